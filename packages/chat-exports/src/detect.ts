import { isRoot } from '#sms-backup-restore/reader.ts'
import { looksLikeRow, parseRow } from '#sms-ie/row.ts'
import { readToken } from '#sms-backup-restore/xml-token.ts'
import { decodeUtf8, looksLikeUtf8 } from '#text/utf8.ts'
import { readHeaderLine } from '#whatsapp/header-line.ts'

/** What the first bytes of a file say it is. */
export type Detected = 'sms-backup-restore' | 'sms-ie' | 'whatsapp' | 'zip' | 'unknown'

/** As many bytes as detection looks at. */
export const HEAD_LENGTH = 65_536

/** Recognises a file by its bytes; its name says nothing. */
export function detect(head: Uint8Array): Detected {
  if (isZip(head)) return 'zip'
  const start = startOfText(head)
  if (head[start] === 0x3c) return hasMessagesRoot(head, start) ? 'sms-backup-restore' : 'unknown'
  if (head[start] === 0x7b) return hasMessageRow(head, start) ? 'sms-ie' : 'unknown'
  return looksLikeWhatsApp(head) ? 'whatsapp' : 'unknown'
}

/** A local header first, or the end record of an empty archive. */
function isZip(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false
  return (head[2] === 0x03 && head[3] === 0x04) || (head[2] === 0x05 && head[3] === 0x06)
}

function startOfText(head: Uint8Array): number {
  let at = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  while (at < head.length && (head[at] ?? 0) <= 0x20) at += 1
  return at
}

/** The first element of the document, after declarations and comments, is that of the format. */
function hasMessagesRoot(head: Uint8Array, start: number): boolean {
  let at = start
  while (at !== -1 && at < head.length) {
    const token = readToken(head, at)
    if (token.kind === 'open') return isRoot(token.name)
    if (token.kind !== 'other') return false
    at = head.indexOf(0x3c, token.end)
  }
  return false
}

/** The first line is an object with the columns of a message. */
function hasMessageRow(head: Uint8Array, start: number): boolean {
  const lineEnd = head.indexOf(0x0a, start)
  const line = head.subarray(start, lineEnd === -1 ? head.length : lineEnd)
  const row = parseRow(decodeUtf8(line))
  return row !== null && looksLikeRow(row)
}

/** A message must start within these lines: a cut file may begin inside one. */
const LINES_LOOKED_AT = 10

function looksLikeWhatsApp(head: Uint8Array): boolean {
  if (head.includes(0) || !looksLikeUtf8(head)) return false
  const lines = decodeUtf8(head)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .slice(0, LINES_LOOKED_AT)
  const header = lines.map(readHeaderLine).find((read) => read !== null)
  if (header === undefined) return false
  return !(header.form.bracket && header.date.yearFirst && !header.seconds)
}
