import { openWindow, type ByteWindow } from '#bytes/byte-window.ts'
import {
  addToken,
  dropItem,
  fault,
  LONGEST_ITEM,
  openStructure,
  openValue,
  type JsonHandlers,
  type JsonItem,
  type Structure,
} from '#json/json-structure.ts'
import { endOfString, readJsonToken } from '#json/json-token.ts'
import type { JsonValue } from '#json/json-value.ts'

export type { JsonHandlers, JsonItem, JsonPath } from '#json/json-structure.ts'

/** What can be said of a JSON file once it was read. */
export type JsonEnd = {
  /** Every array and object was closed. */
  readonly complete: boolean
  /** Signs stood outside the taken values that JSON does not allow, or it is nested too deep. */
  readonly faulty: boolean
  /** Somewhere, an escape that JSON does not allow. */
  readonly invalidEscape: boolean
  /** What was taken and not closed, as far as it goes. */
  readonly open: Pick<JsonItem, 'path' | 'offset' | 'value'> | null
}

export type JsonScanner = {
  readonly push: (chunk: Uint8Array) => void
  readonly end: () => JsonEnd
}

type State = {
  readonly window: ByteWindow
  readonly structure: Structure
  /** Where in the window the next token starts. */
  cursor: number
  /** Do not look at an unfinished token again before this many bytes follow the cursor. */
  lookAgainAt: number
  /** Inside a string too long to be held: where in the file it starts. */
  longStringAt: number | null
}

/**
 * Reads JSON of any size in chunks, and gives the values that are asked for with their offset,
 * length and bytes. Only the value being read is held in memory.
 *
 * It never throws: damage makes a value `faulty`, and reading goes on after it as well as it can.
 * A byte-order mark is passed over.
 */
export function scanJson(handlers: JsonHandlers): JsonScanner {
  const state: State = {
    window: openWindow(),
    structure: openStructure(handlers),
    cursor: 0,
    lookAgainAt: 0,
    longStringAt: null,
  }
  return {
    push: (chunk) => {
      state.window.append(chunk)
      consume(state, false)
      letGo(state)
    },
    end: () => {
      const { structure, window } = state
      const { faulty } = structure
      consume(state, true)
      window.close()
      const end = endOf(structure)
      // What is left is the last token: a cut one says that the file is cut, and nothing else.
      return end.complete ? end : { ...end, faulty }
    },
  }
}

/** What a window over bytes at hand has no use for. */
const NO_WINDOW = { start: () => 0, append: () => {}, dropBefore: () => {}, close: () => {} }

/** Reads JSON held in memory, whole or cut: what it begins is closed where the bytes end. */
export function parseJson(
  bytes: Uint8Array,
): Omit<JsonEnd, 'open'> & { readonly value: JsonValue | undefined } {
  const taken: JsonItem[] = []
  const structure = openStructure({ choose: () => 'take', take: (item) => taken.push(item) })
  const window = { ...NO_WINDOW, bytes: () => bytes }
  consume({ window, structure, cursor: 0, lookAgainAt: 0, longStringAt: null }, true)
  const { open, ...end } = endOf(structure)
  const item = taken[0]
  return { ...end, faulty: end.faulty || item?.faulty === true, value: (item ?? open)?.value }
}

function endOf(structure: Structure): JsonEnd {
  return {
    complete: structure.finished && structure.frames.length === 0,
    faulty: structure.faulty,
    invalidEscape: structure.invalidEscape,
    open: openValue(structure),
  }
}

function consume(state: State, last: boolean): void {
  const bytes = state.window.bytes()
  if (passMark(state, bytes, last)) return
  if (state.longStringAt !== null && !passString(state, bytes, state.longStringAt)) return
  if (!last && bytes.length - state.cursor < state.lookAgainAt) return
  state.lookAgainAt = 0
  while (readOne(state, bytes, last));
}

/** Passes over a byte-order mark; true as long as it cannot be told from the rest. */
function passMark(state: State, bytes: Uint8Array, last: boolean): boolean {
  if (state.window.start() + state.cursor > 0 || bytes[0] !== 0xef) return false
  if (bytes.length < 3) return !last
  if (bytes[1] === 0xbb && bytes[2] === 0xbf) state.cursor = 3
  return false
}

function readOne(state: State, bytes: Uint8Array, last: boolean): boolean {
  const { structure, window } = state
  while (state.cursor < bytes.length && (bytes[state.cursor] ?? 0) <= 0x20) state.cursor += 1
  if (state.cursor >= bytes.length) return false
  if (structure.finished) {
    fault(structure)
    state.cursor = bytes.length
    return false
  }
  const token = readJsonToken(bytes, state.cursor, last)
  if (token.kind === 'unfinished') {
    waitForMore(state, bytes)
    return false
  }
  addToken(structure, token, { bytes, start: window.start(), from: state.cursor })
  state.cursor = token.end
  return true
}

/** What is too long to be held is let go of, and passed over as it comes. */
function waitForMore(state: State, bytes: Uint8Array): void {
  const { structure, window } = state
  const held = structure.item?.dropped === false ? structure.item.offset - window.start() : Infinity
  if (bytes.length - Math.min(state.cursor, held) <= LONGEST_ITEM) {
    state.lookAgainAt = Math.min(2 * (bytes.length - state.cursor), LONGEST_ITEM)
    return
  }
  dropItem(structure)
  if (bytes[state.cursor] === 0x22) {
    const start = window.start() + state.cursor
    state.longStringAt = start
    state.cursor += 1
    passString(state, bytes, start)
    return
  }
  fault(structure)
  state.cursor = bytes.length
}

function passString(state: State, bytes: Uint8Array, stringAt: number): boolean {
  const { end, closed } = endOfString(bytes, state.cursor)
  state.cursor = end
  if (!closed) return false
  const { structure, window } = state
  const from = stringAt - window.start()
  const empty = { kind: 'string', from: 0, to: 0, end, escaped: false } as const
  const token = { ...empty, invalidEscape: false, cut: true }
  addToken(structure, token, { bytes, start: window.start(), from })
  state.longStringAt = null
  return true
}

/** Forgets what is read, but for the value being taken. */
function letGo(state: State): void {
  const { window, structure } = state
  const read = window.start() + state.cursor
  if (structure.item !== null && read - structure.item.offset > LONGEST_ITEM) dropItem(structure)
  const kept = structure.item?.dropped === false ? Math.min(structure.item.offset, read) : read
  state.cursor -= kept - window.start()
  window.dropBefore(kept)
}
