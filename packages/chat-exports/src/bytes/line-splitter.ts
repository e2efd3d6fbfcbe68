/** A line of a file, without its line end. */
export type ByteLine = {
  readonly offset: number
  readonly bytes: Uint8Array
  /** What ended it: `\r\n`, `\n`, or nothing at the end of the file. */
  readonly ending: Uint8Array
}

export type LineSplitter = {
  readonly push: (chunk: Uint8Array) => readonly ByteLine[]
  readonly end: () => readonly ByteLine[]
}

const LF = 0x0a
const CR = 0x0d
const NOTHING = new Uint8Array(0)
const ONLY_LF = Uint8Array.of(LF)
const CR_LF = Uint8Array.of(CR, LF)

/** A line as long as this is no text: it is given in pieces, so that it is never held whole. */
const LONGEST_LINE = 16 * 1024 * 1024

/**
 * Cuts chunks into lines, with offsets in the file. A lone CR ends nothing.
 *
 * Lines stay good as long as they are held: whoever gives a chunk may use its memory again.
 */
export function splitLines(): LineSplitter {
  let carried: Uint8Array[] = []
  let carriedLength = 0
  let offset = 0
  const takeLine = (chunk: Uint8Array, from: number, to: number): ByteLine => {
    const line =
      carried.length === 0
        ? lineOf(chunk, { from, to, offset })
        : lineOfParts([...carried, chunk.subarray(from, to)], carriedLength, offset)
    offset += carriedLength + to - from
    carried = []
    carriedLength = 0
    return line
  }
  return {
    push: (given) => {
      const chunk = new Uint8Array(given)
      const lines: ByteLine[] = []
      let from = 0
      for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
        lines.push(takeLine(chunk, from, at + 1))
        from = at + 1
      }
      if (from < chunk.length) {
        carried.push(chunk.slice(from))
        carriedLength += chunk.length - from
      }
      if (carriedLength >= LONGEST_LINE) lines.push(takeLine(NOTHING, 0, 0))
      return lines
    },
    end: () => (carriedLength === 0 ? [] : [takeLine(NOTHING, 0, 0)]),
  }
}

type Stretch = { readonly from: number; readonly to: number; readonly offset: number }

function lineOf(bytes: Uint8Array, { from, to, offset }: Stretch): ByteLine {
  const ending = endingOf(bytes, from, to)
  const cut = to - ending.length
  return { offset, bytes: cut === from ? NOTHING : bytes.subarray(from, cut), ending }
}

function endingOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to === from || bytes[to - 1] !== LF) return NOTHING
  return to - 2 >= from && bytes[to - 2] === CR ? CR_LF : ONLY_LF
}

function lineOfParts(parts: readonly Uint8Array[], before: number, offset: number): ByteLine {
  const whole = joined(parts, before)
  return lineOf(whole, { from: 0, to: whole.length, offset })
}

function joined(parts: readonly Uint8Array[], before: number): Uint8Array {
  const last = parts.at(-1) ?? NOTHING
  const whole = new Uint8Array(before + last.length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Where the object of a line stands: a byte-order mark and white space are not of it. */
export function objectIn(line: ByteLine): { readonly offset: number; readonly length: number } {
  const { bytes } = line
  let from = line.offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0
  let to = bytes.length
  while (from < to && (bytes[from] ?? 0) <= 0x20) from += 1
  while (to > from && (bytes[to - 1] ?? 0) <= 0x20) to -= 1
  return { offset: line.offset + from, length: to - from }
}
