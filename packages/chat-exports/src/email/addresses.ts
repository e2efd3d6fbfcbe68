import { decodeHeaderText } from '#email/mime/encoded-words.ts'
import { decodeText, textBytes, type DecodeCharset } from '#text/charset.ts'

/** A mailbox of From, To or Cc (adresse). */
export type Mailbox = {
  /** As written; null where the field only has a name. */
  readonly address: string | null
  /** The displayed name, decoded. */
  readonly name: string | null
}

/** Longer, a list of addresses is read no further. */
const LONGEST_FIELD = 100_000

/**
 * The mailboxes of a field, in order: quoted names, comments, groups and the older form
 * `address (name)` too.
 *
 * @see RFC 5322, section 3.4
 */
export function readMailboxes(value: string, others?: DecodeCharset): readonly Mailbox[] {
  return splitMailboxes(value.slice(0, LONGEST_FIELD)).flatMap((one) => mailboxOf(one, others))
}

/** One mailbox, cut into what stands in angle brackets, in comments, and elsewhere. */
type Written = { words: string; angle: string | null; comment: string }

function splitMailboxes(text: string): readonly Written[] {
  const found: Written[] = []
  let one: Written = { words: '', angle: null, comment: '' }
  let at = 0
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (sign === '"') {
      const end = quotedEnd(text, at)
      one.words += unescaped(text.slice(at + 1, end))
      at = end
    } else if (sign === '(') {
      const end = commentEnd(text, at)
      one.comment = unescaped(text.slice(at + 1, end))
      at = end
    } else if (sign === '<') {
      const end = text.indexOf('>', at)
      one.angle = text.slice(at + 1, end === -1 ? text.length : end)
      at = end === -1 ? text.length : end
    } else if (sign === ',' || sign === ';') {
      found.push(one)
      one = { words: '', angle: null, comment: '' }
    } else if (sign === ':') one.words = ''
    else one.words += sign
    at += 1
  }
  return [...found, one]
}

/** Where a quoted string ends: at its closing sign, or at the end of the text. */
function quotedEnd(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function commentEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gs, '$1')
}

function mailboxOf(written: Written, others?: DecodeCharset): readonly Mailbox[] {
  const words = written.words.trim()
  if (written.angle !== null) {
    const name = nameOf(words, others)
    const address = rawText(written.angle.trim())
    return [{ address: address === '' ? null : address, name }]
  }
  if (words === '') return []
  if (!words.includes('@')) return [{ address: null, name: nameOf(words, others) }]
  return [{ address: rawText(words), name: nameOf(written.comment.trim(), others) }]
}

function rawText(text: string): string {
  return decodeText(textBytes(text), null)
}

function nameOf(text: string, others?: DecodeCharset): string | null {
  const name = decodeHeaderText(text.replaceAll(/[ \t]+/g, ' '), others).trim()
  return name === '' ? null : name
}
