import { inOrganisation, type OrganisationTransaction } from '@quittance/database'
import { day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDay } from '#day/run-day.ts'
import { AR24_ACCOUNT, AR24_KEYS, ar24Simulator } from '#testing/ar24-simulator.ts'
import { dayByTheRules, writtenDay } from '#testing/day-written.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { batchConfirmed, batchFinished, batchPrepared, linesOf } from '#testing/sending-steps.ts'
import {
  actInState,
  deposited,
  expectOk,
  mediatorSaid,
  readyToAct,
  sent,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let simulator: Awaited<ReturnType<typeof ar24Simulator>>

beforeAll(async () => {
  simulator = await ar24Simulator(() => house.clock.now())
  house = await openTestHouse('2026-05-04', {
    passwords: quickPasswords,
    registeredMailUrl: simulator.address,
  })
  member = await readyToAct(house)
  await mediatorSaid(member)
  const steps = listAt(expectOk(await member.get('/api/scenarios')), 'house')
  const [first, second, notice] = ['first-reminder', 'second-reminder', 'formal-notice'].map(
    (act) => steps.find((step) => at(step, 'act') === act),
  )
  const channels = ['electronic-registered', 'registered-letter']
  const after = { count: 15, unit: 'calendar-days' }
  const draft = {
    creditorId: null,
    debtorKind: null,
    steps: [first, { ...Object(second), after }, { ...Object(notice), channels, after }],
  }
  const id = textAt(expectOk(await member.post('/api/scenarios', draft)), 'id')
  const reason = 'Le recommandé électronique d’abord.'
  expectOk(await member.post(`/api/scenarios/${id}/publication`, { reason }))
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
})

async function inside<Result>(work: (tx: OrganisationTransaction) => Promise<Result>) {
  return await inOrganisation(house.house.database.app, member.organisationId, work)
}

/** A dossier whose first letter left on 4 May, its reminder on the 20th. */
async function reminded(name: string, kind: 'consumer' | 'professional'): Promise<string> {
  const party = kind === 'professional' ? {} : ({ kind, trade: null, siren: null } as const)
  const email = 'a.lire@exemple.example'
  house.clock.set('2026-05-04')
  const { id } = await deposited(member, { debtor: debtor({ name, email, ...party }) })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-20')
  await sent(member, id, { letter: 'second-reminder' })
  return id
}

const wayOf = async (id: string) =>
  at(expectOk(await member.get(`/api/dossiers/${id}`)).body, 'letterWays', 'formal-notice')

const ON = '2026-06-08'

/** What the run of the day wrote, and what the rules say of each dossier read whole. */
async function daySays() {
  const { organisationId } = member
  await runDay(house.house.database, { organisationId, on: day(ON), now: house.clock.now() })
  return [await inside(writtenDay), await inside((tx) => dayByTheRules(tx, day(ON)))] as const
}

describe('a scenario that prefers electronic registered letters', () => {
  it('sends by one who may receive one, and by the post who did not consent, each with its reason', async () => {
    const professional = await reminded('Atelier Courant', 'professional')
    const silent = await reminded('Ève Sans-Accord', 'consumer')
    const willing = await reminded('Ugo Avec-Accord', 'consumer')
    const all = async () => [await wayOf(professional), await wayOf(silent), await wayOf(willing)]
    const byPost = 'registered-letter'
    const electronic = 'electronic-registered'
    expect(await all()).toEqual([byPost, byPost, byPost])
    const settings = { provider: 'ar24', environment: 'production', account: AR24_ACCOUNT }
    expectOk(await member.post('/api/registered-provider', settings))
    expectOk(await member.post('/api/registered-provider/keys', AR24_KEYS))
    expect(await all()).toEqual([electronic, byPost, byPost])
    const fileId = await uploaded(member, 'J’accepte les recommandés électroniques.', 'ok.txt')
    expectOk(
      await member.post(`/api/dossiers/${willing}/electronic-consents`, {
        expectedVersion: await versionOf(member, willing),
        givenOn: '2026-05-02',
        fileId,
      }),
    )
    expect(await all()).toEqual([electronic, byPost, electronic])
    house.clock.set(ON, '10:00')
    const [written, byTheRules] = await daySays()
    expect(written).toHaveLength(3)
    expect(written).toEqual(byTheRules)
    const batch = await batchPrepared(member)
    const lines = async () => await linesOf(member, batch)
    const sentBy = async (name: string) => {
      const line = (await lines()).get(name)
      return [at(line, 'letter'), at(line, 'channel'), at(line, 'verdict')]
    }
    expect(await sentBy('Atelier Courant')).toEqual(['formal-notice', electronic, 'pass'])
    expect(await sentBy('Ève Sans-Accord')).toEqual(['formal-notice', byPost, 'pass'])
    expect(await sentBy('Ugo Avec-Accord')).toEqual(['formal-notice', electronic, 'pass'])
    expectOk(await batchConfirmed(member, batch))
    await batchFinished(member, batch)
    const line = (await lines()).get('Ugo Avec-Accord')
    expect(line).toMatchObject({ state: 'reserved', channel: electronic })
    const actId = String(at(line, 'actId'))
    house.clock.set(ON, '17:00')
    const act = await actInState(member, { actId, dossierId: willing, state: 'done' })
    expect(act).toMatchObject({ channel: electronic, kind: 'electronic-registered-letter' })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
