import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const house = join(import.meta.dirname, '../../..')
const bin = join(house, 'bin/quittance')
const folder = mkdtempSync(join(tmpdir(), 'quittance-bin-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Run = { readonly status: number | null; readonly out: string; readonly err: string }

function start(words: readonly string[], options: { env?: NodeJS.ProcessEnv; path?: string } = {}) {
  return spawn(process.execPath, [options.path ?? bin, ...words], {
    cwd: folder,
    env: { ...process.env, ...options.env },
  })
}

function ended(child: ReturnType<typeof start>): Promise<Run & { signal: string | null }> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    child.on('error', reject)
    child.on('close', (status, signal) => resolve({ status, out, err, signal }))
  })
}

function call(words: readonly string[], input = ''): Promise<Run> {
  const child = start(words)
  child.stdin.end(input)
  return ended(child)
}

const interest = {
  asOf: '2024-08-30',
  principal: 1_000_000,
  startsOn: '2023-02-11',
  regime: { kind: 'legal', creditor: 'other' },
}

/** Stands for a Node without execve, on which the launcher spawns and forwards. */
function withoutExecve(): NodeJS.ProcessEnv {
  const hook = join(folder, 'without-execve.cjs')
  writeFileSync(hook, 'delete process.execve\n')
  return { NODE_OPTIONS: `--require ${hook}` }
}

describe('bin/quittance', () => {
  it('answers from another folder, through a symbolic link', async () => {
    const link = join(folder, 'quittance')
    symlinkSync(bin, link)
    const child = start(['law', 'interest'], { path: link })
    child.stdin.end(JSON.stringify(interest))
    const { status, out, err } = await ended(child)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'answer',
      value: { interest: 62_677, principalUnpaid: 1_000_000 },
      because: { rule: 'interest/statement' },
    })
  })

  it.each([
    [{ ...interest, asOff: '2024-08-30' }, 'unknown-key', 'asOff'],
    [
      { ...interest, payments: [{ on: '2023-09-01', amount: 1, bank: 'x' }] },
      'unknown-key',
      'payments[0].bank',
    ],
    [
      { ...interest, regime: { kind: 'legal', creditor: 'other', annualRate: '5.00' } },
      'unknown-key',
      'regime.annualRate',
    ],
  ])('refuses a misspelt key: %j', async (facts, code, path) => {
    const { status, out, err } = await call(['law', 'interest'], JSON.stringify(facts))
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(JSON.parse(err)).toMatchObject({ error: { code, path } })
  })

  it.each([
    ['', 'unreadable-json', ''],
    ['{"asOf":', 'unreadable-json', ''],
    [JSON.stringify({ ...interest, principal: -1 }), 'out-of-range', 'principal'],
    [JSON.stringify({ ...interest, asOf: '2024-02-31' }), 'invalid-value', 'asOf'],
  ])('refuses %s', async (input, code, path) => {
    const { status, out, err } = await call(['law', 'interest'], input)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(err)).toMatchObject({ error: { code, path } })
  })

  it('asks for the facts that are missing', async () => {
    const { status, out } = await call(['law', 'interest'], '{"principal":1000}')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'needs-facts',
      missing: ['asOf', 'startsOn', 'regime'],
    })
  })

  it('answers a batch line by line while it is still being written', async () => {
    const child = start(['law', 'late-payment-rate', '--ndjson'])
    const result = ended(child)
    child.stdin.write('{"on":"2024-09-10"}\n')
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.stdin.write('no\n{"on":"2024-')
    child.stdin.end('03-10"}')
    const { status, out, err } = await result
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(documents).toMatchObject([
      { outcome: 'answer', value: { rate: '14.25' } },
      { error: { code: 'unreadable-json', path: '' } },
      { outcome: 'answer', value: { rate: '14.50' } },
    ])
  })

  it('prints schema, help and version', async () => {
    const schema = await call(['law', 'interest', '--schema'])
    expect(JSON.parse(schema.out)).toMatchObject({ type: 'object', additionalProperties: false })
    const help = await call(['--help'])
    expect([help.status, help.err]).toEqual([0, ''])
    expect(help.out).toContain('law interest')
    expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('refuses an unknown command with one JSON line', async () => {
    const { status, out, err } = await call(['recouvrer'])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'unknown-command', path: 'recouvrer' } })
  })

  it('stops quietly when its reader goes away', async () => {
    const child = start(['law', 'late-payment-rate', '--ndjson'])
    const result = ended(child)
    child.stdout.destroy()
    child.stdin.on('error', () => undefined)
    child.stdin.end('{"on":"2024-09-10"}\n'.repeat(2000))
    const { status, err } = await result
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })

  it('hands over by a child where the runtime has no execve: input, output, status', async () => {
    const good = start(['law', 'late-payment-rate'], { env: withoutExecve() })
    good.stdin.end('{"on":"2024-09-10"}')
    expect((await ended(good)).out).toContain('"rate":"14.25"')
    const bad = start(['law', 'late-payment-rate'], { env: withoutExecve() })
    bad.stdin.end('no')
    expect((await ended(bad)).status).toBe(2)
  })

  it('forwards a signal to that child and ends by it', async () => {
    const child = start(['law', 'late-payment-rate', '--ndjson'], { env: withoutExecve() })
    const result = ended(child)
    child.stdin.write('{"on":"2024-09-10"}\n')
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGTERM')
    expect(await result).toMatchObject({ status: null, signal: 'SIGTERM' })
  })

  it('says to run npm ci where the components are missing', async () => {
    const bare = join(folder, 'bare')
    mkdirSync(join(bare, 'tools'), { recursive: true })
    cpSync(join(house, 'bin'), join(bare, 'bin'), { recursive: true })
    cpSync(join(house, 'tools/pinned-runtime.mjs'), join(bare, 'tools/pinned-runtime.mjs'))
    const child = start(['law', 'interest'], { path: join(bare, 'bin/quittance') })
    child.stdin.end()
    const { status, out, err } = await ended(child)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(JSON.parse(err).error).toMatchObject({ code: 'not-installed', path: '' })
    expect(err).toContain('npm ci')
  })
})
