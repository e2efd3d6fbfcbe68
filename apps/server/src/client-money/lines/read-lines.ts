import type { BankLineView } from '@quittance/contract'
import {
  dossiersForLines,
  isOpeningKey,
  listBankLines,
  uncoveredDebits,
  type BankLineRecord,
  type BankLineState,
  type PartOfLine,
} from '@quittance/database'
import { daysBetween, type Cents, type Day } from '@quittance/kernel'
import { isFeeCode } from '#client-money/cash/fee-code.ts'
import { batchViews } from '#client-money/lines/read-batches.ts'
import { proposalView, soughtOf } from '#client-money/lines/sought.ts'
import { placeOfOffice, waitingOf } from '#client-money/lines/waiting-lines.ts'
import type { Work } from '#wiring/work.ts'

const MOST_PROPOSED = 5

/** Lines of the bank; those to match come with the dossiers they may be for. */
export async function readBankLines(
  work: Work,
  asked: {
    readonly cursor?: string | undefined
    readonly limit: number
    readonly state?: BankLineState | undefined
  },
): Promise<{ rows: BankLineView[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listBankLines(work.tx, asked)
  const of = { today: work.today, place: await placeOfOffice(work) }
  const waiting = rows.filter(({ state, amountCents }) => state === 'to-match' && amountCents > 0)
  const found = await dossiersForLines(work.tx, waiting.map(soughtOf), MOST_PROPOSED)
  const batches = await batchViews(work, rows)
  const fees = rows.filter(({ state }) => state === 'fee')
  const uncovered = await uncoveredDebits(
    work.tx,
    fees.map(({ id }) => id),
  )
  const views = rows.map((row) => ({
    id: row.id,
    bookedOn: row.bookedOn.toString(),
    amountCents: row.amountCents,
    counterparty: row.counterparty,
    iban: row.iban,
    remittance: isOpeningKey(row.key) ? null : row.remittance,
    isOpening: isOpeningKey(row.key),
    references: [...row.references],
    state: row.state,
    codedFee: isFeeCode(row.bankCode),
    ...onlyPart(row.parts),
    parts: row.parts.map((part) => ({ ...part })),
    leftCents: row.state === 'to-match' && row.amountCents > 0 ? row.leftCents : 0,
    toCover: toCoverOf(row, { uncovered, today: work.today }),
    waiting: waitingOf(row, of),
    proposals: (found.get(row.id) ?? []).map(proposalView),
    batch: batches.get(row.id) ?? null,
  }))
  return { rows: views, nextCursor }
}

/** The dossier and the payment of a line that is whole; null for a line of several parts, or of none. */
function onlyPart(parts: readonly PartOfLine[]) {
  const only = parts.length === 1 ? parts[0] : undefined
  return { dossierReference: only?.dossierReference ?? null, paymentId: only?.paymentId ?? null }
}

/** What of a fee the firm has not covered, and since how many days. */
function toCoverOf(
  { id, bookedOn }: BankLineRecord,
  of: { readonly uncovered: ReadonlyMap<string, Cents>; readonly today: Day },
): BankLineView['toCover'] {
  const amountCents = of.uncovered.get(id)
  if (amountCents === undefined) return null
  return { amountCents, days: Math.max(0, daysBetween(bookedOn, of.today)) }
}
