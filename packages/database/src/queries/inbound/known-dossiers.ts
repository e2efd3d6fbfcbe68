import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { loadDebtors, type DebtorRecord } from '#queries/parties/debtors.ts'

/** What a message may point to a dossier by. */
export type Pointers = {
  readonly references: readonly string[]
  readonly rfReferences: readonly string[]
  readonly email: string | null
  readonly phone: string | null
  /** Acts whose messages it answers. */
  readonly actIds: readonly string[]
}

/** A dossier of the organisation that one of the pointers finds. */
export type PointedDossier = {
  readonly dossierId: string
  readonly debtorId: string
  readonly reference: string
  readonly rfReference: string
  readonly debtorEmail: string | null
  readonly debtorPhone: string | null
  readonly isOpen: boolean
  /** One of the acts is about it. */
  readonly isAnswered: boolean
}

/** More than a person can choose among. */
const MOST_FOUND = 200

/** The dossiers of the organisation that anything in a message points to, and no others. */
export async function pointedDossiers(
  tx: OrganisationTransaction,
  of: Pointers,
): Promise<readonly PointedDossier[]> {
  const { rows } = await sql<{
    id: string
    debtor_id: string
    reference: string
    rf_reference: string
    email: string | null
    phone: string | null
    is_open: boolean
    is_answered: boolean
  }>`
    with answered as (
      select dossier_id from outward_act
        where organisation_id = ${here} and dossier_id is not null
          and (id = any (${of.actIds}::uuid[]) or carried_by = any (${of.actIds}::uuid[]))
    ), found as (
      select id from dossier
        where organisation_id = ${here} and reference = any (${of.references}::text[])
      union
      select id from dossier
        where organisation_id = ${here} and rf_reference = any (${of.rfReferences}::text[])
      union
      select dossier_id from answered
      union
      select dossier.id from dossier
        join debtor on debtor.organisation_id = dossier.organisation_id
          and debtor.id = dossier.debtor_id
        where debtor.organisation_id = ${here} and lower(debtor.email) = ${of.email}
      union
      select dossier.id from dossier
        join debtor on debtor.organisation_id = dossier.organisation_id
          and debtor.id = dossier.debtor_id
        where debtor.organisation_id = ${here} and debtor.phone = ${of.phone}
    )
    select dossier.id, dossier.debtor_id, dossier.reference, dossier.rf_reference,
      lower(debtor.email) as email, debtor.phone, dossier.status <> 'closed' as is_open,
      dossier.id in (select dossier_id from answered) as is_answered
    from dossier
    join debtor on debtor.organisation_id = dossier.organisation_id
      and debtor.id = dossier.debtor_id
    where dossier.organisation_id = ${here} and dossier.id in (select id from found)
    order by dossier.id
    limit ${MOST_FOUND}`.execute(tx)
  return rows.map((row) => ({
    dossierId: row.id,
    debtorId: row.debtor_id,
    reference: row.reference,
    rfReference: row.rf_reference,
    debtorEmail: row.email,
    debtorPhone: row.phone,
    isOpen: row.is_open,
    isAnswered: row.is_answered,
  }))
}

/** A dossier as a list of proposals names it. */
export type DossierName = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly debtorName: string
  readonly creditorName: string
  readonly version: number
}

/** Dossiers by id, as a list names them. */
export async function dossierNames(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DossierName>> {
  const { rows } = await sql<{
    id: string
    reference: string
    title: string
    debtor_name: string
    creditor_name: string
    version: number
  }>`
    select dossier.id, dossier.reference, dossier.title, dossier.version,
      debtor.name as debtor_name, creditor.name as creditor_name
    from dossier
    join debtor on debtor.organisation_id = dossier.organisation_id
      and debtor.id = dossier.debtor_id
    join creditor on creditor.organisation_id = dossier.organisation_id
      and creditor.id = dossier.creditor_id
    where dossier.organisation_id = ${here} and dossier.id = any (${ids}::uuid[])`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        reference: row.reference,
        title: row.title,
        version: row.version,
        debtorName: row.debtor_name,
        creditorName: row.creditor_name,
      },
    ]),
  )
}

/** The debtor of a dossier; null where there is no such dossier. */
export async function findDossierDebtor(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<DebtorRecord | null> {
  const row = await tx
    .selectFrom('dossier')
    .select('debtor_id')
    .where('organisation_id', '=', here)
    .where('id', '=', dossierId)
    .executeTakeFirst()
  if (row === undefined) return null
  return (await loadDebtors(tx, [row.debtor_id])).get(row.debtor_id) ?? null
}
