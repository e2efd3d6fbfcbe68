import { invariant } from '#invariant.ts'

declare const centsBrand: unique symbol

/** An amount of euros as a whole number of cents (centimes), in the safe integer range. */
export type Cents = number & { readonly [centsBrand]: true }

/** Nothing at all, as an amount. */
export const zeroCents: Cents = cents(0)

/**
 * Takes a number for an amount of cents.
 *
 * @throws BrokenInvariant when it is not a safe integer: amounts from outside are parsed, not cast.
 */
export function cents(amount: number): Cents {
  // The message is written only where it is needed: every amount of every answer passes here.
  const isSafe = Number.isSafeInteger(amount)
  if (!isSafe) invariant(isSafe, `an amount is a safe integer of cents, not ${amount}`)
  return (amount === 0 ? 0 : amount) as Cents
}

/** True when a number can be an amount of cents. */
export function isCents(amount: unknown): amount is Cents {
  return Number.isSafeInteger(amount)
}

/**
 * Reads an amount written by hand in our own tables, such as `euros('40.00')`.
 *
 * Both decimals are required: in a table of figures, `'40'` is more often a slip than a round
 * figure.
 *
 * @throws BrokenInvariant when the text is not digits, a point and two digits.
 */
export function euros(text: string): Cents {
  invariant(/^-?\d+\.\d{2}$/.test(text), `'${text}' is not an amount with two decimals`)
  return cents(Number(text.replace('.', '')))
}

/** The sum of amounts, checked to stay a whole number of cents that is safe. */
export function addCents(...amounts: readonly Cents[]): Cents {
  let sum = 0
  for (const amount of amounts) sum += amount
  return cents(sum)
}

/** An amount taken from another; the result may be negative. */
export function subtractCents(from: Cents, amount: Cents): Cents {
  return cents(from - amount)
}

/** The same amount with the other sign; zero stays zero. */
export function negateCents(amount: Cents): Cents {
  return cents(0 - amount)
}

/** The smaller of two amounts. */
export function minCents(left: Cents, right: Cents): Cents {
  return left < right ? left : right
}

/** A ratio of two whole numbers, the denominator above zero. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/**
 * The nearest cent of `amount × fraction`, halves away from zero (arrondi commercial).
 *
 * No text orders another rounding of interest; the convention is printed on every statement
 * (law/rules (d), day count).
 */
export function roundHalfUp(amount: Cents, fraction: Fraction): Cents {
  invariant(fraction.denominator > 0n, 'a denominator is above zero')
  const product = BigInt(amount) * fraction.numerator
  const magnitude = product < 0n ? -product : product
  const rounded = (2n * magnitude + fraction.denominator) / (2n * fraction.denominator)
  return cents(Number(product < 0n ? -rounded : rounded))
}

/**
 * Shares `amount` by `weights`, to the cent: whole cents first, the cents left go to the largest
 * remainders, equal remainders in the order given (répartition au marc le franc).
 *
 * The parts always add up to `amount`. All weights at zero give all parts at zero only for amount 0.
 */
export function shareByLargestRemainder(
  amount: Cents,
  weights: readonly Cents[],
): readonly Cents[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  invariant(amount >= 0 && weights.every((weight) => weight >= 0), 'shares are not negative')
  invariant(total > 0n || amount === 0, 'an amount is shared over something')
  if (total === 0n) return weights.map(() => zeroCents)
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight))
  const parts = exact.map((product) => product / total)
  const left = Number(BigInt(amount) - parts.reduce((sum, part) => sum + part, 0n))
  const byRemainder = exact
    .map((product, index) => ({ remainder: product % total, index }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    )
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return parts.map((part, index) => cents(Number(part) + (lucky.has(index) ? 1 : 0)))
}

/** An annual rate in hundredths of a point: 12,15 % is 1215. */
export type RateHundredths = number

/**
 * Reads a rate written as a percent with at most two decimals, such as `'4.06'`.
 *
 * @returns null when the text is not such a rate.
 */
export function parseRate(text: string): RateHundredths | null {
  const match = /^(-?)(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text)
  if (match === null) return null
  const magnitude = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -magnitude : magnitude
}

/** A rate as a percent with two decimals and a point: `1215` gives `'12.15'`. */
export function rateText(rate: RateHundredths): string {
  const magnitude = Math.abs(rate)
  const rest = magnitude % 100
  return `${rate < 0 ? '-' : ''}${(magnitude - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`
}
