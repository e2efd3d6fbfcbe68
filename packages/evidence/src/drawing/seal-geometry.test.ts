import { describe, expect, it } from 'vitest'
import { sealPath, sealStrokes, slippedStrokes } from '#drawing/seal-geometry.ts'

const zeros = '0'.repeat(64)
const lengthOf = (index: number, fingerprint: string): number => {
  const stroke = sealStrokes(fingerprint)[index]
  if (stroke === undefined) return Number.NaN
  return Math.hypot(stroke.from[0] - stroke.to[0], stroke.from[1] - stroke.to[1])
}

describe('sealStrokes', () => {
  it('draws one stroke a digit, clockwise from the top', () => {
    const strokes = sealStrokes(zeros)
    expect(strokes).toHaveLength(64)
    expect(strokes[0]?.from).toEqual([50, 14])
    expect(strokes[16]?.from).toEqual([86, 50])
  })

  it('makes the length of a stroke its digit', () => {
    expect(lengthOf(0, zeros)).toBeCloseTo(6.5, 1)
    expect(lengthOf(5, `${'0'.repeat(5)}f${'0'.repeat(58)}`)).toBeCloseTo(6.5 + 15 * 1.15, 1)
  })

  it('changes the drawing when one bit changes', () => {
    expect(sealPath(sealStrokes(zeros))).not.toBe(sealPath(sealStrokes(`1${'0'.repeat(63)}`)))
  })

  it('draws nothing for what is not a SHA-256', () => {
    expect(sealStrokes('abc')).toEqual([])
    expect(sealStrokes('Z'.repeat(64))).toEqual([])
  })
})

describe('slippedStrokes', () => {
  it('moves a third of the strokes and keeps the others', () => {
    const strokes = sealStrokes(zeros)
    const moved = slippedStrokes(strokes).filter((stroke, index) => stroke !== strokes[index])
    expect(moved).toHaveLength(22)
  })
})
