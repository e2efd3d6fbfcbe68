import { dayFromNumber, type Day } from '@quittance/kernel'
import { array, assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import {
  claimNatures,
  courtResults,
  limitationEventKinds,
  type LimitationEvent,
  type LimitationFacts,
} from '#limitation/limitation-question.ts'
import { limitation, type Limitation } from '#limitation/limitation.rule.ts'
import { valueOf } from '#testing/outcome-view.ts'

const START = 18_000
const startsOn = dayFromNumber(START)

const someEvent = record({
  on: integer({ min: START - 100, max: START + 2800 }),
  lasts: option(integer({ min: 0, max: 400 }), { nil: undefined }),
  kind: constantFrom(...limitationEventKinds),
  result: constantFrom(...courtResults),
  registered: constantFrom(true, false),
}).map(({ on, lasts, ...rest }): LimitationEvent<Day> => ({
  on: dayFromNumber(on),
  ...rest,
  ...(lasts !== undefined && { endedOn: dayFromNumber(on + lasts) }),
}))

const someEvents = array(someEvent, { maxLength: 6 })

const someClaim = record({
  nature: constantFrom(...claimNatures),
  creditorIs: constantFrom('professional' as const, 'private-individual' as const),
  debtorIs: constantFrom(
    'consumer' as const,
    'professional' as const,
    'private-individual' as const,
  ),
})

const settings = { seed: 2231, numRuns: 600 * inject('campaign') }

const asOf = dayFromNumber(START + 2900)

const of = (facts: Omit<LimitationFacts, 'startsOn'>): Limitation =>
  valueOf(limitation({ ...facts, startsOn }))

/** A last day for comparing: while the clock is stopped it is after every other. */
const reach = ({ lastDay }: Pick<Limitation, 'lastDay'>): string => lastDay ?? '9999-12-31'

/** Acts that article 2232 does not cap, and what keeps proceedings going. */
const beyondTheLongStop: ReadonlySet<unknown> = new Set([
  'court-claim',
  'insolvency-declaration',
  'payment-order-served',
  'enforcement-act',
  'protective-measure',
])

describe('limitation, as a property', () => {
  it('is never brought forward by what happens to the claim', () => {
    assert(
      property(someClaim, someEvents, (claim, events) => {
        expect(reach(of({ asOf, claim, events })) >= reach(of({ asOf, claim }))).toBe(true)
      }),
      settings,
    )
  })

  it('is never brought forward by one event more, the latest of all', () => {
    assert(
      property(someClaim, someEvents, someEvent, (claim, events, latest) => {
        const before = events.filter(
          ({ on }) =>
            on !== undefined &&
            latest.on !== undefined &&
            Temporal.PlainDate.compare(on, latest.on) <= 0,
        )
        const withLatest = of({ asOf, claim, events: [...before, latest] })
        expect(reach(withLatest) >= reach(of({ asOf, claim, events: before }))).toBe(true)
      }),
      settings,
    )
  })

  it('is never revived by an acknowledgment after the last day', () => {
    assert(
      property(someClaim, someEvents, integer({ min: 1, max: 3000 }), (claim, events, after) => {
        const before = of({ asOf, claim, events })
        const on = asOf.add({ days: after })
        const acknowledged = [...events, { on, kind: 'acknowledgment' as const }]
        const then = of({ asOf: on, claim, events: acknowledged })
        expect(before.status === 'expired' && then.status !== 'expired').toBe(false)
      }),
      settings,
    )
  })

  it('answers the shortest period that stays open, and shows the longer ones', () => {
    assert(
      property(someClaim, someEvents, (claim, events) => {
        const given = of({ asOf, claim, events })
        for (const alternative of given.alternatives ?? []) {
          expect(reach(alternative) >= reach(given)).toBe(true)
        }
        expect(reach(given) >= startsOn.add({ years: 1 }).toString()).toBe(true)
      }),
      settings,
    )
  })

  it('shows beside a part payment a day that is not later', () => {
    assert(
      property(someClaim, someEvents, (claim, events) => {
        const given = of({ asOf, claim, events })
        if (given.lastDayIfNot === undefined || given.lastDayIfNot === null) return
        expect(given.lastDayIfNot <= reach(given)).toBe(true)
      }),
      settings,
    )
  })

  it('stays within twenty years of the birth of the right, but for acts before a judge', () => {
    assert(
      property(someClaim, someEvents, integer({ min: 0, max: 7000 }), (claim, events, age) => {
        if (claim.nature === 'enforceable-title') return
        const bornOn = startsOn.subtract({ days: age })
        const kept = events.filter(({ kind }) => !beyondTheLongStop.has(kind))
        const given = of({ asOf, claim: { ...claim, bornOn }, events: kept })
        const longStop = bornOn.add({ years: 20 }).toString()
        expect((given.lastDay ?? '') <= longStop).toBe(true)
      }),
      settings,
    )
  })

  it('does not depend on the order of events of different days, and is plain data', () => {
    assert(
      property(someClaim, someEvents, (claim, events) => {
        const days = new Set(events.map(({ on }) => String(on)))
        if (days.size < events.length) return
        const given = of({ asOf, claim, events })
        expect(of({ asOf, claim, events: events.toReversed() })).toEqual(given)
        expect(JSON.parse(JSON.stringify(given))).toEqual(given)
      }),
      settings,
    )
  })
})
