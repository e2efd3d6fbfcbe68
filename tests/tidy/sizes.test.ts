import { describe, expect, it } from 'vitest'
import { filesBelow } from './house.ts'

/** Tables of figures, worked cases, generated files and the SQL of one aggregate may be long. */
const exempt = /\.(data|cases|generated|fr|en)\.tsx?$/
const limits = [
  { kind: 'tests', ending: /\.(test|type-test)\.tsx?$/, most: 600 },
  { kind: 'sources', ending: /\.(ts|tsx|mjs|css|typ)$/, most: 400 },
]

const files = ['packages', 'apps', 'tests', 'bench', 'tools'].flatMap((folder) =>
  filesBelow(folder, /\.(ts|tsx|mjs|css|typ)$/),
)

describe('a file', () => {
  it.each(limits)('of $kind has at most $most lines', ({ kind, ending, most }) => {
    const isTest = (path: string) => limits[0]?.ending.test(path) === true
    const long = files
      .filter(({ path }) => ending.test(path) && isTest(path) === (kind === 'tests'))
      .filter(({ path, text }) => !exempt.test(path) && text.trimEnd().split('\n').length > most)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})
