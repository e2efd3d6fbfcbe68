import { invariant } from '@quittance/kernel'
import { sql, type Selectable } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { OutwardAct } from '#schema.generated.ts'

/** What must leave the house (acte sortant), as it is reserved with its cause. */
export type NewOutwardAct = {
  readonly organisationId: string
  readonly id: string
  readonly kind: string
  readonly dossierId: string | null
  /** What the act is, once for ever: `dossier/<id>/first-letter`. */
  readonly step: string
  readonly channel: string
  readonly reservedAt: Temporal.Instant
  readonly reservedBy: string
  readonly notBefore?: Temporal.Instant
  readonly payload: unknown
  readonly contentSha256: Uint8Array
  readonly gateVerdict?: unknown
  readonly gateVersion?: string
  readonly simulated?: boolean
  /** The act of the same letter that carries this one, reserved before it; absent where none does. */
  readonly carriedBy?: string
}

export type OutwardActRow = Selectable<OutwardAct>

/** An act of one organisation. */
export type ActKey = { readonly organisationId: string; readonly id: string }

/** Reserves an act; a step that was reserved before is refused, whatever became of it. */
export async function reserveAct(
  tx: OrganisationTransaction,
  act: NewOutwardAct,
): Promise<'reserved' | 'already-reserved'> {
  return (await reserveActs(tx, [act])).has(act.id) ? 'reserved' : 'already-reserved'
}

/** Reserves acts in one statement; the ids of those whose step was not reserved before. */
export async function reserveActs(
  tx: OrganisationTransaction,
  acts: readonly NewOutwardAct[],
): Promise<ReadonlySet<string>> {
  if (acts.length === 0) return new Set()
  const inserted = await tx
    .insertInto('outward_act')
    .values(
      acts.map((act) => ({
        organisation_id: act.organisationId,
        id: act.id,
        kind: act.kind,
        dossier_id: act.dossierId,
        step: act.step,
        channel: act.channel,
        reserved_at: act.reservedAt,
        reserved_by: act.reservedBy,
        not_before: act.notBefore ?? null,
        payload: asJson(act.payload),
        content_sha256: act.contentSha256,
        gate_verdict: act.gateVerdict === undefined ? null : asJson(act.gateVerdict),
        gate_version: act.gateVersion ?? null,
        simulated: act.simulated ?? false,
        carried_by: act.carriedBy ?? null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'step']).doNothing())
    .returning('id')
    .execute()
  return new Set(inserted.map(({ id }) => id))
}

/** An act with all that is kept of it, or null. */
export async function findActRow(
  tx: OrganisationTransaction,
  id: string,
): Promise<OutwardActRow | null> {
  const row = await tx
    .selectFrom('outward_act')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** A worker that takes acts out of an organisation. */
export type ActTaker = {
  readonly organisationId: string
  /** A fresh identifier: only its holder records the result. */
  readonly attempt: string
  readonly now: Temporal.Instant
  readonly kinds?: readonly string[]
}

/**
 * The oldest act to do, locked for one worker to the end of the transaction; null when none is. Those
 * that another act carries are not looked for: they leave with it.
 */
export async function lockNextAct(
  tx: OrganisationTransaction,
  worker: Omit<ActTaker, 'attempt'>,
): Promise<OutwardActRow | null> {
  let oldest = tx
    .selectFrom('outward_act')
    .selectAll()
    .where('organisation_id', '=', worker.organisationId)
    .where('state', '=', 'reserved')
    .where('carried_by', 'is', null)
    .where((where) =>
      where.or([where('not_before', 'is', null), where('not_before', '<=', worker.now)]),
    )
    .orderBy('reserved_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
  if (worker.kinds !== undefined) oldest = oldest.where('kind', 'in', worker.kinds)
  return (await oldest.executeTakeFirst()) ?? null
}

/** The acts that one carries, locked to the end of the transaction, in the order of their dossiers. */
export async function lockCarriedActs(
  tx: OrganisationTransaction,
  { organisationId, id }: ActKey,
): Promise<readonly OutwardActRow[]> {
  return await tx
    .selectFrom('outward_act')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('carried_by', '=', id)
    .orderBy('dossier_id')
    .forUpdate()
    .execute()
}

/** An act and those that it carries: what becomes of one becomes of all. */
export function departureOf(id: string) {
  return sql<boolean>`(outward_act.id = ${id} or outward_act.carried_by = ${id})`
}

/**
 * The act that carries this one, or itself, locked before those that it carries: two who decide of a
 * letter at the same moment never wait for each other.
 */
async function lockCarrier(
  tx: OrganisationTransaction,
  { organisationId, id }: ActKey,
): Promise<string> {
  const row = await tx
    .selectFrom('outward_act')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(
      sql<boolean>`id = (select coalesce(asked.carried_by, asked.id) from outward_act as asked
        where asked.organisation_id = ${organisationId} and asked.id = ${id})`,
    )
    .forUpdate()
    .executeTakeFirst()
  return row?.id ?? id
}

/**
 * Marks an act that this transaction locked as being done, and those that it carries.
 *
 * Commit before doing it: an act is done only once the database knows that it may have been.
 */
export async function beginAct(
  tx: OrganisationTransaction,
  { organisationId, attempt, now, id }: ActTaker & ActKey,
): Promise<OutwardActRow> {
  const begun = await tx
    .updateTable('outward_act')
    .set({
      state: 'doing',
      attempt,
      attempts: sql<number>`attempts + 1`,
      started_at: now,
      failure: null,
    })
    .where('organisation_id', '=', organisationId)
    .where(departureOf(id))
    .returningAll()
    .execute()
  const act = begun.find((one) => one.id === id)
  invariant(act !== undefined, 'the act that was locked is there')
  return act
}

/** Takes the oldest act to do, for one worker; null when there is none. */
export async function takeAct(
  tx: OrganisationTransaction,
  worker: ActTaker,
): Promise<OutwardActRow | null> {
  const next = await lockNextAct(tx, worker)
  return next === null ? null : await beginAct(tx, { ...worker, id: next.id })
}

/** What became of an act, as the worker that took it saw. */
export type ActResult =
  | { readonly kind: 'done'; readonly result: unknown; readonly registeredNumber?: string }
  | { readonly kind: 'failed'; readonly failure: string }
  | { readonly kind: 'ambiguous'; readonly failure: string }

/**
 * Records the result of an act.
 *
 * The worker that held it knows better than the doubt raised meanwhile: an ambiguous act takes its
 * result, as long as no person has said otherwise.
 *
 * @returns false when the act is no longer that attempt's.
 */
export async function recordActResult(
  tx: OrganisationTransaction,
  act: ActKey & { readonly attempt: string; readonly now: Temporal.Instant },
  outcome: ActResult,
): Promise<boolean> {
  const done = outcome.kind === 'done'
  const updated = await tx
    .updateTable('outward_act')
    .set({
      state: outcome.kind,
      finished_at: outcome.kind === 'ambiguous' ? null : act.now,
      failure: done ? null : outcome.failure,
      ...(done ? { result: asJson(outcome.result) } : {}),
      ...(done && outcome.registeredNumber !== undefined
        ? { registered_number: outcome.registeredNumber }
        : {}),
    })
    .where('organisation_id', '=', act.organisationId)
    .where(departureOf(act.id))
    .where('attempt', '=', act.attempt)
    .where('state', 'in', ['doing', 'ambiguous'])
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/**
 * Acts that a worker had begun and never ended become ambiguous: nobody knows whether they took
 * place. They wait for a person and are never done again by themselves.
 *
 * @param interrupted acts begun before `startedBefore`: at the start of a single server, now; with
 * several workers, longer ago than any act takes.
 */
export async function doubtInterruptedActs(
  tx: OrganisationTransaction,
  interrupted: { readonly organisationId: string; readonly startedBefore: Temporal.Instant },
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('outward_act')
    .set({ state: 'ambiguous', failure: 'interrupted' })
    .where('organisation_id', '=', interrupted.organisationId)
    .where('state', '=', 'doing')
    .where('started_at', '<=', interrupted.startedBefore)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * A person says of an ambiguous act whether it took place.
 *
 * @returns false when the act is not ambiguous.
 */
export async function resolveAct(
  tx: OrganisationTransaction,
  act: ActKey,
  decision: {
    readonly happened: boolean
    readonly reason: string
    readonly by: string
    readonly now: Temporal.Instant
  },
): Promise<boolean> {
  const carrier = await lockCarrier(tx, act)
  const updated = await tx
    .updateTable('outward_act')
    .set({
      state: decision.happened ? 'done' : 'failed',
      finished_at: decision.now,
      failure: decision.happened ? null : decision.reason,
      result: asJson({ happened: decision.happened, reason: decision.reason }),
      resolved_by: decision.by,
      resolved_at: decision.now,
    })
    .where('organisation_id', '=', act.organisationId)
    .where(departureOf(carrier))
    .where('state', '=', 'ambiguous')
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/**
 * Puts an act that is known to have failed back among those to do: it did not leave.
 *
 * @param again `simulated` as it is now: the outside service may have been set meanwhile.
 * @returns false when the act has not failed; an ambiguous one is resolved by a person first.
 */
export async function retryAct(
  tx: OrganisationTransaction,
  act: ActKey,
  again: { readonly notBefore: Temporal.Instant; readonly simulated: boolean },
): Promise<boolean> {
  const { notBefore, simulated } = again
  const carrier = await lockCarrier(tx, act)
  const updated = await tx
    .updateTable('outward_act')
    .set({ state: 'reserved', not_before: notBefore, finished_at: null, simulated })
    .where('organisation_id', '=', act.organisationId)
    .where(departureOf(carrier))
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/**
 * Holds back an act that was about to be done, and those that it carries: it does not leave, and its
 * step may be done anew.
 */
export async function holdActBack(
  tx: OrganisationTransaction,
  act: ActKey & { readonly now: Temporal.Instant },
  because: unknown,
): Promise<void> {
  await tx
    .updateTable('outward_act')
    .set({
      state: 'cancelled',
      finished_at: act.now,
      failure: 'held-back',
      result: asJson(because),
    })
    .where('organisation_id', '=', act.organisationId)
    .where(departureOf(act.id))
    .where('state', '=', 'reserved')
    .execute()
}

/**
 * Takes an act back before it leaves, and all of its letter: nothing left, and its step may be done
 * anew.
 *
 * A worker that has begun it holds its row until that is committed: of the two, one alone wins.
 *
 * @returns false when it has left, or is leaving.
 */
export async function cancelAct(
  tx: OrganisationTransaction,
  act: ActKey,
  { now, because }: { readonly now: Temporal.Instant; readonly because: unknown },
): Promise<boolean> {
  const carrier = await lockCarrier(tx, act)
  const updated = await tx
    .updateTable('outward_act')
    .set({ state: 'cancelled', finished_at: now, failure: 'taken-back', result: asJson(because) })
    .where('organisation_id', '=', act.organisationId)
    .where(departureOf(carrier))
    .where('state', '=', 'reserved')
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/**
 * Takes a printed letter out of its batch, for all of its dossiers, before the batch is posted: it does
 * not leave, and its step may be done anew.
 *
 * @returns false when it is not one that waits in an open batch.
 */
export async function pullActOut(
  tx: OrganisationTransaction,
  act: ActKey,
  { now, because }: { readonly now: Temporal.Instant; readonly because: unknown },
): Promise<boolean> {
  const updated = await tx
    .updateTable('outward_act')
    .set({ state: 'cancelled', finished_at: now, failure: 'pulled-out', result: asJson(because) })
    .where('organisation_id', '=', act.organisationId)
    .where(departureOf(act.id))
    .where('state', '=', 'done')
    .where('kind', '=', 'paper-letter')
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}
