import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { PackedMember } from '#bundle/cut-command.ts'

/** APPNOTE 4.3.7 and 4.3.16. */
const [HEADER, END_OF_DIRECTORY] = [0x04034b50, 0x06054b50]
const [HEADER_LENGTH, END_LENGTH] = [30, 22]
/** The end of the directory, and the longest comment behind it. */
const LAST_BYTES = END_LENGTH + 0xffff
const [STORED, DEFLATED] = [0, 8]

/** True of an archive whose end is lost, and its directory with it: `unzip` does not open it. */
export function isCutArchive(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = bytes.length - END_LENGTH
  for (let at = last; at >= Math.max(0, bytes.length - LAST_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return false
  }
  return true
}

/**
 * Where the bytes of a member begin, by the header that stands before them; null where none, or more
 * than one, bears its name, or where no common tool unpacks it.
 */
export function packedMember(bytes: Uint8Array, member: string): PackedMember | null {
  const name = utf8ToBytes(member)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: PackedMember[] = []
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (at + HEADER_LENGTH + name.length > bytes.length) break
    if (view.getUint32(at, true) !== HEADER) continue
    const from = at + HEADER_LENGTH
    if (view.getUint16(at + 26, true) !== name.length) continue
    if (!name.every((byte, index) => bytes[from + index] === byte)) continue
    const method = view.getUint16(at + 8, true)
    if (method !== STORED && method !== DEFLATED) return null
    const begins = from + name.length + view.getUint16(at + 28, true)
    found.push({ from: begins, deflated: method === DEFLATED })
  }
  const [only] = found
  return only === undefined || found.length > 1 ? null : only
}
