import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { leftOut } from '#testing/lives/left-out.ts'
import { walk } from '#testing/lives/walk.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
  // A walk is its own worker.
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

const STEPS = 150

/** The same ones in each run; in the long campaign, a hundred thousand steps. */
const many = Math.ceil((inject('campaign') * 100_000) / (40 * STEPS))
const few = [1, 2, 3, 8, 17]
const seeds = inject('campaign') > 1 ? Array.from({ length: many }, (_, rank) => rank + 1) : few

/** A machine that does other things at the same time takes several times as long. */
const patience = { timeout: 240_000 }

describe('a random life of dossiers', () => {
  let acts = 0
  let sms = 0

  it.each(seeds)(
    'sends nothing condemned, no step twice, nothing after a payment known (seed %i)',
    patience,
    async (seed) => {
      const { refusals: _, ...walked } = await walk(house, { seed, steps: STEPS })
      expect(walked).toMatchObject({ seed, condemned: [], faults: [], prefix: [] })
      acts += walked.acts
      sms += walked.sms
    },
  )

  it('leaves enough to be judged', () => {
    expect(acts).toBeGreaterThan(seeds.length * 3)
    expect(sms).toBeGreaterThan(0)
  })
})

describe('a product that lacks a guard', () => {
  it('is found out: what a last check holds', patience, async () => {
    const guards = leftOut['what a last check holds']
    await expect(walk(house, { seed: 4, steps: STEPS, guards })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('whose letter was being marked as leaving') },
    })
  })

  it.each([
    ['the gate', [2001], 'rule 8'],
    ['the gate', [2003], 'rule 12'],
    ['the last check', [5], 'left after a payment known since it was written'],
    ['the step that exists once', [2], 'acts for one step'],
  ] as const)('is found out: %s', patience, async (guard, seeds, fault) => {
    const found: string[] = []
    for (const seed of seeds) {
      const walked = await walk(house, { seed, steps: STEPS, guards: leftOut[guard] })
      found.push(...walked.faults, ...walked.condemned.map(({ rule }) => `rule ${rule}`))
    }
    expect(found.join('\n')).toContain(fault)
  })
})
