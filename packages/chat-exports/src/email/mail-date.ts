import type { MessageTime, TimeAmbiguity } from '#message-record.ts'
import { bareLocalTime, type ZoneChoice } from '#time/clock-text.ts'
import { localText } from '#time/written-clock.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const DATE =
  /^(?:[A-Za-z]{2,9}\.?\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[A-Za-z]{1,5})?(?:\s.*)?$/su

/** The zones that RFC 822 named, in minutes from UTC; any other name says nothing sure. */
const NAMED_ZONES: ReadonlyMap<string, number> = new Map([
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
])

const NO_TIME = {
  instant: null,
  local: null,
  zone: 'offset',
  precision: 's',
  ambiguity: [],
} as const

export type MailClock = ZoneChoice & { readonly wallClockOf: (epochMs: number) => string }

/**
 * The time of a Date header, by the sender's clock.
 *
 * A date without zone stays a bare local time. One that cannot be read, or does not exist, gives
 * neither instant nor wall clock: nothing rolls over.
 *
 * @see RFC 5322, sections 3.3 and 4.3
 */
export function mailTime(raw: string | null, clock: MailClock): MessageTime {
  const [, day = '', month = '', year = '', hour, minute, second = '0', zone] =
    DATE.exec((raw ?? '').slice(0, LONGEST_DATE)) ?? []
  const local = localText({
    year: fullYear(year),
    month: MONTHS.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  })
  if (local === null || day === '') return { raw, ...NO_TIME }
  const ambiguity: readonly TimeAmbiguity[] = year.length === 2 ? ['two-digit-year'] : []
  const offset = offsetMinutes(zone)
  if (offset === null)
    return bareLocalTime({ raw: raw ?? '', local, precision: 's', ambiguity }, clock)
  const epochMs = Date.parse(`${local}Z`) - offset * 60_000
  return { raw, ...NO_TIME, ...written(epochMs, clock), ambiguity }
}

const LONGEST_DATE = 200

/** An instant to the second, and the wall clock of the zone asked for. */
export function written(epochMs: number, { wallClockOf }: MailClock) {
  const instant = new Date(epochMs).toISOString().replace('.000Z', 'Z')
  return { instant, local: wallClockOf(epochMs).slice(0, -4) }
}

/** Two digits below 50 are 20YY; three are counted from 1900. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 2) return year + (year < 50 ? 2000 : 1900)
  return text.length === 3 ? year + 1900 : year
}

function offsetMinutes(zone: string | undefined): number | null {
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{2})(\d{2})$/.exec(zone ?? '') ?? []
  if (sign === undefined) return NAMED_ZONES.get((zone ?? '').toUpperCase()) ?? null
  if (Number(minutes) > 59 || Number(hours) > 23) return null
  const size = 60 * Number(hours) + Number(minutes)
  return sign === '-' ? -size : size
}
