import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, house } from './house.ts'

const folder = join(house, '.cache', 'readme-examples')

/** Examples whose fence says `ts check`, of every README of a package. */
const examples = [
  ...filesBelow('packages', /\/README\.md$/),
  ...filesBelow('apps', /\/README\.md$/),
].flatMap(({ path, text }) =>
  [...text.matchAll(/^```ts check\n([\s\S]*?)^```$/gm)].map(([, code = ''], index) => ({
    name: `${path.split('/')[1] ?? ''}-${index}.ts`,
    code,
  })),
)

/**
 * Compiles the examples as a newcomer would: from outside the packages, by their doors.
 *
 * @returns what is wrong in the examples; what is wrong behind the doors is another check's.
 */
function compile(): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { name, code } of examples) writeFileSync(join(folder, name), `${code}\nexport {}\n`)
  const config = {
    extends: '../../tsconfig.node.json',
    compilerOptions: { noUnusedLocals: false },
    include: ['*.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(house, 'node_modules/typescript/bin/tsc')
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  const ours = stdout.split('\n').filter((line) => line.includes('readme-examples/'))
  return [...ours, stderr].join('\n')
}

describe('examples of the READMEs', () => {
  it('are there to be checked', () => {
    expect(examples.length).toBeGreaterThanOrEqual(7)
  })

  it('compile', () => {
    expect(compile()).toBe('')
  }, 120_000)
})
