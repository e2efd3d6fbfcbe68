import { NBSP } from '@quittance/kernel'

import type { FecHeader } from '#accounting/fec-file.ts'
import { finding, type FecFinding } from '#accounting/fec-finding.ts'
import { entryKey, sidesOf, type FecLine, type Sides } from '#accounting/fec-lines.ts'

/** The findings that need more than one line: balance of entries and file, sequence of numbers. */
export function entryFindings(lines: readonly FecLine[], header: FecHeader): readonly FecFinding[] {
  const sides = lines.map((line) => sidesOf(line, header))
  return [...unbalanced(lines, sides), ...unbalancedFile(sides), ...sequenceGaps(lines)]
}

/** What the lines add up to, those that cannot be read left out. */
export function fileBalance(sides: readonly (Sides | null)[]): {
  readonly debit: bigint
  readonly credit: bigint
} {
  let debit = 0n
  let credit = 0n
  for (const side of sides) {
    debit += BigInt(side?.debit ?? 0)
    credit += BigInt(side?.credit ?? 0)
  }
  return { debit, credit }
}

function unbalanced(
  lines: readonly FecLine[],
  sides: readonly (Sides | null)[],
): readonly FecFinding[] {
  const entries = Map.groupBy(
    lines.map((line, index) => ({ line, side: sides[index] ?? null })),
    ({ line }) => entryKey(line),
  )
  return [...entries.values()].flatMap((entry) => {
    const [first] = entry
    if (first === undefined || entry.some(({ side }) => side === null)) return []
    const { debit, credit } = fileBalance(entry.map(({ side }) => side))
    if (debit === credit) return []
    const message = `L’écriture n’est pas équilibrée${NBSP}: débit ${debit}, crédit ${credit} centimes.`
    const { line } = first
    return [
      finding('unbalanced-entry', 'error', {
        line: line.number,
        entry: line.field('EcritureNum'),
        message,
      }),
    ]
  })
}

function unbalancedFile(sides: readonly (Sides | null)[]): readonly FecFinding[] {
  if (sides.includes(null)) return []
  const { debit, credit } = fileBalance(sides)
  if (debit === credit) return []
  const message = `Le fichier n’est pas équilibré${NBSP}: débit ${debit}, crédit ${credit} centimes.`
  return [finding('unbalanced-file', 'error', { message })]
}

type Numbered = {
  /** The last digits, without the zeros before them: of any length, so never a number. */
  readonly digits: string
  /** What stands before them, such as a month: a series of its own where numbers begin again. */
  readonly series: string
  readonly line: FecLine
}

/**
 * Gaps in each journal, unless the numbers run unbroken over the whole file, or over all that bears
 * what stands before them where they begin again (each month, say).
 *
 * Numbers borne twice are no one sequence: a file of journals that each begin at 1 is judged by
 * journal, and a journal whose numbers begin again by what stands before them.
 */
function sequenceGaps(lines: readonly FecLine[]): readonly FecFinding[] {
  const numbered = lines.flatMap((line) => numberedOf(line) ?? [])
  const journalAndSeries = ({ line, series }: Numbered) => `${journalOf(line)}\u0000${series}`
  if (runsUnbroken(numbered, journalAndSeries)) return []
  const again = [...Map.groupBy(numbered, ({ series }) => series).values()]
  const left = again.filter((series) => !runsUnbroken(series, ({ line }) => journalOf(line))).flat()
  const journals = Map.groupBy(left, ({ line }) => journalOf(line))
  return [...journals.values()].flatMap((journal) =>
    seriesOf(journal).flatMap(gapsIn).map(gapFinding),
  )
}

/** True where no number is missing, and none is borne by two of what it is told apart by. */
function runsUnbroken(numbered: readonly Numbered[], ownerOf: (of: Numbered) => string): boolean {
  return isOneSequence(numbered, ownerOf) && gapsIn(numbered).length === 0
}

function journalOf(line: FecLine): string {
  return line.field('JournalCode')
}

function numberedOf(line: FecLine): Numbered | null {
  const number = line.field('EcritureNum')
  let from = number.length
  while (from > 0 && isDigit(number.charCodeAt(from - 1))) from -= 1
  if (from === number.length) return null
  const digits = number.slice(from).replace(/^0+(?=.)/, '')
  return { digits, series: number.slice(0, from), line }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** True where no number is borne by two of what it is told apart by. */
function isOneSequence(numbered: readonly Numbered[], ownerOf: (of: Numbered) => string): boolean {
  const owners = new Map<string, string>()
  for (const one of numbered) {
    const owner = ownerOf(one)
    if ((owners.get(one.digits) ?? owner) !== owner) return false
    owners.set(one.digits, owner)
  }
  return true
}

function seriesOf(journal: readonly Numbered[]): readonly (readonly Numbered[])[] {
  if (isOneSequence(journal, ({ series }) => series)) return [journal]
  return [...Map.groupBy(journal, ({ series }) => series).values()]
}

type Gap = { readonly before: Numbered; readonly after: Numbered }

function gapFinding({ before, after }: Gap): FecFinding {
  const message = `Rupture de séquence${NBSP}: ${before.digits} est suivi de ${after.digits}.`
  const { line } = after
  const entry = line.field('EcritureNum')
  return finding('sequence-gap', 'error', { line: line.number, entry, message })
}

function gapsIn(numbered: readonly Numbered[]): readonly Gap[] {
  const firsts = new Map<string, Numbered>()
  for (const one of numbered) if (!firsts.has(one.digits)) firsts.set(one.digits, one)
  const ordered = [...firsts.values()].toSorted(byDigits)
  return ordered.flatMap((after, index) => {
    const before = ordered[index - 1]
    return before !== undefined && after.digits !== nextOf(before.digits) ? [{ before, after }] : []
  })
}

function byDigits({ digits: one }: Numbered, { digits: other }: Numbered): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0)
}

/** The number after one written in digits. */
function nextOf(digits: string): string {
  let nines = 0
  while (nines < digits.length && digits.at(-1 - nines) === '9') nines += 1
  const kept = digits.slice(0, digits.length - nines)
  const raised = kept === '' ? '1' : `${kept.slice(0, -1)}${Number(kept.at(-1)) + 1}`
  return `${raised}${'0'.repeat(nines)}`
}
