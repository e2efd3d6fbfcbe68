/** A line of a batch: its bytes, or null where it is longer than the limit. */
export type Line = Uint8Array | null

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * The lines of a stream of bytes, one at a time, without their ends (LF or CRLF).
 *
 * A line longer than `longest` is passed over without being kept in memory. A last line end opens
 * no further line.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line> {
  let kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      size += end - start
      kept.push(chunk.subarray(start, end))
      yield size > longest ? null : withoutReturn(Buffer.concat(kept))
      kept = []
      size = 0
      start = end + 1
    }
    size += chunk.length - start
    if (size > longest) kept = []
    else if (start < chunk.length) kept.push(chunk.subarray(start))
  }
  if (size > 0) yield size > longest ? null : withoutReturn(Buffer.concat(kept))
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line
}
