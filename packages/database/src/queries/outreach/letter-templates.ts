import { invariant } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import type { OrganisationKind } from '#queries/people/organisations.ts'
import { here } from '#queries/here.ts'

export type TemplateLetter =
  | 'first-reminder'
  | 'second-reminder'
  | 'last-reminder'
  | 'formal-notice'

export type TemplateAudience = 'consumer' | 'professional'

/** A letter, in passages; or an SMS, in one text. */
export type TemplateWay = 'letter' | 'sms'

/** Who did something of a template, when, and why. */
export type TemplateStep = {
  readonly reason: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** A version of the words of a letter (modèle de lettre), a draft while it is not published. */
export type LetterTemplateRecord = {
  readonly id: string
  readonly way: TemplateWay
  readonly letter: TemplateLetter
  readonly capacity: OrganisationKind
  readonly audience: TemplateAudience
  readonly version: number
  /** As the room that writes them knows them. */
  readonly texts: unknown
  readonly savedAt: Temporal.Instant
  readonly savedBy: string
  readonly published: TemplateStep | null
  readonly withdrawn: TemplateStep | null
}

/** Keeps a version as the next of its way, letter and audience. @returns its number. */
export async function insertLetterTemplate(
  tx: OrganisationTransaction,
  of: Omit<LetterTemplateRecord, 'version' | 'published' | 'withdrawn'>,
): Promise<number> {
  const { version } = await tx
    .insertInto('letter_template')
    .values({
      organisation_id: here,
      id: of.id,
      way: of.way,
      letter: of.letter,
      capacity: of.capacity,
      audience: of.audience,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from letter_template
        where organisation_id = ${here} and way = ${of.way} and letter = ${of.letter}
          and capacity = ${of.capacity} and audience = ${of.audience})`,
      texts: asJson(of.texts),
      saved_at: of.savedAt,
      saved_by: of.savedBy,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Publishes a version, once; false when it was published before. */
export async function insertTemplatePublication(
  tx: OrganisationTransaction,
  of: TemplateStep & { readonly templateId: string; readonly gateVersion: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('letter_template_publication')
    .values({
      organisation_id: here,
      template_id: of.templateId,
      reason: of.reason,
      gate_version: of.gateVersion,
      published_at: of.at,
      published_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('template_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Withdraws a published version, once; false when it was withdrawn before. */
export async function insertTemplateWithdrawal(
  tx: OrganisationTransaction,
  of: TemplateStep & { readonly templateId: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('letter_template_withdrawal')
    .values({
      organisation_id: here,
      template_id: of.templateId,
      reason: of.reason,
      withdrawn_at: of.at,
      withdrawn_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('template_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Every version of every template, drafts included, the last saved first. */
export async function listLetterTemplates(
  tx: OrganisationTransaction,
): Promise<readonly LetterTemplateRecord[]> {
  const rows = await versions(tx).orderBy('letter_template.saved_at', 'desc').execute()
  return rows.map(recordOf)
}

/** A version, or null. */
export async function findLetterTemplate(
  tx: OrganisationTransaction,
  id: string,
): Promise<LetterTemplateRecord | null> {
  const row = await versions(tx).where('letter_template.id', '=', id).executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/**
 * The template in force of each way, letter and audience: the last one published, unless it was withdrawn
 * since. One that another replaced does not come back.
 */
export async function templatesInForce(
  tx: OrganisationTransaction,
): Promise<readonly LetterTemplateRecord[]> {
  const rows = await versions(tx)
    .where('publication.published_at', 'is not', null)
    .distinctOn([
      'letter_template.way',
      'letter_template.letter',
      'letter_template.capacity',
      'letter_template.audience',
    ])
    .orderBy('letter_template.way')
    .orderBy('letter_template.letter')
    .orderBy('letter_template.capacity')
    .orderBy('letter_template.audience')
    .orderBy('publication.published_at', 'desc')
    .orderBy('letter_template.version', 'desc')
    .execute()
  return rows.map(recordOf).filter(({ withdrawn }) => withdrawn === null)
}

function versions(tx: OrganisationTransaction) {
  return tx
    .selectFrom('letter_template')
    .leftJoin('letter_template_publication as publication', (join) =>
      join
        .onRef('publication.organisation_id', '=', 'letter_template.organisation_id')
        .onRef('publication.template_id', '=', 'letter_template.id'),
    )
    .leftJoin('letter_template_withdrawal as withdrawal', (join) =>
      join
        .onRef('withdrawal.organisation_id', '=', 'letter_template.organisation_id')
        .onRef('withdrawal.template_id', '=', 'letter_template.id'),
    )
    .select(['letter_template.id', 'letter_template.way', 'letter_template.letter'])
    .select('letter_template.capacity')
    .select(['letter_template.audience', 'letter_template.version', 'letter_template.texts'])
    .select(['letter_template.saved_at', 'letter_template.saved_by'])
    .select(['publication.reason', 'publication.published_at', 'publication.published_by'])
    .select('withdrawal.reason as withdrawn_because')
    .select(['withdrawal.withdrawn_at', 'withdrawal.withdrawn_by'])
    .where('letter_template.organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

function recordOf(row: Row): LetterTemplateRecord {
  return {
    id: row.id,
    way: known(WAYS, row.way),
    letter: known(LETTERS, row.letter),
    capacity: known(CAPACITIES, row.capacity),
    audience: known(AUDIENCES, row.audience),
    version: row.version,
    texts: row.texts,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    published: stepOf(row.reason, row.published_at, row.published_by),
    withdrawn: stepOf(row.withdrawn_because, row.withdrawn_at, row.withdrawn_by),
  }
}

function stepOf(
  reason: string | null,
  at: Temporal.Instant | null,
  by: string | null,
): TemplateStep | null {
  return reason === null || at === null || by === null ? null : { reason, at, by }
}

const LETTERS = ['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'] as const
const WAYS = ['letter', 'sms'] as const
const CAPACITIES = ['creditor', 'agency', 'judicial-officer'] as const
const AUDIENCES = ['consumer', 'professional'] as const

function known<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text)
  invariant(word !== undefined, `'${text}' is one of ${words.join(', ')}`)
  return word
}
