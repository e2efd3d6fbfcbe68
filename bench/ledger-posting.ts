// What posting one entry costs through the product's own path (a transaction of an organisation,
// `post_entry`, commit), against a bare posting of the same rows in one statement by pgbench, at 1, 8
// and 32 writers, one after the other in each round; on the embedded server, every commit on disk:
//   node tools/run.mjs ./bench/ledger-posting.ts [rounds]
// It needs pgbench (Debian: postgresql-contrib), and the embedded server to listen on a socket.
import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  inOrganisation,
  migrate,
  openDatabase,
  postEntry,
  startEmbedded,
  type Database,
  type DatabaseConfig,
  type EntryToPost,
} from '@quittance/database'
import { cents, day, uuidV7 } from '@quittance/kernel'

const ROUNDS = Number(process.argv[2] ?? 3)
const SECONDS = 3
const WRITERS = [1, 8, 32] as const
const BARE = `with entry as (
  insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
    recorded_by, content_sha256)
  values (current_setting('app.organisation')::uuid, uuidv7()::text, 'office', 'bench', 'Banc',
    '2026-11-21', now(), 'bench', sha256('x'))
  returning organisation_id, id)
insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents, effective_on)
select organisation_id, id, line, account, amount, '2026-11-21' from entry
 cross join (values (1, '411000', 120), (2, '706000', -120)) as written (line, account, amount);
`

const folder = await mkdtemp(join(tmpdir(), 'quittance-bench-'))
const server = await startEmbedded({ dataDirectory: join(folder, 'base') })
try {
  await migrate(server.ownerConfig)
  const organisationId = randomUUID()
  const door = openDatabase(server.ownerConfig)
  await door.door
    .insertInto('organisation')
    .values({ id: organisationId, kind: 'agency', name: 'Cabinet Exemple' })
    .execute()
  await door.close()
  const script = join(folder, 'bare.sql')
  await writeFile(script, BARE)
  const bare = (writers: number) =>
    postBare(server.ownerConfig, { organisationId, script, writers })
  // The connections of one measure are closed before the other's: the server takes some fifty.
  const ours = async (writers: number) => {
    const db = openDatabase(server.ownerConfig, { connections: writers })
    try {
      await postMany(db, { organisationId, writers, ms: 200 })
      return await postMany(db, { organisationId, writers, ms: SECONDS * 1000 })
    } finally {
      await db.close()
    }
  }
  await ours(8)
  await bare(8)
  const best = new Map(WRITERS.map((writers) => [writers, { ours: 0, bare: 0, ratio: 0 }]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const writers of WRITERS) {
      const posted = await ours(writers)
      const inserted = await bare(writers)
      const before = best.get(writers)
      best.set(writers, {
        ours: Math.max(posted, before?.ours ?? 0),
        bare: Math.max(inserted, before?.bare ?? 0),
        ratio: Math.max(posted / inserted, before?.ratio ?? 0),
      })
    }
  }
  console.log(`the best of ${ROUNDS} rounds of ${SECONDS} s each; entries of two postings a second`)
  for (const [writers, rates] of best) {
    console.log(
      `${String(writers).padStart(2)} writers  post_entry ${rates.ours.toFixed(0)}  ` +
        `pgbench ${rates.bare.toFixed(0)}  best ratio of a round ${rates.ratio.toFixed(2)}`,
    )
  }
  const [one, many] = [best.get(1)?.ours ?? 0, best.get(32)?.ours ?? 0]
  console.log(`32 writers over one  ${(many / one).toFixed(2)}`)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function postMany(
  { app }: Database,
  of: { readonly organisationId: string; readonly writers: number; readonly ms: number },
): Promise<number> {
  const { organisationId, writers, ms } = of
  const start = performance.now()
  const elapsed = () => performance.now() - start
  let posted = 0
  const write = async (): Promise<void> => {
    while (elapsed() < ms) {
      await inOrganisation(app, organisationId, (tx) => postEntry(tx, entry()))
      posted += 1
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  return (posted * 1000) / elapsed()
}

async function postBare(
  { owner }: DatabaseConfig,
  of: { readonly organisationId: string; readonly script: string; readonly writers: number },
): Promise<number> {
  const clients = String(of.writers)
  const threads = String(Math.min(of.writers, 2))
  const { stdout } = await promisify(execFile)(
    'pgbench',
    ['-n', '-M', 'prepared', '-f', of.script, '-T', String(SECONDS), '-c', clients, '-j', threads],
    {
      env: {
        ...process.env,
        PGHOST: String(owner.host),
        PGPORT: String(owner.port),
        PGUSER: String(owner.user),
        PGDATABASE: String(owner.database),
        PGOPTIONS: `-c app.organisation=${of.organisationId}`,
      },
    },
  )
  const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? []
  if (rate === undefined) throw new Error(stdout)
  return Number(rate)
}

function entry(): EntryToPost {
  return {
    id: uuidV7(Date.now(), randomBytes(10)),
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
