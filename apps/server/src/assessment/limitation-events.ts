import { oneOf, type ClaimRecord, type ClaimEvent } from '@quittance/database'
import {
  claimNatures,
  courtResults,
  limitationEventKinds,
  type ClaimNature,
  type LimitationEvent,
} from '@quittance/law'
import { admissionsOf } from '#assessment/admissions.ts'
import { isRegistered } from '#departures/channel-words.ts'
import { lettersOf } from '#assessment/letters-sent.ts'

/** What an event of limitation comes from. */
export type EventSource = {
  readonly kind: 'letter' | 'payment' | 'finding' | 'event'
  readonly id: string
  readonly exhibitId: string | null
}

/** An event as the question of limitation knows it, and what it comes from. */
export type SourcedEvent = { readonly event: LimitationEvent<string>; readonly from: EventSource }

/**
 * What happened to the claim, chronological, in the words of the question of limitation: our
 * letters that left, the payments, what a message admits, what a person noted.
 *
 * What a message admits stays arguable, were it the whole debt: it is entered as the
 * acknowledgment whose effect the law table marks so.
 */
export function limitationEvents(dossier: ClaimRecord): readonly SourcedEvent[] {
  return [
    ...lettersSent(dossier),
    ...payments(dossier),
    ...admissions(dossier),
    ...noted(dossier),
  ].toSorted((one, other) => dayOrder(one.event, other.event))
}

function dayOrder(
  { on: one = '' }: LimitationEvent<string>,
  { on: other = '' }: LimitationEvent<string>,
) {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function lettersSent(dossier: ClaimRecord): readonly SourcedEvent[] {
  return lettersOf(dossier)
    .filter(({ act }) => act.state === 'done')
    .map(({ letter, on, act }) => ({
      from: { kind: 'letter', id: act.id, exhibitId: null },
      event:
        letter === 'formal-notice'
          ? {
              on: on.toString(),
              kind: 'formal-notice',
              registered: isRegistered(act.channel),
            }
          : { on: on.toString(), kind: 'reminder' },
    }))
}

function payments(dossier: ClaimRecord): readonly SourcedEvent[] {
  return dossier.payments.map(({ id, receivedOn }) => ({
    from: { kind: 'payment', id, exhibitId: null },
    event: { on: receivedOn.toString(), kind: 'part-payment' },
  }))
}

function admissions(dossier: ClaimRecord): readonly SourcedEvent[] {
  return admissionsOf(dossier).flatMap(({ id, exhibitId, sentOn }): SourcedEvent[] =>
    sentOn === null
      ? []
      : [
          {
            from: { kind: 'finding', id, exhibitId },
            event: { on: sentOn.toString(), kind: 'partial-acknowledgment' },
          },
        ],
  )
}

function noted(dossier: ClaimRecord): readonly SourcedEvent[] {
  return dossier.limitationEvents
    .filter(({ withdrawnBecause }) => withdrawnBecause === null)
    .map((record) => ({
      from: { kind: 'event', id: record.id, exhibitId: record.exhibitId },
      event: notedEvent(record),
    }))
}

/** An event that a person noted, in the words of the question; the column checks its codes. */
export function notedEvent(record: ClaimEvent) {
  const { kind, on, endedOn, result, registered } = record
  return {
    on: on.toString(),
    kind: oneOf(limitationEventKinds, kind),
    ...(endedOn === null ? {} : { endedOn: endedOn.toString() }),
    ...(result === null ? {} : { result: oneOf(courtResults, result) }),
    ...(registered ? { registered } : {}),
  }
}

/** The natures of the form are among those of the law, word for word. */
export function natureOf(text: string): ClaimNature {
  return claimNatures.find((nature) => nature === text) ?? 'other'
}
