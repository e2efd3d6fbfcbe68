import { join } from 'node:path'
import type { Citation } from '@quittance/kernel'
import { citedText, corpus, corpusEntry, textName } from '@quittance/law/corpus'
import { assert, constantFrom, property, record, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsOfOutcome, citationsWithin } from '#tools/law-pages/cited-texts.ts'
import { isRecord, ruleFolders } from '#tools/law-pages/rule-folders.ts'
import { filesBelow, house } from './house.ts'

const rules = await ruleFolders()
const inData = await citationsInData()
const inCode = citationsInCode()

/** Citations of every table of texts of the pure packages. */
async function citationsInData(): Promise<readonly Citation[]> {
  const found: Citation[] = []
  const tables = ['law', 'gate', 'cases', 'ledger', 'commitments', 'letters']
    .flatMap((name) => filesBelow(`packages/${name}/src`, /\.data\.ts$/))
    .filter(({ path }) => !path.startsWith('packages/law/src/corpus/'))
  for (const { path } of tables) found.push(...citationsWithin(await import(join(house, path))))
  return found
}

/** Citations written out in the code of any room, wherever it is: `code: '…', article: '…'`. */
function citationsInCode(): readonly Citation[] {
  return [...filesBelow('packages', /\.tsx?$/), ...filesBelow('apps', /\.tsx?$/)]
    .filter(({ path }) => /\/src\//.test(path) && !/\.(test|type-test)\.tsx?$/.test(path))
    .filter(({ path }) => !path.startsWith('packages/law/src/corpus/'))
    .flatMap(({ text }) => [
      ...text.matchAll(/\bcode:\s*'([^'\n]+)',\s*article:\s*'([^'\n]+)',\s*kind: '(\w[\w-]*)'/g),
    ])
    .flatMap(([, code, article, kind]) => citationsWithin({ code, article, kind }))
}

function said({ code, article, kind }: Citation): string {
  return `${code} ${article} (${kind})`
}

/** Citations of which the corpus knows nothing, each once. */
function unknown(citations: readonly Citation[]): readonly string[] {
  return [...new Set(citations.filter((one) => corpusEntry(one) === null).map(said))]
}

/** Facts made of those of the examples, mixed: each key takes any of its values, or is left out. */
function mixed(examples: readonly unknown[]): Arbitrary<unknown> {
  const [first, ...others] = examples
  if (!examples.every(isMix)) return constantFrom(first, ...others)
  const keys = [...new Set(examples.flatMap((example) => Object.keys(example)))]
  const model = Object.fromEntries(
    keys.map((key) => [
      key,
      mixed(examples.filter((example) => key in example).map((example) => example[key])),
    ]),
  )
  const everywhere = keys.filter((key) => examples.every((example) => key in example))
  return record(model, { requiredKeys: everywhere })
}

function isMix(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype
}

describe('the corpus of texts', () => {
  it('holds every text that the tables of data cite', () => {
    expect(inData.length).toBeGreaterThan(300)
    expect(unknown(inData)).toEqual([])
  })

  it('holds every text that the code cites by itself', () => {
    expect(inCode.length).toBeGreaterThan(10)
    expect(unknown(inCode)).toEqual([])
  })

  it.each(rules)('holds every text that the examples of $path cite', ({ ask, cases }) => {
    expect(unknown(cases.flatMap(({ facts }) => citationsOfOutcome(ask(facts))))).toEqual([])
  })

  it.each(rules)('holds every text that answers of $path cite, whatever is asked', (rule) => {
    const questions = mixed(rule.cases.map(({ facts }) => facts))
    assert(
      property(questions, (facts) => {
        expect(unknown(citationsOfOutcome(rule.ask(facts)))).toEqual([])
      }),
      { seed: 1359, numRuns: 200 },
    )
  })

  it('has no entry that nobody cites', () => {
    const cited = new Set(
      [
        ...inData,
        ...inCode,
        ...rules.flatMap(({ ask, cases }) =>
          cases.flatMap(({ facts }) => citationsOfOutcome(ask(facts))),
        ),
      ].map((one) => corpusEntry(one)?.entry),
    )
    expect(corpus.filter((entry) => !cited.has(entry)).map(said)).toEqual([])
  })

  it('names no paragraph that nobody cites', () => {
    const cited = new Set([...inData, ...inCode].map(paragraphOf))
    const told = corpus.flatMap((entry) =>
      Object.keys(entry.parts ?? {}).map((part) =>
        paragraphOf({ ...entry, article: `${entry.article}, ${part}` }),
      ),
    )
    expect(told.filter((paragraph) => !cited.has(paragraph))).toEqual([])
  })

  it('agrees with each citation on the kind of text and on its identifier', () => {
    const apart = [...inData, ...inCode].filter((one) => {
      const entry = corpusEntry(one)?.entry
      if (entry === undefined) return false
      const kindApart = one.kind !== 'practice' && one.kind !== entry.kind
      return kindApart || (one.legiarti !== undefined && one.legiarti !== entry.legiarti)
    })
    expect([...new Set(apart.map(said))]).toEqual([])
  })
})

function paragraphOf(of: Pick<Citation, 'code' | 'article'>): string {
  return `${textName(of)}, ${citedText(of).paragraph ?? ''}`
}
