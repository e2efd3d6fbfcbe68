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

type Numbered = { readonly number: number; readonly line: FecLine }

/** Gaps in each journal, unless the numbers run unbroken over the whole file. */
function sequenceGaps(lines: readonly FecLine[]): readonly FecFinding[] {
  if (gapsIn(lines).length === 0) return []
  const journals = Map.groupBy(lines, (line) => line.field('JournalCode'))
  return [...journals.values()].flatMap((journal) =>
    gapsIn(journal).map(({ before, after }) => {
      const message = `Rupture de séquence${NBSP}: ${before.number} est suivi de ${after.number}.`
      const { line } = after
      const entry = line.field('EcritureNum')
      return finding('sequence-gap', 'error', { line: line.number, entry, message })
    }),
  )
}

function gapsIn(
  lines: readonly FecLine[],
): readonly { readonly before: Numbered; readonly after: Numbered }[] {
  const firsts = new Map<number, FecLine>()
  for (const line of lines) {
    const digits = /\d+$/.exec(line.field('EcritureNum'))?.[0]
    const number = Number(digits)
    if (digits !== undefined && !firsts.has(number)) firsts.set(number, line)
  }
  const numbered = [...firsts]
    .map(([number, line]): Numbered => ({ number, line }))
    .toSorted((one, other) => one.number - other.number)
  return numbered.flatMap((after, index) => {
    const before = numbered[index - 1]
    return before !== undefined && after.number > before.number + 1 ? [{ before, after }] : []
  })
}
