/** An amount read from decimal text: whole cents, or why not. */
export type AmountRead = number | 'amount-not-in-cents' | 'unreadable'

/**
 * Reads an unsigned decimal with a point (`18.15000`, `200000`) as cents, never through a
 * floating-point number.
 *
 * Zeros after the cents are nothing; anything else there is refused.
 */
export function centsOfDecimal(text: string): AmountRead {
  const match = /^\+?(\d{0,18})(?:\.(\d*))?$/.exec(text)
  const [, whole = '', decimals = ''] = match ?? []
  if (match === null || (whole === '' && decimals === '')) return 'unreadable'
  if (/[1-9]/.test(decimals.slice(2))) return 'amount-not-in-cents'
  const amount = Number(`${whole}${decimals.slice(0, 2).padEnd(2, '0')}`)
  return Number.isSafeInteger(amount) ? amount : 'unreadable'
}

/** The same amount with its sign; zero has none. */
export function signed(amount: number, isCredit: boolean): number {
  return isCredit || amount === 0 ? amount : -amount
}

/** The sum of many amounts is compared without leaving whole numbers. */
export function addsUp(opening: number, amounts: readonly number[], closing: number): boolean {
  const sum = amounts.reduce((of, amount) => of + BigInt(amount), BigInt(opening))
  return sum === BigInt(closing)
}

/** The same as {@link centsOfDecimal}, with a sign before where there is one. */
export function centsOfSigned(text: string): AmountRead {
  const negative = text.startsWith('-')
  const read = centsOfDecimal(negative ? text.slice(1) : text)
  return typeof read === 'number' && negative ? 0 - read : read
}
