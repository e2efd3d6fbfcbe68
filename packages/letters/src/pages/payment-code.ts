import { create } from 'qrcode'

/** Modules of the quiet zone that the standard asks for on each side (ISO/IEC 18004). */
const QUIET_ZONE = 4

/**
 * A payment code (EPC069-12) as a picture in one path: level M, at most version 13.
 *
 * @throws RangeError when the payload is too long for version 13.
 */
export function paymentCodeSvg(payload: string): string {
  const { modules, version } = create([{ data: new TextEncoder().encode(payload), mode: 'byte' }], {
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
