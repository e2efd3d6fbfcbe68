/** The part of a file that is still needed, whatever the sizes of the chunks it came in. */
export type ByteWindow = {
  /** The bytes held; valid until the next `append`. */
  readonly bytes: () => Uint8Array
  /** The offset in the file of the first byte held. */
  readonly start: () => number
  readonly append: (chunk: Uint8Array) => void
  /** Forgets what is before an offset of the file. */
  readonly dropBefore: (offset: number) => void
  /** Forgets everything: whoever keeps the window keeps no bytes. */
  readonly close: () => void
}

/** Small, since an archive of a hundred thousand files opens as many windows. */
const SMALLEST_STORE = 1024

/** A window that grows by doubling: a file in one-byte chunks costs no more than in one. */
export function openWindow(): ByteWindow {
  let store = new Uint8Array(0)
  let from = 0
  let to = 0
  let fileOffset = 0
  const makeRoom = (more: number) => {
    const held = store.subarray(from, to)
    const fits = held.length + more <= store.length
    const target = fits ? store : new Uint8Array(roomFor(held.length + more))
    if (fits) target.copyWithin(0, from, to)
    else target.set(held)
    store = target
    to = held.length
    from = 0
  }
  return {
    bytes: () => store.subarray(from, to),
    start: () => fileOffset,
    append: (chunk) => {
      if (to + chunk.length > store.length) makeRoom(chunk.length)
      store.set(chunk, to)
      to += chunk.length
    },
    dropBefore: (offset) => {
      from += offset - fileOffset
      fileOffset = offset
    },
    close: () => {
      store = new Uint8Array(0)
      from = 0
      to = 0
    },
  }
}

function roomFor(needed: number): number {
  return Math.max(SMALLEST_STORE, 2 * needed)
}
