import { checkFacts } from '@quittance/contract/questions'
import {
  kindOf,
  LONGEST_VALUE,
  MOST_ROWS,
  type FactKind,
  type FactShape,
} from '#features/tools/fragment/fact-shape.ts'

/**
 * What an address holds that was left aside.
 *
 * - `cut`: beyond what one address may hold; `unknown`: no fact of this question;
 * - `unreadable`: badly written; `twice`: said before; `refused`: not a value that the fact takes.
 */
export type FragmentFault = {
  readonly kind: 'cut' | 'unknown' | 'unreadable' | 'twice' | 'refused'
  /** The path of the fact as the address has it, shortened; empty where it is about the whole. */
  readonly path: string
  readonly value: string
}

/** Facts read from an address, and what was left aside. */
export type FragmentReading<Facts> = {
  readonly facts: Facts
  readonly faults: readonly FragmentFault[]
}

const LONGEST_FRAGMENT = 16_000
const MOST_PAIRS = 400
const LONGEST_SHOWN = 60

type Pair = { readonly path: string; readonly kind: FactKind; readonly value: string }

/**
 * Reads facts from the part of an address after `#`, as from a stranger.
 *
 * What can be taken is kept, and everything else is named: each value that the schema of the
 * question refuses is left aside, one by one, until the rest is taken. Never throws.
 */
export function readFragment<Facts>(
  fragment: string,
  shape: FactShape<Facts>,
): FragmentReading<Facts> {
  const faults: FragmentFault[] = []
  let pairs = pairsOf(fragment, shape, faults)
  for (;;) {
    const { document, places } = documentOf(pairs)
    const read = checkFacts(shape.schema, document)
    if (read.ok) return { facts: read.value, faults }
    const refused = read.error.path.replaceAll(/\[(\d+)\]/g, '.$1')
    const isRefused = ({ path }: Pair): boolean => {
      const place = places.get(path) ?? path
      return refused === '' || place === refused || place.startsWith(`${refused}.`)
    }
    const bad = pairs.some(isRefused) ? pairs.filter(isRefused) : pairs
    faults.push(...bad.map(({ path, value }) => fault('refused', path, value)))
    pairs = pairs.filter((pair) => !bad.includes(pair))
  }
}

function pairsOf(
  fragment: string,
  { paths }: Pick<FactShape<unknown>, 'paths'>,
  faults: FragmentFault[],
): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const written of writtenPairs(fragment, faults)) {
    const [path, value] = halvesOf(written)
    const kind = kindOf(path, paths)
    if (value === undefined) faults.push(fault('unreadable', written, ''))
    else if (kind === null) faults.push(fault('unknown', path, value))
    else if (pairs.has(path)) faults.push(fault('twice', path, value))
    else if (value.length > LONGEST_VALUE) faults.push(fault('refused', path, value))
    else pairs.set(path, { path, kind, value })
  }
  return withFewRows([...pairs.values()], faults)
}

function writtenPairs(fragment: string, faults: FragmentFault[]): readonly string[] {
  const bare = fragment.replace(/^#/, '')
  const whole = bare.length <= LONGEST_FRAGMENT
  const text = whole ? bare : bare.slice(0, Math.max(0, bare.lastIndexOf('&', LONGEST_FRAGMENT)))
  const written = text.split('&').filter((pair) => pair !== '')
  if (!whole || written.length > MOST_PAIRS) faults.push(fault('cut', '', ''))
  return written.slice(0, MOST_PAIRS)
}

/** The path and the value of a written pair; no value where it cannot be decoded. */
function halvesOf(written: string): readonly [string, string?] {
  const at = written.indexOf('=')
  if (at < 0) return [written]
  try {
    return [
      decodeURIComponent(written.slice(0, at)),
      decodeURIComponent(written.slice(at + 1)).toWellFormed(),
    ]
  } catch {
    return [written]
  }
}

/** The pairs of the first rows of each list; the address holds no more. */
function withFewRows(pairs: readonly Pair[], faults: FragmentFault[]): readonly Pair[] {
  const ranks = ranksOf(pairs)
  const isCut = ({ path }: Pair): boolean => (ranks.get(rowOf(path) ?? '') ?? 0) >= MOST_ROWS
  if (pairs.some(isCut)) faults.push(fault('cut', '', ''))
  return pairs.filter((pair) => !isCut(pair))
}

/** `events.3` of `events.3.on`; null for a fact that is in no list. */
function rowOf(path: string): string | null {
  return /^[A-Za-z.]+\.\d+/.exec(path)?.[0] ?? null
}

/** The place that each row takes in its list once the holes are closed. */
function ranksOf(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const rows = [...new Set(pairs.flatMap(({ path }) => rowOf(path) ?? []))]
  const lists = Map.groupBy(rows, (row) => row.slice(0, row.lastIndexOf('.')))
  const numberOf = (row: string): number => Number(row.slice(row.lastIndexOf('.') + 1))
  return new Map(
    [...lists.values()].flatMap((list) =>
      list.toSorted((a, b) => numberOf(a) - numberOf(b)).map((row, rank) => [row, rank] as const),
    ),
  )
}

type Container = Record<string, unknown> | unknown[]

/** The document that pairs spell, and the place of each pair in it. Paths are known ones only. */
function documentOf(pairs: readonly Pair[]): {
  readonly document: Container
  readonly places: ReadonlyMap<string, string>
} {
  const ranks = ranksOf(pairs)
  const places = new Map<string, string>()
  const document: Record<string, unknown> = {}
  const inOrder = pairs.toSorted((a, b) => rankOf(a, ranks) - rankOf(b, ranks))
  for (const pair of inOrder) {
    const row = rowOf(pair.path)
    const list = row?.slice(0, row.lastIndexOf('.'))
    const place =
      row === null ? pair.path : `${list}.${ranks.get(row)}${pair.path.slice(row.length)}`
    places.set(pair.path, place)
    put(document, place.split('.'), valueOf(pair))
  }
  return { document, places }
}

function rankOf({ path }: Pair, ranks: ReadonlyMap<string, number>): number {
  return ranks.get(rowOf(path) ?? '') ?? 0
}

function put(into: Container, steps: readonly string[], value: unknown): void {
  const [step = '', next, ...rest] = steps
  if (next === undefined) {
    Reflect.set(into, step, value)
    return
  }
  const found: unknown = Object.hasOwn(into, step) ? Reflect.get(into, step) : undefined
  const below = isContainer(found) ? found : /^\d/.test(next) ? [] : {}
  Reflect.set(into, step, below)
  put(below, [next, ...rest], value)
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

function valueOf({ kind, value }: Pair): unknown {
  switch (kind) {
    case 'text':
      return value
    case 'text-or-none':
      return value === '' ? null : value
    case 'whole':
      return wholeOf(value)
    case 'whole-or-none':
      return value === '' ? null : wholeOf(value)
    case 'flag':
      return value === 'true' ? true : value === 'false' ? false : value
    case 'no-rows':
      return value === '' ? [] : value
  }
}

/** A whole number, or the text itself, which the schema then refuses. */
function wholeOf(text: string): number | string {
  return /^\d{1,16}$/.test(text) ? Number(text) : text
}

function fault(kind: FragmentFault['kind'], path: string, value: string): FragmentFault {
  return { kind, path: path.slice(0, LONGEST_SHOWN), value: value.slice(0, LONGEST_SHOWN) }
}
