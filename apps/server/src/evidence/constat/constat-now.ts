import {
  constatRefusal,
  constatRefusalWords,
  stateAfter,
  type ConstatRefusal,
  type ConstatState,
  type ConstatStep,
} from '@quittance/cases'
import {
  constatsOfDossier,
  keptMessageIds,
  loadDossier,
  type ConstatEvent,
  type ConstatRecord,
  type DossierRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import type { Cents, Day } from '@quittance/kernel'
import { noDossier } from '#dossier/moved.ts'
import { Refused } from '#wiring/refused.ts'

/** A request as its events leave it: the last appointment, and of each cost the last one stated. */
export type ConstatNow = {
  readonly request: ConstatRecord
  readonly state: ConstatState
  readonly appointment: { readonly at: Temporal.Instant; readonly place: string | null } | null
  readonly estimatedCents: Cents | null
  readonly actualCents: Cents | null
  readonly report: { readonly exhibitId: string; readonly drawnUpOn: Day } | null
  readonly givenUpBecause: string | null
}

/** All that the constat of a dossier is read from. */
export type ConstatMatter = {
  readonly dossier: DossierRecord
  /** The last request; null while nobody asked. */
  readonly now: ConstatNow | null
  /** Every request of the dossier, the last first. */
  readonly requests: readonly ConstatRecord[]
  /** The messages of which a person kept something. */
  readonly keptMessageIds: readonly string[]
}

/** @throws Refused `not-found`. */
export async function loadConstat(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<ConstatMatter> {
  const dossier = await loadDossier(tx, dossierId)
  if (dossier === null) throw noDossier()
  const requests = await constatsOfDossier(tx, dossierId)
  const [last] = requests
  return {
    dossier,
    now: last === undefined ? null : constatNow(last),
    requests,
    keptMessageIds: await keptMessageIds(tx, dossierId),
  }
}

const steps: Readonly<Record<ConstatEvent['kind'], ConstatStep>> = {
  'appointment-set': 'appoint',
  'cost-stated': 'state-cost',
  'drawn-up': 'draw-up',
  'given-up': 'give-up',
}

function constatNow(request: ConstatRecord): ConstatNow {
  const asked: ConstatNow = {
    request,
    state: stateAfter('ask', 'none'),
    appointment: null,
    estimatedCents: null,
    actualCents: null,
    report: null,
    givenUpBecause: null,
  }
  return request.events.reduce(
    (now, event) => ({
      ...now,
      ...changedBy(event, now),
      state: stateAfter(steps[event.kind], now.state),
    }),
    asked,
  )
}

function changedBy(event: ConstatEvent, now: ConstatNow): Partial<ConstatNow> {
  switch (event.kind) {
    case 'appointment-set':
      return { appointment: { at: event.appointmentAt, place: event.place } }
    case 'cost-stated':
      return {
        estimatedCents: event.estimatedCents ?? now.estimatedCents,
        actualCents: event.actualCents ?? now.actualCents,
      }
    case 'drawn-up':
      return { report: { exhibitId: event.exhibitId, drawnUpOn: event.drawnUpOn } }
    case 'given-up':
      return { givenUpBecause: event.reason }
  }
}

/** Why a step is not possible on a dossier now; null where it is. */
export function refusalOf(step: ConstatStep, matter: ConstatMatter): ConstatRefusal | null {
  return constatRefusal(step, {
    state: matter.now?.state ?? 'none',
    keyMessages: matter.keptMessageIds.length,
  })
}

/** @throws Refused `already-done`, or `invalid-input` for what something else must come before. */
export function requireStep(step: ConstatStep, matter: ConstatMatter): void {
  const refusal = refusalOf(step, matter)
  if (refusal === null) return
  const comesFirst = refusal === 'not-asked' || refusal === 'no-key-message'
  throw new Refused(comesFirst ? 'invalid-input' : 'already-done', constatRefusalWords[refusal])
}

/** The request that is followed, once `requireStep` let a step on it be taken. */
export function requireRequest(matter: ConstatMatter): ConstatRecord {
  if (matter.now !== null) return matter.now.request
  throw new Refused('invalid-input', constatRefusalWords['not-asked'])
}
