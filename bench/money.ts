// What posting many entries at once costs, against the bare batched insert into the same tables, one
// batch of each in turn, on one connection; on the embedded server, every commit on disk. On Linux the
// processor time of the server's process too: on a machine that others load, its ratio is the one to
// read:
//   node tools/run.mjs ./bench/money.ts [rounds]
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  inOrganisation,
  migrate,
  openDatabase,
  postEntries,
  startEmbedded,
  type Database,
  type EntryToPost,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day, uuidV7 } from '@quittance/kernel'
import { sql } from 'kysely'
import { Client } from 'pg'

const ROUNDS = Number(process.argv[2] ?? 25)
const WARMING_UP = 5
const BATCH = 1000

const folder = await mkdtemp(join(tmpdir(), 'quittance-bench-'))
const server = await startEmbedded({ dataDirectory: join(folder, 'base') })
try {
  await migrate(server.ownerConfig)
  const db = openDatabase(server.ownerConfig)
  const organisationId = randomUUID()
  await db.door
    .insertInto('organisation')
    .values({ id: organisationId, kind: 'agency', name: 'Cabinet Exemple' })
    .execute()
  const client = new Client(server.ownerConfig.owner)
  await client.connect()
  const ours: Cost[] = []
  const bare: Cost[] = []
  for (let round = -WARMING_UP; round < ROUNDS; round += 1) {
    const inserted = await insertBare(client, organisationId)
    const posted = await post(db, organisationId)
    if (round < 0) continue
    bare.push(inserted)
    ours.push(posted)
  }
  console.log(`batches of ${BATCH} entries of two postings, ${ROUNDS} of each; the middle one`)
  tell('on the clock', { ours, bare }, ({ elapsed }) => elapsed)
  tell('of processor time', { ours, bare }, ({ processor }) => processor)
  await client.end()
  await db.close()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

type Cost = { readonly elapsed: number; readonly processor: number }

async function post(db: Database, organisationId: string): Promise<Cost> {
  const entries = Array.from({ length: BATCH }, entry)
  const pid = await inOrganisation(db.app, organisationId, pidOf)
  return await costOf(pid, () =>
    inOrganisation(db.app, organisationId, async (tx) => {
      if ((await pidOf(tx)) !== pid) throw new Error('one connection posts')
      await postEntries(tx, entries)
    }),
  )
}

async function pidOf(tx: OrganisationTransaction): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
  return rows[0]?.pid ?? 0
}

/**
 * Entries of the same form, as their owner writes them: their rows sent as they are, a statement a
 * table, nothing asked of them.
 */
async function insertBare(client: Client, organisationId: string): Promise<Cost> {
  const entries = Array.from({ length: BATCH }, entry)
  const postings = entries.flatMap(({ id, effectiveOn, postings: lines }) =>
    lines.map((one, rank) => ({ ...one, id, line: rank + 1, effectiveOn: effectiveOn.toString() })),
  )
  const sha256 = 'ab'.repeat(32)
  const { rows } = await client.query('select pg_backend_pid() as pid')
  return await costOf(Number(rows[0].pid), async () => {
    await client.query('begin')
    await client.query(`select set_config('app.organisation', $1, true)`, [organisationId])
    await client.query(
      `insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
         recorded_by, content_sha256)
       select $1, id, book, event, label, effective_on, recorded_at, recorded_by, decode(sha256, 'hex')
         from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::timestamptz[],
           $8::text[], $9::text[])
           as given (id, book, event, label, effective_on, recorded_at, recorded_by, sha256)`,
      [
        organisationId,
        entries.map(({ id }) => id),
        entries.map(({ book }) => book),
        entries.map(({ event }) => event),
        entries.map(({ label }) => label),
        entries.map(({ effectiveOn }) => effectiveOn.toString()),
        entries.map(({ recordedAt }) => recordedAt.toString()),
        entries.map(({ recordedBy }) => recordedBy),
        entries.map(() => sha256),
      ],
    )
    await client.query(
      `insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
         effective_on, payment_id)
       select $1, * from unnest($2::text[], $3::integer[], $4::text[], $5::bigint[], $6::date[],
         $7::uuid[])`,
      [
        organisationId,
        postings.map(({ id }) => id),
        postings.map(({ line }) => line),
        postings.map(({ account }) => account),
        postings.map(({ amount }) => amount),
        postings.map(({ effectiveOn }) => effectiveOn),
        postings.map(({ receipt }) => receipt ?? null),
      ],
    )
    await client.query('commit')
  })
}

async function costOf(pid: number, write: () => Promise<void>): Promise<Cost> {
  const [start, processor] = [performance.now(), processorMs(pid)]
  await write()
  return { elapsed: performance.now() - start, processor: processorMs(pid) - processor }
}

/** The milliseconds that a process of the machine spent on a processor; 0 where nobody says. */
function processorMs(pid: number): number {
  if (process.platform !== 'linux') return 0
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

/** Postings a second, two an entry. */
function tell(
  what: string,
  costs: { readonly ours: readonly Cost[]; readonly bare: readonly Cost[] },
  of: (cost: Cost) => number,
): void {
  const rate = (all: readonly Cost[]) => (2 * BATCH * 1000) / middle(all.map(of))
  const [ours, bare] = [rate(costs.ours), rate(costs.bare)]
  if (!Number.isFinite(bare)) return
  console.log(what)
  console.log(`  post_entries           ${ours.toFixed(0)} postings/s`)
  console.log(`  bare batched insert    ${bare.toFixed(0)} postings/s`)
  console.log(`  ratio                  ${(ours / bare).toFixed(2)}`)
}

/** An identifier as the product draws them: those of a moment stand side by side in an index. */
function newId(): string {
  return uuidV7(Date.now(), randomBytes(10))
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function entry(): EntryToPost {
  const id = newId()
  return {
    id,
    event: 'bench',
    book: 'client-money',
    effectiveOn: day('2026-11-21'),
    recordedAt: Temporal.Instant.from('2026-11-21T12:00:00Z'),
    recordedBy: 'bench',
    label: 'Banc',
    postings: [
      { account: '467900', amount: cents(120) },
      { account: '471100', amount: cents(-120), receipt: id },
    ],
  }
}
