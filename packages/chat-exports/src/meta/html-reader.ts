import { sha256Of } from '#bytes/hashing.ts'
import type { ExportFormat, MessageRecord, WarningCode } from '#message-record.ts'
import { scanBlocks, type HtmlBlock } from '#meta/html-blocks.ts'
import { readPageDate } from '#meta/html-date.ts'
import { serviceOfPath } from '#meta/thread.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { displayedAuthor, sideOf } from '#text/sides.ts'
import { bareLocalTime } from '#time/clock-text.ts'
import { attachmentAt } from '#zip/beside.ts'

/** What a page says beside its messages. */
export type Page = {
  readonly title: string | null
  readonly participants: readonly string[]
  readonly instagram: boolean
}

const PARTICIPANTS = /^Participants\s?:\s*(.*)$/s
const MOST_PARTICIPANTS = 1024

/**
 * Reads a page once; null when it is no page of messages of Meta.
 *
 * @param looksOfMeta true when its place or its classes say that it is one.
 */
export function surveyPage(looksOfMeta: boolean) {
  let [blocks, instagram, ofMeta] = [0, false, looksOfMeta]
  let title: string | null = null
  let participants: readonly string[] | null = null
  const scanner = scanBlocks({
    block: () => {
      blocks += 1
    },
    text: (text, element) => {
      if (element === 'title') title ??= text
      const named = PARTICIPANTS.exec(text)?.[1]
      if (named !== undefined) participants ??= named.split(', ').slice(0, MOST_PARTICIPANTS)
    },
    path: (path) => {
      const service = serviceOfPath(path)
      ofMeta ||= service !== null
      instagram ||= service === 'instagram'
    },
  })
  return {
    push: scanner.push,
    end: (): Page | null => {
      scanner.end()
      const known = blocks > 0 && (ofMeta || participants !== null)
      return known ? { title, participants: participants ?? [], instagram } : null
    },
  }
}

/** What is known of a page when its messages are read. */
export type PageReading = {
  readonly format: Extract<ExportFormat, 'messenger' | 'instagram'>
  readonly page: Page
}

/** Reads a page of messages, in its order. */
export function readPage(reading: PageReading, context: ReadingContext): RecordReader {
  const warnings = new Set<WarningCode>()
  let records: MessageRecord[] = []
  const scanner = scanBlocks({
    block: (block) => {
      records.push(recordOf(block, reading, context))
    },
  })
  const given = () => {
    const ready = records
    records = []
    return ready
  }
  return {
    format: reading.format,
    variant: 'html',
    push: (chunk) => {
      scanner.push(chunk)
      return given()
    },
    end: () => {
      if (!scanner.end()) warnings.add('truncated-file')
      return given()
    },
    warnings: () => [...warnings],
  }
}

function recordOf(block: HtmlBlock, reading: PageReading, context: ReadingContext): MessageRecord {
  const { offset, bytes, texts } = block
  const { fileSha256, path, owners, startHash } = context
  const sliceSha256 = sha256Of(bytes, startHash)
  const author = displayedAuthor(block.author)
  const { local, precision } = readPageDate(block.date) ?? { local: null, precision: 'min' }
  return {
    source: { fileSha256, path, offset, length: bytes.length, sliceSha256 },
    format: reading.format,
    formatVariant: 'html',
    parser: { name: 'quittance-meta-html', version: '1' },
    conversation: {
      nativeId: null,
      title: reading.page.title,
      participants: reading.page.participants,
    },
    nativeId: null,
    direction: sideOf(author, owners),
    author,
    time: bareLocalTime({ raw: block.date, local, precision, ambiguity: [] }, context),
    sentByPeerAt: null,
    text: texts.join('\n'),
    quoted: [],
    edited: 'unknown',
    editHistory: [],
    deleted: 'unknown',
    delivery: 'unknown',
    attachments: block.paths.filter(isFile).map((file) => attachmentAt(file, context)),
    warnings: local === null ? ['unreadable-date'] : [],
  }
}

/** A link to the outside, or within the page, is no file. */
function isFile(path: string): boolean {
  return path !== '' && !/^(?:#|[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)
}
