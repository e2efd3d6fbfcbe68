import { oneOf, type ActRecord, type ClaimAct } from '@quittance/database'
import { day, parseDay, type Day } from '@quittance/kernel'
import { answerRegisteredLetter, registeredStateNames } from '@quittance/law'
import { z } from 'zod'

/** The letters of the amicable phase, in the order in which they may leave. */
export const letterSteps = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
] as const
export type LetterStep = (typeof letterSteps)[number]

/** What a letter keeps of itself when it is reserved: enough to print the same bytes again. */
const letterPayloadSchema = z.looseObject({
  letter: z.enum(letterSteps),
  /** The reference printed on the letter, that later steps repeat (CPCE R124-4). */
  reference: z.string(),
  /** The day printed on it. */
  on: z.string(),
})

/** A letter that left, or is about to. */
export type LetterSent<Act extends ClaimAct = ActRecord> = {
  readonly act: Act
  readonly letter: LetterStep
  readonly reference: string
  readonly on: Day
}

/** A dossier, or as much of it as says which letters it sent. */
type ActsOf<Act extends ClaimAct> = { readonly acts: readonly Act[] }

/** The letters of a dossier that left or are leaving, chronological; refused and cancelled ones are not. */
export function lettersOf<Act extends ClaimAct>(of: ActsOf<Act>): readonly LetterSent<Act>[] {
  return of.acts.flatMap((act) => {
    if (act.state === 'cancelled' || act.state === 'failed') return []
    const read = letterOf(act.payload)
    return read === null ? [] : [{ act, ...read }]
  })
}

/** The day for which an act was written, as its payload says; null where it says none. */
export function dayWritten({ payload }: Pick<ActRecord, 'payload'>): Day | null {
  const read = writtenSchema.safeParse(payload)
  return read.success ? parseDay(read.data.on) : null
}

const writtenSchema = z.looseObject({ on: z.string() })

/**
 * The SMS of a dossier that left or are leaving and do no step of its scenario; those that do are among
 * its letters. Refused and cancelled ones are neither.
 */
export function smsBeside({ acts }: ActsOf<ActRecord>): readonly ActRecord[] {
  return acts.filter(
    ({ kind, state, payload }) =>
      kind === 'sms' && state !== 'cancelled' && state !== 'failed' && letterOf(payload) === null,
  )
}

/** A document that a debtor is to sign, by the step of the act that carries it. */
export type DocumentToSign =
  | { readonly kind: 'deed' }
  | { readonly kind: 'plan'; readonly offerId: string; readonly notifiesAgain: boolean }

const planStep = /^plan-offer\/([0-9a-f-]{36})\/(link|paper|provider|registered)(?:\/again-\d+)?$/u

/**
 * What an act puts to the debtor to sign: a plan by one of its ways, or an acknowledgment of debt; null
 * for every other, such as a code or the copy of what was signed.
 */
export function documentToSign({ step }: { readonly step: string }): DocumentToSign | null {
  if (step.startsWith('acknowledgment/')) return { kind: 'deed' }
  const [, offerId, way] = planStep.exec(step) ?? []
  return offerId === undefined
    ? null
    : { kind: 'plan', offerId, notifiesAgain: way === 'registered' }
}

/** The acts of a dossier that put something to sign, and left or are leaving: each is a step towards its debtor. */
export function documentsToSign({ acts }: ActsOf<ActRecord>): readonly ActRecord[] {
  return acts.filter(
    (act) => act.state !== 'cancelled' && act.state !== 'failed' && documentToSign(act) !== null,
  )
}

/** The step of what leaves once; one that is known not to have left makes room for another. */
export function stepOnce({ acts }: ActsOf<ClaimAct & { readonly step: string }>, step: string) {
  const undone = acts.filter(
    (act) =>
      (act.step === step || act.step.startsWith(`${step}/again-`)) &&
      (act.state === 'failed' || act.state === 'cancelled'),
  ).length
  return undone === 0 ? step : `${step}/again-${undone + 1}`
}

type LetterRead = Pick<LetterSent, 'letter' | 'reference' | 'on'>

/** What was read of payloads: each is asked for many times, and never changes. */
const known = new WeakMap<object, LetterRead | null>()

function letterOf(payload: unknown): LetterRead | null {
  if (typeof payload !== 'object' || payload === null) return null
  const found = known.get(payload)
  if (found !== undefined) return found
  const parsed = letterPayloadSchema.safeParse(payload)
  const on = parsed.success ? parseDay(parsed.data.on) : null
  const read =
    parsed.success && on !== null
      ? { letter: parsed.data.letter, reference: parsed.data.reference, on }
      : null
  known.set(payload, read)
  return read
}

/**
 * When a letter reached out to its debtor: as it was taken out of the house, be it in doubt since and
 * settled by a person days later; as it was approved, while it waits.
 */
export function takenOutAt({ startedAt, finishedAt, reservedAt }: ActRecord): Temporal.Instant {
  return startedAt ?? finishedAt ?? reservedAt
}

/** How many times a letter was approved and is known not to have left: each may be tried again. */
export function undoneTimes(dossier: ActsOf<ClaimAct>, letter: LetterStep): number {
  return dossier.acts.filter(({ state, payload }) => {
    const read = letterPayloadSchema.safeParse(payload)
    const undone = state === 'failed' || state === 'cancelled'
    return undone && read.success && read.data.letter === letter
  }).length
}

/** The first letter of a kind that left for sure, or null. */
export function firstOf<Act extends ClaimAct>(
  of: ActsOf<Act>,
  letter: LetterStep,
): LetterSent<Act> | null {
  return lettersOf(of).find((sent) => sent.letter === letter && sent.act.state === 'done') ?? null
}

/**
 * The first formal notice of ours that counts, and its day: that of the post where a registered letter
 * has ended, else the day printed on it. One that found nobody is left out.
 */
export function firstNoticeSent(
  claim: ActsOf<ClaimAct>,
): { readonly id: string; readonly on: Day } | null {
  for (const { letter, act, on } of lettersOf(claim)) {
    if (letter !== 'formal-notice' || act.state !== 'done') continue
    const counts = act.ending == null ? on : dayOfEnding(act.ending)
    if (counts !== null) return { id: act.id, on: counts }
  }
  return null
}

function dayOfEnding({ state, on, presentedOn }: NonNullable<ClaimAct['ending']>): Day | null {
  const asked = answerRegisteredLetter({
    state: oneOf(registeredStateNames, state),
    on,
    ...(presentedOn === null ? {} : { presentedOn }),
    formalNotice: true,
  })
  const counts = asked.outcome === 'answer' ? asked.value.noticeOn : null
  return counts === null ? null : day(counts)
}
