import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  capsShape,
  scenarioCapsSchema,
  scenarioStepsSchema,
  scopeShape,
} from '#rooms/claim/scenarios.ts'
import { scenarioActSchema, scenarioChannelSchema } from '#rooms/claim/sequence.ts'
import {
  cursorQuery,
  daySchema,
  idSchema,
  instantSchema,
  pageOf,
  positiveCentsSchema,
  saidSchema,
  textSchema,
} from '#shapes.ts'

const simulationInput = z.strictObject({
  ...scopeShape,
  steps: scenarioStepsSchema,
  ...capsShape,
  from: daySchema,
  until: daySchema,
})

/** How many steps by one way, and on how many dossiers. */
const stepCount = z.object({
  act: scenarioActSchema,
  /** Null for the choice of a route. */
  channel: scenarioChannelSchema.nullable(),
  steps: z.number().int(),
})

const postage = z.object({
  /** What the letters whose price is known cost. */
  knownCents: z.number().int(),
  counted: z.number().int(),
  /** Letters of a day for which nobody gave a price: what they cost is unknown. */
  unknown: z.number().int(),
})

const side = z.object({
  /** Dossiers whose debtor was written to or called. */
  dossiers: z.number().int(),
  steps: z.array(stepCount),
  postage,
})

const simulation = z.object({
  id: idSchema,
  ...scopeShape,
  creditorName: z.string().nullable(),
  from: daySchema,
  until: daySchema,
  askedAt: instantSchema,
  askedBy: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  /** Dossiers of the scope in the period; those that are read; those read so far. */
  concerned: z.number().int(),
  kept: z.number().int(),
  read: z.number().int(),
})

const heldCount = z.object({
  code: z.string(),
  name: saidSchema,
  steps: z.number().int(),
  dossiers: z.number().int(),
})

const simulationRead = simulation.extend({
  steps: scenarioStepsSchema,
  caps: scenarioCapsSchema.nullable(),
  wouldBe: side,
  /** What really left in the period on the same dossiers. */
  real: side,
  /** What would have been held back, by reason, the most frequent first. */
  held: z.array(heldCount),
})

const lineKind = z.enum(['sent', 'held', 'real'])

const simulatedLine = z.object({
  dossierId: idSchema,
  reference: z.string(),
  debtorName: z.string(),
  kind: lineKind,
  on: daySchema,
  /** The last day on which it was held back; null for what left. */
  until: daySchema.nullable(),
  /** From which day the scenario wanted it; null for what really left. */
  dueOn: daySchema.nullable(),
  act: scenarioActSchema,
  channel: scenarioChannelSchema.nullable(),
  /** Why then, or what held it back. */
  because: saidSchema.nullable(),
  channelBecause: saidSchema.nullable(),
})

const postageKind = z.enum(['letter', 'registered-letter'])

const postagePrices = z.object({
  rows: z.array(
    z.object({
      id: idSchema,
      kind: postageKind,
      from: daySchema,
      priceCents: z.number().int(),
      source: z.string(),
      at: instantSchema,
      by: z.string(),
    }),
  ),
})

const postagePriceInput = z.strictObject({
  kind: postageKind,
  /** The first day on which it holds. */
  from: daySchema,
  priceCents: positiveCentsSchema,
  /** Where the price is from, so that anybody can check it. */
  source: textSchema(300),
})

/** What a scenario would have done of past dossiers, and what the post would have charged. */
export const simulationsContract = {
  ask: oc
    .route({
      method: 'POST',
      path: '/simulations',
      summary: 'Rejouer un scénario sur les dossiers d’une période passée, en arrière-plan',
    })
    .input(simulationInput)
    .output(z.object({ id: idSchema })),
  list: oc
    .route({
      method: 'GET',
      path: '/simulations',
      summary: 'Les dernières simulations, et où elles en sont',
    })
    .output(z.object({ rows: z.array(simulation) })),
  get: oc
    .route({
      method: 'GET',
      path: '/simulations/{id}',
      summary:
        'Ce qu’un scénario aurait envoyé, ce qui l’aurait retenu, et ce qui est vraiment parti',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(simulationRead),
  lines: oc
    .route({
      method: 'GET',
      path: '/simulations/{id}/lines',
      summary: 'Les étapes d’une simulation, dossier par dossier, avec leur pourquoi',
    })
    .input(
      z.strictObject({
        id: idSchema,
        kind: lineKind,
        code: textSchema(60).optional(),
        act: scenarioActSchema.optional(),
        channel: scenarioChannelSchema.optional(),
        ...cursorQuery,
      }),
    )
    .output(pageOf(simulatedLine)),
  postagePrices: oc
    .route({
      method: 'GET',
      path: '/postage-prices',
      summary: 'Les prix d’affranchissement que l’organisation a donnés, avec leur source',
    })
    .output(postagePrices),
  setPostagePrice: oc
    .route({
      method: 'POST',
      path: '/postage-prices',
      summary: 'Donner le prix d’affranchissement d’une lettre à partir d’un jour, avec sa source',
    })
    .input(postagePriceInput)
    .output(postagePrices),
}

export type PostagePriceInput = z.infer<typeof postagePriceInput>
export type PostagePricesView = z.infer<typeof postagePrices>
export type SimulatedLineView = z.infer<typeof simulatedLine>
export type SimulationInput = z.infer<typeof simulationInput>
export type SimulationRead = z.infer<typeof simulationRead>
export type SimulationSide = z.infer<typeof side>
export type SimulationView = z.infer<typeof simulation>
