import { Worker } from 'node:worker_threads'
import type { CommitmentFacts, Commitments } from '@quittance/commitments'
import { invariant } from '@quittance/kernel'
import { listenTo, type StoppedReading } from '#evidence/reading/thread/listen.ts'
import type {
  FileToRead,
  FromThread,
  MailRead,
  ReadingEnd,
  ReadingJob,
  ReadingProgress,
  ReadLot,
  ToThread,
} from '#evidence/reading/thread/thread-messages.ts'

/** How long and how large a reading may be. */
export type ReadingLimits = {
  readonly leastMs: number
  /** Besides, for each mebibyte of the file. */
  readonly msPerMebibyte: number
  /** What the thread may hold in objects and strings. */
  readonly heapMebibytes: number
  /** What it may hold in bytes: an archive is held packed. */
  readonly bytesMebibytes: number
}

const LIMITS: ReadingLimits = {
  leastMs: 120_000,
  msPerMebibyte: 1000,
  heapMebibytes: 512,
  bytesMebibytes: 1024,
}

const WORKER = new URL('reading-worker.ts', import.meta.url)
const MEBIBYTE = 1024 * 1024

/** Thrown when a file cannot be opened, a search has no end, or the thread was closed. */
export class ReadingNotDone extends Error {
  override readonly name = 'ReadingNotDone'
  /** How the thread was stopped; null where it could not work at all, and may later. */
  readonly stopped: StoppedReading | null

  constructor(because: string, stopped: StoppedReading | null = null) {
    super(because)
    this.stopped = stopped
  }
}

/** What the thread sends by lots, each to be taken. */
const LOTS: ReadonlySet<string> = new Set<FromThread['kind']>(['rows', 'lines'])

/** What the thread says when it has done what it was asked. */
const LAST: ReadonlySet<string> = new Set<FromThread['kind']>([
  'end',
  'key-names',
  'commitments',
  'mail',
])

type Said = FromThread | StoppedReading

/**
 * The thread in which exhibits are read, one at a time, so that the server answers people
 * meanwhile. A reading that takes too long or too much is cut with its thread, and said to be.
 *
 * The thread stays for the next reading; idle, it lets the process end.
 */
export class ReadingThread {
  readonly #limits: ReadingLimits
  readonly #worker: URL
  readonly #progress = new Map<string, ReadingProgress>()
  #thread: Worker | null = null
  #turn: Promise<void> = Promise.resolve()
  #closed = false

  constructor(limits: Partial<ReadingLimits> = {}, worker = WORKER) {
    this.#limits = { ...LIMITS, ...limits }
    this.#worker = worker
  }

  /** How far the work on an exhibit is; null while nobody works on it. */
  progressOf(exhibitId: string): ReadingProgress | null {
    return this.#progress.get(exhibitId) ?? null
  }

  /** Notes how far somebody is who asks again and again for one exhibit; null when that is over. */
  noteProgress(exhibitId: string, progress: ReadingProgress | null): void {
    if (progress === null) this.#progress.delete(exhibitId)
    else this.#progress.set(exhibitId, progress)
  }

  /**
   * The names to ask the DNS for before a file is read.
   *
   * @throws ReadingNotDone when the file cannot be opened.
   */
  async keyNames(
    file: Pick<FileToRead, 'path' | 'sizeBytes'>,
  ): Promise<readonly string[] | StoppedReading> {
    for await (const said of this.#ask({ ...file, kind: 'key-names' })) {
      if (said.kind === 'key-names') return said.names
      if (said.kind === 'stopped') return said
    }
    invariant(false, 'the thread answers with names')
  }

  /**
   * Reads the messages of an exhibit: lots of rows in the order of the file, then its end.
   *
   * @throws ReadingNotDone when the file cannot be opened.
   */
  async *messages(
    exhibitId: string,
    job: FileToRead,
  ): AsyncGenerator<ReadLot | ReadingEnd | StoppedReading> {
    try {
      for await (const said of this.#ask({ ...job, kind: 'messages' })) {
        if ('progress' in said) this.#progress.set(exhibitId, said.progress)
        if (said.kind === 'end') yield said.end
        if (said.kind === 'rows' || said.kind === 'stopped') yield said
      }
    } finally {
      this.#progress.delete(exhibitId)
    }
  }

  /**
   * The records of a file as the lines of a bundle, then the format; null for no conversation.
   *
   * @throws ReadingNotDone when the file cannot be opened, or its reading was stopped.
   */
  async lines(
    job: FileToRead & { readonly folder: string },
  ): Promise<{ readonly lines: readonly string[]; readonly format: string | null }> {
    const lines: string[] = []
    for await (const said of this.#ask({ ...job, kind: 'lines' })) {
      if (said.kind === 'lines') lines.push(...said.lines)
      if (said.kind === 'stopped') throw new ReadingNotDone(said.because ?? said.stop, said)
      if (said.kind !== 'end') continue
      const { end } = said
      return { lines, format: end.kind === 'conversation' ? end.summary.format : null }
    }
    invariant(false, 'a reading says how it ended')
  }

  /**
   * What messages commit to, each as it was given.
   *
   * @throws ReadingNotDone when looking for it takes too long.
   */
  async commitments(messages: readonly CommitmentFacts[]): Promise<readonly Commitments[]> {
    if (messages.length === 0) return []
    const sizeBytes = messages.reduce((sum, { text }) => sum + text.length, 0)
    for await (const said of this.#ask({ kind: 'commitments', messages, sizeBytes })) {
      if (said.kind === 'commitments') return said.found
      if (said.kind === 'stopped') throw new ReadingNotDone(said.because ?? said.stop, said)
    }
    invariant(false, 'the thread answers with what it found')
  }

  /**
   * A file that is one e-mail, as one reads it; null for any other, and for one that stops the
   * reader.
   *
   * @throws ReadingNotDone when the file cannot be opened.
   */
  async mail(file: {
    readonly path: string
    readonly sizeBytes: number
    readonly fileName: string
  }): Promise<MailRead | null> {
    for await (const said of this.#ask({ ...file, kind: 'mail' })) {
      if (said.kind === 'mail') return said.mail
      if (said.kind === 'stopped') return null
    }
    invariant(false, 'the thread answers with the e-mail')
  }

  /** Stops the thread; the reading under way is refused, and may be asked again. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#end()
  }

  /** Asks the thread in its turn; ends it when nobody hears it to the end. */
  async *#ask(job: ReadingJob): AsyncGenerator<Said> {
    const leaveTurn = await this.#takeTurn()
    let isClean = false
    try {
      for await (const said of this.#heard(job)) {
        isClean = LAST.has(said.kind)
        yield said
        if (isClean || said.kind === 'stopped') return
      }
    } finally {
      if (!isClean) await this.#end()
      leaveTurn()
    }
  }

  /** What the thread says of a job; rows that were taken make room for others. */
  async *#heard(job: ReadingJob): AsyncGenerator<Said> {
    const thread = this.#start()
    const listening = listenTo(thread, this.#allowedFor(job))
    try {
      tell(thread, job)
      for (;;) {
        const said = this.#checked(await listening.next())
        yield said
        if (LOTS.has(said.kind)) tell(thread, { kind: 'taken' })
      }
    } finally {
      listening.leave()
      thread.unref()
    }
  }

  #checked(said: Said): Said {
    if (this.#closed) throw new ReadingNotDone('the thread of readings was closed')
    if (said.kind !== 'failed') return said
    if (said.isOfDisk) throw new ReadingNotDone(said.because)
    return { kind: 'stopped', stop: 'reader-failed', because: said.because }
  }

  /** One reading at a time: whoever comes meanwhile waits. */
  async #takeTurn(): Promise<() => void> {
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    return resolve
  }

  #start(): Worker {
    if (this.#closed) throw new ReadingNotDone('the thread of readings is closed')
    const { heapMebibytes } = this.#limits
    if (this.#thread === null) {
      const thread = new Worker(this.#worker, {
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
      })
      const lose = () => {
        if (this.#thread === thread) this.#thread = null
      }
      thread.on('error', lose)
      thread.on('exit', lose)
      this.#thread = thread
    }
    this.#thread.ref()
    return this.#thread
  }

  async #end(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    await thread?.terminate()
  }

  #allowedFor({ sizeBytes }: ReadingJob) {
    const { leastMs, msPerMebibyte, bytesMebibytes } = this.#limits
    return {
      waitedMs: leastMs + Math.ceil(sizeBytes / MEBIBYTE) * msPerMebibyte,
      bytes: bytesMebibytes * MEBIBYTE,
    }
  }
}

function tell(thread: Worker, message: ToThread): void {
  thread.postMessage(message, [])
}
