import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql, type Kysely } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { DB } from '#schema.generated.ts'

/** A plan offered to be signed, with exactly its words. */
export type PlanOfferRecord = {
  readonly id: string
  readonly dossierId: string
  /** Its place among those of the dossier. */
  readonly number: number
  readonly signature: 'electronic' | 'provider' | 'paper'
  /** Where codes go, or whom the provider writes to; null on paper. */
  readonly email: string | null
  readonly answerBy: Day
  readonly owedCents: Cents
  readonly totalCents: Cents
  /** As the room that offers wrote them. */
  readonly instalments: unknown
  readonly terms: unknown
  readonly budget: unknown
  readonly composed: unknown
  readonly textSha256: string
  readonly contentSha256: string
  /** The review whose very words are offered; null for words that nobody read. */
  readonly reviewId: string | null
  /** When its words were written: with its review, else as it was offered. */
  readonly draftedAt: Temporal.Instant
  readonly offeredAt: Temporal.Instant
  readonly offeredBy: string
  /** What became of it, the first first. */
  readonly events: readonly PlanOfferEvent[]
}

/**
 * What may become of a plan offered; a signature, an answer, the end of its time at a provider and a
 * withdrawal each end it. A late signature ends nothing: what it was given for had ended.
 */
export type PlanOfferEventKind =
  | 'code-sent'
  | 'code-wrong'
  | 'code-right'
  | 'handed-over'
  | 'signed'
  | 'signed-late'
  | 'declined'
  | 'contested'
  | 'expired'
  | 'withdrawn'

export type PlanOfferEvent = {
  readonly id: string
  readonly kind: PlanOfferEventKind
  readonly codeNumber: number | null
  readonly at: Temporal.Instant
  readonly by: string
  readonly callerAddress: string | null
  readonly callerAgent: string | null
  readonly planId: string | null
  readonly exhibitId: string | null
  readonly note: string
}

/** A plan about to be offered. */
export type NewPlanOffer = Omit<PlanOfferRecord, 'number' | 'events' | 'draftedAt'> & {
  readonly tokenHash: Uint8Array | null
}

/** Keeps a plan offered; its dossier is locked by who moved it. @returns its number. */
export async function insertPlanOffer(
  tx: OrganisationTransaction,
  offer: NewPlanOffer,
): Promise<number> {
  const { number } = await tx
    .insertInto('plan_offer')
    .values({
      organisation_id: here,
      id: offer.id,
      dossier_id: offer.dossierId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from plan_offer
        where organisation_id = ${here} and dossier_id = ${offer.dossierId})`,
      signature: offer.signature,
      email: offer.email,
      token_hash: offer.tokenHash === null ? null : Buffer.from(offer.tokenHash),
      answer_by: offer.answerBy,
      owed_cents: offer.owedCents,
      total_cents: offer.totalCents,
      instalments: asJson(offer.instalments),
      terms: asJson(offer.terms),
      budget: offer.budget === null ? null : asJson(offer.budget),
      composed: asJson(offer.composed),
      text_sha256: Buffer.from(offer.textSha256, 'hex'),
      content_sha256: Buffer.from(offer.contentSha256, 'hex'),
      review_id: offer.reviewId,
      offered_at: offer.offeredAt,
      offered_by: offer.offeredBy,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Keeps what became of an offer; false where it had ended, or this code had been sent. */
export async function insertPlanOfferEvent(
  tx: OrganisationTransaction,
  offerId: string,
  event: PlanOfferEvent,
): Promise<boolean> {
  const row = await tx
    .insertInto('plan_offer_event')
    .values({
      organisation_id: here,
      id: event.id,
      offer_id: offerId,
      kind: event.kind,
      code_number: event.codeNumber,
      at: event.at,
      by: event.by,
      caller_address: event.callerAddress,
      caller_agent: event.callerAgent,
      plan_id: event.planId,
      exhibit_id: event.exhibitId,
      note: event.note,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The organisation that the token of an offer opens, asked at the door, which sees nothing else. */
export async function organisationOfPlanOffer(
  door: Kysely<DB>,
  tokenHash: Uint8Array,
): Promise<string | null> {
  const row = await door
    .selectFrom('plan_offer')
    .select('organisation_id')
    .where('token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst()
  return row?.organisation_id ?? null
}

/** The offer of a token; nobody else acts on its dossier before the end of the transaction. */
export async function lockPlanOffer(
  tx: OrganisationTransaction,
  tokenHash: Uint8Array,
): Promise<PlanOfferRecord | null> {
  const row = await tx
    .selectFrom('plan_offer')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'plan_offer.organisation_id')
        .onRef('dossier.id', '=', 'plan_offer.dossier_id'),
    )
    .select('plan_offer.dossier_id')
    .where('plan_offer.organisation_id', '=', here)
    .where('plan_offer.token_hash', '=', Buffer.from(tokenHash))
    .forUpdate('dossier')
    .executeTakeFirst()
  if (row === undefined) return null
  const offers = await planOffersOf(tx, row.dossier_id, tokenHash)
  return offers[0] ?? null
}

/** An offer of the organisation, or null. */
export async function findPlanOffer(
  tx: OrganisationTransaction,
  id: string,
): Promise<PlanOfferRecord | null> {
  const row = await tx
    .selectFrom('plan_offer')
    .select('dossier_id')
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const offers = await planOffersOf(tx, row.dossier_id, null)
  return offers.find((offer) => offer.id === id) ?? null
}

/** The offers of a dossier, the last first. */
export async function listPlanOffers(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly PlanOfferRecord[]> {
  return await planOffersOf(tx, dossierId, null)
}

async function planOffersOf(
  tx: OrganisationTransaction,
  dossierId: string,
  tokenHash: Uint8Array | null,
): Promise<readonly PlanOfferRecord[]> {
  let asked = tx
    .selectFrom('plan_offer')
    .leftJoin('draft_review', (join) =>
      join
        .onRef('draft_review.organisation_id', '=', 'plan_offer.organisation_id')
        .onRef('draft_review.id', '=', 'plan_offer.review_id'),
    )
    .selectAll('plan_offer')
    .select('draft_review.asked_at as written_at')
    .where('plan_offer.organisation_id', '=', here)
    .where('plan_offer.dossier_id', '=', dossierId)
  if (tokenHash !== null) asked = asked.where('token_hash', '=', Buffer.from(tokenHash))
  const rows = await asked.orderBy('plan_offer.number', 'desc').execute()
  const events = await eventsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    number: row.number,
    signature: waysOfSigning.find((way) => way === row.signature) ?? 'paper',
    email: row.email,
    answerBy: row.answer_by,
    owedCents: cents(row.owed_cents),
    totalCents: cents(row.total_cents),
    instalments: row.instalments,
    terms: row.terms,
    budget: row.budget,
    composed: row.composed,
    textSha256: row.text_sha256.toString('hex'),
    contentSha256: row.content_sha256.toString('hex'),
    reviewId: row.review_id,
    draftedAt: row.written_at ?? row.offered_at,
    offeredAt: row.offered_at,
    offeredBy: row.offered_by,
    events: events.get(row.id) ?? [],
  }))
}

const waysOfSigning = ['electronic', 'provider', 'paper'] as const

const eventKinds: readonly PlanOfferEventKind[] = [
  'code-sent',
  'code-wrong',
  'code-right',
  'handed-over',
  'signed',
  'signed-late',
  'declined',
  'contested',
  'expired',
  'withdrawn',
]

async function eventsOf(
  tx: OrganisationTransaction,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanOfferEvent[]>> {
  if (offerIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('plan_offer_event')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('offer_id', '=', sql<string>`any(${offerIds}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const groups = Map.groupBy(rows, ({ offer_id }) => offer_id)
  return new Map(
    [...groups].map(([offerId, of]) => [
      offerId,
      of.flatMap((row) => {
        const kind = eventKinds.find((one) => one === row.kind)
        if (kind === undefined) return []
        return [
          {
            id: row.id,
            kind,
            codeNumber: row.code_number,
            at: row.at,
            by: row.by,
            callerAddress: row.caller_address,
            callerAgent: row.caller_agent,
            planId: row.plan_id,
            exhibitId: row.exhibit_id,
            note: row.note,
          },
        ]
      }),
    ]),
  )
}
