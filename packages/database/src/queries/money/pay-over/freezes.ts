import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

/** Why funds may not leave (blocage). */
export const freezeKinds = ['insolvency', 'attachment', 'dispute', 'other'] as const
export type FreezeKind = (typeof freezeKinds)[number]

/** Funds of a creditor that may not leave; of every dossier where `dossierId` is null. */
export type MoneyFreeze = {
  readonly id: string
  readonly creditorId: string
  readonly creditorName: string
  readonly dossierId: string | null
  readonly dossierReference: string | null
  readonly kind: FreezeKind
  readonly because: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** The freezes that hold, the oldest first. */
export async function openFreezes(tx: OrganisationTransaction): Promise<readonly MoneyFreeze[]> {
  const rows = await freezes(tx).where('lifted_at', 'is', null).orderBy('frozen_at').execute()
  return rows.map(freezeOf)
}

/** A freeze that holds, which nobody else lifts before the end of the transaction; or null. */
export async function lockOpenFreeze(
  tx: OrganisationTransaction,
  id: string,
): Promise<MoneyFreeze | null> {
  const row = await freezes(tx)
    .where('money_freeze.id', '=', id)
    .where('lifted_at', 'is', null)
    .forUpdate('money_freeze')
    .executeTakeFirst()
  return row === undefined ? null : freezeOf(row)
}

function freezes(tx: OrganisationTransaction) {
  return tx
    .selectFrom('money_freeze')
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'money_freeze.organisation_id')
        .onRef('creditor.id', '=', 'money_freeze.creditor_id'),
    )
    .leftJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'money_freeze.organisation_id')
        .onRef('dossier.id', '=', 'money_freeze.dossier_id'),
    )
    .selectAll('money_freeze')
    .select(['creditor.name as creditor_name', 'dossier.reference as dossier_reference'])
    .where('money_freeze.organisation_id', '=', here)
}

type FreezeRow = Awaited<ReturnType<ReturnType<typeof freezes>['execute']>>[number]

function freezeOf(row: FreezeRow): MoneyFreeze {
  return {
    id: row.id,
    creditorId: row.creditor_id,
    creditorName: row.creditor_name,
    dossierId: row.dossier_id,
    dossierReference: row.dossier_reference,
    kind: oneOf(freezeKinds, row.kind),
    because: row.because,
    at: row.frozen_at,
    by: row.frozen_by,
  }
}

/** Keeps the funds of a creditor, or of one dossier, from leaving. */
export async function insertFreeze(
  tx: OrganisationTransaction,
  freeze: Omit<MoneyFreeze, 'creditorName' | 'dossierReference'>,
): Promise<void> {
  await tx
    .insertInto('money_freeze')
    .values({
      organisation_id: here,
      id: freeze.id,
      creditor_id: freeze.creditorId,
      dossier_id: freeze.dossierId,
      kind: freeze.kind,
      because: freeze.because,
      frozen_at: freeze.at,
      frozen_by: freeze.by,
    })
    .execute()
}

/** Lets the funds leave again, with the reason. */
export async function liftFreeze(
  tx: OrganisationTransaction,
  lifting: {
    readonly id: string
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string
  },
): Promise<void> {
  await tx
    .updateTable('money_freeze')
    .set({ lifted_at: lifting.at, lifted_by: lifting.by, lifted_because: lifting.because })
    .where('organisation_id', '=', here)
    .where('id', '=', lifting.id)
    .execute()
}

/**
 * Waits until nobody else orders, freezes or changes the account of these creditors, and keeps
 * others waiting to the end of the transaction; always in one order, so that none waits for ever.
 */
export async function lockMoneyOf(
  tx: OrganisationTransaction,
  creditorIds: readonly string[],
): Promise<void> {
  for (const id of new Set(creditorIds.toSorted())) {
    await sql`select pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', ${here}, 'pay-over', ${id}::text), 0))`.execute(tx)
  }
}
