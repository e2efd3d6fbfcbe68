import { normalise } from '#references/check-digits.ts'
import { checkRegisteredNumber, laPosteKey, s10Digit } from '#references/registered-number.ts'

/** The labels of a roll of the post, in their order; or why its first number gives none. */
export type RegisteredSeries =
  | { readonly kind: 'series'; readonly numbers: readonly string[] }
  | { readonly kind: 'wrong-first-number' | 'series-ends' }

/**
 * The numbers of registered letters that follow the first of a roll of labels, each with its key.
 *
 * The post gives the roll: a number that is not on one of its labels is worth nothing.
 */
export function registeredSeries(first: string, count: number): RegisteredSeries {
  if (!checkRegisteredNumber(first).valid) return { kind: 'wrong-first-number' }
  const number = normalise(first)
  const isS10 = /^[A-Z]{2}\d/.test(number)
  const digits = isS10 ? 8 : 10
  const serial = Number(number.slice(2, 2 + digits))
  if (serial + count - 1 >= 10 ** digits) return { kind: 'series-ends' }
  const numbers = Array.from({ length: count }, (_, rank) => {
    const next = String(serial + rank).padStart(digits, '0')
    const key = isS10 ? s10Digit(next) : laPosteKey(next)
    return `${number.slice(0, 2)}${next}${key}${isS10 ? number.slice(11) : ''}`
  })
  return { kind: 'series', numbers }
}
