import { isAfter, parseDay, type Day } from '@quittance/kernel'
import type { Limitation } from '@quittance/law'
import type { LimitationCourse, Stretch, ToldEvent } from '#app/law/compass/limitation-course.ts'
import { rulerOf, type Ruler } from '#app/law/compass/ruler.ts'

/** An event on the drawing: where, and how far from the line it hangs when others are close. */
export type CompassMark = {
  readonly told: ToldEvent
  readonly on: Day
  readonly at: number
  readonly level: number
}

/** A stretch of the period on a line of its own. */
export type CompassLane = {
  readonly stretch: Stretch
  /** The distance from the top of the drawing to the line, in pixels. */
  readonly line: number
  readonly marks: readonly CompassMark[]
}

/** Another last day that stays possible. */
export type OtherLastDay = { readonly period: string; readonly lastDay: Day | null }

/** A limitation drawn: its ruler, one lane a stretch, its other possible last days. */
export type CompassDrawing = {
  readonly ruler: Ruler
  readonly lanes: readonly CompassLane[]
  readonly others: readonly OtherLastDay[]
  /** Pixels from the top to the ruler. */
  readonly height: number
}

export type CompassFacts = {
  readonly course: LimitationCourse
  readonly value: Limitation
  readonly today: Day
  readonly width: number
}

const HEAD = 30
const LABEL = 34
const FOOT = 26
const LAST_FOOT = 18
const LEVEL = 24
const MARK_PX = 26

/** Where everything of a limitation falls on its drawing. */
export function compassDrawing({ course, value, today, width }: CompassFacts): CompassDrawing {
  const others = (value.alternatives ?? []).map(({ period, lastDay }) => ({
    period,
    lastDay: dayOrNull(lastDay),
  }))
  const ruler = rulerOf({ days: daysOf(course, others), today, width })
  const lanes: CompassLane[] = []
  let top = HEAD
  course.stretches.forEach((stretch, index) => {
    const marks = marksOf({ course, index, ruler, width })
    const line = top + LABEL
    lanes.push({ stretch, line, marks })
    top = line + FOOT + LEVEL * Math.max(0, ...marks.map(({ level }) => level))
  })
  return { ruler, lanes, others, height: top + LAST_FOOT }
}

function daysOf({ stretches, events }: LimitationCourse, others: readonly OtherLastDay[]): Day[] {
  return [
    ...stretches.flatMap(({ from, to, stoppedUntil }) => [from, to, stoppedUntil]),
    ...events.map(({ event }) => dayOrNull(event.on ?? null)),
    ...others.map(({ lastDay }) => lastDay),
  ].filter((day) => day !== null)
}

type Marking = {
  readonly course: LimitationCourse
  readonly index: number
  readonly ruler: Ruler
  readonly width: number
}

/** The events that hang on a lane: the one that began it, then those of its time that changed nothing. */
function marksOf({ course, index, ruler, width }: Marking): readonly CompassMark[] {
  const ends: number[] = []
  return course.events
    .flatMap((told) => {
      const on = dayOrNull(told.event.on ?? null)
      const here = on !== null && laneOf(told, on, course.stretches) === index
      return here ? [{ told, on, at: ruler.at(on) }] : []
    })
    .toSorted((a, b) => a.at - b.at)
    .map((mark) => {
      const left = (mark.at * width) / 100
      const free = ends.findIndex((end) => left - end >= MARK_PX)
      const level = free < 0 ? ends.length : free
      ends[level] = left
      return { ...mark, level }
    })
}

function laneOf(told: ToldEvent, on: Day, stretches: readonly Stretch[]): number {
  const began = stretches.findIndex(({ by }) => by?.index === told.index)
  if (began >= 0) return began
  return Math.max(
    0,
    stretches.findLastIndex(({ from }) => !isAfter(from, on)),
  )
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : parseDay(text)
}
