import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(async () => {
  await house.stop()
})

describe('the background of a house at rest', () => {
  it('asks its database a few times a second for all queues, not a few times for each', async () => {
    const { jobs } = house.house.database
    let asked = 0
    const count = () => {
      asked += 1
    }
    jobs.on('acquire', count)
    await pause(3_000)
    jobs.off('acquire', count)
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThan(45)
  })
})
