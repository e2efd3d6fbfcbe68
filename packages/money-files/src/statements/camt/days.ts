import { parseDay } from '@quittance/kernel'

import { textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

/** The day the bank wrote in a `Dt` or `DtTm`, never moved to another zone. */
export function dayOf(choice: XmlElement | undefined): string | null {
  return dayPart(textAt(choice, 'Dt') ?? textAt(choice, 'DtTm'))
}

/** The day part of a date or of an instant; null when there is no such day. */
export function dayPart(text: string | null): string | null {
  const written = text?.slice(0, 10) ?? ''
  return parseDay(written) === null ? null : written
}
