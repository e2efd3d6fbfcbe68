const STEP = 4
/** What a byte becomes once 0 to 3 bytes of zeros have followed it, 256 numbers for each. */
const TABLE = new Uint32Array(STEP * 256)

for (let byte = 0; byte < 256; byte += 1) {
  let value = byte
  for (let zeros = 0; zeros < STEP; zeros += 1) {
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1 ? 0xedb88320 : 0) ^ (value >>> 1)
    TABLE[zeros * 256 + byte] = value
  }
}

/** The CRC-32 of the bytes of a member, fed as they come, four at a time; starts at 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % STEP)
  let crc = ~before
  for (let at = 0; at < whole; at += STEP) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    crc ^= ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
    const low = (TABLE[768 + (crc & 0xff)] ?? 0) ^ (TABLE[512 + ((crc >>> 8) & 0xff)] ?? 0)
    crc = low ^ (TABLE[256 + ((crc >>> 16) & 0xff)] ?? 0) ^ (TABLE[crc >>> 24] ?? 0)
  }
  for (let at = whole; at < bytes.length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
