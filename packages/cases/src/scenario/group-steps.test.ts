import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { groupSteps, mostGrouped, type DueStep } from '#scenario/group-steps.ts'
import { scenarioActs, scenarioChannels } from '#scenario/scenario.ts'

const due = (dossierId: string, debtorId: string, act: DueStep['act']): DueStep => ({
  dossierId,
  debtorId,
  act,
  channel: 'letter',
  joins: true,
})

/** From the least to the most grave; a letter comes before a call. */
const gravity: readonly DueStep['act'][] = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
  'call',
  'hand-over',
]

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
      {
        debtorId: 'ana',
        act: 'first-reminder',
        channel: 'letter',
        advances: ['a', 'b'],
        waits: ['c', 'd'],
      },
      { debtorId: 'bob', act: 'call', channel: 'letter', advances: ['e'], waits: [] },
    ])
  })

  it('leave out what must be told by itself, and what leaves by another way', () => {
    const first = due('a', 'ana', 'first-reminder')
    expect(
      groupSteps([
        { ...first, joins: false },
        due('b', 'ana', 'first-reminder'),
        { ...due('c', 'ana', 'first-reminder'), channel: 'e-mail' },
        due('d', 'ana', 'first-reminder'),
      ]),
    ).toMatchObject([{ advances: ['b', 'd'], waits: ['a', 'c'] }])
    expect(groupSteps([{ ...first, joins: false }])).toMatchObject([{ advances: ['a'] }])
  })

  it('tell each registered claim by itself: a proof is of one', () => {
    const registered = (id: string): DueStep => ({
      ...due(id, 'ana', 'formal-notice'),
      channel: 'registered-letter',
    })
    expect(groupSteps([registered('b'), registered('a')])).toMatchObject([
      { advances: ['a'], waits: ['b'] },
    ])
  })

  it('tell one claim by SMS, and several together by their next way', () => {
    const bySms = (id: string, besidesSms: DueStep['besidesSms'] = 'e-mail'): DueStep => ({
      ...due(id, 'ana', 'second-reminder'),
      channel: 'sms',
      besidesSms,
    })
    expect(groupSteps([bySms('a')])).toMatchObject([{ channel: 'sms', advances: ['a'] }])
    expect(groupSteps([bySms('b'), bySms('a')])).toMatchObject([
      { channel: 'e-mail', advances: ['a', 'b'], waits: [] },
    ])
    expect(groupSteps([bySms('a', null), bySms('b', null)])).toMatchObject([
      { channel: 'sms', advances: ['a'], waits: ['b'] },
    ])
    const byEmail: DueStep = { ...due('b', 'ana', 'second-reminder'), channel: 'e-mail' }
    expect(groupSteps([bySms('a'), byEmail])).toMatchObject([
      { channel: 'e-mail', advances: ['a', 'b'] },
    ])
    expect(groupSteps([bySms('a', 'letter'), byEmail])).toMatchObject([
      { channel: 'e-mail', advances: ['b'], waits: ['a'] },
    ])
  })

  it('hold every claim once, and move on only those that are at that very step', () => {
    const step = fc.record({
      debtorId: fc.constantFrom('ana', 'bob', 'eve'),
      act: fc.constantFrom(...scenarioActs),
      channel: fc.constantFrom(...scenarioChannels),
      besidesSms: fc.constantFrom(null, 'letter' as const, 'e-mail' as const),
      joins: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const all = steps.map((one, rank) => ({ ...one, dossierId: `d${rank}` }))
        const grouped = groupSteps(all)
        const named = grouped.flatMap(({ advances, waits }) => [...advances, ...waits])
        expect(named.toSorted()).toEqual(all.map(({ dossierId }) => dossierId).toSorted())
        expect(new Set(grouped.map(({ debtorId }) => debtorId)).size).toBe(grouped.length)
        for (const { debtorId, act, channel, advances } of grouped) {
          const own = all.filter(({ dossierId }) => advances.includes(dossierId))
          expect(own.length).toBeGreaterThan(0)
          expect(own.length).toBeLessThanOrEqual(mostGrouped)
          expect(own.every((one) => one.debtorId === debtorId && one.act === act)).toBe(true)
          const together = own.length > 1
          expect(together && own.some(({ joins }) => !joins)).toBe(false)
          const ways = own.map((one) => (one.channel === 'sms' ? one.besidesSms : one.channel))
          expect(together && ways.some((way) => way !== channel)).toBe(false)
          expect(together && channel === 'sms').toBe(false)
          const left = all.filter((one) => one.debtorId === debtorId && one.act !== act)
          expect(left.every((one) => gravity.indexOf(one.act) > gravity.indexOf(act))).toBe(true)
        }
      }),
      { seed: 20_261_122, numRuns: 200 },
    )
  })
})
