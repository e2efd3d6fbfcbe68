import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { noPlanIsFollowed } from '#acts/obstacles.ts'
import { lawfulCase } from '#testing/lawful-case.ts'

const instalment = (dueOn: string, graceUntil: string) => ({
  id: dueOn,
  amount: lawfulCase().statement.total,
  dueOn: day(dueOn),
  graceUntil: day(graceUntil),
  state: 'running' as const,
})

describe('a plan that stands', () => {
  it.each([
    ['the eve of its first instalment', '2026-10-04'],
    ['within its grace', '2026-10-07'],
    ['once one was missed, others to come', '2026-10-08'],
    ['once all were missed', '2026-12-01'],
  ])('keeps the whole from being asked for: %s', (_, on) => {
    const instalments = [
      instalment('2026-10-05', '2026-10-07'),
      instalment('2026-11-05', '2026-11-09'),
    ]
    const found = noPlanIsFollowed(lawfulCase({ instalments }), day(on))
    expect(found?.citations.map(({ article }) => article)).toEqual(['1305-2'])
    expect(found?.until).toBeUndefined()
  })

  it('keeps nothing back once it is paid', () => {
    const paid = { ...instalment('2026-10-05', '2026-10-07'), state: 'kept' as const }
    expect(noPlanIsFollowed(lawfulCase({ instalments: [paid] }), day('2026-10-08'))).toBeNull()
  })
})
