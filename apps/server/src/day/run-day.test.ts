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
import { readyToAct, type Ready } from '../../testing/steps.ts'
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
})
