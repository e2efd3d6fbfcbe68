// Installs what is missing, once: after a fresh clone, or when the lockfile has moved.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { house, pinnedRuntime } from './pinned-runtime.mjs'

const cache = join(house, '.cache')
const mark = join(cache, 'installed-lockfile')

/** Makes node_modules agree with the lockfile; does nothing when it already does. */
export function setUp() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(house, 'package-lock.json')))
    .digest('hex')
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : ''
  if (known === lockfile && pinnedRuntime() !== null) return
  console.log('Installing what is missing …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: house,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    console.error('npm ci failed: see its message above. Nothing was started.')
    process.exit(1)
  }
  if (pinnedRuntime() === null) {
    console.error(`No pinned runtime exists for ${process.platform}-${process.arch}.`)
    process.exit(1)
  }
  mkdirSync(cache, { recursive: true })
  writeFileSync(mark, lockfile)
}
