// Writes docs/droit from the rules of law; `--check` only says whether it is up to date.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lawPages } from './law-pages/pages.ts'

const folder = join(import.meta.dirname, '../docs/droit')
mkdirSync(folder, { recursive: true })

const { pages, lacking } = await lawPages()
const present = readdirSync(folder)
const gone = present.filter((name) => !pages.has(name))
const changed = [...pages].filter(([name, text]) => !present.includes(name) || read(name) !== text)

if (lacking.length > 0) {
  console.error(`No French for: ${lacking.join(', ')}`)
  process.exitCode = 1
} else if (process.argv.includes('--check')) {
  for (const name of [...gone, ...changed.map(([name]) => name)]) {
    console.error(`docs/droit/${name} is not what the rules say: run \`npm run fix\``)
    process.exitCode = 1
  }
} else {
  for (const name of gone) rmSync(join(folder, name))
  for (const [name, text] of changed) writeFileSync(join(folder, name), text)
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
