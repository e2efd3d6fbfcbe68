import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** The consent of a debtor to electronic registered letters, as it was noted. */
export type ElectronicConsentRecord = {
  readonly id: string
  readonly dossierId: string
  readonly givenOn: Day
  readonly exhibitId: string
  readonly note: string | null
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
}

/** A consent as it is read: with the number of its exhibit, and why it counts no more. */
export type ElectronicConsentRead = ElectronicConsentRecord & {
  readonly exhibitNumber: number
  readonly withdrawnBecause: string | null
}

export async function insertElectronicConsent(
  tx: OrganisationTransaction,
  of: ElectronicConsentRecord,
): Promise<void> {
  await tx
    .insertInto('electronic_consent')
    .values({
      organisation_id: here,
      id: of.id,
      dossier_id: of.dossierId,
      given_on: of.givenOn,
      exhibit_id: of.exhibitId,
      note: of.note,
      recorded_at: of.recordedAt,
      recorded_by: of.recordedBy,
    })
    .execute()
}

/** Says that a consent was taken back, or noted in error; false when it was already said. */
export async function withdrawElectronicConsent(
  tx: OrganisationTransaction,
  of: {
    readonly consentId: string
    readonly because: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('electronic_consent_withdrawal')
    .values({
      organisation_id: here,
      consent_id: of.consentId,
      because: of.because,
      withdrawn_at: of.at,
      withdrawn_by: of.by,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'consent_id']).doNothing())
    .returning('consent_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The consents noted on a dossier, in the order in which they were. */
export async function electronicConsentsOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly ElectronicConsentRead[]> {
  const rows = await consentsQuery(tx)
    .where('electronic_consent.dossier_id', '=', dossierId)
    .orderBy('electronic_consent.recorded_at')
    .orderBy('electronic_consent.id')
    .execute()
  return rows.map(consentOf)
}

/** The first consent that stands on each of some dossiers. */
export async function consentsStanding(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly givenOn: Day }>> {
  const rows = await consentsQuery(tx)
    .where('electronic_consent.dossier_id', '=', sql<string>`any(${dossierIds}::uuid[])`)
    .where('withdrawal.because', 'is', null)
    .orderBy('given_on', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.dossier_id, { givenOn: row.given_on }]))
}

/** One consent, or null. */
export async function findElectronicConsent(
  tx: OrganisationTransaction,
  id: string,
): Promise<ElectronicConsentRead | null> {
  const row = await consentsQuery(tx).where('electronic_consent.id', '=', id).executeTakeFirst()
  return row === undefined ? null : consentOf(row)
}

function consentsQuery(tx: OrganisationTransaction) {
  return tx
    .selectFrom('electronic_consent')
    .innerJoin('exhibit', (join) =>
      join
        .onRef('exhibit.organisation_id', '=', 'electronic_consent.organisation_id')
        .onRef('exhibit.id', '=', 'electronic_consent.exhibit_id'),
    )
    .leftJoin('electronic_consent_withdrawal as withdrawal', (join) =>
      join
        .onRef('withdrawal.organisation_id', '=', 'electronic_consent.organisation_id')
        .onRef('withdrawal.consent_id', '=', 'electronic_consent.id'),
    )
    .where('electronic_consent.organisation_id', '=', here)
    .select(['electronic_consent.id', 'electronic_consent.dossier_id', 'given_on', 'exhibit_id'])
    .select(['electronic_consent.note', 'electronic_consent.recorded_at'])
    .select(['electronic_consent.recorded_by', 'exhibit.number', 'withdrawal.because'])
}

type ConsentRow = Awaited<ReturnType<ReturnType<typeof consentsQuery>['execute']>>[number]

function consentOf(row: ConsentRow): ElectronicConsentRead {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    givenOn: row.given_on,
    exhibitId: row.exhibit_id,
    exhibitNumber: row.number,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    withdrawnBecause: row.because,
  }
}
