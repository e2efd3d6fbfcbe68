// `npm run fix`: formats, and mends what the linter can mend by itself.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { house, pinnedRuntime } from './pinned-runtime.mjs'

for (const [tool, ...args] of [['oxfmt'], ['oxlint', '--type-aware', '--fix']]) {
  spawnSync(pinnedRuntime(), [join(house, 'tools/run.mjs'), tool, ...args], {
    cwd: house,
    stdio: 'inherit',
  })
}
