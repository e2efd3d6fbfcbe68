import * as z from 'zod'
import { codeField, textField } from '#questions/law/fields.ts'
import {
  allocation,
  debtLines,
  firstLetter,
  letterCents,
  letterDay,
  occasionShape,
  orNull,
  party,
  paymentReceived,
  sha256Field,
  signedCents,
  toDebtorShape,
} from '#questions/letter/fields.ts'
import { apology, disputeAnswer } from '#questions/letter/answer-fields.ts'
import { acknowledgmentShape, planAgreement } from '#questions/letter/agreement-fields.ts'
import { constatForm, constatRequest } from '#questions/letter/constat-fields.ts'
import { statementItem } from '#questions/letter/statement-fields.ts'

const optionalText = orNull(textField)

const templateText = z.string('La valeur est un texte.').max(2000)

const paymentMeans = z.strictObject({
  holder: textField,
  iban: textField,
  bic: optionalText,
  reference: textField,
  epcPayload: optionalText,
  otherMeans: optionalText,
})

/** The words of a template, passage by passage. */
const template = z.strictObject({
  kind: codeField(['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice']),
  capacity: codeField(['creditor', 'agency', 'judicial-officer']),
  audience: codeField(['consumer', 'professional']),
  texts: z.strictObject({
    subject: textField,
    opening: textField,
    followUp: templateText,
    offer: templateText,
    closing: textField,
  }),
})

const wording = z.strictObject({
  tone: codeField(['courteous', 'firm', 'grave']),
  way: codeField(['paper', 'e-mail']),
  own: orNull(template),
})

const demandShape = {
  ...toDebtorShape,
  mandatedOn: orNull(letterDay),
  basis: textField,
  lines: debtLines,
  payment: paymentMeans,
  payBy: letterDay,
  mediator: optionalText,
  wording: wording.exactOptional(),
}

const laterDemand = z.strictObject({ ...demandShape, firstLetter })

const exhibit = z.strictObject({
  number: z.int('Un numéro est entier.').positive('Un numéro commence à 1.'),
  sealedNumber: optionalText,
  title: textField,
  datedOn: orNull(letterDay),
  origin: optionalText,
  pages: orNull(z.int('Un nombre de pages est entier.').positive('Une pièce a une page au moins.')),
  sha256: sha256Field,
})

/** The facts of each kind of letter, as one JSON document; days and amounts are taken as such. */
export const letterFacts = {
  'first-reminder': z.strictObject(demandShape),
  'second-reminder': laterDemand,
  'last-reminder': laterDemand,
  'formal-notice': z.strictObject({
    ...demandShape,
    firstLetter,
    interestAfterNotice: codeField(['starts-at-legal-rate', 'already-runs', 'not-said']),
  }),
  apology,
  'dispute-answer': disputeAnswer,
  'payment-plan': z.strictObject({
    ...toDebtorShape,
    firstLetter,
    basis: textField,
    lines: debtLines,
    agreedOn: letterDay,
    instalments: z
      .array(z.strictObject({ dueOn: letterDay, amountCents: letterCents }))
      .min(1, 'Il manque au moins une échéance.'),
    payment: paymentMeans,
    agreement: orNull(planAgreement),
  }),
  'acknowledgment-of-debt': z.strictObject({
    ...toDebtorShape,
    firstLetter,
    basis: textField,
    lines: debtLines,
    ...acknowledgmentShape,
  }),
  receipt: z.strictObject({
    ...toDebtorShape,
    receiptNumber: textField,
    firstLetter,
    payment: paymentReceived,
    allocation,
  }),
  'direct-debit-notice': z.strictObject({
    ...toDebtorShape,
    firstLetter,
    mandate: z.strictObject({
      reference: textField,
      identifier: textField,
      signedOn: letterDay,
      holder: textField,
      iban: textField,
    }),
    collection: z.strictObject({ amountCents: letterCents, on: letterDay }),
  }),
  'receipt-annulment': z.strictObject({
    ...toDebtorShape,
    annulmentNumber: textField,
    firstLetter,
    receipt: z.strictObject({ number: textField, issuedOn: letterDay, amountCents: letterCents }),
    cause: codeField([
      'payment-rejected',
      'payment-called-back',
      'payment-misidentified',
      'match-undone',
      'noted-in-error',
      'slip',
    ]),
    causeOn: letterDay,
    lines: debtLines,
  }),
  'overpayment-refund': z.strictObject({
    ...toDebtorShape,
    firstLetter,
    refund: z.strictObject({
      amountCents: letterCents,
      on: letterDay,
      iban: textField,
      reference: textField,
    }),
  }),
  'interest-statement': z.strictObject({
    ...occasionShape,
    recipient: orNull(party),
    creditor: party,
    debtor: party,
    firstLetter,
    basis: textField,
    asOf: letterDay,
    items: z.array(statementItem).min(1, 'Il manque au moins une facture ou échéance.'),
    totalCents: signedCents,
    convention: textField,
    articles: z.array(textField).default([]),
    toConfirm: z.array(textField).default([]),
    fingerprint: orNull(sha256Field),
  }),
  'payment-notice': z.strictObject({
    ...occasionShape,
    creditor: party,
    debtorName: textField,
    receiptNumber: optionalText,
    payment: paymentReceived,
    allocation,
    payOverBy: orNull(letterDay),
  }),
  'payment-return-notice': z.strictObject({
    ...occasionShape,
    creditor: party,
    debtorName: textField,
    receiptNumber: textField,
    annulmentNumber: textField,
    payment: z.strictObject({ amountCents: letterCents, receivedOn: letterDay }),
    returnedOn: letterDay,
    paidOver: z.boolean(),
  }),
  'payment-notice-annulment': z.strictObject({
    ...occasionShape,
    creditor: party,
    debtorName: textField,
    annulmentNumber: textField,
    receiptNumber: textField,
    payment: z.strictObject({ amountCents: letterCents, receivedOn: letterDay }),
    cause: codeField(['match-undone', 'noted-in-error']),
    causeOn: letterDay,
    paidOverCents: letterCents,
    remainingCents: letterCents,
  }),
  'remittance-statement': z.strictObject({
    ...occasionShape,
    caseNumber: optionalText,
    creditor: party,
    period: z.strictObject({ from: letterDay, to: letterDay }),
    receipts: z.array(
      z.strictObject({
        receivedOn: letterDay,
        caseNumber: textField,
        debtorName: textField,
        amountCents: letterCents,
        commission: z
          .strictObject({ netCents: letterCents, vatCents: letterCents })
          .exactOptional(),
      }),
    ),
    commission: orNull(
      z.strictObject({
        invoiceNumber: orNull(textField),
        netCents: letterCents,
        vatCents: letterCents,
      }),
    ),
    paidOver: z.strictObject({
      amountCents: letterCents,
      on: letterDay,
      iban: textField,
      reference: textField,
    }),
  }),
  'commission-invoice': z.strictObject({
    ...occasionShape,
    creditor: party,
    betweenProfessionals: z.boolean(),
    invoiceNumber: textField,
    credits: orNull(z.strictObject({ number: textField, issuedOn: letterDay })),
    agreement: textField,
    debtorName: textField,
    earnedOn: letterDay,
    baseCents: letterCents,
    netCents: letterCents,
    vatRateHundredths: z.number().int().min(0).max(10_000),
    vatCents: letterCents,
    paidOn: orNull(letterDay),
    dueOn: orNull(letterDay),
  }),
  'cost-invoice': z.strictObject({
    ...occasionShape,
    creditor: party,
    betweenProfessionals: z.boolean(),
    invoiceNumber: textField,
    credits: orNull(z.strictObject({ number: textField, issuedOn: letterDay })),
    agreement: orNull(textField),
    debtorName: textField,
    cost: z.strictObject({
      what: textField,
      supplier: textField,
      document: z.string().default(''),
      paidOn: letterDay,
      basis: textField,
      isDisbursement: z.boolean(),
    }),
    netCents: letterCents,
    vatRateHundredths: z.number().int().min(0).max(10_000),
    vatCents: letterCents,
    paidOn: orNull(letterDay),
    dueOn: orNull(letterDay),
  }),
  'exhibit-list': z.strictObject({
    ...occasionShape,
    recipient: orNull(party),
    creditorName: textField,
    debtorName: textField,
    sealedBundle: optionalText,
    exhibits: z.array(exhibit),
  }),
  'constat-request': constatRequest,
  'constat-form': constatForm,
} as const
