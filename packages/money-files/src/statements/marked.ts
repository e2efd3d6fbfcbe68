/** The first sign that is no blank is `<`, whatever the byte-order mark before it. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const blanks = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff])
  const first = bytes.subarray(0, 1024).find((byte) => !blanks.has(byte))
  return first === 0x3c
}
