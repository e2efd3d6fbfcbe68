import type { CustomerLine } from '#accounting/customer-lines.ts'
import { indexReferences } from '#accounting/quoted-references.ts'

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
  const ordered = [...items.values()].toSorted(byAge).map(standingOf)
  const outsideLeft = place(
    outside,
    ordered.filter(({ item }) => item.isOpening),
  )
  const confidence = placeCredits(credits, ordered)
  const left = credits.reduce((sum, credit) => sum + credit.left, outsideLeft)
  const open = ordered.filter((one) => one.open > 0).map(({ item }) => item)
  return { items: open, credits: left, confidence }
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
  const key = pieceKey(line)
  const known = items.get(key)
  if (known !== undefined) {
    known.parts.push(amount)
    return
  }
  const { piece, pieceDate, account, currency, isOpening, number } = line
  const parts = [amount]
  items.set(key, { piece, pieceDate, account, currency, isOpening, firstLine: number, parts })
}

/** What makes lines one piece: its reference on one account, else the line alone. */
export function pieceKey({
  account,
  piece,
  number,
}: Pick<CustomerLine, 'account' | 'piece' | 'number'>): string {
  return `${account}\u0000${piece === '' ? `\u0000${number}` : piece}`
}

function byAge(one: Item, other: Item): number {
  const [a, b] = [one.pieceDate ?? '', other.pieceDate ?? '']
  return a < b ? -1 : a > b ? 1 : one.firstLine - other.firstLine
}

/** An item while credits are placed on it: parts are taken from the first on, so that those before `next` are nil. */
type Standing = { readonly item: Item; readonly rank: number; open: number; next: number }

function standingOf(item: Item, rank: number): Standing {
  return { item, rank, open: openOf(item), next: 0 }
}

/** Sets an amount against items in order; gives what is left of it. */
function place(amount: number, items: Iterable<Standing>): number {
  let left = amount
  for (const standing of items) {
    if (left === 0) return 0
    left = placeOn(standing, left)
  }
  return left
}

function placeOn(standing: Standing, amount: number): number {
  const { parts } = standing.item
  let left = amount
  while (left > 0 && standing.open > 0) {
    const part = parts[standing.next] ?? 0
    const taken = Math.min(part, left)
    parts[standing.next] = part - taken
    standing.open -= taken
    left -= taken
    if (taken === part) standing.next += 1
  }
  return left
}

/** Three passes over the credits, each in the order of the file; no pass looks at every item for each credit. */
function placeCredits(credits: readonly Credit[], items: readonly Standing[]): OpenItemConfidence {
  if (credits.length === 0) return 'certain'
  placeByReference(credits, items)
  placeByAmount(credits, items)
  return placeByAge(credits, items) ? 'check' : 'probable'
}

function placeByReference(credits: readonly Credit[], items: readonly Standing[]): void {
  const byPiece = Map.groupBy(items, ({ item }) => item.piece)
  byPiece.delete('')
  const quoted = indexReferences([...byPiece.keys()])
  for (const credit of credits) {
    const { piece, label, account } = credit.line
    const named = new Set([piece, ...quoted(label)])
    const found = [...named]
      .flatMap((one) => byPiece.get(one) ?? [])
      .filter(({ open }) => open > 0)
      .toSorted((one, other) => one.rank - other.rank)
    const here = found.filter(({ item }) => item.account === account)
    credit.left = place(credit.left, here)
    credit.left = place(credit.left, found)
  }
}

function placeByAmount(credits: readonly Credit[], items: readonly Standing[]): void {
  const byOpen = Map.groupBy(items.toReversed(), ({ open }) => open)
  for (const credit of credits) {
    const exact = credit.left > 0 ? byOpen.get(credit.left)?.pop() : undefined
    if (exact !== undefined) credit.left = placeOn(exact, credit.left)
  }
}

/** @returns whether anything was placed so. */
function placeByAge(credits: readonly Credit[], items: readonly Standing[]): boolean {
  const total = credits.reduce((sum, { left }) => sum + left, 0)
  let oldest = 0
  for (const credit of credits) {
    for (let item = items[oldest]; item !== undefined && credit.left > 0; item = items[oldest]) {
      credit.left = placeOn(item, credit.left)
      if (item.open === 0) oldest += 1
    }
  }
  return credits.reduce((sum, { left }) => sum + left, 0) < total
}
