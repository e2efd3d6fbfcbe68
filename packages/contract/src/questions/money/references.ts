import * as z from 'zod'
import { amountField, codeField, textField } from '#questions/law/fields.ts'

/** The facts of `reference new`: the number of the case. */
export const referenceNewFacts = z.strictObject({ case: z.string('La valeur est un texte.') })

/** The facts of `reference check`; a wrong reference is an answer. */
export const referenceCheckFacts = z.strictObject({
  reference: z.string('La valeur est un texte.'),
})

/** The facts of `iban check`; a wrong number is an answer. */
export const ibanCheckFacts = z.strictObject({ iban: z.string('La valeur est un texte.') })

/** The facts of `registered-number check`: the number of a registered letter. */
export const registeredNumberCheckFacts = z.strictObject({
  number: z.string('La valeur est un texte.'),
})

/** The facts of `epc-qr`; the limits of EPC069-12 are those of the answer. */
export const epcQrFacts = z.strictObject({
  name: textField,
  iban: textField,
  bic: z.string('La valeur est un texte.').optional(),
  amount: amountField.optional(),
  purpose: z.string('La valeur est un texte.').optional(),
  reference: z.string('La valeur est un texte.').optional(),
  text: z.string('La valeur est un texte.').optional(),
  information: z.string('La valeur est un texte.').optional(),
  version: codeField(['001', '002']).optional(),
  charset: codeField([
    'utf-8',
    'iso-8859-1',
    'iso-8859-2',
    'iso-8859-4',
    'iso-8859-5',
    'iso-8859-7',
    'iso-8859-10',
    'iso-8859-15',
  ]).optional(),
})
