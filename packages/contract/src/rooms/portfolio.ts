import { oc } from '@orpc/contract'
import { z } from 'zod'
import { savingActsFacts } from '#questions/law/acts.ts'
import type { Document } from '#rooms/law.ts'
import { centsSchema, certaintySchema, cursorQuery, daySchema, idSchema } from '#shapes.ts'

/**
 * The time left to act, in spans that end the same day-number some months later; `no-day` is a
 * claim that stands still or whose facts are missing.
 */
export const portfolioSpans = [
  'expired',
  'within-a-month',
  'one-to-three',
  'three-to-six',
  'six-to-twelve',
  'twelve-to-twenty-four',
  'beyond',
  'no-day',
] as const

const spanSchema = z.enum(portfolioSpans)

const sumSchema = z.object({
  claims: z.number().int(),
  balanceCents: centsSchema,
  /** Of that, what an arguable reading would put in a later span, or leaves in doubt. */
  arguableClaims: z.number().int(),
  arguableCents: centsSchema,
})

const ofCreditor = { creditorId: idSchema.optional() }

const savingActsDocument: Document<typeof savingActsFacts> = savingActsFacts

const claimSchema = z.object({
  dossierId: idSchema,
  reference: z.string(),
  debtorName: z.string(),
  creditorName: z.string(),
  /** What is left of the items that lapse in this span: the whole claim, unless others lapse apart. */
  balanceCents: centsSchema,
  /** What is left of the whole claim. */
  wholeCents: centsSchema,
  standing: z.enum(['in-time', 'arguably-in-time', 'over', 'stopped', 'not-started', 'unknown']),
  /** The last day that rests on nothing arguable: the one to act by. */
  lastDay: daySchema.nullable(),
  /** A later day by an arguable reading; its day is null where that reading stands still. */
  later: z.object({ lastDay: daySchema.nullable() }).nullable(),
  daysLeft: z.number().int().nullable(),
  certainty: certaintySchema,
  /** The facts of the question `saving-acts`, whose answer says what would save the claim. */
  document: savingActsDocument,
})

const portfolioSchema = z.object({
  asOf: daySchema,
  total: sumSchema,
  spans: z.array(
    sumSchema.extend({
      span: spanSchema,
      /** The last day of the span; null for what has none. */
      until: daySchema.nullable(),
    }),
  ),
})

/** What expires when, and what would save it. */
export const portfolioContract = {
  spans: oc
    .route({
      method: 'GET',
      path: '/portfolio',
      summary: 'Les soldes ouverts, par temps restant avant la prescription',
    })
    .input(z.strictObject(ofCreditor))
    .output(portfolioSchema),
  claims: oc
    .route({
      method: 'GET',
      path: '/portfolio/claims',
      summary: 'Les créances d’une tranche, la plus urgente d’abord, avec de quoi les sauver',
    })
    .input(z.strictObject({ ...ofCreditor, span: spanSchema, ...cursorQuery }))
    .output(
      z.object({
        asOf: daySchema,
        total: z.number().int(),
        rows: z.array(claimSchema),
        nextCursor: z.string().nullable(),
      }),
    ),
}

export type PortfolioSpan = (typeof portfolioSpans)[number]
export type PortfolioView = z.infer<typeof portfolioSchema>
export type PortfolioClaim = z.infer<typeof claimSchema>
