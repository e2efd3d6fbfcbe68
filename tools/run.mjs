// Runs a tool of node_modules, or a file of ours, on the pinned runtime:
//   node tools/run.mjs vitest run packages/law
//   node tools/run.mjs ./bench/import.ts
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, delimiter, join, resolve } from 'node:path'
import { house, pinnedRuntime } from './pinned-runtime.mjs'

const node = pinnedRuntime()
if (node === null) {
  console.error('The pinned runtime is missing. Run `npm ci` in the checkout first.')
  process.exit(1)
}

function fileOf(name) {
  if (name.startsWith('.') || name.startsWith('/')) return resolve(name)
  const folder = join(house, 'node_modules', name === 'tsc' ? 'typescript' : name)
  if (!existsSync(folder)) return resolve(name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

const [name, ...rest] = process.argv.slice(2)
const child = spawn(node, [fileOf(name), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)))
