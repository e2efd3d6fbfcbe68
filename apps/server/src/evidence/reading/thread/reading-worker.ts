import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import {
  mailKeyNames,
  readExportBatches,
  type ExportItem,
  type MessageRecord,
  type OpenChunks,
} from '@quittance/chat-exports'
import { findCommitments } from '@quittance/commitments'
import { invariant } from '@quittance/kernel'
import { decodeWithNode } from '#evidence/reading/charset.ts'
import { CHARACTER_REPLACED, writable } from '#evidence/reading/kept-text.ts'
import { nodeUnpacking, startNodeHash, startNodeUtf8 } from '#evidence/reading/runtime.ts'
import { rowOfRecord } from '#evidence/reading/thread/row-of-record.ts'
import { readSingleMail } from '#evidence/reading/thread/single-mail.ts'
import {
  LOTS_AHEAD,
  type FileToRead,
  type FromThread,
  type ReadingEnd,
  type ReadingJob,
  type ReadRow,
  type ToThread,
} from '#evidence/reading/thread/thread-messages.ts'

/** Rows go by so many, or by so many signs when they are long. */
const LOT_ROWS = 200
const LOT_SIGNS = 2_000_000
/** Lines go by so many: nothing but their text is sent. */
const LOT_LINES = 500
/** Progress is told each time that so many bytes were read. */
const PROGRESS_BYTES = 2 * 1024 * 1024

/** Pieces of the file: larger ones cost less to take in turn. */
const PIECE_BYTES = 256 * 1024

const openFile = (path: string) => createReadStream(path, { highWaterMark: PIECE_BYTES })

const port = parentPort
invariant(port !== null, 'exhibits are read in a worker thread')
const tell = (message: FromThread): void => {
  port.postMessage(message)
}

let room = LOTS_AHEAD
let onRoom: (() => void) | null = null

port.on('message', (message: ToThread) => {
  if (message.kind === 'taken') {
    room += 1
    onRoom?.()
    return
  }
  room = LOTS_AHEAD
  void run(message)
})

async function run(job: ReadingJob): Promise<void> {
  try {
    tell(await answerTo(job))
  } catch (error) {
    const because = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell({ kind: 'failed', because, isOfDisk: error instanceof Error && 'syscall' in error })
  }
}

async function answerTo(job: ReadingJob): Promise<FromThread> {
  switch (job.kind) {
    case 'messages':
      return { kind: 'end', end: await readMessages(job) }
    case 'lines':
      return { kind: 'end', end: await readLines(job) }
    case 'key-names':
      return { kind: 'key-names', names: await mailKeyNames(() => openFile(job.path)) }
    case 'mail':
      return { kind: 'mail', mail: readSingleMail(await readFile(job.path), job.fileName) }
    case 'commitments':
      return { kind: 'commitments', found: job.messages.map(findCommitments) }
  }
}

/** Sends a lot once there is room for it: the thread never runs far ahead of the database. */
async function send(lot: Extract<FromThread, { readonly kind: 'rows' | 'lines' }>): Promise<void> {
  if ((lot.kind === 'rows' ? lot.rows : lot.lines).length === 0) return
  if (room === 0) {
    const { promise, resolve } = Promise.withResolvers<void>()
    onRoom = resolve
    await promise
    onRoom = null
  }
  room -= 1
  tell(lot)
}

function itemsOf(job: FileToRead, open: OpenChunks) {
  return readExportBatches(open, {
    fileName: job.fileName,
    owners: job.owners,
    dnsAnswers: job.dnsAnswers,
    startHash: startNodeHash,
    decodeUtf8: startNodeUtf8(),
    unpacking: nodeUnpacking,
    decodeCharset: decodeWithNode,
  })
}

async function readMessages(job: FileToRead): Promise<ReadingEnd> {
  const lot = startLot()
  const opening = watchedOpening(job, lot.messages)
  const sendLot = async () => {
    const progress = {
      step: 'reading' as const,
      messages: lot.messages(),
      percent: opening.percent(),
    }
    await send({ kind: 'rows', rows: lot.take(), progress })
  }
  for await (const items of itemsOf(job, opening.open)) {
    for (const item of items) {
      if (item.kind !== 'record') {
        await sendLot()
        return endOf(item, lot)
      }
      if (lot.add(item)) await sendLot()
    }
  }
  invariant(false, 'a reading ends with a summary or a refusal')
}

async function readLines(job: FileToRead & { readonly folder: string }): Promise<ReadingEnd> {
  let lines: string[] = []
  for await (const items of itemsOf(job, () => openFile(job.path))) {
    for (const item of items) {
      if (item.kind === 'record') lines.push(lineOf(item.record, job.folder))
      if (item.kind === 'record' && lines.length < LOT_LINES) continue
      await send({ kind: 'lines', lines })
      lines = []
      if (item.kind !== 'record') return endOf(item, startLot())
    }
  }
  invariant(false, 'a reading ends with a summary or a refusal')
}

function lineOf(record: MessageRecord, folder: string): string {
  const path = `${folder}${record.source.path}`
  return `${JSON.stringify({ ...record, source: { ...record.source, path } })}\n`
}

type Lot = ReturnType<typeof startLot>

/** The rows that wait to be sent, and what is said of all of those that were. */
function startLot() {
  let rows: ReadRow[] = []
  let signs = 0
  let messages = 0
  let replaced = false
  let readerVersion: string | null = null
  return {
    /** @returns true when the lot is full. */
    add: ({ record }: Extract<ExportItem, { readonly kind: 'record' }>): boolean => {
      const read = rowOfRecord(record)
      rows.push(read.row)
      signs += read.row.text.length
      messages += 1
      replaced ||= read.replaced
      readerVersion ??= `${record.parser.name} ${record.parser.version}`
      return rows.length >= LOT_ROWS || signs >= LOT_SIGNS
    },
    take: (): readonly ReadRow[] => {
      const taken = rows
      rows = []
      signs = 0
      return taken
    },
    messages: () => messages,
    replaced: () => replaced,
    readerVersion: () => readerVersion,
  }
}

function endOf(item: Exclude<ExportItem, { readonly kind: 'record' }>, lot: Lot): ReadingEnd {
  if (item.kind === 'unknown-format') {
    return { kind: 'not-a-conversation', unsafe: null, cut: item.left !== undefined }
  }
  if (item.kind === 'unsafe-archive') {
    return { kind: 'not-a-conversation', unsafe: item.reason, cut: false }
  }
  const { value: summary } = writable(item.summary)
  const warnings = [...summary.warnings, ...(lot.replaced() ? [CHARACTER_REPLACED] : [])]
  return { kind: 'conversation', summary, readerVersion: lot.readerVersion(), warnings }
}

/** Opens the file, once or twice, and tells how far its bytes are read. */
function watchedOpening({ path, sizeBytes }: FileToRead, messages: () => number) {
  let passes = 0
  let done = 0
  let told = 0
  const share = () => Math.min(99, Math.floor((done * 50) / Math.max(sizeBytes, 1)))
  return {
    /** Of messages that come after one pass alone, those of an archive, nobody knows how many follow. */
    percent: () => (passes < 2 ? null : share()),
    open: async function* (this: void) {
      passes += 1
      for await (const chunk of openFile(path)) {
        invariant(chunk instanceof Uint8Array, 'a file gives bytes')
        done += chunk.length
        if (done - told >= PROGRESS_BYTES) {
          told = done
          tell({
            kind: 'progress',
            progress: { step: 'reading', messages: messages(), percent: share() },
          })
        }
        yield chunk
      }
    },
  }
}
