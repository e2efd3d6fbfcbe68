import { oc } from '@orpc/contract'
import { z } from 'zod'
import { debtorKindSchema } from '#rooms/intake.ts'
import { scenarioActSchema, scenarioChannelSchema } from '#rooms/claim/sequence.ts'
import {
  daySchema,
  idSchema,
  instantSchema,
  positiveCentsSchema,
  saidSchema,
  textSchema,
} from '#shapes.ts'

const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claimed-at-least'), amount: positiveCentsSchema }),
  z.strictObject({ kind: z.literal('debtor-is'), kinds: z.array(debtorKindSchema).max(3) }),
])

/** The steps of a scenario as kept; what is wrong with them as a whole is told by their faults. */
export const scenarioStepsSchema = z
  .array(
    z.strictObject({
      id: textSchema(60),
      act: scenarioActSchema,
      after: z.strictObject({
        count: z.number().int().min(0).max(9999),
        unit: z.enum(['calendar-days', 'working-days']),
      }),
      channels: z.array(scenarioChannelSchema).max(6),
      tone: z.enum(['courteous', 'firm', 'grave']),
      conditions: z.array(conditionSchema).max(4),
      optional: z.boolean(),
    }),
  )
  .max(60)

const capInDays = z
  .strictObject({
    count: z.number().int().min(0).max(9999),
    days: z.number().int().min(0).max(9999),
  })
  .nullable()

const capOf = z.number().int().min(0).max(9999).nullable()

/** What a scenario holds itself to beyond the ceiling of the product; null for each that it has not. */
export const scenarioCapsSchema = z.strictObject({
  contacts: capInDays,
  daysApart: capOf,
  reminders: capOf,
  sms: capInDays,
  calls: capInDays,
})

/** Null where the ceiling of the product holds alone. */
export const capsShape = { caps: scenarioCapsSchema.nullable().default(null) }

/** Whose claims and which debtors a scenario is for. */
export const scopeShape = {
  /** Null for the claims of every creditor. */
  creditorId: idSchema.nullable(),
  /** Null for every kind of debtor. */
  debtorKind: debtorKindSchema.nullable(),
}

const scenarioVersion = z.object({
  id: idSchema,
  ...scopeShape,
  creditorName: z.string().nullable(),
  version: z.number().int(),
  steps: scenarioStepsSchema,
  caps: scenarioCapsSchema.nullable(),
  savedAt: instantSchema,
  savedBy: z.string(),
  published: z.object({ reason: z.string(), at: instantSchema, by: z.string() }).nullable(),
  /** Set once it was taken out of force with none in its place. */
  withdrawn: z.object({ reason: z.string(), at: instantSchema, by: z.string() }).nullable(),
  /** Whether it is the one that its claims follow now. */
  inForce: z.boolean(),
})

const scenarios = z.object({
  /** What is followed where the house wrote nothing. */
  house: scenarioStepsSchema,
  /** Every version, drafts included, the last saved first. */
  versions: z.array(scenarioVersion),
})

/** The step that comes next, from which day, and by what way it would leave. */
const nextStep = z.object({
  act: scenarioActSchema,
  on: daySchema.nullable(),
  /** Null where no way reaches the debtor, or it is no message. */
  channel: scenarioChannelSchema.nullable(),
  says: saidSchema,
})

/** The live cases whose next step, its day or its way would no longer be the same. */
const changes = z.object({
  /** The live cases that were read, of all that there are. */
  examined: z.number().int(),
  live: z.number().int(),
  /** Those of them that would follow it. */
  concerned: z.number().int(),
  changed: z.number().int(),
  /** The first of those whose next step or day changes. */
  rows: z.array(
    z.object({
      dossierId: idSchema,
      reference: z.string(),
      debtorName: z.string(),
      from: nextStep.nullable(),
      to: nextStep.nullable(),
    }),
  ),
})

const check = z.object({
  faults: z.array(
    z.object({
      code: z.string(),
      stepId: z.string().nullable(),
      cap: z.enum(['contacts', 'daysApart', 'reminders', 'sms', 'calls']).nullable(),
      sentence: saidSchema,
    }),
  ),
  /** Null where faults keep it from being followed at all. */
  changes: changes.nullable(),
})

const scenarioInput = z.strictObject({ ...scopeShape, steps: scenarioStepsSchema, ...capsShape })

/** The scenarios of an organisation: what is done towards debtors, when and how. */
export const scenariosContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/scenarios',
      summary: 'Scénarios de l’organisation : brouillons, versions publiées, celles en vigueur',
    })
    .output(scenarios),
  check: oc
    .route({
      method: 'POST',
      path: '/scenarios/check',
      summary:
        'Dire ce qui empêche de publier un scénario, et ce qu’il changerait, sans rien écrire',
    })
    .input(scenarioInput)
    .output(check),
  save: oc
    .route({
      method: 'POST',
      path: '/scenarios',
      summary: 'Garder un scénario comme brouillon : la version suivante',
    })
    .input(scenarioInput)
    .output(z.object({ id: idSchema, version: z.number().int() })),
  publish: oc
    .route({
      method: 'POST',
      path: '/scenarios/{id}/publication',
      summary: 'Publier une version d’un scénario, pour les étapes qui ne sont pas faites',
    })
    .input(z.strictObject({ id: idSchema, reason: textSchema(500) }))
    .output(z.object({ id: idSchema, version: z.number().int() })),
  checkWithdrawal: oc
    .route({
      method: 'GET',
      path: '/scenarios/{id}/withdrawal',
      summary: 'Dire ce que le retrait d’une version en vigueur changerait, sans rien écrire',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(changes),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/scenarios/{id}/withdrawal',
      summary:
        'Retirer la version en vigueur d’un champ : ses dossiers suivent le scénario le plus proche',
    })
    .input(z.strictObject({ id: idSchema, reason: textSchema(500) }))
    .output(z.object({ id: idSchema, version: z.number().int() })),
}

export type ScenarioStepInput = z.infer<typeof scenarioStepsSchema>[number]
export type ScenarioInput = z.infer<typeof scenarioInput>
export type ScenarioChanges = z.infer<typeof changes>
export type ScenarioCheck = z.infer<typeof check>
export type ScenarioVersionView = z.infer<typeof scenarioVersion>
export type ScenariosView = z.infer<typeof scenarios>
