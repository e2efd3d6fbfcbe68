import { startSha256 } from '#bytes/hashing.ts'
import { joinBytes } from '#bytes/join-bytes.ts'
import { splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import { keyNamesOf } from '#email/dkim/mail-proof.ts'
import { eml, mbox } from '#email/format.ts'
import { isSeparator } from '#email/message.ts'
import { readHeaderSection } from '#email/mime/header-fields.ts'
import { HEAD_LENGTH, headOf } from '#head.ts'
import { planArchive } from '#plan-archive.ts'
import type { OpenChunks } from '#read-export.ts'
import type { ReadingContext } from '#record-reader.ts'
import { isZip } from '#survey-file.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import { firstBytes } from '#zip/members.ts'
import { openZipEvenCut } from '#zip/zip-archive.ts'

const MOST_NAMES = 1000
/** No header of a mail server is as long. */
const LONGEST_HEADER = 1024 * 1024

/**
 * The names to ask the DNS for before a file is read: those of the keys of DKIM and ARC of its
 * messages, each once; in an archive, of the messages that will be read in it. None for a file
 * that is no e-mail, of which only the start is read.
 */
export async function mailKeyNames(open: OpenChunks): Promise<readonly string[]> {
  const start = await startOf(open)
  if (isZip(start)) return keyNamesInArchive(await wholeOf(open))
  if (!startsMail(start)) return []
  const search = startSearch()
  for await (const chunk of open()) {
    search.push(chunk)
    if (search.count() >= MOST_NAMES) break
  }
  return search.end()
}

async function startOf(open: OpenChunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let held = 0
  for await (const chunk of open()) {
    parts.push(new Uint8Array(chunk.subarray(0, HEAD_LENGTH)))
    held += chunk.length
    if (held >= HEAD_LENGTH) break
  }
  return joinBytes(parts).subarray(0, HEAD_LENGTH)
}

function startsMail(start: Uint8Array): boolean {
  const head = headOf(start)
  return eml.recognise(head) !== null || mbox.recognise(head) !== null
}

async function wholeOf(open: OpenChunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of open()) parts.push(new Uint8Array(chunk))
  return joinBytes(parts)
}

const MAIL = new Set<string>([...eml.formats, ...mbox.formats])

/** What is to be read is decided as the reading will decide it; an archive without mail is not unpacked. */
function keyNamesInArchive(bytes: Uint8Array): readonly string[] {
  const opened = openZipEvenCut(bytes)
  if (opened.kind !== 'archive') return []
  if (!opened.members.some((member) => startsMail(firstBytes(member)))) return []
  const plan = planArchive(bytes, SURVEYED)
  const parts = plan.kind === 'archive' ? plan.parts : []
  const names = new Set<string>()
  for (const { member, open } of parts) {
    if (names.size >= MOST_NAMES) break
    if (!MAIL.has(open().format)) continue
    const search = startSearch()
    for (const chunk of member.chunks()) search.push(chunk)
    for (const name of search.end()) names.add(name)
  }
  return [...names].slice(0, MOST_NAMES)
}

/** A reading of which no record is made. */
const SURVEYED: ReadingContext = {
  fileSha256: '',
  path: '',
  member: '',
  owners: [],
  zone: 'Europe/Paris',
  zoneGiven: false,
  startHash: startSha256,
  decodeUtf8,
  attachment: () => null,
  dnsAnswers: {},
  decodeCharset: () => null,
}

/** Looks for the names of keys in the headers of one message or of a mailbox. */
function startSearch() {
  const names = new Set<string>()
  const headers = startHeaders()
  const lines = splitLines()
  const take = (line: ByteLine) => {
    for (const name of headers.take(line)) names.add(name)
  }
  return {
    push: (chunk: Uint8Array) => lines.push(chunk).forEach(take),
    count: () => names.size,
    end: () => {
      lines.end().forEach(take)
      for (const name of headers.end()) names.add(name)
      return [...names].slice(0, MOST_NAMES)
    },
  }
}

/** The header at the start, and the one after each line that separates messages. */
function startHeaders() {
  let parts: Uint8Array[] = []
  let length = 0
  let inHeader = true
  let afterEmpty = true
  const end = (): readonly string[] => {
    const bytes = joinBytes(parts)
    parts = []
    length = 0
    return keyNamesOf(readHeaderSection(bytes, 0, bytes.length).fields)
  }
  const take = (line: ByteLine): readonly string[] => {
    const isEmpty = line.bytes.length === 0
    const separates = afterEmpty && isSeparator(line.bytes, 0)
    afterEmpty = isEmpty
    if (separates) inHeader = true
    if (isEmpty && inHeader) {
      inHeader = false
      return end()
    }
    length += inHeader ? line.bytes.length : 0
    if (inHeader && !separates && length < LONGEST_HEADER) parts.push(line.bytes, line.ending)
    return []
  }
  return { take, end }
}
