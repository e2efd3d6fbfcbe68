import { joinBytes } from '#bytes/join-bytes.ts'
import { decodeText, textBytes, type DecodeCharset } from '#text/charset.ts'
import { decodeBase64Loosely, decodeQuotedPrintable } from '#email/mime/transfer-encoding.ts'

const WORD = /=\?([^\s?*]+)(?:\*[^\s?]*)?\?([bBqQ])\?([^?\r\n]*)\?=/g

type Word = { readonly charset: string; readonly bytes: Uint8Array }

/**
 * The text of a header value: encoded words decoded, the white space between two of them dropped;
 * what is not encoded is UTF-8 where it is, else windows-1252.
 *
 * Neighbours in one character set are decoded together: programs cut characters in two.
 *
 * @see RFC 2047, RFC 6532
 */
export function decodeHeaderText(value: string, others?: DecodeCharset): string {
  let text = ''
  let words: Word[] = []
  let after = 0
  const flush = () => {
    text += joinedText(words, others)
    words = []
  }
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(after, match.index)
    if (words.length === 0 || /[^ \t]/.test(between)) {
      flush()
      text += decodeText(textBytes(between), null, others)
    }
    const [, charset = '', encoding = '', content = ''] = match
    words.push({ charset: charset.toLowerCase(), bytes: wordBytes(encoding, content) })
    after = match.index + match[0].length
  }
  flush()
  return text + decodeText(textBytes(value.slice(after)), null, others)
}

function wordBytes(encoding: string, content: string): Uint8Array {
  if (encoding.toLowerCase() === 'b') return decodeBase64Loosely(textBytes(content))
  return decodeQuotedPrintable(textBytes(content.replaceAll('_', ' ')))
}

function joinedText(words: readonly Word[], others?: DecodeCharset): string {
  let text = ''
  let from = 0
  while (from < words.length) {
    const charset = words[from]?.charset ?? ''
    let to = from
    while (words[to]?.charset === charset) to += 1
    const parts = words.slice(from, to).map((word) => word.bytes)
    text += decodeText(joinBytes(parts), charset, others)
    from = to
  }
  return text
}
