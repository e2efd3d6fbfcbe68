import * as z from 'zod'
import { codeField, textField } from '#questions/law/fields.ts'
import {
  firstLetter,
  letterCents,
  letterDay,
  orNull,
  toDebtorShape,
} from '#questions/letter/fields.ts'

const way = codeField(['paper', 'e-mail'])

const cause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('payment'), on: letterDay, amountCents: letterCents }),
  z.strictObject({ kind: z.literal('dispute'), on: letterDay }),
  z.strictObject({
    kind: z.literal('promise'),
    on: letterDay,
    dueOn: letterDay,
    amountCents: letterCents,
  }),
  z.strictObject({ kind: z.literal('pause'), on: letterDay }),
])

/** A letter of apology, for a demand that left in error. */
export const apology = z.strictObject({
  ...toDebtorShape,
  firstLetter,
  way,
  error: z.strictObject({
    letter: codeField(['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice']),
    reference: textField,
    sentOn: letterDay,
    cause,
  }),
})

/** An answer to a dispute. */
export const disputeAnswer = z.strictObject({
  ...toDebtorShape,
  firstLetter,
  way,
  answer: codeField(['received', 'papers', 'reasons', 'founded', 'founded-in-part', 'unfounded']),
  dispute: z.strictObject({
    receivedOn: letterDay,
    ground: codeField([
      'not-delivered',
      'not-conforming',
      'amount',
      'already-paid',
      'not-ordered',
      'time-barred',
      'other',
    ]),
    items: z.array(z.strictObject({ number: textField, amountCents: orNull(letterCents) })),
    leavesARest: z.boolean(),
  }),
  answerBy: orNull(letterDay),
  papers: z.array(textField),
  reasons: z.string('La valeur est un texte.').max(4000),
  givenUpCents: letterCents,
  mediator: orNull(textField),
})
