import { decodeText } from '#text/charset.ts'
import { readVarint } from '#sqlite/varint.ts'

/** A stored value; a whole number that JavaScript would round is a `bigint`. */
export type SqlValue = null | number | bigint | string | Uint8Array

/** Reads the value of a column by its place; null for one that the row has not. */
export type ValueAt = (column: number) => SqlValue

const NO_VALUE: ValueAt = () => null
/** SQLite itself stops at 32,767 columns. */
const MOST_COLUMNS = 32_767

/** Opens a row; values are decoded when they are asked for. Null when its header is damaged. */
export function openRow(payload: DataView, encoding: string): ValueAt | null {
  const header = readVarint(payload, 0)
  if (header === null || header.value > payload.byteLength) return null
  const places: { readonly type: number; readonly at: number }[] = []
  let at = header.value
  let next = header.next
  while (next < header.value && places.length < MOST_COLUMNS) {
    const type = readVarint(payload, next)
    if (type === null) return null
    places.push({ type: type.value, at })
    at += lengthOf(type.value)
    next = type.next
  }
  if (at > payload.byteLength) return places.length === 0 ? NO_VALUE : null
  return (column) => {
    const place = places[column]
    return place === undefined ? null : valueOf(payload, place, encoding)
  }
}

const INTEGER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]

/** @see https://www.sqlite.org/fileformat2.html, section 2.1 */
function lengthOf(type: number): number {
  return type < 12 ? (INTEGER_LENGTHS[type] ?? 0) : Math.floor((type - 12) / 2)
}

type Place = { readonly type: number; readonly at: number }

function valueOf(payload: DataView, { type, at }: Place, encoding: string): SqlValue {
  if (type === 7) return payload.getFloat64(at)
  if (type === 8 || type === 9) return type - 8
  if (type >= 12) {
    const bytes = new Uint8Array(payload.buffer, payload.byteOffset + at, lengthOf(type))
    return type % 2 === 0 ? bytes : decodeText(bytes, encoding)
  }
  return type >= 1 && type <= 6 ? integerAt(payload, at, lengthOf(type)) : null
}

function integerAt(payload: DataView, at: number, length: number): number | bigint {
  if (length === 8) {
    const value = payload.getBigInt64(at)
    const asNumber = Number(value)
    return Number.isSafeInteger(asNumber) ? asNumber : value
  }
  let value = payload.getInt8(at)
  for (let index = 1; index < length; index += 1) {
    value = value * 256 + payload.getUint8(at + index)
  }
  return value
}
