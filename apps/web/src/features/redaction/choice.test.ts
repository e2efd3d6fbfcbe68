import { describe, expect, it } from 'vitest'
import { allOf, aroundRetained, previewRows, withRun } from '#features/redaction/choice.ts'

const messages = Array.from({ length: 9 }, (_, index) => ({
  number: index + 1,
  author: null,
  at: null,
  direction: 'in' as const,
  text: 'x',
  attachments: 0,
  octets: true,
  retained: index === 1 || index === 6,
}))

describe('what a copy shows', () => {
  it('begins with the commitments kept and their neighbours', () => {
    expect([...aroundRetained(messages, 0)]).toEqual([2, 7])
    expect([...aroundRetained(messages, 2)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(allOf(messages).size).toBe(9)
  })

  it('takes a run of messages at once, in either direction', () => {
    expect([...withRun(new Set([9]), { from: 5, to: 3 }, true)]).toEqual([9, 3, 4, 5])
    expect([...withRun(new Set([1, 2, 3]), { from: 2, to: 3 }, false)]).toEqual([1])
  })

  it('gathers what is hidden in runs', () => {
    const rows = previewRows(messages, new Set([2, 3, 9]))
    expect(
      rows.map((row) => (row.kind === 'hidden' ? [row.from, row.to] : row.message.number)),
    ).toEqual([[1, 1], 2, 3, [4, 8], 9])
  })
})
