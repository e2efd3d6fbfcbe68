import type { CompoundEntry } from '#email/msg/compound-file.ts'
import { decodeText, type DecodeCharset } from '#text/charset.ts'

/** What a storage of a message says: texts, dates and data, by the number of the property. */
export type MessageProperties = {
  readonly text: (id: number) => string | null
  readonly data: (id: number) => Uint8Array | null
  /** 100-nanosecond steps since 1601. */
  readonly fileTime: (id: number) => bigint | null
  readonly integer: (id: number) => number | null
}

const UNICODE = 0x001f
const ANSI = 0x001e
const BINARY = 0x0102
const TIME = 0x0040
const LONG = 0x0003

const PROPERTIES_STREAM = '__properties_version1.0'
const ENTRY_LENGTH = 16
const CODEPAGE = 0x3ffd
const INTERNET_CODEPAGE = 0x3fde

/**
 * Reads the properties of a storage.
 *
 * @param headerLength what stands before the entries: 32 bytes in the message, 8 in what it holds.
 * @see MS-OXMSG, section 2.4
 */
export function readProperties(
  storage: CompoundEntry,
  headerLength: 8 | 32,
  others: DecodeCharset,
): MessageProperties {
  const streams = new Map<string, CompoundEntry>()
  for (const entry of storage.children()) {
    if (entry.kind === 'stream') streams.set(entry.name.toLowerCase(), entry)
  }
  const fixed = fixedValues(streams.get(PROPERTIES_STREAM)?.bytes() ?? null, headerLength)
  const stream = (id: number, type: number) =>
    streams.get(`__substg1.0_${hex4(id)}${hex4(type)}`)?.bytes() ?? null
  const integer = (id: number) => fixed.get(tagOf(id, LONG))?.getUint32(0, true) ?? null
  const text = (id: number) => {
    const unicode = stream(id, UNICODE)
    if (unicode !== null) return decodeText(unicode, 'utf-16le')
    const ansi = stream(id, ANSI)
    const charset = charsetOf(integer(CODEPAGE) ?? integer(INTERNET_CODEPAGE))
    return ansi === null ? null : decodeText(ansi, charset, others)
  }
  return {
    text: (id) => withoutEnd(text(id)),
    data: (id) => stream(id, BINARY),
    fileTime: (id) => fixed.get(tagOf(id, TIME))?.getBigUint64(0, true) ?? null,
    integer,
  }
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function tagOf(id: number, type: number): number {
  return id * 0x10000 + type
}

function fixedValues(
  bytes: Uint8Array | null,
  headerLength: number,
): ReadonlyMap<number, DataView> {
  const values = new Map<number, DataView>()
  if (bytes === null) return values
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = headerLength; at + ENTRY_LENGTH <= bytes.length; at += ENTRY_LENGTH) {
    const value = new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8)
    values.set(view.getUint32(at, true), value)
  }
  return values
}

const CHARSETS: ReadonlyMap<number, string> = new Map([
  [20_127, 'us-ascii'],
  [28_591, 'iso-8859-1'],
  [28_605, 'iso-8859-15'],
  [65_001, 'utf-8'],
])

/** The label of a code page of Windows; null lets the bytes decide. */
export function charsetOf(codepage: number | null): string | null {
  if (codepage === null) return null
  const label = CHARSETS.get(codepage)
  return label ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : null)
}

/** Some programs write the zero that ends a string. */
function withoutEnd(text: string | null): string | null {
  return text?.endsWith('\0') === true ? text.slice(0, -1) : text
}
