import { z } from 'zod'
import { centsSchema, daySchema, positiveCentsSchema, textSchema } from '#shapes.ts'

const rhythm = z.enum(['week', 'fortnight', 'month'])

/** How the sum is shared: so many parts, so much each time, or one's own, the last one taking what is left. */
const shareSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    count: z.number().int().min(1).max(120),
    firstOn: daySchema,
    rhythm,
  }),
  z.strictObject({
    kind: z.literal('each'),
    eachCents: positiveCentsSchema,
    firstOn: daySchema,
    rhythm,
  }),
  z.strictObject({
    kind: z.literal('custom'),
    before: z
      .array(z.strictObject({ dueOn: daySchema, amountCents: positiveCentsSchema }))
      .max(119),
    lastOn: daySchema,
  }),
])

/** What the creditor decided for this plan, beyond what it lets be agreed. */
const decisionSchema = z.strictObject({
  decidedBy: textSchema(120),
  decidedOn: daySchema,
  reference: textSchema(200),
})

/** What a plan says, before it is written. */
export const planTermsShape = {
  share: shareSchema,
  interest: z.enum(['frozen', 'continues', 'waived']),
  /** Given up besides interest, for a plan kept to its end. */
  discountCents: centsSchema.min(0),
  /** Days that the formal notice leaves before what is left falls due; null without the clause. */
  accelerationDays: z.number().int().min(8).max(90).nullable(),
  guarantee: textSchema(300).nullable(),
  signature: z.enum(['electronic', 'provider', 'paper']),
  answerBy: daySchema,
  decision: decisionSchema.nullable(),
}

/** What the debtor said of his means, where he gave it. */
export const budgetSchema = z.strictObject({
  incomeCents: centsSchema.min(0),
  chargesCents: centsSchema.min(0),
  note: z.string().trim().max(500),
})
