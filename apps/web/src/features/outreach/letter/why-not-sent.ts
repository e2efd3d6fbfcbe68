import type { Composition } from '@quittance/contract'
import type { letterWords } from '#features/outreach/words/outreach-words.ts'

export type Departure = {
  readonly composition: Pick<Composition, 'gate'>
  readonly points: number
  /** True while the gate reads the text as it was just rewritten. */
  readonly judging: boolean
  /** True for an e-mail to a debtor whose address nobody knows. */
  readonly noEmail: boolean
  /** What the officer verified, when the gate asks one. */
  readonly personSays: string
}

/** Why a letter cannot be sent now; null when it can. */
export function whyNotSent(
  { composition, points, judging, noEmail, personSays }: Departure,
  words: (typeof letterWords)['fr'],
): string | null {
  const { verdict } = composition.gate
  if (judging) return words.stillJudging
  if (verdict === 'refuse') {
    return points < 2 ? words.possibleOne : words.possibleWhen(String(points))
  }
  if (noEmail) return words.noEmail
  return verdict === 'ask-a-person' && personSays.trim() === '' ? words.possibleVerified : null
}
