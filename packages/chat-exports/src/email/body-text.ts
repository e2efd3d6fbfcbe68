import { sha256Of, type StartHash } from '#bytes/hashing.ts'
import type { Attachment } from '#message-record.ts'
import type { LeafPart } from '#email/mime/mime-parts.ts'
import { decodeTransfer, decodeTransferLoosely } from '#email/mime/transfer-encoding.ts'
import { quotedLines } from '#email/quoted-lines.ts'
import { decodeText, type DecodeCharset } from '#text/charset.ts'
import { htmlText } from '#text/html-text.ts'
import { mergeSpans, type Span } from '#text/spans.ts'

/** What a message says, and what it carries. */
export type MessageBody = {
  readonly text: string
  readonly quoted: readonly Span[]
  readonly attachments: readonly Attachment[]
  /** A part that is no text could not be decoded. */
  readonly damaged: boolean
}

type Reading = {
  readonly bytes: Uint8Array
  readonly startHash: StartHash
  readonly decodeCharset: DecodeCharset
}

/**
 * The text of a message: its plain parts joined by line ends, its HTML ones only where there is no
 * plain one. Every other part is an attachment, and so is a message inside the message.
 */
export function readBody(leaves: readonly LeafPart[], reading: Reading): MessageBody {
  const plain = leaves.filter((leaf) => isInline(leaf) && isPlain(leaf))
  const pages = leaves.filter((leaf) => isInline(leaf) && leaf.contentType.value === 'text/html')
  const read = plain.length > 0 ? plainText(plain, reading) : pagesText(pages, reading)
  const used = new Set(plain.length > 0 ? plain : pages)
  const others = leaves.filter((leaf) => !used.has(leaf) && !isOtherForm(leaf, plain))
  const attachments = others.map((leaf) => attachmentOf(leaf, reading))
  const damaged = attachments.some(({ state }) => state === 'missing')
  return { ...read, attachments, damaged }
}

function isInline({ disposition }: LeafPart): boolean {
  return disposition.value !== 'attachment'
}

/** A multipart whose boundary is unknown is read as the text it is. */
function isPlain({ contentType: { value } }: LeafPart): boolean {
  return (
    value === 'text/plain' || value === '' || value === 'text' || value.startsWith('multipart/')
  )
}

/** A page that says what a plain part beside it says, which nobody attached. */
function isOtherForm(leaf: LeafPart, plain: readonly LeafPart[]): boolean {
  const { contentType, alternative } = leaf
  if (contentType.value !== 'text/html' || !isInline(leaf) || nameOf(leaf) !== null) return false
  return alternative !== null && plain.some((one) => one.alternative === alternative)
}

function plainText(leaves: readonly LeafPart[], reading: Reading) {
  const text = leaves.map((leaf) => decodedText(leaf, reading)).join('\n')
  return { text, quoted: quotedLines(text) }
}

/** A program marks so the message that it quotes. */
const CITATION = /\stype\s*=\s*["']?cite|\sclass\s*=\s*["'][^"']*quote|schema\.skype\.com\/Reply/i

function pagesText(leaves: readonly LeafPart[], reading: Reading) {
  let text = ''
  const quoted: Span[] = []
  for (const [index, leaf] of leaves.entries()) {
    if (index > 0) text += '\n'
    const page = htmlText(decodedText(leaf, reading), (tag) => CITATION.test(tag))
    for (const { start, end } of page.quoted) {
      quoted.push({ start: start + text.length, end: end + text.length })
    }
    text += page.text
  }
  return { text, quoted: mergeSpans([...quoted, ...quotedLines(text)]) }
}

function decodedText(leaf: LeafPart, { bytes, decodeCharset }: Reading): string {
  const content = decodeTransferLoosely(bytes.subarray(leaf.from, leaf.to), leaf.encoding)
  const charset = leaf.contentType.parameters.get('charset') ?? null
  return decodeText(content, charset, decodeCharset).replaceAll('\r\n', '\n')
}

function attachmentOf(leaf: LeafPart, { bytes, startHash }: Reading): Attachment {
  const content = decodeTransfer(bytes.subarray(leaf.from, leaf.to), leaf.encoding)
  const name = nameOf(leaf)
  if (content === null) return { name, sha256: null, state: 'missing' }
  return { name, sha256: sha256Of(content, startHash), state: 'present' }
}

function nameOf({ disposition, contentType }: LeafPart): string | null {
  return disposition.parameters.get('filename') ?? contentType.parameters.get('name') ?? null
}
