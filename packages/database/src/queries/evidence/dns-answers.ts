import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** The file that keeps what the DNS answered for the keys of an exhibit. */
export type KeptDnsAnswers = {
  readonly fileId: string
  readonly sha256: string
  readonly askedAt: Temporal.Instant
}

/** The answers kept with an exhibit; null when none were. */
export async function findDnsAnswers(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<KeptDnsAnswers | null> {
  const row = await tx
    .selectFrom('exhibit_dns_answers')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'exhibit_dns_answers.organisation_id')
        .onRef('stored_file.id', '=', 'exhibit_dns_answers.file_id'),
    )
    .select(['file_id', 'sha256', 'asked_at'])
    .where('exhibit_dns_answers.organisation_id', '=', here)
    .where('exhibit_id', '=', exhibitId)
    .executeTakeFirst()
  if (row === undefined) return null
  return { fileId: row.file_id, sha256: row.sha256.toString('hex'), askedAt: row.asked_at }
}

/**
 * Keeps a file of answers with an exhibit. The first ones stay: a later key would prove nothing of
 * the day of the exhibit.
 *
 * @returns false, and nothing is written, when the exhibit has its answers.
 */
export async function keepDnsAnswers(
  tx: OrganisationTransaction,
  answers: {
    readonly exhibitId: string
    readonly fileId: string
    readonly askedAt: Temporal.Instant
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exhibit_dns_answers')
    .values({
      organisation_id: here,
      exhibit_id: answers.exhibitId,
      file_id: answers.fileId,
      asked_at: answers.askedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
