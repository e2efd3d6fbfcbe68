import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** What one account holds that an order may take: of a debtor and dossier, or the account whole. */
export type Purse =
  | { readonly account: '467200'; readonly debtorId: string; readonly dossierId: string }
  | { readonly account: '467800' | '467850' }

/** What a purse holds by the books, and how much of it orders on their way hold. */
export type PurseBalance = { readonly posted: Cents; readonly reserved: Cents }

/** What a purse holds now; somebody else may spend it meanwhile. */
export async function readPurse(tx: OrganisationTransaction, purse: Purse): Promise<PurseBalance> {
  const { account } = purse
  const { debtor, dossier } = keysOf(purse)
  const { rows } = await sql<{ posted: number; reserved: number }>`
    select -purse_balance(${here}, ${account}, null, ${debtor}::uuid, ${dossier}::uuid, null)
             as posted,
           reserved_by_takes(${account}, ${debtor}::uuid, ${dossier}::uuid) as reserved`.execute(tx)
  const [row] = rows
  return { posted: cents(row?.posted ?? 0), reserved: cents(row?.reserved ?? 0) }
}

/**
 * Reads a purse which nobody else spends or reserves before the end of the transaction: the lock is
 * that of the guards of the database.
 */
export async function lockPurse(tx: OrganisationTransaction, purse: Purse): Promise<PurseBalance> {
  const { debtor, dossier } = keysOf(purse)
  await sql`select pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', ${here}, ${purse.account}::text, ${debtor}::uuid, ${dossier}::uuid), 0))`.execute(
    tx,
  )
  return await readPurse(tx, purse)
}

function keysOf(purse: Purse): { readonly debtor: string | null; readonly dossier: string | null } {
  return purse.account === '467200'
    ? { debtor: purse.debtorId, dossier: purse.dossierId }
    : { debtor: null, dossier: null }
}

/** What a dossier holds that its debtor paid too much. */
export type Overpayment = {
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorId: string
  readonly debtorName: string
  readonly creditorName: string
  readonly heldCents: Cents
  readonly reservedCents: Cents
  /** Since when: the day of the oldest excess that is still there. */
  readonly since: Day
  /** The order on its way that refunds it, or null. */
  readonly order: { readonly id: string; readonly reference: string } | null
  /** The day on which a transfer that refunded it last came back, or null. */
  readonly cameBackOn: Day | null
  /** Other dossiers of the same debtor that are not closed. */
  readonly others: readonly { readonly id: string; readonly reference: string }[]
}

/** Overpayments that stand on 467200, the oldest first; of one dossier where it is named. */
export async function overpayments(
  tx: OrganisationTransaction,
  of: { readonly dossierId?: string } = {},
): Promise<readonly Overpayment[]> {
  const { rows } = await sql<OverpaymentRow>`
    with purse as (
      select debtor_id, dossier_id, -sum(amount_cents)::bigint as held,
             sum(greatest(amount_cents, 0))::bigint as spent
        from ledger_posting
       where organisation_id = ${here} and account = '467200'
         and (${of.dossierId ?? null}::uuid is null or dossier_id = ${of.dossierId ?? null}::uuid)
       group by debtor_id, dossier_id having sum(amount_cents) < 0)
    select purse.*, dossier.reference, debtor.name as debtor_name, creditor.name as creditor_name,
           reserved_by_takes('467200', purse.debtor_id, purse.dossier_id) as reserved,
           (select min(effective_on) from (
              select effective_on,
                     sum(-amount_cents) over (order by effective_on, entry_id, line) as so_far
                from ledger_posting as excess
               where excess.organisation_id = ${here} and account = '467200'
                 and excess.debtor_id = purse.debtor_id and excess.dossier_id = purse.dossier_id
                 and amount_cents < 0) as excess
             where so_far > spent)::text as since,
           held_by.order_id, held_by.reference as order_reference,
           (select max(transfer.returned_on)::text from transfer_take as take
              join transfer on transfer.organisation_id = take.organisation_id
                and transfer.id = take.transfer_id
             where take.organisation_id = ${here} and take.account = '467200'
               and take.debtor_id = purse.debtor_id and take.dossier_id = purse.dossier_id)
             as came_back,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reference', reference)
                order by reference) from dossier as other
              where other.organisation_id = ${here} and other.debtor_id = purse.debtor_id
                and other.id <> purse.dossier_id and other.status <> 'closed'), '[]') as others
      from purse
      join dossier on dossier.organisation_id = ${here} and dossier.id = purse.dossier_id
      join debtor on debtor.organisation_id = ${here} and debtor.id = purse.debtor_id
      join creditor on creditor.organisation_id = ${here} and creditor.id = dossier.creditor_id
      left join lateral (
        select transfer.order_id, transfer_order.reference from transfer_take as take
          join transfer on transfer.organisation_id = take.organisation_id
            and transfer.id = take.transfer_id and transfer.state = 'held'
          join transfer_order on transfer_order.organisation_id = transfer.organisation_id
            and transfer_order.id = transfer.order_id
         where take.organisation_id = ${here} and take.account = '467200'
           and take.debtor_id = purse.debtor_id and take.dossier_id = purse.dossier_id
         order by transfer_order.reference limit 1) as held_by on true
     order by since, dossier.reference`.execute(tx)
  return rows.map(overpaymentOf)
}

type OverpaymentRow = {
  readonly dossier_id: string
  readonly reference: string
  readonly debtor_id: string
  readonly debtor_name: string
  readonly creditor_name: string
  readonly held: number
  readonly reserved: number
  readonly since: string
  readonly order_id: string | null
  readonly order_reference: string | null
  readonly came_back: string | null
  readonly others: readonly { readonly id: string; readonly reference: string }[]
}

function overpaymentOf(row: OverpaymentRow): Overpayment {
  const { order_id: id, order_reference: reference } = row
  return {
    dossierId: row.dossier_id,
    dossierReference: row.reference,
    debtorId: row.debtor_id,
    debtorName: row.debtor_name,
    creditorName: row.creditor_name,
    heldCents: cents(row.held),
    reservedCents: cents(row.reserved),
    since: day(row.since),
    order: id === null || reference === null ? null : { id, reference },
    cameBackOn: row.came_back === null ? null : day(row.came_back),
    others: row.others,
  }
}

/** Whether an approved order, which the bank may be executing, takes a commission to the office. */
export async function isCommissionLeaving(
  tx: OrganisationTransaction,
  commissionId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('transfer_take')
    .innerJoin('transfer', (join) =>
      join
        .onRef('transfer.organisation_id', '=', 'transfer_take.organisation_id')
        .onRef('transfer.id', '=', 'transfer_take.transfer_id'),
    )
    .innerJoin('transfer_order', (join) =>
      join
        .onRef('transfer_order.organisation_id', '=', 'transfer.organisation_id')
        .onRef('transfer_order.id', '=', 'transfer.order_id'),
    )
    .select('transfer.id')
    .where('transfer_take.organisation_id', '=', here)
    .where('transfer_take.commission_id', '=', commissionId)
    .where((is) =>
      is.or([
        is('transfer.state', '=', 'booked'),
        is.and([is('transfer.state', '=', 'held'), is('transfer_order.state', '=', 'approved')]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** A commission kept on the separate account, which no order takes to the office yet. */
export type CommissionToSweep = {
  readonly id: string
  readonly creditorId: string
  readonly creditorName: string
  readonly dossierReference: string
  readonly earnedOn: Day
  readonly grossCents: Cents
}

/** The commissions that stand on 467800 and are in no order, the oldest first. */
export async function commissionsToSweep(
  tx: OrganisationTransaction,
): Promise<readonly CommissionToSweep[]> {
  const rows = await tx
    .selectFrom('commission')
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'commission.organisation_id')
        .onRef('creditor.id', '=', 'commission.creditor_id'),
    )
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'commission.organisation_id')
        .onRef('dossier.id', '=', 'commission.dossier_id'),
    )
    .select(['commission.id', 'commission.creditor_id', 'creditor.name', 'dossier.reference'])
    .select(['commission.earned_on', 'commission.gross_cents'])
    .where('commission.organisation_id', '=', here)
    .where('commission.taken', '=', 'retained')
    .where(
      sql<boolean>`not exists (select from transfer_take as take
        join transfer on transfer.organisation_id = take.organisation_id
          and transfer.id = take.transfer_id and transfer.state in ('held', 'booked')
        where take.organisation_id = ${here} and take.commission_id = commission.id)`,
    )
    .where(
      sql<boolean>`not exists (select from ledger_entry as undone
        where undone.organisation_id = ${here}
          and undone.reverses = commission.payment_id || ':commission:C')`,
    )
    .orderBy('commission.earned_on')
    .orderBy('commission.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    creditorId: row.creditor_id,
    creditorName: row.name,
    dossierReference: row.reference,
    earnedOn: row.earned_on,
    grossCents: cents(row.gross_cents),
  }))
}
