/** Small enough that what is made of a stretch is young when it is let go. */
const STRETCH = 16 * 1024

/** Bytes in stretches, the last one as long as what is left. */
export function* stretches(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STRETCH) yield bytes.subarray(at, at + STRETCH)
}
