import { daysBetween, earlierDay, laterDay, parseDay, type Day } from '@quittance/kernel'

/**
 * The day of booking of a movement of MT940, which field 61 writes without its year (MMDD), or not at
 * all: the year that brings it nearest to its day of value; else the day of value, held within the
 * days of the balances, since the movement lies between them.
 *
 * @returns null where the statement has no closing balance.
 */
export function bookingDay(of: {
  readonly booked: string | undefined
  readonly valueOn: Day
  readonly openingOn: Day | null
  readonly closingOn: Day | null
}): string | null {
  const { booked, valueOn, openingOn, closingOn } = of
  if (closingOn === null) return null
  const written = booked === undefined ? null : nearest(booked, valueOn)
  if (written !== null) return written.toString()
  const held = openingOn === null ? valueOn : laterDay(valueOn, openingOn)
  return earlierDay(held, closingOn).toString()
}

function nearest(booked: string, valueOn: Day): Day | null {
  const days = [-1, 0, 1].flatMap((years) => {
    const year = String(valueOn.year + years)
    return parseDay(`${year}-${booked.slice(0, 2)}-${booked.slice(2)}`) ?? []
  })
  const far = (on: Day) => Math.abs(daysBetween(valueOn, on))
  return days.toSorted((one, other) => far(one) - far(other))[0] ?? null
}
