import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { modeOf, type SendingMode } from '#queries/sendings/rules.ts'

/** How what is asked in the name of a creditor is approved, who said so and why. */
export type CreditorModeRecord = {
  readonly creditorId: string
  readonly creditorName: string
  /** Null to go back to that of the organisation. */
  readonly mode: SendingMode | null
  readonly reason: string
  readonly setAt: Temporal.Instant
  readonly setBy: string
}

/** Keeps the mode of a creditor: it is in force from then on. */
export async function insertCreditorMode(
  tx: OrganisationTransaction,
  of: Omit<CreditorModeRecord, 'creditorName'> & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('creditor_sending_mode')
    .values({
      organisation_id: here,
      id: of.id,
      creditor_id: of.creditorId,
      mode: of.mode,
      reason: of.reason,
      set_at: of.setAt,
      set_by: of.setBy,
    })
    .execute()
}

/** What was said last of each creditor, by name; those that went back to the organisation’s are here too. */
export async function creditorModes(
  tx: OrganisationTransaction,
): Promise<readonly CreditorModeRecord[]> {
  const rows = await tx
    .selectFrom('creditor_sending_mode as said')
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'said.organisation_id')
        .onRef('creditor.id', '=', 'said.creditor_id'),
    )
    .where('said.organisation_id', '=', here)
    .distinctOn('said.creditor_id')
    .select(['said.creditor_id', 'said.mode', 'said.reason', 'said.set_at', 'said.set_by'])
    .select('creditor.name')
    .orderBy('said.creditor_id')
    .orderBy('said.set_at', 'desc')
    .orderBy('said.id', 'desc')
    .execute()
  return rows
    .map((row) => ({
      creditorId: row.creditor_id,
      creditorName: row.name,
      mode: row.mode === null ? null : modeOf(row.mode),
      reason: row.reason,
      setAt: row.set_at,
      setBy: row.set_by,
    }))
    .toSorted((one, other) => one.creditorName.localeCompare(other.creditorName, 'fr'))
}
