// What the trial balance of the three books costs at a million entries and ten years, from the sums
// of the months, against the scan of every posting; and that both say the same. With `peers`, what
// hledger and ledger answer of the same entries, where they are installed, and how long they take; with
// `system`, on the PostgreSQL of the machine. Ten million entries take a disk of some ten gigabytes:
//   node tools/run.mjs ./bench/books.ts [entries] [peers] [system]
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
import { sql } from 'kysely'
import { Client } from 'pg'
import { startSystemServer } from '../packages/database/testing/system-server.ts'
import { areSameBalances, askPeer, writeJournal, type Balances } from './book-peers.ts'

const ENTRIES = Number(process.argv[2] ?? 1_000_000)
/** The first days of a year's months: a batch of sums covers few of them, as it does in a firm. */
const MONTHS = 120
/** The fewest that are summed together: the most rows of sums that a firm will have. */
const BATCH = 500
/** As many as the product's own function sums; of a larger store, one statement sums the others. */
const SUMMED_BY_THE_PRODUCT = 1_000_000
/** As many as may wait before they are summed: the balance reads these one by one. */
const WAITING = 499
const RUNS = 9
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
const dataDirectory = join(folder, 'base')
const server = await (process.argv.includes('system')
  ? startInstalled()
  : startEmbedded({ dataDirectory }))
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
  const filling = performance.now()
  await fill(server.ownerConfig, organisationId)
  console.log(`filled in ${((performance.now() - filling) / 1000).toFixed(0)} s`)
  const summing = await sumAll(() => read((tx) => sumWaitingEntries(tx, 1, BATCH)))
  await withOwner(server.ownerConfig, async (owner) => {
    await owner.query('vacuum entry_to_sum')
    await setWaiting(owner, organisationId, { from: ENTRIES - WAITING })
    await owner.query('vacuum analyze')
  })
  const summed = await timed(RUNS, () => read((tx) => readAccountSums(tx, PERIOD)))
  const posted = await timed(ENTRIES > SUMMED_BY_THE_PRODUCT ? 1 : RUNS, () =>
    read(async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      return await readPostedSums(tx, PERIOD)
    }),
  )
  const isSame = JSON.stringify(posted.answer) === JSON.stringify(summed.answer)
  console.log(`${ENTRIES} entries, ${WAITING} waiting; summed in ${summing.toFixed(1)} s`)
  console.log(`scan of the postings    ${posted.ms.toFixed(1)} ms`)
  console.log(`sums of the months      ${summed.ms.toFixed(1)} ms`)
  console.log(`ratio                   ${(posted.ms / summed.ms).toFixed(0)}`)
  console.log(`the same balances       ${isSame ? 'yes' : 'NO'}`)
  const held = new Map(
    summed.answer
      .map(({ account, opening, debit, credit }) => [account, opening + debit - credit] as const)
      .filter(([, amount]) => amount !== 0),
  )
  const areSame =
    !process.argv.includes('peers') || (await peersAgree(organisationId, held, summed.ms))
  await db.close()
  if (!isSame || !areSame) process.exitCode = 1
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function startInstalled() {
  const installed = await startSystemServer(dataDirectory)
  if (installed === null) throw new Error('no PostgreSQL is installed under /usr/lib/postgresql')
  return installed
}

/** Asks the peers, and says how many times longer they take than our sums. */
async function peersAgree(organisationId: string, held: Balances, ours: number): Promise<boolean> {
  const path = join(folder, 'journal.hledger')
  await withOwner(server.ownerConfig, async (owner) => {
    await owner.query(`select set_config('app.organisation', $1, false)`, [organisationId])
    await writeJournal(owner, organisationId, path)
  })
  const answers = (['hledger', 'ledger'] as const).map((program) => {
    const answer = askPeer(program, path)
    if (answer === null) {
      console.log(`${program}: not installed`)
      return true
    }
    const isSame = areSameBalances(held, answer.balances)
    console.log(
      `${program.padEnd(23)} ${answer.ms.toFixed(0)} ms, ${(answer.ms / ours).toFixed(0)} times; ` +
        `the same balances ${isSame ? 'yes' : 'NO'}`,
    )
    return isSame
  })
  return !answers.includes(false)
}

/** Entries of two or three lines over ten years, written as their owner: no guard is measured here. */
async function fill(config: DatabaseConfig, organisationId: string): Promise<void> {
  await withOwner(config, async (owner) => {
    await owner.query(WITHOUT_GUARDS)
    await owner.query(`select set_config('app.organisation', $1, false)`, [organisationId])
    await owner.query(
      `create temporary table made as
       select 'e' || lpad(rank::text, 9, '0') as id,
              date '2017-01-01' + (rank::bigint * $1 * 30 / $2)::integer as on_day,
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
    const to = Math.min(ENTRIES - WAITING, SUMMED_BY_THE_PRODUCT)
    await setWaiting(owner, organisationId, { to })
    await owner.query(
      `insert into ledger_sum (organisation_id, account, month, batch, debit_cents, credit_cents,
         lines)
       select $1, account, date_trunc('month', effective_on)::date,
              1e9 + substr(entry_id, 2)::bigint / $2::bigint,
              coalesce(sum(amount_cents) filter (where amount_cents > 0), 0),
              coalesce(-sum(amount_cents) filter (where amount_cents < 0), 0), count(*)
         from ledger_posting
        where organisation_id = $1 and substr(entry_id, 2)::bigint >= $3
          and substr(entry_id, 2)::bigint < $4
        group by 2, 3, 4`,
      [organisationId, BATCH, to, ENTRIES - WAITING],
    )
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
     select $1, 'e' || lpad(rank::text, 9, '0')
       from generate_series($2::bigint, $3::bigint - 1) as rank`,
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

/** The median of some runs after a first one, and what was answered. */
async function timed<Answer>(runs: number, work: () => Promise<Answer>) {
  const answer = await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  times.sort((one, other) => one - other)
  return { answer, ms: times[Math.floor(runs / 2)] ?? 0 }
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
