import { eurosText, type Cents } from '@quittance/kernel'

import type { GateStatement } from '#gate-question.ts'
import type { WrittenAmount } from '#reading/amounts.ts'
import { isDenied } from '#reading/denials.ts'
import type { Reading } from '#reading/reading.ts'
import { civil1104, cpceR1244Mentions } from '#rules/citations.data.ts'
import { ask, leaveToAPerson, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { indemnityPerInvoice } from '#rules/money/recovery-indemnity/recovery-indemnity.data.ts'
import { explainSums, type Explanation } from '#rules/money/sums-of-the-day/explained-sums.ts'
import { labelledSums, type LabelledSum } from '#rules/money/sums-of-the-day/sum-labels.ts'
import {
  rateWords,
  takenOff,
  TOLD_REACH,
  toCome,
  type SumLabel,
} from '#rules/money/sums-of-the-day/sums-of-the-day.data.ts'

/**
 * Each sum in the text is that of the statement of the day, to the cent (sommes du jour).
 *
 * An amount presented as a total, or as a component, that differs is refused. An amount that the
 * statement does not know and that claims nothing is left to a person. A message that groups dossiers
 * tells the sums of each, and what they add up to.
 *
 * @see CPCE R124-4, 3° for the first letter of an agency, C. civ. 1104 for good faith
 */
export const sumsOfTheDay: GateRule = {
  id: 'sums-of-the-day',
  name: 'solde du jour',
  certainty: 'established',
  citations: [civil1104, cpceR1244Mentions['basis-and-amount']],
  judge: (reading) => {
    const rates = reading.find(rateWords)
    const written = [...reading.amounts, ...reading.bareAmounts].toSorted(inTheText)
    if (written.length === 0 && rates.length === 0) return 'not-concerned'
    const { statement } = reading.dossier
    if (statement === undefined) {
      return [ask('statement', 'Quel est le décompte du jour : principal, intérêts, payé, total ?')]
    }
    const sums = labelledSums(reading, written)
    const explanations = explainSums(sums, reading, statement)
    return [
      ...sums.flatMap((sum, index) =>
        judgeSum(sum, explanations[index] ?? 'unexplained', { reading, statement }),
      ),
      ...(statement.interest === 0 ? rates.map((span) => refuse(span, NO_INTEREST)) : []),
    ]
  },
}

function inTheText(left: WrittenAmount, right: WrittenAmount): number {
  return left.start - right.start
}

function judgeSum(
  { amount, label, close }: LabelledSum,
  explanation: Explanation,
  { reading, statement }: { readonly reading: Reading; readonly statement: GateStatement },
): readonly Draft[] {
  if (explanation === 'explained') return []
  const told = [statement, ...(reading.dossier.alongside ?? [])]
  const span = reading.typedSpan(amount)
  const written = eurosText(amount.amount)
  const expected = expectedFor(label, statement)
  if (expected !== null && told.some((one) => amount.amount === expectedFor(label, one))) return []
  if (isLawfulVariant(label, amount.amount, reading)) return []
  if (explanation === 'payment-not-counted') {
    return [leaveToAPerson(paymentNotCounted(written, statement), span)]
  }
  if (explanation === 'wrong-plan') return [refuse(span, wrongPlan(written, statement))]
  if (explanation === 'wrong-calculation')
    return [refuse(span, wrongCalculation(written, statement))]
  if (expected !== null) {
    return [
      refuse(span, {
        sentence: `Le texte dit ${written} ; le décompte du jour dit ${eurosText(expected)}.`,
        suggestion: `« ${eurosText(expected)} »`,
      }),
    ]
  }
  if (isDenied(reading.plain, amount.start, amount.end)) return []
  if (reading.bareAmounts.includes(amount)) return []
  if (told.some((one) => knownAmounts(reading, one).includes(amount.amount))) return []
  if (label === 'paid' && close && isTakenOff(amount, reading, statement)) {
    return [
      refuse(span, {
        sentence: `Le texte déduit ${written} ; le décompte du jour compte ${eurosText(statement.paid)} déjà payés.`,
        suggestion: `« ${eurosText(statement.paid)} »`,
      }),
    ]
  }
  return [
    leaveToAPerson(
      `D’où vient la somme de ${written} ? Le décompte du jour ne la connaît pas.`,
      span,
    ),
  ]
}

/** Told as paid already in a message that tells what is owed: it must be what was paid. */
function isTakenOff({ start, end }: WrittenAmount, reading: Reading, { total }: GateStatement) {
  const around = reading.plain.slice(Math.max(0, start - TOLD_REACH), end + TOLD_REACH)
  const tells = [...reading.amounts, ...reading.bareAmounts].some(({ amount }) => amount === total)
  return tells && takenOff.test(around) && !toCome.test(around)
}

function expectedFor(label: SumLabel, statement: GateStatement): Cents | null {
  return label === 'paid' || label === 'other' ? null : statement[label]
}

/** One indemnity quoted by itself, or an instalment asked for within a plan. */
function isLawfulVariant(label: SumLabel, amount: Cents, { dossier }: Reading): boolean {
  if (label === 'indemnity') return amount === indemnityPerInvoice
  if (label !== 'total') return false
  const inPlan = dossier.step === 'payment-plan' || dossier.step === 'reply'
  return inPlan && (dossier.statement?.quotable ?? []).includes(amount)
}

function knownAmounts(reading: Reading, statement: GateStatement): readonly Cents[] {
  const { principal, interest, indemnity, costs, paid, total, quotable = [] } = statement
  const one = mayOweIndemnity(reading) ? [indemnityPerInvoice] : []
  const lawful = costs === undefined ? [] : [costs]
  return [principal, interest, indemnity, ...lawful, paid, total, ...one, ...quotable]
}

function mayOweIndemnity({ dossier: { debtor } }: Reading): boolean {
  return debtor?.kind === undefined || debtor.kind === 'professional'
}

const NO_INTEREST = {
  sentence:
    'Le texte annonce une augmentation de la dette ; le décompte du jour ne compte ni intérêts ni pénalités.',
  suggestion: 'Retirer ce taux, ou écrire : « Aucun intérêt ne s’ajoute à cette somme. »',
}

function wrongPlan(written: string, { total }: GateStatement) {
  return {
    sentence: `Les versements annoncés (${written}) ne font pas la somme due : ${eurosText(total)}.`,
    suggestion: `Vérifier le nombre et le montant des versements, qui font ensemble ${eurosText(total)}.`,
  }
}

function wrongCalculation(written: string, { total }: GateStatement) {
  return {
    sentence: `Le calcul où figure ${written} ne donne pas le décompte du jour : ${eurosText(total)}.`,
    suggestion: `Reprendre les éléments du décompte, qui font ensemble ${eurosText(total)}.`,
  }
}

function paymentNotCounted(written: string, { total }: GateStatement): string {
  return `Le décompte du jour (${eurosText(total)}) ne compte pas encore le paiement dont parle ce texte (${written}) : l’enregistrer d’abord.`
}
