/**
 * A label without the marks of direction and the white space around it: what an author is called by,
 * character for character. What stands inside is left as it is.
 */
export function bareLabel(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isOuter(text.charCodeAt(from))) from += 1
  while (to > from && isOuter(text.charCodeAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/** U+200E, U+200F and the embedding and isolating marks; white space, that which does not break too. */
function isOuter(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  if (code > 0x2069) return code === 0x3000 || code === 0xfeff
  return code <= 0x200a || code === 0x205f || code >= 0x2066 || MARKS.has(code)
}

const MARKS = new Set([
  0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x202f,
])
