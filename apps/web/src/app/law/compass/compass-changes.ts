import { addSpan, daysBetween, parseDay, type Day } from '@quittance/kernel'
import type { TypedEvent } from '#app/law/compass/limitation-course.ts'

/** What a page lets people change on a compass; without any, it is only read. */
export type CompassChanges = {
  readonly onAdd?: ((event: TypedEvent) => void) | undefined
  readonly onChange?: ((index: number, event: TypedEvent) => void) | undefined
  readonly onRemove?: ((index: number) => void) | undefined
  /** Moves the day of the question. */
  readonly onToday?: ((to: Day) => void) | undefined
}

/** An event moved to another day; one that lasted keeps its length. */
export function movedTo(event: TypedEvent, to: Day): TypedEvent {
  const on = event.on === undefined ? null : parseDay(event.on)
  const endedOn = event.endedOn === undefined ? null : parseDay(event.endedOn)
  if (on === null || endedOn === null) return { ...event, on: to.toString() }
  const ends = addSpan(to, { days: daysBetween(on, endedOn) })
  return { ...event, on: to.toString(), endedOn: ends.toString() }
}
