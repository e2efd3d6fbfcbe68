/**
 * How long before the end of its certificates a time-stamp is renewed by the product itself.
 *
 * Half a year: a certificate of a time-stamping authority lives for years, and an authority that is
 * silent, changed or gone leaves people the time to set another one.
 */
const RENEWED_MONTHS_BEFORE = 6

/** A renewal that failed is tried again after so many days: twenty-five times before the end. */
const TRIED_AGAIN_AFTER_DAYS = 7

const ZONE = 'Europe/Paris'

/** From when a time-stamp is to be renewed, by its end. */
export function renewFrom(until: Temporal.Instant): Temporal.Instant {
  return until.toZonedDateTimeISO(ZONE).subtract({ months: RENEWED_MONTHS_BEFORE }).toInstant()
}

/** The ends of the time-stamps that are to be renewed now, and failures too recent to try again. */
export function spanToRenew(now: Temporal.Instant) {
  const here = now.toZonedDateTimeISO(ZONE)
  return {
    from: now,
    before: here.add({ months: RENEWED_MONTHS_BEFORE }).toInstant(),
    failedSince: here.subtract({ days: TRIED_AGAIN_AFTER_DAYS }).toInstant(),
  }
}
