import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { deadlocksIn } from '#testing/histories/deadlocks.ts'
import { liveHistory } from '#testing/histories/history.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  // Letters that leave print pages: a history is about the books.
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

/** A few in each run, the same ones; in the long campaign, as many for each of its forty. */
const many = (each: number) => (inject('campaign') > 1 ? Math.ceil(inject('campaign') * each) : 2)
const oneByOne = () => many(3)
const manyClients = () => many(1.5)

/**
 * A machine that does other things at the same time takes several times as long. None of a long
 * campaign is cut short.
 */
const patience = () => (inject('campaign') > 1 ? 28_800_000 : 240_000)

/** Lives as many histories, one after the other. @returns how many things happened. */
async function lived(
  count: number,
  asked: (seed: number) => Parameters<typeof liveHistory>[1],
): Promise<number> {
  let events = 0
  for (let seed = 1; seed <= count; seed += 1) {
    events += (await liveHistory(house, asked(seed))).events
  }
  return events
}

describe('a random history of client money, through the API', () => {
  it('keeps the books right after each event', { timeout: patience() }, async () => {
    const events = await lived(oneByOne(), (seed) => ({ seed, moments: 24, atOnce: 1 }))
    expect(events).toBe(oneByOne() * 24)
  })

  it(
    'keeps them right when many clients act at once on the same dossiers',
    {
      timeout: patience(),
    },
    async () => {
      const events = await lived(manyClients(), (seed) => {
        const atOnce = [8, 16, 32][seed % 3] ?? 8
        return { seed: 1_000 + seed, moments: 64 / atOnce, atOnce }
      })
      expect(events).toBe(manyClients() * 64)
    },
  )

  it('never lets two of them wait for each other', { timeout: patience() }, async () => {
    // Orders cancelled while statements came: this one met deadlocks until one order was kept.
    await liveHistory(house, { seed: 9109, moments: 4, atOnce: 16 })
    expect(await deadlocksIn(house)).toBe(0)
  })

  it('leaves a store that its own check calls sound', async () => {
    const { database, files } = house.house
    const report = await checkStore({ database, files })
    expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
  })
})
