import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day, dayText } from '@quittance/kernel'
import { afterAll, describe, expect, it } from 'vitest'

const start = join(import.meta.dirname, '../../../start.mjs')
const folder = mkdtempSync(join(tmpdir(), 'quittance-product-'))
chmodSync(folder, 0o711)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command line without the settings of the machine that runs the tests. */
function call(...words: readonly string[]) {
  const { DATABASE_URL: _, QUITTANCE_SMTP_URL: __, ...env } = process.env
  const child = spawn(process.execPath, [start, ...words], { env })
  const run = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (run.out += String(chunk)))
  child.stderr.on('data', (chunk) => (run.err += String(chunk)))
  const ended = new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, ...run }))
  })
  return { child, run, ended }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}

const SLOW = 120_000
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

describe('quittance serve', () => {
  it(
    'says where it is, answers, loads the demonstration, and stops at a signal heard twice',
    { timeout: SLOW },
    async () => {
      const { child, run, ended } = call('serve', '--port', '0', '--data', join(folder, 'store'))
      await until(() => run.out.includes('Ctrl-C') || child.exitCode !== null)
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(run.out)?.[0] ?? ''
      expect(run.out).toContain(`Quittance est prêt : ${address}`)
      const session = await (await fetch(`${address}/api/session`)).json()
      expect(session).toMatchObject({ firstRun: true, member: null })
      const demo = await fetch(`${address}/api/first-run/demo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'demo-of-a-test' },
        body: '{}',
      })
      expect(await demo.json()).toEqual({
        email: 'demo@brevault.example',
        password: expect.stringMatching(/^[\w-]{20}$/),
      })
      child.kill('SIGTERM')
      child.kill('SIGINT')
      const { status, out, err } = await ended
      expect({ status, err }).toEqual({ status: 0, err: '' })
      expect(out).toContain('Quittance est arrêté.')
    },
  )

  it('says that a port is taken before it starts anything', { timeout: SLOW }, async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const bound = taken.address()
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0
    const { ended } = call('serve', '--port', String(port), '--data', join(folder, 'never'))
    const { status, out, err } = await ended
    taken.close()
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'port-taken', path: '--port' } })
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })

  it.each([
    [['--port', 'http'], '--port'],
    [['--today', '2026-02-30'], '--today'],
  ])('refuses %j', { timeout: SLOW }, async (words, path) => {
    const { status, err } = await call('serve', ...words).ended
    expect(status).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'invalid-option', path } })
  })
})

describe('quittance day', () => {
  const data = ['--data', join(folder, 'store')]
  const on = '2027-03-01'
  const asked = ['day', '--date', on, ...data]

  it(
    'writes the day of the demonstration, in a document then in words, and computes nothing twice',
    { timeout: SLOW },
    async () => {
      const first = await call(...asked, '--json').ended
      expect({ status: first.status, err: first.err }).toEqual({ status: 0, err: '' })
      const told = JSON.parse(first.out)
      expect(told).toEqual({
        date: on,
        organisations: [
          {
            organisation: {
              id: expect.stringMatching(UUID),
              name: 'Cabinet Brévault (données fictives)',
            },
            live: expect.any(Number),
            due: expect.any(Number),
            late: expect.any(Number),
            expected: expect.any(Number),
            tabs: expect.any(Object),
            computed: expect.any(Number),
            readWhole: expect.any(Number),
            resumed: false,
          },
        ],
      })
      const [{ live, due, late, tabs, computed }] = told.organisations
      expect(Object.keys(tabs)).toEqual([
        'letters',
        'calls',
        'replies',
        'promises',
        'approve',
        'money',
      ])
      const inTabs = Object.values<{ all: number }>(tabs).reduce((sum, { all }) => sum + all, 0)
      expect(inTabs).toBe(due)
      expect(live).toBeGreaterThan(10)
      expect(computed).toBeGreaterThan(0)
      const second = await call(...asked).ended
      const words = `Cabinet Brévault (données fictives) : ${due} actes à faire dont ${late} en retard, sur ${live} dossiers vivants ; 0 calculé, passage terminé.`
      expect(second).toEqual({
        status: 0,
        err: '',
        out: `${dayText(day(on))}\n${words}\n`,
      })
    },
  )

  it.each([
    [['--date', '2026-02-30', ...data], 'invalid-option', '--date'],
    [['--data', join(folder, 'empty')], 'no-store', '--data'],
  ])('refuses %j', { timeout: SLOW }, async (words, code, path) => {
    const { status, out, err } = await call('day', ...words).ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(err)).toMatchObject({ error: { code, path } })
  })
})

describe('quittance migrate', () => {
  it('applies every step once', { timeout: SLOW }, async () => {
    const data = ['--data', join(folder, 'migrated'), '--json']
    const first = await call('migrate', ...data).ended
    const applied = JSON.parse(first.out).applied
    expect(applied[0]).toBe('0001-people.sql')
    expect(applied.length).toBeGreaterThan(8)
    const second = await call('migrate', ...data).ended
    expect(JSON.parse(second.out)).toEqual({ applied: [] })
  })
})

describe('quittance check', () => {
  it('finds the store of the demonstration sound', { timeout: SLOW }, async () => {
    const { status, out } = await call('check', '--json', '--data', join(folder, 'store')).ended
    expect(status).toBe(0)
    const report = JSON.parse(out)
    expect(report).toMatchObject({ sound: true, organisations: 1 })
    const checked = Object.fromEntries(
      report.checks.map(({ id, checked: looked }: { id: string; checked: number }) => [id, looked]),
    )
    expect(checked).toMatchObject({ receipts: 2, ledger: 31, 'outward-acts': 21 })
    expect(checked['journal']).toBeGreaterThan(90)
  })

  it(
    'tells a file altered by one byte, and one that is gone, by exit 3',
    { timeout: SLOW },
    async () => {
      const files = join(folder, 'store/files')
      const [altered = '', gone = ''] = readdirSync(files, { recursive: true, encoding: 'utf8' })
        .filter((name) => /^[0-9a-f]{2}[/\\][0-9a-f]{62}$/.test(name))
        .map((name) => join(files, name))
      const bytes = readFileSync(altered)
      bytes[0] = (bytes[0] ?? 0) ^ 1
      writeFileSync(altered, bytes)
      rmSync(gone)
      const { status, out } = await call('check', '--json', '--data', join(folder, 'store')).ended
      expect(status).toBe(3)
      const { sound, checks } = JSON.parse(out)
      expect(sound).toBe(false)
      const codes = checks[0].faults.map(({ code }: { code: string }) => code)
      expect(new Set(codes)).toEqual(new Set(['file-altered', 'file-missing']))
    },
  )

  it('refuses a folder without a store', { timeout: SLOW }, async () => {
    const { status, err } = await call('check', '--data', join(folder, 'empty')).ended
    expect(status).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'no-store', path: '--data' } })
  })
})

describe('quittance demo', () => {
  it('plays one claim from its deposit to its receipt', { timeout: SLOW }, async () => {
    const { status, out, err } = await call('demo', '--json').ended
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const report = JSON.parse(out)
    expect(report.claim).toMatchObject({
      reference: '2026-0001',
      rfReference: 'RF21D20260001',
      principalCents: 195_000,
      totalCents: 206_075,
    })
    expect(articlesOf(report, 'limitation')).toContain('C. com. L110-4, I')
    expect(articlesOf(report, 'interest')).toContain('C. com. L441-10, II')
    expect(articlesOf(report, 'indemnity')).toContain('C. com. D441-5')
    expect(report.verdicts.find(({ question }: Asked) => question === 'limitation')).toMatchObject({
      certainty: 'established',
      value: { lastDay: '2031-01-15', status: 'running' },
    })
    expect(report.evidence.findings).toContainEqual(
      expect.objectContaining({ amountCents: 195_000, dueOn: '2026-04-30', decision: 'kept' }),
    )
    expect(report.letters).toMatchObject([
      { kind: 'first-reminder', on: '2026-05-04', state: 'done' },
      { kind: 'second-reminder', on: '2026-05-18', simulated: true },
      { kind: 'formal-notice', on: '2026-06-08', registeredNumber: 'RK000001479FR' },
    ])
    for (const letter of report.letters) {
      expect(letter).toMatchObject({
        gate: { verdict: 'pass' },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    }
    expect(report.payment).toMatchObject({ amountCents: 95_000, payOverBy: '2026-07-04' })
    expect(report.allocation).toMatchObject([
      {
        item: '2025-118',
        toInterestCents: 10_061,
        toIndemnityCents: 4_000,
        toPrincipalCents: 80_939,
      },
    ])
    expect(report.receipt.number).toBe('Q-2026-000001')
    expect(report.account).toEqual({ bankCents: 95_000, owedCents: 95_000, gapCents: 0 })
  })
})

type Asked = { readonly question: string; readonly articles: readonly string[] }

function articlesOf(
  report: { readonly verdicts: readonly Asked[] },
  question: string,
): readonly string[] {
  return report.verdicts.find((verdict) => verdict.question === question)?.articles ?? []
}
