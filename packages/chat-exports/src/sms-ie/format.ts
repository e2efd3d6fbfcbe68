import {
  nothingToSurvey,
  type Archive,
  type ArchivePlan,
  type ExportFormatReader,
  type FirstPass,
} from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import { objectOf, objectsOf } from '#json/json-value.ts'
import { readArray, readRows } from '#sms-ie/reader.ts'
import { looksLikeRow, rowOf } from '#sms-ie/row.ts'
import { firstBytes, partOf } from '#zip/members.ts'

/** SMS Import / Export: one object a line, bare or in its archive; an array in the first version. */
export const smsIe: ExportFormatReader = {
  formats: ['sms-ie'],
  recognise,
  recogniseArchive: planArchive,
}

function recognise(head: Head): FirstPass | null {
  const row = objectOf(head.json())
  const first = row ?? objectsOf(head.json())[0]
  if (first === undefined || !looksLikeRow(rowOf(first))) return null
  return nothingToSurvey(row === null ? readArray : readRows)
}

function planArchive(archive: Archive): ArchivePlan | null {
  const member = archive.find('messages.ndjson') ?? archive.find('messages.json')
  const pass = member === undefined ? null : recognise(headOf(firstBytes(member)))
  if (member === undefined || pass === null) return null
  const part = partOf(member, pass)
  return part === null ? null : { parts: [part], warnings: [] }
}
