import type { DraftWarning } from '#statements/assemble.ts'
import { dayPart } from '#statements/camt/days.ts'
import { elementAt, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

const names = [
  ['BookgDt', 'bookedOn'],
  ['ValDt', 'valueOn'],
] as const

/** The days of an entry that do not exist, though the bank wrote them. */
export function dayWarnings(entry: XmlElement, inside: string): readonly DraftWarning[] {
  return names.flatMap(([name, key]) => {
    const choice = elementAt(entry, name)
    const text = textAt(choice, 'Dt') ?? textAt(choice, 'DtTm')
    if (text === null || dayPart(text) !== null) return []
    const message = 'Une date n’est pas celle d’un jour qui existe.'
    return [{ code: 'invalid-day', inside: `${inside}.${key}`, message }]
  })
}
