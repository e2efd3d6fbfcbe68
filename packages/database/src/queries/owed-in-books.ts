import { cents, type Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** The principal of an item that credit notes or remissions reduced, as the debtors' book holds it. */
export type PrincipalInBooks = {
  readonly claim: string
  /** What its credit notes leave of it. */
  readonly owed: Cents
  /** What was put on the debtor's account of it, less what was taken off again. */
  readonly charged: Cents
  /** What D40000 holds of it. */
  readonly standing: Cents
}

/** The principals of these dossiers that something reduced; of most dossiers there is none. */
export async function reducedPrincipals(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<readonly PrincipalInBooks[]> {
  const { rows } = await sql<Record<'owed' | 'charged' | 'standing', number> & { claim: string }>`
    with reduced as (
      select item.id, item.dossier_id, item.principal_cents - (
               select coalesce(sum(note.amount_cents), 0) from credit_note as note
                where note.organisation_id = ${here} and note.claim_item_id = item.id) as owed
        from claim_item as item
       where item.organisation_id = ${here} and item.dossier_id = any(${dossierIds}::uuid[])
         and (exists (
             select from credit_note as note
              where note.organisation_id = ${here} and note.claim_item_id = item.id)
           or exists (
             select from remission
              where remission.organisation_id = ${here} and remission.dossier_id = item.dossier_id
                and remission.claim_item_id = item.id)))
    select reduced.id as claim, greatest(reduced.owed, 0)::bigint as owed,
           coalesce(sum(posting.amount_cents) filter (
             where entry.event in ('claim-charged', 'claim-reduced')), 0)::bigint as charged,
           coalesce(sum(posting.amount_cents), 0)::bigint as standing
      from reduced
      left join ledger_posting as posting
        on posting.organisation_id = ${here} and posting.dossier_id = reduced.dossier_id
       and posting.account || '' = 'D40000' and posting.claim_item_id = reduced.id
      left join ledger_entry as entry
        on entry.organisation_id = ${here} and entry.id = posting.entry_id
     group by reduced.id, reduced.owed`.execute(tx)
  return rows.map(({ claim, owed, charged, standing }) => ({
    claim,
    owed: cents(owed),
    charged: cents(charged),
    standing: cents(standing),
  }))
}

/** An item of which the debtors' book does not hold what is owed. */
export type ItemUnlikeBooks = {
  readonly itemId: string
  /** What is left of its principal: credit notes, payments and remissions taken off. */
  readonly leftCents: number
  /** What D40000 holds of it. */
  readonly booksCents: number
  /** The least that a component of it holds, which is never below zero. */
  readonly leastCents: number
}

/**
 * Items whose principal in the debtors' book is not what credit notes, payments and remissions leave of
 * it, or of which a component stands below zero.
 */
export async function itemsUnlikeBooks(
  tx: OrganisationTransaction,
): Promise<readonly ItemUnlikeBooks[]> {
  const { rows } = await sql<ItemUnlikeBooks>`
    with taken as (
      select claim_item_id, sum(cents) as cents from (
        select claim_item_id, amount_cents as cents from credit_note
         where organisation_id = ${here}
        union all
        select claim_item_id, to_principal_cents from allocation where organisation_id = ${here}
        union all
        select claim_item_id, to_principal_cents from remission
         where organisation_id = ${here} and not exists (
           select from remission_undone as undone
            where undone.organisation_id = ${here} and undone.remission_id = remission.id)) as each
       group by claim_item_id),
    component as (
      select claim_item_id, account, sum(amount_cents) as cents from ledger_posting
       where organisation_id = ${here} and account in ('D10000', 'D20000', 'D30000', 'D40000')
       group by claim_item_id, account),
    booked as (
      select claim_item_id, coalesce(sum(cents) filter (where account = 'D40000'), 0) as principal,
             min(cents) as least
        from component group by claim_item_id)
    select item.id as "itemId",
           greatest(item.principal_cents - coalesce(taken.cents, 0), 0)::bigint as "leftCents",
           coalesce(booked.principal, 0)::bigint as "booksCents",
           coalesce(booked.least, 0)::bigint as "leastCents"
      from claim_item as item
      left join taken on taken.claim_item_id = item.id
      left join booked on booked.claim_item_id = item.id
     where item.organisation_id = ${here}
       and (greatest(item.principal_cents - coalesce(taken.cents, 0), 0)
           <> coalesce(booked.principal, 0)
         or booked.least < 0)
     order by item.id`.execute(tx)
  return rows
}
