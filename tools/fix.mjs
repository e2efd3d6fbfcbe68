// `npm run fix`: formats, mends what the linter can mend by itself, and writes the pages on the law and
// the page that verifies a bundle.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { house, pinnedRuntime } from './pinned-runtime.mjs'

const tools = [
  ['oxfmt'],
  ['oxlint', '--type-aware', '--fix'],
  ['./tools/law-pages.ts'],
  ['./tools/build-verifier.ts'],
]

for (const [tool, ...args] of tools) {
  spawnSync(pinnedRuntime(), [join(house, 'tools/run.mjs'), tool, ...args], {
    cwd: house,
    stdio: 'inherit',
  })
}
