import { openWindow, type ByteWindow } from '#bytes/byte-window.ts'
import { readHtmlTag, type HtmlTag } from '#meta/html-tag.ts'
import { readPageDate } from '#meta/html-date.ts'
import { decodeEntities } from '#text/html-entities.ts'
import { decodeUtf8 } from '#text/utf8.ts'

/** The smallest element that holds an author, a content and, last, a date. */
export type HtmlBlock = {
  readonly offset: number
  /** Its bytes, valid during the call only. */
  readonly bytes: Uint8Array
  readonly author: string
  readonly texts: readonly string[]
  readonly date: string
  /** The files and links it names, each once. */
  readonly paths: readonly string[]
}

export type BlockHandlers = {
  readonly block: (block: HtmlBlock) => void
  /** A text outside the blocks, and the element it stands in. */
  readonly text?: (text: string, element: string) => void
  readonly path?: (path: string) => void
}

export type BlockScanner = {
  readonly push: (chunk: Uint8Array) => void
  /** True when the page was closed. */
  readonly end: () => boolean
}

type Element = {
  readonly name: string
  readonly start: number
  readonly texts: string[]
  readonly paths: Set<string>
  children: number
  holdsBlock: boolean
}

type State = {
  readonly window: ByteWindow
  readonly handlers: BlockHandlers
  readonly stack: Element[]
  /** How many elements of a name are open. */
  readonly open: Map<string, number>
  cursor: number
  lookAgainAt: number
  run: string
  closed: boolean
}

/** What is longer is no message. */
const LONGEST_BLOCK = 1024 * 1024
const DEEPEST = 256
const LT = 0x3c
/** Tags that stand within a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo br code em font i img mark s small span strong u wbr'.split(' '),
)
/** What they hold is none of the message: looks, and what others made of it. */
const UNSEEN = ['script', 'style', 'ul']

/** Finds the messages of a page, whatever its classes are called. */
export function scanBlocks(handlers: BlockHandlers): BlockScanner {
  const state: State = {
    window: openWindow(),
    handlers,
    stack: [],
    open: new Map(),
    cursor: 0,
    lookAgainAt: 0,
    run: '',
    closed: false,
  }
  return {
    push: (chunk) => {
      state.window.append(chunk)
      while (readOne(state));
      letGo(state)
    },
    end: () => {
      state.lookAgainAt = 0
      while (readOne(state));
      state.window.close()
      return state.closed
    },
  }
}

function readOne(state: State): boolean {
  const bytes = state.window.bytes()
  if (bytes.length - state.cursor < state.lookAgainAt) return false
  const open = bytes.indexOf(LT, state.cursor)
  const tag = open === -1 ? null : readHtmlTag(bytes, open)
  if (tag === null) return waitForMore(state, bytes)
  state.lookAgainAt = 0
  addText(state, bytes.subarray(state.cursor, open))
  state.cursor = tag.end
  takeTag(state, tag, state.window.start() + open)
  return true
}

/** A text or a tag as long as a block is damage: it is let go of. */
function waitForMore(state: State, bytes: Uint8Array): boolean {
  const held = bytes.length - state.cursor
  state.lookAgainAt = Math.min(2 * held, LONGEST_BLOCK + 1)
  if (held <= LONGEST_BLOCK) return false
  state.cursor = bytes.length
  state.lookAgainAt = 0
  state.run = ''
  return false
}

function addText(state: State, bytes: Uint8Array): void {
  const unseen = UNSEEN.some((name) => isOpen(state, name))
  if (unseen || state.run.length > LONGEST_BLOCK) return
  state.run += decodeEntities(decodeUtf8(bytes)).replaceAll('\r\n', '\n')
}

function takeTag(state: State, tag: HtmlTag, start: number): void {
  const { stack, handlers } = state
  if (tag.name === 'br') state.run += '\n'
  if (!INLINE.has(tag.name) && tag.name !== '') endRun(state)
  if (tag.closes) return close(state, tag.name)
  for (const path of tag.paths()) {
    handlers.path?.(path)
    hopeful(state)?.paths.add(path)
  }
  if (tag.void || INLINE.has(tag.name) || stack.length >= DEEPEST) return
  const parent = stack.at(-1)
  if (parent !== undefined) parent.children += 1
  const empty = { texts: [], paths: new Set<string>(), children: 0, holdsBlock: false }
  stack.push({ name: tag.name, start, ...empty })
  state.open.set(tag.name, (state.open.get(tag.name) ?? 0) + 1)
}

function isOpen({ open }: State, name: string): boolean {
  return (open.get(name) ?? 0) > 0
}

/** A line of text ends where an element begins or ends. */
function endRun(state: State): void {
  const text = state.run.replace(/^[\t\n\f\r ]+/, '').replace(/[\t\n\f\r ]+$/, '')
  state.run = ''
  if (text === '') return
  state.handlers.text?.(text, state.stack.at(-1)?.name ?? '')
  hopeful(state)?.texts.push(text)
}

/** The innermost element, if it may still be a block: what is too long for one keeps nothing. */
function hopeful({ window, stack, cursor }: State): Element | null {
  const element = stack.at(-1)
  if (element === undefined) return null
  if (window.start() + cursor - element.start > LONGEST_BLOCK) giveUp(element)
  return element.holdsBlock ? null : element
}

function giveUp(element: Element): void {
  element.holdsBlock = true
  element.texts.length = 0
  element.paths.clear()
}

/** Closes the innermost element of that name, and what was left open in it. */
function close(state: State, name: string): void {
  const { stack } = state
  if (!isOpen(state, name)) return
  const at = stack.findLastIndex((element) => element.name === name)
  while (stack.length > at + 1) merge(state)
  const element = stack[at]
  if (element !== undefined && isBlock(element, state)) giveBlock(state, element)
  merge(state)
  if (name === 'html') state.closed = true
}

function isBlock(element: Element, { window }: State): boolean {
  const { texts, paths, children, holdsBlock, start } = element
  if (holdsBlock || start < window.start() || texts.length < 2) return false
  if (texts.length === 2 && children < 3 && paths.size === 0) return false
  return readPageDate(texts.at(-1) ?? '') !== null && readPageDate(texts[0] ?? '') === null
}

function giveBlock(state: State, element: Element): void {
  const { window, cursor, handlers } = state
  const { start, texts, paths } = element
  element.holdsBlock = true
  handlers.block({
    offset: start,
    bytes: window.bytes().subarray(start - window.start(), cursor),
    author: texts[0] ?? '',
    texts: texts.slice(1, -1),
    date: texts.at(-1) ?? '',
    paths: [...paths],
  })
}

/** What is said in an element is said in the one around it, unless it was a block. */
function merge(state: State): void {
  const inner = state.stack.pop()
  if (inner === undefined) return
  const left = (state.open.get(inner.name) ?? 1) - 1
  if (left > 0) state.open.set(inner.name, left)
  else state.open.delete(inner.name)
  const outer = hopeful(state)
  if (outer === null) return
  if (inner.holdsBlock) return giveUp(outer)
  for (const text of inner.texts) outer.texts.push(text)
  for (const path of inner.paths) outer.paths.add(path)
}

/** Keeps the elements that may still be blocks, as far back as a block may reach. */
function letGo(state: State): void {
  const { window, stack } = state
  const read = window.start() + state.cursor
  const reach = Math.max(read - LONGEST_BLOCK, window.start())
  const first = stack.find(({ start, holdsBlock }) => start >= reach && !holdsBlock)
  const kept = Math.min(first?.start ?? read, read)
  state.cursor -= kept - window.start()
  window.dropBefore(kept)
}
