import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { promisesKept } from '#evidence/kept-promises.ts'

const details = (schedule: readonly object[]) => ({
  kinds: ['promise'],
  ackLevel: 'unequivocal',
  acknowledgedCents: 195_000,
  conditional: false,
  humanReview: false,
  due: { raw: 'le 30', date: '2026-04-30' },
  schedule,
  paidOn: null,
  ambiguities: [],
})

const finding = (schedule: readonly object[] = []) => ({
  kind: 'promise',
  proposed: { amountCents: cents(195_000), dueOn: day('2026-04-30') },
  details: details(schedule),
})

const asRead = { keptAmountCents: null, keptDueOn: null }
const texts = (promised: ReturnType<typeof promisesKept>) =>
  promised.map(({ amountCents, dueOn }) => [amountCents, dueOn.toString()])

describe('promisesKept', () => {
  it('notes the sum and the day that were read', () => {
    expect(texts(promisesKept(finding(), asRead))).toEqual([[195_000, '2026-04-30']])
  })

  it('notes each payment of a schedule on its own day', () => {
    const schedule = [
      { cents: 97_500, due: '2026-04-30' },
      { cents: 97_500, due: '2026-05-31' },
    ]
    expect(texts(promisesKept(finding(schedule), asRead))).toEqual([
      [97_500, '2026-04-30'],
      [97_500, '2026-05-31'],
    ])
  })

  it('notes nothing of a schedule of which a sum or a day is missing', () => {
    const schedule = [
      { cents: 97_500, due: '2026-04-30' },
      { cents: null, from: '2026-05-01', every: 'P1M' },
    ]
    expect(promisesKept(finding(schedule), asRead)).toEqual([])
  })

  it('notes what a person put in the place of the schedule', () => {
    const schedule = [
      { cents: null, due: null },
      { cents: null, due: null },
    ]
    const correction = { keptAmountCents: 50_000, keptDueOn: day('2026-06-15') }
    expect(texts(promisesKept(finding(schedule), correction))).toEqual([[50_000, '2026-06-15']])
  })

  it.each(['dispute', 'request_for_time', 'acknowledgment'])('notes nothing of a %s', (kind) => {
    expect(promisesKept({ ...finding(), kind }, asRead)).toEqual([])
  })
})
