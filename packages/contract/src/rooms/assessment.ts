import { oc } from '@orpc/contract'
import { z } from 'zod'
import { dayCounts, queueTab, whyToday } from '#rooms/claim/day.ts'
import {
  centsSchema,
  certaintySchema,
  cursorQuery,
  daySchema,
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  instantSchema,
  outcomeSchema,
  pageOf,
  postalAddressSchema,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'
import { expectedTodaySchema, moneyAlarmSchema } from '#rooms/client-money/expected.ts'
import { disputedParts } from '#rooms/claim/disputes.ts'
import { debtorKindSchema, natureSchema } from '#rooms/intake.ts'

/** An act of the officer on a dossier, in the words of `packages/cases`. */
const actSchema = z.enum([
  'review-finding',
  'first-letter',
  'reminder',
  'formal-notice',
  'call',
  'record-payment',
  'promise',
  'dispute',
  'pay-over',
  'hand-over',
  'close',
])

/** What an answer rests on: texts, or a delay that the house set for itself and no text orders. */
const restingOn = {
  articles: z.array(z.object({ code: z.string(), article: z.string() })),
  housePolicy: z.boolean(),
}

const possibleAct = z.object({
  act: actSchema,
  /** Verb first, as a button says it: « Écrire la première lettre ». */
  verb: saidSchema,
  reason: saidSchema,
  ...restingOn,
  from: daySchema,
})

const impossibleAct = z.object({
  act: actSchema,
  verb: saidSchema,
  /** When it becomes possible, or why never; shown under the button. */
  because: saidSchema,
  ...restingOn,
  until: daySchema.nullable(),
})

const statementLine = z.object({
  component: z.enum(['principal', 'interest', 'indemnity', 'costs', 'remitted', 'paid', 'total']),
  detail: saidSchema,
  amountCents: centsSchema,
  certainty: certaintySchema,
  tags: z.array(z.enum(['rate-to-confirm', 'rate-unknown'])),
  because: explanationSchema.nullable(),
})

/** What is owed on a day, by component; the lines before `total` add up to it. */
export const statementSchema = z.object({
  asOf: daySchema,
  lines: z.array(statementLine),
  totalCents: centsSchema,
  principalCents: centsSchema,
  interestCents: centsSchema,
  indemnityCents: centsSchema,
  /** Costs that the law puts on the debtor; those that stay with the creditor are not his. */
  costsCents: centsSchema,
  /** What the creditor gave up: no payment. */
  remittedCents: centsSchema,
  paidCents: centsSchema,
})

const limitationValue = z.object({
  status: z.enum(['not-started', 'running', 'suspended', 'expired']),
  period: z.string(),
  lastDay: daySchema.nullable(),
  daysLeft: z.number().int(),
  timeBarredOn: daySchema.nullable(),
  /** The last day without what is arguable: earlier than `lastDay` when a doubt moved it. */
  establishedLastDay: daySchema.nullable(),
})

const assessmentSchema = z.object({
  asOf: daySchema,
  statement: statementSchema,
  due: outcomeSchema(z.object({ due: z.boolean(), dueOn: daySchema })),
  limitation: outcomeSchema(limitationValue),
  limitationStartsOn: daySchema,
  writing: outcomeSchema(
    z.object({
      writingRequired: z.boolean(),
      standing: z.enum(['proved', 'beginning-of-proof', 'unproved']),
    }),
  ),
})

const proofSchema = z.object({
  boxes: z.number().int().min(0).max(5),
  standard: z.string(),
  facts: z.array(
    z.object({ label: saidSchema, strength: z.number().min(0).max(1), detail: saidSchema }),
  ),
  missing: z.array(saidSchema),
  /** What would make whole a box that is filled in part. */
  strengthen: z.array(saidSchema),
  adverse: z.array(saidSchema),
})

const partySchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.string(),
  siren: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: postalAddressSchema.nullable(),
})

const exhibitSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  kind: z.string(),
  declaredName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  sha256: sha256Schema,
  receivedAt: instantSchema,
  messages: z.number().int(),
  /** What was found in it and waits for a person. */
  findingsToReview: z.number().int(),
})

/** One thing that happened, for « Ce qui s’est passé ». */
export const timelineRowSchema = z.object({
  id: idSchema,
  at: instantSchema,
  verb: z.string(),
  icon: z.enum(['letter', 'message', 'euro', 'note', 'call', 'proof', 'time', 'dossier', 'person']),
  title: saidSchema,
  detail: saidSchema,
  /** SHA-256 of what is sealed by this entry: draws its seal. */
  fingerprint: sha256Schema,
  /** True when the entry read now still gives its fingerprint. */
  intact: z.boolean(),
  /** The product itself, or somebody who works with it. */
  actor: z.enum(['worker', 'member']),
  /** The member who did it, by name; null for what the product did by itself. */
  actorName: z.string().nullable(),
  /** What an exchange with the debtor is worth as proof, and why; null for what is no exchange. */
  worth: z
    .object({
      grade: z.enum(['good-faith', 'dated-proof', 'binding', 'full-proof']),
      because: saidSchema,
    })
    .nullable(),
  link: z
    .object({ kind: z.enum(['act', 'receipt', 'exhibit', 'finding']), id: idSchema })
    .nullable(),
})

const letterWay = z.enum(['letter', 'registered-letter', 'electronic-registered', 'e-mail', 'sms'])

const dossierSchema = z.object({
  id: idSchema,
  reference: z.string(),
  rfReference: z.string(),
  version: z.number().int(),
  status: z.string(),
  nature: natureSchema,
  title: z.string(),
  creditor: partySchema,
  debtor: partySchema.extend({
    kind: debtorKindSchema,
    civility: z.string().nullable(),
    tradeName: z.string().nullable(),
  }),
  items: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      label: z.string(),
      issuedOn: daySchema,
      dueOn: daySchema,
      amountCents: centsSchema,
      openCents: centsSchema,
    }),
  ),
  creditNotes: z.array(z.object({ number: z.string(), on: daySchema, amountCents: centsSchema })),
  assessment: assessmentSchema,
  next: possibleAct.nullable(),
  ...whyToday,
  possible: z.array(possibleAct),
  impossible: z.array(impossibleAct),
  proof: proofSchema,
  exhibits: z.array(exhibitSchema),
  findingsToReview: z.number().int(),
  /** Demands that are leaving, or of which nobody knows whether they left: no other goes beside. */
  underWay: z.array(
    z.object({ actId: idSchema, label: saidSchema, state: z.enum(['reserved', 'doubtful']) }),
  ),
  /** Replies that no person has handled: what was to be sent waits. */
  repliesAwaiting: z.number().int(),
  firstLetter: z.object({ reference: z.string(), on: daySchema }).nullable(),
  /** The reminder that comes next: each leaves once. */
  nextReminder: z.enum(['first-reminder', 'second-reminder', 'last-reminder']),
  /** By what way each letter leaves, as its scenario says. */
  letterWays: z.object({
    'first-reminder': letterWay,
    'second-reminder': letterWay,
    'last-reminder': letterWay,
    'formal-notice': letterWay,
  }),
  promise: z
    .object({ id: idSchema, amountCents: centsSchema, dueOn: daySchema, madeOn: daySchema })
    .nullable(),
  dispute: z.object({ id: idSchema, reason: z.string(), openedOn: daySchema }).nullable(),
  payments: z.array(
    z.object({
      id: idSchema,
      receivedOn: daySchema,
      amountCents: centsSchema,
      method: z.string(),
      receiptId: idSchema.nullable(),
      receiptNumber: z.string().nullable(),
      payOverBy: daySchema.nullable(),
      paidOverOn: daySchema.nullable(),
    }),
  ),
  /** Seal of the dossier: the fingerprint of its entries so far, and how many. */
  seal: z.object({
    fingerprint: sha256Schema,
    entries: z.number().int(),
    /** True when every entry, read again now, still gives its fingerprint. */
    intact: z.boolean(),
  }),
})

const queueRow = z.object({
  dossierId: idSchema,
  reference: z.string(),
  group: z.enum(['late', 'today']),
  tab: queueTab,
  act: actSchema,
  verb: saidSchema,
  reason: saidSchema,
  when: saidSchema,
  debtorName: z.string(),
  creditorName: z.string(),
  balanceCents: centsSchema,
  lastDay: daySchema.nullable(),
  limitationLevel: z.enum(['plain', 'soon', 'last-day', 'expired', 'unknown']),
  proofBoxes: z.number().int(),
})

const foundDossier = z.object({
  dossierId: idSchema,
  reference: z.string(),
  debtorName: z.string(),
  creditorName: z.string(),
  /** What of the dossier bears what was sought. */
  foundIn: z.enum(['reference', 'debtor', 'creditor', 'phone', 'invoice', 'amount']),
  principalCents: centsSchema,
})

const versioned = { id: idSchema, expectedVersion: expectedVersionSchema }
const moved = z.object({ version: z.number().int() })

/** The dossier page, the day's queue, and what a person records on a dossier. */
export const dossierContract = {
  day: oc
    .route({
      method: 'GET',
      path: '/day',
      summary: 'Ma journée : ce qui est à faire, le plus urgent d’abord',
    })
    .input(z.strictObject({ tab: queueTab.optional() }))
    .output(
      z.object({
        today: daySchema,
        rows: z.array(queueRow),
        ...dayCounts,
        /** Bank lines that wait for an owner for too long; null where there is none, or no right. */
        lateBankLines: z
          .object({ count: z.number().int(), amountCents: centsSchema, since: daySchema })
          .nullable(),
        /** What of others' money cannot wait, the gravest first; none without the right to act. */
        alarms: z.array(moneyAlarmSchema),
        /** Promises and instalments due today, or that did not come, the gravest first. */
        expected: z.array(expectedTodaySchema),
        /** How many there are: the list gives the first of them. */
        expectedCount: z.number().int(),
      }),
    ),
  get: oc
    .route({ method: 'GET', path: '/dossiers/{id}', summary: 'La page d’un dossier' })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierSchema),
  assess: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/assessment',
      summary: 'Rejouer le décompte à une autre date',
    })
    .input(z.strictObject({ id: idSchema, asOf: daySchema }))
    .output(assessmentSchema),
  timeline: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/timeline',
      summary: 'Ce qui s’est passé, du plus récent',
    })
    .input(z.strictObject({ id: idSchema, ...cursorQuery }))
    .output(pageOf(timelineRowSchema)),
  note: oc
    .route({ method: 'POST', path: '/dossiers/{id}/notes', summary: 'Noter' })
    .input(
      z.strictObject({
        ...versioned,
        text: textSchema(4000),
        /** A call counts in the time between two calls; a note does not. */
        kind: z.enum(['note', 'call']).default('note'),
      }),
    )
    .output(moved),
  promise: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/promises',
      summary: 'Noter une promesse de paiement',
    })
    .input(
      z.strictObject({
        ...versioned,
        amountCents: positiveCentsSchema,
        dueOn: daySchema,
        madeOn: daySchema,
        channel: z.enum(['phone', 'sms', 'e-mail', 'letter', 'in-person']),
      }),
    )
    .output(moved),
  dispute: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/disputes',
      summary: 'Noter une contestation ; ce qu’elle vise n’est plus demandé',
    })
    .input(
      z.strictObject({
        ...versioned,
        reason: textSchema(2000),
        on: daySchema,
        /** Whether a judge would have to rule on it (CPC 835, 873); null until someone says. */
        isSerious: z.boolean().nullable().default(null),
        ...disputedParts,
      }),
    )
    .output(moved),
  search: oc
    .route({
      method: 'GET',
      path: '/search',
      summary: 'Chercher par nom, référence, téléphone, facture, montant',
    })
    .input(z.strictObject({ q: z.string().trim().min(1).max(100) }))
    .output(
      z.object({
        rows: z.array(foundDossier),
      }),
    ),
}

export type DossierView = z.infer<typeof dossierSchema>
export type AssessmentView = z.infer<typeof assessmentSchema>
export type StatementView = z.infer<typeof statementSchema>
export type StatementLine = z.infer<typeof statementLine>
export type TimelineRow = z.infer<typeof timelineRowSchema>
export type FoundDossier = z.infer<typeof foundDossier>
export type QueueRow = z.infer<typeof queueRow>
export type PossibleAct = z.infer<typeof possibleAct>
export type ImpossibleAct = z.infer<typeof impossibleAct>
export type ExhibitView = z.infer<typeof exhibitSchema>
