import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** How long the bank of the separate account may take a cheque back (délai de bonne fin). */
export type ChequeTermRecord = {
  readonly id: string
  readonly days: number
  /** Where it is written: the agreement of the account, a letter of the bank. */
  readonly source: string
  readonly statedAt: Temporal.Instant
  readonly statedBy: string
}

/** The term that was stated last; null while nobody stated one: none is ours to suppose. */
export async function currentChequeTerm(
  tx: OrganisationTransaction,
): Promise<ChequeTermRecord | null> {
  const row = await tx
    .selectFrom('cheque_term')
    .selectAll()
    .where('organisation_id', '=', here)
    .orderBy('stated_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    days: row.days,
    source: row.source,
    statedAt: row.stated_at,
    statedBy: row.stated_by,
  }
}

/** Keeps a term as stated; those before it stay. */
export async function insertChequeTerm(
  tx: OrganisationTransaction,
  term: ChequeTermRecord,
): Promise<void> {
  await tx
    .insertInto('cheque_term')
    .values({
      organisation_id: here,
      id: term.id,
      days: term.days,
      source: term.source,
      stated_at: term.statedAt,
      stated_by: term.statedBy,
    })
    .execute()
}
