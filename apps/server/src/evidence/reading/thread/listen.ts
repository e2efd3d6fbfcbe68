import type { Worker } from 'node:worker_threads'
import { invariant } from '@quittance/kernel'
import type { FromThread } from '#evidence/reading/thread/thread-messages.ts'

/** Why a reading was cut: its file is kept and sealed all the same. */
export type ReadingStop = 'took-too-long' | 'took-too-much-memory' | 'reader-failed'

/** A reading that was cut, and what the reader said of it where it failed by itself. */
export type StoppedReading = {
  readonly kind: 'stopped'
  readonly stop: ReadingStop
  readonly because: string | null
}

/** What one reading may take. */
export type Allowed = {
  /** Counted while the server waits for the thread, never while the thread waits for it. */
  readonly waitedMs: number
  /** What the thread may hold in bytes: its heap has a limit of its own. */
  readonly bytes: number
}

export type Listening = {
  /** What the thread says next, or that it says nothing any more. */
  readonly next: () => Promise<FromThread | StoppedReading>
  readonly leave: () => void
}

/** The thread is looked at as often. */
const LOOK_MS = 250

/** Listens to a thread at work; ends it when it takes more than it may. */
export function listenTo(thread: Worker, allowed: Allowed): Listening {
  const inbox = openInbox()
  const lose = (stop: ReadingStop, because: string | null = null) =>
    inbox.put({ kind: 'stopped', stop, because })
  const stop = (why: ReadingStop) => {
    lose(why)
    void thread.terminate()
  }
  const onError = (error: unknown) => {
    const isMemory =
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    lose(isMemory ? 'took-too-much-memory' : 'reader-failed', String(error))
  }
  const onExit = () => lose('reader-failed', 'the thread ended')
  thread.on('message', inbox.put)
  thread.on('error', onError)
  thread.on('exit', onExit)
  let waitedMs = 0
  const looks = setInterval(() => {
    waitedMs += inbox.isAwaited() ? LOOK_MS : 0
    if (waitedMs > allowed.waitedMs) stop('took-too-long')
    void bytesHeld(thread).then((bytes) => {
      if (bytes > allowed.bytes) stop('took-too-much-memory')
    })
  }, LOOK_MS)
  return {
    next: inbox.take,
    leave: () => {
      clearInterval(looks)
      thread.off('message', inbox.put)
      thread.off('error', onError)
      thread.off('exit', onExit)
    },
  }
}

/** What the thread holds outside its heap; none once it has ended. */
async function bytesHeld(thread: Worker): Promise<number> {
  try {
    const { external_memory: bytes } = await thread.getHeapStatistics()
    return bytes
  } catch {
    return 0
  }
}

/** What was said and not taken yet, in its order; nothing is heard after a stop. */
function openInbox() {
  const held: (FromThread | StoppedReading)[] = []
  let wake: (() => void) | null = null
  let isOver = false
  return {
    isAwaited: () => wake !== null,
    put: (said: FromThread | StoppedReading) => {
      if (isOver) return
      isOver = said.kind === 'stopped'
      held.push(said)
      wake?.()
    },
    take: async () => {
      if (held.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await promise
        wake = null
      }
      const said = held.shift()
      invariant(said !== undefined, 'what wakes the reader was put')
      return said
    },
  }
}
