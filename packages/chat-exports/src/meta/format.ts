import type {
  Archive,
  ArchivePart,
  ArchivePlan,
  ExportFormatReader,
  FirstPass,
} from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import { readPage, surveyPage, type PageReading } from '#meta/html-reader.ts'
import { readThread, type ThreadReading } from '#meta/json-reader.ts'
import { serviceOfPath, surveyThread, threadKeys } from '#meta/thread.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import type { OpenReader } from '#record-reader.ts'
import { firstBytes, partOf } from '#zip/members.ts'
import type { ZipMember } from '#zip/zip-archive.ts'

/** Messenger and Instagram: threads of a Meta archive, one by one or in their archive. */
export const meta: ExportFormatReader = {
  formats: ['messenger', 'instagram'],
  recognise: (head) => surveyOf(head, null),
  recogniseArchive: planArchive,
}

function surveyOf(head: Head, service: ReturnType<typeof serviceOfPath>): FirstPass | null {
  const keys = threadKeys(head)
  if (keys === null) return isPage(head) ? pageSurvey(service, hasMetaClasses(head)) : null
  const survey = surveyThread(keys)
  return {
    push: survey.push,
    end: () => {
      const thread = survey.end()
      const format = service ?? (thread.instagram ? 'instagram' : 'messenger')
      return openThread({ format, keys, thread })
    },
  }
}

/** Keeps nothing of the first pass but what it found: an archive holds many threads. */
function openThread(reading: ThreadReading): OpenReader {
  return (context) => readThread(reading, context)
}

function openPage(reading: PageReading): OpenReader {
  return (context) => readPage(reading, context)
}

function isPage({ bytes, start }: Head): boolean {
  const begins = decodeUtf8(bytes.subarray(start, start + 15))
  return /^<(?:!doctype html|html[\s>])/i.test(begins)
}

/** Three classes named as Meta names all of its own, such as `_3-95` or `_a6-g`. */
function hasMetaClasses({ bytes }: Head): boolean {
  const lists = decodeUtf8(bytes).matchAll(/\sclass="([^"]*)"/g)
  const names = [...lists].flatMap(([, list = '']) => list.split(' '))
  return new Set(names.filter((name) => /^_[a-z\d][\w-]{2,3}$/.test(name))).size >= 3
}

function pageSurvey(service: ReturnType<typeof serviceOfPath>, ofMeta: boolean): FirstPass {
  const survey = surveyPage(ofMeta || service !== null)
  return {
    push: survey.push,
    end: () => {
      const page = survey.end()
      if (page === null) return null
      const format = service ?? (page.instagram ? 'instagram' : 'messenger')
      return openPage({ format, page })
    },
  }
}

const NUMBERED = /^(.*?)([^/]*)_(\d{1,9})\.(?:json|html)$/
/** An archive is looked into for encrypted threads as long as it has no more files than this. */
const MOST_CANDIDATES = 2000

/** Threads by path, the files of one by number: `message_10.json` after `message_2.json`. */
function planArchive({ members }: Archive): ArchivePlan | null {
  const numbered = members.filter(({ name }) => NUMBERED.test(name) && !name.includes('__MACOSX'))
  const plain = numbered.filter(({ name }) => /(^|\/)message_\d+\.(?:json|html)$/.test(name))
  const candidates = plain.length > 0 ? plain : numbered.slice(0, MOST_CANDIDATES)
  const services = new Set(members.map(({ name }) => serviceOfPath(name)))
  const ofAll = services.has('instagram') && !services.has('messenger') ? 'instagram' : null
  const parts = candidates.flatMap((member) => threadPart(member, ofAll) ?? [])
  return parts.length === 0 ? null : { parts: inThreadOrder(parts), warnings: [] }
}

function threadPart(
  member: ZipMember,
  ofAll: ReturnType<typeof serviceOfPath>,
): ArchivePart | null {
  const pass = surveyOf(headOf(firstBytes(member)), serviceOfPath(member.name) ?? ofAll)
  return pass === null ? null : partOf(member, pass)
}

/** Members come by path, so that a stable sort by number within a thread is enough. */
function inThreadOrder(parts: readonly ArchivePart[]): readonly ArchivePart[] {
  const threads = Map.groupBy(parts, ({ member }) => threadOf(member.name))
  return [...threads.values()].flatMap((files) =>
    files.toSorted((one, other) => numberOf(one.member.name) - numberOf(other.member.name)),
  )
}

/** The files `message_<N>.json` of a folder are one thread; any other file is a thread. */
function threadOf(name: string): string {
  const [, folder = '', stem = ''] = NUMBERED.exec(name) ?? []
  return stem === 'message' ? folder : name
}

function numberOf(name: string): number {
  return Number(NUMBERED.exec(name)?.[3] ?? 0)
}
