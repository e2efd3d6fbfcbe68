import {
  addSpan,
  answer,
  dayText,
  needsFacts,
  nextWorkingDay,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  deadlineTexts,
  distanceMonths,
  type DeadlinePlace,
} from '#procedure/deadline/deadline.data.ts'
import { firstEntry } from '#texts/dated-table.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** The facts of a procedural time limit, whatever days are written as. */
export type DeadlineQuestion<On> = {
  /** The day of the act, event, decision or notice that makes it run. */
  readonly from?: Maybe<On>
  readonly length?: Maybe<{ readonly days?: Maybe<number>; readonly months?: Maybe<number> }>
  readonly place?: Maybe<DeadlinePlace>
}

export type DeadlineFacts = DeadlineQuestion<Day>
export type DeadlineDocument = DeadlineQuestion<string>

/** The end of a time limit before and after it is moved to a working day. */
export type Deadline = { readonly normalEnd: string; readonly end: string }

/**
 * The end of a procedural time limit (délai de procédure).
 *
 * Never for limitation periods, which end on any day. `overseas` and `abroad` are for appearance,
 * appeal, opposition and the like only; their months are in `normalEnd`.
 *
 * @see CPC 640 to 644
 */
export function deadline(facts: DeadlineFacts): Outcome<Deadline> {
  const { from, length, place } = facts
  if (from === undefined || length === undefined || place === undefined) {
    return needsFacts(...missingAmong({ from, length, place }))
  }
  const { days, months } = length
  if (days === undefined && months === undefined) return needsFacts('length.days')
  const added = firstEntry(distanceMonths).value[place]
  const normalEnd = addSpan(from, { months: (months ?? 0) + added, days: days ?? 0 })
  const end = nextWorkingDay(normalEnd, calendarOf(place))
  const local = !end.equals(nextWorkingDay(normalEnd, 'metropole'))
  const certainty: Certainty = local ? 'arguable' : 'established'
  return answer({ normalEnd: normalEnd.toString(), end: end.toString() }, certainty, () =>
    explain({ from, normalEnd, end, added, local }),
  )
}

/** The same question as a parsed JSON document. */
export function answerDeadline(document: DeadlineDocument): Outcome<Deadline> {
  return deadline({ ...document, from: readDay(document.from) })
}

function calendarOf(place: DeadlinePlace): 'metropole' | 'alsace-moselle' {
  return place === 'alsace-moselle' ? 'alsace-moselle' : 'metropole'
}

function explain(reasons: {
  readonly from: Day
  readonly normalEnd: Day
  readonly end: Day
  readonly added: number
  readonly local: boolean
}): Explanation {
  const { from, normalEnd, end, added, local } = reasons
  const moved = !normalEnd.equals(end)
  return {
    rule: 'procedure/deadline',
    sentence: `Le délai expire le ${dayText(end)}, à vingt-quatre heures.`,
    citations: [deadlineTexts.workingDay],
    steps: [
      {
        rule: 'procedure/normal-end',
        sentence: `Parti du ${dayText(from)}, qui ne compte pas, le délai se termine le ${dayText(normalEnd)}.`,
        citations: [deadlineTexts.origin, deadlineTexts.counting],
        steps: [],
        certainty: 'established',
        result: dayText(normalEnd),
      },
      ...(added === 0 ? [] : [DISTANCE]),
      ...(moved ? [explainMove(end, local)] : []),
    ],
    result: dayText(end),
  }
}

const DISTANCE: Explanation = {
  rule: 'procedure/distance',
  sentence:
    'Le délai est augmenté en raison de la distance, pour comparaître ou exercer un recours seulement.',
  citations: [deadlineTexts.distance, deadlineTexts.overseasCourts],
  steps: [],
  certainty: 'established',
}

function explainMove(end: Day, local: boolean): Explanation {
  return {
    rule: 'procedure/working-day',
    sentence: `Ce jour n’étant pas ouvrable, le délai est prorogé au ${dayText(end)}.`,
    citations: local
      ? [deadlineTexts.workingDay, deadlineTexts.localHolidays, deadlineTexts.localEffect]
      : [deadlineTexts.workingDay, deadlineTexts.holidays],
    steps: [],
    certainty: local ? 'arguable' : 'established',
    result: dayText(end),
  }
}
