import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** How long an organisation waits for what it is promised. */
export type ExpectedTerms = {
  /** Working days left after the day of a promise or an instalment. */
  readonly graceWorkingDays: number
  /** Days after its day from which an instalment is a default. */
  readonly defaultAfterDays: number
}

/** The terms that an organisation set last; null where it set none. */
export async function findExpectedTerms(
  tx: OrganisationTransaction,
): Promise<ExpectedTerms | null> {
  const row = await tx
    .selectFrom('expected_term')
    .select(['grace_working_days', 'default_after_days'])
    .where('organisation_id', '=', here)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { graceWorkingDays: row.grace_working_days, defaultAfterDays: row.default_after_days }
}

/** Sets the terms of an organisation; those before are kept. */
export async function insertExpectedTerms(
  tx: OrganisationTransaction,
  terms: ExpectedTerms & {
    readonly id: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('expected_term')
    .values({
      organisation_id: here,
      id: terms.id,
      grace_working_days: terms.graceWorkingDays,
      default_after_days: terms.defaultAfterDays,
      set_at: terms.at,
      set_by: terms.by,
    })
    .execute()
}

/** A member who asked for the alarms of each day by e-mail. */
export type DigestReader = {
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly role: string
  /** `fr` or `en`: that of the screen on which they asked. */
  readonly language: string
}

/** The members in office who asked for the alarms of the day by e-mail. */
export async function digestReaders(tx: OrganisationTransaction): Promise<readonly DigestReader[]> {
  const { rows } = await sql<DigestReader>`
    select alarm_digest.user_id as "userId", alarm_digest.email, alarm_digest.language,
      membership.display_name as name, membership.role
    from alarm_digest
    join membership on membership.organisation_id = ${here}
      and membership.user_id = alarm_digest.user_id
    where alarm_digest.organisation_id = ${here} and alarm_digest.wanted
      and membership.ended_at is null and membership.suspended_at is null
    order by alarm_digest.user_id`.execute(tx)
  return rows
}

/** Where a member asked for the alarms of the day to go; null where they never asked. */
export async function findDigestChoice(
  tx: OrganisationTransaction,
  userId: string,
): Promise<{ readonly email: string; readonly wanted: boolean } | null> {
  const row = await tx
    .selectFrom('alarm_digest')
    .select(['email', 'wanted'])
    .where('organisation_id', '=', here)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps whether a member wants the alarms of the day by e-mail, and where. */
export async function chooseDigest(
  tx: OrganisationTransaction,
  choice: {
    readonly userId: string
    readonly email: string
    readonly wanted: boolean
    readonly language: 'fr' | 'en'
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { email, wanted, language, at } = choice
  await tx
    .insertInto('alarm_digest')
    .values({
      organisation_id: here,
      user_id: choice.userId,
      email,
      wanted,
      language,
      chosen_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'user_id'])
        .doUpdateSet({ email, wanted, language, chosen_at: at }),
    )
    .execute()
}
