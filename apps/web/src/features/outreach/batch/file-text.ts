import { pdfWords } from '#features/outreach/sheet/pdf-pages.ts'

const MOST_SIGNS = 400_000

/** The words of a proof, read on this device: a PDF of text, or a table; empty for an image. */
export async function fileText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 5))
  const text = head === '%PDF-' ? await pdfWords(bytes) : tableText(bytes)
  return text.slice(0, MOST_SIGNS)
}

/** UTF-8, else the code page of spreadsheets of France. */
function tableText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
