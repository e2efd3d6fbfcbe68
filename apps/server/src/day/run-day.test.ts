import {
  gatherStatisticsOfClaims,
  getOrganisation,
  inOrganisation,
  loadDossiers,
  openDossierIds,
  type OrganisationTransaction,
} from '@quittance/database'
import { day, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../testing/house.ts'
import { insertManyLives } from '../../testing/many-lives.ts'
import { readyToAct, type Ready } from '../../testing/steps.ts'
import { dayOfDossier, entryOf } from '#day/day-of-dossier.ts'
import { runDay } from '#day/run-day.ts'

const START = day('2026-05-04')

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse(START.toString())
  member = await readyToAct(house)
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

/** What the run wrote, dossier by dossier, but the day until which it holds. */
async function written(): Promise<ReadonlyMap<string, object>> {
  const { rows } = await inside((tx) =>
    sql<{ dossier_id: string }>`select dossier_id, act, verb, tab, reason, reason_on, reason_cents,
      since, urgency, step, step_since, lawful, last_day, limitation_level, proof_boxes, expected,
      expected_urgency from day_entry order by dossier_id`.execute(tx),
  )
  return new Map(rows.map(({ dossier_id: id, ...entry }) => [id, entry]))
}

/** The same, each live dossier read whole and given to the pure rules. */
async function byTheRules(on: Day): Promise<ReadonlyMap<string, object>> {
  return await inside(async (tx) => {
    const organisation = await getOrganisation(tx)
    const { ids } = await openDossierIds(tx, 100_000)
    const dossiers = await loadDossiers(tx, ids.toSorted())
    return new Map(
      dossiers.map((dossier) => {
        const entry = entryOf(dossier.id, dayOfDossier(dossier, { organisation, on }))
        const dayIn = (text: string | null) => (text === null ? null : day(text))
        return [
          dossier.id,
          {
            act: entry.act,
            verb: entry.verb,
            tab: entry.tab,
            reason: entry.reason,
            reason_on: dayIn(entry.reasonOn),
            reason_cents: entry.reasonCents,
            since: dayIn(entry.since),
            urgency: entry.urgency,
            step: entry.step,
            step_since: dayIn(entry.stepSince),
            lawful: entry.lawful,
            last_day: dayIn(entry.lastDay),
            limitation_level: entry.limitationLevel,
            proof_boxes: entry.proofBoxes,
            expected: entry.expected,
            expected_urgency: entry.expectedUrgency,
          },
        ]
      }),
    )
  })
}

function texts(of: ReadonlyMap<string, object>): readonly string[] {
  return [...of].map(([id, entry]) => `${id} ${JSON.stringify(entry)}`)
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
        expect(texts(await written())).toEqual(texts(await byTheRules(on)))
      }
    },
  )
})
