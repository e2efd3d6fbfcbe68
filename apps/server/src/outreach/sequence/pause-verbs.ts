import { insertPause, insertPauseEnd, loadDossier, type PauseRecord } from '@quittance/database'
import { addSpan, day, isAfter, isBefore, said, type Day } from '@quittance/kernel'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { pauseInterval, pauseIntervals } from '#outreach/sequence/pause-interval.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OnDossier = { readonly id: string; readonly expectedVersion: number }

/**
 * Puts the steps of a dossier on hold (suspension de la suite) between two days, or without an end.
 *
 * @throws Refused `invalid-input` for an end before its beginning; `already-done` for days that
 *   another pause holds.
 */
export async function pauseSequence(
  work: Work,
  input: OnDossier & {
    readonly from: string
    readonly until: string | null
    readonly reason: string
  },
): Promise<{ readonly version: number; readonly pauseId: string }> {
  const { id: dossierId, reason } = input
  const fromOn = day(input.from)
  const untilOn = input.until === null ? null : day(input.until)
  if (untilOn !== null && isBefore(untilOn, fromOn)) throw new Refused('invalid-input', BACKWARDS)
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null) throw noDossier()
  if (dossier.status === 'closed') throw new Refused('law-refuses', CLOSED)
  if (pauseIntervals(dossier.pauses).some((held) => meet(held, { from: fromOn, until: untilOn }))) {
    throw new Refused('already-done', OVERLAP, { path: 'from' })
  }
  const pauseId = work.house.chance.id()
  await insertPause(work.tx, {
    id: pauseId,
    dossierId,
    fromOn,
    untilOn,
    reason,
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'sequence-paused',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: {
      pauseId,
      on: input.from,
      ...(input.until === null ? {} : { until: input.until }),
      reason,
    },
  })
  return { version, pauseId }
}

/**
 * Ends a pause, from a day on that may be past.
 *
 * @throws Refused `not-found`; `already-done`; `invalid-input` for a day before the pause, or after
 *   the end that was foreseen.
 */
export async function resumeSequence(
  work: Work,
  input: OnDossier & {
    readonly pauseId: string
    readonly resumesOn: string
    readonly reason: string
  },
): Promise<{ readonly version: number }> {
  const { id: dossierId, pauseId, reason } = input
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, dossierId)
  const pause = dossier?.pauses.find(({ id }) => id === pauseId)
  if (pause === undefined) throw new Refused('not-found', NO_PAUSE)
  const resumesOn = day(input.resumesOn)
  if (!endsWithin(pause, resumesOn)) {
    throw new Refused('invalid-input', NOT_WITHIN, { path: 'resumesOn' })
  }
  const by = work.caller.userId
  const isFirst = await insertPauseEnd(work.tx, { pauseId, resumesOn, reason, at: work.now, by })
  if (!isFirst) throw new Refused('already-done', ENDED)
  await record(work, {
    verb: 'sequence-resumed',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { pauseId, on: input.resumesOn, reason },
  })
  return { version }
}

type Interval = NonNullable<ReturnType<typeof pauseInterval>>

function meet(one: Interval, other: Interval): boolean {
  const isOver = (first: Interval, then: Interval): boolean =>
    first.until !== null && isBefore(first.until, then.from)
  return !isOver(one, other) && !isOver(other, one)
}

function endsWithin({ fromOn, untilOn }: PauseRecord, resumesOn: Day): boolean {
  if (isBefore(resumesOn, fromOn)) return false
  return untilOn === null || !isAfter(resumesOn, addSpan(untilOn, { days: 1 }))
}

const BACKWARDS = said(
  'Une suspension ne finit pas avant de commencer.',
  'A pause does not end before it begins.',
)
const CLOSED = said(
  'Ce dossier est clos : il n’a plus de suite à suspendre.',
  'This case is closed: it has no next step left to pause.',
)
const OVERLAP = said(
  'La suite est déjà suspendue sur une partie de ces jours.',
  'The sequence is already paused on some of these days.',
)
const NO_PAUSE = said(
  'Cette suspension n’existe pas sur ce dossier.',
  'This pause does not exist on this case.',
)
const NOT_WITHIN = said(
  'La suite reprend entre le premier jour de la suspension et le lendemain du dernier.',
  'The sequence resumes between the first day of the pause and the day after its last.',
)
const ENDED = said('Cette suspension est déjà finie.', 'This pause has already been ended.')
