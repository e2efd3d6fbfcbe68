import { describe, expect, it } from 'vitest'
import { joinedSpans } from '#features/evidence/conversation/spans.ts'

const text = 'OK pour te payer 1 950 € avant le 30/04. Bises, à lundi'

describe('joinedSpans', () => {
  it('joins what only spaces part', () => {
    const spans = [
      { start: 0, end: 16 },
      { start: 17, end: 24 },
      { start: 25, end: 39 },
    ]
    expect(joinedSpans(text, spans)).toEqual([{ from: 0, to: 39 }])
  })

  it('keeps apart what words part, and swallows what overlaps', () => {
    const spans = [
      { start: 48, end: 55 },
      { start: 0, end: 24 },
      { start: 3, end: 16 },
    ]
    expect(joinedSpans(text, spans)).toEqual([
      { from: 0, to: 24 },
      { from: 48, to: 55 },
    ])
  })
})
