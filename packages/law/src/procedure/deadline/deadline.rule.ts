import {
  addSpan,
  answer,
  day,
  dayText,
  isBefore,
  NBSP,
  needsFacts,
  nextWorkingDay,
  THIN_SPACE,
  workingDayFrom,
  type Citation,
  type Day,
  type Explanation,
  type Holiday,
  type HolidayPlace,
  type Outcome,
} from '@quittance/kernel'
import {
  deadlineTexts,
  distanceMonths,
  type CourtPlace,
  type DeadlinePlace,
  type Distance,
} from '#procedure/deadline/deadline.data.ts'
import { firstEntry } from '#texts/dated-table.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** The facts of a procedural time limit, whatever days are written as. */
export type DeadlineQuestion<On> = {
  /** The day of the act, event, decision or notice that makes it run. */
  readonly from?: Maybe<On>
  readonly length?: Maybe<{ readonly days?: Maybe<number>; readonly months?: Maybe<number> }>
  /** Where the person who must act lives. */
  readonly place?: Maybe<DeadlinePlace>
  /** Where the court sits; absent, near that person, or in metropolitan France from far. */
  readonly court?: Maybe<CourtPlace>
  /** False for a commune of Alsace-Moselle known to have no Protestant church. */
  readonly protestantChurch?: Maybe<boolean>
}

export type DeadlineFacts = DeadlineQuestion<Day>
export type DeadlineDocument = DeadlineQuestion<string>

/** The end of a time limit before and after it is moved to a working day. */
export type Deadline = { readonly normalEnd: string; readonly end: string }

/**
 * The end of a procedural time limit (délai de procédure).
 *
 * Never for limitation periods, which end on any day. `overseas`, `abroad` and a court elsewhere
 * are for appearance, appeal, opposition and the like only; their months are in `normalEnd`. The
 * holidays are those of the court's seat; a calendar that we do not hold is asked for.
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
  const seat = facts.court ?? (isNamed(place) ? place : 'metropole')
  const calendar = calendarOf(seat, facts.protestantChurch)
  if (calendar === null) return needsFacts(`holidays:${seat}`)
  const distance = distanceTo(seat, place)
  const added = firstEntry(distanceMonths).value[distance]
  const normalEnd = addSpan(from, { months: (months ?? 0) + added, days: days ?? 0 })
  const { on: end, passed } = workingDayFrom(normalEnd, calendar)
  const value = { normalEnd: normalEnd.toString(), end: end.toString() }
  const prudent = prudentEnd(value)
  return answer(value, prudent === null ? 'established' : 'arguable', () =>
    explain({ from, normalEnd, end, seat, distance, passed, prudent }),
  )
}

/**
 * The day to act by where a local holiday alone moved the end of a time limit (jour prudent), or
 * null where none did: nobody ruled that such a day moves it.
 *
 * @see C. trav. L3134-13, L3422-2; CPC 642
 */
export function prudentEnd({ normalEnd, end }: Deadline): Day | null {
  const sure = nextWorkingDay(day(normalEnd), 'metropole')
  return isBefore(sure, day(end)) ? sure : null
}

/** The same question as a parsed JSON document. */
export function answerDeadline(document: DeadlineDocument): Outcome<Deadline> {
  return deadline({ ...document, from: readDay(document.from) })
}

function isNamed(place: DeadlinePlace): place is CourtPlace {
  return place !== 'overseas' && place !== 'abroad'
}

/** The calendar of a seat, or null where none is held: never the metropolitan one instead. */
function calendarOf(seat: CourtPlace, protestantChurch: Maybe<boolean>): HolidayPlace | null {
  switch (seat) {
    case 'alsace-moselle':
      return protestantChurch === false ? 'alsace-moselle-without-temple' : seat
    case 'saint-pierre-et-miquelon':
    case 'polynesie-francaise':
    case 'wallis-et-futuna':
    case 'nouvelle-caledonie':
      return null
    case 'metropole':
    case 'guadeloupe':
    case 'martinique':
    case 'guyane':
    case 'reunion':
    case 'mayotte':
    case 'saint-barthelemy':
    case 'saint-martin':
      return seat
  }
}

function distanceTo(seat: CourtPlace, place: DeadlinePlace): Distance {
  if (place === 'abroad') return 'abroad'
  if (place === seat || (isMainland(place) && isMainland(seat))) return 'near'
  return 'overseas'
}

function isMainland(place: DeadlinePlace): boolean {
  return place === 'metropole' || place === 'alsace-moselle'
}

type Reasons = {
  readonly from: Day
  readonly normalEnd: Day
  readonly end: Day
  readonly seat: CourtPlace
  readonly distance: Distance
  readonly passed: readonly Holiday[]
  /** The day to act by where the end is arguable. */
  readonly prudent: Day | null
}

function explain(reasons: Reasons): Explanation {
  const { from, normalEnd, end, distance, prudent } = reasons
  const expires = `Le délai expire le ${dayText(end)}, à vingt-quatre heures`
  return {
    rule: 'procedure/deadline',
    sentence:
      prudent === null
        ? `${expires}.`
        : `${expires}${THIN_SPACE}; par prudence, agir au plus tard le ${dayText(prudent)}.`,
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
      ...(distance === 'near' ? [] : [explainDistance(reasons)]),
      ...(normalEnd.equals(end) ? [] : [explainMove(reasons)]),
      ...(prudent === null ? [] : [explainPrudence(prudent)]),
    ],
    result: dayText(end),
  }
}

function explainDistance({ seat }: Reasons): Explanation {
  const where = isMainland(seat)
    ? 'La juridiction a son siège en France métropolitaine'
    : 'La juridiction a son siège outre-mer'
  return {
    rule: 'procedure/distance',
    sentence: `${where}, loin du domicile de celui qui doit agir. Le délai est augmenté en raison de la distance, pour comparaître ou exercer un recours seulement.`,
    citations: [isMainland(seat) ? deadlineTexts.distance : deadlineTexts.overseasCourts],
    steps: [],
    certainty: 'established',
  }
}

function explainMove({ end, passed, prudent }: Reasons): Explanation {
  const names = passed.map(({ name }) => name).join(', ')
  return {
    rule: 'procedure/working-day',
    sentence: `Ce jour n’étant pas ouvrable${names === '' ? '' : ` (${names})`}, le délai est prorogé au ${dayText(end)}.`,
    citations: [
      deadlineTexts.workingDay,
      ...(passed.length === 0 ? [deadlineTexts.holidays] : textsOf(passed)),
      ...(prudent === null ? [] : [deadlineTexts.localEffect]),
    ],
    steps: [],
    certainty: prudent === null ? 'established' : 'arguable',
    result: dayText(end),
  }
}

function explainPrudence(prudent: Day): Explanation {
  return {
    rule: 'procedure/prudent-end',
    sentence: `Qu’un jour férié local reporte un délai n’a pas été jugé, et le Vendredi saint n’est chômé que dans certaines communes. Sans ce report, le délai expire le ${dayText(prudent)}${NBSP}: c’est le jour à tenir.`,
    citations: [deadlineTexts.localEffect],
    steps: [],
    certainty: 'arguable',
    result: dayText(prudent),
  }
}

function textsOf(passed: readonly Holiday[]): readonly Citation[] {
  const texts = new Map(
    passed.map(({ citation }) => [`${citation.code} ${citation.article}`, citation]),
  )
  return [...texts.values()]
}
