import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An entry that is not what its cost says, is missing, or that no cost names. */
export type UnlikeCostEntry = {
  /** Null where no cost names the entry. */
  readonly costId: string | null
  readonly entryId: string
}

/**
 * Compares each cost, its undoing and its payment with their entries, line by line: what the office
 * paid, what is invoiced to the creditor, what the law puts on the debtor.
 *
 * Entries of costs that no cost names are told too.
 */
export async function entriesUnlikeCosts(
  tx: OrganisationTransaction,
): Promise<readonly UnlikeCostEntry[]> {
  const { rows } = await sql<{ cost_id: string | null; entry_id: string }>`
    with ${costs},
    ${entriesSaid},
    ${linesOfEntries},
    lines_said as (
      select said.entry_id, line.account, line.cents * said.sign as cents,
        line.creditor_id, line.dossier_id, line.claim_item_id
        from said join lines_of_first as line on line.entry_id = said.of_entry),
    in_books as (
      select entry.id, entry.event, entry.book, entry.effective_on, entry.reverses
        from ledger_entry as entry
       where entry.organisation_id = ${here}
         and (entry.event in ('cost-advanced', 'cost-billed', 'cost-charged', 'cost-settled')
           or entry.id in (select entry_id from said)
           or entry.reverses in (select written.id from ledger_entry as written
             where written.organisation_id = ${here}
               and written.event in
                 ('cost-advanced', 'cost-billed', 'cost-charged', 'cost-settled')))),
    lines_posted as (
      select posting.entry_id, posting.account, posting.amount_cents as cents,
        posting.creditor_id, posting.dossier_id, posting.claim_item_id
        from ledger_posting as posting join in_books on in_books.id = posting.entry_id
       where posting.organisation_id = ${here}),
    unlike as (
      (select entry_id from (table lines_said except all table lines_posted) as missing)
      union
      (select entry_id from (table lines_posted except all table lines_said) as beyond)
      union
      select coalesce(said.entry_id, in_books.id)
        from said full join in_books on in_books.id = said.entry_id
       where said.entry_id is null or in_books.id is null
          or in_books.event <> said.event or in_books.book <> said.book
          or in_books.effective_on <> said.effective_on
          or in_books.reverses is distinct from said.reverses)
    select said.cost_id::text, unlike.entry_id
      from unlike left join said on said.entry_id = unlike.entry_id
     order by unlike.entry_id`.execute(tx)
  return rows.map((row) => ({ costId: row.cost_id, entryId: row.entry_id }))
}

/** Each cost, with what was paid in all and what is billed in all. */
const costs = sql`cost as (
      select cost_advanced.*, net_cents + vat_cents as gross_cents,
        billed_net_cents + billed_vat_cents as billed_cents
        from cost_advanced where organisation_id = ${here})`

/** The entries that costs say, those that undo them, and those of their payments. */
const entriesSaid = sql`first_entries as (
      select cost.*, id || ':cost:paid:O' as entry_id, 'cost-advanced' as event,
        'office' as book, paid_on as effective_on from cost
      union all
      select cost.*, id || ':cost:billed:O', 'cost-billed', 'office', judged_on
        from cost where billed_cents is not null
      union all
      select cost.*, id || ':cost:charged:D', 'cost-charged', 'debtors', charged_on
        from cost where charged_on is not null),
    said as (
      select id as cost_id, entry_id, event, book, effective_on, null::text as reverses,
        1 as sign, entry_id as of_entry from first_entries
      union all
      select first.id, first.entry_id || ':undone', 'reversal', first.book, undone.undone_on,
        first.entry_id, -1, first.entry_id
        from first_entries as first join cost_undone as undone
          on undone.organisation_id = first.organisation_id and undone.cost_id = first.id
      union all
      select cost.id, cost.id || ':cost-settled:O', 'cost-settled', 'office', settled.paid_on,
        null, 1, cost.id || ':cost-settled:O'
        from cost join cost_settled as settled
          on settled.organisation_id = cost.organisation_id and settled.cost_id = cost.id)`

/** The lines of each entry before it is undone. */
const linesOfEntries = sql`lines_of_first as (
      select first.entry_id, line.account, line.cents,
        case when line.by_creditor then first.creditor_id end as creditor_id,
        case when line.by_case then first.dossier_id end as dossier_id,
        case when line.by_claim then first.claim_item_id end as claim_item_id
        from first_entries as first cross join lateral (values
          ('cost-advanced', bearer <> 'disbursement', '622700', net_cents, false, false, false),
          ('cost-advanced', bearer <> 'disbursement', '445660', vat_cents, false, false, false),
          ('cost-advanced', bearer = 'disbursement', '467600', gross_cents, true, true, false),
          ('cost-advanced', true, '512000', -gross_cents, false, false, false),
          ('cost-billed', true, '411000', billed_cents, true, false, false),
          ('cost-billed', bearer = 'rebilled', '706100', -billed_net_cents, false, false, false),
          ('cost-billed', bearer = 'rebilled', '445740', -billed_vat_cents, false, false, false),
          ('cost-billed', bearer = 'disbursement', '467600', -billed_cents, true, true, false),
          ('cost-charged', true, 'D10000', gross_cents, false, true, true),
          ('cost-charged', true, 'D80000', -gross_cents, false, true, true))
          as line (of_event, is_there, account, cents, by_creditor, by_case, by_claim)
       where line.of_event = first.event and line.is_there and line.cents <> 0
      union all
      select cost.id || ':cost-settled:O', line.account, line.cents,
        case when line.account = '411000' then cost.creditor_id end, null, null
        from cost cross join lateral (values
          ('512000', billed_cents), ('411000', -billed_cents),
          ('445740', billed_vat_cents), ('445710', -billed_vat_cents)) as line (account, cents)
       where line.cents <> 0)`
