import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDay } from '#day/run-day.ts'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { dayByTheRules, writtenDay } from '#testing/day-written.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { ruleSet } from '#testing/sending-steps.ts'
import {
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  sent,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let rank = 0

beforeAll(async () => {
  house = await openTestHouse('2026-05-04', { passwords: quickPasswords })
  // The house would keep the day of its own clock.
  await house.house.database.jobs.query('delete from pgboss.schedule')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

const ALL = { creditorId: null, debtorKind: null }
const none = { contacts: null, daysApart: null, reminders: null, sms: null, calls: null }

/** A dossier of a person of its own, whose first letter left on 4 May 2026. */
async function begun(name: string): Promise<string> {
  house.clock.set('2026-05-04')
  const { id } = await deposited(member, { debtor: debtor({ name, phone: '06 39 98 01 00' }) })
  await sent(member, id, { letter: 'first-reminder' })
  return id
}

async function another(name: string): Promise<string> {
  rank += 1
  const items = [
    {
      number: `PLAFOND-${rank}`,
      label: 'Pose',
      issuedOn: '2026-01-02',
      dueOn: '2026-02-02',
      amountCents: 90_000,
    },
  ]
  const { id } = await deposited(member, {
    items,
    debtor: debtor({ name, phone: '06 39 98 01 00' }),
  })
  return id
}

async function written(caps: object): Promise<object> {
  const steps = listAt(expectOk(await member.get('/api/scenarios')), 'house')
  return { ...ALL, steps, caps }
}

async function published(caps: object): Promise<void> {
  const id = textAt(expectOk(await member.post('/api/scenarios', await written(caps))), 'id')
  const reason = 'Contacter moins souvent.'
  expectOk(await member.post(`/api/scenarios/${id}/publication`, { reason }))
}

async function nextOf(id: string): Promise<string> {
  const sequence = expectOk(await member.get(`/api/dossiers/${id}/sequence`))
  const next = listAt(sequence, 'steps').find(
    (step) => !['done', 'passed-over'].includes(String(at(step, 'state'))),
  )
  return ['id', 'state', 'on'].map((key) => String(at(next, key))).join(' ')
}

async function called(id: string): Promise<void> {
  const call = {
    expectedVersion: await versionOf(member, id),
    outcome: 'no-answer',
    identity: 'not-verified',
    durationSeconds: null,
    report: '',
    promise: null,
    dispute: null,
    script: null,
  }
  expectOk(await member.post(`/api/dossiers/${id}/calls`, call))
}

const plain = (text: unknown) => String(text).replaceAll(/\s/gu, ' ')

describe('caps of a scenario', () => {
  it('looser than the ceiling of the product are told by their code, and never published', async () => {
    const loose = await written({ ...none, contacts: { count: 3, days: 7 } })
    const check = expectOk(await member.post('/api/scenarios/check', loose))
    expect(at(check.body, 'faults')).toMatchObject([
      { code: 'cap-looser-than-ceiling', cap: 'contacts', stepId: null },
    ])
    expect(plain(at(check.body, 'faults', 0, 'sentence', 'fr'))).toContain(
      '2 démarches au plus en 7 jours',
    )
    expect(at(check.body, 'changes')).toBeNull()
    const id = textAt(expectOk(await member.post('/api/scenarios', loose)), 'id')
    const answer = await member.post(`/api/scenarios/${id}/publication`, { reason: 'Essai.' })
    expect(answer.status).toBe(422)
    const before = listAt(await member.get('/api/scenarios'), 'versions')
    expect(at(before[0], 'caps')).toEqual({ ...none, contacts: { count: 3, days: 7 } })
    const old = { ...ALL, steps: listAt(await member.get('/api/scenarios'), 'house') }
    expectOk(await member.post('/api/scenarios', old))
    const versions = listAt(await member.get('/api/scenarios'), 'versions')
    expect(at(versions[0], 'caps')).toBeNull()
  })

  it('show the dossiers that they move before they are published, then hold them with the day', async () => {
    const id = await begun('Débiteur plafonné')
    house.clock.set('2026-05-20')
    expect(await nextOf(id)).toBe('second-letter due 2026-05-18')
    const caps = { ...none, contacts: { count: 1, days: 40 }, reminders: 1 }
    const check = expectOk(await member.post('/api/scenarios/check', await written(caps)))
    const rows = listAt(check, 'changes', 'rows')
    const row = rows.find((one) => at(one, 'dossierId') === id)
    expect(at(row, 'to', 'on')).toBe('2026-06-13')
    expect(plain(at(row, 'to', 'says', 'fr'))).toContain('1 démarche au plus en 40 jours')
    expect(await nextOf(id)).toBe('second-letter due 2026-05-18')
    await published(caps)
    expect(await nextOf(id)).toBe('second-letter capped 2026-06-13')
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const reminder = listAt(page, 'impossible').find((one) => at(one, 'act') === 'reminder')
    expect(at(reminder, 'until')).toBe('2026-06-13')
    expect(JSON.stringify(at(page.body, 'whyToday'))).toContain('day/cap')
  })

  it('are a rule of the house: a manager passes over them for a letter, with a reason', async () => {
    const id = await begun('Débiteur pressé')
    house.clock.set('2026-05-20')
    const inTurn = { letter: 'second-reminder', inTurn: true } as const
    const hindrance = at((await composed(member, id, inTurn)).body, 'hindrance')
    expect(hindrance).toMatchObject({
      nature: 'order',
      until: '2026-06-13',
      isPolicy: true,
      mayOverride: true,
    })
    expect(await approved(member, id, inTurn)).toMatchObject({
      status: 422,
      body: { code: 'house-refuses' },
    })
    await sent(member, id, { letter: 'second-reminder' })
    expect(await nextOf(id)).toBe('last-call waits 2026-06-29')
  })

  it('count what left on another dossier of the person, and the calls', async () => {
    const id = await begun('Débiteur à deux dossiers')
    const other = await another('Débiteur à deux dossiers')
    house.clock.set('2026-05-25')
    expect(await nextOf(other)).toBe('first-letter capped 2026-06-13')
    await called(id)
    expect(await nextOf(other)).toBe('first-letter capped 2026-07-04')
    const { organisationId } = member
    await runDay(house.house.database, {
      organisationId,
      on: house.clock.today(),
      now: house.clock.now(),
    })
    const { app } = house.house.database
    const [kept, told] = await inOrganisation(app, organisationId, async (tx) => [
      await writtenDay(tx),
      await dayByTheRules(tx, house.clock.today()),
    ])
    expect(kept).toEqual(told)
    expect(kept.find((row) => row.startsWith(other))).toContain('"act":null')
  })

  it('hold a letter back as it leaves, for what happened since it was approved', async () => {
    const name = 'Débiteur joint entre-temps'
    const id = await another(name)
    const other = await another(name)
    house.clock.set('2026-05-27')
    await ruleSet(member, { letterMinutes: 60 })
    const answer = expectOk(await approved(member, id, { letter: 'first-reminder', inTurn: true }))
    await called(other)
    house.clock.set('2026-05-28')
    const departures = { carriers: [paperCarrier], lastCheck: lastChecks }
    await letActsLeave(house.house, departures, member.organisationId)
    const acts = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
    const act = acts.find((one) => at(one, 'id') === textAt(answer, 'actId'))
    expect(at(act, 'state')).toBe('cancelled')
    expect(plain(at(act, 'failure', 'fr'))).toContain(
      'Impossible avant le 6 juillet 2026 : 1 démarche au plus en 40 jours envers cette personne',
    )
  })
})
