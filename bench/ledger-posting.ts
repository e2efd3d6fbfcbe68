// What posting one entry costs through the product's own path (a transaction of an organisation,
// `post_entry`, commit), against a bare posting of the same rows in one statement by pgbench, at 1, 8
// and 32 writers, one after the other in each round; on the embedded server, every commit on disk. The
// middle of the rounds; and, on Linux, the processor time of one entry, in the server and in the client
// (one thread of Node, or pgbench), for a machine that others load favours the one that asks for less:
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
import { programsMs, serverMs } from './processor-time.ts'

const ROUNDS = Number(process.argv[2] ?? 5)
const SECONDS = 3
const ON = day('2026-11-21')
const AT = Temporal.Instant.from('2026-11-21T12:00:00Z')
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
  const rates: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const writers of WRITERS) {
      rates.push({ writers, posted: await ours(writers), inserted: await bare(writers) })
    }
  }
  console.log(
    `the middle of ${ROUNDS} rounds of ${SECONDS} s each; entries of two postings a second`,
  )
  for (const writers of WRITERS) tell(writers, rates)
  const middleOf = (many: number) =>
    middle(rates.filter(({ writers }) => writers === many).map(({ posted }) => posted.perSecond))
  console.log(`32 writers over one  ${(middleOf(32) / middleOf(1)).toFixed(2)}`)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Entries a second, and the microseconds of a processor that each took. */
type Rate = { readonly perSecond: number; readonly server: number; readonly client: number }

type Round = { readonly writers: number; readonly posted: Rate; readonly inserted: Rate }

function tell(writers: number, rounds: readonly Round[]): void {
  const of = rounds.filter((round) => round.writers === writers)
  const say = (name: string, rates: readonly Rate[]) => {
    const [rate, inServer, inClient] = [
      middle(rates.map(({ perSecond }) => perSecond)),
      middle(rates.map(({ server: micros }) => micros)),
      middle(rates.map(({ client }) => client)),
    ].map((value) => value.toFixed(0).padStart(5))
    console.log(
      `${String(writers).padStart(2)} writers  ${name} ${rate}/s, processor µs: ` +
        `server ${inServer}, client ${inClient}`,
    )
  }
  say(
    'post_entry',
    of.map(({ posted }) => posted),
  )
  say(
    'pgbench   ',
    of.map(({ inserted }) => inserted),
  )
  const total = ({ server: inServer, client }: Rate) => inServer + client
  const ratio = middle(of.map(({ posted, inserted }) => posted.perSecond / inserted.perSecond))
  const ofTime = middle(of.map(({ posted, inserted }) => total(inserted) / total(posted)))
  console.log(
    `            ratio ${ratio.toFixed(2)} on the clock, ${ofTime.toFixed(2)} of processor time`,
  )
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

async function postMany(
  { app }: Database,
  of: { readonly organisationId: string; readonly writers: number; readonly ms: number },
): Promise<Rate> {
  const { organisationId, writers, ms } = of
  const [start, inServer, own] = [performance.now(), serverMs(server.processId), process.cpuUsage()]
  const elapsed = () => performance.now() - start
  let posted = 0
  const write = async (): Promise<void> => {
    while (elapsed() < ms) {
      await inOrganisation(app, organisationId, (tx) => postEntry(tx, entry()))
      posted += 1
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  const { user, system } = process.cpuUsage(own)
  return {
    perSecond: (posted * 1000) / elapsed(),
    server: ((serverMs(server.processId) - inServer) * 1000) / posted,
    client: (user + system) / posted,
  }
}

async function postBare(
  { owner }: DatabaseConfig,
  of: { readonly organisationId: string; readonly script: string; readonly writers: number },
): Promise<Rate> {
  const clients = String(of.writers)
  const threads = String(Math.min(of.writers, 2))
  const [inServer, inClient] = [serverMs(server.processId), programsMs()]
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
  const [, many] = /actually processed: (\d+)/.exec(stdout) ?? []
  if (rate === undefined || many === undefined) throw new Error(stdout)
  return {
    perSecond: Number(rate),
    server: ((serverMs(server.processId) - inServer) * 1000) / Number(many),
    client: ((programsMs() - inClient) * 1000) / Number(many),
  }
}

function entry(): EntryToPost {
  return {
    id: uuidV7(Date.now(), randomBytes(10)),
    event: 'bench',
    book: 'office',
    effectiveOn: ON,
    recordedAt: AT,
    recordedBy: 'bench',
    label: 'Banc',
    postings: [
      { account: '411000', amount: cents(120) },
      { account: '706000', amount: cents(-120) },
    ],
  }
}
