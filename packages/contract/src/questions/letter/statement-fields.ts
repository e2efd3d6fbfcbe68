import { cents } from '@quittance/kernel'
import * as z from 'zod'
import { codeField, textField } from '#questions/law/fields.ts'
import { letterCents, letterDay, letterRate, orNull } from '#questions/letter/fields.ts'

const nothing = letterCents.default(cents(0))

const segment = z.strictObject({
  from: letterDay,
  to: letterDay,
  days: z
    .int('Un nombre de jours est entier.')
    .nonnegative('Un nombre de jours n’est pas négatif.'),
  baseCents: letterCents,
  rate: letterRate,
  rateSource: textField,
  interestCents: letterCents,
  toConfirm: z.boolean('La valeur est true ou false.').default(false),
})

const creditNote = z.strictObject({ number: textField, on: letterDay, amountCents: letterCents })

const payment = z.strictObject({
  on: letterDay,
  toCostsCents: nothing,
  toInterestCents: nothing,
  toIndemnityCents: nothing,
  toPrincipalCents: nothing,
})

/** One debt of a statement of interest, with its lines, its credit notes, its payments and what was given up. */
export const statementItem = z.strictObject({
  number: textField,
  label: textField,
  dueOn: letterDay,
  principalCents: letterCents,
  interest: orNull(
    z.strictObject({
      from: letterDay,
      because: codeField(['due-date', 'formal-notice', 'payment-order']),
    }),
  ),
  segments: z.array(segment).default([]),
  creditNotes: z.array(creditNote).default([]),
  payments: z.array(payment).default([]),
  remissions: z.array(payment).default([]),
  indemnityCents: nothing,
  costsCents: nothing,
})
