import {
  nothingToSurvey,
  type Archive,
  type ArchivePlan,
  type ExportFormatReader,
  type FirstPass,
} from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import { objectOf } from '#json/json-value.ts'
import { readPlaintext } from '#signal/plaintext.ts'
import { readSignalHeader, readTextExport } from '#signal/text-export.ts'
import { firstBytes, partOf } from '#zip/members.ts'

/** Signal: its own plaintext export, and the text that signal-export makes. */
export const signal: ExportFormatReader = {
  formats: ['signal'],
  recognise,
  recogniseArchive: planArchive,
}

/** A message must start within these lines: a cut file may begin inside one. */
const LINES_LOOKED_AT = 10

function recognise(head: Head): FirstPass | null {
  if (isPlaintext(head)) return nothingToSurvey(readPlaintext)
  const lines = head.lines().slice(0, LINES_LOOKED_AT)
  return lines.some((line) => readSignalHeader(line) !== null)
    ? nothingToSurvey(readTextExport)
    : null
}

/** The first line is the header of a backup; one that lost it starts with another of its frames. */
function isPlaintext(head: Head): boolean {
  const frame = objectOf(head.json())
  if (frame === null) return false
  if (frame.has('version') && frame.has('backupTimeMs')) return true
  const item = objectOf(frame.get('chatItem'))
  const recipient = objectOf(frame.get('recipient'))
  return (item?.has('chatId') === true && item.has('dateSent')) || recipient?.has('id') === true
}

/** `main.jsonl`, wherever the folder of the export was put; else the one text of signal-export. */
function planArchive({ members }: Archive): ArchivePlan | null {
  const mains = members.filter(({ name }) => /(^|\/)main\.jsonl$/.test(name))
  const texts = members.filter(({ name }) => /\.(?:txt|md)$/i.test(name))
  const candidates = mains.length > 0 ? mains : texts.length === 1 ? texts : []
  const parts = candidates.flatMap((member) => {
    const pass = recognise(headOf(firstBytes(member)))
    return (pass === null ? null : partOf(member, pass)) ?? []
  })
  return parts.length === 0 ? null : { parts, warnings: [] }
}
