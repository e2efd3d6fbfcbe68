import { NBSP, parseDay } from '@quittance/kernel'
import * as z from 'zod'

/** Before this year no claim is alive, and a slip in the year is more likely than a date. */
const FIRST_YEAR = '1800'

/** After this year a date is a slip; every day computed from one keeps four figures of year. */
const LAST_YEAR = '2999'

/** A day `YYYY-MM-DD` that exists: 31/02 is refused, never rolled over. */
export const dayField = z
  .string('Une date s’écrit AAAA-MM-JJ, par exemple 2026-02-28.')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Une date s’écrit AAAA-MM-JJ, par exemple 2026-02-28.')
  .refine((text) => parseDay(text) !== null, 'Cette date n’existe pas.')
  .refine((text) => text >= FIRST_YEAR, `Cette date précède l’année ${FIRST_YEAR}.`)
  .refine((text) => text.slice(0, 4) <= LAST_YEAR, `Cette date dépasse l’année ${LAST_YEAR}.`)
  .meta({ format: 'date' })

/** An amount of euros in whole cents, above zero, at most 2^53 − 1. */
export const amountField = z
  .int('Un montant est un nombre entier de centimes, au plus 9007199254740991.')
  .positive('Un montant est supérieur à zéro.')

/** A rate as a percent with at most two decimals, such as `"4.06"`; not negative. */
export const rateField = z
  .string('Un taux est un texte, par exemple "4.06".')
  .regex(
    /^\d{1,4}(?:\.\d{1,2})?$/,
    'Un taux s’écrit en pour cent avec un point, par exemple "4.06".',
  )

/** True or false. */
export const flagField = z.boolean('La valeur est true ou false.')

/** A text that is not empty. */
export const textField = z.string('La valeur est un texte.').min(1, 'Ce texte est vide.')

/** One of a closed list of codes. */
export function codeField<const Codes extends readonly [string, ...string[]]>(
  codes: Codes,
): z.ZodEnum<{ [Code in Codes[number]]: Code }> {
  return z.enum(codes, `La valeur est l’une de${NBSP}: ${codes.join(', ')}.`)
}
