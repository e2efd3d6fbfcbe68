import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  daySchema,
  idSchema,
  instantSchema,
  positiveCentsSchema,
  saidSchema,
  textSchema,
} from '#shapes.ts'
import { orderSchema } from '#rooms/client-money/pay-over.ts'

/** Who did it, by name, and when. */
const stepSchema = z.object({ by: z.string(), userId: z.string(), at: instantSchema })

const orderNamed = z.object({ id: idSchema, reference: z.string() })

/** Where a debtor is refunded, or the office paid. */
const payeeSchema = z.object({
  id: idSchema,
  iban: z.string(),
  bic: z.string().nullable(),
  holder: z.string(),
  /** The bank wrote it on the payment, or a document shows it. */
  from: z.enum(['bank-line', 'document']),
  because: z.string(),
  fileId: idSchema.nullable(),
  state: z.enum(['proposed', 'confirmed', 'refused']),
  recorded: stepSchema,
  decided: stepSchema.extend({ alone: z.boolean(), because: z.string().nullable() }).nullable(),
})

/** A payment of which part is too much, and who paid it as the bank wrote. */
const payerSchema = z.object({
  bankLineId: idSchema,
  on: daySchema,
  amountCents: positiveCentsSchema,
  excessCents: positiveCentsSchema,
  name: z.string().nullable(),
  iban: z.string().nullable(),
})

const dossierNamed = z.object({ id: idSchema, reference: z.string() })

const overpaymentSchema = z.object({
  dossierId: idSchema,
  dossierReference: z.string(),
  debtorId: idSchema,
  debtorName: z.string(),
  creditorName: z.string(),
  /** 467200 of the debtor and dossier. */
  heldCents: centsSchema,
  /** What no order on its way holds. */
  freeCents: centsSchema,
  since: daySchema,
  /** Whole months since then. */
  months: z.number().int(),
  payers: z.array(payerSchema),
  /** The account that a document shows, the last one; null where none was noted. */
  account: payeeSchema.nullable(),
  /** Other dossiers of this debtor that are not closed: something else may be due. */
  others: z.array(dossierNamed),
  order: orderNamed.nullable(),
  /** The day on which a transfer that refunded it last came back, or null. */
  cameBackOn: daySchema.nullable(),
})

const commissionSchema = z.object({
  id: idSchema,
  creditorName: z.string(),
  dossierReference: z.string(),
  earnedOn: daySchema,
  grossCents: positiveCentsSchema,
})

const sweepSchema = z.object({
  /** 467800. */
  heldCents: centsSchema,
  freeCents: centsSchema,
  commissions: z.array(commissionSchema),
  /** Working days since the oldest commission that is in no order; null where there is none. */
  workingDays: z.number().int().nullable(),
  /** True when it has waited for more than one working day. */
  late: z.boolean(),
  /** The account of the office that counts, or null. */
  account: payeeSchema.nullable(),
  /** One that waits for a second person, or null. */
  proposed: payeeSchema.nullable(),
})

const coverKind = z.enum(['fees', 'advance'])

const coverSchema = z.object({
  id: idSchema,
  kind: coverKind,
  /** To be written on the transfer that brings it. */
  reference: z.string(),
  amountCents: positiveCentsSchema,
  announced: stepSchema,
  /** Lines of the bank of this very amount that wait, those that bear the reference first. */
  lines: z.array(
    z.object({
      bankLineId: idSchema,
      on: daySchema,
      from: z.string().nullable(),
      named: z.boolean(),
    }),
  ),
})

const shortfallSchema = z.object({
  creditorId: idSchema,
  creditorName: z.string(),
  amountCents: positiveCentsSchema,
  /** Whether the convention in force lets it be set off (compensation). */
  setOffAllowed: z.boolean(),
  /** The dossiers of this creditor that hold something free, with what waits to be paid over. */
  from: z.array(dossierNamed.extend({ freeCents: positiveCentsSchema })),
})

const coversSchema = z.object({
  /** Fees that the bank took and nobody covered yet. */
  feesCents: centsSchema,
  /** Other debits that the firm answers for: those nobody recognised, refunds of what came back. */
  firmCents: centsSchema,
  shortfalls: z.array(shortfallSchema),
  /** 467850: what the firm advanced and still has in the separate account. */
  advancedCents: centsSchema,
  /** What of it covers nothing any more and may go back to the office. */
  takeBackCents: centsSchema,
  /** What is to be brought in now, by kind. */
  toBring: z.array(z.object({ kind: coverKind, amountCents: positiveCentsSchema })),
  expected: z.array(coverSchema),
  /** True while something is missing on the separate account. */
  alarm: z.boolean(),
})

/** Money that nobody claims: what it is, since when, and what can be done. */
const unclaimedSchema = z.object({
  account: z.enum(['467200', '471100']),
  amountCents: positiveCentsSchema,
  since: daySchema,
  months: z.number().int(),
  dossier: dossierNamed.nullable(),
  name: z.string().nullable(),
  bankLineId: idSchema.nullable(),
  toDo: saidSchema,
})

const deskSchema = z.object({
  overpayments: z.array(overpaymentSchema),
  sweep: sweepSchema,
  covers: coversSchema,
  /** Whether another member may approve what this one prepares. */
  othersApprove: z.boolean(),
})

const unclaimedReport = z.object({
  asOf: daySchema,
  rows: z.array(unclaimedSchema),
  totalCents: centsSchema,
})

const because = textSchema(1000)
const executeOn = daySchema.nullable().default(null)
const account = {
  iban: z.string().trim().min(1).max(42),
  bic: z.string().trim().max(11).nullable().default(null),
  holder: textSchema(70),
  because,
}

/** Orders that pay no creditor, and what the firm brings into the separate account. */
export const ownOrdersContract = {
  desk: oc
    .route({
      method: 'GET',
      path: '/own-orders/desk',
      summary: 'Trop-perçus à rendre, commissions à virer, couvertures à apporter',
    })
    .output(deskSchema),
  unclaimed: oc
    .route({
      method: 'GET',
      path: '/unclaimed-money',
      summary:
        'Sommes que personne ne réclame : leur âge, ce qu’il y a à faire ; jamais un produit',
    })
    .output(unclaimedReport),
  prepareRefund: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/refund-orders',
      summary: 'Préparer le remboursement d’un trop-perçu, vers le compte qui a payé',
    })
    .input(
      z.strictObject({
        id: idSchema,
        /** The line of the bank whose payer is refunded; null for the account of a document. */
        bankLineId: idSchema.nullable(),
        amountCents: positiveCentsSchema,
        /** How the identity of the payer was checked. */
        identity: textSchema(500),
        /** Nothing else is due by this debtor, or it asks for the refund all the same. */
        otherDebts: z.enum(['none', 'refund-asked']),
        executeOn,
      }),
    )
    .output(orderSchema),
  prepareSweep: oc
    .route({
      method: 'POST',
      path: '/sweep-orders',
      summary: 'Préparer le virement au cabinet de toutes les commissions acquises',
    })
    .input(z.strictObject({ executeOn }))
    .output(orderSchema),
  prepareRecovery: oc
    .route({
      method: 'POST',
      path: '/recovery-orders',
      summary: 'Préparer la reprise d’une avance du cabinet qui ne couvre plus rien',
    })
    .input(z.strictObject({ amountCents: positiveCentsSchema, executeOn }))
    .output(orderSchema),
  recordDebtorAccount: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/refund-accounts',
      summary:
        'Noter, pièce à l’appui, le compte où rendre un trop-perçu ; une autre personne confirme',
    })
    .input(z.strictObject({ id: idSchema, ...account, fileId: idSchema }))
    .output(payeeSchema),
  recordOfficeAccount: oc
    .route({
      method: 'POST',
      path: '/office-accounts',
      summary: 'Noter le compte du cabinet ; une autre personne le confirme',
    })
    .input(z.strictObject(account))
    .output(payeeSchema),
  confirmAccount: oc
    .route({
      method: 'POST',
      path: '/payee-accounts/{id}/confirmation',
      summary: 'Confirmer un compte qu’une autre personne a noté',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(payeeSchema),
  refuseAccount: oc
    .route({
      method: 'POST',
      path: '/payee-accounts/{id}/refusal',
      summary: 'Refuser un compte noté, avec la raison',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(payeeSchema),
  announceCover: oc
    .route({
      method: 'POST',
      path: '/covers',
      summary: 'Annoncer ce que le cabinet verse sur le compte séparé : une référence est donnée',
    })
    .input(z.strictObject({ kind: coverKind, amountCents: positiveCentsSchema }))
    .output(z.object({ id: idSchema, reference: z.string() })),
  withdrawCover: oc
    .route({
      method: 'POST',
      path: '/covers/{id}/withdrawal',
      summary: 'Retirer une couverture annoncée qui ne viendra pas',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ id: idSchema })),
  takeCover: oc
    .route({
      method: 'POST',
      path: '/covers/{id}/line',
      summary: 'Dire qu’une ligne de la banque est la couverture attendue',
    })
    .input(z.strictObject({ id: idSchema, bankLineId: idSchema }))
    .output(z.object({ id: idSchema })),
  setOff: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/set-offs',
      summary:
        'Compenser une avance avec ce qui est tenu pour le créancier, si la convention le dit',
    })
    .input(z.strictObject({ id: idSchema, dossierId: idSchema, amountCents: positiveCentsSchema }))
    .output(z.object({ leftCents: centsSchema })),
  reimbursed: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/reimbursements',
      summary: 'Noter que le créancier a remboursé une avance, sur le compte du cabinet',
    })
    .input(z.strictObject({ id: idSchema, amountCents: positiveCentsSchema, paidOn: daySchema }))
    .output(z.object({ leftCents: centsSchema })),
}

export type OwnOrdersDesk = z.infer<typeof deskSchema>
export type OverpaymentView = z.infer<typeof overpaymentSchema>
export type PayeeAccountView = z.infer<typeof payeeSchema>
export type CoversView = z.infer<typeof coversSchema>
export type UnclaimedReport = z.infer<typeof unclaimedReport>
export type UnclaimedRow = z.infer<typeof unclaimedSchema>
