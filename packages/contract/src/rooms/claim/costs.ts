import { oc } from '@orpc/contract'
import { z } from 'zod'
import { plainReasons } from '#rooms/client-money/commission.ts'
import {
  centsSchema,
  certaintySchema,
  cursorQuery,
  daySchema,
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  pageOf,
  positiveCentsSchema,
  saidSchema,
  textSchema,
} from '#shapes.ts'

/** What an office may pay on a case, in the words of the law's question of charges. */
export const costKinds = [
  'reminder',
  'formal-notice-letter',
  'visit-or-call',
  'act-prescribed-by-law',
  'small-claims-procedure',
  'uncontested-claim-procedure',
  'payment-order-registry',
  'payment-order-service',
  'enforcement',
  'court-costs',
  'unrecoverable-costs',
] as const
export type CostKind = (typeof costKinds)[number]

const bearerSchema = z.enum(['office', 'rebilled', 'disbursement'])

/** What the law answers of a cost, and who bears it then: nobody types it. */
const judgementShape = {
  standing: z.enum(['allowed', 'judge-only', 'refused', 'unknown']),
  certainty: certaintySchema,
  because: explanationSchema,
  bearer: bearerSchema,
}

const billedSchema = z.object({ netCents: centsSchema, vatCents: centsSchema })
const issuedSchema = z.object({ id: idSchema, reference: z.string() }).nullable()

const costView = z.object({
  id: idSchema,
  itemNumber: z.string(),
  kind: z.string(),
  says: saidSchema,
  supplier: z.string(),
  document: z.string(),
  note: z.string(),
  paidOn: daySchema,
  netCents: centsSchema,
  vatCents: centsSchema,
  grossCents: centsSchema,
  exhibitNumber: z.number().int().nullable(),
  prescribedBy: z.string().nullable(),
  ...judgementShape,
  /** The day from which the debtor owes it; null where it stays with the creditor. */
  chargedOn: daySchema.nullable(),
  /** What is invoiced to the creditor; null where the office keeps it. */
  billed: billedSchema
    .extend({
      vatRateHundredths: z.number().int(),
      invoice: issuedSchema,
      creditNote: issuedSchema,
      /** The day on which the creditor paid it. */
      settledOn: daySchema.nullable(),
    })
    .nullable(),
  /** Why it was undone; null while it stands. */
  undoneBecause: z.string().nullable(),
})

const dossierCosts = z.object({
  version: z.number().int(),
  items: z.array(z.object({ id: idSchema, number: z.string(), label: z.string() })),
  /** What the debtor owes of costs today, and what is left of it. */
  owedCents: centsSchema,
  leftCents: centsSchema,
  /** The last paid first. */
  rows: z.array(costView),
})

const judgement = z.object({
  ...judgementShape,
  says: saidSchema,
  /** True where the law puts it on the debtor: its proof is asked for. */
  onDebtor: z.boolean(),
  billed: billedSchema.nullable(),
  /** What the law would have to know to answer. */
  missing: z.array(z.string()),
})

const sums = { netCents: positiveCentsSchema, vatCents: centsSchema.min(0).default(0) }

const costInput = z.strictObject({
  id: idSchema,
  expectedVersion: expectedVersionSchema,
  kind: z.enum(costKinds),
  itemId: idSchema,
  supplier: textSchema(200),
  /** The number of the supplier's document. */
  document: z.string().trim().max(100).default(''),
  note: z.string().trim().max(1000).default(''),
  paidOn: daySchema,
  ...sums,
  exhibitId: idSchema.nullable().default(null),
  /** The text that prescribes the act to the creditor, for the cost of such an act. */
  prescribedBy: z.string().trim().max(200).default(''),
})

const typedCents = z.coerce.number().int().min(0).max(99_999_999_999)

const costInvoiceRow = z.object({
  id: idSchema,
  reference: z.string(),
  issuedOn: daySchema,
  creditorName: z.string(),
  dossierId: idSchema,
  dossierReference: z.string(),
  says: saidSchema,
  netCents: centsSchema,
  vatCents: centsSchema,
  grossCents: centsSchema,
  /** Whether its PDF carries its data (Factur-X). */
  electronic: z.boolean(),
  /** Why it does not; null where it does, and on the invoices of before. */
  plainBecause: z.enum(plainReasons).nullable(),
  creditNoteId: idSchema.nullable(),
  creditNoteReference: z.string().nullable(),
  /** The day on which the creditor paid it; null until then. */
  settledOn: daySchema.nullable(),
})

/** Costs that the office advances on a case: who bears each is what the law answers. */
export const costsContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/costs',
      summary: 'Frais avancés sur un dossier, et qui les supporte',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierCosts),
  judge: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/costs/judgement',
      summary: 'Ce que la loi dit d’un frais avant de le noter : à la charge de qui, et pourquoi',
    })
    .input(
      z.strictObject({
        id: idSchema,
        kind: z.enum(costKinds),
        paidOn: daySchema.optional(),
        netCents: typedCents.default(0),
        vatCents: typedCents.default(0),
      }),
    )
    .output(judgement),
  sendInvoice: oc
    .route({
      method: 'POST',
      path: '/cost-invoices/{id}/sending',
      summary: 'Envoyer par courriel une facture de frais, ou son avoir, au mandant',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ actId: idSchema })),
  invoices: oc
    .route({
      method: 'GET',
      path: '/cost-invoices',
      summary: 'Factures de frais au créancier, de la plus récente, avec leurs avoirs',
    })
    .input(z.strictObject(cursorQuery))
    .output(pageOf(costInvoiceRow)),
  note: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/costs',
      summary: 'Noter un frais payé par le cabinet ; la loi dit qui le supporte',
    })
    .input(costInput)
    .output(z.object({ version: z.number().int(), id: idSchema })),
  undo: oc
    .route({
      method: 'POST',
      path: '/costs/{id}/undoing',
      summary: 'Annuler un frais noté par erreur, en disant pourquoi',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        because: textSchema(500),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  recordPaid: oc
    .route({
      method: 'POST',
      path: '/costs/{id}/payment',
      summary: 'Noter que le créancier a réglé un frais qui lui est facturé',
    })
    .input(z.strictObject({ id: idSchema, paidOn: daySchema }))
    .output(z.object({ paidOn: daySchema })),
}

export type DossierCosts = z.infer<typeof dossierCosts>
export type CostInvoiceRow = z.infer<typeof costInvoiceRow>
export type CostView = z.infer<typeof costView>
export type CostInput = z.infer<typeof costInput>
export type CostJudgement = z.infer<typeof judgement>
