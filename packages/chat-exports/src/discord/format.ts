import { rowsOfHead } from '#csv/row-reader.ts'
import {
  nothingToSurvey,
  type Archive,
  type ArchivePart,
  type ArchivePlan,
  type ExportFormatReader,
} from '#export-format.ts'
import { isExporterCsv, readExporterCsv } from '#discord/exporter-csv.ts'
import { isExporterFile, readExporter } from '#discord/exporter-reader.ts'
import {
  isPackageCsv,
  isPackageJson,
  readPackageCsv,
  readPackageJson,
} from '#discord/package-reader.ts'
import { headOf, type Head } from '#head.ts'
import { parseJson } from '#json/json-scanner.ts'
import { itemsOf, objectOf, wordOf } from '#json/json-value.ts'
import type { MessageRecord } from '#message-record.ts'
import type { OpenReader } from '#record-reader.ts'
import { firstBytes, wholeMember } from '#zip/members.ts'
import type { ZipMember } from '#zip/zip-archive.ts'

/** Discord: the files of DiscordChatExporter, or the package that the service gives. */
export const discord: ExportFormatReader = {
  formats: ['discord'],
  recognise: (head) => {
    const root = objectOf(head.json())
    const open =
      root !== null && isExporterFile(root)
        ? readExporter
        : (packageReader(head, NO_CONVERSATION) ?? exporterCsvReader(head))
    return open === null ? null : nothingToSurvey(open)
  },
  recogniseArchive: planArchive,
}

type Conversation = MessageRecord['conversation']

const NO_CONVERSATION: Conversation = { nativeId: null, title: null, participants: [] }

function exporterCsvReader(head: Head): OpenReader | null {
  const [header] = startsTable(head) ? rowsOfHead(head.bytes) : []
  return header !== undefined && isExporterCsv(header) ? readExporterCsv : null
}

function packageReader(head: Head, conversation: Conversation): OpenReader | null {
  if (isPackageJson(head.json())) return (context) => readPackageJson(context, conversation)
  const [header] = startsTable(head) ? rowsOfHead(head.bytes) : []
  if (header === undefined || !isPackageCsv(header)) return null
  return (context) => readPackageCsv(context, conversation)
}

/** `ID` or `AuthorID`, perhaps quoted. */
function startsTable({ bytes, start }: Head): boolean {
  return [0x22, 0x41, 0x49].includes(bytes[start] ?? 0)
}

const CONVERSATION_FILE = /^(?:.*\/)?messages\/c?(\d+)\/messages\.(?:json|csv)$/iu

/** Every conversation of the package, in the order of the paths. */
function planArchive({ members, find }: Archive): ArchivePlan | null {
  const parts = members.flatMap((member): readonly ArchivePart[] => {
    const nativeId = CONVERSATION_FILE.exec(member.name)?.[1]
    if (nativeId === undefined) return []
    const folder = member.name.slice(0, member.name.lastIndexOf('/') + 1)
    const conversation = conversationIn(find(`${folder}channel.json`), nativeId)
    const open = packageReader(headOf(firstBytes(member)), conversation)
    return open === null ? [] : [{ member, open }]
  })
  return parts.length === 0 ? null : { parts, warnings: [] }
}

/** A description of a conversation is never longer than this. */
const LARGEST_DESCRIPTION = 1024 * 1024

function conversationIn(member: ZipMember | undefined, nativeId: string): Conversation {
  const bytes = wholeMember(member, LARGEST_DESCRIPTION)
  const channel = bytes === null ? null : objectOf(parseJson(bytes).value)
  const people = itemsOf(channel?.get('recipients')).flatMap((person) => wordOf(person) ?? [])
  return { nativeId, title: wordOf(channel?.get('name')), participants: people }
}
