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
const few = [1, 2, 3, 8, 17, 104, 112]
const seeds = inject('campaign') > 1 ? Array.from({ length: many }, (_, rank) => rank + 1) : few

/** A machine that does other things at the same time takes several times as long. */
const patience = { timeout: 240_000 }

describe('a random life of dossiers', () => {
  let acts = 0
  let sms = 0
  let stepsBySms = 0

  it.each(seeds)(
    'sends nothing condemned, no step twice, nothing after a payment known (seed %i)',
    patience,
    async (seed) => {
      const { refusals: _, ...walked } = await walk(house, { seed, steps: STEPS })
      expect(walked).toMatchObject({ seed, condemned: [], faults: [], prefix: [] })
      acts += walked.acts
      sms += walked.sms
      stepsBySms += walked.stepsBySms
    },
  )

  it('leaves enough to be judged', () => {
    expect(acts).toBeGreaterThan(seeds.length * 3)
    expect(sms).toBeGreaterThan(0)
    expect(stepsBySms).toBeGreaterThan(0)
  })
})

describe('a product that lacks a guard', () => {
  /** What is wrong with a life, whatever step it ends at. */
  async function wrongWith(seed: number, guard: keyof typeof leftOut): Promise<string> {
    try {
      const walked = await walk(house, { seed, steps: STEPS, guards: leftOut[guard] })
      return [...walked.faults, ...walked.condemned.map(({ rule }) => `rule ${rule}`)].join('\n')
    } catch (cause) {
      return cause instanceof Error ? String(cause.cause) : ''
    }
  }

  it.each([
    ['the gate', 'rule 8', 10],
    ['the gate', 'rule 12', 6],
    ['the gate', 'and nobody said why', 1],
    ['the last check', 'left after a payment known since it was written', 1],
    ['the last check', 'left for an address to check', 2],
    ['what a last check holds', 'on a dossier whose letter was being marked as leaving', 8],
    ['the step that exists once', 'acts for one step', 1],
  ] as const)('is found out within twenty lives: %s, %s', patience, async (guard, fault, first) => {
    let found = ''
    for (let seed = first; seed < first + 20 && !found.includes(fault); seed += 1) {
      found = await wrongWith(seed, guard)
    }
    expect(found).toContain(fault)
  })
})
