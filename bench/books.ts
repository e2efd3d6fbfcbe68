// What the trial balance of the three books costs at a million entries and ten years, from the sums
// of the months, against the scan of every posting; and that both say the same:
//   node tools/run.mjs ./bench/books.ts [entries]
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  inOrganisation,
  migrate,
  openDatabase,
  readAccountSums,
  readPostedSums,
  startEmbedded,
  sumWaitingEntries,
  type DatabaseConfig,
  type OrganisationTransaction,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import { Client } from 'pg'

const ENTRIES = Number(process.argv[2] ?? 1_000_000)
/** The first days of a year's months: a batch of sums covers few of them, as it does in a firm. */
const MONTHS = 120
/** The fewest that are summed together: the most rows of sums that a firm will have. */
const BATCH = 500
/** As many as may wait before they are summed: the balance reads these one by one. */
const WAITING = 499
const PERIOD = { from: day('2026-01-01'), to: day('2026-12-31') }
/** Guards and references cost minutes at this size, and are of no reading. */
const WITHOUT_GUARDS = `
  alter table ledger_posting disable trigger user;
  alter table ledger_entry disable trigger user;
  do $$
  declare reference record;
  begin
    for reference in
      select conrelid::regclass as held, conname from pg_constraint
       where contype = 'f'
         and conrelid in ('ledger_posting'::regclass, 'ledger_entry'::regclass)
    loop
      execute format('alter table %s drop constraint %I', reference.held, reference.conname);
    end loop;
  end $$`

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
  const read = <Result>(work: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(db.app, organisationId, work)
  await fill(server.ownerConfig, organisationId)
  const summing = await sumAll(() => read((tx) => sumWaitingEntries(tx, 1, BATCH)))
  await withOwner(server.ownerConfig, async (owner) => {
    await setWaiting(owner, organisationId, { from: ENTRIES - WAITING })
    await owner.query('vacuum analyze')
  })
  const posted = await timed(() => read((tx) => readPostedSums(tx, PERIOD)))
  const summed = await timed(() => read((tx) => readAccountSums(tx, PERIOD)))
  const isSame = JSON.stringify(posted.answer) === JSON.stringify(summed.answer)
  console.log(`${ENTRIES} entries, ${WAITING} waiting; summed in ${summing.toFixed(1)} s`)
  console.log(`scan of the postings    ${posted.ms.toFixed(1)} ms`)
  console.log(`sums of the months      ${summed.ms.toFixed(1)} ms`)
  console.log(`ratio                   ${(posted.ms / summed.ms).toFixed(0)}`)
  console.log(`the same balances       ${isSame ? 'yes' : 'NO'}`)
  await db.close()
  if (!isSame) process.exitCode = 1
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Entries of two or three lines over ten years, written as their owner: no guard is measured here. */
async function fill(config: DatabaseConfig, organisationId: string): Promise<void> {
  await withOwner(config, async (owner) => {
    await owner.query(WITHOUT_GUARDS)
    await owner.query(`select set_config('app.organisation', $1, false)`, [organisationId])
    await owner.query(
      `create temporary table made as
       select 'e' || rank as id, date '2017-01-01' + (rank::bigint * $1 * 30 / $2)::integer as on_day,
              1 + rank % 9973 as amount, rank % 3 as kind
         from generate_series(0, $2 - 1) as rank`,
      [MONTHS, ENTRIES],
    )
    await owner.query(
      `insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
         recorded_by, content_sha256)
       select $1, id, 'office', 'bench', 'Banc', on_day, now(), 'bench', '' from made`,
      [organisationId],
    )
    await owner.query(
      `insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
         effective_on)
       select $1, id, line, account, sign * amount, on_day from made
         cross join lateral (values
           (1, case kind when 0 then '411000' when 1 then '512000' else 'D40000' end, 1),
           (2, case kind when 0 then '706000' when 1 then '411000' else 'D80000' end, -1)
         ) as written (line, account, sign)`,
      [organisationId],
    )
    await setWaiting(owner, organisationId, { to: ENTRIES - WAITING })
    await owner.query('analyze')
  })
}

/** Sets the entries of some ranks to wait for their sums. */
async function setWaiting(
  owner: Client,
  organisationId: string,
  { from = 0, to = ENTRIES }: { readonly from?: number; readonly to?: number },
): Promise<void> {
  await owner.query(`select set_config('app.organisation', $1, false)`, [organisationId])
  await owner.query(
    `insert into entry_to_sum (organisation_id, entry_id)
     select $1, 'e' || rank from generate_series($2::bigint, $3::bigint - 1) as rank`,
    [organisationId, from, to],
  )
}

/** Sums until fewer wait than are worth it; the seconds that it took. */
async function sumAll(sum: () => Promise<number>): Promise<number> {
  const started = performance.now()
  let summed = 0
  do summed = await sum()
  while (summed > 0)
  return (performance.now() - started) / 1000
}

/** The median of nine runs after a first one, and what was answered. */
async function timed<Answer>(work: () => Promise<Answer>) {
  const answer = await work()
  const times: number[] = []
  for (let run = 0; run < 9; run += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  times.sort((one, other) => one - other)
  return { answer, ms: times[4] ?? 0 }
}

async function withOwner<Result>(
  { owner }: DatabaseConfig,
  work: (owner: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
