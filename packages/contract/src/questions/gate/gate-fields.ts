import { cents, isCents, parseDay, type Cents, type Day } from '@quittance/kernel'
import * as z from 'zod'

/** A day `YYYY-MM-DD` that exists, read as a day. */
export const gateDay = z
  .string('Une date s’écrit AAAA-MM-JJ, par exemple 2026-02-28.')
  .meta({ format: 'date' })
  .transform((text, context): Day => {
    const day = parseDay(text)
    if (day !== null) return day
    context.addIssue({ code: 'custom', message: 'Cette date n’existe pas ou s’écrit autrement.' })
    return z.NEVER
  })

/** An instant, RFC 3339 with offset, read as an instant. */
export const gateInstant = z
  .string('Un instant s’écrit avec son décalage, par exemple 2026-11-18T10:15:00+01:00.')
  .meta({ format: 'date-time' })
  .transform((text, context): Temporal.Instant => {
    if (WITH_OFFSET.test(text)) {
      try {
        return Temporal.Instant.from(text)
      } catch {
        // An instant that does not exist is refused below, as one badly written.
      }
    }
    context.addIssue({
      code: 'custom',
      message: 'Un instant s’écrit avec son décalage, par exemple 2026-11-18T10:15:00+01:00.',
    })
    return z.NEVER
  })

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/

/** An amount of euros in whole cents, not negative. */
export const gateCents = z
  .int('Un montant est un nombre entier de centimes, au plus 9007199254740991.')
  .nonnegative('Un montant n’est pas négatif.')
  .refine(isCents, 'Un montant est un nombre entier de centimes, au plus 9007199254740991.')
  .transform((amount): Cents => cents(amount))

export const gateFlag = z.boolean('La valeur est true ou false.')

export const gateText = z.string('La valeur est un texte.').min(1, 'Ce texte est vide.').max(1000)
