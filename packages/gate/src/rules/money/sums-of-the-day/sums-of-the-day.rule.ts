import { eurosText, type Cents } from '@quittance/kernel'

import type { GateStatement } from '#gate-question.ts'
import type { WrittenAmount } from '#reading/amounts.ts'
import { isDenied } from '#reading/denials.ts'
import { occurrences } from '#reading/phrases.ts'
import type { Reading } from '#reading/reading.ts'
import { civil1104, cpceR1244Mentions } from '#rules/citations.data.ts'
import { ask, leaveToAPerson, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { indemnityPerInvoice } from '#rules/money/recovery-indemnity/recovery-indemnity.data.ts'
import {
  explaining,
  isExplained,
  type LabelledSum,
} from '#rules/money/sums-of-the-day/explained-sums.ts'
import {
  componentAfter,
  LABEL_REACH,
  labelWords,
  rateWords,
  totalAfter,
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
    const sums = written.map((amount, index) => ({
      amount,
      label: labelOf(reading, amount, written[index - 1]),
    }))
    const all = explaining(sums, reading, statement)
    return [
      ...sums
        .filter((sum) => !isExplained(sum, all))
        .flatMap((sum) => judgeSum(reading, statement, sum)),
      ...(statement.interest === 0 ? rates.map((span) => refuse(span, NO_INTEREST)) : []),
    ]
  },
}

function inTheText(left: WrittenAmount, right: WrittenAmount): number {
  return left.start - right.start
}

function judgeSum(
  reading: Reading,
  statement: GateStatement,
  { amount, label }: LabelledSum,
): readonly Draft[] {
  const told = [statement, ...(reading.dossier.alongside ?? [])]
  const span = reading.typedSpan(amount)
  const written = eurosText(amount.amount)
  const expected = expectedFor(label, statement)
  if (expected === null) {
    if (isDenied(reading.plain, amount.start, amount.end)) return []
    if (reading.bareAmounts.includes(amount)) return []
    if (told.some((one) => knownAmounts(reading, one).includes(amount.amount))) return []
    return [
      leaveToAPerson(
        `D’où vient la somme de ${written} ? Le décompte du jour ne la connaît pas.`,
        span,
      ),
    ]
  }
  if (told.some((one) => amount.amount === expectedFor(label, one))) return []
  if (isLawfulVariant(label, amount.amount, reading)) return []
  return [
    refuse(span, {
      sentence: `Le texte dit ${written} ; le décompte du jour dit ${eurosText(expected)}.`,
      suggestion: `« ${eurosText(expected)} »`,
    }),
  ]
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

function labelOf(
  { plain }: Reading,
  { start, end }: WrittenAmount,
  previous: WrittenAmount | undefined,
): SumLabel {
  const from = Math.max(start - LABEL_REACH, previous?.end ?? 0)
  const before = lastClause(plain.slice(from, start))
  if (isDenied(plain, start, end)) return 'other'
  let label: SumLabel | null = null
  let at = -1
  for (const [name, words] of labelEntries) {
    const last = occurrences(before, words).at(-1)
    if (last !== undefined && last.start > at) {
      label = name
      at = last.start
    }
  }
  const after = plain.slice(end)
  const component = componentAfter.find(([, words]) => words.test(after))
  if (component !== undefined) return component[0]
  return label ?? (totalAfter.test(after) ? 'total' : 'other')
}

const labelEntries: readonly (readonly [SumLabel, string])[] = [
  ['principal', labelWords.principal],
  ['interest', labelWords.interest],
  ['indemnity', labelWords.indemnity],
  ['paid', labelWords.paid],
  ['total', labelWords.total],
  ['other', labelWords.other],
]

/** Since the last end of sentence: a full stop counts only before a space. */
function lastClause(before: string): string {
  return before.split(/[.;!?]\s/).at(-1) ?? before
}

const NO_INTEREST = {
  sentence:
    'Le texte annonce une augmentation de la dette ; le décompte du jour ne compte ni intérêts ni pénalités.',
  suggestion: 'Retirer ce taux, ou écrire : « Aucun intérêt ne s’ajoute à cette somme. »',
}
