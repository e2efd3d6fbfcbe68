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

/** Cuts chunks into lines, with offsets in the file. A lone CR ends nothing. */
export function splitLines(): LineSplitter {
  let carried: Uint8Array[] = []
  let carriedLength = 0
  let offset = 0
  const takeLine = (tail: Uint8Array): ByteLine => {
    const whole = carried.length === 0 ? tail : joined([...carried, tail], carriedLength)
    carried = []
    carriedLength = 0
    const line = lineOf(whole, offset)
    offset += whole.length
    return line
  }
  return {
    push: (chunk) => {
      const lines: ByteLine[] = []
      let from = 0
      for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
        lines.push(takeLine(chunk.subarray(from, at + 1)))
        from = at + 1
      }
      if (from < chunk.length) {
        carried.push(chunk.slice(from))
        carriedLength += chunk.length - from
      }
      return lines
    },
    end: () => (carriedLength === 0 ? [] : [takeLine(NOTHING)]),
  }
}

function lineOf(whole: Uint8Array, offset: number): ByteLine {
  const ended = whole.at(-1) === LF
  const endLength = ended ? (whole.at(-2) === CR ? 2 : 1) : 0
  const cut = whole.length - endLength
  return { offset, bytes: whole.subarray(0, cut), ending: whole.subarray(cut) }
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
