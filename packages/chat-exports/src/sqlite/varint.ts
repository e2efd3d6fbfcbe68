export type Varint = { readonly value: number; readonly next: number }

/**
 * Reads an integer of one to nine bytes; null when the bytes end first.
 *
 * Beyond 2^53 the value is rounded: lengths and places of a file are never so large, and a row
 * numbered so keeps its place.
 *
 * @see https://www.sqlite.org/fileformat2.html, section 1.6
 */
export function readVarint(view: DataView, at: number): Varint | null {
  let value = 0
  for (let index = 0; index < 9; index += 1) {
    if (at + index >= view.byteLength) return null
    const byte = view.getUint8(at + index)
    if (index === 8) return { value: value * 256 + byte, next: at + 9 }
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + index + 1 }
  }
  return null
}
