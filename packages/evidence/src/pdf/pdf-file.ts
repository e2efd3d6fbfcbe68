import { latin1Text } from '#pdf/latin1.ts'

/** What an addition to a PDF must know of it: the bytes before are never touched. */
export type PdfFile = {
  readonly bytes: Uint8Array
  /** Where its last table of objects stands. */
  readonly xrefAt: number
  /** The number that the next object takes. */
  readonly size: number
  readonly root: string
  /** The lines of the trailer that go on: `/Info`, `/ID`. */
  readonly trailer: readonly string[]
  /** The dictionary of an object by its reference (`90 0 R`); null when it is none. */
  readonly dictionary: (reference: string) => string | null
  /** A short stream by its reference, stored plainly, one sign a byte; null for any other object. */
  readonly plainStream: (reference: string) => PlainStream | null
}

export type PlainStream = { readonly dictionary: string; readonly content: string }

const REFERENCE = String.raw`(\d{1,10}) 0 R`

/**
 * Reads as much of a PDF as an addition needs; null for one with no plain table of objects, or that
 * was already added to: ours have one table, made by one program.
 *
 * @see ISO 32000-2, sections 7.5.4 to 7.5.6
 */
export function readPdf(bytes: Uint8Array): PdfFile | null {
  const end = latin1Text(bytes.subarray(Math.max(0, bytes.length - LONGEST_END)))
  const [, xref = ''] = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(end) ?? []
  const xrefAt = Number(xref)
  if (xref === '' || xrefAt >= bytes.length) return null
  const tail = latin1Text(bytes.subarray(xrefAt))
  const [head, first = '', count = ''] = /^xref\s+(\d{1,10}) (\d{1,10})\s*\n/.exec(tail) ?? []
  const [, trailer] = /trailer\s*<<([^]*)>>\s*startxref/.exec(tail) ?? []
  if (head === undefined || first !== '0' || trailer === undefined) return null
  const [root] = matched(trailer, `/Root ${REFERENCE}`)
  if (root === undefined || trailer.includes('/Prev')) return null
  const rows = tail.slice(head.length)
  const objectOf = (reference: string): string | null => {
    const number = Number.parseInt(reference, 10)
    const row = number < Number(count) ? rows.slice(number * ROW, number * ROW + ROW) : ''
    const [, offset = ''] = /^(\d{10}) 00000 n/.exec(row) ?? []
    return offset === '' ? null : objectAt(bytes, Number(offset), number)
  }
  return {
    bytes,
    xrefAt,
    size: Number(count),
    root: `${root} 0 R`,
    trailer: [
      ...matched(trailer, `/Info ${REFERENCE}`).map((number) => `/Info ${number} 0 R`),
      ...matched(trailer, String.raw`/ID (\[[^\]]*\])`).map((id) => `/ID ${id}`),
    ],
    dictionary: (reference) => {
      const body = objectOf(reference)
      return body?.startsWith('<<') === true && body.endsWith('>>') ? body : null
    },
    plainStream: (reference) => streamIn(objectOf(reference) ?? ''),
  }
}

/** A row of a table of objects is twenty bytes long. */
const ROW = 20
const LONGEST_END = 64
/** The objects that an addition writes again are short. */
const LONGEST_OBJECT = 65_536

function matched(text: string, pattern: string): readonly string[] {
  const [, found] = new RegExp(pattern).exec(text) ?? []
  return found === undefined ? [] : [found]
}

function objectAt(bytes: Uint8Array, offset: number, number: number): string | null {
  const text = latin1Text(bytes.subarray(offset, offset + LONGEST_OBJECT))
  const opening = `${number} 0 obj`
  const end = text.indexOf('endobj')
  return text.startsWith(opening) && end !== -1 ? text.slice(opening.length, end).trim() : null
}

function streamIn(body: string): PlainStream | null {
  const [, dictionary, content] =
    /^(<<[^]*?>>)\s*stream\r?\n([^]*?)\r?\nendstream$/.exec(body) ?? []
  if (dictionary === undefined || content === undefined) return null
  return dictionary.includes('/Filter') ? null : { dictionary, content }
}
