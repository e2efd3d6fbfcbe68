import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cents, day } from '@quittance/kernel'
import * as law from '@quittance/law'
import { ruleCards } from '@quittance/law/corpus'
import { describe, expect, it } from 'vitest'
import { isTable, tablesOf } from '#tools/law-pages/dated-tables.ts'
import { isRecord, lawFiles, load, ruleFolders } from '#tools/law-pages/rule-folders.ts'
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

const folders = await ruleFolders()
const dataFiles = lawFiles('.data.ts').filter((file) => !file.startsWith('corpus/'))
const datedByFolder = Map.groupBy((await Promise.all(dataFiles.map(tablesOf))).flat(), ({ file }) =>
  dirname(file),
)

/** Tables whose one entry is read whatever the day of the question, and why. */
const readOnAnyDay: Readonly<Record<string, string>> = {
  collectionCostsParagraphs: 'the question of the first letter takes a text, and no day',
  longStop: 'the reform of 2008 is read as it stands: what it found running is not dated',
  leastAfterSuspension:
    'the reform of 2008 is read as it stands: what it found running is not dated',
  depositDays: 'no commercial court is named before 2020, so its first day shows in no answer',
  distanceMonths: 'no time limit older than the code of 1976 is told apart',
  declarationMonths: 'no older time to declare a claim is told apart',
  declarationByDrafter: 'no loan older than the threshold of 2020 is told apart',
}

/** Every day written anywhere in the facts of a question. */
function daysIn(facts: unknown): readonly string[] {
  if (facts instanceof Temporal.PlainDate) return [facts.toString()]
  if (Array.isArray(facts)) return facts.flatMap(daysIn)
  return isRecord(facts) ? Object.values(facts).flatMap(daysIn) : []
}

describe('the folder of a rule', () => {
  it.each(folders)('$path asks at the edges of its tables: the day before, the day', (rule) => {
    const asked = new Set(rule.cases.flatMap(({ facts }) => daysIn(facts)))
    const edges = (datedByFolder.get(rule.path) ?? [])
      .filter(({ name }) => !(name in readOnAnyDay))
      .flatMap(({ name, entries }) =>
        entries.flatMap(({ from }) => [
          { name, on: day(from).subtract({ days: 1 }).toString() },
          { name, on: from },
        ]),
      )
    expect(edges.filter(({ on }) => !asked.has(on))).toEqual([])
  })

  it('has a card that says in French what it is called and what it answers', () => {
    const paths = [...new Set([...folders.map(({ path }) => path), ...datedByFolder.keys()])]
    expect(ruleCards.map(({ path }) => path).toSorted()).toEqual(paths.toSorted())
    const titles = new Set(ruleCards.map(({ title }) => title))
    expect(titles.size).toBe(ruleCards.length)
    expect(ruleCards.filter(({ question }) => !question.endsWith(' ?'))).toEqual([])
  })

  it('holds one rule', () => {
    expect(new Set(folders.map(({ path }) => path)).size).toBe(folders.length)
  })
})

describe('whatever is dated', () => {
  it.each(dataFiles)(
    '%s has a label, a day of check, and a source for each entry',
    async (file) => {
      const dated = Object.entries(await load(file)).filter(
        ([, value]) => isRecord(value) && Array.isArray(value['entries']),
      )
      expect(dated.filter(([, value]) => !isTable(value)).map(([name]) => name)).toEqual([])
      const days = (await tablesOf(file)).flatMap(({ checkedOn, entries }) => [
        checkedOn,
        ...entries.map(({ from }) => from),
      ])
      expect(days.filter((on) => day(on).toString() !== on)).toEqual([])
      const outOfOrder = (await tablesOf(file)).filter(({ entries }) => {
        const from = entries.map((entry) => entry.from)
        return from.length === 0 || String(from) !== String(from.toSorted())
      })
      expect(outOfOrder.map(({ name }) => name)).toEqual([])
    },
  )

  it('leaves unread no table without saying why', () => {
    const names = new Set([...datedByFolder.values()].flat().map(({ name }) => name))
    expect(Object.keys(readOnAnyDay).filter((name) => !names.has(name))).toEqual([])
  })

  it('answers with each published rate from its first day, and with the last one before it', () => {
    const legal = law.legalRates.entries.map(({ from, value }, at) => ({
      from,
      given: [rateOn(from, -1), rateOn(from, 0)],
      held: [law.legalRates.entries[at - 1]?.value.other, value.other],
    }))
    expect(legal.filter(({ given, held }) => String(given) !== String(held))).toEqual([])
  })
})

/** The legal rate that a day of interest bears, some days from a day; undefined where none is held. */
function rateOn(on: string, after: number): number | undefined {
  const asOf = day(on).add({ days: after })
  const given = law.interest({
    asOf,
    principal: cents(100_000),
    startsOn: asOf,
    regime: { kind: 'legal', creditor: 'other' },
  })
  const line = given.outcome === 'answer' ? given.value.lines[0] : undefined
  return line === undefined ? undefined : Math.round(Number(line.rate) * 100)
}

describe('the door of the law', () => {
  it('gives each question as a question of days and cents, and as a question of a document', () => {
    const documents = Object.keys(law).filter((name) => /^answer[A-Z]/.test(name))
    const direct = documents.map(
      (name) => name.slice('answer'.length, 'answer'.length + 1).toLowerCase() + name.slice(7),
    )
    expect(direct.filter((name) => !(name in law))).toEqual([])
  })
})
