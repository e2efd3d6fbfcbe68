import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { invariant } from '@quittance/kernel'
import { additionText, withEntry, type Numbered } from '#pdf/addition.ts'
import { latin1Bytes } from '#pdf/latin1.ts'
import { readPdf, type PdfFile } from '#pdf/pdf-file.ts'
import { makeSignedData, type Signer } from '#signing/make-signed-data.ts'
import { DATA } from '#signing/signed-data.ts'

/** Who seals a PDF and when: `2026-11-22T05:20:00Z`. */
export type PdfSealing = {
  readonly signer: Signer
  readonly signedAt: string
  /** What the panel of signatures shows; ASCII, without parentheses nor backslash. */
  readonly name: string
}

/**
 * Seals a PDF (cachet, PAdES B-B) by an addition: the bytes given remain its beginning, so that the
 * hash of the original stays provable. Null for a PDF that no addition fits, such as a sealed one.
 *
 * The instant stands in the dictionary (`M`) and not among the signed attributes, as PAdES asks.
 *
 * @see ISO 32000-2, sections 7.5.6 and 12.8; ETSI EN 319 142-1, section 5.3
 */
export async function sealPdf(bytes: Uint8Array, sealing: PdfSealing): Promise<Uint8Array | null> {
  invariant(/^[\x20-\x7e]*$/.test(sealing.name) && !/[()\\]/.test(sealing.name), 'a plain name')
  const pdf = readPdf(bytes)
  const added = pdf === null ? null : additionOf(pdf, sealing)
  if (added === null) return null
  const whole = concatBytes(bytes, latin1Bytes(added))
  const text = bytes.length + added.indexOf(`<${EMPTY}>`)
  const after = text + EMPTY.length + 2
  const range = rangeText([0, text, after, whole.length - after])
  whole.set(latin1Bytes(range), bytes.length + added.indexOf(EMPTY_RANGE))
  const signature = await makeSignedData({
    contentType: DATA,
    content: concatBytes(whole.subarray(0, text), whole.subarray(after)),
    detached: true,
    signedAt: null,
    signer: sealing.signer,
  })
  const written = bytesToHex(signature)
  invariant(written.length <= EMPTY.length, 'a seal fits in the room kept for it')
  whole.set(latin1Bytes(written), text + 1)
  return whole
}

/** Room for one signature and its certificates, in hexadecimal; the rest stays zeros. */
const EMPTY = '0'.repeat(16_384)
const rangeText = (range: readonly number[]) => `/ByteRange [${range.join(' ')}]`.padEnd(56)
const EMPTY_RANGE = rangeText([0, 0, 0, 0])

/** The objects added: the catalog and a page again, the signature and the field that holds it. */
function additionOf(pdf: PdfFile, sealing: PdfSealing): string | null {
  const catalog = pdf.dictionary(pdf.root)
  const page = catalog === null ? null : firstPage(pdf, catalog)
  if (catalog === null || page === null || catalog.includes('/AcroForm')) return null
  const [seal, field] = [pdf.size, pdf.size + 1]
  const form = `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`
  const objects: readonly Numbered[] = [
    { number: Number.parseInt(pdf.root, 10), body: withEntry(catalog, form) },
    { number: page.number, body: withAnnotation(page.body, `${field} 0 R`) },
    { number: seal, body: sealDictionary(sealing) },
    {
      number: field,
      body: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Cachet) /Rect [0 0 0 0] /F 132 /P ${page.number} 0 R /V ${seal} 0 R >>`,
    },
  ]
  return additionText(pdf, objects)
}

/** The first page: the first kid of the tree, level after level. */
function firstPage(pdf: PdfFile, catalog: string): Numbered | null {
  let reference = referenceAfter(catalog, /\/Pages (\d{1,10}) 0 R/)
  for (let level = 0; level < DEEPEST_TREE && reference !== null; level += 1) {
    const body = pdf.dictionary(reference)
    if (body === null) return null
    if (/\/Type \/Page\s/.test(body)) return { number: Number.parseInt(reference, 10), body }
    reference = referenceAfter(body, /\/Kids \[\s*(\d{1,10}) 0 R/)
  }
  return null
}

const DEEPEST_TREE = 32

function referenceAfter(body: string, pattern: RegExp): string | null {
  const [, number] = pattern.exec(body) ?? []
  return number === undefined ? null : `${number} 0 R`
}

function withAnnotation(page: string, reference: string): string {
  return page.includes('/Annots [')
    ? page.replace('/Annots [', `/Annots [${reference} `)
    : withEntry(page, `/Annots [${reference}]`)
}

function sealDictionary({ signedAt, name }: PdfSealing): string {
  const instant = signedAt.slice(0, 19).replaceAll(/[-:T]/g, '')
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    EMPTY_RANGE,
    `/Contents <${EMPTY}>`,
    `/M (D:${instant}Z) /Name (${name})`,
    '>>',
  ].join('\n')
}
