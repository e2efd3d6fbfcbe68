import { Worker } from 'node:worker_threads'
import {
  LetterNotPrintable,
  type Attachment,
  type LetterJob,
  type ReportJob,
} from '#pages/letter-compiler.ts'
import type { LetterReply } from '#pages/letter-worker.ts'
import type { PrintedSheet } from '#words/composed-letter.ts'
import type { EvidenceReport } from '#words/report/evidence-report.ts'

/** How many letters are printed at once, and when a thread is replaced. */
export type PressSettings = {
  /** Letters printed at the same time. */
  readonly workers: number
  /** The compiler keeps 0.6 MB of each letter: its thread is replaced after that many. */
  readonly lettersPerThread: number
  readonly timeoutMs: number
}

const DEFAULTS: PressSettings = { workers: 1, lettersPerThread: 200, timeoutMs: 30_000 }

/** Thrown for a letter that takes longer than the press allows; its thread is gone. */
export class LetterTookTooLong extends Error {
  override readonly name = 'LetterTookTooLong'
  readonly code = 'letter-took-too-long'
}

/** Thrown for letters asked of a press that was closed, or whose thread died. */
export class LetterPressStopped extends Error {
  override readonly name = 'LetterPressStopped'
  readonly code = 'letter-press-stopped'
}

type Waiting = {
  readonly job: LetterJob | ReportJob
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

type Printer = {
  readonly thread: Worker
  printed: number
  current: Waiting | null
  timer: NodeJS.Timeout | null
}

/**
 * A press of letters (presse): a few threads, each printing one letter at a time, replaced before
 * what they keep in memory matters. Idle threads let the process end.
 */
export class LetterPress {
  readonly #settings: PressSettings
  readonly #queue: Waiting[] = []
  readonly #printers = new Set<Printer>()
  #closed = false

  constructor(settings: Partial<PressSettings> = {}) {
    this.#settings = { ...DEFAULTS, ...settings }
  }

  /**
   * Prints a letter as PDF/A bytes.
   *
   * @throws LetterNotPrintable when a sign is in no face of the house.
   */
  print(letter: PrintedSheet, attachments: readonly Attachment[] = []): Promise<Uint8Array> {
    return this.#ask({ letter, attachments })
  }

  /** Prints the reading copy of a sealed bundle as PDF/A bytes. */
  printReport(report: EvidenceReport): Promise<Uint8Array> {
    return this.#ask({ report })
  }

  #ask(job: LetterJob | ReportJob): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
    if (this.#closed) reject(new LetterPressStopped('the press of letters is closed'))
    else this.#queue.push({ job, resolve, reject })
    this.#advance()
    return promise
  }

  /** Stops every thread; letters not yet printed are refused. */
  async close(): Promise<void> {
    this.#closed = true
    const stopped = new LetterPressStopped('the press of letters was closed')
    for (const waiting of this.#queue.splice(0)) waiting.reject(stopped)
    await Promise.all([...this.#printers].map((printer) => this.#retire(printer, stopped)))
  }

  #advance(): void {
    while (this.#queue.length > 0) {
      const printer = this.#idlePrinter()
      if (printer === null) return
      const next = this.#queue.shift()
      if (next !== undefined) this.#give(printer, next)
    }
  }

  #idlePrinter(): Printer | null {
    for (const printer of this.#printers) if (printer.current === null) return printer
    return this.#printers.size < this.#settings.workers ? this.#newPrinter() : null
  }

  #newPrinter(): Printer {
    const thread = new Worker(new URL('letter-worker.ts', import.meta.url), { execArgv: [] })
    const printer: Printer = { thread, printed: 0, current: null, timer: null }
    thread.on('message', (reply: LetterReply) => this.#take(printer, reply))
    thread.on('error', (error) => this.#lose(printer, error))
    thread.on('exit', () => this.#lose(printer, null))
    thread.unref()
    this.#printers.add(printer)
    return printer
  }

  #give(printer: Printer, waiting: Waiting): void {
    printer.current = waiting
    printer.thread.ref()
    printer.timer = setTimeout(() => {
      const error = new LetterTookTooLong(`over ${this.#settings.timeoutMs} ms`)
      void this.#retire(printer, error).then(() => this.#advance())
    }, this.#settings.timeoutMs)
    printer.thread.postMessage(waiting.job, [])
  }

  #take(printer: Printer, reply: LetterReply): void {
    const waiting = release(printer)
    printer.printed += 1
    printer.thread.unref()
    if (reply.kind === 'printed') waiting?.resolve(reply.bytes)
    else waiting?.reject(new LetterNotPrintable(reply.reason))
    if (printer.printed >= this.#settings.lettersPerThread) {
      void this.#retire(printer, new LetterPressStopped('replaced'))
    }
    this.#advance()
  }

  #lose(printer: Printer, cause: unknown): void {
    if (!this.#printers.delete(printer)) return
    release(printer)?.reject(new LetterPressStopped('the thread of letters died', { cause }))
    this.#advance()
  }

  async #retire(printer: Printer, because: Error): Promise<void> {
    this.#printers.delete(printer)
    release(printer)?.reject(because)
    await printer.thread.terminate()
  }
}

function release(printer: Printer): Waiting | null {
  const waiting = printer.current
  if (printer.timer !== null) clearTimeout(printer.timer)
  printer.current = null
  printer.timer = null
  return waiting
}
