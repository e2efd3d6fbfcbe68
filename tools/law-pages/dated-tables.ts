import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Citation } from '@quittance/kernel'
import { isCitation } from './cited-texts.ts'
import { isRecord, lawSources, load } from './rule-folders.ts'
import type { FigureKind } from './words/fact-words.data.ts'

/** A table of figures through time, as a file of data writes it. */
export type FoundTable = {
  readonly file: string
  readonly name: string
  readonly label: string
  readonly checkedOn: string
  /** In what its figures are written, from its declared type; undefined for records. */
  readonly as?: FigureKind
  readonly entries: readonly FoundEntry[]
}

export type FoundEntry = {
  readonly from: string
  readonly to?: string
  readonly value: unknown
  readonly confirmed?: boolean
  readonly source: Citation
}

const kinds: Readonly<Record<string, FigureKind>> = {
  Cents: 'cents',
  RateHundredths: 'rate',
  number: 'count',
}

/** The tables of figures that a file of data exports. */
export async function tablesOf(file: string): Promise<readonly FoundTable[]> {
  const exported = await load(file)
  const text = readFileSync(join(lawSources, file), 'utf8')
  return Object.entries(exported).flatMap(([name, value]) => {
    if (!isTable(value)) return []
    const declared = new RegExp(`\\b${name}\\b[\\s\\S]*?DatedTable<(\\w+)`).exec(text)?.[1]
    const as = kinds[declared ?? '']
    const { label, checkedOn, entries } = value
    return [{ file, name, label, checkedOn, entries, ...(as === undefined ? {} : { as }) }]
  })
}

/** True for a label, a day of check, and entries that each have a first day and a source. */
export function isTable(value: unknown): value is Omit<FoundTable, 'file' | 'name' | 'as'> {
  return (
    isRecord(value) &&
    typeof value['label'] === 'string' &&
    typeof value['checkedOn'] === 'string' &&
    Array.isArray(value['entries']) &&
    value['entries'].every(
      (entry) =>
        isRecord(entry) && typeof entry['from'] === 'string' && isCitation(entry['source']),
    )
  )
}

/** What a rule reads outside its own folder: tables of other files, and other rules. */
export type Borrowed = {
  readonly tables: readonly { readonly file: string; readonly name: string }[]
  readonly rules: readonly string[]
}

/** Follows the imports of a rule; another rule is named, not entered. */
export function borrowedBy(rulePath: string): Borrowed {
  const home = dirname(rulePath)
  const seen = new Set<string>()
  const found: Import[] = []
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const each of importsOf(file)) {
      const isElsewhere = dirname(each.from) !== home
      if (isElsewhere && /\.(rule|data)\.ts$/.test(each.from)) found.push(each)
      else follow(each.from)
    }
  }
  follow(rulePath)
  const isRule = ({ from }: Import): boolean => from.endsWith('.rule.ts')
  return {
    tables: found
      .filter((each) => !isRule(each))
      .flatMap(({ from, names }) => names.map((name) => ({ file: from, name }))),
    rules: found.filter(isRule).map(({ from }) => dirname(from)),
  }
}

type Import = { readonly names: readonly string[]; readonly from: string }

/** What a file imports from its own package, types left out. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(lawSources, file), 'utf8')
  const found = text.matchAll(/^import \{([^}]*)\} from '#([^']+)'/gm)
  return [...found].map(([, names = '', from = '']) => ({
    from,
    names: names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  }))
}
