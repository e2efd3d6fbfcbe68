import { addSpan, isWorkingDay, type Day } from '@quittance/kernel'

/** The last working day before a collection: banks take an order by then (to be confirmed with it). */
export function leaveBy(collectOn: Day): Day {
  let before = addSpan(collectOn, { days: -1 })
  while (!isWorkingDay(before, 'metropole')) before = addSpan(before, { days: -1 })
  return before
}
