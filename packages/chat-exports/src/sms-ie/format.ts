import {
  nothingToSurvey,
  type Archive,
  type ArchivePlan,
  type ExportFormatReader,
} from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import { readSmsIe } from '#sms-ie/reader.ts'
import { looksLikeRow, parseRow } from '#sms-ie/row.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import { firstBytes } from '#zip/members.ts'

/** SMS Import / Export: one object a line, bare or in its archive. */
export const smsIe: ExportFormatReader = {
  formats: ['sms-ie'],
  recognise: (head) => (hasMessageRow(head) ? nothingToSurvey(readSmsIe) : null),
  recogniseArchive: planArchive,
}

/** The first line is an object with the columns of a message. */
function hasMessageRow({ bytes, start }: Head): boolean {
  if (bytes[start] !== 0x7b) return false
  const lineEnd = bytes.indexOf(0x0a, start)
  const line = bytes.subarray(start, lineEnd === -1 ? bytes.length : lineEnd)
  const row = parseRow(decodeUtf8(line))
  return row !== null && looksLikeRow(row)
}

function planArchive(archive: Archive): ArchivePlan | null {
  const member = archive.find('messages.ndjson')
  if (member === undefined || !hasMessageRow(headOf(firstBytes(member)))) return null
  return { parts: [{ member, open: readSmsIe }], warnings: [] }
}
