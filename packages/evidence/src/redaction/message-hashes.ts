import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { invariant } from '@quittance/kernel'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import { sliceCutter, sliceOf, type MessageSlice } from '#bundle/message-slice.ts'
import { linesOf } from '#bundle/verify/check-files.ts'
import type { OpenArchive } from '#bundle/verify/open-bundle.ts'
import { statementOf } from '#redaction/statement.ts'

/** What the fingerprints of messages are drawn from when a bundle is sealed. */
export type MessageSalting = {
  /** 32 random bytes, kept nowhere: the same secret and messages are the same salts. */
  readonly secret: Uint8Array
  readonly openArchive: OpenArchive
}

/** The two salts of a message, 32 hexadecimal digits each: knowing one tells nothing of the other. */
export type Salts = { readonly octets: string; readonly statement: string }

/** What is sealed of each message, so that one may be shown without the others. */
export type MessageHashes = {
  /** `empreintes-messages.txt`, as `sha256sum -c` reads it. */
  readonly hashes: string
  /** `data/sels.txt`: two salts a line, in the order of the messages, then a line of padding. */
  readonly salts: string
}

type MessagesToHash = {
  /** Lines of `messages.ndjson`. */
  readonly messages: string
  readonly read: (path: string) => Uint8Array | null
  readonly hash?: Sha256 | undefined
}

/** Salts every message of a bundle and hashes it, once by its bytes and once by what was read. */
export function messageHashes(
  { messages, read, hash }: MessagesToHash,
  { secret, openArchive }: MessageSalting,
): MessageHashes {
  invariant(secret.length === SECRET_BYTES, 'the secret of the salts has 32 bytes')
  const lines = linesOf(messages)
  const keyed = hmac.create(sha256, secret)
  const salts = lines.map((_, index) => {
    const number = utf8ToBytes(`message ${index + 1}`)
    return drawnSalts(keyed.clone().update(number).digest())
  })
  return {
    hashes: hashLines({ lines, salts, read, openArchive, hash }).join(''),
    salts: [
      ...salts.map(({ octets, statement }) => `${octets} ${statement}\n`),
      `-${paddingOf(secret)}\n`,
    ].join(''),
  }
}

const SECRET_BYTES = 32
const SALT_DIGITS = 32

/** HMAC-SHA256 of the number of the message: its first half, then its second. */
function drawnSalts(mac: Uint8Array): Salts {
  const drawn = bytesToHex(mac)
  return { octets: drawn.slice(0, SALT_DIGITS), statement: drawn.slice(SALT_DIGITS) }
}

const MOST_PADDING = 8191

/**
 * Digits of a length that nobody knows: the sum of the bytes of `data/`, which `bag-info.txt` gives
 * and a redacted copy shows, then tells nothing of how long hidden messages are.
 */
function paddingOf(secret: Uint8Array): string {
  const drawn = (what: string) => bytesToHex(hmac(sha256, secret, utf8ToBytes(what)))
  const length = Number.parseInt(drawn('padding').slice(0, 4), 16) & MOST_PADDING
  let digits = ''
  for (let part = 1; digits.length < length; part += 1) digits += drawn(`padding ${part}`)
  return digits.slice(0, length)
}

const PADDING_LINE = /^-[0-9a-f]*$/
const SALT_LINE = /^([0-9a-f]{32}) ([0-9a-f]{32})$/

/** Reads `data/sels.txt`; null when a line is not exactly two salts, or the padding is not there. */
export function readSalts(text: string): readonly Salts[] | null {
  const salts: Salts[] = []
  const lines = linesOf(text)
  if (!PADDING_LINE.test(lines.at(-1) ?? '')) return null
  for (const line of lines.slice(0, -1)) {
    const [, octets, statement] = SALT_LINE.exec(line) ?? []
    if (octets === undefined || statement === undefined) return null
    salts.push({ octets, statement })
  }
  return salts
}

type HashingHand = {
  readonly lines: readonly string[]
  readonly salts: readonly Salts[]
  readonly read: (path: string) => Uint8Array | null
  readonly openArchive: OpenArchive
  readonly hash?: Sha256 | undefined
}

/** The lines of `empreintes-messages.txt`, one string for each message. */
export function hashLines(hand: HashingHand): readonly string[] {
  const { lines, salts, hash } = hand
  const cut = sliceCutter(hand.read, hand.openArchive)
  const slices = lines.map(sliceOf)
  const shared = sharedSlices(slices)
  return lines.map((line, index) => {
    const number = index + 1
    const slice = slices[index] ?? null
    const salt = salts[index] ?? { octets: '', statement: '' }
    const bytes = slice === null || shared.has(index) ? null : cut(slice)
    return [
      ...(bytes === null ? [] : [hashLine(octetsPath(number), salted(salt.octets, bytes), hash)]),
      hashLine(statementPath(number), salted(salt.statement, statementOf(line)), hash),
    ].join('')
  })
}

function hashLine(path: string, bytes: Uint8Array, hash: Sha256 | undefined): string {
  return `${sha256Hex(bytes, hash)}  ${path}\n`
}

/**
 * Messages whose bytes are not theirs alone: a database holds them all in one file. Their bytes
 * have no fingerprint, since to show them would show others.
 */
function sharedSlices(slices: readonly (MessageSlice | null)[]): ReadonlySet<number> {
  const placed = slices
    .flatMap((slice, index) => (slice === null ? [] : [{ ...slice, index }]))
    .toSorted((one, other) => one.offset - other.offset || one.length - other.length)
  const shared = new Set<number>()
  const open = new Map<string, { readonly index: number; readonly end: number }>()
  for (const { original, member, offset, length, index } of placed) {
    const key = JSON.stringify([original, member])
    const before = open.get(key)
    const end = offset + length
    if (before !== undefined && offset < before.end) {
      shared.add(before.index)
      shared.add(index)
    }
    if (before === undefined || end > before.end) open.set(key, { index, end })
  }
  return shared
}

/** What is hashed, and what a redacted copy gives: the salt on a line of its own, then the bytes. */
export function salted(salt: string, bytes: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(`${salt}\n`), bytes)
}

/** Where the bytes of a message stand in a redacted copy. */
export function octetsPath(number: number): string {
  return `messages/${numberText(number)}-octets.bin`
}

/** Where what was read of a message stands in a redacted copy. */
export function statementPath(number: number): string {
  return `messages/${numberText(number)}-releve.txt`
}

function numberText(number: number): string {
  return String(number).padStart(6, '0')
}

const MESSAGE_PATH = /^messages\/(\d{6,})-(octets\.bin|releve\.txt)$/

/** Which message a file of a redacted copy is of; null for another file. */
export function numberOfPath(path: string): number | null {
  const number = MESSAGE_PATH.exec(path)?.[1]
  return number === undefined ? null : Number(number)
}
