const TABLE = new Uint32Array(256)
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1 ? 0xedb88320 : 0) ^ (value >>> 1)
  TABLE[byte] = value
}

/** The CRC-32 of the bytes of a member, fed as they come; starts at 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  let crc = ~before
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
