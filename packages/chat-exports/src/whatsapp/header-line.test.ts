import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeaderLine } from '#whatsapp/header-line.ts'
import { splitAuthor } from '#whatsapp/message-text.ts'

const digits = fc.constantFrom('1', '07', '12', '31', '99', '2026', '26', '123', '')
const line = fc
  .tuple(
    fc.constantFrom('', '['),
    fc.tuple(digits, fc.constantFrom('/', '.', '-'), digits, fc.constantFrom('/', '.'), digits),
    fc.constantFrom(', ', ' ', ',', ' à ', '\u202F'),
    fc.tuple(digits, fc.constantFrom(':', '.'), digits, fc.constantFrom('', ':04', ':4', ':75')),
    fc.constantFrom('', ' PM', '\u202Fa.m.'),
    fc.constantFrom(' - ', '] ', ' – ', ''),
    fc.constantFrom('Thomas: OK', '', 'x'.repeat(100)),
  )
  .map((parts) => parts.flat().join(''))

describe('readHeaderLine', () => {
  it('says of a plain line what its pattern says: a mark before it forces the pattern', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(readHeaderLine(text)).toEqual(readHeaderLine(`\u200E${text}`))
      }),
      { seed: 1804, numRuns: 3000 },
    )
  })

  it('reads lines of one minute and of the next alike', () => {
    const texts = ['12/03/2026 18:04 - A: 1', '12/03/2026 18:04 - B: 2', '12/03/2026 18:05 - A: 3']
    expect(texts.map((text) => readHeaderLine(text)?.clock?.text)).toEqual([
      '18:04',
      '18:04',
      '18:05',
    ])
    expect(texts.map((text) => readHeaderLine(text)?.rest)).toEqual(['A: 1', 'B: 2', 'A: 3'])
  })
})

describe('splitAuthor', () => {
  it('is not slowed down by a label of a million spaces', () => {
    const label = `x${' '.repeat(1_000_000)}y`
    expect(splitAuthor(`${label}: z`)).toMatchObject({ kind: 'author', label, text: 'z' })
  })
})
