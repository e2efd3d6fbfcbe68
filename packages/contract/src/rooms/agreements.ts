import { oc } from '@orpc/contract'
import type { ComposedLetter } from '@quittance/letters'
import { z } from 'zod'
import { deedOperations, deedSchema } from '#rooms/agreements/deeds.ts'
import { draftReviewOperations } from '#rooms/agreements/draft-reviews.ts'
import { budgetSchema, planTermsShape } from '#rooms/agreements/plan-terms.ts'
import { titleFileOperations } from '#rooms/agreements/title-files.ts'
import { gateVerdict } from '#rooms/outreach.ts'
import {
  centsSchema,
  daySchema,
  expectedVersionSchema,
  idSchema,
  instantSchema,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

const instalment = z.object({
  dueOn: daySchema,
  /** The first working day from its day. */
  payableOn: daySchema,
  amountCents: centsSchema,
})

const preview = z.object({
  dossierVersion: z.number().int(),
  owedCents: centsSchema,
  totalCents: centsSchema,
  instalments: z.array(instalment),
  interestText: saidSchema,
  /** Where it goes beyond what the creditor lets be agreed, or gives up what is not ours. */
  breaches: z.array(
    z.object({ code: z.string(), sentence: saidSchema, answer: z.enum(['refuse', 'decision']) }),
  ),
  sheet: z.custom<ComposedLetter>((value) => typeof value === 'object' && value !== null),
  text: z.string(),
  textSha256: sha256Schema,
  gate: gateVerdict,
})

const offerEvent = z.object({
  kind: z.string(),
  at: instantSchema,
  /** What a person reads of it. */
  says: saidSchema,
})

const exhibit = z.object({ id: idSchema, number: z.number().int() })

const atProvider = z.object({
  actId: idSchema,
  state: z.enum(['preparing', 'sent', 'in-doubt', 'not-sent']),
  /** True where nothing real is signed: fictional data, or a sandbox. */
  simulated: z.boolean(),
  /** Why it did not leave, or nobody knows whether it did. */
  failure: saidSchema.nullable(),
  askedAt: instantSchema.nullable(),
  /** What was not as it should be when the provider was last asked. */
  lastAnswer: saidSchema.nullable(),
  /** What was signed, and the file of proof of the provider. */
  document: exhibit.nullable(),
  proof: exhibit.nullable(),
  /** Whether the signature made a plan; null while there is none. */
  counts: z.boolean().nullable(),
})

const offer = z.object({
  id: idSchema,
  number: z.number().int(),
  state: z.enum(['open', 'expired', 'signed', 'declined', 'contested', 'withdrawn']),
  signature: z.enum(['electronic', 'provider', 'paper']),
  /** Where its codes go, or whom the provider writes to, part of it hidden; null on paper. */
  codesTo: z.string().nullable(),
  /** The address of its page, for whoever may send; null on paper, or once it ended. */
  link: z.string().nullable(),
  /** Where it stands at its provider; null for one that is signed in another way. */
  atProvider: atProvider.nullable(),
  answerBy: daySchema,
  owedCents: centsSchema,
  totalCents: centsSchema,
  instalments: z.array(instalment),
  interest: z.enum(['frozen', 'continues', 'waived']),
  accelerationDays: z.number().int().nullable(),
  hasBudget: z.boolean(),
  budget: budgetSchema.nullable(),
  textSha256: sha256Schema,
  /** The review whose very words were offered, by its number; null for words that nobody read. */
  review: z.number().int().nullable(),
  offeredAt: instantSchema,
  offeredBy: z.string(),
  /** The evidence of its signature. */
  exhibit: exhibit.nullable(),
  /** What was sent of it by post, by the state of its act; null for nothing. */
  posted: z.string().nullable(),
  events: z.array(offerEvent),
})

const limitsShape = {
  mostMonths: z.number().int().min(1).max(120).nullable(),
  leastInstalmentCents: positiveCentsSchema.nullable(),
  mostGivenUpHundredths: z.number().int().min(1).max(10_000).nullable(),
  beyond: z.enum(['refuse', 'ask']),
  decidedBy: textSchema(120),
  decidedOn: daySchema,
}

const limits = z.object({ ...limitsShape, version: z.number().int() })

const dossierAgreements = z.object({
  version: z.number().int(),
  offers: z.array(offer),
  /** Acknowledgments of debt that came back, the last first. */
  deeds: z.array(deedSchema),
  limits: limits.nullable(),
  /** Null where nothing keeps a plan from being offered; else why, ready to show. */
  impossible: saidSchema.nullable(),
  owedCents: centsSchema,
  interestCents: centsSchema,
  debtorEmail: z.string().nullable(),
  /** False where no mail server is set: a link and its codes would stay in the local outbox. */
  mailLeaves: z.boolean(),
  /** Signing at a provider: why it is closed, null where it is open; where its code goes; whether it is real. */
  provider: z.object({
    closed: saidSchema.nullable(),
    code: z.enum(['e-mail', 'sms']),
    simulated: z.boolean(),
  }),
})

const versioned = { id: idSchema, expectedVersion: expectedVersionSchema }
const ofOffer = { ...versioned, offerId: idSchema }
const moved = z.object({ version: z.number().int() })

const offerInput = z.strictObject({
  ...versioned,
  ...planTermsShape,
  /** What the debtor said of his income and charges, where he gave it; kept only then. */
  budget: budgetSchema.nullable(),
  /** Fingerprint of the document that the person read. */
  textSha256: sha256Schema,
  personSays: textSchema(500).nullable().default(null),
})

/** Agreements with a debtor: plans offered to be signed, and what a creditor lets be agreed. */
export const agreementsContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/agreements',
      summary: 'Échéanciers proposés sur un dossier, et ce qu’ils sont devenus',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierAgreements),
  previewPlan: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plan-offers/preview',
      summary: 'Calculer et composer un échéancier à proposer, sans rien écrire',
    })
    .input(z.strictObject({ id: idSchema, ...planTermsShape }))
    .output(preview),
  offerPlan: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plan-offers',
      summary:
        'Proposer un échéancier à signer : par un lien et un code, chez un prestataire, ou sur papier',
    })
    .input(offerInput)
    .output(z.object({ version: z.number().int(), offerId: idSchema })),
  withdrawOffer: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plan-offers/{offerId}/withdrawal',
      summary: 'Retirer un échéancier proposé : son lien ne sert plus',
    })
    .input(z.strictObject({ ...ofOffer, because: textSchema(500) }))
    .output(moved),
  postOffer: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plan-offers/{offerId}/registered-letter',
      summary: 'Notifier aussi cet échéancier par lettre recommandée',
    })
    .input(z.strictObject({ ...ofOffer, personSays: textSchema(500).nullable().default(null) }))
    .output(moved),
  signedOnPaper: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plan-offers/{offerId}/paper-signature',
      summary: 'Noter qu’un échéancier est revenu signé sur papier, avec la pièce qui le porte',
    })
    .input(z.strictObject({ ...ofOffer, on: daySchema, exhibitId: idSchema }))
    .output(moved),
  ...deedOperations,
  ...titleFileOperations,
  ...draftReviewOperations,
  limits: oc
    .route({
      method: 'GET',
      path: '/creditors/{id}/plan-limits',
      summary: 'Ce qu’un créancier laisse convenir d’un échéancier',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ limits: limits.nullable() })),
  setLimits: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/plan-limits',
      summary: 'Fixer ce qu’un créancier laisse convenir ; la version d’avant est gardée',
    })
    .input(z.strictObject({ id: idSchema, ...limitsShape }))
    .output(z.object({ limits: limits.nullable() })),
}

export type DossierAgreements = z.infer<typeof dossierAgreements>
export type PlanOfferView = z.infer<typeof offer>
export type PlanOfferTerms = z.infer<z.ZodObject<typeof planTermsShape>>
export type PlanOfferInput = z.infer<typeof offerInput>
export type PlanOfferPreview = z.infer<typeof preview>
export type PlanLimitsInput = z.infer<z.ZodObject<typeof limitsShape>>
