import { normalIban } from '#reading/ibans.ts'
import type { Reading } from '#reading/reading.ts'
import { cpceR1242, housePolicy } from '#rules/citations.data.ts'
import { ask, leaveToAPerson, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { otherPurses, untraceableMeans } from '#rules/money/payment-account/payment-account.data.ts'
import { CAPACITY_QUESTION } from '#rules/wording/wording-rule.ts'

/**
 * The debtor is never asked to pay on an account that is not ours to give (compte de paiement).
 *
 * For an agency it is the separate account declared to the prosecutor; for the others, the account
 * on file. Vouchers, cash sent and coins are refused to all; a purse held elsewhere, to an agency.
 *
 * @see CPCE R124-2
 */
export const paymentAccount: GateRule = {
  id: 'payment-account',
  name: 'compte de paiement',
  certainty: 'established',
  citations: [cpceR1242, housePolicy],
  judge: (reading) => {
    const means = otherMeans(reading)
    const { ibans, dossier } = reading
    if (ibans.length === 0) return means.length === 0 ? 'not-concerned' : means
    if (dossier.paymentIbans === undefined) {
      return [...means, ask('paymentIbans', 'Sur quel compte le débiteur peut-il payer ?')]
    }
    const known = new Set(dossier.paymentIbans.map(normalIban))
    const unknown = ibans.filter(({ iban }) => !known.has(iban))
    return [...means, ...unknown.map(({ span }) => refuse(span, UNKNOWN))]
  },
}

function otherMeans({ find, dossier }: Reading): readonly Draft[] {
  const purses = find(otherPurses)
  const capacity = dossier.sender?.capacity
  return [
    ...find(untraceableMeans).map((span) => refuse(span, UNTRACEABLE)),
    ...purses.map((span) => {
      if (capacity === undefined) return ask('sender.capacity', CAPACITY_QUESTION)
      return capacity === 'agency' ? refuse(span, ELSEWHERE) : leaveToAPerson(PURSE, span)
    }),
  ]
}

const UNTRACEABLE = {
  sentence:
    'Ce moyen de payer n’est pas celui du dossier et ne laisse pas de trace : le débiteur y perdrait son paiement.',
  suggestion: '« Vous pouvez payer par virement sur le compte indiqué. »',
}
const ELSEWHERE = {
  sentence:
    'Une agence n’encaisse que sur le compte séparé qu’elle a déclaré, jamais sur un porte-monnaie électronique.',
  suggestion: '« Vous pouvez payer par virement sur le compte indiqué. »',
}
const PURSE =
  'Ce moyen de payer n’est pas celui du dossier : une personne vérifie que le paiement y sera compté.'
const UNKNOWN = {
  sentence: 'Ce compte n’est pas celui du dossier : un paiement y serait perdu pour le débiteur.',
  suggestion: 'Indiquer l’IBAN du dossier.',
}
