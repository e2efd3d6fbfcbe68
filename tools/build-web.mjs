// Builds the web app when its sources, or those of the packages it shows, have moved.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { house, pinnedRuntime } from './pinned-runtime.mjs'

const sources = [
  'apps/web',
  'packages/kernel',
  'packages/contract',
  'packages/evidence',
  'packages/cases',
  'packages/law',
]
const skipped = new Set(['node_modules', 'dist', 'dist-gallery'])

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(house, 'package-lock.json')))
  for (const source of sources) {
    for (const file of [...filesUnder(join(house, source))].toSorted((a, b) => (a < b ? -1 : 1))) {
      hash.update(`${file} ${statSync(file).size}\n`)
      hash.update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Builds apps/web/dist unless it is already what the sources say. */
export function buildWeb() {
  const mark = join(house, '.cache', 'built-web')
  const now = fingerprint()
  const built = existsSync(join(house, 'apps/web/dist/index.html'))
  if (built && existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  console.log('Building the pages …')
  const vite = spawnSync(
    pinnedRuntime(),
    [join(house, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: join(house, 'apps/web'), stdio: ['ignore', 'inherit', 'inherit'] },
  )
  if (vite.status !== 0) {
    console.error('The pages could not be built: see the message above.')
    process.exit(1)
  }
  mkdirSync(join(house, '.cache'), { recursive: true })
  writeFileSync(mark, now)
}
