// What the portfolio costs with 100,000 claims, through the server's own doors on the embedded
// database: its first reading of the day, a page after it, a page after a dossier changed, the
// file of all claims; how long the server is deaf (on a shared machine, partly because others have
// the processor: hence also how long it works at a stretch), and what it keeps. The file is read by
// this same process. Prints figures, judges nothing:
//   node tools/run.mjs ./bench/portfolio.ts [claims]
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { inOrganisation, listOrganisationIds } from '@quittance/database'
import { sql } from 'kysely'
import { openTestHouse } from '../apps/server/testing/house.ts'
import { fill, firstMember, measure, TODAY } from './big-store.ts'

const CLAIMS = Number(process.argv[2] ?? 100_000)
const PAGES = 100

const house = await openTestHouse(TODAY.toString())
const deaf = monitorEventLoopDelay({ resolution: 5 })
try {
  const member = await firstMember(house)
  const ids = await fill(house, member, CLAIMS)
  await live()
  console.log(`claims                ${ids.length}`)
  memory('memory before')
  await measured('first reading', 1, () => member.get('/api/portfolio'))
  await measured('GET /portfolio', PAGES, () => member.get('/api/portfolio'))
  const spans = ['expired', 'within-a-month', 'six-to-twelve', 'beyond', 'no-day']
  await measured('GET /portfolio/claims', PAGES, (index) =>
    member.get(`/api/portfolio/claims?span=${spans[index % spans.length] ?? ''}&limit=50`),
  )
  await measured('after a dossier changed', 20, async (index) => {
    const id = ids[(index * 7919) % ids.length] ?? ''
    await member.post(`/api/dossiers/${id}/notes`, { expectedVersion: 1, text: 'Rappeler.' })
    return await member.get('/api/portfolio')
  })
  await measured('CSV of all claims', 1, () => member.get('/api/portfolio.csv'))
  memory('memory after')
} finally {
  await house.stop()
}

/** Some claims were paid in part, put on notice, acknowledged or brought before a judge. */
async function live(): Promise<void> {
  const { database } = house.house
  const [organisationId = ''] = await listOrganisationIds(database.door)
  await inOrganisation(database.app, organisationId, async (tx) => {
    await sql`
      insert into payment (organisation_id, id, dossier_id, creditor_id, debtor_id, received_on,
        available_on, method, amount_cents, recorded_at, recorded_by)
      select organisation_id, gen_random_uuid(), id, creditor_id, debtor_id,
        limitation_starts_on + 20, limitation_starts_on + 20, 'transfer', 5000, created_at, 'bench'
      from dossier where right(reference, 1) = '3'`.execute(tx)
    await sql`
      insert into allocation (organisation_id, payment_id, line, claim_item_id,
        to_principal_cents, because, recorded_at)
      select payment.organisation_id, payment.id, 1, claim_item.id, 5000, '{}', payment.recorded_at
      from payment join claim_item
        on claim_item.organisation_id = payment.organisation_id
          and claim_item.dossier_id = payment.dossier_id and claim_item.rank = 1`.execute(tx)
    await sql`
      insert into limitation_event (organisation_id, id, dossier_id, kind, happened_on, recorded_at,
        recorded_by)
      select organisation_id, gen_random_uuid(), id,
        (array['acknowledgment', 'mediation', 'court-claim', 'formal-notice'])
          [1 + substr(reference, length(reference) - 1, 1)::int % 4],
        limitation_starts_on + 40, created_at, 'bench'
      from dossier where right(reference, 1) = '7'`.execute(tx)
    await sql`update dossier set nature = 'loan' where right(reference, 2) = '19'`.execute(tx)
    await sql`update debtor set kind = 'private-individual' where phone like '%5'`.execute(tx)
    await sql`
      insert into outward_act (organisation_id, id, kind, dossier_id, step, channel, state,
        reserved_at, reserved_by, started_at, finished_at, attempt, payload, content_sha256)
      select organisation_id, gen_random_uuid(), 'paper-letter', id,
        'dossier/' || id || '/formal-notice', 'registered-letter', 'done', created_at, 'bench',
        created_at, created_at, gen_random_uuid(),
        jsonb_build_object('letter', 'formal-notice', 'reference', reference, 'on',
          limitation_starts_on + 30, 'composed', repeat(md5(reference), 200)),
        sha256(reference::bytea)
      from dossier where right(reference, 1) in ('1', '5')`.execute(tx)
  })
  await sql`analyze`.execute(database.app).catch(() => undefined)
}

async function measured(
  what: string,
  times: number,
  ask: (index: number) => Promise<{ readonly status: number }>,
): Promise<void> {
  deaf.reset()
  deaf.enable()
  const stretch = watchStretches()
  await measure(what, times, ask)
  deaf.disable()
  const worked = stretch.end().toFixed(0)
  const figures = `deaf at most ${(deaf.max / 1e6).toFixed(0)} ms, at work at most ${worked} ms`
  console.log(`${''.padEnd(28)} ${figures}`)
}

/** The longest time the processor spent on this thread between two turns of its loop. */
function watchStretches(): { readonly end: () => number } {
  let longest = 0
  let last = process.threadCpuUsage()
  let next = setImmediate(turn)
  function turn(): void {
    const now = process.threadCpuUsage(last)
    longest = Math.max(longest, (now.user + now.system) / 1000)
    last = process.threadCpuUsage()
    next = setImmediate(turn)
  }
  return {
    end: () => {
      clearImmediate(next)
      return longest
    },
  }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

function memory(what: string): void {
  collectGarbage()
  const { rss, heapUsed } = process.memoryUsage()
  const size = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`
  console.log(`${what.padEnd(28)} ${size(heapUsed)} of heap, ${size(rss)} resident`)
}
