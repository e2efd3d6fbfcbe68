import { addSpan, cents, day, daysBetween, isAfter, isBefore, type Day } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { lawfulCase, promiseDue } from '#testing/lawful-case.ts'
import { houseScenario } from '#scenario/house-scenario.data.ts'
import { linesInPeriod } from '#simulation/in-period.ts'
import type { PastFacts, PastLife, SimulatedLine } from '#simulation/past-life.ts'
import { simulateLives } from '#simulation/simulate-lives.ts'

/** Days of the life of a dossier, by rank after it came in; a span holds from its first day to its last. */
type Happenings = {
  readonly paidOn?: number
  readonly promise?: { readonly from: number; readonly until: number }
  readonly dispute?: { readonly from: number; readonly until: number }
  readonly reply?: { readonly from: number; readonly until: number }
  readonly pause?: { readonly from: number; readonly until: number }
  readonly hold?: { readonly from: number; readonly until: number }
  readonly check?: { readonly from: number; readonly until: number }
}

const START = day('2026-08-20')
const nth = (rank: number): Day => addSpan(START, { days: rank })
const everyDay = Array.from({ length: 200 }, (_, rank) => nth(rank))

/** A dossier to which this happened, and which sent letters of its own that no simulation may see. */
function lifeOf(id: string, of: Happenings): PastLife {
  const spans = [of.promise, of.dispute, of.reply, of.pause, of.hold, of.check]
  return {
    id,
    from: START,
    factsOn: (on) => factsOn(of, on),
    changesOn: [
      ...(of.paidOn === undefined ? [] : [nth(of.paidOn)]),
      ...spans.flatMap((span) =>
        span === undefined ? [] : [nth(span.from), nth(span.until), nth(span.until + 1)],
      ),
    ],
  }
}

function factsOn(of: Happenings, on: Day): PastFacts {
  const within = (span: Happenings['promise']): boolean =>
    span !== undefined && !isBefore(on, nth(span.from)) && !isAfter(on, nth(span.until))
  const base = lawfulCase({ openedOn: START })
  const isPaid = of.paidOn !== undefined && !isBefore(on, nth(of.paidOn))
  const { pause, promise } = of
  return {
    ...base,
    toCheck: within(of.check) ? ['post'] : [],
    statement: isPaid ? { ...base.statement, total: cents(0) } : base.statement,
    promises: promise !== undefined && within(promise) ? runningUntil(promise.until) : [],
    disputes: within(of.dispute)
      ? [{ id: 'd', component: 'whole', openedOn: on, answeredOn: null }]
      : [],
    repliesAwaiting: within(of.reply) ? 1 : 0,
    holds: { ...base.holds, overIndebtedness: within(of.hold) },
    outreach: {
      ...base.outreach,
      pauses: pause === undefined ? [] : [{ from: nth(pause.from), until: nth(pause.until) }],
    },
  }
}

const runningUntil = (rank: number) => promiseDue(nth(rank).toString())

function run(lives: readonly PastLife[], until: Day = nth(180)): readonly SimulatedLine[] {
  return [...simulateLives(lives, { scenario: houseScenario, until })].flat()
}

const told = (line: SimulatedLine): string =>
  line.kind === 'sent'
    ? `${line.on.toString()} ${line.stepId} ${line.channel ?? '-'}`
    : `${line.on.toString()}..${line.until.toString()} ${line.stepId} ${line.code}`

describe('simulateLives', () => {
  it('does each step on its day where nothing happens, and reads no letter that really left', () => {
    expect(run([lifeOf('a', {})]).map(told)).toEqual([
      '2026-08-20 first-letter letter',
      '2026-08-27 first-call phone',
      '2026-09-03 second-letter e-mail',
      '2026-09-17 last-letter letter',
      '2026-09-24 last-call phone',
      '2026-10-02 formal-notice registered-letter',
      '2026-10-21 route -',
    ])
  })

  it('holds a step back for as long as a rule does, names it, then catches up without stacking', () => {
    const reply = { from: 14, until: 40 }
    expect(run([lifeOf('a', { reply })]).map(told)).toEqual([
      '2026-08-20 first-letter letter',
      '2026-08-27 first-call phone',
      '2026-09-03..2026-09-29 second-letter reply-unread',
      '2026-09-30 second-letter e-mail',
      '2026-10-14 last-letter letter',
      '2026-10-21 last-call phone',
      '2026-10-29 formal-notice registered-letter',
      '2026-11-17 route -',
    ])
  })

  it('asks for nothing once nothing is owed, and says it until the end', () => {
    const lines = run([lifeOf('a', { paidOn: 20 })])
    expect(lines.map(told).slice(3)).toEqual(['2026-09-17..2027-02-16 last-letter nothing-owed'])
  })

  it('writes to a person about one dossier a day, and twice in a week at the most', () => {
    const lines = run([lifeOf('a', {}), lifeOf('b', {}), lifeOf('c', {})])
    expect(lines.map((line) => `${line.lifeId} ${told(line)}`).slice(0, 5)).toEqual([
      'a 2026-08-20 first-letter letter',
      'b 2026-08-20..2026-08-20 first-letter contacted-today',
      'b 2026-08-21 first-letter letter',
      'c 2026-08-20..2026-08-21 first-letter contacted-today',
      'c 2026-08-22..2026-08-26 first-letter too-often',
    ])
    expect(lines.find((line) => line.lifeId === 'c' && line.kind === 'sent')?.on).toEqual(
      day('2026-08-27'),
    )
  })

  it('holds a letter while its address is checked, and says a pause that held a step', () => {
    const check = { from: 0, until: 5 }
    expect(
      run([lifeOf('a', { check })])
        .map(told)
        .slice(0, 2),
    ).toEqual([
      '2026-08-20..2026-08-25 first-letter address-check',
      '2026-08-26 first-letter letter',
    ])
    const pause = { from: 0, until: 9 }
    expect(
      run([lifeOf('a', { pause })])
        .map(told)
        .slice(0, 2),
    ).toEqual(['2026-08-20..2026-08-29 first-letter paused', '2026-08-30 first-letter letter'])
  })

  it('neither calls nor writes by e-mail on a Sunday or a holiday, and prints letters on any day', () => {
    const begun = (until: number) =>
      run([lifeOf('a', { check: { from: 0, until } })])
        .map(told)
        .slice(1, 5)
    // 23 August 2026 is a Sunday, and the call comes a week later.
    expect(begun(2)).toEqual([
      '2026-08-23 first-letter letter',
      '2026-08-30..2026-08-30 first-call closed-day',
      '2026-08-31 first-call phone',
      '2026-09-07 second-letter e-mail',
    ])
    // Armistice Day, two weeks after the first letter.
    expect(begun(68)).toEqual([
      '2026-10-28 first-letter letter',
      '2026-11-04 first-call phone',
      '2026-11-11..2026-11-11 second-letter closed-day',
      '2026-11-12 second-letter e-mail',
    ])
  })

  it('keeps of a period what is within it', () => {
    const lines = run([lifeOf('a', { reply: { from: 14, until: 40 } })])
    const period = { from: day('2026-09-10'), until: day('2026-09-30') }
    expect(linesInPeriod(lines, period).map(told)).toEqual([
      '2026-09-10..2026-09-29 second-letter reply-unread',
      '2026-09-30 second-letter e-mail',
    ])
  })
})

const span = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from, until: from + length }))
const happenings = fc.record(
  {
    paidOn: fc.integer({ min: 0, max: 160 }),
    promise: span,
    dispute: span,
    reply: span,
    pause: span,
    hold: span,
    check: span,
  },
  { requiredKeys: [] },
)
const persons = fc.array(happenings, { minLength: 1, maxLength: 3 })
const bounds = { seed: 20_261_123, numRuns: 40 } as const

describe('over any past lives', () => {
  it('contacts nobody on a day on which something stands against it', () => {
    fc.assert(
      fc.property(happenings, (of) => {
        const sent = run([lifeOf('a', of)]).filter((line) => line.kind === 'sent')
        for (const { on, act } of sent) {
          if (act === 'hand-over') continue
          const rank = daysBetween(START, on)
          expect(rank < (of.paidOn ?? Number.POSITIVE_INFINITY)).toBe(true)
          for (const held of [of.promise, of.dispute, of.reply, of.pause, of.hold]) {
            expect(held === undefined || rank < held.from || rank > held.until).toBe(true)
          }
        }
      }),
      bounds,
    )
  })

  it('does no step twice nor out of order, never sooner than its wait', () => {
    fc.assert(
      fc.property(happenings, (of) => {
        const sent = run([lifeOf('a', of)]).filter((line) => line.kind === 'sent')
        const ids = sent.map(({ stepId }) => stepId)
        const order = houseScenario.steps.map(({ id }) => id)
        expect(ids).toEqual(order.filter((id) => ids.includes(id)))
        const early = sent.filter(({ on, stepId }, rank) => {
          const before = sent[rank - 1]
          const wait = houseScenario.steps.find(({ id }) => id === stepId)?.after.count ?? 0
          return before !== undefined && daysBetween(before.on, on) < wait
        })
        expect(early).toEqual([])
      }),
      bounds,
    )
  })

  it('writes to a person once a day and twice in seven, whatever the dossiers', () => {
    fc.assert(
      fc.property(persons, (all) => {
        const lives = all.map((of, rank) => lifeOf(`d${rank}`, of))
        const days = run(lives)
          .filter((line) => line.kind === 'sent' && line.act !== 'hand-over')
          .map(({ on }) => on)
        expect(new Set(days.map(String)).size).toBe(days.length)
        for (const one of days) {
          const week = days.filter((other) => {
            const age = daysBetween(other, one)
            return age >= 0 && age < 7
          })
          expect(week.length).toBeLessThanOrEqual(2)
        }
      }),
      bounds,
    )
  })

  it('finds by leaps what looking at each day finds', () => {
    fc.assert(
      fc.property(persons, (all) => {
        const lives = all.map((of, rank) => lifeOf(`d${rank}`, of))
        const slow = lives.map((life) => ({ ...life, changesOn: everyDay }))
        expect(run(lives, nth(110)).map(told).toSorted()).toEqual(
          run(slow, nth(110)).map(told).toSorted(),
        )
      }),
      { ...bounds, numRuns: 12 },
    )
  })
})
