/**
 * The remainder by 97 of a text of digits and capitals, letters read as 10 to 35
 * (ISO 7064 mod 97-10).
 */
function mod97(text: string): number {
  let remainder = 0
  for (const sign of text) {
    const value = Number.parseInt(sign, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

/** The two check digits that make `head + digits + tail` of ISO 7064, head moved to the end. */
export function checkDigits(tail: string, head: string): string {
  return String(98 - mod97(`${tail}${head}00`)).padStart(2, '0')
}

/** True for `head kk tail` with right check digits; 00, 01 and 99 are never made. */
export function hasCheckDigits(normalised: string): boolean {
  const digits = normalised.slice(2, 4)
  return checkDigits(normalised.slice(4), normalised.slice(0, 2)) === digits
}

/** Blanks out and small letters raised, ASCII only: « ß » is not two S. */
export function normalise(text: string): string {
  return text.replaceAll(/\s/g, '').replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())
}

/** In groups of four, as on paper. */
export function inFours(normalised: string): string {
  return normalised.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** What a check of a number answers; a wrong number is an answer. */
export type NumberCheck<Reason extends string> =
  | { readonly valid: true; readonly normalised: string; readonly reason: null }
  | { readonly valid: false; readonly normalised: null; readonly reason: Reason }

export function rightNumber(normalised: string) {
  return { valid: true, normalised, reason: null } as const
}

export function wrongNumber<Reason extends string>(reason: Reason) {
  return { valid: false, normalised: null, reason } as const
}
