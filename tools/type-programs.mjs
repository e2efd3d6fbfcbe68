// The packages whose code may see the same things (nothing, the browser, Node) are checked as one
// program: code that ten packages read is then checked once, not ten times.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, posix, relative } from 'node:path'
import { house } from './pinned-runtime.mjs'

/** Writes one configuration for each base that ours extend, and gives their names and paths. */
export function typePrograms() {
  const programs = new Map()
  for (const config of configurations()) {
    programs.set(config.base, [...(programs.get(config.base) ?? []), config])
  }
  const folder = join(house, '.cache', 'types')
  mkdirSync(folder, { recursive: true })
  return [...programs].map(([base, members]) => {
    const path = join(folder, base)
    const program = {
      extends: `../../${base}`,
      compilerOptions: {
        noEmit: true,
        incremental: true,
        tsBuildInfoFile: `./${base}.tsbuildinfo`,
      },
      include: [...new Set(members.flatMap(({ include }) => include))],
      exclude: ['../../**/node_modules', ...new Set(members.flatMap(({ exclude }) => exclude))],
    }
    writeFileSync(path, JSON.stringify(program, null, 2))
    return { name: base.replace(/^tsconfig\.|\.json$/g, ''), path: relative(house, path) }
  })
}

/** What every configuration of the house takes in, seen from the folder of the programs. */
function* configurations() {
  for (const folder of ['.', ...foldersOf('packages'), ...foldersOf('apps')]) {
    for (const file of readdirSync(join(house, folder))) {
      if (!/^tsconfig.*\.json$/.test(file)) continue
      const config = JSON.parse(readFileSync(join(house, folder, file), 'utf8'))
      if (config.include === undefined) continue
      const seen = (pattern) => posix.join('../..', folder, pattern)
      yield {
        base: basename(config.extends),
        include: config.include.map(seen),
        exclude: (config.exclude ?? []).map(seen),
      }
    }
  }
}

function foldersOf(parent) {
  return readdirSync(join(house, parent)).map((name) => `${parent}/${name}`)
}
