import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const house = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'quittance-law-'))
const consumer = join(folder, 'consumer')

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`)
  return stdout
}

/** Packs a copy of the package, so that the checkout is not touched while other tests read it. */
function pack(): void {
  const copy = join(folder, 'packages/law')
  mkdirSync(join(folder, 'packages'))
  cpSync(join(house, 'packages/law'), copy, {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules)$/.test(path),
  })
  for (const name of ['tools', 'node_modules', 'tsconfig.base.json', 'tsconfig.pure.json'])
    symlinkSync(join(house, name), join(folder, name))
  const npm = process.env['npm_execpath']
  const args = ['pack', '--silent', '--pack-destination', folder]
  if (npm === undefined) run('npm', args, copy)
  else run(process.execPath, [npm, ...args], copy)
}

/** Puts the packed package where a program of somebody else finds it, and nothing else of ours. */
function install(): void {
  const installed = join(consumer, 'node_modules/@quittance/law')
  mkdirSync(installed, { recursive: true })
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  run('tar', ['-xzf', join(folder, archive), '--strip-components=1', '-C', installed], folder)
}

const program = `
import { answerInterest, publishedRates } from '@quittance/law'
import { corpusEntry } from '@quittance/law/corpus'
import { outcomeDocument } from '@quittance/law/kernel'

const answered = outcomeDocument(
  answerInterest(
    {
      asOf: '2020-09-30',
      principal: 200000,
      startsOn: '2020-09-01',
      regime: { kind: 'legal', creditor: 'private-individual' },
    },
    publishedRates,
  ),
)
if (answered.outcome !== 'answer') throw new Error(answered.outcome)
const text = answered.because.citations.map((citation) => corpusEntry(citation) !== null)
console.log(JSON.stringify([answered.value.interest, answered.because.result, text]))
`

describe('the package as npm pack makes it', () => {
  beforeAll(() => {
    pack()
    install()
    writeFileSync(join(consumer, 'program.mjs'), program)
    writeFileSync(join(consumer, 'program.mts'), program)
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('answers the example of its README from plain JavaScript, with nothing else installed', () => {
    expect(JSON.parse(run(process.execPath, ['program.mjs'], consumer))).toEqual([
      511,
      '5,11\u00A0€',
      [true, true],
    ])
  })

  it('leaves the package.json of the checkout as it was, and nothing beside it', () => {
    const copy = join(folder, 'packages/law')
    const own = (at: string): string => readFileSync(join(at, 'package.json'), 'utf8')
    expect(own(copy)).toBe(own(join(house, 'packages/law')))
    expect(existsSync(join(copy, 'dist'))).toBe(false)
  })

  it('brings types that stand by themselves', () => {
    const tsc = join(house, 'node_modules/typescript/bin/tsc')
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--lib', 'esnext,dom']
    const types = ['--types', '', '--skipLibCheck', 'false']
    expect(run(process.execPath, [tsc, ...options, ...types, 'program.mts'], consumer)).toBe('')
  })

  it('holds JavaScript, types, its README and its package.json, and no source', () => {
    const files = readdirSync(join(consumer, 'node_modules/@quittance/law'), {
      recursive: true,
      withFileTypes: true,
    })
    const names = files.filter((each) => each.isFile()).map(({ name }) => name)
    const other = names.filter((name) => !/\.(?:js|d\.ts)$/.test(name))
    expect(other.toSorted()).toEqual(['README.md', 'package.json'])
    expect(names.filter((name) => /\.(?:test|cases)\./.test(name))).toEqual([])
  })
})
