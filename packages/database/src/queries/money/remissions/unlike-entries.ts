import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An entry of the memo book that is not what its remission says, or has none. */
export type UnlikeEntry = {
  /** Null where no remission names the entry. */
  readonly remissionId: string | null
  readonly entryId: string
}

/**
 * Compares each remission, and each undoing, with its entry, line by line: the parts given up of the
 * item, credited on the day that it takes effect; the opposite, naming the first, where it is undone.
 *
 * Entries that write a claim off and that no remission names are told too.
 */
export async function entriesUnlikeRemissions(
  tx: OrganisationTransaction,
): Promise<readonly UnlikeEntry[]> {
  const { rows } = await sql<{ remission_id: string | null; entry_id: string }>`
    with said as (
      select id as remission_id, entry_id, 'claim-written-off' as event, -1 as sign,
        takes_effect_on as effective_on, null::text as reverses, dossier_id, claim_item_id,
        to_costs_cents, to_interest_cents, to_indemnity_cents, to_principal_cents
        from remission where organisation_id = ${here}
      union all
      select remission_id, undone.entry_id, 'reversal', 1,
        null::date, remission.entry_id, dossier_id, claim_item_id,
        to_costs_cents, to_interest_cents, to_indemnity_cents, to_principal_cents
        from remission_undone as undone join remission
          on remission.organisation_id = undone.organisation_id and remission.id = undone.remission_id
       where undone.organisation_id = ${here}),
    in_books as (
      select entry.id, entry.event, entry.effective_on, entry.reverses, entry.book
        from ledger_entry as entry
       where entry.organisation_id = ${here}
         and (entry.event = 'claim-written-off'
           or entry.id in (select entry_id from said)
           or entry.reverses in (select written.id from ledger_entry as written
             where written.organisation_id = ${here} and written.event = 'claim-written-off'))),
    lines_said as (
      select said.entry_id, line.account, line.cents * said.sign as cents,
        said.dossier_id, said.claim_item_id
        from said cross join lateral (values
          ('D10000', to_costs_cents), ('D20000', to_interest_cents),
          ('D30000', to_indemnity_cents), ('D40000', to_principal_cents),
          ('D80000', -(to_costs_cents + to_interest_cents + to_indemnity_cents
            + to_principal_cents))) as line (account, cents)
       where line.cents <> 0),
    lines_posted as (
      select posting.entry_id, posting.account, posting.amount_cents as cents,
        posting.dossier_id, posting.claim_item_id
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
          or in_books.event <> said.event or in_books.book <> 'debtors'
          or in_books.effective_on <> coalesce(said.effective_on, in_books.effective_on)
          or in_books.reverses is distinct from said.reverses)
    select said.remission_id, unlike.entry_id
      from unlike left join said on said.entry_id = unlike.entry_id
     order by unlike.entry_id`.execute(tx)
  return rows.map((row) => ({ remissionId: row.remission_id, entryId: row.entry_id }))
}
