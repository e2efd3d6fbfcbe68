/** One stroke of a seal, in a square of 100: from the outer end to the inner end. */
export type SealStroke = {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

const CENTRE = 50
const OUTER = 36
const SHORTEST = 6.5
const PER_DIGIT = 1.15
const STROKES = 64

/** True for the SHA-256 a seal can be drawn from: 64 hexadecimal digits, in lower case. */
function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/**
 * The 64 strokes of a seal (l’empreinte): the length of stroke i is hexadecimal digit i of the
 * SHA-256, clockwise from the top. One changed bit gives another drawing.
 *
 * A picture of the fingerprint, never a substitute for verifying it. Gives no stroke for a text
 * that is not 64 hexadecimal digits.
 */
export function sealStrokes(fingerprint: string): readonly SealStroke[] {
  if (!isFingerprint(fingerprint)) return []
  return Array.from(fingerprint, (digit, index) => {
    const angle = (index * 2 * Math.PI) / STROKES
    const length = SHORTEST + Number.parseInt(digit, 16) * PER_DIGIT
    return { from: pointAt(angle, OUTER), to: pointAt(angle, OUTER - length) }
  })
}

/** The strokes as one SVG path. */
export function sealPath(strokes: readonly SealStroke[]): string {
  return strokes.map(({ from, to }) => `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`).join('')
}

/**
 * The strokes of an altered seal: every third one slips out of its place, so that the drawing is
 * seen broken without its colour.
 */
export function slippedStrokes(strokes: readonly SealStroke[]): readonly SealStroke[] {
  return strokes.map((stroke, index) => {
    if (index % 3 !== 0) return stroke
    const slip = index % 2 === 0 ? 4.5 : -4.5
    return { from: moved(stroke.from, slip), to: moved(stroke.to, -slip) }
  })
}

function pointAt(angle: number, radius: number): readonly [number, number] {
  return [
    hundredth(CENTRE + radius * Math.sin(angle)),
    hundredth(CENTRE - radius * Math.cos(angle)),
  ]
}

function moved([x, y]: readonly [number, number], by: number): readonly [number, number] {
  return [hundredth(x + by), hundredth(y + by / 2)]
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
