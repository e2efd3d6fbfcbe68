// What the archive of the books of a year costs at a million entries: its time, its length, and the most
// memory that this process had, before it and after. On the embedded server:
//   node tools/run.mjs ./bench/month-end.ts [entries]
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  inSnapshot,
  migrate,
  openDatabase,
  startEmbedded,
  type DatabaseConfig,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import { Client } from 'pg'
import { gatherBooks } from '../apps/server/src/client-money/books/month-end/gather.ts'
import { packBooks } from '../apps/server/src/client-money/books/month-end/pack.ts'

const ENTRIES = Number(process.argv[2] ?? 1_000_000)
const YEAR = { from: day('2026-01-01'), to: day('2026-12-31'), siren: '123456782' }
/** Guards cost minutes at this size, and are of no reading. */
const WITHOUT_GUARDS = `
  alter table ledger_posting disable trigger user;
  alter table ledger_entry disable trigger user;`

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
  await fill(server.ownerConfig, organisationId)
  const archive = join(folder, 'archive')
  await mkdir(archive)
  const before = mostMegabytes()
  const started = performance.now()
  const pack = await inSnapshot(db.app, organisationId, async (tx) =>
    packBooks(await gatherBooks(tx, YEAR), archive),
  )
  let bytes = 0
  for await (const chunk of pack.bytes()) bytes += chunk.length
  const seconds = (performance.now() - started) / 1000
  console.log(`${pack.entries} entries, an archive of ${(bytes / 1e6).toFixed(0)} MB`)
  console.log(
    `made in ${seconds.toFixed(1)} s; the most memory: ${before} MB before, ${mostMegabytes()} MB after`,
  )
  await db.close()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

function mostMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** Invoices and their payments, two lines each, of two hundred creditors, over a year. */
async function fill({ owner }: DatabaseConfig, organisationId: string): Promise<void> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query(WITHOUT_GUARDS)
    await client.query(`select set_config('app.organisation', $1, false)`, [organisationId])
    await client.query(
      `insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
         recorded_by, content_sha256)
       select $1, '00000000-0000-7000-9000-' || lpad(rank::text, 12, '0'), 'office', 'bench', 'Banc',
              date '2026-01-01' + (rank::bigint * 364 / $2)::integer, now(), 'bench', ''
         from generate_series(0, $2 - 1) as rank`,
      [organisationId, ENTRIES],
    )
    await client.query(
      `insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
         effective_on, creditor_id)
       select $1, '00000000-0000-7000-9000-' || lpad(rank::text, 12, '0'), line,
              case when (line = 1) = (rank % 2 = 0) then '411000'
                   when rank % 2 = 0 then '706000' else '512000' end,
              case when line = 1 then 1 else -1 end * (1 + rank / 2 % 9973),
              date '2026-01-01' + (rank::bigint * 364 / $2)::integer,
              case when (line = 1) = (rank % 2 = 0)
                   then ('00000000-0000-7000-8000-' || lpad((rank / 2 % 200)::text, 12, '0'))::uuid end
         from generate_series(0, $2 - 1) as rank cross join (values (1), (2)) as of_entry (line)`,
      [organisationId, ENTRIES],
    )
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
