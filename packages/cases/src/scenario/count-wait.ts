import {
  addSpan,
  isAfter,
  isBefore,
  isWorkingDay,
  type Day,
  type HolidayPlace,
} from '@quittance/kernel'

import type { ScenarioPause, ScenarioWait } from '#scenario/scenario.ts'

export type WaitMatter = {
  readonly pauses: readonly ScenarioPause[]
  /** Whose public holidays are no working days. */
  readonly place: HolidayPlace
}

/**
 * The day on which a wait is over: the days of a pause do not count, nor, in working days, weekends
 * and public holidays. Never within a pause.
 *
 * @returns null where a pause that nobody ended holds the wait.
 */
export function waitOver(from: Day, wait: ScenarioWait, matter: WaitMatter): Day | null {
  const { pauses } = matter
  if (pauses.length === 0 && wait.unit === 'calendar-days') {
    return addSpan(from, { days: wait.count })
  }
  let on = outOfPauses(from, pauses)
  let left = wait.count
  while (left > 0 && on !== null) {
    on = outOfPauses(addSpan(on, { days: 1 }), pauses)
    if (on !== null && counts(on, wait, matter)) left -= 1
  }
  return on
}

/** The pause that holds a day; null when none does. */
export function pauseOn(pauses: readonly ScenarioPause[], on: Day): ScenarioPause | null {
  return (
    pauses.find(
      ({ from, until }) => !isBefore(on, from) && (until === null || !isAfter(on, until)),
    ) ?? null
  )
}

function counts(on: Day, { unit }: ScenarioWait, { place }: WaitMatter): boolean {
  return unit === 'calendar-days' || isWorkingDay(on, place)
}

/** The day itself, or the first after the pauses that hold it; null after one without an end. */
function outOfPauses(from: Day, pauses: readonly ScenarioPause[]): Day | null {
  let on = from
  for (let held = pauseOn(pauses, on); held !== null; held = pauseOn(pauses, on)) {
    if (held.until === null) return null
    on = addSpan(held.until, { days: 1 })
  }
  return on
}
