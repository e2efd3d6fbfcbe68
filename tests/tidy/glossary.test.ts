import { foldText } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { filesBelow, readText } from './house.ts'

type Term = {
  readonly english: string
  readonly french: string
  readonly source: string
  readonly identifier: string
}

const terms: readonly Term[] = [
  ...readText('GLOSSARY.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| `([^`|]+)` \|$/gm),
].map(([, english = '', french = '', source = '', identifier = '']) => ({
  english,
  french,
  source,
  identifier,
}))

const code = [...filesBelow('packages', /\.(ts|tsx|sql)$/), ...filesBelow('apps', /\.(ts|tsx)$/)]
  .filter(({ path }) => !/\.test\.tsx?$/.test(path))
  .map(({ text }) => text)
const identifiers = new Set(code.flatMap((text) => text.match(/[A-Za-z][\w-]*/g) ?? []))
const words = plain(
  [...code, ...filesBelow('docs/guide', /\.md$/).map(({ text }) => text)].join('\n'),
)

/** Text to look for French words in: folded, apostrophes alike, any blanks as one space. */
function plain(text: string): string {
  return foldText(text)
    .folded.replaceAll(/[’']/g, "'")
    .replaceAll(/[\s*]+/g, ' ')
}

function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

describe('the glossary', () => {
  it('has the words of the trade', () => {
    expect(terms.length).toBeGreaterThanOrEqual(75)
  })

  it('names identifiers that the code has', () => {
    const missing = terms.filter(({ identifier }) => !identifiers.has(identifier))
    expect(missing.map(({ english, identifier }) => `${english}: ${identifier}`)).toEqual([])
  })

  it('gives French words that the product uses', () => {
    const unused = terms.filter(({ french }) => !words.includes(plain(french)))
    expect(unused.map(({ french }) => french)).toEqual([])
  })

  it.each(['english', 'french', 'identifier'] as const)('gives each %s one line', (column) => {
    expect(twice(terms.map((term) => term[column]))).toEqual([])
  })
})
