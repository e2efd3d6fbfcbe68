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

/** The letters of lines taken one after the other, in the order of the books. */
export type LettersOfBooks = {
  readonly take: (line: LineToLetter) => void
  /** The letter of a line by its rank, once all are taken; null where it is not settled. */
  readonly letterOf: (rank: number) => Lettering | null
}

/**
 * Letters the lines that settle one another (lettrage): those of one subject since it last stood at
 * zero, up to the line that brings it back to zero, which dates them.
 *
 * A subject that already stood open before the first line (`openings`) is lettered only from the
 * moment it is settled: the letters of one code always sum to zero. Of a line that is settled, eight
 * bytes are kept.
 */
export function lettersOfBooks(openings: ReadonlyMap<string, Cents>): LettersOfBooks {
  const kept = keptLetters()
  const before = new Map(openings)
  const open = new Map<string, Subject>()
  const codes = new Map<string, number>()
  let next = 0
  const settle = ({ carried, since }: Subject, { scope, on }: LineToLetter): void => {
    if (carried) return
    const code = codes.get(scope) ?? 0
    codes.set(scope, code + 1)
    for (const rank of since) kept.set(rank, { code, on })
  }
  const take = (line: LineToLetter): void => {
    const { settledBy, amount } = line
    const subject = open.get(settledBy) ?? startOf(before.get(settledBy))
    subject.left = addCents(subject.left, amount)
    subject.since.push(next)
    next += 1
    if (subject.left !== 0) {
      open.set(settledBy, subject)
      return
    }
    settle(subject, line)
    before.delete(settledBy)
    open.delete(settledBy)
  }
  return { take, letterOf: kept.letterOf }
}

/** Letters many lines at once, as {@link lettersOfBooks} does. */
export function letterLines(
  lines: readonly LineToLetter[],
  openings: ReadonlyMap<string, Cents>,
): readonly (Lettering | null)[] {
  const letters = lettersOfBooks(openings)
  for (const line of lines) letters.take(line)
  return lines.map((_, rank) => letters.letterOf(rank))
}

const FIRST_ROOM = 1024

/** By the rank of a line, its code and the rank of its day among the days met; both from one, zero for none. */
function keptLetters() {
  let codes = new Int32Array(FIRST_ROOM)
  let on = new Int32Array(FIRST_ROOM)
  const days: Day[] = []
  const ranks = new Map<string, number>()
  const rankOf = (of: Day): number => {
    const key = of.toString()
    const known = ranks.get(key) ?? days.push(of)
    ranks.set(key, known)
    return known
  }
  const set = (rank: number, letter: { readonly code: number; readonly on: Day }): void => {
    if (rank >= codes.length) [codes, on] = [grown(codes, rank), grown(on, rank)]
    codes[rank] = letter.code + 1
    on[rank] = rankOf(letter.on)
  }
  const letterOf = (rank: number): Lettering | null => {
    const day = days[(on[rank] ?? 0) - 1]
    return day === undefined ? null : { code: letterCode((codes[rank] ?? 0) - 1), on: day }
  }
  return { set, letterOf }
}

function grown(of: Int32Array<ArrayBuffer>, rank: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(of.length * 2, rank + 1))
  larger.set(of)
  return larger
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
