import { isUuid, parseDay, type Citation, type Explanation } from '@quittance/kernel'
import { z } from 'zod'
import { messages, says, textTooLong } from '#messages.ts'

/** The greatest amount the interfaces take: the largest safe integer of cents. */
const LARGEST_AMOUNT = Number.MAX_SAFE_INTEGER

/** An identifier made by the product, a UUID in lower case. */
export const idSchema = z.string().refine(isUuid, says(messages.notAnIdentifier))

/** A day written `YYYY-MM-DD` that exists. */
export const daySchema = z
  .string()
  .refine((text) => parseDay(text) !== null, says(messages.noSuchDay))
  .meta({ format: 'date', example: '2026-04-14' })

/** An instant, RFC 3339 with offset. */
export const instantSchema = z.iso.datetime({ offset: true })

/** A signed amount in cents of euro. */
export const centsSchema = z.number().int().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT)

/** An amount above zero, in cents of euro. */
export const positiveCentsSchema = z
  .number(says(messages.wholeCents))
  .int(says(messages.twoDecimals))
  .positive(says(messages.aboveZero))
  .max(LARGEST_AMOUNT, says(messages.beyondCounting))

/** A short text typed by a person: trimmed, not empty. */
export const textSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, says(messages.empty))
    .max(longest, says(textTooLong(longest)))

/** What a professional does for a living: the court and the routes depend on it (C. com. L721-3). */
export const tradeSchema = z.enum(['merchant', 'artisan', 'other'])

/** The SHA-256 of exact bytes, 64 hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

export const certaintySchema = z.enum(['established', 'arguable', 'unknown'])

const citationSchema: z.ZodType<Citation> = z.object({
  code: z.string(),
  article: z.string(),
  kind: z.enum(['statute', 'regulation', 'case', 'official-page', 'practice']),
  legiarti: z.string().exactOptional(),
  quote: z.string().exactOptional(),
})

/** Why an answer is what it is: the tree that « Pourquoi ? » opens. */
export const explanationSchema: z.ZodType<Explanation> = z.lazy(() =>
  z.object({
    rule: z.string(),
    sentence: z.string(),
    citations: z.array(citationSchema),
    steps: z.array(explanationSchema),
    certainty: certaintySchema.exactOptional(),
    result: z.string().exactOptional(),
  }),
)

/** The outcome document of a question of law whose answer has the shape `value`. */
export const outcomeSchema = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('answer'),
      value,
      certainty: certaintySchema,
      because: explanationSchema,
    }),
    z.object({
      outcome: z.literal('not-applicable'),
      reason: z.string(),
      certainty: certaintySchema,
      because: explanationSchema,
    }),
    z.object({ outcome: z.literal('needs-facts'), missing: z.array(z.string()).readonly() }),
  ])

/** What a list is asked: where to go on from, as the page before said, and how many rows. */
export const cursorQuery = {
  cursor: z
    .string()
    .max(200)
    .regex(
      /^(\d{1,15}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*)$/su,
      says(messages.unknownCursor),
    )
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** A sentence of the product in both languages of its screens. */
export const saidSchema = z.object({ fr: z.string(), en: z.string() })

/** A page of rows; `nextCursor` is null on the last one. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), nextCursor: z.string().nullable() })

/** A postal address in France as typed; printed under AFNOR NF Z10-011. */
export const postalAddressSchema = z.strictObject({
  /** Apartment, floor, or department of a firm. */
  line2: z.string().trim().max(38).default(''),
  /** Building, residence. */
  line3: z.string().trim().max(38).default(''),
  street: textSchema(38),
  postCode: z.string().regex(/^\d{5}$/, says(messages.fiveDigits)),
  town: textSchema(32),
})

export type PostalAddress = z.infer<typeof postalAddressSchema>

/** The version of a dossier that the person had under their eyes when they acted. */
export const expectedVersionSchema = z.number().int().min(1)
