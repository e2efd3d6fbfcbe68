import { invariant } from '@quittance/kernel'

type Row = { readonly number: number; readonly from: number; readonly to: number }

/** A printed document opened: its objects in order, and where its pages hang. */
type Opened = {
  readonly text: string
  readonly rows: ReadonlyMap<number, Row>
  readonly pages: number
}

const CATALOG = 1
const PAGES = 2
const EMPTY = 3
const FIRST_FREE = 4
/** A4, as the pages of letters. */
const A4 = '[0 0 595.2756 841.8898]'

/**
 * One file to print from documents of the press, in their order, for printing on both sides: a document
 * of an odd number of pages is followed by a blank one, so that each begins on a sheet of its own.
 *
 * Pages are taken as they are; one document is held at a time. What a document says beside its pages
 * (its structure, its metadata) is left out: the letter itself stays in its own file.
 *
 * @throws BrokenInvariant for a document that is not of the press: its table of objects is not plain.
 */
export async function* joinDocuments(
  documents: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const offsets: number[] = []
  const kids: string[] = []
  let at = 0
  let free = FIRST_FREE
  let count = 0
  const written = (text: string): Uint8Array => {
    const bytes = Buffer.from(text, 'latin1')
    at += bytes.length
    return bytes
  }
  const object = (number: number, body: string): Uint8Array => {
    offsets[number] = at
    return written(`${number} 0 obj\n${body}\nendobj\n`)
  }
  yield written('%PDF-1.7\n%\u0080\u0080\u0080\u0080\n')
  for await (const bytes of documents) {
    const opened = openDocument(bytes)
    const kept = reachable(opened)
    const numbers = new Map(kept.map((number, rank) => [number, free + rank]))
    free += kept.length
    for (const number of kept) {
      yield object(numbers.get(number) ?? 0, bodyOf(opened, { number, numbers }))
    }
    const pages = pageCount(opened)
    kids.push(`${numbers.get(opened.pages)} 0 R`)
    count += pages
    if (pages % 2 === 1) {
      kids.push(`${free} 0 R`)
      yield object(free, `<< /Type /Pages /Parent ${PAGES} 0 R /Count 1 /Kids [${free + 1} 0 R] >>`)
      yield object(free + 1, blankPage(free))
      free += 2
      count += 1
    }
  }
  yield object(EMPTY, '<< /Length 0 >>\nstream\n\nendstream')
  yield object(PAGES, `<< /Type /Pages /Count ${count} /Kids [${kids.join(' ')}] >>`)
  yield object(
    CATALOG,
    `<< /Type /Catalog /Pages ${PAGES} 0 R /ViewerPreferences << /Duplex /DuplexFlipLongEdge >> >>`,
  )
  const xrefAt = at
  yield written(tableOf(offsets))
  yield written(
    `trailer\n<< /Size ${offsets.length} /Root ${CATALOG} 0 R >>\nstartxref\n${xrefAt}\n%%EOF\n`,
  )
}

function blankPage(parent: number): string {
  return `<< /Type /Page /Parent ${parent} 0 R /MediaBox ${A4} /Resources << >> /Contents ${EMPTY} 0 R >>`
}

function tableOf(offsets: readonly number[]): string {
  const rows = Array.from({ length: offsets.length }, (_, number) => {
    const offset = offsets[number]
    return offset === undefined
      ? '0000000000 65535 f\r\n'
      : `${String(offset).padStart(10, '0')} 00000 n\r\n`
  })
  return `xref\n0 ${offsets.length}\n${rows.join('')}`
}

/** A row of a table of objects is twenty bytes long (ISO 32000-2, 7.5.4). */
const ROW = 20

function openDocument(bytes: Uint8Array): Opened {
  const text = Buffer.from(bytes).toString('latin1')
  const xrefAt = Number(/startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const tail = text.slice(xrefAt)
  const [head, size] = /^xref\s+0 (\d{1,7})\s*\n/.exec(tail) ?? []
  invariant(head !== undefined && size !== undefined, 'a printed letter has a plain table')
  const starts = Array.from({ length: Number(size) }, (_, number) => {
    const row = tail.slice(head.length + number * ROW, head.length + (number + 1) * ROW)
    const [, offset] = /^(\d{10}) 00000 n/.exec(row) ?? []
    return offset === undefined ? [] : [{ number, from: Number(offset) }]
  }).flat()
  const ordered = starts.toSorted((one, other) => one.from - other.from)
  const rows = new Map(
    ordered.map((row, rank) => [row.number, { ...row, to: ordered[rank + 1]?.from ?? xrefAt }]),
  )
  const [, root] = /\/Root (\d{1,7}) 0 R/.exec(tail) ?? []
  const [, pages] = /\/Pages (\d{1,7}) 0 R/.exec(rawBody({ text, rows }, Number(root))) ?? []
  invariant(pages !== undefined, 'a printed letter has pages')
  return { text, rows, pages: Number(pages) }
}

function rawBody({ text, rows }: Pick<Opened, 'text' | 'rows'>, number: number): string {
  const row = rows.get(number)
  invariant(row !== undefined, 'an object of a printed letter is in its table')
  const whole = text.slice(row.from, row.to)
  const opening = `${number} 0 obj`
  const end = whole.lastIndexOf('endobj')
  invariant(whole.startsWith(opening) && end > 0, 'an object of a printed letter is whole')
  return whole.slice(opening.length, end).trim()
}

/** What is told of an object before its stream: a stream may hold anything. */
function dictionaryOf(body: string): string {
  const at = body.search(/\bstream\r?\n/)
  return at === -1 ? body : body.slice(0, at)
}

/** A string is left as it is: what it says is no reference. */
const REFERENCE = /\((?:\\[\s\S]|[^\\()])*\)|\b(\d{1,7}) 0 R\b/g

/** The objects that pages need, from the node that holds them. */
function reachable(opened: Opened): readonly number[] {
  const seen = new Set<number>([opened.pages])
  for (const number of seen) {
    for (const [, reference] of dictionaryOf(rawBody(opened, number)).matchAll(REFERENCE)) {
      if (reference !== undefined && opened.rows.has(Number(reference))) seen.add(Number(reference))
    }
  }
  return [...seen]
}

function bodyOf(
  opened: Opened,
  { number, numbers }: { readonly number: number; readonly numbers: ReadonlyMap<number, number> },
): string {
  const body = rawBody(opened, number)
  const dictionary = dictionaryOf(body)
  const renamed = dictionary.replace(REFERENCE, (found, reference: string | undefined) => {
    if (reference === undefined) return found
    const there = numbers.get(Number(reference))
    return there === undefined ? 'null' : `${there} 0 R`
  })
  const hung =
    number === opened.pages
      ? renamed.replace(/\/Type\s*\/Pages/, `/Type /Pages /Parent ${PAGES} 0 R`)
      : renamed.replace(/\/StructParents \d+\s*/, '')
  return hung + body.slice(dictionary.length)
}

function pageCount(opened: Opened): number {
  const [, count] = /\/Count (\d{1,7})/.exec(rawBody(opened, opened.pages)) ?? []
  invariant(count !== undefined, 'the pages of a printed letter are counted')
  return Number(count)
}
