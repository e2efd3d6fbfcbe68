import type { CustomerLine } from '#accounting/customer-lines.ts'

/** How surely an item is open: nothing to place, placed by reference or amount, placed by age. */
export type OpenItemConfidence = 'certain' | 'probable' | 'check'

/** One invoice still open on one account (pièce ouverte), its lines the instalments. */
export type Item = {
  readonly piece: string
  readonly pieceDate: string | null
  readonly account: string
  readonly currency: string
  readonly isOpening: boolean
  readonly firstLine: number
  /** What is open of each line, in the order of the file. */
  readonly parts: number[]
}

/** The open items of one customer and the credits that nothing could be found for. */
export type CustomerItems = {
  readonly items: readonly Item[]
  readonly credits: number
  readonly confidence: OpenItemConfidence
}

type Credit = { readonly line: CustomerLine; left: number }

/** A reference shorter than this is found in labels by chance. */
const SHORTEST_REFERENCE = 4

/**
 * Finds what one customer still owes (lettrage et rapprochement): lettered groups that balance are
 * settled; what is not lettered is placed by reference, then by exact amount, then oldest first.
 *
 * Lettering codes restart with each customer and each account, and their case counts.
 */
export function customerItems(lines: readonly CustomerLine[], asOf: string): CustomerItems {
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

/** What is open of an item. */
export function openOf(item: Item): number {
  return item.parts.reduce((sum, part) => sum + part, 0)
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
  const key = `${line.account}\u0000${line.piece === '' ? line.number : line.piece}`
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
