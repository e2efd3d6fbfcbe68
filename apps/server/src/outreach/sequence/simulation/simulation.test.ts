import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '../../../../testing/facts.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { at, listAt, numberAt, textAt } from '../../../../testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  sent,
  versionOf,
  type Ready,
} from '../../../../testing/steps.ts'
import type { Answer } from '../../../../testing/visitor.ts'

let house: TestHouse
let member: Ready
/** One to which nothing happened, one paid, one paused, one promised, one contested, one of a near namesake. */
const ids: Record<string, string> = {}

const reachable = { email: 'relances@exemple.example', phone: '06 39 98 00 17' }
const OFF = { creditorId: null, debtorKind: null }

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  for (const name of ['Quiet', 'Paid', 'Paused', 'Promised', 'Contested']) {
    const of = { debtor: debtor({ ...reachable, name: `Garage ${name}` }) }
    ids[name] = (await deposited(member, of)).id
  }
  house.clock.set('2026-05-06')
  await sent(member, idOf('Quiet'), { letter: 'first-reminder' })
  await acts('2026-05-12', ['Paused', '/pauses'], {
    from: '2026-05-12',
    until: '2026-06-10',
    reason: 'Hospitalisé.',
  })
  await acts('2026-05-13', ['Paid', '/payments'], {
    receivedOn: '2026-05-13',
    method: 'transfer',
    amountCents: 500_000,
  })
  await acts('2026-05-14', ['Promised', '/promises'], {
    amountCents: 200_000,
    dueOn: '2026-06-15',
    channel: 'phone',
    madeOn: '2026-05-14',
  })
  await acts('2026-05-15', ['Contested', '/disputes'], {
    reason: 'Non conforme.',
    on: '2026-05-15',
  })
  house.clock.set('2026-07-31')
})
afterAll(async () => {
  await house.stop()
})

function idOf(name: string): string {
  return ids[name] ?? ''
}

async function acts(
  on: string,
  [name, tail]: readonly [string, string],
  body: object,
): Promise<void> {
  house.clock.set(on)
  const id = idOf(name)
  const expectedVersion = await versionOf(member, id)
  expectOk(await member.post(`/api/dossiers/${id}${tail}`, { expectedVersion, ...body }))
}

async function houseSteps(): Promise<readonly unknown[]> {
  return listAt(expectOk(await member.get('/api/scenarios')), 'house')
}

const ask = async (by: object = {}): Promise<Answer> =>
  await member.post('/api/simulations', {
    ...OFF,
    steps: await houseSteps(),
    from: '2026-05-01',
    until: '2026-07-31',
    ...by,
  })

async function simulated(by: object = {}): Promise<{ readonly id: string; readonly read: Answer }> {
  const id = textAt(expectOk(await ask(by)), 'id')
  const until = performance.now() + 20_000
  for (;;) {
    const read = expectOk(await member.get(`/api/simulations/${id}`))
    if (at(read.body, 'state') !== 'running') return { id, read }
    if (performance.now() > until) throw new Error(`stays ${read.bytes.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function linesOf(id: string, query: string): Promise<readonly string[]> {
  const rows = listAt(expectOk(await member.get(`/api/simulations/${id}/lines?${query}`)), 'rows')
  return rows.map((row) =>
    ['debtorName', 'on', 'until', 'act', 'channel']
      .map((name) => String(at(row, name)))
      .join(' ')
      .replaceAll(' null', ''),
  )
}

const heldCodes = (read: Answer): readonly string[] =>
  listAt(read, 'held').map((one) => `${String(at(one, 'code'))} ${String(at(one, 'dossiers'))}`)

describe('a simulation over past dossiers', () => {
  it('says who would have been contacted when and what would have held back, never what left', async () => {
    const { id, read } = await simulated()
    expect(at(read.body, 'state')).toBe('done')
    expect(['concerned', 'kept', 'read'].map((name) => at(read.body, name))).toEqual([5, 5, 5])
    const mine = (await linesOf(id, 'kind=sent')).filter((line) => line.startsWith('Garage Quiet'))
    expect(mine).toEqual([
      'Garage Quiet 2026-05-04 first-reminder letter',
      'Garage Quiet 2026-05-11 call phone',
      'Garage Quiet 2026-05-18 second-reminder e-mail',
      'Garage Quiet 2026-06-01 last-reminder letter',
      'Garage Quiet 2026-06-08 call phone',
      'Garage Quiet 2026-06-16 formal-notice registered-letter',
      'Garage Quiet 2026-07-05 hand-over',
    ])
    expect(await linesOf(id, 'kind=real')).toEqual([
      'Garage Quiet 2026-05-06 first-reminder letter',
    ])
    expect(heldCodes(read)).toEqual(['disputed 1', 'nothing-owed 1', 'paused 1', 'promise-runs 1'])
  })

  it('opens each reason to its dossiers, each with its why', async () => {
    const { id } = await simulated()
    expect(await linesOf(id, 'kind=held&code=paused')).toEqual([
      'Garage Paused 2026-05-18 2026-06-10 second-reminder',
    ])
    const disputed = expectOk(
      await member.get(`/api/simulations/${id}/lines?kind=held&code=disputed`),
    )
    expect(at(disputed.body, 'rows', 0, 'dossierId')).toBe(idOf('Contested'))
    expect(at(disputed.body, 'rows', 0, 'because', 'fr')).toContain('contestation')
    expect(at(disputed.body, 'rows', 0, 'until')).toBe('2026-07-31')
    const page = expectOk(await member.get(`/api/simulations/${id}/lines?kind=sent&limit=3`))
    const next = encodeURIComponent(textAt(page, 'nextCursor'))
    const rest = await linesOf(id, `kind=sent&cursor=${next}`)
    expect(listAt(page, 'rows').length + rest.length).toBe((await linesOf(id, 'kind=sent')).length)
  })

  it('finds the same twice, and counts within its period alone', async () => {
    const [one, other] = [await simulated(), await simulated()]
    expect(await linesOf(one.id, 'kind=sent')).toEqual(await linesOf(other.id, 'kind=sent'))
    const { id } = await simulated({ from: '2026-06-01', until: '2026-06-10' })
    expect((await linesOf(id, 'kind=sent')).filter((line) => line.includes('Quiet'))).toEqual([
      'Garage Quiet 2026-06-01 last-reminder letter',
      'Garage Quiet 2026-06-08 call phone',
    ])
    expect(await linesOf(id, 'kind=held&code=paused')).toEqual([
      'Garage Paused 2026-06-01 2026-06-10 second-reminder',
    ])
  })

  it('says that the price of the post is unknown, until the house gives it with its day and source', async () => {
    const { id, read } = await simulated()
    const letters = numberAt(read, 'wouldBe', 'postage', 'unknown')
    expect(letters).toBeGreaterThan(5)
    expect(at(read.body, 'wouldBe', 'postage', 'knownCents')).toBe(0)
    const price = { kind: 'letter', from: '2026-05-06', priceCents: 152, source: 'Reçu du 6 mai.' }
    expectOk(await member.post('/api/postage-prices', price))
    expect((await member.post('/api/postage-prices', { ...price, source: ' ' })).status).toBe(422)
    const after = expectOk(await member.get(`/api/simulations/${id}`))
    const counted = (await linesOf(id, 'kind=sent&channel=letter')).filter(
      (line) => !line.includes('2026-05-04'),
    ).length
    expect(at(after.body, 'wouldBe', 'postage')).toEqual({
      knownCents: 152 * counted,
      counted,
      unknown: letters - counted,
    })
    expect(at(after.body, 'real', 'postage')).toEqual({ knownCents: 152, counted: 1, unknown: 0 })
  })

  it('refuses steps with a fault, a period to come, and one too long', async () => {
    const steps = (await houseSteps()).slice(1)
    const bad = [{ steps }, { until: '2026-08-01' }, { from: '2020-01-01' }, { from: '2026-08-01' }]
    for (const by of bad) expect((await ask(by)).status).toBe(422)
    const officer = await house.joined(member.organisationId, 'officer')
    const body = { ...OFF, steps, from: '2026-05-01', until: '2026-05-02' }
    expect((await officer.post('/api/simulations', body)).status).toBe(403)
  })

  it('shows nothing of it, nor of the prices, to another organisation', async () => {
    const { id } = await simulated({ from: '2026-05-04', until: '2026-05-05' })
    const other = await readyToAct(house)
    for (const path of [`/api/simulations/${id}`, `/api/simulations/${id}/lines?kind=sent`]) {
      expect((await other.get(path)).status).toBe(404)
    }
    expect(listAt(expectOk(await other.get('/api/simulations')), 'rows')).toEqual([])
    expect(listAt(expectOk(await other.get('/api/postage-prices')), 'rows')).toEqual([])
  })

  it('leaves out the dossiers that follow a nearer scenario, and replays them under theirs', async () => {
    const scope = { creditorId: member.creditorId, debtorKind: null }
    const steps = await houseSteps()
    const saved = expectOk(await member.post('/api/scenarios', { ...scope, steps }))
    const path = `/api/scenarios/${textAt(saved, 'id')}/publication`
    expectOk(await member.post(path, { reason: 'Les siennes.' }))
    const period = { from: '2026-05-04', until: '2026-05-05' }
    expect(at((await simulated(period)).read.body, 'concerned')).toBe(0)
    expect(at((await simulated({ ...period, ...scope })).read.body, 'concerned')).toBe(5)
    const byKind = { ...period, debtorKind: 'consumer' }
    expect(at((await simulated(byKind)).read.body, 'concerned')).toBe(0)
  })
})
