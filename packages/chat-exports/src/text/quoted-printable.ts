/**
 * The bytes of a quoted-printable line, and whether the next line goes on with it.
 *
 * Bytes are given and returned as one character each. White space at the end of the line is none
 * of the text, and an `=` that starts no pair of digits stays, as phones write it.
 *
 * @see RFC 2045, section 6.7
 */
export function decodeQuotedLine(line: string): { readonly text: string; readonly soft: boolean } {
  let to = line.length
  while (to > 0 && isBlank(line.charCodeAt(to - 1))) to -= 1
  const soft = to > 0 && line[to - 1] === '='
  const encoded = line.slice(0, soft ? to - 1 : to)
  const text = encoded.replaceAll(/=([0-9A-Fa-f]{2})/g, (_whole, pair: string) =>
    String.fromCharCode(parseInt(pair, 16)),
  )
  return { text, soft }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d
}
