import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { doorsOf, exportsOf, isDocumented } from './exports.ts'
import { house, readText } from './house.ts'

const MOST_LINES_OF_A_README = 60

const packages = readdirSync(join(house, 'packages')).map((name) => `packages/${name}`)
const apps = readdirSync(join(house, 'apps')).map((name) => `apps/${name}`)

describe('a package', () => {
  it.each([...packages, ...apps])('%s says in a short README what it knows', (folder) => {
    expect(existsSync(join(house, folder, 'README.md'))).toBe(true)
    expect(readText(`${folder}/README.md`).trimEnd().split('\n').length).toBeLessThanOrEqual(
      MOST_LINES_OF_A_README,
    )
  })

  it.each(packages)('%s documents everything it exports', (folder) => {
    const exported = doorsOf(folder).flatMap((door) => exportsOf(folder, door))
    expect(exported.length).toBeGreaterThan(0)
    const bare = exported.filter((one) => !isDocumented(one))
    expect(bare.map(({ name, file }) => `${name} in ${file}`)).toEqual([])
  })
})
