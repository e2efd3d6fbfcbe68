import { create } from 'qrcode'

/** Modules of the quiet zone that the standard asks for on each side (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** The character sets of EPC069-12 but UTF-8, by the number that the third line of a payload gives. */
const ONE_BYTE_SETS: Readonly<Record<string, string>> = {
  2: 'iso-8859-1',
  3: 'iso-8859-2',
  4: 'iso-8859-4',
  5: 'iso-8859-5',
  6: 'iso-8859-7',
  7: 'iso-8859-10',
  8: 'iso-8859-15',
}

/**
 * A payment code (EPC069-12) as a picture in one path: level M, at most version 13; its bytes are in
 * the character set that the payload names, since that is how a bank reads them.
 *
 * @throws RangeError when the payload is too long for version 13, or has a sign that its set lacks.
 */
export function paymentCodeSvg(payload: string): string {
  const { modules, version } = create([{ data: bytesOf(payload), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  })
  if (version > 13) throw new RangeError(`a payment code of version ${version} is over 13`)
  const side = modules.size + 2 * QUIET_ZONE
  const marks: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1) {
        marks.push(`M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`)
      }
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `<path fill="#000" d="${marks.join('')}"/></svg>`,
  ].join('')
}

function bytesOf(payload: string): Uint8Array {
  const [head, , number = ''] = payload.split(/\r?\n/, 3)
  const set = head === 'BCD' ? ONE_BYTE_SETS[number] : undefined
  if (set === undefined) return new TextEncoder().encode(payload)
  const byteOf = bytesBySign(set)
  return Uint8Array.from(payload, (sign) => {
    const byte = byteOf.get(sign)
    if (byte === undefined) throw new RangeError(`a payment code in ${set} has no « ${sign} »`)
    return byte
  })
}

/** The byte of each sign of a one-byte set: ASCII, then its own half from A0 on. */
function bytesBySign(set: string): ReadonlyMap<string, number> {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte).filter(
    (byte) => byte < 0x80 || byte >= 0xa0,
  )
  const decoder = new TextDecoder(set)
  return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
}
