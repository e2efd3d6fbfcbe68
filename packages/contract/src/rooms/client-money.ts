import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  cursorQuery,
  daySchema,
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  instantSchema,
  pageOf,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
} from '#shapes.ts'
import { csvReadingSchema } from '#rooms/client-money/bank-files.ts'
import {
  dismissedStatementSchema,
  statementAsideSchema,
  statementImportSchema,
} from '#rooms/client-money/lines/statements.ts'
import { lineBatchSchema, lineProposalSchema } from '#rooms/client-money/lines/proposals.ts'
import { linePartSchema } from '#rooms/client-money/lines/shared-lines.ts'

const paymentMethodSchema = z.enum([
  'transfer',
  'cheque',
  'card',
  'direct-debit',
  'to-creditor',
  'cash',
])

const bankLine = z.object({
  id: idSchema,
  bookedOn: daySchema,
  amountCents: centsSchema,
  counterparty: z.string().nullable(),
  iban: z.string().nullable(),
  remittance: z.string().nullable(),
  /** What stood on the account before the first statement read: no payer wrote it. */
  isOpening: z.boolean(),
  references: z.array(z.string()),
  state: z.enum(['to-match', 'matched', 'fee', 'other']),
  dossierReference: z.string().nullable(),
  /** True where the bank codes it as a fee of its own: a credit may give one back. */
  codedFee: z.boolean(),
  /** What of a fee the firm has still to cover, and for how many days; null where it covered it. */
  toCover: z.object({ amountCents: centsSchema, days: z.number().int() }).nullable(),
  /** The payment that it is, until it is undone; null for a line that is none, or several. */
  paymentId: idSchema.nullable(),
  /** The payments that it is, which no person undid: several where it was shared out. */
  parts: z.array(linePartSchema),
  /** What of a credit waits for its owner: less than the line once a part of it is matched. */
  leftCents: centsSchema,
  /** How long money without an owner has waited; null for a line that does not wait on 471100. */
  waiting: z
    .object({
      workingDays: z.number().int(),
      /** True from the fourth working day. */
      late: z.boolean(),
    })
    .nullable(),
  /** Dossiers this line may be for, best first. */
  proposals: z.array(lineProposalSchema),
  /** The payments that the bank booked together in it; null for a line of one payment. */
  batch: lineBatchSchema.nullable(),
})

const allocationRow = z.object({
  itemNumber: z.string(),
  toCostsCents: centsSchema,
  toInterestCents: centsSchema,
  toIndemnityCents: centsSchema,
  toPrincipalCents: centsSchema,
  because: explanationSchema,
})

const paymentResult = z.object({
  paymentId: idSchema,
  allocations: z.array(allocationRow),
  overpaidCents: centsSchema,
  receiptId: idSchema.nullable(),
  receiptNumber: z.string().nullable(),
  payOverBy: daySchema.nullable(),
  version: z.number().int(),
})

const receiptRow = z.object({
  id: idSchema,
  number: z.string(),
  dossierId: idSchema,
  dossierReference: z.string(),
  debtorName: z.string(),
  amountCents: centsSchema,
  receivedOn: daySchema,
  issuedAt: instantSchema,
  /** SHA-256 of all that the receipt prints. */
  factsSha256: sha256Schema,
  /** The number of the receipt that this one annuls, or null. */
  annuls: z.string().nullable(),
  /** The number that annulled this receipt, or null where it stands. */
  annulledBy: z.string().nullable(),
})

const accountProof = z.object({
  /** Closing balance of the last statement; null before the first one. */
  bankCents: centsSchema.nullable(),
  bankOn: daySchema.nullable(),
  ledgerBankCents: centsSchema,
  owedCents: centsSchema,
  /** Null before the first statement, and while lines of one are being written. */
  gapCents: centsSchema.nullable(),
  /** True while lines of a statement are being written. */
  reading: z.boolean(),
  parts: z.array(z.object({ account: z.string(), label: saidSchema, amountCents: centsSchema })),
  provedAt: instantSchema.nullable(),
})

const payOverRow = z.object({
  paymentId: idSchema,
  dossierId: idSchema,
  dossierReference: z.string(),
  creditorName: z.string(),
  amountCents: centsSchema,
  collectedOn: daySchema,
  dueBy: daySchema,
  daysLeft: z.number().int(),
})

const asides = z.object({
  rows: z.array(statementAsideSchema),
  /** The last hundred of those left out. */
  dismissed: z.array(dismissedStatementSchema),
})

const takenAside = statementImportSchema.pick({
  statementId: true,
  lines: true,
  posted: true,
  toMatch: true,
  takenLate: true,
  underWay: true,
})

const reasonSchema = z.string().trim().min(3).max(500)

/** Money received for creditors: bank lines, payments, receipts, the proof of the account. */
export const clientMoneyContract = {
  importStatement: oc
    .route({
      method: 'POST',
      path: '/bank-statements',
      summary: 'Lire un relevé du compte séparé ; le même relevé deux fois n’ajoute rien',
    })
    .input(
      z.strictObject({
        fileId: idSchema,
        /** How the export of a bank is read; where it is absent, as its titles or an earlier file say. */
        csv: csvReadingSchema.optional(),
      }),
    )
    .output(statementImportSchema),
  statementsAside: oc
    .route({
      method: 'GET',
      path: '/bank-statements/aside',
      summary: 'Relevés mis de côté, et pourquoi ; ceux qu’une personne a écartés',
    })
    .input(z.strictObject({}))
    .output(asides),
  dismissStatementAside: oc
    .route({
      method: 'POST',
      path: '/bank-statements/{id}/dismissal',
      summary: 'Écarter un relevé mis de côté qui est celui d’un autre compte, en disant pourquoi',
    })
    .input(z.strictObject({ id: idSchema, because: reasonSchema }))
    .output(asides),
  reopenStatementAside: oc
    .route({
      method: 'POST',
      path: '/bank-statements/{id}/reopening',
      summary: 'Reprendre un relevé écarté : il attend de nouveau, ou est pris s’il tient',
    })
    .input(z.strictObject({ id: idSchema, because: reasonSchema }))
    .output(takenAside),
  takeStatementAside: oc
    .route({
      method: 'POST',
      path: '/bank-statements/{id}/taking',
      summary: 'Prendre un relevé mis de côté, en disant pourquoi',
    })
    .input(z.strictObject({ id: idSchema, reason: reasonSchema }))
    .output(takenAside),
  bankLines: oc
    .route({
      method: 'GET',
      path: '/bank-lines',
      summary: 'Lignes de banque, à rapprocher d’abord',
    })
    .input(
      z.strictObject({
        ...cursorQuery,
        state: z.enum(['to-match', 'matched', 'fee', 'other']).optional(),
      }),
    )
    .output(pageOf(bankLine)),
  match: oc
    .route({
      method: 'POST',
      path: '/bank-lines/{id}/match',
      summary: 'Rapprocher une ligne d’un dossier',
    })
    .input(
      z.strictObject({
        id: idSchema,
        dossierId: idSchema,
        /** Said of a line of several payments: all of it is this dossier's. */
        whole: z.literal(true).optional(),
      }),
    )
    .output(paymentResult),
  recordPayment: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/payments',
      summary: 'Noter un paiement à la main',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        amountCents: positiveCentsSchema,
        receivedOn: daySchema,
        method: paymentMethodSchema,
      }),
    )
    .output(paymentResult),
  previewPayment: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/payments/preview',
      summary: 'Voir comment un paiement s’imputerait, sans rien écrire',
    })
    .input(
      z.strictObject({ id: idSchema, amountCents: positiveCentsSchema, receivedOn: daySchema }),
    )
    .output(
      z.object({
        allocations: z.array(allocationRow),
        overpaidCents: centsSchema,
        leftCents: centsSchema,
        payOverBy: daySchema.nullable(),
        /** True where a payment of that amount, noted by hand, awaits the line that confirms it. */
        confirmsNoted: z.boolean(),
      }),
    ),
  receipts: oc
    .route({ method: 'GET', path: '/receipts', summary: 'Quittances, de la plus récente' })
    .input(z.strictObject({ ...cursorQuery, dossierId: idSchema.optional() }))
    .output(pageOf(receiptRow)),
  account: oc
    .route({ method: 'GET', path: '/separate-account', summary: 'Banque, dû aux clients, écart' })
    .output(accountProof),
  payOvers: oc
    .route({
      method: 'GET',
      path: '/pay-overs',
      summary: 'Fonds à reverser, l’échéance la plus proche d’abord (CPCE R124-6)',
    })
    .input(z.strictObject(cursorQuery))
    .output(pageOf(payOverRow)),
}

export type BankLineView = z.infer<typeof bankLine>
export type AllocationView = z.infer<typeof allocationRow>
export type PaymentResult = z.infer<typeof paymentResult>
export type ReceiptRow = z.infer<typeof receiptRow>
export type AccountProof = z.infer<typeof accountProof>
export type PayOverRow = z.infer<typeof payOverRow>
export type StatementsAside = z.infer<typeof asides>
export type StatementImport = z.infer<typeof statementImportSchema>
