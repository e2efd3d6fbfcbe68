import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as law from '@quittance/law'
import { describe, expect, it } from 'vitest'
import { filesBelow, house } from './house.ts'

const rules = [
  ...filesBelow('packages/law/src', /\.rule\.ts$/),
  ...filesBelow('packages/gate/src', /\.rule\.ts$/),
]
const tables = [
  ...filesBelow('packages/law/src', /\.data\.ts$/),
  ...filesBelow('packages/gate/src', /\.data\.ts$/),
]

/** Rules whose cases one test reads, all of them: it fails when one has none. */
const inOneTest = /^packages\/gate\//

/** The code of a file alone: comments, texts and regular expressions taken out. */
function codeOnly(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replaceAll(/(?<=[(,=:?&|\s])\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g, '/ /')
    .replaceAll(/`(?:[^`\\]|\\.)*`/g, (template) =>
      [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, inside = '']) => inside).join(' '),
    )
}

/** Numbers written in a rule, other than 0 and 1. */
function bareNumbers(text: string): readonly string[] {
  return [...codeOnly(text).matchAll(/(?<![\w.$])\d[\d_]*(?:\.\d+)?n?(?![\w$])/g)]
    .map(([number]) => number)
    .filter((number) => !['0', '1', '0n', '1n'].includes(number))
}

/** The dated tables written in a file: the text from `label:` to the closing `satisfies`. */
function datedTables(text: string): readonly string[] {
  return text.split(/^export const /m).filter((part) => /\bcheckedOn: '/.test(part))
}

describe('a rule of law', () => {
  it.each(rules)('$path writes no figure: figures have a date and a source', ({ text }) => {
    expect(bareNumbers(text)).toEqual([])
  })

  it.each(rules)('$path has worked cases and a test beside it', ({ path }) => {
    const beside = join(house, dirname(path), basename(path, '.rule.ts'))
    expect(existsSync(`${beside}.cases.ts`)).toBe(true)
    expect(existsSync(`${beside}.test.ts`) || inOneTest.test(path)).toBe(true)
  })
})

describe('a table of figures', () => {
  it.each(tables)('$path has a source and a first day in each entry, in order', ({ text }) => {
    for (const table of datedTables(text)) {
      const days = [...table.matchAll(/\bfrom: '(\d{4}-\d{2}-\d{2})'/g)].map(([, on = '']) => on)
      const sources = table.match(/\bsource(?::|,)/g) ?? []
      expect(days.length).toBeGreaterThan(0)
      expect(sources.length).toBeGreaterThanOrEqual(days.length)
      expect(days).toEqual(days.toSorted())
    }
  })

  it('was checked by a person within a year of the newest check', () => {
    const checks = tables.flatMap(({ path, text }) =>
      [...text.matchAll(/checkedOn: '(\d{4}-\d{2}-\d{2})'/g)].map(([, on = '']) => ({ path, on })),
    )
    const newest =
      checks
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? ''
    const oldest = Temporal.PlainDate.from(newest).subtract({ years: 1 }).toString()
    expect(checks.filter(({ on }) => on < oldest)).toEqual([])
  })

  it('names a LEGIARTI only in its right form', () => {
    const named = tables.flatMap(({ path, text }) =>
      [...text.matchAll(/LEGIARTI\w*/g)].map(([id]) => ({ path, id })),
    )
    expect(named.filter(({ id }) => !/^LEGIARTI\d{12}$/.test(id))).toEqual([])
  })
})

describe('the door of the law', () => {
  it('gives each question as a question of days and cents, and as a question of a document', () => {
    const documents = Object.keys(law).filter((name) => /^answer[A-Z]/.test(name))
    const direct = documents.map(
      (name) => name.slice('answer'.length, 'answer'.length + 1).toLowerCase() + name.slice(7),
    )
    expect(direct.filter((name) => !(name in law))).toEqual([])
  })
})
