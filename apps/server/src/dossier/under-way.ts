import { noSendingUnderWay, type CaseFacts } from '@quittance/cases'
import type { DossierRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import {
  dayWritten,
  lettersOf,
  smsBeside,
  takenOutAt,
  type LetterStep,
} from '#assessment/letters-sent.ts'
import { Refused } from '#wiring/refused.ts'

const actOf: Record<LetterStep, 'first-letter' | 'reminder' | 'formal-notice'> = {
  'first-reminder': 'first-letter',
  'second-reminder': 'reminder',
  'last-reminder': 'reminder',
  'formal-notice': 'formal-notice',
}

type Acts = Pick<DossierRecord, 'acts'>

/** A demand that has not left for sure (envoi en cours). */
type Leaving = CaseFacts['underWay'][number] & {
  readonly actId: string
  readonly letter: LetterStep | 'sms'
}

/**
 * Letters and SMS that are leaving, or whose departure is in doubt (envois en cours). An SMS reminds, as
 * a letter does.
 */
export function demandsUnderWay(dossier: Acts): readonly Leaving[] {
  const letters = lettersOf(dossier).map(({ letter, act, on }) => ({
    ...standingOf(act),
    act: actOf[letter],
    letter,
    since: on,
  }))
  const messages = smsBeside(dossier).map((act) => ({
    ...standingOf(act),
    act: 'reminder' as const,
    letter: 'sms' as const,
    since: dayWritten(act) ?? dayInParis(takenOutAt(act)),
  }))
  return [...letters, ...messages].flatMap(({ isDone, ...one }) => (isDone ? [] : [one]))
}

function standingOf({ id, state }: Acts['acts'][number]) {
  const standing = state === 'ambiguous' ? ('doubtful' as const) : ('reserved' as const)
  return { actId: id, isDone: state === 'done', state: standing }
}

/**
 * Stops a demand from being reserved beside another of the dossier that has not left, or may have. The
 * same letter is left to its step, which is reserved once.
 *
 * @throws Refused `gate-refuses`.
 */
export function requireNothingUnderWay(dossier: Acts, letter: LetterStep): void {
  const others = demandsUnderWay(dossier).filter((one) => one.letter !== letter)
  const obstacle = noSendingUnderWay({ underWay: others })
  if (obstacle !== null) throw new Refused('gate-refuses', obstacle.because)
}

const PARIS = 'Europe/Paris'

/** The days of instants, found once: to find one costs as much as the rest of a call. */
const daysInParis = new WeakMap<Temporal.Instant, Day>()

/** The day of an instant in Paris. */
export function dayInParis(at: Temporal.Instant): Day {
  const known = daysInParis.get(at)
  if (known !== undefined) return known
  const found = at.toZonedDateTimeISO(PARIS).toPlainDate()
  daysInParis.set(at, found)
  return found
}
