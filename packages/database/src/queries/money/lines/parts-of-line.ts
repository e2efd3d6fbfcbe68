import { cents, type Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A payment that a line of the bank is, or is a part of; one undone by a person is none. */
export type PartOfLine = {
  readonly paymentId: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly amountCents: Cents
  /** The number of its cheque, where a person told it. */
  readonly chequeNumber: string | null
  /** True for a part that the bank took back since: the others stand. */
  readonly takenBack: boolean
}

/** The payments of the row of `bank_line` that no person undid: matched to it, or confirmed by it. */
const standing = sql`(
  select payment.id, payment.dossier_id, payment.debtor_id, payment.amount_cents,
         payment.recorded_at
    from payment
   where payment.organisation_id = bank_line.organisation_id
     and payment.bank_line_id = bank_line.id
     and not exists (select from undone_match as undone
       where undone.organisation_id = payment.organisation_id and undone.payment_id = payment.id)
  union all
  select payment.id, payment.dossier_id, payment.debtor_id, payment.amount_cents,
         confirmed.confirmed_at
    from payment_confirmation as confirmed
    join payment on payment.organisation_id = confirmed.organisation_id
     and payment.id = confirmed.payment_id
   where confirmed.organisation_id = bank_line.organisation_id
     and confirmed.bank_line_id = bank_line.id
     and not exists (select from undone_match as undone
       where undone.organisation_id = payment.organisation_id and undone.payment_id = payment.id))`

/** What the row of `bank_line`, a debit, takes back of payments, with the charges of the bank. */
const takenBackBy = sql`coalesce((
  select sum(payment.amount_cents + payment_return.charge_cents)
    from payment_return join payment on payment.organisation_id = payment_return.organisation_id
     and payment.id = payment_return.payment_id
   where payment_return.organisation_id = bank_line.organisation_id
     and payment_return.bank_line_id = bank_line.id), 0)`

/**
 * What of the row of `bank_line` no payment has: all of a line that nobody matched. Of a debit, below
 * zero: what takes no payment back.
 */
export const leftOfBankLine = sql<number>`(bank_line.amount_cents
  - coalesce((select sum(part.amount_cents) from ${standing} as part), 0)
  + ${takenBackBy})::bigint`

/** The parts of the row of `bank_line`, in the order in which they were said, as JSON. */
export const partsOfBankLine = sql<readonly PartOfLine[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
           'paymentId', part.id, 'dossierId', part.dossier_id,
           'dossierReference', dossier.reference, 'debtorName', debtor.name,
           'amountCents', part.amount_cents, 'chequeNumber', lodged_cheque.number,
           'takenBack', payment_return.payment_id is not null)
         order by part.recorded_at, part.id), '[]')
    from ${standing} as part
    join dossier on dossier.organisation_id = bank_line.organisation_id
     and dossier.id = part.dossier_id
    join debtor on debtor.organisation_id = bank_line.organisation_id
     and debtor.id = part.debtor_id
    left join lodged_cheque on lodged_cheque.organisation_id = bank_line.organisation_id
     and lodged_cheque.payment_id = part.id
    left join payment_return on payment_return.organisation_id = bank_line.organisation_id
     and payment_return.payment_id = part.id)`

/** What of a line of the bank no payment has: what 471100 still holds of a credit. */
export async function leftOfLine(tx: OrganisationTransaction, id: string): Promise<Cents> {
  const row = await tx
    .selectFrom('bank_line')
    .select(leftOfBankLine.as('left'))
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return cents(row.left)
}

/** Keeps the number of a cheque that was a part of a line. */
export async function insertLodgedCheque(
  tx: OrganisationTransaction,
  cheque: {
    readonly paymentId: string
    readonly bankLineId: string
    readonly number: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('lodged_cheque')
    .values({
      organisation_id: here,
      payment_id: cheque.paymentId,
      bank_line_id: cheque.bankLineId,
      number: cheque.number,
      recorded_at: cheque.at,
      recorded_by: cheque.by,
    })
    .execute()
}
