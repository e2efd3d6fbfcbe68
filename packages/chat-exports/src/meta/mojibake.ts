import { decodeUtf8, isUtf8 } from '#text/utf8.ts'

/**
 * Repairs a text that Meta wrote as UTF-8 bytes taken for latin-1 characters; null when it is not
 * certainly one: all its units hold in a byte, one of them is beyond ASCII, and they are UTF-8.
 */
export function repairMojibake(text: string): string | null {
  const bytes = new Uint8Array(text.length)
  let beyondAscii = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0xff) return null
    beyondAscii ||= unit >= 0x80
    bytes[at] = unit
  }
  return beyondAscii && isUtf8(bytes) ? decodeUtf8(bytes) : null
}

/** Repairs texts one after the other, and remembers whether one needed it. */
export type Repairs = {
  readonly text: (text: string) => string
  readonly repaired: () => boolean
}

export function startRepairs(): Repairs {
  let repaired = false
  return {
    text: (text) => {
      const better = repairMojibake(text)
      repaired ||= better !== null
      return better ?? text
    },
    repaired: () => repaired,
  }
}
