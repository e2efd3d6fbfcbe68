import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import {
  centsSchema,
  cursorQuery,
  daySchema,
  explanationSchema,
  idSchema,
  pageOf,
  positiveCentsSchema,
  postalAddressSchema,
  textSchema,
  tradeSchema,
} from '#shapes.ts'

const creditorShape = z.strictObject({
  kind: z.enum(['person', 'company']),
  /** A private person acting outside any trade, or a professional: it sets the legal-rate column. */
  actsAs: z.enum(['professional', 'private-individual']),
  /** Null when it is not known. */
  trade: tradeSchema.nullable().default(null),
  name: textSchema(120),
  siret: z.string().trim().max(24).nullable(),
  siren: z.string().trim().max(20).nullable(),
  iban: z.string().trim().max(42).nullable(),
  accountHolder: z.string().trim().max(70).nullable(),
  email: z.email(says(messages.unreadableEmail)).nullable(),
  phone: z.string().trim().max(30).nullable(),
  address: postalAddressSchema,
})

const creditorInput = creditorShape.refine(
  ({ actsAs, trade }) => trade === null || actsAs === 'professional',
  { path: ['trade'], ...says(messages.tradeOfNoProfessional) },
)

/** How a convention sets the commission, in figures. */
const feeShape = {
  /** Commission in hundredths of a point of what is collected; null without one, or with tiers. */
  commissionRateHundredths: z.number().int().min(0).max(10_000).nullable(),
  /** How the rates of the tiers apply: each on its slice, or that of the tier reached on the whole. */
  commissionTierRule: z.enum(['slices', 'whole']).nullable().default(null),
  /** Rates by the amount of a receipt, the bound included; the last tier has none. */
  commissionTiers: z
    .array(
      z.strictObject({
        upToCents: positiveCentsSchema.nullable(),
        rateHundredths: z.number().int().min(0).max(10_000),
      }),
    )
    .max(12)
    .default([]),
  /** What of a receipt the commission is counted on. */
  commissionBase: z
    .enum(['all-collected', 'principal-and-interest', 'principal'])
    .default('all-collected'),
  /** The least and the most by receipt, before tax. */
  minimumCommissionCents: positiveCentsSchema.nullable(),
  commissionCapCents: positiveCentsSchema.nullable().default(null),
  vatRateHundredths: z.number().int().min(0).max(10_000).default(2000),
  retentionAllowed: z.boolean(),
}

/** The written convention of an agency with a creditor (CPCE R124-3). */
const conventionInput = z.strictObject({
  signedOn: daySchema,
  validUntil: daySchema.nullable(),
  /** R124-3, 1°: basis and amount of the sums, each element apart. */
  basisAndAmounts: textSchema(4000),
  /** R124-3, 2°: liability guarantee for its damages. */
  liabilityGuarantee: textSchema(4000),
  /** R124-3, 3°: how the fee charged to the creditor is set. */
  feeTerms: textSchema(4000),
  /** R124-3, 4°: how the funds are paid over. */
  payOverTerms: textSchema(4000),
  ...feeShape,
  commissionOnDirectPayments: z.boolean().default(false),
  /** Whether the commission is credited back when the bank takes the payment back. */
  creditNoteWhenReturned: z.boolean().default(false),
  /** Whether costs that the law leaves with the creditor are invoiced to it, with VAT. */
  rebillsCosts: z.boolean().default(false),
  /** Pay-over term in days or in months; null in both means the month of R124-6. */
  payOverDays: z.number().int().min(1).max(120).nullable(),
  payOverMonths: z.number().int().min(1).max(12).nullable().default(null),
  /** An express power to collect from debtors by direct debit, in the name of the firm. */
  directDebitPower: z.boolean().default(false),
  /** The term for what came by direct debit, where the convention lengthens it. */
  directDebitPayOverDays: z.number().int().min(1).max(120).nullable().default(null),
  /** Whether an advance of the agency may be set off against what it holds for the creditor. */
  setOffAllowed: z.boolean().default(false),
  signedCopyFileId: idSchema.nullable(),
})

const commissionExampleSchema = z.object({
  collectedCents: centsSchema,
  netCents: centsSchema,
  vatCents: centsSchema,
  grossCents: centsSchema,
  /** What is paid over: less the commission where it is retained. */
  paidOverCents: centsSchema,
  because: explanationSchema,
})

const conventionSchema = z.object({
  ...conventionInput.shape,
  id: idSchema,
  version: z.number().int(),
  inForce: z.boolean(),
  /** What a receipt of 1 000,00 € of principal gives; null without a commission. */
  example: commissionExampleSchema.nullable(),
})

/** The mediator of consumption that a creditor answers to (C. consom. L616-1, R616-1). */
const mediatorInput = z.strictObject({
  /** Null where somebody says that none is known. */
  named: z
    .strictObject({
      name: textSchema(120),
      address: textSchema(200),
      /** As printed, such as « mediation.example ». */
      site: z
        .string()
        .trim()
        .max(120)
        .regex(/^[^\s.]+(?:\.[^\s.]+)+$/, says(messages.unreadableSite))
        .nullable(),
    })
    .nullable(),
  /** Who said so: the creditor, its terms of sale, its web site. */
  saidBy: textSchema(120),
  saidOn: daySchema,
})

const mediatorSchema = z.object({ ...mediatorInput.shape, version: z.number().int() })

const creditorRow = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(['person', 'company']),
  siren: z.string().nullable(),
  dossiers: z.number().int(),
  conventionInForce: z.boolean(),
})

const creditorSchema = z.object({
  id: idSchema,
  kind: z.enum(['person', 'company']),
  actsAs: z.enum(['professional', 'private-individual']),
  trade: tradeSchema.nullable(),
  name: z.string(),
  siret: z.string().nullable(),
  siren: z.string().nullable(),
  iban: z.string().nullable(),
  accountHolder: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: postalAddressSchema,
  /** Null while nobody said; a private person answers to none. */
  mediator: mediatorSchema.nullable(),
  conventions: z.array(conventionSchema),
})

/** Creditors and their written conventions. */
export const creditorsContract = {
  list: oc
    .route({ method: 'GET', path: '/creditors', summary: 'Créanciers, par nom' })
    .input(z.strictObject({ ...cursorQuery, q: z.string().max(100).optional() }))
    .output(pageOf(creditorRow)),
  get: oc
    .route({ method: 'GET', path: '/creditors/{id}', summary: 'Un créancier et ses conventions' })
    .input(z.strictObject({ id: idSchema }))
    .output(creditorSchema),
  create: oc
    .route({ method: 'POST', path: '/creditors', summary: 'Créer un créancier' })
    .input(creditorInput)
    .output(creditorSchema),
  sayMediator: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/mediator',
      summary: 'Noter le médiateur de la consommation d’un créancier, ou qu’aucun n’est connu',
    })
    .input(z.strictObject({ id: idSchema, ...mediatorInput.shape }))
    .output(creditorSchema),
  feeExample: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/fee-example',
      summary: 'Voir ce que des conditions donneraient sur un encaissement, sans rien écrire',
    })
    .input(z.strictObject({ id: idSchema, ...feeShape }))
    .output(z.object({ example: commissionExampleSchema.nullable() })),
  signConvention: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/conventions',
      summary: 'Enregistrer la convention écrite (CPCE R124-3) ; la précédente reste lisible',
    })
    .input(z.strictObject({ id: idSchema, ...conventionInput.shape }))
    .output(creditorSchema),
}

export type CreditorInput = z.infer<typeof creditorInput>
export type CreditorView = z.infer<typeof creditorSchema>
export type CreditorRow = z.infer<typeof creditorRow>
export type FeeInput = z.infer<z.ZodObject<typeof feeShape>>
export type CommissionExample = z.infer<typeof commissionExampleSchema>
export type ConventionInput = z.infer<typeof conventionInput>
