import type { Archive, ArchivePlan, ExportFormatReader, FirstPass } from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import type { DecodeUtf8 } from '#record-reader.ts'
import { readHeaderLine } from '#whatsapp/header-line.ts'
import { readWhatsApp } from '#whatsapp/reader.ts'
import { surveyWhatsApp } from '#whatsapp/survey.ts'
import { firstBytes, partOf } from '#zip/members.ts'
import type { ZipMember } from '#zip/zip-archive.ts'

/** WhatsApp: the text of a discussion, bare or in its archive. */
export const whatsApp: ExportFormatReader = {
  formats: ['whatsapp'],
  recognise: (head) => (hasHeaderLine(head) ? surveyConversation(head.decodeUtf8) : null),
  recogniseArchive: planArchive,
  aloneInArchive: false,
}

/** A message must start within these lines: a cut file may begin inside one. */
const LINES_LOOKED_AT = 10

/** Brackets around a year first and no seconds are those of another tool, signal-export. */
function hasHeaderLine(head: Head): boolean {
  const lines = head.lines().slice(0, LINES_LOOKED_AT)
  const header = lines.map(readHeaderLine).find((read) => read !== null)
  if (header === undefined) return false
  return !(header.form.bracket && header.date.yearFirst && !header.seconds)
}

function surveyConversation(decodeUtf8: DecodeUtf8): FirstPass {
  const survey = surveyWhatsApp(decodeUtf8)
  return {
    push: survey.push,
    end: () => {
      const found = survey.end()
      return found === null ? null : (context) => readWhatsApp(context, found)
    },
  }
}

function planArchive(archive: Archive): ArchivePlan | null {
  const member = conversationOf(archive.members)
  if (member === undefined || !hasHeaderLine(headOf(firstBytes(member)))) return null
  const part = partOf(member, surveyConversation(archive.decodeUtf8))
  return part === null ? null : { parts: [part], warnings: [] }
}

/** `_chat.txt`, or the only text at the root of the archive. */
function conversationOf(members: readonly ZipMember[]): ZipMember | undefined {
  const texts = members.filter(({ name }) => /^[^/\\]+\.txt$/iu.test(name))
  const chat = texts.find(({ name }) => name === '_chat.txt')
  return chat ?? (texts.length === 1 ? texts[0] : undefined)
}
