import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { groupSteps, type DueStep } from '#scenario/group-steps.ts'
import { scenarioActs } from '#scenario/scenario.ts'

const due = (dossierId: string, debtorId: string, act: DueStep['act']): DueStep => ({
  dossierId,
  debtorId,
  act,
})

describe('messages of a day', () => {
  it('are one per debtor, under the least grave of the letters', () => {
    expect(
      groupSteps([
        due('c', 'ana', 'last-reminder'),
        due('a', 'ana', 'first-reminder'),
        due('b', 'ana', 'first-reminder'),
        due('d', 'ana', 'call'),
        due('e', 'bob', 'call'),
      ]),
    ).toEqual([
      { debtorId: 'ana', act: 'first-reminder', advances: ['a', 'b'], waits: ['c', 'd'] },
      { debtorId: 'bob', act: 'call', advances: ['e'], waits: [] },
    ])
  })

  it('hold every claim once, and move on only those that are at that very step', () => {
    const step = fc.record({
      debtorId: fc.constantFrom('ana', 'bob', 'eve'),
      act: fc.constantFrom(...scenarioActs),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const all = steps.map((one, rank) => ({ ...one, dossierId: `d${rank}` }))
        const grouped = groupSteps(all)
        const named = grouped.flatMap(({ advances, waits }) => [...advances, ...waits])
        expect(named.toSorted()).toEqual(all.map(({ dossierId }) => dossierId).toSorted())
        expect(new Set(grouped.map(({ debtorId }) => debtorId)).size).toBe(grouped.length)
        for (const { debtorId, act, advances } of grouped) {
          expect(advances).not.toEqual([])
          for (const id of advances) {
            const own = all.find(({ dossierId }) => dossierId === id)
            expect(own).toMatchObject({ debtorId, act })
          }
        }
      }),
      { seed: 20_261_122, numRuns: 200 },
    )
  })
})
