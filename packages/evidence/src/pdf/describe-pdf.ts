import { concatBytes } from '@noble/hashes/utils.js'
import { additionText } from '#pdf/addition.ts'
import { latin1Bytes } from '#pdf/latin1.ts'
import { readPdf } from '#pdf/pdf-file.ts'

/**
 * Says more of a PDF in its metadata (XMP), by an addition: `descriptions` are `rdf:Description`
 * elements in ASCII. Null for a PDF whose metadata are not stored plainly, as PDF/A asks.
 *
 * @see ISO 16684-1; ISO 19005-3, section 6.6
 */
export function describePdf(bytes: Uint8Array, descriptions: string): Uint8Array | null {
  const pdf = readPdf(bytes)
  const [, number] = /\/Metadata (\d{1,10}) 0 R/.exec(pdf?.dictionary(pdf.root) ?? '') ?? []
  const stream = number === undefined ? null : (pdf?.plainStream(`${number} 0 R`) ?? null)
  if (pdf === null || number === undefined || stream === null) return null
  const end = stream.content.lastIndexOf('</rdf:RDF>')
  if (end === -1) return null
  const content = stream.content.slice(0, end) + descriptions + stream.content.slice(end)
  const dictionary = stream.dictionary.replace(/\/Length \d+/, `/Length ${content.length}`)
  const body = `${dictionary}\nstream\n${content}\nendstream`
  const added = additionText(pdf, [{ number: Number(number), body }])
  return concatBytes(bytes, latin1Bytes(added))
}
