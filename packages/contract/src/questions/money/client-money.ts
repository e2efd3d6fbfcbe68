import * as z from 'zod'
import { dayField, flagField, textField } from '#questions/law/fields.ts'

const owed = z
  .int('Un montant est un nombre entier de centimes, au plus 9007199254740991.')
  .nonnegative('Un montant n’est pas négatif.')

/** The facts of `allocate`: a payment, and the debts it is set against. */
export const allocateFacts = z.strictObject({
  payment: z.strictObject({
    amount: owed,
    on: dayField,
    for: textField.optional(),
    creditorAgrees: flagField.optional(),
  }),
  debts: z.array(
    z.strictObject({
      id: textField,
      dueOn: dayField,
      principal: owed,
      interest: owed.optional(),
      costs: owed.optional(),
      rank: z.int('Le rang est un nombre entier.').optional(),
    }),
  ),
})

const length = z.int('Un délai est un nombre entier.').nonnegative('Un délai n’est pas négatif.')

/** The facts of `due-by`: the day of collection, and the term of the convention. */
export const dueByFacts = z.strictObject({
  collectedOn: dayField,
  convention: z
    .union([z.strictObject({ days: length }), z.strictObject({ months: length })])
    .optional(),
})
