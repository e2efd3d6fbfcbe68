import { answerDeadline, type DeadlineDocument } from '@quittance/law'
import { describe, expect, it } from 'vitest'
import { lastDaysOf } from '#features/tools/deadline/last-days.ts'

function strip(facts: DeadlineDocument): readonly string[] {
  const outcome = answerDeadline(facts)
  if (outcome.outcome !== 'answer') throw new Error('an answer was expected')
  return lastDaysOf(facts, outcome.value).map(
    ({ on, is, holiday, weekend }) =>
      `${on.toString()} ${is}${weekend ? ' weekend' : ''}${holiday === null ? '' : ` ${holiday}`}`,
  )
}

describe('lastDaysOf', () => {
  it('ends on its term when it is a working day', () => {
    expect(strip({ from: '2025-03-07', length: { months: 1 }, place: 'metropole' })).toEqual([
      '2025-04-03 counted',
      '2025-04-04 counted',
      '2025-04-05 counted weekend',
      '2025-04-06 counted weekend',
      '2025-04-07 end',
    ])
  })

  it('shows each day that puts it off, with its name', () => {
    expect(strip({ from: '2025-12-10', length: { days: 15 }, place: 'alsace-moselle' })).toEqual([
      '2025-12-21 counted weekend',
      '2025-12-22 counted',
      '2025-12-23 counted',
      '2025-12-24 counted',
      '2025-12-25 term le jour de Noël',
      '2025-12-26 passed-over le second jour de Noël',
      '2025-12-27 passed-over weekend',
      '2025-12-28 passed-over weekend',
      '2025-12-29 end',
    ])
  })

  it('begins with the start of a short time limit', () => {
    expect(strip({ from: '2025-03-04', length: { days: 2 }, place: 'metropole' })).toEqual([
      '2025-03-04 start',
      '2025-03-05 counted',
      '2025-03-06 end',
    ])
  })
})
