import { parseDay } from '@quittance/kernel'

import type { XmlElement } from '#xml/xml.ts'

/** A day of format 102, AAAAMMJJ, or already `YYYY-MM-DD`; null when there is no such day. */
export function dayOfFormat102(element: XmlElement | undefined): string | null {
  const text = element?.text.trim() ?? ''
  const match = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(text)
  const written = match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`
  return parseDay(written) === null ? null : written
}

/** The days that exist, the earliest first. */
export function earliestFirst(elements: readonly (XmlElement | undefined)[]): readonly string[] {
  return elements
    .map(dayOfFormat102)
    .filter((day) => day !== null)
    .toSorted((one, other) => (one < other ? -1 : 1))
}

/** Whether a day is written that does not exist, or that cannot be read: it is told, never dropped. */
export function isWrongDay(element: XmlElement | undefined): boolean {
  return (element?.text.trim() ?? '') !== '' && dayOfFormat102(element) === null
}

/**
 * An instant of format 204 (AAAAMMJJHHMMSS), 203 or 102, which has no zone: read in Europe/Paris
 * and written with its offset.
 */
export function instantInParis(element: XmlElement | undefined): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(element?.text.trim() ?? '')
  if (match === null) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match
  try {
    const local = Temporal.PlainDateTime.from(
      `${year}-${month}-${day}T${hour}:${minute}:${second}`,
      { overflow: 'reject' },
    )
    return local
      .toZonedDateTime('Europe/Paris')
      .toString({ timeZoneName: 'never', smallestUnit: 'second' })
  } catch {
    return null
  }
}
