import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { cutAtSpans } from '#ui/rows/transcript-parts.ts'

describe('cutAtSpans', () => {
  it('underlines the span that proves', () => {
    expect(cutAtSpans('OK pour 40 €.', [{ from: 8, to: 12 }])).toEqual([
      { text: 'OK pour ', span: null },
      { text: '40 €', span: 0 },
      { text: '.', span: null },
    ])
  })

  it('keeps the numbers of spans given out of order', () => {
    const runs = cutAtSpans('abcd', [
      { from: 2, to: 3 },
      { from: 0, to: 1 },
    ])
    expect(runs.map(({ span }) => span)).toEqual([1, null, 0, null])
  })

  it('leaves out a span outside the text', () => {
    expect(cutAtSpans('ab', [{ from: 1, to: 9 }])).toEqual([{ text: 'ab', span: null }])
  })

  it('never changes the text', () => {
    const span = fc.record({ from: fc.nat(30), to: fc.nat(30) })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 5 }), (text, spans) => {
        expect(
          cutAtSpans(text, spans)
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
      }),
      { seed: 14, numRuns: 300 * inject('campaign') },
    )
  })
})
