import { inOrganisation, type OrganisationTransaction } from '@quittance/database'
import { day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDay } from '#day/run-day.ts'
import { letActsLeave } from '#departures/leave.ts'
import { smsCarrier } from '#sms/carrier.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { followSmsOf } from '#sms/provider/follow-sms.ts'
import { dayByTheRules, writtenDay } from '#testing/day-written.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { OVH_ACCOUNT, OVH_KEYS, ovhSimulator, tagOfAct } from '#testing/ovh-simulator.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  batchConfirmed,
  batchFinished,
  batchOf,
  batchPrepared,
  linesOf,
  ruleSet,
} from '#testing/sending-steps.ts'
import {
  actInState,
  approved,
  deposited,
  expectOk,
  readyToAct,
  sent,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let simulator: Awaited<ReturnType<typeof ovhSimulator>>
let rank = 0

beforeAll(async () => {
  simulator = await ovhSimulator()
  house = await openTestHouse('2026-05-04', {
    passwords: quickPasswords,
    smsUrl: simulator.address,
  })
  // Acts leave, and the provider is asked, when this test says so.
  await house.house.database.jobs.query('delete from pgboss.schedule')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
})

const plain = (text: unknown) => String(text).replaceAll(/\s/gu, ' ')

async function inside<Result>(work: (tx: OrganisationTransaction) => Promise<Result>) {
  return await inOrganisation(house.house.database.app, member.organisationId, work)
}

/** A scenario whose second reminder is an SMS, else an e-mail. */
async function scenarioBySms() {
  const steps = listAt(expectOk(await member.get('/api/scenarios')), 'house')
  const [first, second, notice] = ['first-reminder', 'second-reminder', 'formal-notice'].map(
    (act) => steps.find((step) => at(step, 'act') === act),
  )
  const after = { count: 14, unit: 'calendar-days' }
  const bySms = { ...Object(second), channels: ['sms', 'e-mail'], after }
  const late = { ...Object(notice), after: { count: 30, unit: 'calendar-days' } }
  return { creditorId: null, debtorKind: null, steps: [first, bySms, late] }
}

async function published(): Promise<void> {
  const id = textAt(expectOk(await member.post('/api/scenarios', await scenarioBySms())), 'id')
  const reason = 'Un SMS, puis un courriel.'
  expectOk(await member.post(`/api/scenarios/${id}/publication`, { reason }))
}

type Known = {
  readonly name: string
  readonly phone?: string | null
  readonly email?: string | null
  readonly on?: string
}

const mobile = (own: number) => `+336399814${String(own).padStart(2, '0')}`

/** A case whose first letter left, on 4 May where nothing else is said. */
async function written({
  name,
  phone = mobile(50 + rank),
  email = 'a.lire@exemple.example',
  on = '2026-05-04',
}: Known) {
  rank += 1
  house.clock.set(on)
  const items = deposit(member.creditorId).items.map((one) => ({ ...one, number: `E-${rank}` }))
  const { id } = await deposited(member, { items, debtor: debtor({ name, phone, email }) })
  await sent(member, id, { letter: 'first-reminder' })
  return { id, phone }
}

/** The next step of a case: its act, its way, and why that one. */
async function next(id: string) {
  const steps = listAt(expectOk(await member.get(`/api/dossiers/${id}/sequence`)), 'steps')
  const ahead = steps.find((step) => at(step, 'channel') !== null)
  const [act, way, why] = [['act'], ['channel'], ['channelBecause', 'fr']].map((path) =>
    plain(at(ahead, ...path)),
  )
  return `${act}, ${way}: ${why}`
}

async function actsLeave(on: string, time: string): Promise<void> {
  house.clock.set(on, time)
  const departures = { carriers: [smsCarrier], lastCheck: lastChecks }
  await letActsLeave(house.house, departures, member.organisationId)
}

const receivedFor = (actId: string) => simulator.sent.filter(({ tag }) => tag === tagOfAct(actId))

const ON = '2026-05-18'
const FIRST = 'Premier choix du scénario.'
const instead = (why: string) => `second-reminder, e-mail: Autre voie que la première : ${why}.`

describe('a scenario that prefers an SMS', () => {
  let open: Awaited<ReturnType<typeof written>>
  let alone: Awaited<ReturnType<typeof written>>
  let stopped: Awaited<ReturnType<typeof written>>

  it('takes it to a mobile that did not say STOP, within hours, once a provider is set; else the next way, and says why', async () => {
    await published()
    open = await written({ name: 'Bruno Mobile' })
    alone = await written({ name: 'Zoé Sans-Courriel', email: null })
    stopped = await written({ name: 'Paul Stop' })
    const landline = await written({ name: 'Line Fixe', phone: '+33199000012' })
    const nobody = await written({ name: 'Anne Sans-Numéro', phone: null })
    house.clock.set(ON, '10:00')
    expect(await next(open.id)).toBe(instead('aucun prestataire de SMS n’est réglé'))
    const settings = { provider: 'ovh', account: OVH_ACCOUNT }
    expectOk(await member.post('/api/sms-provider', settings))
    expectOk(await member.post('/api/sms-provider/keys', OVH_KEYS))
    expect(await next(open.id)).toBe(`second-reminder, sms: ${FIRST}`)
    expect(await next(landline.id)).toBe(instead('le numéro n’est pas celui d’un mobile'))
    expect(await next(nobody.id)).toBe(instead('aucun numéro de téléphone'))
    simulator.answers(stopped.phone ?? '', 'STOP', '2026-05-18T10:01:00+02:00')
    house.clock.set(ON, '10:02')
    await followSmsOf(house.house, member.organisationId)
    expect(await next(stopped.id)).toBe(
      instead('ce numéro a répondu STOP (règle de la maison, non une loi)'),
    )
    house.clock.set(ON, '20:00')
    expect(await next(open.id)).toBe(instead('aucun SMS ne part après 19 h'))
    expect(await next(alone.id)).toBe(
      'second-reminder, sms: Attend la prochaine heure ouverte : aucun SMS ne part après 19 h.',
    )
  })

  it('is told by the run of the day as the rules tell each case read whole', async () => {
    house.clock.set(ON, '10:05')
    const { organisationId } = member
    await runDay(house.house.database, { organisationId, on: day(ON), now: house.clock.now() })
    const rows = await inside(writtenDay)
    expect(rows).toHaveLength(5)
    expect(rows).toEqual(await inside((tx) => dayByTheRules(tx, day(ON))))
  })

  it('puts an SMS among the sendings of the day, reserves it once, and its step is done when it left', async () => {
    house.clock.set(ON, '10:10')
    const batch = await batchPrepared(member)
    const lines = await linesOf(member, batch)
    const ways = [...lines].map(([name, line]) => `${name}: ${String(at(line, 'channel'))}`)
    expect(ways).toEqual(
      expect.arrayContaining([
        'Bruno Mobile: sms',
        'Zoé Sans-Courriel: sms',
        'Line Fixe: e-mail',
        'Anne Sans-Numéro: e-mail',
      ]),
    )
    const preview = expectOk(await member.get(`/api/sendings/${batch}/letters/${open.id}`)).body
    expect(preview).toMatchObject({ moved: false, gate: { verdict: 'pass' } })
    expect(plain(at(preview, 'text'))).toContain('il reste')
    expectOk(await batchConfirmed(member, batch))
    await batchFinished(member, batch)
    const line = (await linesOf(member, batch)).get('Bruno Mobile')
    expect(line).toMatchObject({ state: 'reserved', channel: 'sms', verdict: 'pass' })
    const actId = String(at(line, 'actId'))
    await actsLeave(ON, '10:11')
    const act = await actInState(member, { actId, dossierId: open.id, state: 'done' })
    expect(act).toMatchObject({ channel: 'sms', kind: 'sms', label: { fr: 'Deuxième relance' } })
    expect(receivedFor(actId)).toHaveLength(1)
    const steps = listAt(expectOk(await member.get(`/api/dossiers/${open.id}/sequence`)), 'steps')
    expect(steps.map((step) => [at(step, 'act'), at(step, 'state')])).toEqual([
      ['first-reminder', 'done'],
      ['second-reminder', 'done'],
      ['formal-notice', 'waits'],
    ])
    const again = await approved(member, open.id, { letter: 'second-reminder', channel: 'letter' })
    expect(again.status).toBe(422)
  })

  it('writes to one who owes several claims by e-mail, once for all of them', async () => {
    const phone = mobile(90)
    const twice = [
      await written({ name: 'Deux Dettes', phone }),
      await written({ name: 'Deux Dettes', phone, on: '2026-05-05' }),
    ]
    house.clock.set('2026-05-19', '10:00')
    for (const { id } of twice) expect(await next(id)).toBe(`second-reminder, sms: ${FIRST}`)
    const batch = await batchPrepared(member)
    const all = at(await batchOf(member, batch), 'lines')
    const own = (Array.isArray(all) ? all : []).filter(
      (line: unknown) => at(line, 'debtorName') === 'Deux Dettes',
    )
    expect(own.map((line: unknown) => [at(line, 'channel'), at(line, 'verdict')])).toEqual([
      ['e-mail', 'pass'],
      ['e-mail', 'pass'],
    ])
    expect(own.filter((line: unknown) => at(line, 'groupedWith') !== null)).toHaveLength(1)
  })

  it('is written by a person too, who reads which step it does', async () => {
    const { id } = await written({ name: 'Main Courante' })
    house.clock.set('2026-05-20', '10:00')
    // Whatever the worker does meanwhile, it waits to be taken back.
    await ruleSet(member, { mailMinutes: 30 })
    const sheet = expectOk(
      await member.post(`/api/dossiers/${id}/sms/compose`, { text: null }),
    ).body
    expect(at(sheet, 'draft', 'letter')).toBe('second-reminder')
    const asked = {
      expectedVersion: await versionOf(member, id),
      text: null,
      textSha256: at(sheet, 'draft', 'textSha256'),
    }
    const notNext = await member.post(`/api/dossiers/${id}/sms`, {
      ...asked,
      letter: 'last-reminder',
    })
    expect([notNext.status, at(notNext.body, 'code')]).toEqual([409, 'dossier-moved'])
    const done = await member.post(`/api/dossiers/${id}/sms`, {
      ...asked,
      letter: 'second-reminder',
    })
    const actId = textAt(expectOk(done), 'actId')
    expect(expectOk(await member.get(`/api/acts/${actId}`)).body).toMatchObject({
      label: { fr: 'Deuxième relance' },
      channel: 'sms',
      canTakeBack: true,
    })
    expectOk(await member.post(`/api/acts/${actId}/taking-back`, {}))
    expect(await next(id)).toBe(`second-reminder, sms: ${FIRST}`)
    await ruleSet(member, { mailMinutes: 0, letterMinutes: 0 })
  })

  it('puts off one whose minute falls after 19 h to the next open morning, with the same words', async () => {
    const { id } = await written({ name: 'Soir Tombé' })
    house.clock.set('2026-05-22', '18:25')
    await ruleSet(member, { mailMinutes: 30 })
    const sheet = expectOk(
      await member.post(`/api/dossiers/${id}/sms/compose`, { text: null }),
    ).body
    const said = String(at(sheet, 'draft', 'text'))
    const reserved = await member.post(`/api/dossiers/${id}/sms`, {
      expectedVersion: await versionOf(member, id),
      text: null,
      letter: 'second-reminder',
      textSha256: at(sheet, 'draft', 'textSha256'),
    })
    const actId = textAt(expectOk(reserved), 'actId')
    expect(at(reserved.body, 'leavesFrom')).toMatch(/^2026-05-22T16:55:/u)
    // The worker comes late: 19 h has struck. 24 May is Whit Sunday, and the 25th a holiday.
    await actsLeave('2026-05-22', '19:01')
    expect(expectOk(await member.get(`/api/acts/${actId}`)).body).toMatchObject({
      state: 'reserved',
      leavesFrom: '2026-05-23T06:00:00Z',
    })
    expect(receivedFor(actId)).toEqual([])
    await actsLeave('2026-05-23', '08:00')
    expect(receivedFor(actId)).toMatchObject([{ message: said }])
  })

  it('is shown by the trial and the simulation of a scenario', async () => {
    house.clock.set('2026-05-26', '10:00')
    const draft = await scenarioBySms()
    const byEmail = draft.steps.map((step, at0) =>
      at0 === 1 ? { ...Object(step), channels: ['e-mail', 'letter'] } : step,
    )
    const trial = expectOk(await member.post('/api/scenarios/check', { ...draft, steps: byEmail }))
    const rows = listAt(trial, 'changes', 'rows')
    const zoe = rows.find((row) => at(row, 'debtorName') === 'Main Courante')
    expect([at(zoe, 'from', 'channel'), at(zoe, 'to', 'channel')]).toEqual(['sms', 'e-mail'])
    const faults = expectOk(
      await member.post('/api/scenarios/check', {
        ...draft,
        steps: draft.steps.map((step) => ({ ...Object(step), channels: ['sms'] })),
      }),
    )
    expect(listAt(faults, 'faults').map((one: unknown) => at(one, 'code'))).toEqual([
      'channel-not-for-step',
      'sms-alone',
      'channel-not-for-step',
    ])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
