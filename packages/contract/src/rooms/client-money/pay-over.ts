import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  cursorQuery,
  daySchema,
  idSchema,
  instantSchema,
  pageOf,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

/** Who did it, by name, and when. */
const stepSchema = z.object({ by: z.string(), userId: z.string(), at: instantSchema })

/** Why a receipt may not be paid over now, from the most to the least urgent. */
const payOverBlocks = [
  'frozen',
  'no-account',
  'account-to-confirm',
  'payee-differs',
  'payee-to-check',
  'cheque-term-unknown',
  'not-yet-available',
  'not-enough-held',
] as const

const blockSchema = z.enum(payOverBlocks)

const queueRow = z.object({
  id: idSchema,
  paymentId: idSchema,
  creditorId: idSchema,
  creditorName: z.string(),
  dossierId: idSchema,
  dossierReference: z.string(),
  debtorName: z.string(),
  amountCents: positiveCentsSchema,
  collectedOn: daySchema,
  dueBy: daySchema,
  daysLeft: z.number().int(),
  /** From which day on the funds can no longer be taken back by the bank. */
  availableOn: daySchema,
  /** Came by direct debit: the debtor may have it refunded until then; null once it is past. */
  refundableUntil: daySchema.nullable(),
  /** What the dossier holds for its creditor, less what orders on their way hold. */
  heldCents: centsSchema,
  /** The order that pays it, or null. */
  order: z.object({ id: idSchema, reference: z.string() }).nullable(),
  /** Why it may not leave; null when it may. */
  blocked: z.object({ because: blockSchema, said: saidSchema }).nullable(),
})

const freezeKind = z.enum(['insolvency', 'attachment', 'dispute', 'other'])

const freezeSchema = z.object({
  id: idSchema,
  creditorId: idSchema,
  creditorName: z.string(),
  /** Null where every dossier of the creditor is frozen. */
  dossier: z.object({ id: idSchema, reference: z.string() }).nullable(),
  kind: freezeKind,
  because: z.string(),
  frozen: stepSchema,
})

/** A debit or a credit of the bank that looks like one of our transfers and is not. */
const lookalike = z.object({
  bankLineId: idSchema,
  bookedOn: daySchema,
  amountCents: centsSchema,
  said: saidSchema,
})

const queueSchema = z.object({
  rows: z.array(queueRow),
  /** True where there are more rows than one page takes: the later ones are not shown. */
  cut: z.boolean(),
  freezes: z.array(freezeSchema),
  lookalikes: z.array(lookalike),
  /** Whether another member may approve what this one prepares. */
  othersApprove: z.boolean(),
})

const transferSchema = z.object({
  id: idSchema,
  endToEndId: z.string(),
  /** Null where it pays no creditor. */
  creditorId: idSchema.nullable(),
  /** The creditor or the debtor that it pays; null for the office. */
  payeeName: z.string().nullable(),
  iban: z.string(),
  holder: z.string(),
  amountCents: positiveCentsSchema,
  state: z.enum(['held', 'booked', 'returned', 'released']),
  bookedOn: daySchema.nullable(),
  returnedOn: daySchema.nullable(),
  returnReason: z.string().nullable(),
  /** What was sent to the payee once the bank booked it: a remittance statement, a notice. */
  remittanceActId: idSchema.nullable(),
  parts: z.array(
    z.object({
      payOverId: idSchema,
      dossierId: idSchema,
      dossierReference: z.string(),
      debtorName: z.string(),
      collectedOn: daySchema,
      dueBy: daySchema,
      amountCents: positiveCentsSchema,
    }),
  ),
  /** What it takes that is no receipt to pay over: overpayments, commissions, an advance. */
  takes: z.array(
    z.object({
      account: z.enum(['467200', '467800', '467850']),
      dossierId: idSchema.nullable(),
      dossierReference: z.string().nullable(),
      amountCents: positiveCentsSchema,
    }),
  ),
  /** What the person who prepared a refund checked; null else. */
  checked: z.string().nullable(),
})

/** An order of transfer, with whom it pays. */
export const orderSchema = z.object({
  id: idSchema,
  kind: z.enum(['pay-over', 'refund', 'sweep', 'recovery']),
  reference: z.string(),
  state: z.enum(['prepared', 'approved', 'booked', 'rejected', 'cancelled']),
  amountCents: positiveCentsSchema,
  executeOn: daySchema,
  fromIban: z.string(),
  prepared: stepSchema,
  approved: stepSchema.extend({ alone: z.boolean() }).nullable(),
  /** The file for the bank, once approved. */
  file: z.object({ id: idSchema, name: z.string(), sha256: sha256Schema }).nullable(),
  ended: stepSchema.extend({ because: z.string().nullable() }).nullable(),
  transfers: z.array(transferSchema),
})

const checkResult = z.enum(['match', 'close-match', 'no-match', 'not-possible'])

const checkSchema = z.object({
  result: z.enum([...checkResult.options, 'returned']),
  /** The name that the bank gave back: noted, never put in place of ours. */
  nameFound: z.string().nullable(),
  note: z.string().nullable(),
  checked: stepSchema,
})

const accountSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  iban: z.string(),
  bic: z.string().nullable(),
  holder: z.string(),
  state: z.enum(['proposed', 'confirmed', 'refused']),
  /** The one that is paid to today. */
  counts: z.boolean(),
  recorded: stepSchema,
  decided: stepSchema.extend({ alone: z.boolean(), because: z.string().nullable() }).nullable(),
  checks: z.array(checkSchema),
})

const accountsSchema = z.object({
  rows: z.array(accountSchema),
  /** What was noted when the creditor was created, to begin from; it pays nobody. */
  noted: z.object({ iban: z.string().nullable(), holder: z.string().nullable() }),
  othersConfirm: z.boolean(),
})

const checkInput = {
  result: checkResult,
  nameFound: z.string().trim().max(140).nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
}

const because = textSchema(1000)

/** Paying creditors over: the queue, their accounts, the orders to the bank, what may not leave. */
export const payOverContract = {
  queue: oc
    .route({
      method: 'GET',
      path: '/pay-over/queue',
      summary: 'Ce qui est à reverser, l’échéance la plus proche d’abord, et ce qui ne peut partir',
    })
    .output(queueSchema),
  orders: oc
    .route({
      method: 'GET',
      path: '/transfer-orders',
      summary: 'Les ordres de virement, du plus récent',
    })
    .input(z.strictObject(cursorQuery))
    .output(pageOf(orderSchema)),
  prepare: oc
    .route({
      method: 'POST',
      path: '/transfer-orders',
      summary: 'Préparer un ordre de virement : tout ce qui est choisi est réservé, ou rien',
    })
    .input(
      z.strictObject({
        payOverIds: z.array(idSchema).min(1).max(500),
        /** The day on which the bank is asked to pay; today when null. */
        executeOn: daySchema.nullable().default(null),
      }),
    )
    .output(orderSchema),
  approve: oc
    .route({
      method: 'POST',
      path: '/transfer-orders/{id}/approval',
      summary:
        'Approuver l’ordre préparé par une autre personne : le fichier pour la banque est fait',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(orderSchema),
  cancel: oc
    .route({
      method: 'POST',
      path: '/transfer-orders/{id}/cancellation',
      summary: 'Annuler un ordre avant son approbation : les fonds sont libérés',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(orderSchema),
  reject: oc
    .route({
      method: 'POST',
      path: '/transfer-orders/{id}/rejection',
      summary: 'Dire que la banque a refusé l’ordre entier : les fonds sont libérés',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(orderSchema),
  takeStatus: oc
    .route({
      method: 'POST',
      path: '/transfer-order-statuses',
      summary: 'Lire ce que la banque dit d’un ordre (pain.002) : ce qu’elle refuse est libéré',
    })
    .input(z.strictObject({ fileId: idSchema }))
    .output(z.object({ order: orderSchema, rejected: z.number().int() })),
  freeze: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/freezes',
      summary: 'Bloquer les fonds d’un créancier, ou d’un dossier : rien ne part',
    })
    .input(
      z.strictObject({
        id: idSchema,
        dossierId: idSchema.nullable().default(null),
        kind: freezeKind,
        because,
      }),
    )
    .output(z.object({ id: idSchema })),
  lift: oc
    .route({
      method: 'POST',
      path: '/freezes/{id}/lifting',
      summary: 'Lever un blocage, avec sa raison',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(z.object({ id: idSchema })),
  accounts: oc
    .route({
      method: 'GET',
      path: '/creditors/{id}/payout-accounts',
      summary: 'Les comptes où un créancier est payé, du dernier au premier',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(accountsSchema),
  recordAccount: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/payout-accounts',
      summary: 'Noter le compte où payer un créancier ; une autre personne le confirme',
    })
    .input(
      z.strictObject({
        id: idSchema,
        iban: z.string().trim().min(1).max(42),
        bic: z.string().trim().max(11).nullable().default(null),
        holder: textSchema(70),
        check: z.strictObject(checkInput).nullable().default(null),
      }),
    )
    .output(accountsSchema),
  confirmAccount: oc
    .route({
      method: 'POST',
      path: '/payout-accounts/{id}/confirmation',
      summary: 'Confirmer un compte qu’une autre personne a noté : il peut être payé',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(accountsSchema),
  refuseAccount: oc
    .route({
      method: 'POST',
      path: '/payout-accounts/{id}/refusal',
      summary: 'Refuser un compte noté, avec la raison',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(accountsSchema),
  checkPayee: oc
    .route({
      method: 'POST',
      path: '/payout-accounts/{id}/payee-checks',
      summary: 'Noter ce que la banque répond du titulaire d’un compte',
    })
    .input(z.strictObject({ id: idSchema, ...checkInput }))
    .output(accountsSchema),
}

export type PayOverQueue = z.infer<typeof queueSchema>
export type PayOverQueueRow = z.infer<typeof queueRow>
export type PayOverBlock = z.infer<typeof blockSchema>
export type MoneyFreezeView = z.infer<typeof freezeSchema>
export type TransferOrderView = z.infer<typeof orderSchema>
export type TransferView = z.infer<typeof transferSchema>
export type PayoutAccountsView = z.infer<typeof accountsSchema>
export type PayoutAccountView = z.infer<typeof accountSchema>
