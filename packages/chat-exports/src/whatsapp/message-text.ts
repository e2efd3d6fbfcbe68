import {
  DELETED_TEXTS,
  EDITED_ENDINGS,
  NAMED_AFTER,
  NAMED_BEFORE,
  OMITTED_MEDIA,
  SYSTEM_TEXTS,
  type KnownText,
} from '#whatsapp/known-texts.data.ts'
import { DIRECTION_MARKS } from '#whatsapp/header-line.ts'

/** What stands after the date: an author's message, or the application's own line. */
export type SaidBy =
  | { readonly kind: 'author'; readonly label: string; readonly text: string }
  | { readonly kind: 'system'; readonly text: string; readonly french: boolean }

const OUTER = new RegExp(`^[\\s${DIRECTION_MARKS}]+|[\\s${DIRECTION_MARKS}]+$`, 'gu')
const MARKS = new RegExp(`[${DIRECTION_MARKS}]`, 'gu')
const LETTER = /[\p{L}\p{N}]/u

/**
 * Parts author and text at the first `: `.
 *
 * A known system text before it makes the whole line the application's; after it, never: a person
 * may write « Paul a quitté » as well as the application.
 */
export function splitAuthor(body: string): SaidBy {
  const cut = authorEnd(body)
  const head = cut === null ? body : body.slice(0, cut.end)
  const system = knownIn(head)
  const label = head.replaceAll(OUTER, '')
  if (cut === null || system !== null || label === '') {
    return { kind: 'system', text: body, french: system?.french ?? false }
  }
  return { kind: 'author', label, text: body.slice(cut.textStart) }
}

/** Where the label ends: at `: `, else at a colon that is neither an hour's nor an address's. */
function authorEnd(body: string): { readonly end: number; readonly textStart: number } | null {
  const line = body.indexOf('\n')
  const first = line === -1 ? body : body.slice(0, line)
  const spaced = /:[ \u00A0\u202F]/u.exec(first)
  if (spaced !== null) return { end: spaced.index, textStart: spaced.index + 2 }
  const bare = /(?<!\d):(?!\/)|:$/u.exec(first)
  return bare === null ? null : { end: bare.index, textStart: bare.index + 1 }
}

function knownIn(head: string): KnownText | null {
  const lower = plain(head)
  return SYSTEM_TEXTS.find(({ text }) => containsWords(lower, text)) ?? null
}

function containsWords(line: string, words: string): boolean {
  for (let at = line.indexOf(words); at !== -1; at = line.indexOf(words, at + 1)) {
    const before = line[at - 1] ?? ''
    const after = line[at + words.length] ?? ''
    if (!LETTER.test(before) && !(LETTER.test(words.at(-1) ?? '') && LETTER.test(after)))
      return true
  }
  return false
}

/** Without marks, in lower case, with plain spaces and one form of accents. */
function plain(text: string): string {
  return text
    .replaceAll(MARKS, '')
    .replaceAll(/[\u00A0\u202F]/gu, ' ')
    .normalize('NFC')
    .toLowerCase()
}

/** A file that a text stands for. */
export type JoinedFile = { readonly name: string | null; readonly french: boolean }

/** The file left out or joined that a text announces; the words of a sentence announce none. */
export function joinedFile(text: string): JoinedFile | null {
  return omittedFile(text) ?? fileNamedLast(text) ?? fileNamedFirst(text)
}

function omittedFile(text: string): JoinedFile | null {
  const marked = text.lastIndexOf('\u200E')
  const candidates = [shortText(text), marked === -1 ? '' : shortText(text.slice(marked))]
  const known = OMITTED_MEDIA.find((media) => candidates.includes(media.text))
  return known === undefined ? null : { name: null, french: known.french }
}

/** A text as short as those of the application, ready to be compared; others give nothing. */
function shortText(text: string): string {
  return text.length > LONGEST_KNOWN ? '' : plain(text).trim()
}

const LONGEST_KNOWN = 80

/** `<attached: NAME>`, alone or after a U+200E. */
function fileNamedLast(text: string): JoinedFile | null {
  const open = text.lastIndexOf('<')
  if (open === -1) return null
  const tag = text.slice(open).replaceAll(OUTER, '')
  const before = text.slice(0, open)
  if (before.replaceAll(OUTER, '') !== '' && !before.endsWith('\u200E')) return null
  const match = /^(<[^:]*?)[ \u00A0\u202F]?:[ \u00A0\u202F]?([^<>\n]+)>$/u.exec(tag)
  const known = NAMED_BEFORE.find((words) => plain(match?.[1] ?? '') === words.text)
  return known === undefined ? null : { name: cleanName(match?.[2] ?? ''), french: known.french }
}

/** `NAME (file attached)` as the whole first line. */
function fileNamedFirst(text: string): JoinedFile | null {
  if (!text.includes(')')) return null
  const line = (text.split('\n', 1)[0] ?? '').replaceAll(OUTER, '')
  const known = NAMED_AFTER.find((words) => plain(line).endsWith(` ${words.text}`))
  if (known === undefined) return null
  const name = line.slice(0, line.lastIndexOf('(')).replaceAll(OUTER, '')
  return /^[^\n]+\.[A-Za-z0-9]{1,8}$/u.test(name) ? { name, french: known.french } : null
}

function cleanName(name: string): string {
  return name.replaceAll(OUTER, '')
}

/** True when the application says at the end of the text that it was edited. */
export function isEdited(text: string): boolean {
  const end = plain(text.slice(-LONGEST_KNOWN)).trimEnd()
  return EDITED_ENDINGS.some((ending) => end.endsWith(ending.text))
}

/** True when the application says, and nothing else does, that the message was deleted. */
export function isDeleted(text: string): boolean {
  const whole = shortText(text).replace(/\.$/u, '')
  return DELETED_TEXTS.some((known) => known.text === whole)
}

/** True when a text holds the application's own French: no person's words count. */
export function speaksFrench(said: SaidBy): boolean {
  if (said.kind === 'system') return said.french
  const file = joinedFile(said.text)
  if (file !== null) return file.french
  return said.text.startsWith('\u200E') && (knownIn(said.text)?.french ?? false)
}
