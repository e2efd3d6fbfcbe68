import { HEADER_LENGTH, type DatabasePages } from '#sqlite/pages.ts'
import { readVarint } from '#sqlite/varint.ts'

/** A row as it is stored: its number, and the bytes of its values. */
export type StoredRow = {
  readonly rowid: number
  readonly payload: DataView
  /** How many of its bytes stand in the page of the row itself. */
  readonly local: number
  /** Its page is the one of the log beside the database. */
  readonly inLog: boolean
}

/** What a walk over a table says when something stands where it must not. */
export type Damage = () => void

const LEAF = 13
const INTERIOR = 5

/**
 * The rows of a table by their number, from the page that is its root.
 *
 * Every page is entered once, whatever the pages say: a loop, a page shared by two rows or a cell
 * that leaves its page are damage, told and passed over.
 *
 * @see https://www.sqlite.org/fileformat2.html, section 1.6
 */
export function* storedRows(
  pages: DatabasePages,
  root: number,
  damage: Damage,
): Generator<StoredRow> {
  const entered = new Set<number>()
  const waiting = [root]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const view = entered.has(number) ? null : pages.page(number)
    entered.add(number)
    const page = view === null ? null : readPage(view, number)
    if (page === null) {
      damage()
      continue
    }
    if (page.kind === 'leaf') yield* rowsOf(page, { pages, entered, damage })
    else waiting.push(...childrenOf(page).toReversed())
  }
}

type TreePage = {
  readonly number: number
  readonly kind: 'leaf' | 'interior'
  readonly view: DataView
  readonly cells: readonly number[]
  readonly rightmost: number
}

function readPage(view: DataView, number: number): TreePage | null {
  const start = number === 1 ? HEADER_LENGTH : 0
  const type = view.getUint8(start)
  if (type !== LEAF && type !== INTERIOR) return null
  const cellsAt = start + (type === LEAF ? 8 : 12)
  const count = Math.min(view.getUint16(start + 3), Math.floor((view.byteLength - cellsAt) / 2))
  const cells = Array.from({ length: count }, (_, index) => view.getUint16(cellsAt + 2 * index))
  return {
    number,
    kind: type === LEAF ? 'leaf' : 'interior',
    view,
    cells,
    rightmost: type === LEAF ? 0 : view.getUint32(start + 8),
  }
}

function childrenOf({ view, cells, rightmost }: TreePage): readonly number[] {
  const children = cells.map((at) => (at + 4 <= view.byteLength ? view.getUint32(at) : 0))
  return [...children, rightmost]
}

type Walk = {
  readonly pages: DatabasePages
  readonly entered: Set<number>
  readonly damage: Damage
}

/** Its pointer, its length and its number. */
const SMALLEST_CELL = 4

/** Cells do not overlap: together they hold no more than their page. */
function* rowsOf(page: TreePage, walk: Walk): Generator<StoredRow> {
  let left = page.view.byteLength
  for (const at of page.cells) {
    const row = left > 0 ? rowAt(page, at, walk) : null
    if (row === null) walk.damage()
    else yield row
    left -= (row?.local ?? 0) + SMALLEST_CELL
  }
}

function rowAt({ view, number }: TreePage, at: number, walk: Walk): StoredRow | null {
  const inLog = walk.pages.inLog(number)
  const length = readVarint(view, at)
  const rowid = length === null ? null : readVarint(view, length.next)
  if (length === null || rowid === null) return null
  const local = localLength(length.value, walk.pages.usable)
  if (rowid.next + local > view.byteLength) return null
  const first = new Uint8Array(view.buffer, view.byteOffset + rowid.next, local)
  if (local === length.value) return { rowid: rowid.value, payload: viewOf(first), local, inLog }
  if (rowid.next + local + 4 > view.byteLength) return null
  const overflow = view.getUint32(rowid.next + local)
  const whole = gathered(first, { length: length.value, overflow }, walk)
  return whole === null ? null : { rowid: rowid.value, payload: viewOf(whole), local, inLog }
}

/** How much of a payload its page holds; the rest is in overflow pages. */
function localLength(length: number, usable: number): number {
  const most = usable - 35
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitted = least + ((length - least) % (usable - 4))
  return fitted <= most ? fitted : least
}

type Chain = { readonly length: number; readonly overflow: number }

function gathered(first: Uint8Array, { length, overflow }: Chain, walk: Walk): Uint8Array | null {
  const { pages, entered } = walk
  if (length > pages.count * pages.usable) return null
  const whole = new Uint8Array(length)
  whole.set(first)
  let filled = first.length
  let number = overflow
  while (filled < length) {
    const page = entered.has(number) ? null : pages.page(number)
    if (page === null) return null
    entered.add(number)
    const size = Math.min(length - filled, pages.usable - 4)
    whole.set(new Uint8Array(page.buffer, page.byteOffset + 4, size), filled)
    filled += size
    number = page.getUint32(0)
  }
  return whole
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
