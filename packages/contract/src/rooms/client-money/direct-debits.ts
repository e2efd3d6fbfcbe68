import { oc } from '@orpc/contract'
import { z } from 'zod'
import { gateVerdict } from '#rooms/outreach.ts'
import {
  daySchema,
  explanationSchema,
  idSchema,
  instantSchema,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

const stepSchema = z.object({ by: z.string(), userId: z.string(), at: instantSchema })

const typeSchema = z.enum(['CORE', 'B2B'])

const mandateSchema = z.object({
  id: idSchema,
  /** The unique mandate reference (RUM). */
  reference: z.string(),
  /** The creditor identifier (ICS) that it was signed for. */
  identifier: z.string(),
  type: typeSchema,
  oneOff: z.boolean(),
  holder: z.string(),
  iban: z.string(),
  bic: z.string().nullable(),
  signedOn: daySchema,
  /** The signed mandate, among the exhibits of the dossier that it was recorded in. */
  exhibitId: idSchema,
  noticeDays: z.number().int(),
  /** The first day that a debtor told today may be collected from, on the notice of this mandate. */
  firstDay: daySchema,
  recorded: stepSchema,
  state: z.enum(['active', 'suspended', 'revoked']),
  changed: stepSchema.extend({ because: z.string().nullable() }),
  /** What the next collection would be. */
  nextSequence: z.enum(['FRST', 'RCUR', 'OOFF']),
  /** Its later versions, the first one first: what was otherwise before each; null where it was not. */
  amendments: z.array(
    stepSchema.extend({
      because: z.string(),
      exhibitId: idSchema.nullable(),
      before: z.object({
        reference: z.string().nullable(),
        identifier: z.string().nullable(),
        iban: z.string().nullable(),
        name: z.string().nullable(),
      }),
    }),
  ),
  /** True where the next collection tells the bank what changed (AmdmntInfDtls). */
  toTell: z.boolean(),
})

/** Why a collection may not be ordered now, from the most to the least urgent. */
const collectionBlocks = [
  'mandate-revoked',
  'mandate-suspended',
  'mandate-used',
  'other-identifier',
  'no-power',
  'disputed',
  'closed',
  'too-late',
  'notice-too-short',
  'more-than-owed',
] as const

const blockedSchema = z.object({ because: z.enum(collectionBlocks), said: saidSchema })

const collectionSchema = z.object({
  id: idSchema,
  mandateId: idSchema,
  mandateReference: z.string(),
  type: typeSchema,
  dossierId: idSchema,
  dossierReference: z.string(),
  creditorName: z.string(),
  debtorName: z.string(),
  amountCents: positiveCentsSchema,
  collectOn: daySchema,
  /** By what the debtor agreed, in words; null where a promise says it. */
  agreedHow: z.string().nullable(),
  promiseId: idSchema.nullable(),
  last: z.boolean(),
  notice: z.object({
    on: daySchema,
    actId: idSchema.nullable(),
    how: z.string().nullable(),
    /** The first day of collection that it allows. */
    allowsFrom: daySchema,
  }),
  state: z.enum(['planned', 'ordered', 'booked', 'rejected', 'returned', 'dropped']),
  sequence: z.enum(['FRST', 'RCUR', 'OOFF', 'FNAL']).nullable(),
  endToEndId: z.string().nullable(),
  lotId: z.string().nullable(),
  bookedOn: daySchema.nullable(),
  paymentId: idSchema.nullable(),
  /** Until when the debtor may have it refunded without a reason; null in B2B, and before. */
  refundableUntil: daySchema.nullable(),
  ended: z.object({ on: daySchema, because: z.string().nullable() }).nullable(),
  /** Why it may not be ordered; null when it may, or is ordered already. */
  blocked: blockedSchema.nullable(),
})

const orderSchema = z.object({
  id: idSchema,
  reference: z.string(),
  type: typeSchema,
  identifier: z.string(),
  state: z.enum(['prepared', 'approved', 'booked', 'rejected', 'cancelled']),
  amountCents: positiveCentsSchema,
  /** How many collections it was prepared with. */
  count: z.number().int(),
  toIban: z.string(),
  prepared: stepSchema,
  approved: stepSchema.extend({ alone: z.boolean() }).nullable(),
  file: z.object({ id: idSchema, name: z.string(), sha256: sha256Schema }).nullable(),
  ended: stepSchema.extend({ because: z.string().nullable() }).nullable(),
  /** Empty once it is cancelled: its collections wait for another. */
  collections: z.array(collectionSchema),
})

const boardSchema = z.object({
  /** The SEPA creditor identifier (ICS) of the organisation, or null. */
  identifier: z.object({ identifier: z.string(), recorded: stepSchema }).nullable(),
  /** Collections that wait for an order, the nearest day first. */
  planned: z.array(collectionSchema),
  /** Orders: those that wait for a person or for the bank, then the others. */
  orders: z.array(orderSchema),
  /** What the bank refused or took back, the last first. */
  returned: z.array(collectionSchema),
  othersApprove: z.boolean(),
  /** True where a list holds more than is shown. */
  cut: z.boolean(),
})

const dossierSchema = z.object({
  mandates: z.array(mandateSchema),
  collections: z.array(collectionSchema),
  /** Why no mandate of this dossier may be recorded or collected on; null when it may. */
  blocked: saidSchema.nullable(),
  identifier: z.string().nullable(),
  exhibits: z.array(z.object({ id: idSchema, number: z.number().int(), name: z.string() })),
  promises: z.array(z.object({ id: idSchema, amountCents: positiveCentsSchema, dueOn: daySchema })),
  /** What is to come of the plan in force, each of which may be collected. */
  instalments: z.array(
    z.object({
      planId: idSchema,
      rank: z.number().int(),
      of: z.number().int(),
      dueOn: daySchema,
      amountCents: positiveCentsSchema,
    }),
  ),
  debtor: z.object({
    name: z.string(),
    hasEmail: z.boolean(),
    /** Whether a B2B mandate is open to it. */
    professional: z.boolean(),
  }),
  /** Days of notice where nothing else is agreed, and the first day of collection they allow. */
  notice: z.object({ days: z.number().int() }),
})

const because = textSchema(1000)

const planInput = {
  id: idSchema,
  mandateId: idSchema,
  amountCents: positiveCentsSchema,
  collectOn: daySchema,
}

/** SEPA direct debits: mandates, collections agreed and told, orders to the bank. */
export const directDebitsContract = {
  board: oc
    .route({
      method: 'GET',
      path: '/direct-debits',
      summary: 'Les prélèvements : à ordonner, en attente, à la banque, revenus',
    })
    .output(boardSchema),
  setIdentifier: oc
    .route({
      method: 'POST',
      path: '/direct-debits/identifier',
      summary: 'Noter l’identifiant créancier SEPA (ICS) de l’organisation',
    })
    .input(z.strictObject({ identifier: z.string().trim().min(1).max(42) }))
    .output(boardSchema),
  ofDossier: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/direct-debits',
      summary: 'Les mandats de prélèvement d’un débiteur et les prélèvements d’un dossier',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierSchema),
  recordMandate: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/direct-debit-mandates',
      summary: 'Enregistrer un mandat de prélèvement signé',
    })
    .input(
      z.strictObject({
        id: idSchema,
        /** Null: the product gives one. */
        reference: z.string().trim().max(35).nullable().default(null),
        type: typeSchema,
        oneOff: z.boolean(),
        holder: textSchema(70),
        iban: z.string().trim().min(1).max(42),
        bic: z.string().trim().max(11).nullable().default(null),
        signedOn: daySchema,
        exhibitId: idSchema,
        /** Days of notice that the mandate agrees on. */
        noticeDays: z.number().int().min(1).max(90).default(14),
      }),
    )
    .output(dossierSchema),
  changeMandate: oc
    .route({
      method: 'POST',
      path: '/direct-debit-mandates/{id}/state',
      summary: 'Suspendre, reprendre ou révoquer un mandat',
    })
    .input(
      z.strictObject({
        id: idSchema,
        state: z.enum(['active', 'suspended', 'revoked']),
        because,
      }),
    )
    .output(dossierSchema),
  amendMandate: oc
    .route({
      method: 'POST',
      path: '/direct-debit-mandates/{id}/amendment',
      summary: 'Modifier un mandat sans qu’il soit signé de nouveau ; ses versions restent',
    })
    .input(
      z.strictObject({
        id: idSchema,
        /** The new account of the debtor; null where it stays. */
        iban: z.string().trim().min(1).max(42).nullable().default(null),
        bic: z.string().trim().max(11).nullable().default(null),
        reference: z.string().trim().min(1).max(35).nullable().default(null),
        /** True where it is now for the identifier that the organisation has. */
        creditor: z.boolean().default(false),
        /** The name of the organisation on the mandate, where it changed since. */
        formerName: textSchema(70).nullable().default(null),
        /** What the debtor wrote, among the exhibits of the dossier of the mandate. */
        exhibitId: idSchema.nullable().default(null),
        because,
      }),
    )
    .output(dossierSchema),
  composeNotice: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/direct-debits/notice',
      summary: 'Composer la prénotification et la soumettre au garde-fou, sans rien envoyer',
    })
    .input(z.strictObject({ ...planInput, channel: z.enum(['letter', 'e-mail']) }))
    .output(z.object({ text: z.string(), textSha256: sha256Schema, gate: gateVerdict })),
  plan: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/direct-debits',
      summary: 'Planifier un prélèvement accepté par le débiteur, prénotifié',
    })
    .input(
      z.strictObject({
        ...planInput,
        promiseId: idSchema.nullable().default(null),
        /** The instalment of the plan in force that it collects. */
        instalment: z
          .strictObject({ planId: idSchema, rank: z.number().int().min(1) })
          .nullable()
          .default(null),
        agreedHow: z.string().trim().max(500).nullable().default(null),
        last: z.boolean().default(false),
        notice: z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('send'),
            channel: z.enum(['letter', 'e-mail']),
            /** Fingerprint of the notice that the person read. */
            textSha256: sha256Schema,
            personSays: z.string().trim().min(1).max(1000).nullable().default(null),
          }),
          /** Given already, as by the schedule of a plan that the debtor holds. */
          z.strictObject({ kind: z.literal('noted'), on: daySchema, how: textSchema(500) }),
        ]),
      }),
    )
    .output(dossierSchema),
  drop: oc
    .route({
      method: 'POST',
      path: '/direct-debits/{id}/dropping',
      summary: 'Renoncer à un prélèvement qui n’est pas ordonné',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(boardSchema),
  prepare: oc
    .route({
      method: 'POST',
      path: '/direct-debit-orders',
      summary: 'Préparer une remise de prélèvements',
    })
    .input(z.strictObject({ collectionIds: z.array(idSchema).min(1).max(500) }))
    .output(orderSchema),
  approve: oc
    .route({
      method: 'POST',
      path: '/direct-debit-orders/{id}/approval',
      summary: 'Approuver la remise préparée par une autre personne : son fichier est fait',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(orderSchema),
  cancel: oc
    .route({
      method: 'POST',
      path: '/direct-debit-orders/{id}/cancellation',
      summary: 'Annuler une remise avant son approbation',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(orderSchema),
  reject: oc
    .route({
      method: 'POST',
      path: '/direct-debit-orders/{id}/rejection',
      summary: 'Dire que la banque a refusé la remise entière',
    })
    .input(z.strictObject({ id: idSchema, because }))
    .output(orderSchema),
  takeStatus: oc
    .route({
      method: 'POST',
      path: '/direct-debit-order-statuses',
      summary: 'Lire ce que la banque dit d’une remise (pain.002) : rien n’est encore encaissé',
    })
    .input(z.strictObject({ fileId: idSchema }))
    .output(z.object({ order: orderSchema, rejected: z.number().int() })),
  why: oc
    .route({
      method: 'GET',
      path: '/direct-debits/{id}/why',
      summary: 'Pourquoi ce jour, ce montant et ce risque',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(explanationSchema),
}

export type DirectDebitBoard = z.infer<typeof boardSchema>
export type DirectDebitView = z.infer<typeof collectionSchema>
export type DirectDebitOrderView = z.infer<typeof orderSchema>
export type DirectDebitBlock = z.infer<typeof blockedSchema>
export type DossierDirectDebits = z.infer<typeof dossierSchema>
export type MandateView = z.infer<typeof mandateSchema>
