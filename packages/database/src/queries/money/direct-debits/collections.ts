import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import {
  refusalIn,
  type CollectionRefusal,
} from '#queries/money/direct-debits/collection-refusals.ts'

const collectionStates = [
  'planned',
  'ordered',
  'booked',
  'rejected',
  'returned',
  'dropped',
] as const
export type CollectionState = (typeof collectionStates)[number]

const sequences = ['FRST', 'RCUR', 'OOFF', 'FNAL'] as const

/** A collection that was agreed and told, about to be kept. */
export type NewCollection = {
  readonly id: string
  readonly mandateId: string
  readonly dossierId: string
  readonly creditorId: string
  readonly debtorId: string
  readonly amountCents: Cents
  readonly collectOn: Day
  /** What the dossier owes on that day, what is already on its way counted. */
  readonly owedCents: Cents
  readonly promiseId: string | null
  readonly agreedHow: string | null
  readonly last: boolean
  readonly notice: {
    readonly on: Day
    readonly actId: string | null
    readonly how: string | null
  }
  readonly planned: { readonly at: Temporal.Instant; readonly by: string }
}

/** Its place in an order, by which the bank names it. */
export type CollectionPlace = {
  readonly orderId: string
  readonly line: number
  readonly sequence: (typeof sequences)[number]
  readonly lotId: string
  readonly endToEndId: string
}

/** A collection (prélèvement), from its agreement to what the bank made of it. */
export type CollectionRecord = NewCollection & {
  readonly dossierReference: string
  readonly rfReference: string
  readonly creditorName: string
  readonly debtorName: string
  readonly state: CollectionState
  readonly place: CollectionPlace | null
  readonly orderState: string | null
  readonly paymentId: string | null
  readonly bookedOn: Day | null
  readonly ended: { readonly on: Day; readonly because: string | null } | null
}

/** Nobody else plans or orders a collection of these dossiers before the end of the transaction. */
export async function holdDossiersToCollect(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<void> {
  for (const id of [...new Set(dossierIds)].toSorted()) {
    await sql`select hold_dossier_to_collect(${id}::uuid)`.execute(tx)
  }
}

/** Keeps a collection to come; two that race for the same debt wait for one another. */
export async function insertCollection(
  tx: OrganisationTransaction,
  of: NewCollection,
): Promise<'kept' | CollectionRefusal> {
  try {
    await tx
      .insertInto('direct_debit')
      .values({
        organisation_id: here,
        id: of.id,
        mandate_id: of.mandateId,
        dossier_id: of.dossierId,
        creditor_id: of.creditorId,
        debtor_id: of.debtorId,
        amount_cents: of.amountCents,
        collect_on: of.collectOn,
        owed_cents: of.owedCents,
        promise_id: of.promiseId,
        agreed_how: of.agreedHow,
        last: of.last,
        noticed_on: of.notice.on,
        notice_act_id: of.notice.actId,
        notice_how: of.notice.how,
        planned_at: of.planned.at,
        planned_by: of.planned.by,
      })
      .execute()
    return 'kept'
  } catch (error) {
    return refusalIn(error)
  }
}

function collectionRows(tx: OrganisationTransaction) {
  return tx
    .selectFrom('direct_debit')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'direct_debit.organisation_id')
        .onRef('dossier.id', '=', 'direct_debit.dossier_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'direct_debit.organisation_id')
        .onRef('creditor.id', '=', 'direct_debit.creditor_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'direct_debit.organisation_id')
        .onRef('debtor.id', '=', 'direct_debit.debtor_id'),
    )
    .leftJoin('direct_debit_order', (join) =>
      join
        .onRef('direct_debit_order.organisation_id', '=', 'direct_debit.organisation_id')
        .onRef('direct_debit_order.id', '=', 'direct_debit.order_id'),
    )
    .selectAll('direct_debit')
    .select(['dossier.reference as dossier_reference', 'dossier.rf_reference'])
    .select(['creditor.name as creditor_name', 'debtor.name as debtor_name'])
    .select('direct_debit_order.state as order_state')
    .where('direct_debit.organisation_id', '=', here)
}

type CollectionRow = Awaited<ReturnType<ReturnType<typeof collectionRows>['execute']>>[number]

/** The collections of a dossier, the last planned first. */
export async function collectionsOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly CollectionRecord[]> {
  const rows = await collectionRows(tx)
    .where('direct_debit.dossier_id', '=', dossierId)
    .orderBy('planned_at', 'desc')
    .orderBy('direct_debit.id')
    .execute()
  return rows.map(collectionOf)
}

/** The collections that wait for an order, the nearest day first. */
export async function collectionsToOrder(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly CollectionRecord[]> {
  const rows = await collectionRows(tx)
    .where('direct_debit.state', '=', 'planned')
    .orderBy('collect_on')
    .orderBy('direct_debit.id')
    .limit(limit)
    .execute()
  return rows.map(collectionOf)
}

/** The collections that the bank took back or refused, the last first. */
export async function collectionsReturned(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly CollectionRecord[]> {
  const rows = await collectionRows(tx)
    .where('direct_debit.state', 'in', ['returned', 'rejected'])
    .orderBy('ended_on', 'desc')
    .orderBy('direct_debit.id')
    .limit(limit)
    .execute()
  return rows.map(collectionOf)
}

/** What of some dossiers is planned or ordered, and not booked. */
export async function collectionsOpen(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<readonly CollectionRecord[]> {
  const rows = await collectionRows(tx)
    .where('direct_debit.dossier_id', '=', sql<string>`any(${dossierIds}::uuid[])`)
    .where('direct_debit.state', 'in', ['planned', 'ordered'])
    .orderBy('collect_on')
    .orderBy('direct_debit.id')
    .execute()
  return rows.map(collectionOf)
}

/** A collection (prélèvement), or null. */
export async function findCollection(
  tx: OrganisationTransaction,
  id: string,
): Promise<CollectionRecord | null> {
  return await firstOf(collectionRows(tx).where('direct_debit.id', '=', id))
}

/** Some collections that nobody else decides before the end of the transaction. */
export async function lockCollections(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<readonly CollectionRecord[]> {
  const rows = await collectionRows(tx)
    .where('direct_debit.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('collect_on')
    .orderBy('direct_debit.id')
    .forUpdate('direct_debit')
    .execute()
  return rows.map(collectionOf)
}

/** The collections of some orders, in the order of the file. */
export async function collectionsOfOrders(
  tx: OrganisationTransaction,
  of: { readonly orderIds: readonly string[]; readonly lock: boolean },
): Promise<readonly CollectionRecord[]> {
  const query = collectionRows(tx)
    .where('order_id', '=', sql<string>`any(${of.orderIds}::uuid[])`)
    .orderBy('order_id')
    .orderBy('line')
  const rows = await (of.lock ? query.forUpdate('direct_debit') : query).execute()
  return rows.map(collectionOf)
}

/** The collection that a payment came by, or null. */
export async function collectionOfPayment(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<CollectionRecord | null> {
  return await firstOf(collectionRows(tx).where('payment_id', '=', paymentId))
}

/** The same, that nobody else decides before the end of the transaction. */
export async function lockCollectionOfPayment(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<CollectionRecord | null> {
  const asked = collectionRows(tx).where('payment_id', '=', paymentId)
  return await firstOf(asked.forUpdate('direct_debit'))
}

async function firstOf(rows: ReturnType<typeof collectionRows>): Promise<CollectionRecord | null> {
  const row = await rows.executeTakeFirst()
  return row === undefined ? null : collectionOf(row)
}

function collectionOf(row: CollectionRow): CollectionRecord {
  return {
    id: row.id,
    mandateId: row.mandate_id,
    dossierId: row.dossier_id,
    creditorId: row.creditor_id,
    debtorId: row.debtor_id,
    amountCents: cents(row.amount_cents),
    collectOn: row.collect_on,
    owedCents: cents(row.owed_cents),
    promiseId: row.promise_id,
    agreedHow: row.agreed_how,
    last: row.last,
    notice: { on: row.noticed_on, actId: row.notice_act_id, how: row.notice_how },
    planned: { at: row.planned_at, by: row.planned_by },
    dossierReference: row.dossier_reference,
    rfReference: row.rf_reference,
    creditorName: row.creditor_name,
    debtorName: row.debtor_name,
    state: oneOf(collectionStates, row.state),
    place: placeOf(row),
    orderState: row.order_state,
    paymentId: row.payment_id,
    bookedOn: row.booked_on,
    ended: row.ended_on === null ? null : { on: row.ended_on, because: row.ended_because },
  }
}

function placeOf(row: CollectionRow): CollectionPlace | null {
  const { order_id: orderId, line, sequence, lot_id: lotId, end_to_end_id: endToEndId } = row
  if (orderId === null || line === null || sequence === null) return null
  if (lotId === null || endToEndId === null) return null
  return { orderId, line, sequence: oneOf(sequences, sequence), lotId, endToEndId }
}
