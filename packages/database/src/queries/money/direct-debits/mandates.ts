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
  /** The later versions, the first one first; what stands above is that of the last. */
  readonly amendments: readonly MandateVersion[]
  /** As it was signed. */
  readonly first: Pick<MandateVersion, 'reference' | 'identifier' | 'iban'>
  /** What the next collection tells was otherwise; null where the bank was given the last version. */
  readonly before: MandateBefore | null
}

/** A later version of a mandate: what of it is so since then, and why it changed. */
export type MandateVersion = {
  readonly version: number
  readonly reference: string
  readonly identifier: string
  readonly iban: string
  readonly bic: string | null
  /** The name of the creditor on the mandate before, where it changed. */
  readonly formerName: string | null
  readonly exhibitId: string | null
  readonly because: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** What of a mandate the bank was last given, where the mandate is otherwise since. */
export type MandateBefore = Pick<MandateVersion, 'reference' | 'identifier' | 'iban' | 'formerName'>

/** Keeps a mandate; it is active. @returns false where another has its reference. */
export async function insertMandate(
  tx: OrganisationTransaction,
  of: Omit<MandateRecord, 'state' | 'changed' | 'usedBefore' | 'amendments' | 'first' | 'before'>,
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

/** Keeps a later version of a mandate that is locked. */
export async function insertMandateVersion(
  tx: OrganisationTransaction,
  of: MandateVersion & { readonly mandateId: string },
): Promise<void> {
  await tx
    .insertInto('direct_debit_mandate_amendment')
    .values({
      organisation_id: here,
      mandate_id: of.mandateId,
      version: of.version,
      reference: of.reference,
      identifier: of.identifier,
      iban: of.iban,
      bic: of.bic,
      former_name: of.formerName,
      exhibit_id: of.exhibitId,
      because: of.because,
      amended_at: of.at,
      amended_by: of.by,
    })
    .execute()
}

/** Whether a mandate bears a reference for an identifier, or bore it in an earlier version. */
export async function isMandateReferenceTaken(
  tx: OrganisationTransaction,
  of: { readonly identifier: string; readonly reference: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from direct_debit_mandate where organisation_id = ${here}
       and identifier = ${of.identifier} and reference = ${of.reference}
    union all
    select from direct_debit_mandate_amendment where organisation_id = ${here}
       and identifier = ${of.identifier} and reference = ${of.reference}
    limit 1`.execute(tx)
  return rows.length > 0
}

/** When the collections of the row of `direct_debit_mandate` were given to the bank, and not refused. */
const givenAt = sql<readonly string[]>`(select coalesce(jsonb_agg(approved_at), '[]')
  from direct_debit join direct_debit_order
    on direct_debit_order.organisation_id = direct_debit.organisation_id
   and direct_debit_order.id = direct_debit.order_id
 where direct_debit.organisation_id = direct_debit_mandate.organisation_id
   and direct_debit.mandate_id = direct_debit_mandate.id and approved_at is not null
   and direct_debit.state in ('ordered', 'booked', 'returned'))`

type VersionRow = Omit<MandateVersion, 'at'> & { readonly at: string }

const amendments = sql<readonly VersionRow[]>`(select coalesce(jsonb_agg(jsonb_build_object(
    'version', version, 'reference', amended.reference, 'identifier', amended.identifier,
    'iban', amended.iban, 'bic', amended.bic, 'formerName', former_name,
    'exhibitId', amended.exhibit_id, 'because', because, 'at', amended_at, 'by', amended_by)
    order by version), '[]')
  from direct_debit_mandate_amendment as amended
 where amended.organisation_id = direct_debit_mandate.organisation_id
   and amended.mandate_id = direct_debit_mandate.id)`

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
    .select([givenAt.as('given_at'), amendments.as('amendments')])
    .where('organisation_id', '=', here)
}

type MandateRow = Awaited<ReturnType<ReturnType<typeof mandateRows>['execute']>>[number]

/**
 * What the bank was last given of a mandate, where it is otherwise now; null where it never was given
 * any of it: what it is given first is nothing else before.
 */
function beforeOf(
  first: Pick<MandateVersion, 'reference' | 'identifier' | 'iban' | 'at'>,
  {
    later,
    givenAt: given,
  }: {
    readonly later: readonly MandateVersion[]
    readonly givenAt: readonly string[]
  },
): MandateBefore | null {
  const last = later.at(-1)
  if (last === undefined || given.length === 0) return null
  const instants = given.map((at) => Temporal.Instant.from(at))
  const at = instants.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1)
  if (at === undefined) return null
  const unknown = later.filter((one) => Temporal.Instant.compare(one.at, at) > 0)
  if (unknown.length === 0) return null
  const known = later.filter((one) => !unknown.includes(one)).at(-1) ?? first
  const named = unknown.find(({ formerName }) => formerName !== null)
  const { reference, identifier, iban } = known
  return { reference, identifier, iban, formerName: named?.formerName ?? null }
}

function mandateOf(row: MandateRow): MandateRecord {
  const later = row.amendments.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) }))
  const first = {
    reference: row.reference,
    identifier: row.identifier,
    iban: row.iban,
    bic: row.bic,
    at: row.recorded_at,
  }
  const { reference, identifier, iban, bic } = later.at(-1) ?? first
  return {
    id: row.id,
    reference,
    identifier,
    type: oneOf(mandateTypes, row.type),
    oneOff: row.one_off,
    dossierId: row.dossier_id,
    creditorId: row.creditor_id,
    debtorId: row.debtor_id,
    holder: row.holder,
    iban,
    bic,
    signedOn: row.signed_on,
    exhibitId: row.exhibit_id,
    noticeDays: row.notice_days,
    recorded: { at: row.recorded_at, by: row.recorded_by },
    state: oneOf(mandateStates, row.state),
    changed: { at: row.state_at, by: row.state_by, because: row.state_because },
    usedBefore: row.used_before,
    amendments: later,
    first,
    before: beforeOf(first, { later, givenAt: row.given_at }),
  }
}
