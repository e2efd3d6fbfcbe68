import { describe, expect, it } from 'vitest'
import { foldAround } from '#features/evidence/conversation/fold.ts'

const none: ReadonlySet<number> = new Set()

describe('foldAround', () => {
  it('shows everything where nothing is marked', () => {
    expect(foldAround(40, [], none)).toEqual([{ from: 0, to: 39, folded: false }])
  })

  it('shows three messages around a mark and folds the rest', () => {
    expect(foldAround(40, [20], none)).toEqual([
      { from: 0, to: 16, folded: true },
      { from: 17, to: 23, folded: false },
      { from: 24, to: 39, folded: true },
    ])
  })

  it('folds nothing shorter than six messages', () => {
    expect(foldAround(12, [0, 11], none).map(({ folded }) => folded)).toEqual([false, false, false])
    expect(foldAround(14, [0, 13], none).map(({ folded }) => folded)).toEqual([false, true, false])
  })

  it('keeps open what a person opened', () => {
    expect(foldAround(40, [20], new Set([0]))[0]).toEqual({ from: 0, to: 16, folded: false })
  })

  it('covers every message once, in order', () => {
    const stretches = foldAround(101, [3, 4, 50, 100], none)
    const covered = stretches.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    )
    expect(covered).toEqual(Array.from({ length: 101 }, (_, at) => at))
  })
})
