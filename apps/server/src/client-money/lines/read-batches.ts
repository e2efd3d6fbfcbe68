import type { BankLineView } from '@quittance/contract'
import {
  batchesOfLines,
  dossiersForLines,
  type BankLineRecord,
  type DetailOfLine,
} from '@quittance/database'
import { zeroCents } from '@quittance/kernel'
import { proposalView, soughtOf } from '#client-money/lines/sought.ts'
import type { Work } from '#wiring/work.ts'

/** As many payments of a line are shown, and may be shared out at once. */
const MOST_DETAILS = 100
const MOST_PROPOSED = 3

type Batch = NonNullable<BankLineView['batch']>

/** The payments that the bank booked together in lines, each with the dossiers it may be for. */
export async function batchViews(
  work: Work,
  lines: readonly BankLineRecord[],
): Promise<ReadonlyMap<string, Batch>> {
  const lineIds = lines.map(({ id }) => id)
  const batches = await batchesOfLines(work.tx, lineIds)
  const shown = lines.flatMap((line) =>
    (batches.get(line.id)?.details ?? [])
      .slice(0, MOST_DETAILS)
      .map((detail) => ({ line, detail, id: work.house.chance.id() })),
  )
  const waiting = shown.filter(
    ({ line, detail }) =>
      line.state === 'to-match' && line.amountCents > 0 && detail.paymentId === null,
  )
  const sought = waiting.map(({ line, detail, id }) => soughtDetail(line, detail, id))
  const found = await dossiersForLines(work.tx, sought, MOST_PROPOSED)
  const detailsOf = Map.groupBy(shown, ({ line }) => line.id)
  return new Map(
    [...batches].map(([lineId, { count }]): [string, Batch] => [
      lineId,
      {
        count,
        details: (detailsOf.get(lineId) ?? []).map(({ detail, id }) => ({
          rank: detail.rank,
          amountCents: detail.amountCents,
          counterparty: detail.counterparty,
          references: [...detail.references],
          remittance: detail.remittance,
          paymentId: detail.paymentId,
          proposals: (found.get(id) ?? []).map(proposalView),
        })),
      },
    ]),
  )
}

function soughtDetail({ bookedOn }: BankLineRecord, detail: DetailOfLine, id: string) {
  const { iban, counterparty, references, remittance } = detail
  const leftCents = detail.amountCents ?? zeroCents
  return soughtOf({ id, bookedOn, iban, counterparty, references, remittance, leftCents })
}
