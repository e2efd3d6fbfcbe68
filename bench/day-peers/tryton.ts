// Tryton's dunning beside the daily run, for `day.ts`: its Debian package, on the same embedded
// database. It does less: a line is overdue by so many days, and its level follows; no law, no
// group, no reason kept. Both are told in lines a second of processor, the database's included.
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { startEmbedded, type DatabaseConfig } from '@quittance/database'
import { Client } from 'pg'
import { at } from '../../apps/server/testing/read.ts'
import { serverMs } from '../processor-time.ts'

const DATABASE = 'tryton'
const PROGRAM = new URL('tryton-dunning.py', import.meta.url).pathname

/** Where Debian's Python is, when it has Tryton and its dunning; null elsewhere. */
function pythonWithTryton(): string | null {
  const asked = 'import trytond.modules.account_dunning_fee, trytond; print(trytond.__version__)'
  const answered = ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', asked]).status === 0,
  )
  return answered ?? null
}

/** What it makes of so many overdue lines: prints its figures, or that it is not installed. */
export async function besideTryton(lines: number, fee: 'no-fee' | 'fee'): Promise<void> {
  const python = pythonWithTryton()
  if (python === null) {
    console.log(
      '  Tryton           not installed here (Debian: tryton-modules-account-dunning-fee)',
    )
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'quittance-bench-tryton-'))
  const server = await startEmbedded({ dataDirectory: join(folder, 'postgres') })
  try {
    const uri = await emptyDatabase(server.ownerConfig)
    const [postmaster = ''] = (
      await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')
    ).split('\n')
    const program = spawn(
      python,
      [PROGRAM, DATABASE, String(lines), ...(fee === 'fee' ? ['--fee'] : [])],
      {
        env: { ...process.env, TRYTOND_DATABASE_URI: uri },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    )
    console.log(figures(await measured(program, Number(postmaster)), { lines, fee }))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function emptyDatabase({ owner }: DatabaseConfig): Promise<string> {
  const client = new Client(owner)
  await client.connect()
  await client.query(`create database ${DATABASE} template template0 encoding 'UTF8'`)
  await client.end()
  return `postgresql://${owner.user}@${encodeURIComponent(owner.host ?? '')}:${owner.port}/`
}

type Measured = { readonly told: unknown; readonly databaseMs: number }

/** Runs it to its end; the database's share is taken between its filling and its last word. */
async function measured(
  program: ChildProcessByStdio<Writable, Readable, Readable>,
  postmaster: number,
): Promise<Measured> {
  const ended = once(program, 'exit')
  const complaints = text(program.stderr)
  let before = 0
  let found: Measured | null = null
  for await (const line of createInterface({ input: program.stdout })) {
    if (line === 'filled') before = serverMs(postmaster)
    else found = { told: JSON.parse(line), databaseMs: serverMs(postmaster) - before }
    program.stdin.write('\n')
  }
  await ended
  if (found === null) throw new Error(`Tryton did not end its run\n${await complaints}`)
  return found
}

function figures(
  { told, databaseMs }: Measured,
  { lines, fee }: { readonly lines: number; readonly fee: 'no-fee' | 'fee' },
): string {
  const sum = (of: 'seconds' | 'processor') =>
    number(told, 'create', of) + number(told, 'process', of)
  const [made, posted] = [number(told, 'made'), number(told, 'posted')]
  if (made !== lines) throw new Error(`Tryton made ${made} dunnings of ${lines} lines`)
  if (fee === 'fee' && posted !== 2 * lines) throw new Error(`Tryton posted ${posted} entries`)
  const processorS = sum('processor') + databaseMs / 1000
  return [
    `  Tryton, ${fee === 'fee' ? 'a fee each' : 'no fee'}`.padEnd(19),
    `${lines.toLocaleString('en')} lines, ${sum('seconds').toFixed(2)} s of wall clock`,
    `processor ${sum('processor').toFixed(2)} s its own + ${(databaseMs / 1000).toFixed(2)} s database`,
    `${Math.round(lines / sum('processor')).toLocaleString('en')} lines/s of its own, ${Math.round(lines / processorS).toLocaleString('en')} of both`,
  ].join(', ')
}

function number(told: unknown, ...path: readonly string[]): number {
  const found = at(told, ...path)
  if (typeof found !== 'number') throw new Error(`Tryton says no ${path.join('.')}`)
  return found
}
