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
  if (member === undefined) return null
  const part = partOf(member, surveyConversation(archive.decodeUtf8))
  return part === null ? null : { parts: [part], warnings: [] }
}

/** As many texts are looked into: any of them may have been sent in the discussion. */
const TEXTS_LOOKED_AT = 200

/**
 * `_chat.txt`, or the only discussion among the texts at the root of the archive; else the same
 * in the one folder that was zipped with its name.
 */
function conversationOf(members: readonly ZipMember[]): ZipMember | undefined {
  const roots = new Set(members.map(({ name }) => name.slice(0, name.indexOf('/') + 1)))
  roots.delete('__MACOSX/')
  const [folder = ''] = roots.size === 1 ? roots : []
  const texts = members
    .filter(({ name }) => name.startsWith(folder) && isText(name.slice(folder.length)))
    .slice(0, TEXTS_LOOKED_AT)
  const found = texts.filter((member) => hasHeaderLine(headOf(firstBytes(member))))
  const chat = found.find(({ name }) => name === `${folder}_chat.txt`)
  return chat ?? (found.length === 1 ? found[0] : undefined)
}

function isText(name: string): boolean {
  return /^[^/\\]+\.txt$/iu.test(name)
}
