import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  customerItems,
  openOf,
  type CustomerItems,
  type Item,
  type OpenItemConfidence,
} from '#accounting/customer-items.ts'
import type { CustomerLine } from '#accounting/customer-lines.ts'

function customerLine(more: Partial<CustomerLine>): CustomerLine {
  return {
    number: 2,
    customer: 'C1',
    name: 'Un SARL',
    account: '411000',
    piece: '',
    pieceDate: '2026-01-10',
    on: '2026-01-10',
    label: '',
    net: 0,
    letter: '',
    letteredOn: null,
    currency: '',
    isOpening: false,
    ...more,
  }
}

const pieces = [
  '',
  '2',
  'F1',
  'F-001',
  'F-0010',
  'f-001',
  'F 001',
  '----',
  'ßé12',
  '001',
  '2026/F-001',
]
const lines = array(
  record({
    account: constantFrom('411000', '411100', '416000'),
    piece: constantFrom(...pieces),
    pieceDate: constantFrom(null, '2026-01-10', '2026-02-10'),
    label: constantFrom(
      '',
      ...pieces.map((piece) => `Vir. ${piece}, F-001`),
      'XF-001',
      'F-0010.F1',
    ),
    net: integer({ min: -6, max: 6 }).map((units) => units * 100),
    letter: constantFrom('', '', '', 'A', 'a'),
    letteredOn: constantFrom(null, '2026-01-20', '2026-12-20'),
    isOpening: constantFrom(false, false, true),
  }),
  { maxLength: 24 },
).map((made) => made.map((one, index) => customerLine({ ...one, number: index + 2 })))

describe('what one customer owes', () => {
  it('is what looking at every item for every credit finds', () => {
    assert(
      property(lines, (own) => {
        expect(customerItems(own, '2026-06-30')).toEqual(plainItems(own, '2026-06-30'))
      }),
      { seed: 20_261_122, numRuns: 3000 },
    )
  })

  it('is found of 20 000 pieces and 20 000 payments, by reference, by amount and by age', () => {
    const many = Array.from({ length: 20_000 }, (_, rank) => [
      customerLine({ number: 2 * rank, piece: `FA-2026-${rank}`, net: 1000 + rank }),
      customerLine({
        number: 2 * rank + 1,
        piece: `BQ${rank}`,
        label: rank % 3 === 0 ? `Virement FA-2026-${rank}` : 'Virement',
        net: rank % 3 === 1 ? -1 : -1000 - rank,
      }),
    ]).flat()
    const found = customerItems(many, '2026-06-30')
    expect(found.confidence).toBe('check')
    expect(found.credits).toBe(0)
    const open = found.items.reduce((sum, item) => sum + openOf(item), 0)
    expect(open).toBe(many.reduce((sum, { net }) => sum + net, 0))
  })

  it('keeps a line without a piece apart from the piece of its number', () => {
    const { items } = customerItems(
      [customerLine({ number: 12, net: 100 }), customerLine({ number: 13, piece: '12', net: 50 })],
      '2026-06-30',
    )
    expect(items.map(openOf)).toEqual([100, 50])
  })
})

type Credit = { readonly line: CustomerLine; left: number }
const SHORTEST_REFERENCE = 4

/** The rules of placing written plainly: each credit looks at every item. */
function plainItems(lines: readonly CustomerLine[], asOf: string): CustomerItems {
  const items = new Map<string, Item>()
  const credits: Credit[] = []
  let outside = 0
  for (const group of groupsOf(lines, asOf)) {
    const sum = group.reduce((of, line) => of + line.net, 0)
    const [only] = group
    if (group.length > 1 || isLettered(group[0], asOf)) {
      if (sum > 0) addPart(items, greatestDebit(group), sum)
      else outside += 0 - sum
    } else if (only !== undefined && only.net > 0) addPart(items, only, only.net)
    else if (only !== undefined && only.net < 0) credits.push({ line: only, left: 0 - only.net })
  }
  const ordered = [...items.values()].toSorted(byAge)
  const outsideLeft = place(
    outside,
    ordered.filter((item) => item.isOpening),
  )
  const confidence = placeCredits(credits, ordered)
  const left = credits.reduce((sum, credit) => sum + credit.left, outsideLeft)
  return { items: ordered.filter((item) => openOf(item) > 0), credits: left, confidence }
}

function isLettered(line: CustomerLine | undefined, asOf: string): boolean {
  if (line === undefined || line.letter === '') return false
  return line.letteredOn === null || line.letteredOn <= asOf
}

function groupsOf(lines: readonly CustomerLine[], asOf: string): readonly CustomerLine[][] {
  const groups = Map.groupBy(lines, (line) =>
    isLettered(line, asOf) ? `${line.account}\u0000${line.letter}` : `\u0000${line.number}`,
  )
  return [...groups.values()]
}

function greatestDebit(group: readonly CustomerLine[]): CustomerLine {
  return group.reduce((greatest, line) => (line.net > greatest.net ? line : greatest))
}

function addPart(items: Map<string, Item>, line: CustomerLine, amount: number): void {
  const key = `${line.account}\u0000${line.piece === '' ? `\u0000${line.number}` : line.piece}`
  const known = items.get(key)
  if (known !== undefined) {
    known.parts.push(amount)
    return
  }
  const { piece, pieceDate, account, currency, isOpening, number } = line
  const parts = [amount]
  items.set(key, { piece, pieceDate, account, currency, isOpening, firstLine: number, parts })
}

function byAge(one: Item, other: Item): number {
  const [a, b] = [one.pieceDate ?? '', other.pieceDate ?? '']
  return a < b ? -1 : a > b ? 1 : one.firstLine - other.firstLine
}

/** Sets an amount against items in order; gives what is left of it. */
function place(amount: number, items: readonly Item[]): number {
  let left = amount
  for (const item of items) {
    for (const [index, part] of item.parts.entries()) {
      const taken = Math.min(part, left)
      item.parts[index] = part - taken
      left -= taken
    }
  }
  return left
}

function placeCredits(credits: readonly Credit[], items: readonly Item[]): OpenItemConfidence {
  if (credits.length === 0) return 'certain'
  for (const credit of credits) credit.left = place(credit.left, quotedBy(credit.line, items))
  for (const credit of credits) {
    const exact = items.find((item) => credit.left > 0 && openOf(item) === credit.left)
    if (exact !== undefined) credit.left = place(credit.left, [exact])
  }
  let byAgeOnly = false
  for (const credit of credits) {
    const left = place(credit.left, items)
    if (left < credit.left) byAgeOnly = true
    credit.left = left
  }
  return byAgeOnly ? 'check' : 'probable'
}

function quotedBy(line: CustomerLine, items: readonly Item[]): readonly Item[] {
  const label = line.label.toUpperCase()
  const named = items.filter(
    ({ piece }) => piece !== '' && (piece === line.piece || isQuoted(piece.toUpperCase(), label)),
  )
  const here = named.filter(({ account }) => account === line.account)
  return [...here, ...named.filter(({ account }) => account !== line.account)]
}

function isQuoted(piece: string, label: string): boolean {
  if (piece.length < SHORTEST_REFERENCE) return false
  let at = label.indexOf(piece)
  while (at !== -1) {
    const around = `${label.charAt(at - 1)}${label.charAt(at + piece.length)}`
    if (!/[A-Z0-9]/.test(around)) return true
    at = label.indexOf(piece, at + 1)
  }
  return false
}
