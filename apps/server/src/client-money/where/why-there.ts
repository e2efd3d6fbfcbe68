import type { PaymentWhereabouts } from '@quittance/database'
import {
  afterDe,
  dayText,
  eurosText,
  NBSP,
  subtractCents,
  type Citation,
  type Day,
  type Explanation,
} from '@quittance/kernel'
import { keptExplanation } from '#client-money/commission/commission-verbs.ts'
import type { Share } from '#client-money/where/shares.ts'

const payOver: Citation = { code: 'CPCE', article: 'R124-6, al. 2', kind: 'regulation' }
const notOwed: Citation = { code: 'C. civ.', article: '1302', kind: 'statute' }

/** Why the money of a payment is where it is: what the bank showed, what was kept, what is left. */
export function whyThere(payment: PaymentWhereabouts, shares: readonly Share[]): Explanation {
  const sum = eurosText(payment.amountCents)
  return {
    rule: 'where-money/payment',
    sentence: `Les ${sum} reçus le ${dayText(payment.receivedOn)} sont retrouvés au centime.`,
    citations: [],
    steps: [broughtBy(payment), ...served(payment), ...shares.flatMap(stepOf(payment))],
    certainty: 'established',
    result: sum,
  }
}

function broughtBy({ credited, method }: PaymentWhereabouts): Explanation {
  if (method === 'to-creditor') {
    return step(
      'direct',
      'Le débiteur a payé le créancier lui-même : rien n’est passé par le compte séparé.',
    )
  }
  if (credited === null) {
    return step('noted', 'Le paiement a été noté à la main : aucun relevé ne l’a montré.')
  }
  const from = credited.payerName === null ? '' : `, venant ${afterDe(credited.payerName)}`
  return step('credited', `La banque a crédité le compte le ${dayText(credited.on)}${from}.`)
}

function served({ amountCents, servedCents, takenBack, undone }: PaymentWhereabouts) {
  if (takenBack !== null || undone !== null) return []
  const over = subtractCents(amountCents, servedCents)
  const sentence =
    over === 0
      ? 'Tout sert la dette.'
      : `${eurosText(servedCents)} servent la dette, ${eurosText(over)} la dépassent.`
  return [step('served', sentence)]
}

/** The working of a place; those that the way in tells need none. */
function stepOf({ retained }: PaymentWhereabouts): (share: Share) => readonly Explanation[] {
  return (share) => {
    const { place, amountCents, on } = share
    const result = eurosText(amountCents)
    const back = share.cameBackOn === null ? '' : `${NBSP}; un virement en est revenu`
    const of = { result, citations: [payOver] }
    switch (place) {
      case 'retained':
        return retained === null ? [] : [keptExplanation.parse(retained.because)]
      case 'to-pay-over':
        return [step('to-pay-over', `${result} à reverser au plus tard ${the(on)}${back}.`, of)]
      case 'ordered':
        return [step('ordered', `${result} ordonnés ${the(on)}, pas encore débités.`, of)]
      case 'paid-over':
        return [step('paid-over', `${result} reversés, débités par la banque ${the(on)}.`, of)]
      case 'overpaid':
        return [
          step('overpaid', `${result} de trop : ils sont au débiteur.`, {
            result,
            citations: [notOwed],
          }),
        ]
      case 'refund-ordered':
        return [
          step('refund-ordered', `${result} de trop : leur remboursement est ordonné ${the(on)}.`, {
            result,
            citations: [notOwed],
          }),
        ]
      case 'refunded':
        return [
          step('refunded', `${result} de trop, rendus : la banque les a débités ${the(on)}.`, {
            result,
            citations: [notOwed],
          }),
        ]
      case 'set-off':
        return [
          step(
            'set-off',
            `${result} compensés ${the(on)} avec ce que le cabinet avait avancé pour ce mandant, comme la convention le permet.`,
            { result },
          ),
        ]
      case 'taken-back':
        return [step('taken-back', `La banque a repris ${result} ${the(on)}.`, { result })]
      case 'undone':
        return [
          step(
            'undone',
            `Le rapprochement a été annulé ${the(on)} : ces ${result} n’étaient pas pour ce dossier.`,
            { result },
          ),
        ]
      case 'held':
        return [step('held', `${result} sont sur le compte séparé, sans échéance.`, { result })]
      case 'direct':
      case 'own':
      case 'awaiting-bank':
        return []
    }
  }
}

function the(on: Day | null): string {
  return on === null ? '' : `le ${dayText(on)}`
}

function step(
  rule: string,
  sentence: string,
  of: { readonly result?: string; readonly citations?: readonly Citation[] } = {},
): Explanation {
  const { citations = [], ...rest } = of
  return { rule: `where-money/${rule}`, sentence, citations, steps: [], ...rest }
}
