import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A row of client money whose amount is not the one that the books hold for it. */
export type AmountUnlikeBooks = {
  readonly kind: 'bank-line' | 'payment' | 'pay-over' | 'transfer'
  readonly id: string
  readonly amountCents: number
  /** What the entries of the ledger give in its place. */
  readonly booksCents: number
}

/**
 * Lines of the bank, payments, pay-overs and transfers whose amount differs from their entries.
 *
 * A line put aside has no entry yet, and a payment made to the creditor moves no client money: what
 * the ledger does not hold is not compared. Pay-overs not yet booked are compared as a whole with
 * what 467100 holds of their creditor and dossier: the first of them is told.
 */
export async function amountsUnlikeBooks(
  tx: OrganisationTransaction,
): Promise<readonly AmountUnlikeBooks[]> {
  const { rows } = await sql<AmountUnlikeBooks>`
    with posted as (
      select bank_line_id, sum(amount_cents)::bigint as cents from ledger_posting
       where organisation_id = ${here} and bank_line_id is not null group by bank_line_id),
    received as (
      select payment.id, payment.amount_cents, -sum(posting.amount_cents)::bigint as cents
        from payment join ledger_posting as posting
          on posting.organisation_id = payment.organisation_id
         and posting.entry_id = payment.id || ':C' and posting.dossier_id = payment.dossier_id
         and posting.account in ('467100', '467200') and posting.amount_cents < 0
       where payment.organisation_id = ${here} group by payment.id, payment.amount_cents),
    held as (
      select creditor_id, dossier_id, -sum(amount_cents)::bigint as cents from ledger_posting
       where organisation_id = ${here} and account = '467100' group by creditor_id, dossier_id),
    due as (
      select creditor_id, dossier_id, min(id::text) as id, sum(amount_cents)::bigint as cents
        from pay_over where organisation_id = ${here} and state in ('pending', 'ordered')
       group by creditor_id, dossier_id),
    booked as (
      select transfer.id, transfer.amount_cents, -sum(posting.amount_cents)::bigint as cents
        from transfer join ledger_posting as posting
          on posting.organisation_id = transfer.organisation_id and posting.account = '512100'
         and posting.entry_id = transfer.bank_line_id || ':' || transfer.end_to_end_id || ':C'
       where transfer.organisation_id = ${here} group by transfer.id, transfer.amount_cents)
    select 'bank-line' as kind, id::text, amount_cents as "amountCents", cents as "booksCents"
      from bank_line join posted on posted.bank_line_id = bank_line.id
     where organisation_id = ${here} and cents <> amount_cents
    union all
    select 'payment', id::text, amount_cents, cents from received where cents <> amount_cents
    union all
    select 'pay-over', due.id, due.cents, coalesce(held.cents, 0)
      from due left join held using (creditor_id, dossier_id)
     where due.cents <> coalesce(held.cents, 0)
    union all
    select 'pay-over', pay_over.id::text, pay_over.amount_cents, part.amount_cents
      from transfer_part as part join pay_over
        on pay_over.organisation_id = part.organisation_id and pay_over.id = part.pay_over_id
     where part.organisation_id = ${here} and part.amount_cents <> pay_over.amount_cents
    union all
    select 'transfer', id::text, amount_cents, cents from booked where cents <> amount_cents
    order by 1, 2`.execute(tx)
  return rows
}
