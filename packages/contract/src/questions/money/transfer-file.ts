import * as z from 'zod'
import { amountField, codeField, dayField, textField } from '#questions/law/fields.ts'

const party = { name: textField, iban: textField, bic: textField.optional() }

const address = z.strictObject({
  street: textField.optional(),
  building: textField.optional(),
  postCode: textField.optional(),
  town: textField,
  country: textField,
})

/** The facts of `transfer-file`; the rules of EPC are those of the answer. */
export const transferFileFacts = z.strictObject({
  scheme: codeField(['pain.001.001.09', 'pain.001.001.03']),
  messageId: textField,
  createdAt: textField,
  executeOn: dayField,
  debtor: z.strictObject(party),
  transfers: z.array(
    z.strictObject({
      id: textField,
      ...party,
      amount: amountField,
      reference: textField.optional(),
      text: textField.optional(),
      address: address.optional(),
    }),
  ),
})
