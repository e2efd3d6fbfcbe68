import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { lawfulCase } from '../../testing/lawful-case.ts'
import { standsAgainstLetter } from '#acts/letter-stands.ts'
import { holdEffects } from '#holds/hold-effects.ts'
import { holdsOnDay, holdStages, holdState, type HoldFact, type HoldStage } from '#holds/hold.ts'

const hold = (more: Partial<HoldFact>): HoldFact => ({
  kind: 'vulnerability',
  stage: 'hospitalised',
  from: day('2026-05-04'),
  until: day('2026-06-30'),
  endsOn: null,
  inError: false,
  ...more,
})

describe('a hold', () => {
  it.each([
    ['2026-05-03', 'coming'],
    ['2026-05-04', 'holds'],
    ['2026-06-30', 'holds'],
    ['2026-07-01', 'over'],
  ])('on %s: %s', (on, state) => {
    expect(holdState(hold({}), day(on))).toBe(state)
  })

  it('ends on the day a person says, and never held where it was an error', () => {
    expect(holdState(hold({ endsOn: day('2026-05-20') }), day('2026-05-19'))).toBe('holds')
    expect(holdState(hold({ endsOn: day('2026-05-20') }), day('2026-05-20'))).toBe('over')
    expect(holdState(hold({ inError: true }), day('2026-05-10'))).toBe('void')
  })

  it('tells what holds on a day, of all that was noted', () => {
    const noted = [
      hold({ stage: 'deceased' }),
      hold({ kind: 'insolvency', stage: 'liquidation', inError: true }),
      hold({ kind: 'over-indebtedness', stage: 'filed', from: day('2026-06-01') }),
    ]
    expect(holdsOnDay(noted, day('2026-05-10'))).toEqual({
      insolvency: false,
      overIndebtedness: false,
      vulnerability: true,
      deceased: true,
    })
  })
})

describe('what a hold does', () => {
  it('says as law only what is to be confirmed, and the rest as policy', () => {
    const every = Object.entries(holdStages).flatMap(([kind, stages]) =>
      stages.map((stage: HoldStage) =>
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table
        holdEffects({ kind: kind as keyof typeof holdStages, stage }),
      ),
    )
    expect(every).toHaveLength(10)
    const cited = every.flatMap(({ stops, remains }) =>
      [...stops, ...remains].map(({ citation }) => citation),
    )
    expect(cited.every(({ kind }) => kind === 'practice')).toBe(true)
    expect(cited.every(({ article }) => /à confirmer|non une loi/u.test(article))).toBe(true)
    expect(every.every(({ unknown }) => unknown.length > 0)).toBe(true)
  })

  it('stops every demand in the name of the dead', () => {
    const held = {
      ...lawfulCase(),
      holds: { insolvency: false, overIndebtedness: false, vulnerability: true, deceased: true },
    }
    const against = standsAgainstLetter(held, day('2026-11-18'), {
      letter: 'second-reminder',
      stage: 'approved',
    })
    expect(against?.nature).toBe('holds')
    expect(against?.because.fr).toContain('décès')
  })
})
