import {
  addCents,
  negateCents,
  zeroCents,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'
import type { ServedPayment } from '@quittance/letters'
import { cellWords, principalContestedFor, rateSourceSaid } from '#statements/statement-words.ts'
import type { ItemDoubts, TakenItem, TakenStatement } from '#statements/taken-statement.ts'

/** A row of the statement in cells: what it adds to the sum, or takes off it. */
export type StatementRow = {
  readonly invoice: string
  readonly line: Said
  readonly from: Day | null
  readonly to: Day | null
  readonly days: number | null
  readonly baseCents: Cents | null
  readonly rate: number | null
  readonly source: Said | null
  readonly amountCents: Cents
  readonly toConfirm: boolean
}

/** Every row of a statement; their amounts add up to its total. */
export function statementRows(taken: TakenStatement): readonly StatementRow[] {
  const { items, doubts, asOf } = taken
  return items.flatMap((item, index) => [
    principalRow(item, taken),
    ...rowsOf(item, doubts[index], asOf),
  ])
}

/** The principal of an item, which says in its name what of it waits for an answer. */
function principalRow(item: TakenItem, { suspended }: TakenStatement): StatementRow {
  const { number: invoice, dueOn: from, principalCents: amountCents } = item
  const part = suspended?.parts.find(({ number }) => number === item.number)
  const isWhole = part?.isWhole === true || (suspended?.whole === true && part === undefined)
  const line = isWhole
    ? cellWords.principalContested
    : part === undefined
      ? cellWords.principal
      : principalContestedFor(part.contestedCents)
  return { ...NO_LINE, invoice, line, from, amountCents }
}

function rowsOf(
  item: TakenItem,
  doubts: ItemDoubts | undefined,
  asOf: Day,
): readonly StatementRow[] {
  const { number: invoice } = item
  const plain = { ...NO_LINE, invoice }
  return [
    ...item.creditNotes.map(({ number, on, amountCents }) => ({
      ...plain,
      line: {
        fr: `${cellWords.creditNote.fr} ${number}`,
        en: `${cellWords.creditNote.en} ${number}`,
      },
      from: on,
      amountCents: negateCents(amountCents),
      toConfirm: true,
    })),
    ...item.segments.map((segment) => ({
      invoice,
      line: cellWords.interest,
      from: segment.from,
      to: segment.to,
      days: segment.days,
      baseCents: segment.baseCents,
      rate: segment.rate,
      source: rateSourceSaid(segment.source),
      amountCents: segment.interestCents,
      toConfirm: segment.toConfirm,
    })),
    ...notCounted(plain, doubts?.unknownFrom ?? null, asOf),
    ...(item.indemnityCents === 0
      ? []
      : [
          {
            ...plain,
            line: cellWords.indemnity,
            amountCents: item.indemnityCents,
            toConfirm: doubts?.indemnity === true,
          },
        ]),
    ...(item.costsCents === undefined
      ? []
      : [{ ...plain, line: cellWords.costs, amountCents: item.costsCents }]),
    ...(item.remissions ?? []).map((remission) => ({
      ...plain,
      line: cellWords.remission,
      from: remission.on,
      amountCents: negateCents(paidBy(remission)),
    })),
    ...item.payments.map((payment) => ({
      ...plain,
      line: cellWords.payment,
      from: payment.on,
      amountCents: negateCents(paidBy(payment)),
    })),
  ]
}

/** A line of nothing where interest runs at a rate that nobody has published. */
function notCounted(
  plain: Pick<StatementRow, 'invoice'> & typeof NO_LINE,
  from: Day | null,
  asOf: Day,
): readonly StatementRow[] {
  if (from === null) return []
  const line = cellWords.interestNotCounted
  return [{ ...plain, line, from, to: asOf, amountCents: zeroCents, toConfirm: true }]
}

const NO_LINE = {
  from: null,
  to: null,
  days: null,
  baseCents: null,
  rate: null,
  source: null,
  toConfirm: false,
} as const

/** All that a payment put towards an item. */
export function paidBy(payment: ServedPayment): Cents {
  const { toCostsCents, toInterestCents, toIndemnityCents, toPrincipalCents } = payment
  return addCents(toCostsCents, toInterestCents, toIndemnityCents, toPrincipalCents)
}
