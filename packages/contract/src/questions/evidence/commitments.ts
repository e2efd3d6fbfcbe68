import * as z from 'zod'
import { codeField } from '#questions/law/fields.ts'

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/

const INSTANT = 'Un instant s’écrit avec son décalage, par exemple 2026-04-14T10:30:00+02:00.'

/** What the case file knows when the message is read; what it does not know is null. */
const context = z.strictObject({
  debtCents: z
    .int('Un montant est un nombre entier de centimes, au plus 9007199254740991.')
    .nonnegative('Un montant n’est pas négatif.')
    .nullable()
    .default(null),
  previousCreditorMessage: z.string('La valeur est un texte.').nullable().default(null),
})

/** The facts of `evidence commitments`: one message, and what is known when it is read. */
export const commitmentFacts = z.strictObject({
  text: z.string('La valeur est un texte.'),
  sentAt: z.string(INSTANT).refine(isInstant, INSTANT).meta({ format: 'date-time' }),
  author: codeField(['debtor', 'creditor', 'third-party']),
  context: context.default({ debtCents: null, previousCreditorMessage: null }),
})

function isInstant(text: string): boolean {
  if (!WITH_OFFSET.test(text)) return false
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}
