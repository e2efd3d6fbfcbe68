import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Carrier } from '#departures/carriers.ts'
import { paperCarrier } from '#departures/paper.ts'
import { letActsLeave } from '#departures/leave.ts'
import type { LastCheck } from '#departures/last-look.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { convention, creditor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  versionOf,
  type Ready,
  settled,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let number = 0

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  // Nothing leaves but when these tests say so.
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

const posted: Carrier = {
  kind: 'e-mail-letter',
  carry: async () => ({ kind: 'done', result: { simulated: true } }),
}

const letThemLeave = () =>
  letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, member.organisationId)

/** Two workers, the first of which goes on once the second has looked too, or has waited for it. */
async function twoWorkers(): Promise<void> {
  const looked = Promise.withResolvers<void>()
  let looks = 0
  const look: LastCheck = async (...asked) => {
    looks += 1
    const isFirst = looks === 1
    const held = await lastCheck(...asked)
    if (isFirst) await Promise.race([looked.promise, setTimeout(500)])
    else looked.resolve()
    return held
  }
  const departures = { carriers: [paperCarrier], lastCheck: look }
  const worker = () => letActsLeave(house.house, departures, member.organisationId)
  await Promise.all([worker(), worker()])
}

/** A dossier of a debtor of its own, whose first letter is approved and has not left. */
async function aboutToLeave(): Promise<string> {
  number += 1
  const { debtor, items } = deposit(member.creditorId)
  const [item] = items
  if (item === undefined) throw new Error('a deposit has an item')
  const { id } = await deposited(member, {
    debtor: { ...debtor, name: `Garage no ${number}` },
    items: [{ ...item, number: `F-2025-${number}` }],
  })
  expectOk(await approved(member, id, { letter: 'first-reminder' }))
  return id
}

const noted = async (id: string, what: string, body: object) =>
  expectOk(
    await member.post(`/api/dossiers/${id}/${what}`, {
      ...body,
      expectedVersion: await versionOf(member, id),
    }),
  )

async function actOf(id: string) {
  const acts = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
  const act = acts.find((one) => at(one, 'label', 'en') === 'First letter')
  return { state: at(act, 'state'), because: at(act, 'failure', 'en') ?? null }
}

/** A dossier of a second creditor against the same person. */
async function dossierOfAnotherCreditor(name: string): Promise<string> {
  const asked = creditor({ name: 'Autre créancier' })
  const creditorId = textAt(expectOk(await member.post('/api/creditors', asked)), 'id')
  expectOk(await member.post(`/api/creditors/${creditorId}/conventions`, convention()))
  const { debtor } = deposit(creditorId)
  const claim = deposit(creditorId, { debtor: { ...debtor, name } })
  return textAt(expectOk(await member.post('/api/dossiers', claim)), 'id')
}

const ONCE_A_DAY =
  'This person was already contacted today, about this case or another: wait until tomorrow.'

describe('at the moment a letter would leave', () => {
  it('nothing that happened since lets it go', async () => {
    const id = await aboutToLeave()
    await letThemLeave()
    expect(await actOf(id)).toEqual({ state: 'done', because: null })
  })

  it('is named from then on by the day on which it leaves, not by the one printed on it', async () => {
    const id = await aboutToLeave()
    house.clock.set('2026-05-05')
    await letThemLeave()
    house.clock.set('2026-05-20')
    const next = textAt(await composed(member, id, { letter: 'second-reminder' }), 'text')
    house.clock.set('2026-05-04')
    expect(next.replaceAll(/\s/gu, ' ')).toContain('du 5 mai 2026')
  })

  it('counts as a contact of the day on which it left, be it in doubt and settled days later', async () => {
    const name = 'Garage Douteux'
    const { debtor } = deposit(member.creditorId)
    const one = (await deposited(member, { debtor: { ...debtor, name } })).id
    expectOk(await approved(member, one, { letter: 'first-reminder' }))
    const other = await dossierOfAnotherCreditor(name)
    house.clock.set('2026-05-06')
    const carrier: Carrier = {
      kind: 'paper-letter',
      carry: async () => ({ kind: 'ambiguous', failure: 'no answer' }),
    }
    const departures = { carriers: [carrier], lastCheck }
    await letActsLeave(house.house, departures, member.organisationId)
    expect(at(await actOf(one), 'state')).toBe('ambiguous')
    const refused = await approved(member, other, { letter: 'first-reminder' })
    expect([refused.status, at(refused.body, 'detail')]).toEqual([
      422,
      expect.stringContaining('contact'),
    ])
    const id = at(listAt(await member.get(`/api/acts?dossierId=${one}`), 'rows')[0], 'id')
    const resolution = { happened: true, reason: 'Vu au guichet.' }
    house.clock.set('2026-05-08')
    expectOk(await member.post(`/api/acts/${String(id)}/resolve`, resolution))
    expectOk(await approved(member, other, { letter: 'first-reminder' }))
    house.clock.set('2026-05-04')
  })

  it('is not taken out at once with another to the same person', async () => {
    const name = 'Garage Pressé'
    const { debtor } = deposit(member.creditorId)
    const one = (await deposited(member, { debtor: { ...debtor, name } })).id
    const other = await dossierOfAnotherCreditor(name)
    expectOk(await approved(member, one, { letter: 'first-reminder' }))
    house.clock.set('2026-05-05')
    expectOk(await approved(member, other, { letter: 'first-reminder' }))
    await twoWorkers()
    house.clock.set('2026-05-04')
    const states = [await actOf(one), await actOf(other)].map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['cancelled', 'done']))
  })

  it('waits for the next open morning where it is an e-mail on a Sunday, as it was approved', async () => {
    const { debtor } = deposit(member.creditorId)
    const to = { ...debtor, name: 'Garage du Dimanche', email: 'dimanche@exemple.example' }
    const { id } = await deposited(member, { debtor: to })
    // Saturday 9 May 2026, and its worker asleep until Sunday: it leaves on Monday 11.
    house.clock.set('2026-05-09', '10:00')
    expectOk(await approved(member, id, { letter: 'first-reminder', channel: 'e-mail' }))
    house.clock.set('2026-05-10', '10:00')
    const departures = { carriers: [paperCarrier, posted], lastCheck }
    const worker = () => letActsLeave(house.house, departures, member.organisationId)
    await worker()
    const act = async () => {
      const [one] = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
      return { state: at(one, 'state'), from: at(one, 'leavesFrom') }
    }
    expect(await act()).toEqual({ state: 'reserved', from: '2026-05-11T06:00:00Z' })
    house.clock.set('2026-05-11', '08:01')
    await worker()
    expect(await act()).toEqual({ state: 'done', from: null })
    house.clock.set('2026-05-04')
  })

  it('leaves within four days of the one printed on it, and never after', async () => {
    const soon = await aboutToLeave()
    house.clock.set('2026-05-08')
    await letThemLeave()
    expect(await actOf(soon)).toEqual({ state: 'done', because: null })
    house.clock.set('2026-05-04')
    const late = await aboutToLeave()
    house.clock.set('2026-05-09')
    await letThemLeave()
    house.clock.set('2026-05-04')
    expect(await actOf(late)).toEqual({
      state: 'cancelled',
      because:
        'These words were written more than four days ago: their sums and their time limit are no longer those of today. Write the letter again.',
    })
  })

  it.each([
    [
      'a payment',
      'payments',
      { receivedOn: '2026-05-04', amountCents: 10_000, method: 'transfer' },
      'A payment came in since it was approved.',
    ],
    [
      'a promise',
      'promises',
      { amountCents: 1000, dueOn: '2026-06-01', madeOn: '2026-05-04', channel: 'phone' },
      'Not possible before the promise falls due on 1 June 2026.',
    ],
    [
      'a dispute',
      'disputes',
      { reason: 'La pose est ratée.', on: '2026-05-04' },
      'Not possible before the dispute is answered.',
    ],
  ])('%s holds it back, and says why', async (...row) => {
    const [, what, body, because] = row
    const id = await aboutToLeave()
    await noted(id, what, body)
    await letThemLeave()
    expect(await actOf(id)).toEqual({ state: 'cancelled', because })
    const told = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    const held = told.find((entry) => at(entry, 'verb') === 'act-held-back')
    expect(at(held, 'title', 'en')).toBe('Held back: First letter')
    expect(at(held, 'detail', 'en')).toBe(because)
  })

  it('another contact of the day with the same person holds it back, whoever the creditor is', async () => {
    const second = await aboutToLeave()
    const other = await dossierOfAnotherCreditor(`Garage no ${number}`)
    const read = await composed(member, other, { letter: 'first-reminder' })
    const rules = listAt(read, 'gate', 'findings').map((finding) => at(finding, 'rule'))
    expect(rules).toEqual(['contact-frequency'])
    const refused = await approved(member, other, { letter: 'first-reminder' })
    expect(refused).toMatchObject({ status: 422, body: { code: 'gate-refuses' } })
    expect(at(refused.body, 'detail')).toContain('contactée aujourd’hui')
    await noted(other, 'notes', { text: 'Pas de réponse.', kind: 'call' })
    await letThemLeave()
    expect(await actOf(second)).toEqual({ state: 'cancelled', because: ONCE_A_DAY })
  })

  it('what was held back may be approved anew once nothing stands against it', async () => {
    const id = await aboutToLeave()
    await noted(id, 'disputes', { reason: 'La pose est ratée.', on: '2026-05-04' })
    await letThemLeave()
    expectOk(await settled(member, id))
    expectOk(await approved(member, id, { letter: 'first-reminder' }))
    await letThemLeave()
    const states = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows').map((act) =>
      at(act, 'state'),
    )
    expect(states).toEqual(['done', 'cancelled'])
  })
})
