import * as z from 'zod'
import { codeField, textField } from '#questions/law/fields.ts'
import { letterCents, letterDay, letterRate, orNull } from '#questions/letter/fields.ts'

/** What a plan offered to be signed says besides its instalments. */
export const planAgreement = z.strictObject({
  interest: z.discriminatedUnion('kind', [
    z.strictObject({ kind: codeField(['frozen']) }),
    z.strictObject({ kind: codeField(['continues']), rate: textField }),
    z.strictObject({ kind: codeField(['waived']) }),
  ]),
  concession: orNull(z.strictObject({ decidedBy: textField, decidedOn: letterDay })),
  acceleration: orNull(
    z.strictObject({
      noticeDays: z
        .int('Un nombre de jours est entier.')
        .min(8, 'La mise en demeure laisse huit jours au moins.')
        .max(90, 'La mise en demeure laisse quatre-vingt-dix jours au plus.'),
    }),
  ),
  guarantee: orNull(textField),
  graceWorkingDays: z.int('Un nombre de jours est entier.').min(0).max(10),
  answerBy: letterDay,
  signature: codeField(['electronic', 'paper']),
  interruptsLimitation: z.boolean('La valeur est true ou false.').default(true),
})

const birth = z.strictObject({ on: orNull(letterDay), place: orNull(textField) })

/** What an acknowledgment of debt to be signed adds; the sum is never among its facts. */
export const acknowledgmentShape = {
  debtorBirth: orNull(birth),
  creditorBirth: orNull(birth),
  loan: orNull(z.strictObject({ madeOn: letterDay, principalCents: letterCents })),
  dueOn: orNull(letterDay),
  instalments: z.array(z.strictObject({ dueOn: letterDay, amountCents: letterCents })).default([]),
  rate: orNull(letterRate),
  interruptsLimitation: z.boolean('La valeur est true ou false.').default(true),
}
