import { sql } from 'kysely'
import type { Day } from '@quittance/kernel'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

/** A version of the SEPA creditor identifier of an organisation (ICS). */
export type CreditorIdentifierRecord = {
  readonly identifier: string
  readonly recorded: { readonly at: Temporal.Instant; readonly by: string }
}

/** The SEPA creditor identifier that counts: the last one recorded, or null. */
export async function creditorIdentifier(
  tx: OrganisationTransaction,
): Promise<CreditorIdentifierRecord | null> {
  const row = await tx
    .selectFrom('sepa_creditor_identifier')
    .selectAll()
    .where('organisation_id', '=', here)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    identifier: row.identifier,
    recorded: { at: row.recorded_at, by: row.recorded_by },
  }
}

/** Keeps another version of the SEPA creditor identifier: it counts from now on. */
export async function insertCreditorIdentifier(
  tx: OrganisationTransaction,
  of: CreditorIdentifierRecord & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('sepa_creditor_identifier')
    .values({
      organisation_id: here,
      id: of.id,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from sepa_creditor_identifier
        where organisation_id = ${here})`,
      identifier: of.identifier,
      recorded_at: of.recorded.at,
      recorded_by: of.recorded.by,
    })
    .execute()
}

const mandateTypes = ['CORE', 'B2B'] as const
const mandateStates = ['active', 'suspended', 'revoked'] as const
export type MandateState = (typeof mandateStates)[number]

/** A mandate of direct debit (mandat de prélèvement SEPA), and where it stands. */
export type MandateRecord = {
  readonly id: string
  readonly reference: string
  /** The creditor identifier (ICS) that it was signed for. */
  readonly identifier: string
  readonly type: (typeof mandateTypes)[number]
  readonly oneOff: boolean
  /** The dossier that keeps the signed copy. */
  readonly dossierId: string
  readonly creditorId: string
  readonly debtorId: string
  readonly holder: string
  readonly iban: string
  readonly bic: string | null
  readonly signedOn: Day
  readonly exhibitId: string
  readonly noticeDays: number
  readonly recorded: { readonly at: Temporal.Instant; readonly by: string }
  readonly state: MandateState
  readonly changed: {
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string | null
  }
  /** A collection prepared since then, and not refused: the next one is no first. */
  readonly usedBefore: boolean
}

/** Keeps a mandate; it is active. @returns false where another has its reference. */
export async function insertMandate(
  tx: OrganisationTransaction,
  of: Omit<MandateRecord, 'state' | 'changed' | 'usedBefore'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('direct_debit_mandate')
    .values({
      organisation_id: here,
      id: of.id,
      reference: of.reference,
      identifier: of.identifier,
      type: of.type,
      one_off: of.oneOff,
      dossier_id: of.dossierId,
      creditor_id: of.creditorId,
      debtor_id: of.debtorId,
      holder: of.holder,
      iban: of.iban,
      bic: of.bic,
      signed_on: of.signedOn,
      exhibit_id: of.exhibitId,
      notice_days: of.noticeDays,
      recorded_at: of.recorded.at,
      recorded_by: of.recorded.by,
      state_at: of.recorded.at,
      state_by: of.recorded.by,
      sequence_from: of.recorded.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'identifier', 'reference']).doNothing(),
    )
    .executeTakeFirstOrThrow()
  return inserted === 1n
}

/** The mandates of a debtor, the last one first. */
export async function mandatesOfDebtor(
  tx: OrganisationTransaction,
  debtorId: string,
): Promise<readonly MandateRecord[]> {
  const rows = await mandateRows(tx)
    .where('debtor_id', '=', debtorId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(mandateOf)
}

/** Some mandates, by their id. */
export async function mandatesById(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MandateRecord>> {
  const rows = await mandateRows(tx)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, mandateOf(row)]))
}

/** A mandate whose state nobody else changes before the end of the transaction, or null. */
export async function lockMandate(
  tx: OrganisationTransaction,
  id: string,
): Promise<MandateRecord | null> {
  const row = await mandateRows(tx)
    .where('id', '=', id)
    .forUpdate('direct_debit_mandate')
    .executeTakeFirst()
  return row === undefined ? null : mandateOf(row)
}

/** Changes the state of a mandate; `anew` makes the next collection a first one. */
export async function changeMandate(
  tx: OrganisationTransaction,
  change: {
    readonly id: string
    readonly state: MandateState
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string
    readonly anew: boolean
  },
): Promise<void> {
  await tx
    .updateTable('direct_debit_mandate')
    .set({
      state: change.state,
      state_at: change.at,
      state_by: change.by,
      state_because: change.because,
      ...(change.anew ? { sequence_from: change.at } : {}),
    })
    .where('organisation_id', '=', here)
    .where('id', '=', change.id)
    .execute()
}

function mandateRows(tx: OrganisationTransaction) {
  return tx
    .selectFrom('direct_debit_mandate')
    .selectAll()
    .select(
      sql<boolean>`exists (select from direct_debit
        join direct_debit_order on direct_debit_order.organisation_id = direct_debit.organisation_id
          and direct_debit_order.id = direct_debit.order_id
          and direct_debit_order.prepared_at >= direct_debit_mandate.sequence_from
        where direct_debit.organisation_id = direct_debit_mandate.organisation_id
          and direct_debit.mandate_id = direct_debit_mandate.id
          and direct_debit.state in ('ordered', 'booked', 'returned'))`.as('used_before'),
    )
    .where('organisation_id', '=', here)
}

type MandateRow = Awaited<ReturnType<ReturnType<typeof mandateRows>['execute']>>[number]

function mandateOf(row: MandateRow): MandateRecord {
  return {
    id: row.id,
    reference: row.reference,
    identifier: row.identifier,
    type: oneOf(mandateTypes, row.type),
    oneOff: row.one_off,
    dossierId: row.dossier_id,
    creditorId: row.creditor_id,
    debtorId: row.debtor_id,
    holder: row.holder,
    iban: row.iban,
    bic: row.bic,
    signedOn: row.signed_on,
    exhibitId: row.exhibit_id,
    noticeDays: row.notice_days,
    recorded: { at: row.recorded_at, by: row.recorded_by },
    state: oneOf(mandateStates, row.state),
    changed: { at: row.state_at, by: row.state_by, because: row.state_because },
    usedBefore: row.used_before,
  }
}
