import type { CoversView, OverpaymentView, OwnOrdersDesk } from '@quittance/contract'
import { cents, day, type Citation, type Explanation } from '@quittance/kernel'
import type { OwnWords } from '#features/pay-over/own/words/own-words.ts'
import type { Format } from '#words/use-format.ts'

type Writing = { readonly words: OwnWords; readonly format: Format }

const notOwed: Citation = { code: 'C. civ.', article: '1302', kind: 'statute' }
const apart: Citation = { code: 'CPCE', article: 'R124-2', kind: 'regulation' }

/** Why a dossier holds an overpayment: what was paid, and how much of it is too much. */
export function whyOverpaid(of: OverpaymentView, { words, format }: Writing): Explanation {
  const held = format.euros(cents(of.heldCents))
  return {
    rule: 'own-orders/overpaid',
    sentence: words.whyOverpaid(held, of.dossierReference),
    citations: [notOwed],
    result: held,
    steps: of.payers.map((payer) =>
      step(
        words.whyExcess(
          format.day(day(payer.on)),
          format.euros(cents(payer.amountCents)),
          format.euros(cents(payer.excessCents)),
        ),
        format.euros(cents(payer.excessCents)),
      ),
    ),
  }
}

/** Why so much is to be transferred to the office: the commissions that make it. */
export function whySweep(of: OwnOrdersDesk['sweep'], { words, format }: Writing): Explanation {
  const total = cents(of.commissions.reduce((sum, { grossCents }) => sum + grossCents, 0))
  return {
    rule: 'own-orders/sweep',
    sentence: words.whySweep(format.euros(total)),
    citations: [apart],
    result: format.euros(total),
    steps: of.commissions.map((one) =>
      step(
        words.whyCommission(one.dossierReference, format.day(day(one.earnedOn))),
        format.euros(cents(one.grossCents)),
      ),
    ),
  }
}

/** Why so much is to be brought in: what is missing, less what the office has advanced already. */
export function whyMissing(of: CoversView, { words, format }: Writing): Explanation {
  const total = cents(of.toBring.reduce((sum, { amountCents }) => sum + amountCents, 0))
  const parts = [
    { what: words.fees, amount: of.feesCents },
    { what: words.firm, amount: of.firmCents },
    ...of.shortfalls.map((one) => ({
      what: words.shortOf(one.creditorName),
      amount: one.amountCents,
    })),
    { what: words.advanced, amount: -of.advancedCents },
  ].filter(({ amount }) => amount !== 0)
  return {
    rule: 'own-orders/missing',
    sentence: words.whyMissing(format.euros(total)),
    citations: [apart],
    result: format.euros(total),
    steps: parts.map(({ what, amount }) => step(what, format.euros(cents(amount)))),
  }
}

function step(sentence: string, result: string): Explanation {
  return { rule: 'own-orders/part', sentence, citations: [], result, steps: [] }
}
