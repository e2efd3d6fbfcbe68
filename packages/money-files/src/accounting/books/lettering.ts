import { addCents, zeroCents, type Cents, type Day } from '@quittance/kernel'

/** A line of an account whose lines settle one another, in the order of the books. */
export type LineToLetter = {
  /** What its lines are settled by: a receipt, a dossier, a creditor. */
  readonly settledBy: string
  /** The account and its third party: codes begin again with each. */
  readonly scope: string
  readonly amount: Cents
  readonly on: Day
}

export type Lettering = { readonly code: string; readonly on: Day }

/**
 * Letters the lines that settle one another (lettrage): those of one subject since it last stood at
 * zero, up to the line that brings it back to zero, which dates them.
 *
 * A subject that already stood open before the first line (`openings`) is lettered only from the
 * moment it is settled: the letters of one code always sum to zero.
 */
export function letterLines(
  lines: readonly LineToLetter[],
  openings: ReadonlyMap<string, Cents>,
): readonly (Lettering | null)[] {
  const letters: (Lettering | null)[] = lines.map(() => null)
  const subjects = new Map<string, Subject>()
  const codes = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const subject = subjects.get(line.settledBy) ?? startOf(openings.get(line.settledBy))
    subjects.set(line.settledBy, subject)
    subject.left = addCents(subject.left, line.amount)
    subject.since.push(index)
    if (subject.left !== 0) continue
    if (!subject.carried) {
      const rank = codes.get(line.scope) ?? 0
      codes.set(line.scope, rank + 1)
      for (const settled of subject.since)
        letters[settled] = { code: letterCode(rank), on: line.on }
    }
    subjects.set(line.settledBy, startOf(undefined))
  }
  return letters
}

type Subject = { left: Cents; readonly carried: boolean; readonly since: number[] }

function startOf(opening: Cents | undefined): Subject {
  const left = opening ?? zeroCents
  return { left, carried: left !== 0, since: [] }
}

const FIRST_LETTER = 65
const LETTERS = 26

/** `AAA`, `AAB`…: the code of a rank from 0, in capitals, which mean settled in full. */
function letterCode(rank: number): string {
  const places: string[] = []
  for (let left = rank; places.length < 3 || left > 0; left = Math.trunc(left / LETTERS)) {
    places.unshift(String.fromCodePoint(FIRST_LETTER + (left % LETTERS)))
  }
  return places.join('')
}
