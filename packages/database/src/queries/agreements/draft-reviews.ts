import { cents, invariant, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

const kinds = ['payment-plan', 'acknowledgment-of-debt'] as const
const qualities = ['lawyer', 'judicial-officer'] as const
const channels = ['by-hand', 'e-mail', 'letter', 'registered-letter', 'secure-exchange'] as const
const outcomes = ['approved', 'approved-with-changes', 'not-approved'] as const

/** A review about to be asked, with exactly the words to be read and the file prepared for it. */
export type NewDraftReview = {
  readonly id: string
  readonly dossierId: string
  readonly kind: (typeof kinds)[number]
  /** As the room that asks wrote them. */
  readonly terms: unknown
  readonly composed: unknown
  readonly textSha256: string
  readonly contentSha256: string
  readonly owedCents: Cents
  readonly signatory: string
  readonly reader: {
    readonly name: string
    readonly quality: (typeof qualities)[number]
    readonly office: string | null
  }
  readonly exhibits: number
  readonly fileId: string
  readonly pageId: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** What became of a review. */
export type DraftReviewEvent = {
  readonly at: Temporal.Instant
  readonly by: string
  readonly on: Day
} & (
  | { readonly kind: 'sent'; readonly channel: (typeof channels)[number] }
  | {
      readonly kind: 'returned'
      readonly outcome: (typeof outcomes)[number]
      readonly note: string
      readonly exhibitId: string | null
    }
  | { readonly kind: 'withdrawn'; readonly note: string }
)

/** A review with its archive and its events, the first one first. */
export type DraftReviewRecord = NewDraftReview & {
  readonly number: number
  readonly sha256: string
  readonly sizeBytes: number
  readonly events: readonly DraftReviewEvent[]
}

/** Keeps a review that was asked; its dossier is locked by who moved it. @returns its number. */
export async function insertDraftReview(
  tx: OrganisationTransaction,
  review: NewDraftReview,
): Promise<number> {
  const { number } = await tx
    .insertInto('draft_review')
    .values({
      organisation_id: here,
      id: review.id,
      dossier_id: review.dossierId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from draft_review
        where organisation_id = ${here} and dossier_id = ${review.dossierId})`,
      kind: review.kind,
      terms: asJson(review.terms),
      composed: asJson(review.composed),
      text_sha256: Buffer.from(review.textSha256, 'hex'),
      content_sha256: Buffer.from(review.contentSha256, 'hex'),
      owed_cents: review.owedCents,
      signatory: review.signatory,
      reader_name: review.reader.name,
      reader_quality: review.reader.quality,
      reader_office: review.reader.office,
      exhibits: review.exhibits,
      file_id: review.fileId,
      page_id: review.pageId,
      asked_at: review.at,
      asked_by: review.by,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Writes what became of a review; false where that step was noted before. */
export async function insertDraftReviewEvent(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly reviewId: string; readonly dossierId: string },
  event: DraftReviewEvent,
): Promise<boolean> {
  const row = await tx
    .insertInto('draft_review_event')
    .values({
      organisation_id: here,
      id: of.id,
      review_id: of.reviewId,
      dossier_id: of.dossierId,
      kind: event.kind,
      on: event.on,
      channel: event.kind === 'sent' ? event.channel : null,
      outcome: event.kind === 'returned' ? event.outcome : null,
      note: event.kind === 'sent' ? '' : event.note,
      exhibit_id: event.kind === 'returned' ? event.exhibitId : null,
      recorded_at: event.at,
      recorded_by: event.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The reviews asked of the drafts of a dossier, the last first. */
export async function draftReviewsOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly DraftReviewRecord[]> {
  const rows = await tx
    .selectFrom('draft_review')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'draft_review.organisation_id')
        .onRef('stored_file.id', '=', 'draft_review.file_id'),
    )
    .selectAll('draft_review')
    .select(['stored_file.sha256', 'stored_file.size_bytes'])
    .where('draft_review.organisation_id', '=', here)
    .where('draft_review.dossier_id', '=', dossierId)
    .orderBy('draft_review.number', 'desc')
    .execute()
  const events = await eventsOf(tx, dossierId)
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    number: row.number,
    kind: known(kinds, row.kind),
    terms: row.terms,
    composed: row.composed,
    textSha256: row.text_sha256.toString('hex'),
    contentSha256: row.content_sha256.toString('hex'),
    owedCents: cents(row.owed_cents),
    signatory: row.signatory,
    reader: {
      name: row.reader_name,
      quality: known(qualities, row.reader_quality),
      office: row.reader_office,
    },
    exhibits: row.exhibits,
    fileId: row.file_id,
    pageId: row.page_id,
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
    at: row.asked_at,
    by: row.asked_by,
    events: events.get(row.id) ?? [],
  }))
}

/** The bytes of the file of a review, by what is asked of it; null where there is none. */
export async function bytesOfDraftReview(
  tx: OrganisationTransaction,
  { id, part }: { readonly id: string; readonly part: 'archive' | 'page' },
): Promise<{ readonly sha256: string; readonly sizeBytes: number; readonly name: string } | null> {
  const row = await tx
    .selectFrom('draft_review')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'draft_review.organisation_id')
        .onRef(
          'stored_file.id',
          '=',
          part === 'archive' ? 'draft_review.file_id' : 'draft_review.page_id',
        ),
    )
    .select(['stored_file.sha256', 'stored_file.size_bytes', 'stored_file.declared_name'])
    .where('draft_review.organisation_id', '=', here)
    .where('draft_review.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
    name: row.declared_name,
  }
}

async function eventsOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<ReadonlyMap<string, readonly DraftReviewEvent[]>> {
  const rows = await tx
    .selectFrom('draft_review_event')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', dossierId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const groups = Map.groupBy(rows, ({ review_id }) => review_id)
  return new Map([...groups].map(([id, of]) => [id, of.map(eventOf)]))
}

type EventRow = {
  readonly kind: string
  readonly on: Day
  readonly channel: string | null
  readonly outcome: string | null
  readonly note: string
  readonly exhibit_id: string | null
  readonly recorded_at: Temporal.Instant
  readonly recorded_by: string
}

function eventOf(row: EventRow): DraftReviewEvent {
  const told = { at: row.recorded_at, by: row.recorded_by, on: row.on }
  const { note, exhibit_id: exhibitId } = row
  if (row.channel !== null) return { ...told, kind: 'sent', channel: known(channels, row.channel) }
  if (row.outcome === null) return { ...told, kind: 'withdrawn', note }
  return { ...told, kind: 'returned', outcome: known(outcomes, row.outcome), note, exhibitId }
}

/** A code that the table checks. */
function known<Code extends string>(codes: readonly Code[], text: string): Code {
  const found = codes.find((code) => code === text)
  invariant(found !== undefined, 'the table checks its codes')
  return found
}
