import { keyText } from '#json/key-text.ts'
import { decodeJsonString, type JsonToken } from '#json/json-token.ts'
import type { JsonValue } from '#json/json-value.ts'
import type { DecodeUtf8 } from '#record-reader.ts'
import { decodeUtf8 } from '#text/utf8.ts'

/** Where a value stands: keys and ranks from the root, whose own path is empty. */
export type JsonPath = readonly (string | number)[]

/** A value that was asked for. */
export type JsonItem = {
  readonly path: JsonPath
  /** Of its first byte, in the file. */
  readonly offset: number
  readonly length: number
  /** Its bytes, valid during the call only; empty when it was too long to be held. */
  readonly bytes: Uint8Array
  readonly value: JsonValue
  /** It holds what JSON does not allow, or more than is held in memory: not to be believed. */
  readonly faulty: boolean
  readonly invalidEscape: boolean
}

export type JsonHandlers = {
  /**
   * Asked for each value outside the taken ones: look into it, take it whole, or pass over it. The
   * path is valid during the call only.
   */
  readonly choose: (path: JsonPath) => 'walk' | 'take' | 'skip'
  /** Members of a taken object that nobody looks at: checked, and left out of its value. */
  readonly unread?: ReadonlySet<string>
  /** A faster decoder of the runtime. */
  readonly decode?: DecodeUtf8
  readonly take: (item: JsonItem) => void
}

type Mode = 'walk' | 'build' | 'skip'

type Frame = {
  readonly isObject: boolean
  readonly mode: Mode
  expect: 'key' | 'colon' | 'value' | 'comma'
  key: string
  index: number
  readonly members: Map<string, JsonValue>
  readonly items: JsonValue[]
}

type OpenItem = {
  readonly path: JsonPath
  readonly offset: number
  /** How many frames stood open where it began. */
  readonly depth: number
  nodes: number
  faulty: boolean
  invalidEscape: boolean
  dropped: boolean
}

export type Structure = {
  readonly frames: Frame[]
  readonly path: (string | number)[]
  readonly handlers: JsonHandlers
  item: OpenItem | null
  finished: boolean
  faulty: boolean
  invalidEscape: boolean
}

type ReadToken = Exclude<JsonToken, { readonly kind: 'unfinished' }>

/** The bytes a token stands in, and the offset of the first of them in the file. */
type Around = { readonly bytes: Uint8Array; readonly start: number; readonly from: number }

/** A value taken is at most this long: no message of any service comes near. */
export const LONGEST_ITEM = 16 * 1024 * 1024
/** Deeper than this is an attack, not a message. */
const DEEPEST = 256
/** A value with more parts than this is not held in memory. */
const MOST_NODES = 250_000
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY, COLON, COMMA] = [
  0x7b, 0x7d, 0x5b, 0x5d, 0x3a, 0x2c,
]

export function openStructure(handlers: JsonHandlers): Structure {
  return {
    frames: [],
    path: [],
    handlers,
    item: null,
    finished: false,
    faulty: false,
    invalidEscape: false,
  }
}

/** Adds a token; what stands out of place is passed over and makes what holds it faulty. */
export function addToken(structure: Structure, token: ReadToken, around: Around): void {
  if (structure.finished) return fault(structure)
  switch (token.kind) {
    case 'sign':
      return addSign(structure, token, around)
    case 'string':
      return addString(structure, token, around)
    case 'word':
      return addScalar(structure, around, {
        end: token.end,
        mayFail: true,
        read: () => wordValue(structure, around.bytes, token),
      })
  }
}

export function fault(structure: Structure): void {
  if (structure.item === null) structure.faulty = true
  else structure.item.faulty = true
}

/** Lets go of the value being taken: it is longer than what is held. */
export function dropItem(structure: Structure): void {
  const { item, frames } = structure
  if (item === null) return
  item.dropped = true
  item.faulty = true
  for (const frame of frames.slice(item.depth)) {
    frame.members.clear()
    frame.items.length = 0
  }
}

/** The value being taken, closed where it stands; null when none is. */
export function openValue(
  structure: Structure,
): { readonly path: JsonPath; readonly offset: number; readonly value: JsonValue } | null {
  const { item, frames } = structure
  if (item === null) return null
  const held = frames.slice(item.depth)
  let value = valueOf(held.at(-1))
  for (const frame of held.slice(0, -1).toReversed()) {
    store(frame, value)
    value = valueOf(frame)
  }
  return { path: item.path, offset: item.offset, value }
}

type Sign = Extract<ReadToken, { readonly kind: 'sign' }>

function addSign(structure: Structure, { code, end }: Sign, around: Around): void {
  switch (code) {
    case OPEN_OBJECT:
    case OPEN_ARRAY:
      return open(structure, code === OPEN_OBJECT, around)
    case CLOSE_OBJECT:
    case CLOSE_ARRAY:
      return close(structure, code === CLOSE_OBJECT, { ...around, from: end })
    case COLON:
      return addColon(structure)
    case COMMA:
      return addComma(structure)
    default:
      return fault(structure)
  }
}

function addColon(structure: Structure): void {
  const frame = structure.frames.at(-1)
  if (frame?.expect === 'colon') frame.expect = 'value'
  else fault(structure)
}

function addComma(structure: Structure): void {
  const frame = structure.frames.at(-1)
  if (frame === undefined || frame.expect !== 'comma') return fault(structure)
  frame.index += 1
  frame.expect = frame.isObject ? 'key' : 'value'
}

type StringToken = Extract<ReadToken, { readonly kind: 'string' }>

function addString(structure: Structure, token: StringToken, around: Around): void {
  const frame = structure.frames.at(-1)
  if (token.invalidEscape) {
    structure.invalidEscape = true
    if (structure.item !== null) structure.item.invalidEscape = true
  }
  if (token.cut) fault(structure)
  if (frame?.isObject !== true || frame.expect === 'value') {
    const read = () => stringOf(structure, token, around)
    return addScalar(structure, around, { end: token.end, read })
  }
  if (frame.expect !== 'key') {
    fault(structure)
    frame.index += 1
  }
  if (frame.mode === 'skip') frame.key = ''
  else if (token.escaped) frame.key = stringOf(structure, token, around)
  else frame.key = keyText(around.bytes, token, decoderOf(structure))
  frame.expect = 'colon'
}

function stringOf(
  structure: Structure,
  { from, to, escaped }: StringToken,
  around: Around,
): string {
  const decode = decoderOf(structure)
  if (!escaped) return decode(around.bytes, from, to)
  return decodeJsonString(around.bytes.subarray(from, to), true, decode)
}

function decoderOf({ handlers }: Structure): DecodeUtf8 {
  return handlers.decode ?? decodeUtf8
}

/** Makes room for a value: where none is awaited, the file is at fault. */
function awaitValue(structure: Structure): Mode {
  const { frames, path, handlers } = structure
  const frame = frames.at(-1)
  if (frame !== undefined) {
    if (frame.expect !== 'value') fault(structure)
    if (frame.expect === 'comma') frame.index += 1
    if (frame.mode !== 'walk') return isUnread(structure, frame) ? 'skip' : frame.mode
    path.length = frames.length - 1
    path.push(frame.isObject ? frame.key : frame.index)
  }
  const choice = handlers.choose(path)
  return choice === 'take' ? 'build' : choice
}

function isUnread({ frames, item, handlers }: Structure, frame: Frame): boolean {
  if (handlers.unread === undefined || item === null || frames.length !== item.depth + 1) {
    return false
  }
  return frame.isObject && handlers.unread.has(frame.key)
}

function beginItem(structure: Structure, around: Around): OpenItem {
  const item = {
    path: [...structure.path],
    offset: around.start + around.from,
    depth: structure.frames.length,
    nodes: 0,
    faulty: false,
    invalidEscape: false,
    dropped: false,
  }
  structure.item = item
  return item
}

function open(structure: Structure, isObject: boolean, around: Around): void {
  const { frames } = structure
  if (isObject) leaveUnclosed(structure, around)
  const mode = awaitValue(structure)
  if (frames.length >= DEEPEST) {
    fault(structure)
    structure.faulty = true
    structure.finished = true
    return
  }
  if (mode === 'build' && structure.item === null) beginItem(structure, around)
  countNode(structure)
  frames.push({
    isObject,
    mode,
    expect: isObject ? 'key' : 'value',
    key: '',
    index: 0,
    members: new Map(),
    items: [],
  })
}

/** An object where a key is awaited: those around it, up to their list, have lost their ends. */
function leaveUnclosed(structure: Structure, around: Around): void {
  const { frames } = structure
  const top = frames.at(-1)
  const list = frames.findLastIndex((frame) => !frame.isObject)
  if (top?.isObject !== true || top.expect === 'value' || list === -1) return
  while (frames.length > list + 1) {
    fault(structure)
    const frame = frames.pop()
    endValue(structure, frame?.mode ?? 'skip', { value: valueOf(frame), around })
  }
}

function countNode(structure: Structure): void {
  const { item } = structure
  if (item === null || item.dropped) return
  item.nodes += 1
  if (item.nodes > MOST_NODES) dropItem(structure)
}

function close(structure: Structure, isObject: boolean, around: Around): void {
  const { frames } = structure
  const frame = frames.at(-1)
  if (frame === undefined || frame.isObject !== isObject) return fault(structure)
  if (frame.expect === 'colon' || (isObject && frame.expect === 'value')) fault(structure)
  frames.pop()
  endValue(structure, frame.mode, { value: valueOf(frame), around })
}

type Scalar = {
  readonly end: number
  readonly read: () => JsonValue
  /** Reading it may find a fault: it is read even where nobody looks at its value. */
  readonly mayFail?: true
}

function addScalar(structure: Structure, around: Around, { end, read, mayFail }: Scalar): void {
  const mode = awaitValue(structure)
  if (mode === 'build' && structure.item === null) beginItem(structure, around)
  countNode(structure)
  if (end - around.from > LONGEST_ITEM) dropItem(structure)
  const held = structure.item?.dropped === false && (mode === 'build' || mayFail === true)
  endValue(structure, mode, { value: held ? read() : null, around: { ...around, from: end } })
}

type Ended = { readonly value: JsonValue; readonly around: Around }

/** A value ends where `around.from` says: it goes to its container, or to who asked for it. */
function endValue(structure: Structure, mode: Mode, { value, around }: Ended): void {
  const { frames, item } = structure
  const parent = frames.at(-1)
  if (item !== null && frames.length === item.depth) giveItem(structure, item, { value, around })
  else if (parent !== undefined && mode === 'build' && item?.dropped !== true) store(parent, value)
  if (parent === undefined) structure.finished = true
  else parent.expect = 'comma'
}

function giveItem(structure: Structure, item: OpenItem, { value, around }: Ended): void {
  structure.item = null
  const from = item.offset - around.start
  structure.handlers.take({
    path: item.path,
    offset: item.offset,
    length: around.from - from,
    bytes: item.dropped ? new Uint8Array(0) : around.bytes.subarray(from, around.from),
    value: item.dropped ? null : value,
    faulty: item.faulty,
    invalidEscape: item.invalidEscape,
  })
}

function store(frame: Frame, value: JsonValue): void {
  if (frame.isObject) frame.members.set(frame.key, value)
  else frame.items.push(value)
}

function valueOf(frame: Frame | undefined): JsonValue {
  if (frame === undefined) return null
  return frame.isObject ? frame.members : { items: frame.items }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const LONGEST_NUMBER = 400
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

function wordValue(
  structure: Structure,
  bytes: Uint8Array,
  { from, end }: { readonly from: number; readonly end: number },
): JsonValue {
  const word = decodeJsonString(bytes.subarray(from, Math.min(end, from + LONGEST_NUMBER)), false)
  const literal = LITERALS.get(word)
  if (literal !== undefined) return literal
  if (NUMBER.test(word)) return { digits: word }
  fault(structure)
  return null
}
