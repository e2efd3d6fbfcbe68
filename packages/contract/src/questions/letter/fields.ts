import { cents, day, parseRate } from '@quittance/kernel'
import * as z from 'zod'
import { codeField, dayField, rateField, textField } from '#questions/law/fields.ts'

/** A day that exists, taken as a day. */
export const letterDay = dayField.transform(day)

/** Cents of euro with their sign: a payment received is negative among the lines of a debt. */
export const signedCents = z
  .int('Un montant est un nombre entier de centimes.')
  .transform((amount) => cents(amount))

/** Cents of euro, none below zero. */
export const letterCents = z
  .int('Un montant est un nombre entier de centimes.')
  .nonnegative('Ce montant n’est pas négatif.')
  .transform((amount) => cents(amount))

/** A rate in percent, `"2.62"`, taken in hundredths of a point. */
export const letterRate = rateField.transform((text) => parseRate(text) ?? 0)

/** A value that may be absent or null. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().default(null)
}

const optionalText = orNull(textField)

const postalAddress = z.strictObject({
  inside: optionalText,
  building: optionalText,
  street: optionalText,
  locality: optionalText,
  postCode: textField,
  town: textField,
  country: optionalText,
})

const sender = z.strictObject({
  capacity: codeField(['creditor', 'agency', 'judicial-officer']),
  name: textField,
  address: postalAddress,
  contact: z.strictObject({ phone: optionalText, email: optionalText, page: optionalText }),
  legalMentions: z.array(textField).default([]),
  signatory: z.strictObject({ name: textField, role: optionalText }),
})

const partyShape = {
  name: textField,
  civility: orNull(codeField(['madam', 'sir', 'madam-and-sir'])),
  address: postalAddress,
}

/** A person or firm with an address. */
export const party = z.strictObject(partyShape)

/** What every letter has. */
export const occasionShape = {
  sender,
  issuedOn: letterDay,
  place: textField,
  caseNumber: textField,
  reference: textField,
  registered: z.boolean('La valeur est true ou false.').default(false),
}

/** What every letter to a debtor has. */
export const toDebtorShape = {
  ...occasionShape,
  debtor: z.strictObject({ ...partyShape, audience: codeField(['consumer', 'professional']) }),
  creditor: orNull(party),
}

/** The first letter, named again by the later ones. */
export const firstLetter = orNull(z.strictObject({ reference: textField, sentOn: letterDay }))

/** The elements of a debt. */
export const debtLines = z
  .array(
    z.strictObject({
      element: codeField([
        'principal',
        'interest',
        'late-payment-indemnity',
        'recoverable-costs',
        'contractual-penalty',
        'other-accessory',
        'payment-received',
        'credit-note',
        'remission',
        'conditional-remission',
      ]),
      detail: optionalText,
      amountCents: signedCents,
    }),
  )
  .min(1, 'Il manque au moins une ligne.')

/** A payment that came. */
export const paymentReceived = z.strictObject({
  amountCents: letterCents,
  receivedOn: letterDay,
  by: codeField(['transfer', 'card', 'direct-debit', 'cheque', 'cash']),
  payer: optionalText,
})

/** What a payment was set against. */
export const allocation = z.strictObject({
  parts: debtLines,
  overpaidCents: letterCents.default(cents(0)),
  remainingCents: letterCents,
})

/** The fingerprint of some bytes. */
export const sha256Field = z
  .string('Une empreinte est un texte.')
  .regex(/^[0-9a-f]{64}$/, 'Une empreinte SHA-256 a 64 chiffres hexadécimaux.')
