import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import { daySchema, idSchema, instantSchema, textSchema } from '#shapes.ts'

const seriesSchema = z.enum(['legal', 'ecb'])

const halfYearSchema = z.string().regex(/^\d{4}-S[12]$/, says(messages.noSuchHalfYear))

const HIGHEST_RATE = 5000
const LOWEST_ECB_RATE = -500

const rateSchema = (lowest: number) =>
  z
    .number(says(messages.wholeHundredths))
    .int(says(messages.wholeHundredths))
    .min(lowest, says(messages.absurdRate))
    .max(HIGHEST_RATE, says(messages.absurdRate))

/** The figures of a half-year, in hundredths of a point. */
const figures = {
  legal: {
    series: z.literal('legal'),
    privateHundredths: rateSchema(0),
    otherHundredths: rateSchema(0),
  },
  ecb: { series: z.literal('ecb'), ecbHundredths: rateSchema(LOWEST_ECB_RATE) },
}

const confirmed = { halfYear: halfYearSchema, source: z.string() }

/** A rate that an office confirmed, as the law takes it in its book of rates. */
export const confirmedRateSchema = z.discriminatedUnion('series', [
  z.object({ ...figures.legal, ...confirmed }),
  z.object({ ...figures.ecb, ...confirmed }),
])

/** Who did it, by name, and when. */
const stepSchema = z.object({ by: z.string(), userId: z.string(), at: instantSchema })

const added = {
  ...confirmed,
  id: idSchema,
  reference: z.string(),
  state: z.enum(['proposed', 'confirmed', 'refused', 'withdrawn']),
  proposed: stepSchema,
  decided: stepSchema.extend({ because: z.string().nullable() }).nullable(),
  withdrawn: stepSchema.extend({ because: z.string() }).nullable(),
  /** The product has published this half-year since: its own figure counts. */
  published: z.boolean(),
  /** It counts, and no later one rests on it. */
  mayBeWithdrawn: z.boolean(),
}

const addedRateSchema = z.discriminatedUnion('series', [
  z.object({ ...figures.legal, ...added }),
  z.object({ ...figures.ecb, ...added }),
])

const missingRateSchema = z.object({
  series: seriesSchema,
  halfYear: halfYearSchema,
  from: daySchema,
  to: daySchema,
  /** Since when the product says so; null until its next daily round. */
  noticedAt: instantSchema.nullable(),
  /** The only half-year of its series that may be added now: each follows the one before. */
  next: z.boolean(),
  /** The first day on which it may be added: nobody knows it before. */
  takenFrom: daySchema,
})

const words = { source: textSchema(300), reference: textSchema(500) }

const proposeInput = z.discriminatedUnion('series', [
  z.strictObject({ ...figures.legal, halfYear: halfYearSchema, ...words }),
  z.strictObject({ ...figures.ecb, halfYear: halfYearSchema, ...words }),
])

const decided = z.object({ state: added.state })

/** The rates of interest: those that people add when the product does not carry them yet. */
export const ratesContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/rates',
      summary: 'Les taux ajoutés, et les semestres dont le taux manque',
    })
    .output(z.object({ added: z.array(addedRateSchema), missing: z.array(missingRateSchema) })),
  missing: oc
    .route({
      method: 'GET',
      path: '/rates/missing',
      summary: 'Les semestres que la tournée du jour a trouvés sans taux',
    })
    .output(z.object({ missing: z.array(missingRateSchema) })),
  propose: oc
    .route({
      method: 'POST',
      path: '/rates',
      summary: 'Proposer le taux du prochain semestre qui manque, avec sa source',
    })
    .input(proposeInput)
    .output(z.object({ id: idSchema })),
  confirm: oc
    .route({
      method: 'POST',
      path: '/rates/{id}/confirmation',
      summary: 'Confirmer un taux qu’une autre personne a proposé : il compte',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(decided),
  refuse: oc
    .route({
      method: 'POST',
      path: '/rates/{id}/refusal',
      summary: 'Refuser un taux qu’une autre personne a proposé, avec sa raison',
    })
    .input(z.strictObject({ id: idSchema, because: textSchema(1000) }))
    .output(decided),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/rates/{id}/withdrawal',
      summary: 'Retirer un taux ajouté qui est faux : il ne compte plus, son semestre manque',
    })
    .input(z.strictObject({ id: idSchema, because: textSchema(1000) }))
    .output(decided),
}

export type RateSeriesName = z.infer<typeof seriesSchema>
export type ConfirmedRate = z.infer<typeof confirmedRateSchema>
export type AddedRateView = z.infer<typeof addedRateSchema>
export type MissingRateView = z.infer<typeof missingRateSchema>
export type ProposeRateInput = z.infer<typeof proposeInput>
