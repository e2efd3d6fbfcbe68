/**
 * What a part of a pattern matches: every text of `exact`, or any text that holds at least one of
 * `required`. Both null for a part that says nothing.
 */
type Part = {
  readonly exact: readonly string[] | null
  readonly required: readonly string[] | null
}

/** Where the reader of a pattern stands. */
type Cursor = { readonly source: string; at: number }

const ANYTHING: Part = { exact: null, required: null }
const NOTHING: Part = { exact: [''], required: null }
const MOST_EXACT = 96
const MOST_REQUIRED = 600

/**
 * Pieces of words of which every match of a pattern holds at least one, or null when none is known.
 *
 * They only spare work: a pattern is tried on the texts that hold one of its pieces, and could not
 * have matched the others. Signs that this reader does not know stand for any text.
 */
export function requiredWords(source: string): readonly string[] | null {
  return requiredBy(alternatives({ source, at: 0 }))
}

function alternatives(cursor: Cursor): Part {
  const parts = [sequence(cursor)]
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1
    parts.push(sequence(cursor))
  }
  return oneOf(parts)
}

function oneOf(parts: readonly Part[]): Part {
  const exact = parts.flatMap((part) => part.exact ?? [])
  if (parts.every((part) => part.exact !== null) && exact.length <= MOST_EXACT) {
    return { exact, required: null }
  }
  const required = parts.map(requiredBy)
  if (required.includes(null)) return ANYTHING
  const all = [...new Set(required.flatMap((pieces) => pieces ?? []))]
  return { exact: null, required: all.length <= MOST_REQUIRED ? all : null }
}

function sequence(cursor: Cursor): Part {
  let run: readonly string[] = ['']
  let best: readonly string[] | null = null
  let whole = true
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] ?? '')) {
    const part = repeated(cursor)
    const longer = part.exact === null ? null : joined(run, part.exact)
    if (longer === null) {
      whole = false
      best = better(better(best, usable(run)), part.required)
      run = part.exact ?? ['']
    } else run = longer
  }
  if (whole) return { exact: run, required: null }
  return { exact: null, required: better(best, usable(run)) }
}

function joined(left: readonly string[], right: readonly string[]): readonly string[] | null {
  if (left.length * right.length > MOST_EXACT) return null
  return left.flatMap((start) => right.map((end) => start + end))
}

function repeated(cursor: Cursor): Part {
  const part = single(cursor)
  const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at))?.[0]
  if (quantifier === undefined) return part
  cursor.at += quantifier.length
  if (quantifier.startsWith('?') && part.exact !== null) {
    return { exact: ['', ...part.exact], required: null }
  }
  const optional = /^(?:[?*]|\{0)/.test(quantifier)
  return optional ? ANYTHING : { exact: null, required: requiredBy(part) }
}

function single(cursor: Cursor): Part {
  const sign = cursor.source[cursor.at] ?? ''
  if (sign === '(') return group(cursor)
  if (sign === '[') return skip(cursor, /^\[[^\]]*\]/)
  if (sign === '\\') return skip(cursor, /^\\./)
  cursor.at += 1
  return /[a-z0-9]/.test(sign) ? { exact: [sign], required: null } : ANYTHING
}

function group(cursor: Cursor): Part {
  const opening = /^\((?:\?(?::|!|=|<!|<=))?/.exec(cursor.source.slice(cursor.at))?.[0] ?? '('
  cursor.at += opening.length
  const inside = alternatives(cursor)
  cursor.at += 1
  return opening === '(?:' || opening === '(' ? inside : NOTHING
}

function skip(cursor: Cursor, taken: RegExp): Part {
  cursor.at += taken.exec(cursor.source.slice(cursor.at))?.[0].length ?? 1
  return ANYTHING
}

function requiredBy({ exact, required }: Part): readonly string[] | null {
  return exact === null ? required : usable(exact)
}

function usable(pieces: readonly string[]): readonly string[] | null {
  return pieces.includes('') ? null : [...new Set(pieces)]
}

/** The pieces least often met: the longer their shortest one, the rarer. */
function better(
  left: readonly string[] | null,
  right: readonly string[] | null,
): readonly string[] | null {
  if (left === null || right === null) return left ?? right
  const difference = shortest(right) - shortest(left)
  if (difference !== 0) return difference > 0 ? right : left
  return right.length < left.length ? right : left
}

/** Beyond a few letters a longer piece is no rarer. */
function shortest(pieces: readonly string[]): number {
  return Math.min(6, ...pieces.map((piece) => piece.length))
}
