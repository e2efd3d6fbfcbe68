import { all, claimOf, dayOf, hourOf } from './facts.ts'
import type { Departure, Happening } from './life.ts'
import { isHoliday, isSunday } from './holidays.ts'

/** Rule 2, the house's own promise: one step of a dossier leaves once. */
export function leavesOnce({ sent, before }: Departure): string | null {
  const again = all(before, 'sent').some(
    (earlier) => earlier.dossier === sent.dossier && earlier.step === sent.step,
  )
  return again ? `the step « ${sent.step} » of this dossier had left already` : null
}

/**
 * Rule 10, a policy: one contact a day with a person over all their dossiers, none on a Sunday or
 * a public holiday, no call and no SMS before eight or from twenty o’clock. No text sets hours or a cap for
 * amicable recovery; what is excessive is an aggressive practice (C. consom. L121-6) or malicious
 * calls (C. pén. 222-16). The hours of this house may be narrower: the checker cannot see them.
 */
export function leavesAtADecentTime(departure: Departure): string | null {
  const { sent, before } = departure
  const day = dayOf(sent.at)
  if (isSunday(day)) {
    return `policy of contacts: ${day} is a Sunday`
  }
  if (isHoliday(day)) {
    return `policy of contacts: ${day} is a public holiday (C. trav. L3133-1)`
  }
  const rings = sent.channel === 'call' || sent.channel === 'sms'
  if (rings && (hourOf(sent.at) < 8 || hourOf(sent.at) >= 20)) {
    return `policy of contacts: a ${sent.channel} at ${hourOf(sent.at)} o’clock`
  }
  const debtor = claimOf(before, sent.dossier)?.debtor
  const sameDay = all(before, 'sent').find(
    (earlier) =>
      dayOf(earlier.at) === day &&
      claimOf(before, earlier.dossier)?.debtor === debtor &&
      !areOneContact(earlier, sent),
  )
  return sameDay === undefined
    ? null
    : `policy of contacts: ${sameDay.act} had reached this person on ${day} already`
}

/** One letter about several dossiers reaches its debtor once. */
function areOneContact(
  one: Happening & { readonly kind: 'sent' },
  other: Happening & { readonly kind: 'sent' },
): boolean {
  return one.at === other.at && one.text === other.text && one.dossier !== other.dossier
}
