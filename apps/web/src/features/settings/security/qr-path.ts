import { create } from 'qrcode'

/** A code to scan: its side in modules, and its dark modules as an SVG path. */
export type QrDrawing = { readonly side: number; readonly path: string }

/** Draws a text as a QR code (ISO/IEC 18004), without its quiet zone. */
export function qrDrawing(text: string): QrDrawing {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const runs: string[] = []
  for (const [index, dark] of data.entries()) {
    if (dark === 1) runs.push(`M${index % size} ${Math.floor(index / size)}h1v1h-1z`)
  }
  return { side: size, path: runs.join('') }
}
