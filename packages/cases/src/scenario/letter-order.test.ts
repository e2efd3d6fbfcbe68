import { addSpan, day, type Day } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { standsAgainstLetter } from '#acts/letter-stands.ts'
import type { CaseFacts } from '#case-facts.ts'
import { scenarioFaults } from '#scenario/scenario-faults.ts'
import { houseScenario } from '#scenario/house-scenario.data.ts'
import type { Scenario, ScenarioLetter } from '#scenario/scenario.ts'
import { inScenario, lawfulCase } from '#testing/lawful-case.ts'

const letters = ['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'] as const

const START = day('2026-08-20')

/** A scenario that may be published: steps of the house left out, others made longer. */
const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    leaves: fc.subarray(['first-call', 'second-letter', 'last-letter', 'last-call'] as const),
    longer: fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 7, maxLength: 7 }),
    reminders: fc.option(fc.integer({ min: 1, max: 2 })),
  })
  .map(({ leaves, longer, reminders }) => ({
    steps: houseScenario.steps
      .filter(({ id }) => !leaves.some((left) => left === id))
      .map((step, rank) => ({
        ...step,
        after: { ...step.after, count: step.after.count + 14 + (longer[rank] ?? 0) },
      })),
    caps: { contacts: null, daysApart: null, reminders, sms: null, calls: null },
  }))
  .filter((scenario) => scenarioFaults(scenario).length === 0)

type Left = { readonly letter: ScenarioLetter; readonly on: Day }

function factsAfter(scenario: Scenario, left: readonly Left[]): CaseFacts {
  const daysOf = (letter: ScenarioLetter) =>
    left.flatMap((one) => (one.letter === letter ? [one.on] : []))
  const [first] = daysOf('first-reminder')
  const [notice] = daysOf('formal-notice')
  const sent = Object.fromEntries(left.map(({ letter, on }) => [letter, on.toString()]))
  return lawfulCase({
    openedOn: START,
    firstLetter: first === undefined ? null : { reference: '', sentOn: first },
    reminders: [...daysOf('second-reminder'), ...daysOf('last-reminder')],
    formalNotice:
      notice === undefined ? null : { on: notice, registeredNumber: null, deliveredOn: null },
    outreach: { ...inScenario(sent), scenario },
  })
}

describe('the letters of a dossier, whatever is asked for and when', () => {
  it('leave in the order of their scenario, each once, and none jumps one before it', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.array(
          fc.record({
            letter: fc.constantFrom(...letters),
            after: fc.integer({ min: 0, max: 30 }),
          }),
          { minLength: 10, maxLength: 60 },
        ),
        (scenario, asked) => {
          const left: Left[] = []
          let on = START
          for (const { letter, after } of asked) {
            on = addSpan(on, { days: after })
            const facts = factsAfter(scenario, left)
            if (standsAgainstLetter(facts, on, { letter, stage: 'asked' }) === null) {
              left.push({ letter, on })
            }
          }
          const ranks = left.map(({ letter }) => letters.indexOf(letter))
          expect(ranks).toEqual([...new Set(ranks)].toSorted((one, other) => one - other))
          const most = scenario.caps?.reminders ?? 2
          expect(ranks.filter((rank) => rank === 1 || rank === 2).length).toBeLessThanOrEqual(most)
          for (const [place, rank] of ranks.entries()) {
            const planned = scenario.steps
              .map(({ act }) => letters.findIndex((letter) => letter === act))
              .filter((one) => one >= 0 && one < rank)
            const missing = planned.filter((one) => !ranks.slice(0, place).includes(one))
            const reminders = ranks.slice(0, place).filter((one) => one === 1 || one === 2).length
            // A cap of reminders lets the notice come instead of those that it leaves out.
            expect(rank === 3 && reminders >= most ? [] : missing).toEqual([])
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('do leave: nothing holds the next one for ever', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const left: Left[] = []
        for (let rank = 0; rank < 400; rank += 1) {
          const on = addSpan(START, { days: rank })
          const facts = factsAfter(scenario, left)
          const next = letters.find(
            (letter) => standsAgainstLetter(facts, on, { letter, stage: 'asked' }) === null,
          )
          if (next !== undefined) left.push({ letter: next, on })
        }
        expect(left.at(-1)?.letter).toBe('formal-notice')
      }),
      { numRuns: 20 },
    )
  })
})
