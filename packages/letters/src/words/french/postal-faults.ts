import { POSTAL_LINE_LENGTH, windowLines, type Addressee } from '#words/french/postal-lines.ts'

/** NF Z10-011: an address in France has at most six lines. */
const MOST_LINES = 6

/** What of a printed address the machines of the post do not read (NF Z10-011). */
export type PostalFaultCode =
  | 'too-many-lines'
  | 'line-too-long'
  | 'no-street'
  | 'no-post-code-and-town'
  | 'small-letters'
  | 'punctuation'

/** A fault, and the line that bears it; null where the whole address does. */
export type PostalFault = {
  readonly code: PostalFaultCode
  readonly line: string | null
  /** Signs of that line over the limit; zero for another fault. */
  readonly over: number
}

/** No department is 00: such a code was typed to fill a field. */
const POST_CODE_AND_TOWN = /^(?!00)\d{5} \S/u

/**
 * The faults of an address as its lines are printed, the name first and the town last (NF Z10-011).
 *
 * Only what is sure of the norm is checked: lines, signs, post code and town, capitals and signs of the
 * last two. Whether the street exists there is not known here.
 */
export function printedAddressFaults(lines: readonly string[]): readonly PostalFault[] {
  const town = lines.at(-1) ?? ''
  const street = lines.length < 3 ? null : (lines.at(-2) ?? '')
  return [
    ...(lines.length > MOST_LINES ? [fault('too-many-lines')] : []),
    ...lines
      .filter((line) => line.length > POSTAL_LINE_LENGTH)
      .map((line) => ({ ...fault('line-too-long', line), over: line.length - POSTAL_LINE_LENGTH })),
    ...(street === null ? [fault('no-street')] : []),
    ...(POST_CODE_AND_TOWN.test(town) ? [] : [fault('no-post-code-and-town', town)]),
    ...[street ?? '', town].flatMap(lastLineFaults),
  ]
}

/** The faults of an address that is not printed yet: its lines made as a letter makes them. */
export function addresseeFaults(to: Addressee): readonly PostalFault[] {
  return printedAddressFaults(windowLines(to))
}

function lastLineFaults(line: string): readonly PostalFault[] {
  return [
    ...(line === line.toLocaleUpperCase('fr-FR') ? [] : [fault('small-letters', line)]),
    ...(/[^\p{L}\p{N}/ ]/u.test(line) ? [fault('punctuation', line)] : []),
  ]
}

function fault(code: PostalFaultCode, line: string | null = null): PostalFault {
  return { code, line, over: 0 }
}
