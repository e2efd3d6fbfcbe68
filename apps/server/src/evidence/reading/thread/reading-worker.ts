import { createReadStream } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { mailKeyNames, readExportBatches, type ExportItem } from '@quittance/chat-exports'
import { findCommitments } from '@quittance/commitments'
import { invariant } from '@quittance/kernel'
import { decodeWithNode } from '#evidence/reading/charset.ts'
import { CHARACTER_REPLACED, writable } from '#evidence/reading/kept-text.ts'
import { nodeUnpacking, startNodeHash, startNodeUtf8 } from '#evidence/reading/runtime.ts'
import { rowOfRecord } from '#evidence/reading/thread/row-of-record.ts'
import {
  LOTS_AHEAD,
  type FromThread,
  type ReadingEnd,
  type ReadingJob,
  type ReadLot,
  type ReadRow,
  type ToThread,
} from '#evidence/reading/thread/thread-messages.ts'

/** Rows go by so many, or by so many signs when they are long. */
const LOT_ROWS = 200
const LOT_SIGNS = 2_000_000
/** Progress is told each time that so many bytes were read. */
const PROGRESS_BYTES = 2 * 1024 * 1024

type MessagesJob = Extract<ReadingJob, { readonly kind: 'messages' }>

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
    case 'key-names':
      return { kind: 'key-names', names: await mailKeyNames(() => createReadStream(job.path)) }
    case 'commitments':
      return { kind: 'commitments', found: job.messages.map(findCommitments) }
  }
}

/** Sends rows once there is room for them: the thread never runs far ahead of the database. */
async function send({ rows, progress }: Omit<ReadLot, 'kind'>): Promise<void> {
  if (rows.length === 0) return
  if (room === 0) {
    const { promise, resolve } = Promise.withResolvers<void>()
    onRoom = resolve
    await promise
    onRoom = null
  }
  room -= 1
  tell({ kind: 'rows', rows, progress })
}

async function readMessages(job: MessagesJob): Promise<ReadingEnd> {
  const lot = startLot()
  const opening = watchedOpening(job, lot.messages)
  const sendLot = async () =>
    await send({
      rows: lot.take(),
      progress: { messages: lot.messages(), percent: opening.percent() },
    })
  const batches = readExportBatches(opening.open, {
    fileName: job.fileName,
    owners: job.owners,
    dnsAnswers: job.dnsAnswers,
    startHash: startNodeHash,
    decodeUtf8: startNodeUtf8(),
    unpacking: nodeUnpacking,
    decodeCharset: decodeWithNode,
  })
  for await (const items of batches) {
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
  if (item.kind === 'unknown-format') return { kind: 'not-a-conversation', unsafe: null }
  if (item.kind === 'unsafe-archive') return { kind: 'not-a-conversation', unsafe: item.reason }
  const { value: summary } = writable(item.summary)
  const warnings = [...summary.warnings, ...(lot.replaced() ? [CHARACTER_REPLACED] : [])]
  return { kind: 'conversation', summary, readerVersion: lot.readerVersion(), warnings }
}

/** Opens the file, once or twice, and tells how far its bytes are read. */
function watchedOpening({ path, sizeBytes }: MessagesJob, messages: () => number) {
  let passes = 0
  let done = 0
  let told = 0
  const share = () => Math.min(99, Math.floor((done * 50) / Math.max(sizeBytes, 1)))
  return {
    /** Of messages that come after one pass alone, those of an archive, nobody knows how many follow. */
    percent: () => (passes < 2 ? null : share()),
    open: async function* (this: void) {
      passes += 1
      for await (const chunk of createReadStream(path)) {
        invariant(chunk instanceof Uint8Array, 'a file gives bytes')
        done += chunk.length
        if (done - told >= PROGRESS_BYTES) {
          told = done
          tell({ kind: 'progress', progress: { messages: messages(), percent: share() } })
        }
        yield chunk
      }
    },
  }
}
