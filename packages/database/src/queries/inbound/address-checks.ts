import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { AddressRecord } from '#queries/people/organisations.ts'

/** An address of a debtor that is to be checked before anything leaves by that way. */
export type AddressCheck = {
  readonly id: string
  readonly debtorId: string
  readonly dossierId: string
  readonly channel: 'e-mail' | 'post'
  readonly because: string
  /** The address as it stood then. */
  readonly address: string
  readonly messageId: string | null
  readonly openedAt: Temporal.Instant
}

/** Opens a check. */
export async function insertAddressCheck(
  tx: OrganisationTransaction,
  of: AddressCheck & { readonly by: string },
): Promise<void> {
  await tx
    .insertInto('address_check')
    .values({
      organisation_id: here,
      id: of.id,
      debtor_id: of.debtorId,
      dossier_id: of.dossierId,
      channel: of.channel,
      because: of.because,
      address: of.address,
      message_id: of.messageId,
      opened_at: of.openedAt,
      opened_by: of.by,
    })
    .execute()
}

/** Ends a check, once; false when it was ended before. */
export async function insertAddressCheckEnd(
  tx: OrganisationTransaction,
  of: {
    readonly checkId: string
    readonly outcome: 'confirmed' | 'corrected'
    readonly reason: string
    readonly address: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('address_check_end')
    .values({
      organisation_id: here,
      check_id: of.checkId,
      outcome: of.outcome,
      reason: of.reason,
      address: of.address,
      ended_at: of.at,
      ended_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('check_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The checks under way of these debtors, the first opened first. */
export async function addressChecksOf(
  tx: OrganisationTransaction,
  debtorIds: readonly string[],
): Promise<readonly AddressCheck[]> {
  return await openChecks(tx, 'debtor_id', debtorIds)
}

/** A check under way, or null. */
export async function findAddressCheck(
  tx: OrganisationTransaction,
  id: string,
): Promise<AddressCheck | null> {
  const [check] = await openChecks(tx, 'id', [id])
  return check ?? null
}

/** Whether an address of a debtor was corrected since an instant: what was written before names the old one. */
export async function addressCorrectedSince(
  tx: OrganisationTransaction,
  of: {
    readonly debtorId: string
    readonly channel: AddressCheck['channel']
    readonly since: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .selectFrom('address_check_end')
    .innerJoin('address_check', (join) =>
      join
        .onRef('address_check.organisation_id', '=', 'address_check_end.organisation_id')
        .onRef('address_check.id', '=', 'address_check_end.check_id'),
    )
    .select('check_id')
    .where('address_check_end.organisation_id', '=', here)
    .where('debtor_id', '=', of.debtorId)
    .where('channel', '=', of.channel)
    .where('outcome', '=', 'corrected')
    .where('ended_at', '>=', of.since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many addresses are to be checked. */
export async function countAddressChecks(tx: OrganisationTransaction): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from address_check as opened
    where opened.organisation_id = ${here} and not exists (
      select from address_check_end as ended
        where ended.organisation_id = opened.organisation_id and ended.check_id = opened.id)`.execute(
    tx,
  )
  return rows[0]?.open ?? 0
}

async function openChecks(
  tx: OrganisationTransaction,
  column: 'id' | 'debtor_id',
  ids: readonly string[],
): Promise<readonly AddressCheck[]> {
  const rows = await tx
    .selectFrom('address_check')
    .selectAll()
    .where('organisation_id', '=', here)
    .where(column, '=', sql<string>`any(${ids}::uuid[])`)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('address_check_end')
            .select('check_id')
            .where('address_check_end.organisation_id', '=', here)
            .whereRef('address_check_end.check_id', '=', 'address_check.id'),
        ),
      ),
    )
    .orderBy('opened_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    debtorId: row.debtor_id,
    dossierId: row.dossier_id,
    channel: row.channel === 'e-mail' ? 'e-mail' : 'post',
    because: row.because,
    address: row.address,
    messageId: row.message_id,
    openedAt: row.opened_at,
  }))
}

/** Puts right the e-mail address of a debtor; null where there is none any more. */
export async function correctDebtorEmail(
  tx: OrganisationTransaction,
  of: { readonly debtorId: string; readonly email: string | null },
): Promise<void> {
  await tx
    .updateTable('debtor')
    .set({ email: of.email, version: sql<number>`version + 1` })
    .where('organisation_id', '=', here)
    .where('id', '=', of.debtorId)
    .execute()
}

/** Puts right the postal address of a debtor. */
export async function correctDebtorAddress(
  tx: OrganisationTransaction,
  of: { readonly debtorId: string; readonly address: AddressRecord },
): Promise<void> {
  const { line2, line3, street, postCode, town } = of.address
  await tx
    .updateTable('debtor')
    .set({
      address_line2: line2,
      address_line3: line3,
      street,
      post_code: postCode,
      town,
      version: sql<number>`version + 1`,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', of.debtorId)
    .execute()
}
