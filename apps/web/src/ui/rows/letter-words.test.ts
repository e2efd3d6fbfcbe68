import { isValidElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { LetterWords, type LetterFault } from '#ui/rows/LetterSheet.tsx'

const text = 'Dernier avis. Nos huissiers viendront saisir vos biens.'
const faults: readonly LetterFault[] = [
  { number: 1, from: 0, to: 12 },
  { number: 2, from: 14, to: 27 },
  { number: 3, from: 38, to: 54 },
]

function keysOf(node: ReactNode): readonly (string | null)[] {
  return Array.isArray(node)
    ? node.map((part: unknown) => (isValidElement(part) ? part.key : null))
    : []
}

describe('LetterWords', () => {
  it('never gives two runs one key: a run left from a text before would stay on the screen', () => {
    const keys = keysOf(LetterWords({ text, faults, marks: { openFault: 1, onFault: undefined } }))
    expect(keys).toHaveLength(6)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
