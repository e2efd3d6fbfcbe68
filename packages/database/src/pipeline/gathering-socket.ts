import { Socket } from 'node:net'

type Written = (error?: Error | null) => void

/**
 * A socket that sends at once all that is written to it in one turn of the loop: the beginning of a
 * transaction and its first statement wake the server once, not twice.
 */
export class GatheringSocket extends Socket {
  #gathers = false

  override write(chunk: Uint8Array | string, done?: Written): boolean
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding, done?: Written): boolean
  override write(
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | Written,
    done?: Written,
  ): boolean {
    if (!this.#gathers) {
      this.#gathers = true
      this.cork()
      process.nextTick(() => {
        this.#gathers = false
        this.uncork()
      })
    }
    if (typeof encoding === 'function') return super.write(chunk, encoding)
    return super.write(chunk, encoding, done)
  }
}
