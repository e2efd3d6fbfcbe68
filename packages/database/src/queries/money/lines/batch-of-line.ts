import { cents, type Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Payments booked in one line (remise): how many, and what the bank says of each. */
export type BankBatch = {
  readonly count: number
  readonly details: readonly BatchDetail[]
  /** The order that the bank booked as one, where it names it (PmtInfId); it is not kept. */
  readonly lot?: string
}

type BatchDetail = {
  /** Signed as the line; null where the bank gives none. */
  readonly amount: number | null
  readonly counterparty: string | null
  readonly iban: string | null
  readonly references: readonly string[]
  readonly remittance: string | null
  readonly returnReason: string | null
}

/**
 * One payment of a batch as kept, and the payment that it became and that no person undid; of a debit,
 * the payment that it took back.
 */
export type DetailOfLine = {
  readonly rank: number
  readonly amountCents: Cents | null
  readonly counterparty: string | null
  readonly iban: string | null
  readonly references: readonly string[]
  readonly remittance: string | null
  readonly returnReason: string | null
  readonly paymentId: string | null
}

/** A line in which the bank booked several payments; `details` is empty where it says no more. */
type BatchOfLine = {
  readonly count: number
  readonly details: readonly DetailOfLine[]
}

const ROWS_A_STATEMENT = 1000

/** Keeps what the bank says of the payments of lines just taken; lines of one payment have none. */
export async function insertBatches(
  tx: OrganisationTransaction,
  lines: readonly { readonly id: string; readonly batch?: BankBatch | null }[],
): Promise<void> {
  const batches = lines.flatMap(({ id, batch }) =>
    batch === null || batch === undefined || batch.count < 2 ? [] : [{ id, batch }],
  )
  for (const some of chunksOf(batches)) {
    await tx
      .insertInto('bank_line_batch')
      .values(
        some.map(({ id, batch }) => ({
          organisation_id: here,
          bank_line_id: id,
          payments: batch.count,
        })),
      )
      .execute()
  }
  const details = batches.flatMap(({ id, batch }) =>
    batch.details.map((detail, rank) => ({ id, rank, detail })),
  )
  for (const some of chunksOf(details)) {
    await tx
      .insertInto('bank_line_detail')
      .values(
        some.map(({ id, rank, detail }) => ({
          organisation_id: here,
          bank_line_id: id,
          rank,
          amount_cents: detail.amount,
          counterparty: detail.counterparty,
          iban: detail.iban,
          end_references: sql<string[]>`${detail.references}::text[]`,
          remittance: detail.remittance,
          return_reason: detail.returnReason,
        })),
      )
      .execute()
  }
}

function chunksOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const starts = Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, at) => at)
  return starts.map((at) => rows.slice(at * ROWS_A_STATEMENT, (at + 1) * ROWS_A_STATEMENT))
}

/** What the bank said of the payments of these lines; a line of one payment is not in the answer. */
export async function batchesOfLines(
  tx: OrganisationTransaction,
  lineIds: readonly string[],
): Promise<ReadonlyMap<string, BatchOfLine>> {
  if (lineIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; count: number; details: BatchOfLine['details'] }>`
    select batch.bank_line_id as id, batch.payments as count,
      coalesce((select jsonb_agg(jsonb_build_object(
          'rank', detail.rank, 'amountCents', detail.amount_cents,
          'counterparty', detail.counterparty, 'iban', detail.iban,
          'references', to_jsonb(detail.end_references), 'remittance', detail.remittance,
          'returnReason', detail.return_reason,
          'paymentId', coalesce((select payment.payment_id from bank_line_detail_payment as payment
            where payment.organisation_id = ${here} and payment.bank_line_id = detail.bank_line_id
              and payment.rank = detail.rank
              and not exists (select from undone_match as undone
                where undone.organisation_id = ${here}
                  and undone.payment_id = payment.payment_id)
            limit 1), (select back.payment_id from bank_line_detail_return as back
            where back.organisation_id = ${here} and back.bank_line_id = detail.bank_line_id
              and back.rank = detail.rank)))
        order by detail.rank)
        from bank_line_detail as detail
       where detail.organisation_id = ${here} and detail.bank_line_id = batch.bank_line_id),
      '[]') as details
    from bank_line_batch as batch
   where batch.organisation_id = ${here}
     and batch.bank_line_id = any(${[...lineIds]}::uuid[])`.execute(tx)
  return new Map(
    rows.map(({ id, count, details }) => [
      id,
      {
        count,
        details: details.map((one) => ({
          ...one,
          amountCents: one.amountCents === null ? null : cents(one.amountCents),
        })),
      },
    ]),
  )
}

/** Keeps which detail of a line a payment is. */
export async function insertDetailPayment(
  tx: OrganisationTransaction,
  of: { readonly paymentId: string; readonly bankLineId: string; readonly rank: number },
): Promise<void> {
  await tx
    .insertInto('bank_line_detail_payment')
    .values({
      organisation_id: here,
      payment_id: of.paymentId,
      bank_line_id: of.bankLineId,
      rank: of.rank,
    })
    .execute()
}

/** Keeps which detail of a debit takes a payment back. */
export async function insertDetailReturn(
  tx: OrganisationTransaction,
  of: { readonly paymentId: string; readonly bankLineId: string; readonly rank: number },
): Promise<void> {
  await tx
    .insertInto('bank_line_detail_return')
    .values({
      organisation_id: here,
      payment_id: of.paymentId,
      bank_line_id: of.bankLineId,
      rank: of.rank,
    })
    .execute()
}

/** A payment undone was given to another dossier: the new one is the detail that it was, if any. */
export async function passDetailOn(
  tx: OrganisationTransaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await sql`insert into bank_line_detail_payment (organisation_id, payment_id, bank_line_id, rank)
    select organisation_id, ${to}::uuid, bank_line_id, rank from bank_line_detail_payment
     where organisation_id = ${here} and payment_id = ${from}::uuid`.execute(tx)
}
