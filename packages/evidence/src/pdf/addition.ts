import type { PdfFile } from '#pdf/pdf-file.ts'

/** An object of a PDF under its number: one written again, or a new one. */
export type Numbered = { readonly number: number; readonly body: string }

/** A dictionary with one entry more. */
export function withEntry(dictionary: string, entry: string): string {
  return `${dictionary.slice(0, -2)}  ${entry}\n>>`
}

/**
 * What is written after a PDF to change it (mise à jour incrémentale): objects, their table and the
 * trailer that leads back to the table before. A body is written one byte a sign.
 *
 * @see ISO 32000-2, section 7.5.6
 */
export function additionText(pdf: PdfFile, objects: readonly Numbered[]): string {
  const ordered = objects.toSorted((one, other) => one.number - other.number)
  const parts = ['\n']
  let offset = pdf.bytes.length + 1
  const rows: string[] = []
  for (const { number, body } of ordered) {
    const text = `${number} 0 obj\n${body}\nendobj\n`
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    parts.push(text)
    offset += text.length
  }
  const size = Math.max(pdf.size, ...ordered.map(({ number }) => number + 1))
  const trailer = [`/Size ${size}`, `/Root ${pdf.root}`, `/Prev ${pdf.xrefAt}`]
  return [
    ...parts,
    `xref\n${rows.join('')}trailer\n<<\n${[...trailer, ...pdf.trailer].join('\n')}\n>>\n`,
    `startxref\n${offset}\n%%EOF\n`,
  ].join('')
}
