import { cents, type Cents, type Day } from '@quittance/kernel'
import type { Selectable } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import type { InvoiceStatus } from '#schema.generated.ts'

const states = ['noted', 'waiting', 'applied', 'set-aside'] as const

/** A status of the life cycle of an invoice that a dossier claims. */
export type InvoiceStatusRecord = {
  readonly id: string
  readonly dossierId: string
  readonly claimItemId: string
  readonly exhibitId: string
  readonly code: number
  readonly saidAt: Temporal.Instant | null
  readonly amountCents: Cents | null
  readonly details: unknown
  readonly state: (typeof states)[number]
  readonly paymentId: string | null
  readonly receivedAt: Temporal.Instant
  readonly reason: string | null
}

/** An invoice claimed, found by its number. */
export type ClaimedItem = {
  readonly itemId: string
  readonly dossierId: string
  readonly reference: string
  readonly sellerSiren: string | null
}

/** The invoices claimed under a number, in dossiers that are not closed. */
export async function itemsNumbered(
  tx: OrganisationTransaction,
  number: string,
): Promise<readonly ClaimedItem[]> {
  const rows = await tx
    .selectFrom('claim_item')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'claim_item.organisation_id')
        .onRef('dossier.id', '=', 'claim_item.dossier_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'claim_item.organisation_id')
        .onRef('creditor.id', '=', 'claim_item.creditor_id'),
    )
    .select(['claim_item.id', 'claim_item.dossier_id', 'dossier.reference', 'creditor.siren'])
    .where('claim_item.organisation_id', '=', here)
    .where('claim_item.number', '=', number)
    .where('dossier.status', '<>', 'closed')
    .orderBy('dossier.created_at')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    itemId: row.id,
    dossierId: row.dossier_id,
    reference: row.reference,
    sellerSiren: row.siren,
  }))
}

/** Keeps a status of an invoice; whether it was met before is asked first. */
export async function insertInvoiceStatus(
  tx: OrganisationTransaction,
  status: Omit<InvoiceStatusRecord, 'paymentId' | 'reason'> & {
    readonly key: Uint8Array
    readonly receivedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('invoice_status')
    .values({
      organisation_id: here,
      id: status.id,
      dossier_id: status.dossierId,
      claim_item_id: status.claimItemId,
      exhibit_id: status.exhibitId,
      key: status.key,
      code: status.code,
      said_at: status.saidAt,
      amount_cents: status.amountCents,
      details: asJson(status.details),
      state: status.state,
      received_at: status.receivedAt,
      received_by: status.receivedBy,
    })
    .execute()
}

/** True where an invoice met the same status before. */
export async function metStatus(
  tx: OrganisationTransaction,
  of: { readonly claimItemId: string; readonly key: Uint8Array },
): Promise<boolean> {
  const row = await tx
    .selectFrom('invoice_status')
    .select('id')
    .where('organisation_id', '=', here)
    .where('claim_item_id', '=', of.claimItemId)
    .where('key', '=', Buffer.from(of.key))
    .executeTakeFirst()
  return row !== undefined
}

/** The statuses of the invoices of a dossier, as their messages were received. */
export async function invoiceStatusesOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly InvoiceStatusRecord[]> {
  const rows = await tx
    .selectFrom('invoice_status')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', dossierId)
    .orderBy('said_at')
    .orderBy('received_at')
    .execute()
  return rows.map(statusOf)
}

/** A status, held until the transaction ends; null where there is none. */
export async function lockInvoiceStatus(
  tx: OrganisationTransaction,
  id: string,
): Promise<InvoiceStatusRecord | null> {
  const row = await tx
    .selectFrom('invoice_status')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : statusOf(row)
}

/** Keeps what a person decided of a status that waited. */
export async function decideInvoiceStatus(
  tx: OrganisationTransaction,
  of: {
    readonly id: string
    readonly state: 'applied' | 'set-aside'
    readonly paymentId: string | null
    readonly reason: string | null
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .updateTable('invoice_status')
    .set({
      state: of.state,
      payment_id: of.paymentId,
      reason: of.reason,
      decided_at: of.at,
      decided_by: of.by,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', of.id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Leaves a dossier out of the queue of the day until a day, unless its last day to act comes. */
export async function snoozeDossier(
  tx: OrganisationTransaction,
  { id, until }: { readonly id: string; readonly until: Day | null },
): Promise<void> {
  await tx
    .updateTable('dossier')
    .set({ snoozed_until: until })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .execute()
}

/** Closes a dossier on a day: nothing more is asked of its debtor. */
export async function closeDossier(
  tx: OrganisationTransaction,
  { id, on }: { readonly id: string; readonly on: Day },
): Promise<void> {
  await tx
    .updateTable('dossier')
    .set({ status: 'closed', closed_on: on })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .execute()
}

function statusOf(row: Selectable<InvoiceStatus>): InvoiceStatusRecord {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    claimItemId: row.claim_item_id,
    exhibitId: row.exhibit_id,
    code: row.code,
    saidAt: row.said_at,
    amountCents: row.amount_cents === null ? null : cents(row.amount_cents),
    details: row.details,
    state: oneOf(states, row.state),
    paymentId: row.payment_id,
    receivedAt: row.received_at,
    reason: row.reason,
  }
}
