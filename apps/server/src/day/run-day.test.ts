import {
  gatherStatisticsOfClaims,
  inOrganisation,
  type OrganisationTransaction,
} from '@quittance/database'
import { day, type Day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayByTheRules, writtenDay } from '../../testing/day-written.ts'
import { openTestHouse, type TestHouse } from '../../testing/house.ts'
import { insertManyLives } from '../../testing/many-lives.ts'
import { listAt, textAt } from '../../testing/read.ts'
import { creditor } from '../../testing/facts.ts'
import { expectOk, readyToAct, type Ready } from '../../testing/steps.ts'
import { runDay } from '#day/run-day.ts'

const START = day('2026-05-04')

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse(START.toString())
  member = await readyToAct(house)
  // The house would keep the day of its own clock.
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

async function inside<Result>(
  work: (tx: OrganisationTransaction) => Promise<Result>,
): Promise<Result> {
  return await inOrganisation(house.house.database.app, member.organisationId, work)
}

async function run(on: Day) {
  const { organisationId } = member
  return await runDay(house.house.database, { organisationId, on, now: house.clock.now() })
}

const SLOW = 300_000

async function drawnLives(count: number, seed: string): Promise<void> {
  const { creditorId } = member
  await inside((tx) =>
    insertManyLives(tx, { first: 1, count, creditorId, on: START, seed, apartOfHundred: 40 }),
  )
  await inside(gatherStatisticsOfClaims)
}

describe('the daily run', () => {
  it(
    'writes of each drawn dossier, day after day, what the rules say of it read whole',
    { timeout: SLOW },
    async () => {
      await drawnLives(400, 'a')
      let on = START
      for (const step of [0, 1, 1, 5, 12, 30, 1, 58]) {
        on = on.add({ days: step })
        const report = await run(on)
        expect(report.live).toBe(400)
        expect(await inside(writtenDay)).toEqual(await inside((tx) => dayByTheRules(tx, on)))
      }
    },
  )

  it(
    'writes the same under caps that count what left towards a person on all dossiers',
    { timeout: SLOW },
    async () => {
      const { creditorId } = member
      const caps = {
        contacts: { count: 1, days: 21 },
        daysApart: null,
        reminders: 1,
        sms: { count: 1, days: 40 },
        calls: { count: 1, days: 20 },
      }
      const steps = listAt(expectOk(await member.get('/api/scenarios')), 'house')
      const scope = { creditorId: null, debtorKind: null }
      const saved = expectOk(await member.post('/api/scenarios', { ...scope, steps, caps }))
      const published = { reason: 'Moins souvent.' }
      expectOk(await member.post(`/api/scenarios/${textAt(saved, 'id')}/publication`, published))
      const other = expectOk(await member.post('/api/creditors', creditor({ name: 'Autre' })))
      const on = START.add({ days: 120 })
      const many = { first: 1, count: 150, on, apartOfHundred: 10 }
      await inside((tx) => insertManyLives(tx, { ...many, creditorId, seed: 'c' }))
      const twins = { ...many, creditorId: textAt(other, 'id'), seed: 'd', personsOf: 'c' }
      await inside((tx) => insertManyLives(tx, twins))
      await inside(gatherStatisticsOfClaims)
      let held = 0
      for (const step of [0, 1, 6, 9, 20]) {
        const day = on.add({ days: step })
        const report = await run(day)
        expect(report.readWhole).toBeLessThan(report.computed)
        const written = await inside(writtenDay)
        expect(written).toEqual(await inside((tx) => dayByTheRules(tx, day)))
        held += written.filter((row) => /"act":null.*"step":"[a-z-]+-reminder"/u.test(row)).length
      }
      expect(held).toBeGreaterThan(20)
    },
  )
})
