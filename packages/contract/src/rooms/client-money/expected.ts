import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  daySchema,
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  positiveCentsSchema,
  saidSchema,
  textSchema,
} from '#shapes.ts'

/** A sum that is expected on a dossier: a promise, or an instalment of its plan. */
export const expectedSchema = z.object({
  id: z.string(),
  kind: z.enum(['promise', 'instalment']),
  /** « échéance 2/6 de 150,00 € du 5 mars 2026 », to stand inside a sentence. */
  name: saidSchema,
  amountCents: centsSchema,
  metCents: centsSchema,
  leftCents: centsSchema,
  dueOn: daySchema,
  /** The last day of its grace. */
  graceUntil: daySchema,
  state: z.enum(['upcoming', 'kept', 'late', 'partial', 'broken', 'replaced']),
  /** True once its grace is over and something is left. */
  isOverdue: z.boolean(),
  reason: saidSchema,
  because: explanationSchema,
  /** The day from which it is held for a default, told once in the journal; null for none. */
  defaultOn: daySchema.nullable(),
})

/** What is expected on a day, or was and did not come, as « Ma journée » lists it. */
export const expectedTodaySchema = expectedSchema
  .pick({ id: true, name: true, reason: true, state: true, isOverdue: true, leftCents: true })
  .extend({
    dossierId: idSchema,
    reference: z.string(),
    debtorName: z.string(),
    /** True for an instalment whose default the journal tells. */
    isDefault: z.boolean(),
    dueOn: daySchema,
  })

/** What of others' money cannot wait, for who may act on it. */
export const moneyAlarmSchema = z.object({
  kind: z.enum([
    'gap',
    'cover',
    'commissions-late',
    'pay-over-late',
    'pay-over-1',
    'pay-over-3',
    'pay-over-7',
    'unidentified',
    'statements-aside',
    'replies-waiting',
    'replies-unmatched',
    'addresses-to-check',
  ]),
  /** The page where it is dealt with. */
  page: z.enum(['pay-over', 'own-orders', 'client-money', 'inbox']),
  says: saidSchema,
})

const plan = z.object({
  id: idSchema,
  version: z.number().int(),
  agreedOn: daySchema,
  channel: z.string(),
  exhibitId: idSchema.nullable(),
  totalCents: centsSchema,
  instalments: z.number().int(),
  graceWorkingDays: z.number().int(),
  defaultAfterDays: z.number().int(),
  note: z.string(),
  knownToCreditorOn: daySchema.nullable(),
  /** The exhibit that shows it, where one does. */
  knownByExhibitId: idSchema.nullable(),
  stoppedOn: daySchema.nullable(),
})

const dossierExpected = z.object({
  version: z.number().int(),
  /** The plan that stands first where there is one; else promises alone. */
  plan: plan.nullable(),
  rows: z.array(expectedSchema),
  /** What the plan that stands lets be asked for, and why it may not be stopped; null for no plan. */
  standing: z
    .object({
      /** Past their grace and unpaid: all that may be asked for while the plan stands. */
      missedCents: centsSchema,
      inGraceCents: centsSchema,
      toComeCents: centsSchema,
      /** Days that its clause leaves after a formal notice; null without a clause. */
      noticeDays: z.number().int().nullable(),
      stops: z.object({
        'notice-unanswered': saidSchema.nullable(),
        'debtor-agreed': saidSchema.nullable(),
      }),
    })
    .nullable(),
  /** Versions that another one replaced, or that were stopped, the last first. */
  earlier: z.array(plan),
  /** What is owed today: a plan asks for no more. */
  owedCents: centsSchema,
  terms: z.object({ graceWorkingDays: z.number().int(), defaultAfterDays: z.number().int() }),
})

const graceSchema = z.number().int().min(0).max(10)
const defaultAfterSchema = z.number().int().min(1).max(90)

const terms = z.object({
  graceWorkingDays: graceSchema,
  defaultAfterDays: defaultAfterSchema,
  /** True where the organisation set none: those of the house. */
  ofTheHouse: z.boolean(),
  /** Whether the member who asks wants the alarms of the day by e-mail, and where. */
  digest: z.object({ email: z.string().nullable(), wanted: z.boolean() }),
})

const versioned = { id: idSchema, expectedVersion: expectedVersionSchema }
const moved = z.object({ version: z.number().int() })

const planInput = z.strictObject({
  ...versioned,
  agreedOn: daySchema,
  channel: z.enum(['phone', 'sms', 'e-mail', 'letter', 'message', 'in-person', 'portal']),
  exhibitId: idSchema.nullable().default(null),
  instalments: z
    .array(z.strictObject({ dueOn: daySchema, amountCents: positiveCentsSchema }))
    .min(1)
    .max(120),
  /** Null takes the terms of the organisation. */
  graceWorkingDays: graceSchema.nullable().default(null),
  defaultAfterDays: defaultAfterSchema.nullable().default(null),
  knownToCreditor: z.boolean(),
  note: z.string().trim().max(1000).default(''),
})

const planTerms = z.strictObject({
  totalCents: positiveCentsSchema,
  /** So many instalments, or so much each time; the last one takes what is left. */
  share: z.union([
    z.strictObject({ count: z.number().int().min(1).max(120) }),
    z.strictObject({ eachCents: positiveCentsSchema }),
  ]),
  firstOn: daySchema,
  rhythm: z.enum(['week', 'fortnight', 'month']),
})

/** What is expected of debtors, and how long it is waited for. */
export const expectedContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/expected',
      summary: 'Promesses et échéances d’un dossier, et ce qui les a payées',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierExpected),
  agreePlan: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plans',
      summary: 'Noter un échéancier convenu ; il remplace le précédent, qui est gardé',
    })
    .input(planInput)
    .output(moved),
  previewPlan: oc
    .route({
      method: 'POST',
      path: '/plans/preview',
      summary: 'Calculer les échéances d’un échéancier, sans rien écrire',
    })
    .input(planTerms)
    .output(
      z.object({ instalments: z.array(z.object({ dueOn: daySchema, amountCents: centsSchema })) }),
    ),
  stopPlan: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plans/stop',
      summary:
        'Arrêter l’échéancier : après la mise en demeure d’une échéance restée impayée, ou avec l’accord du débiteur',
    })
    .input(
      z.strictObject({
        ...versioned,
        ground: z.enum(['notice-unanswered', 'debtor-agreed']),
        because: textSchema(1000),
        /** What shows that the debtor agrees, or the receipt of the notice, among the exhibits. */
        exhibitId: idSchema.nullable().default(null),
        /** The day on which the formal notice of the instalment was received, proved by the exhibit. */
        noticeReceivedOn: daySchema.nullable().default(null),
      }),
    )
    .output(moved),
  creditorKnows: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/plans/known',
      summary: 'Dire que le créancier connaît l’échéancier (CPCE R124-5)',
    })
    .input(
      z.strictObject({
        ...versioned,
        on: daySchema,
        /** What shows it, among the exhibits of the dossier. */
        exhibitId: idSchema.nullable().default(null),
      }),
    )
    .output(moved),
  terms: oc
    .route({
      method: 'GET',
      path: '/expected-terms',
      summary: 'Délais d’attente d’une promesse, et alarmes du jour par courriel',
    })
    .input(z.strictObject({}))
    .output(terms),
  setTerms: oc
    .route({
      method: 'POST',
      path: '/expected-terms',
      summary: 'Fixer les délais d’attente des promesses et des échéances',
    })
    .input(z.strictObject({ graceWorkingDays: graceSchema, defaultAfterDays: defaultAfterSchema }))
    .output(terms),
  chooseDigest: oc
    .route({
      method: 'POST',
      path: '/alarm-digest',
      summary: 'Demander les alarmes du jour par courriel, ou y renoncer',
    })
    .input(
      z.strictObject({
        wanted: z.boolean(),
        email: z.email().max(200),
        /** In which language they are written. */
        language: z.enum(['fr', 'en']).default('fr'),
      }),
    )
    .output(terms),
}

export type ExpectedView = z.infer<typeof expectedSchema>
export type ExpectedToday = z.infer<typeof expectedTodaySchema>
export type MoneyAlarm = z.infer<typeof moneyAlarmSchema>
export type PlanView = z.infer<typeof plan>
export type DossierExpected = z.infer<typeof dossierExpected>
export type ExpectedTermsView = z.infer<typeof terms>
export type PlanTermsInput = z.infer<typeof planTerms>
export type PlanInput = z.infer<typeof planInput>
