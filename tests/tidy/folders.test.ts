import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathsBelow } from './house.ts'

const MOST_FILES_A_FOLDER = 12
const DEEPEST_BELOW_SOURCE = 4

const sources = [...pathsBelow('packages'), ...pathsBelow('apps')].filter(
  (path) =>
    /\/src\/.*\.(ts|tsx)$/.test(path) && !/\.(test|type-test|cases|generated)\.tsx?$/.test(path),
)

describe('folders', () => {
  it('hold at most twelve source files each', () => {
    const counts = Map.groupBy(sources, dirname)
    const crowded = [...counts].filter(([, files]) => files.length > MOST_FILES_A_FOLDER)
    expect(crowded.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([])
  })

  it('go at most four deep below src', () => {
    const depth = (path: string) => (path.split('/src/')[1] ?? '').split('/').length - 1
    expect(sources.filter((path) => depth(path) > DEEPEST_BELOW_SOURCE)).toEqual([])
  })
})
