import { compoundFile, type StorageContent } from './compound-file-writer.ts'

type Value = string | Uint8Array | bigint | number

/** The streams of a storage of a message: texts, data, dates and whole numbers by property. */
export function propertiesOf(
  values: Readonly<Record<string, Value>>,
  { headerLength = 8, ansi = false } = {},
): StorageContent {
  const streams: Record<string, Uint8Array> = {}
  const entries: Uint8Array[] = [new Uint8Array(headerLength)]
  for (const [id, value] of Object.entries(values)) {
    const type = typeOf(value, ansi)
    const entry = new DataView(new ArrayBuffer(16))
    entry.setUint16(0, parseInt(type, 16), true)
    entry.setUint16(2, parseInt(id, 16), true)
    if (typeof value === 'bigint') entry.setBigUint64(8, value, true)
    if (typeof value === 'number') entry.setUint32(8, value, true)
    entries.push(new Uint8Array(entry.buffer))
    if (typeof value === 'string') {
      streams[`__substg1.0_${id}${type}`] = Buffer.from(value, ansi ? 'latin1' : 'utf16le')
    }
    if (value instanceof Uint8Array) streams[`__substg1.0_${id}${type}`] = value
  }
  return { ...streams, '__properties_version1.0': new Uint8Array(Buffer.concat(entries)) }
}

function typeOf(value: Value, ansi: boolean): string {
  if (typeof value === 'string') return ansi ? '001E' : '001F'
  if (typeof value === 'bigint') return '0040'
  return typeof value === 'number' ? '0003' : '0102'
}

/** A message of Outlook with these properties and whatever else stands beside them. */
export function outlookMessage(
  values: Readonly<Record<string, Value>>,
  beside: StorageContent = {},
  ansi = false,
): Uint8Array {
  return compoundFile({ ...beside, ...propertiesOf(values, { headerLength: 32, ansi }) })
}

/** The steps of 100 nanoseconds since 1601 of an instant. */
export function fileTime(instant: string): bigint {
  return (BigInt(Date.parse(instant)) + 11_644_473_600_000n) * 10_000n
}
