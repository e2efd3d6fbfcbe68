import { decodeEntities } from '#text/html-entities.ts'
import type { Span } from '#text/spans.ts'

/** The text of a page, and which of it stands in a quotation (UTF-16 indices). */
export type HtmlText = { readonly text: string; readonly quoted: readonly Span[] }

/** Their end ends a line of the text. */
const LINE_BLOCKS = new Set(['p', 'div', 'li', 'blockquote'])
/** What they hold is no text of the message. */
const UNSEEN = new Set(['style', 'script', 'title'])

/**
 * Reads the text out of HTML: tags dropped, `<br>` and the end of a block a line end, entities
 * decoded; white space stays as written.
 *
 * @param isQuotation tells from its tag, as written, whether a `blockquote` quotes somebody else.
 */
export function htmlText(html: string, isQuotation: (tag: string) => boolean): HtmlText {
  const quoted: Span[] = []
  const blockquotes: { readonly at: number; readonly quotes: boolean }[] = []
  const parts: string[] = []
  let length = 0
  const add = (part: string) => {
    if (part !== '') parts.push(part)
    length += part.length
  }
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    add(decodeEntities(html.slice(at, open === -1 ? html.length : open)))
    if (open === -1) break
    const tag = readTag(html, open)
    at = tag.end
    if (tag.name === '') add(tag.kept)
    if (tag.name === 'br') add('\n')
    if (tag.name === 'blockquote' && !tag.closes) {
      blockquotes.push({ at: length, quotes: isQuotation(html.slice(open, at)) })
    }
    if (!tag.closes) continue
    if (tag.name === 'blockquote') {
      const ended = blockquotes.pop()
      if (ended?.quotes === true) quoted.push({ start: ended.at, end: length })
    }
    if (LINE_BLOCKS.has(tag.name)) add('\n')
  }
  for (const left of blockquotes) if (left.quotes) quoted.push({ start: left.at, end: length })
  return { text: parts.join(''), quoted }
}

type Tag = {
  /** In lower case; empty for a comment, a declaration, or a `<` that is text. */
  readonly name: string
  readonly closes: boolean
  readonly end: number
  /** What of it is text. */
  readonly kept: string
}

const TAG_NAME = /^<(\/?)([A-Za-z][A-Za-z0-9:]*)/

function readTag(html: string, at: number): Tag {
  if (html.startsWith('<!--', at)) return passed(html, '-->', at)
  if (html[at + 1] === '!' || html[at + 1] === '?') return passed(html, '>', at)
  const [, slash = '', written = ''] = TAG_NAME.exec(html.slice(at, at + 40)) ?? []
  if (written === '') return { name: '', closes: false, end: at + 1, kept: '<' }
  const name = written.toLowerCase()
  const closes = slash !== ''
  const end = tagEnd(html, at + 1)
  if (closes || !UNSEEN.has(name)) return { name, closes, end, kept: '' }
  return { name, closes, end: contentEnd(html, end, name), kept: '' }
}

function passed(html: string, ending: string, at: number): Tag {
  const found = html.indexOf(ending, at + 2)
  const end = found === -1 ? html.length : found + ending.length
  return { name: '', closes: false, end, kept: '' }
}

/** Where a tag ends: a `>` within quotes is of an attribute. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return html.length
}

function contentEnd(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}
