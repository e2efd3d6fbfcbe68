import { once } from 'node:events'
import type { Writable } from 'node:stream'

const FLUSHED_FROM = 64 * 1024

/** Where a command writes: standard output, or a buffer in tests. */
export type Output = {
  /** Writes text as it is; waits when the reader is slower. */
  readonly write: (text: string) => Promise<void>
  /** Writes one JSON document and a line end. */
  readonly document: (document: unknown) => Promise<void>
  /** Hands everything over to the stream. */
  readonly flush: () => Promise<void>
}

/**
 * Writes to a stream in blocks, in order, at the pace of its reader.
 *
 * Nothing reaches the stream before `flush` or a full block: a command that is refused early leaves
 * standard output empty.
 */
export function outputTo(stream: Writable): Output {
  let parts: string[] = []
  let size = 0

  const flush = async () => {
    if (size === 0) return
    const text = parts.join('')
    parts = []
    size = 0
    if (!stream.write(text)) await once(stream, 'drain')
  }
  const write = async (text: string) => {
    parts.push(text)
    size += text.length
    if (size >= FLUSHED_FROM) await flush()
  }
  return { write, flush, document: (document) => write(`${JSON.stringify(document)}\n`) }
}
