import { said } from '@quittance/kernel'
import { UnreadableFile, type Encoding } from '#intake/tables/table.ts'

const binary = said(
  'Ce fichier n’est pas du texte : ce n’est ni un CSV ni un classeur Excel (.xlsx).',
  'This file is no text: it is neither a CSV nor an Excel workbook (.xlsx).',
)

/**
 * How the bytes of a text were written: UTF-8 where every byte agrees, else Windows-1252.
 *
 * Nothing is guessed from frequencies; « Texte Unicode » of Excel says what it is by its first bytes.
 *
 * @throws UnreadableFile when the bytes are no text.
 */
export async function encodingOf(bytes: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let agrees = true
  let first = true
  for await (const chunk of bytes) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
    first = false
    if (chunk.includes(0)) throw new UnreadableFile(binary)
    if (agrees) agrees = decodes(strict, chunk)
  }
  return agrees && decodes(strict) ? 'utf-8' : 'windows-1252'
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    if (chunk === undefined) decoder.decode()
    else decoder.decode(chunk, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The text of a file piece by piece, every line end as `\n`. */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for await (const chunk of bytes) {
    const text = held + decoder.decode(chunk, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    yield withLineFeeds(held === '' ? text : text.slice(0, -1))
  }
  yield withLineFeeds(held + decoder.decode())
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
