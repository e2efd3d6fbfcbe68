import { bareLocalTime, wallClock, type ZoneChoice } from '#time/clock-text.ts'
import { localText } from '#time/written-clock.ts'
import type { MessageTime } from '#message-record.ts'
import type { VmgMessage } from '#vmg/message.ts'

/** Where a date stands, the surest first: the network's own, then the phone's. */
const DATES = ['X-SS-DT', 'X-NOK-DT', 'DATE']

const YEAR_FIRST =
  /^(\d{4})[./-]?(\d{1,2})[./-]?(\d{1,2})[T. ]?(\d{1,2})[:.]?(\d{1,2})(?:[:.]?(\d{1,2}))?(Z?)$/
const YEAR_LAST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})[. ](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/

/** The time of a message: an instant when it ends in `Z`, else a bare local time. */
export function timeOf(message: VmgMessage, choice: ZoneChoice): MessageTime {
  const name = DATES.find((date) => message.properties.has(date))
  const raw = message.properties.get(name ?? '')?.lines[0]?.trim() ?? ''
  const first = YEAR_FIRST.exec(raw)
  const local = first === null ? null : localOf(first.slice(1, 7))
  if (local !== null && first?.[7] === 'Z') return utcTime(raw, local, choice)
  const clock = { raw: raw === '' ? null : raw, precision: precisionOf(raw), ambiguity: [] }
  if (local !== null) return bareLocalTime({ ...clock, local }, choice)
  return yearLastTime(raw, choice) ?? bareLocalTime({ ...clock, local: null }, choice)
}

function localOf(parts: readonly (string | undefined)[]): string | null {
  const [year, month, day, hour, minute] = parts.map(Number)
  const second = parts[5] === undefined ? null : Number(parts[5])
  return localText({
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second,
  })
}

function precisionOf(raw: string): 's' | 'min' {
  return YEAR_FIRST.exec(raw)?.[6] === undefined && YEAR_LAST.exec(raw)?.[6] === undefined
    ? 'min'
    : 's'
}

function utcTime(raw: string, local: string, choice: ZoneChoice): MessageTime {
  const instant = Temporal.Instant.from(`${local}Z`)
  const precision = precisionOf(raw)
  const digits = local.length
  return {
    raw,
    instant: instant.toString(),
    local: wallClock(choice.zone)(instant.epochMilliseconds).slice(0, digits),
    zone: 'utc',
    precision,
    ambiguity: [],
  }
}

/** The order of day and month is taken only where the other one cannot be. */
function yearLastTime(raw: string, choice: ZoneChoice): MessageTime | null {
  const match = YEAR_LAST.exec(raw)
  if (match === null) return null
  const [, one, two, year, ...clock] = match
  const dayFirst = localOf([year, two, one, ...clock])
  const monthFirst = localOf([year, one, two, ...clock])
  const decided = dayFirst === monthFirst || dayFirst === null || monthFirst === null
  const known = { raw, precision: precisionOf(raw) }
  if (decided)
    return bareLocalTime({ ...known, local: dayFirst ?? monthFirst, ambiguity: [] }, choice)
  return bareLocalTime({ ...known, local: null, ambiguity: ['day-month-order'] }, choice)
}
