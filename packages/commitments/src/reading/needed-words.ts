/**
 * What a text must hold for a pattern to be worth trying: at least one of these strings. null when
 * nothing is known to be needed.
 */
export type Needed = readonly string[] | null

/** A place in a pattern that is being read. */
type Cursor = { readonly pattern: string; at: number }

/**
 * Reads what a pattern needs from the pattern itself: of each sequence its rarest piece, of each
 * choice the pieces of all branches. Lookarounds need nothing, so nothing that matches is missed.
 */
export function neededBy(pattern: string): Needed {
  return choice({ pattern, at: 0 })
}

function choice(cursor: Cursor): Needed {
  const branches: Needed[] = [sequence(cursor)]
  while (cursor.pattern[cursor.at] === '|') {
    cursor.at += 1
    branches.push(sequence(cursor))
  }
  return branches.reduce<Needed>(
    (all, one) => (all === null || one === null ? null : [...new Set([...all, ...one])]),
    [],
  )
}

function sequence(cursor: Cursor): Needed {
  let run = ''
  let rarest: Needed = null
  const keep = (needed: Needed) => {
    if (needed !== null && commonness(needed) < commonness(rarest)) rarest = needed
  }
  while (cursor.at < cursor.pattern.length && !'|)'.includes(cursor.pattern[cursor.at] ?? '')) {
    const atom = readAtom(cursor)
    const times = readQuantifier(cursor)
    if (times === 'once' && atom.literal !== null) {
      run += atom.literal
      continue
    }
    if (run.trim() !== '') keep([run])
    run = ''
    if (times !== 'maybe') keep(atom.literal === null ? atom.needed : [atom.literal])
  }
  if (run.trim() !== '') keep([run])
  return rarest
}

/** Longer pieces are rarer, several pieces less so. */
function commonness(needed: Needed): number {
  if (needed === null) return Number.POSITIVE_INFINITY
  return needed.reduce((sum, piece) => sum + 8 ** -piece.length, 0)
}

type Atom = { readonly literal: string | null; readonly needed: Needed }
const NOTHING: Atom = { literal: null, needed: null }

function readAtom(cursor: Cursor): Atom {
  const { pattern } = cursor
  const sign = pattern[cursor.at] ?? ''
  cursor.at += 1
  if (sign === '(') return readGroup(cursor)
  if (sign === '[') {
    cursor.at = pattern.indexOf(']', cursor.at) + 1
    return NOTHING
  }
  if (sign === '\\') {
    const escaped = pattern[cursor.at] ?? ''
    cursor.at += 1
    return /[a-z]/i.test(escaped) ? NOTHING : { literal: escaped, needed: null }
  }
  return '.^$'.includes(sign) ? NOTHING : { literal: sign, needed: null }
}

const LOOKAROUND = /\?(?:[=!]|<[=!])/y
const OPENING = /\?(?::|<[a-z]+>)/y

function readGroup(cursor: Cursor): Atom {
  const around = skip(LOOKAROUND, cursor)
  if (!around) skip(OPENING, cursor)
  const needed = choice(cursor)
  cursor.at += 1
  return around ? NOTHING : { literal: null, needed }
}

function readQuantifier(cursor: Cursor): 'once' | 'maybe' | 'repeated' {
  const { pattern } = cursor
  const sign = pattern[cursor.at] ?? ''
  const counted = /^\{(\d+)/.exec(sign === '{' ? pattern.slice(cursor.at, cursor.at + 4) : '')
  if (counted !== null) cursor.at = pattern.indexOf('}', cursor.at) + 1
  else if ('?*+'.includes(sign) && sign !== '') cursor.at += 1
  else return 'once'
  if (pattern[cursor.at] === '?') cursor.at += 1
  return sign === '+' || (counted !== null && counted[1] !== '0') ? 'repeated' : 'maybe'
}

function skip(opening: RegExp, cursor: Cursor): boolean {
  opening.lastIndex = cursor.at
  if (!opening.test(cursor.pattern)) return false
  cursor.at = opening.lastIndex
  return true
}
