const STRETCH = 8192

/** The text whose signs are bytes, one each: what stands around the streams of a PDF. */
export function latin1Text(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += STRETCH) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + STRETCH)))
  }
  return parts.join('')
}

/** The bytes of a text of such signs. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
