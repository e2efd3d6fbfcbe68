// What posting many entries at once costs, against the bare batched insert into the same tables, one
// batch of each in turn; on the embedded server, every commit on disk:
//   node tools/run.mjs ./bench/money.ts [rounds]
import { randomUUID } from 'node:crypto'
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
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
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
  const rates = { posted: [0], inserted: [0], ratio: [0] }
  for (let round = -WARMING_UP; round < ROUNDS; round += 1) {
    const inserted = await bare(client, organisationId)
    const posted = await ours(db, organisationId)
    if (round < 0) continue
    rates.posted[round] = posted
    rates.inserted[round] = inserted
    rates.ratio[round] = posted / inserted
  }
  console.log(`batches of ${BATCH} entries of two postings, ${ROUNDS} of each; the middle one`)
  console.log(`post_entries           ${middle(rates.posted).toFixed(0)} postings/s`)
  console.log(`bare batched insert    ${middle(rates.inserted).toFixed(0)} postings/s`)
  console.log(`ratio                  ${middle(rates.ratio).toFixed(2)}`)
  await client.end()
  await db.close()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function ours(db: Database, organisationId: string): Promise<number> {
  return await rateOf(async () => {
    const entries = Array.from({ length: BATCH }, entry)
    await inOrganisation(db.app, organisationId, (tx) => postEntries(tx, entries))
  })
}

/** The same rows, as their owner writes them in two statements: nothing is asked of them. */
async function bare(client: Client, organisationId: string): Promise<number> {
  return await rateOf(async () => {
    const ids = Array.from({ length: BATCH }, () => randomUUID())
    await client.query('begin')
    await client.query(`select set_config('app.organisation', $1, true)`, [organisationId])
    await client.query(
      `insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
         recorded_by, content_sha256)
       select $1, id, 'client-money', 'bench', 'Banc', '2026-11-21', now(), 'bench', sha256('x')
         from unnest($2::text[]) as id`,
      [organisationId, ids],
    )
    await client.query(
      `insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
         effective_on, payment_id)
       select $1, id, line, account, amount, '2026-11-21', payment from unnest($2::text[]) as id
        cross join lateral (values (1, '467900', 120, null::uuid), (2, '471100', -120, id::uuid))
          as written (line, account, amount, payment)`,
      [organisationId, ids],
    )
    await client.query('commit')
  })
}

/** Postings a second, two an entry. */
async function rateOf(write: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await write()
  return (2 * BATCH * 1000) / (performance.now() - start)
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function entry(): EntryToPost {
  const id = randomUUID()
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
