import {
  DELETED_TEXTS,
  EDITED_ENDINGS,
  NAMED_AFTER,
  NAMED_BEFORE,
  OMITTED_MEDIA,
  SYSTEM_TEXTS,
  type KnownText,
} from '#whatsapp/known-texts.data.ts'
import { bareLabel } from '#text/label.ts'
import { DIRECTION_MARKS } from '#whatsapp/header-line.ts'

/** What stands after the date: an author's message, or the application's own line. */
export type SaidBy =
  | {
      readonly kind: 'author'
      readonly label: string
      /** The label as it stands, before its colon. */
      readonly head: string
      readonly text: string
    }
  | { readonly kind: 'system'; readonly text: string; readonly french: boolean }

const LONGEST_KNOWN = 80
const MARKS = new RegExp(`[${DIRECTION_MARKS}]`, 'gu')
const LETTER = /[\p{L}\p{N}]/u

/**
 * Parts author and text at the first `: `.
 *
 * A known system text before it makes the whole line the application's; after it, never: a person
 * may write « Paul a quitté » as well as the application.
 */
export function splitAuthor(body: string): SaidBy {
  const recent = recentHead(body)
  if (recent !== null) return saidBy(body, recent, recent.text.length + 2)
  const cut = authorEnd(body)
  if (cut === null) {
    return { kind: 'system', text: body, french: systemTextIn(body)?.french ?? false }
  }
  return saidBy(body, readHead(body.slice(0, cut.end)), cut.textStart)
}

function saidBy(body: string, { text: head, label, system }: Head, textStart: number): SaidBy {
  if (system !== null || label === '') {
    return { kind: 'system', text: body, french: system?.french ?? false }
  }
  return { kind: 'author', label, head, text: body.slice(textStart) }
}

/** What stands before the colon: a label, or words of the application. */
type Head = { readonly text: string; readonly label: string; readonly system: KnownText | null }

/** The heads seen last: the same few stand on nearly every line. */
const knownHeads = new Map<string, Head>()
const MOST_HEADS = 512
const LONGEST_HEAD = 200
/** Of these, the ones looked at first: two people write most conversations. */
const recentHeads: Head[] = []
const MOST_RECENT = 4

function recentHead(body: string): Head | null {
  for (const head of recentHeads) if (hasHead(body, 0, head.text)) return head
  return null
}

/**
 * True when the head stands at a position, and its colon: as no colon and gap stand in a head, it
 * is cut nowhere else.
 */
export function hasHead(text: string, at: number, head: string): boolean {
  const colon = at + head.length
  // The colon first: it tells most heads apart without comparing them.
  return (
    text.charCodeAt(colon) === COLON &&
    isGap(text.charCodeAt(colon + 1)) &&
    text.startsWith(head, at)
  )
}

const COLON = 0x3a

function readHead(text: string): Head {
  const remembered = knownHeads.get(text)
  const head = remembered ?? { text, label: bareLabel(text), system: systemTextIn(text) }
  if (text.length > LONGEST_HEAD) return head
  if (recentHeads.unshift(head) > MOST_RECENT) recentHeads.pop()
  if (remembered !== undefined) return head
  if (knownHeads.size >= MOST_HEADS) knownHeads.clear()
  knownHeads.set(text, head)
  return head
}

function systemTextIn(text: string): KnownText | null {
  const lower = plain(text)
  return SYSTEM_TEXTS.find((known) => containsWords(lower, known.text)) ?? null
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end === -1 ? text : text.slice(0, end)
}

/** Where the label ends: at `: `, else at a colon that is neither an hour's nor an address's. */
function authorEnd(body: string): { readonly end: number; readonly textStart: number } | null {
  for (let at = body.indexOf(':'); at !== -1; at = body.indexOf(':', at + 1)) {
    if (!isGap(body.charCodeAt(at + 1))) continue
    if (body.lastIndexOf('\n', at) !== -1) break
    return { end: at, textStart: at + 2 }
  }
  const bare = /(?<!\d):(?!\/)|:$/u.exec(firstLine(body))
  if (bare === null || body.slice(0, bare.index).includes('://')) return null
  return { end: bare.index, textStart: bare.index + 1 }
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f
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

/** Without marks, with plain spaces and one form of accents. */
function unmarked(text: string): string {
  return text
    .replaceAll(MARKS, '')
    .replaceAll(/[\u00A0\u202F]/gu, ' ')
    .normalize('NFC')
}

/** The same in lower case. */
function plain(text: string): string {
  return unmarked(text).toLowerCase()
}

/** Stands in every text of the application that names a file, or says that a text was edited. */
const SIGNS = /[<>)\u200E]/u

/**
 * False for a text in which the application says nothing: no file, no edit, no deletion. Most are
 * such, and one look at them costs less than a look for each.
 */
export function mayBeMarked(text: string): boolean {
  return SIGNS.test(text) || mayBeKnown(text)
}

/** A file that a text stands for. */
export type JoinedFile = { readonly name: string | null; readonly french: boolean }

/** The file left out or joined that a text announces; the words of a sentence announce none. */
export function joinedFile(text: string): JoinedFile | null {
  return omittedFile(text) ?? fileNamedLast(text) ?? fileNamedFirst(text)
}

function omittedFile(text: string): JoinedFile | null {
  const marked = text.lastIndexOf('\u200E')
  if (marked === -1 && !mayBeKnown(text)) return null
  const candidates = [shortText(text), marked === -1 ? '' : shortText(text.slice(marked))]
  const known = OMITTED_MEDIA.find((media) => candidates.includes(media.text))
  return known === undefined ? null : { name: null, french: known.french }
}

/** A text as short as those of the application, ready to be compared; others give nothing. */
function shortText(text: string): string {
  return text.length > LONGEST_KNOWN ? '' : plain(text).trim()
}

/** The first and last letters of the texts that stand alone. */
const EDGES = new Set([...OMITTED_MEDIA, ...DELETED_TEXTS].map(({ text }) => edgesOf(text)))

/**
 * False for most texts that are none of the application's, at the price of a look at both ends:
 * comparing them in earnest costs as much as reading the message.
 */
function mayBeKnown(text: string): boolean {
  if (text.length > LONGEST_KNOWN) return false
  const hidden = !isEdge(text.charCodeAt(0)) || !isEdge(text.charCodeAt(lastOf(text)))
  return hidden || EDGES.has(edgesOf(text))
}

function edgesOf(text: string): number {
  return lowerCode(text.charCodeAt(0)) * 0x10000 + lowerCode(text.charCodeAt(lastOf(text)))
}

function lowerCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
  return String.fromCharCode(code).toLowerCase().charCodeAt(0)
}

/** The position of the last sign, a final full stop aside. */
function lastOf(text: string): number {
  return text.endsWith('.') ? text.length - 2 : text.length - 1
}

/** A sign that no mark of direction, space or accent beside it hides. */
function isEdge(code: number): boolean {
  if (code < 0x300) return code > 0x20 && code !== 0xa0
  const hides = code <= 0x36f || (code >= 0x2000 && code <= 0x206f)
  return !hides && code !== 0x1680 && code !== 0x3000 && code !== 0xfeff
}

/** `<attached: NAME>`, alone or after a U+200E. */
function fileNamedLast(text: string): JoinedFile | null {
  if (!text.includes('<')) return null
  const open = text.lastIndexOf('<')
  const tag = bareLabel(text.slice(open))
  const before = text.slice(0, open)
  if (bareLabel(before) !== '' && !before.endsWith('\u200E')) return null
  const match = /^(<[^:]*?)[ \u00A0\u202F]?:[ \u00A0\u202F]?([^<>\n]+)>$/u.exec(tag)
  const known = NAMED_BEFORE.find((words) => plain(match?.[1] ?? '') === words.text)
  return known === undefined ? null : { name: cleanName(match?.[2] ?? ''), french: known.french }
}

/** `NAME (file attached)` as the whole first line. */
function fileNamedFirst(text: string): JoinedFile | null {
  if (!text.includes(')')) return null
  const line = bareLabel(firstLine(text))
  const known = NAMED_AFTER.find((words) => plain(line).endsWith(` ${words.text}`))
  if (known === undefined) return null
  const name = bareLabel(line.slice(0, line.lastIndexOf('(')))
  return /^[^\n]+\.[A-Za-z0-9]{1,8}$/u.test(name) ? { name, french: known.french } : null
}

function cleanName(name: string): string {
  return bareLabel(name)
}

/** True when the application says at the end of the text that it was edited. */
export function isEdited(text: string): boolean {
  if (!text.includes('>', Math.max(0, text.length - LONGEST_KNOWN))) return false
  const end = unmarked(text.slice(-LONGEST_KNOWN)).trimEnd()
  return EDITED_ENDINGS.some((ending) => end.endsWith(ending.text))
}

/** True when the application says, and nothing else does, that the message was deleted. */
export function isDeleted(text: string): boolean {
  if (!mayBeKnown(text)) return false
  const whole = unmarked(text).trim().replace(/\.$/u, '')
  return DELETED_TEXTS.some((known) => known.text === whole)
}

/** True when a text holds the application's own French: no person's words count. */
export function speaksFrench(said: SaidBy): boolean {
  if (said.kind === 'system') return said.french
  const file = joinedFile(said.text)
  if (file !== null) return file.french
  return said.text.startsWith('\u200E') && (systemTextIn(said.text)?.french ?? false)
}
