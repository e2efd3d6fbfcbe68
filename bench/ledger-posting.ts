// What posting an entry costs, against the peer that anyone would write first (begin, two inserts,
// commit), and what eight writers gain over one; on the embedded server, every commit on disk:
//   node tools/run.mjs ./bench/ledger-posting.ts
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  inOrganisation,
  migrate,
  openDatabase,
  postEntry,
  startEmbedded,
  type Database,
  type EntryToPost,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { Client } from 'pg'

const ENTRIES = 400
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
  await postMany(db, organisationId, 1)
  const ours = await postMany(db, organisationId, 1)
  const ourEight = await postMany(db, organisationId, 8)
  await db.close()
  const peers = await postAsPeer(organisationId)
  console.log(`post_entry, one writer       ${ours.toFixed(0)} entries/s`)
  console.log(`begin, inserts, commit       ${peers.toFixed(0)} entries/s`)
  console.log(`ratio to the peer            ${(ours / peers).toFixed(2)}`)
  console.log(`post_entry, eight writers    ${ourEight.toFixed(0)} entries/s`)
  console.log(`ratio to one writer          ${(ourEight / ours).toFixed(2)}`)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function postMany(db: Database, organisationId: string, writers: number): Promise<number> {
  return rateOf(async () => {
    let left = ENTRIES
    const write = async (): Promise<void> => {
      while (left > 0) {
        left -= 1
        await inOrganisation(db.app, organisationId, (tx) => postEntry(tx, entry()))
      }
    }
    await Promise.all(Array.from({ length: writers }, write))
  })
}

async function postAsPeer(organisationId: string): Promise<number> {
  const client = new Client(server.ownerConfig.owner)
  await client.connect()
  const rate = await rateOf(async () => {
    for (let done = 0; done < ENTRIES; done += 1) await postByInserts(client, organisationId)
  })
  await client.end()
  return rate
}

async function postByInserts(client: Client, organisationId: string): Promise<void> {
  const id = randomUUID()
  await client.query('begin')
  await client.query(`select set_config('app.organisation', $1, true)`, [organisationId])
  await client.query(
    `insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
       recorded_by, content_sha256)
     values ($1, $2, 'office', 'bench', 'Banc', '2026-11-21', now(), 'bench', '')`,
    [organisationId, id],
  )
  await client.query(
    `insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
       effective_on)
     values ($1, $2, 1, '411000', 120, '2026-11-21'), ($1, $2, 2, '706000', -120, '2026-11-21')`,
    [organisationId, id],
  )
  await client.query('commit')
}

async function rateOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (ENTRIES * 1000) / (performance.now() - start)
}

function entry(): EntryToPost {
  return {
    id: randomUUID(),
    event: 'bench',
    book: 'office',
    effectiveOn: day('2026-11-21'),
    recordedAt: Temporal.Instant.from('2026-11-21T12:00:00Z'),
    recordedBy: 'bench',
    label: 'Banc',
    postings: [
      { account: '411000', amount: cents(120) },
      { account: '706000', amount: cents(-120) },
    ],
  }
}
