import type { Composition } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import type { letterWords } from '#features/outreach/words/outreach-words.ts'

export type Departure = {
  readonly composition: Pick<Composition, 'gate' | 'hindrance'>
  readonly points: number
  /** True while the gate reads the text as it was just rewritten. */
  readonly judging: boolean
  /** True for an e-mail to a debtor whose address nobody knows. */
  readonly noEmail: boolean
  /** True while a paragraph is being written, which nobody has read yet. */
  readonly writing: boolean
  /** Why a manager passes over the order of the scenario; blank for nobody does. */
  readonly overrideReason: string
  /** What the officer verified, when the gate asks one. */
  readonly personSays: string
}

/** Why a letter cannot be sent now; null when it can. */
export function whyNotSent(
  departure: Departure,
  words: (typeof letterWords)['fr'],
  say: (said: Said) => string,
): string | null {
  const { composition, points, judging, noEmail, personSays } = departure
  const { verdict } = composition.gate
  if (departure.writing) return words.keepOrLeave
  const { hindrance } = composition
  if (hindrance !== null && !hindrance.mayOverride) return say(hindrance.because)
  if (judging) return words.stillJudging
  if (verdict === 'refuse') {
    return points < 2 ? words.possibleOne : words.possibleWhen(String(points))
  }
  if (noEmail) return words.noEmail
  if (hindrance !== null && departure.overrideReason.trim() === '') return words.possibleReason
  return verdict === 'ask-a-person' && personSays.trim() === '' ? words.possibleVerified : null
}
