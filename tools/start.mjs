// `npm start`: sets up what is missing, builds the pages once, starts the product.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { house, pinnedRuntime } from './pinned-runtime.mjs'
import { setUp } from './set-up.mjs'

setUp()
buildWeb()
const child = spawn(
  pinnedRuntime(),
  [join(house, 'apps/cli/start.mjs'), 'serve', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))

// npm hands a signal to its shell, which dies without a word to us: once it is gone, so are we.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 300)
