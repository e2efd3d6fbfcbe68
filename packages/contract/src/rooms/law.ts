import { oc } from '@orpc/contract'
import { z } from 'zod'
import { says, textTooLong } from '#messages.ts'
import {
  centsSchema,
  daySchema,
  expectedVersionSchema,
  idSchema,
  instantSchema,
  positiveCentsSchema,
  textSchema,
  tradeSchema,
} from '#shapes.ts'
import { statementSchema } from '#rooms/assessment.ts'
import { confirmedRateSchema } from '#rooms/rates.ts'
import { chargesFacts } from '#questions/law/charges.ts'
import { claimConditionsFacts, recoveryIndemnityFacts } from '#questions/law/collection.ts'
import { interestFacts } from '#questions/law/interest.ts'
import { resultField, eventKindField, limitationFacts } from '#questions/law/limitation.ts'
import { routeFacts } from '#questions/law/procedure.ts'
import {
  exhibitAuthorField,
  exhibitKindField,
  signatureField,
  statesField,
  writingFacts,
} from '#questions/law/proof.ts'

/** A document that nobody changes once it is written, however deep. */
type Written<Value> = Value extends readonly (infer Each)[]
  ? readonly Written<Each>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Written<Value[Key]> }
    : Value

/** The facts of a question as the server writes them, ready to be asked by whoever reads them. */
export type Document<Facts extends z.ZodType> = z.ZodType<
  Written<z.output<Facts>>,
  Written<z.input<Facts>>
>
const interestDocument: Document<typeof interestFacts> = interestFacts
const indemnityDocument: Document<typeof recoveryIndemnityFacts> = recoveryIndemnityFacts
const limitationDocument: Document<typeof limitationFacts> = limitationFacts
const conditionsDocument: Document<typeof claimConditionsFacts> = claimConditionsFacts
const writingDocument: Document<typeof writingFacts> = writingFacts
const chargesDocument: Document<typeof chargesFacts> = chargesFacts
const routeDocument: Document<typeof routeFacts> = routeFacts

/** Codes of the questions, without the sentence that refuses another: people choose among them. */
const eventKindSchema = z.enum(eventKindField.options)
const courtResultSchema = z.enum(resultField.options)

/** What a person read on an exhibit that its force as proof depends on. */
const descriptionShape = {
  kind: z.enum(exhibitKindField.options),
  from: z.enum(exhibitAuthorField.options),
  signature: z.enum(signatureField.options),
  states: z.enum(statesField.options),
  amountInFiguresCents: positiveCentsSchema.nullable(),
  amountInWordsCents: positiveCentsSchema.nullable(),
}

/** What a payment put towards an item, on the day it came in. */
const servedSchema = z.object({
  paymentId: idSchema,
  on: daySchema,
  toCostsCents: centsSchema,
  toInterestCents: centsSchema,
  toIndemnityCents: centsSchema,
  toPrincipalCents: centsSchema,
})

/** From what day interest runs on an item: its due date, or a formal notice. */
const startSchema = z.object({
  on: daySchema,
  from: z.enum(['due-date', 'letter', 'event']),
  /** The letter, or the event that a person noted; null for a due date. */
  id: idSchema.nullable(),
})

const itemLawSchema = z.object({
  id: idSchema,
  number: z.string(),
  label: z.string(),
  dueOn: daySchema,
  principalCents: centsSchema,
  creditNotes: z.array(z.object({ number: z.string(), on: daySchema, amountCents: centsSchema })),
  served: z.array(servedSchema),
  /** Costs that the law puts on the debtor, by that day. */
  costsCents: centsSchema,
  /** What the creditor gave up of each part, from a day: no payment. */
  remitted: z.array(servedSchema.omit({ paymentId: true })),
  /** Null where no interest runs before a formal notice, and none was sent. */
  startsFrom: startSchema.nullable(),
  interest: interestDocument.nullable(),
  /** Null where the claim is not one of C. com. L441-10. */
  indemnity: indemnityDocument.nullable(),
  /** The facts of its own limitation: an instalment that died takes no other with it. */
  limitation: limitationDocument,
})

/** What an event of the document of limitation comes from, in the same order. */
const eventSourceSchema = z.object({
  kind: z.enum(['letter', 'payment', 'finding', 'event']),
  id: idSchema,
  exhibitId: idSchema.nullable(),
})

const notedEventSchema = z.object({
  id: idSchema,
  kind: eventKindSchema,
  on: daySchema,
  endedOn: daySchema.nullable(),
  result: courtResultSchema.nullable(),
  registered: z.boolean(),
  exhibitId: idSchema.nullable(),
  note: z.string(),
  recordedAt: instantSchema,
  /** Why it no longer counts; null while it does. */
  withdrawnBecause: z.string().nullable(),
})

/** What speaks against the claim, with the weight of what speaks for it. */
const adverseFactSchema = z.object({
  kind: z.enum(['dispute', 'message-disputes', 'message-claims-payment', 'message-refuses']),
  /** The dispute, or the finding. */
  id: idSchema,
  exhibitId: idSchema.nullable(),
  on: daySchema.nullable(),
  standing: z.enum(['open', 'answered', 'to-review']),
  /** Whether it is a serious dispute, as a person holds; null until someone says. */
  isSerious: z.boolean().nullable(),
  /** The words of the debtor, as they were written or noted. */
  words: z.string(),
})

const dossierLawSchema = z.object({
  asOf: daySchema,
  /** Rates that the office confirmed: with the published ones, the book that interest asks for. */
  rates: z.array(confirmedRateSchema),
  /** What the server counts with the same facts. */
  statement: statementSchema,
  items: z.array(itemLawSchema),
  limitation: z.object({
    document: limitationDocument,
    from: z.array(eventSourceSchema),
    /** Events noted by a person, withdrawn ones and later ones included, chronological. */
    noted: z.array(notedEventSchema),
  }),
  conditions: z.object({
    document: conditionsDocument,
    /** What admits the whole debt, and is not contradicted since. */
    admissions: z.array(eventSourceSchema),
  }),
  writing: z.object({
    document: writingDocument,
    /** The exhibits of the document, in the same order. */
    exhibitIds: z.array(idSchema),
    described: z.array(z.object({ exhibitId: idSchema, ...descriptionShape })),
  }),
  charges: z.object({ document: chargesDocument }),
  route: z.object({ document: routeDocument }),
  adverse: z.array(adverseFactSchema),
})

const versioned = { id: idSchema, expectedVersion: expectedVersionSchema }
const moved = z.object({ version: z.number().int() })

const LONGEST_NOTE = 2000

const noteEventInput = z.strictObject({
  ...versioned,
  kind: eventKindSchema,
  on: daySchema,
  endedOn: daySchema.nullable().default(null),
  result: courtResultSchema.nullable().default(null),
  registered: z.boolean().default(false),
  exhibitId: idSchema.nullable().default(null),
  note: z
    .string()
    .trim()
    .max(LONGEST_NOTE, says(textTooLong(LONGEST_NOTE)))
    .default(''),
  /** An event noted before that this one corrects: it is withdrawn with the reason. */
  replaces: z
    .strictObject({ eventId: idSchema, because: textSchema(1000) })
    .nullable()
    .default(null),
})

const describeExhibitInput = z.strictObject({
  ...versioned,
  exhibitId: idSchema,
  ...descriptionShape,
})

const sayTradeInput = z.strictObject({
  id: idSchema,
  party: z.enum(['creditor', 'debtor']),
  trade: tradeSchema.nullable(),
})

/** The law of a dossier: the facts that its answers rest on, and what a person adds to them. */
export const lawContract = {
  read: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/law',
      summary: 'Les faits que le droit lit dans un dossier, question par question, à une date',
    })
    .input(z.strictObject({ id: idSchema, asOf: daySchema }))
    .output(dossierLawSchema),
  noteEvent: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/limitation-events',
      summary: 'Noter un événement de prescription, à la place d’un autre s’il le corrige',
    })
    .input(noteEventInput)
    .output(z.object({ eventId: idSchema, version: z.number().int() })),
  withdrawEvent: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/limitation-events/{eventId}/withdrawal',
      summary: 'Retirer un événement noté par erreur, avec sa raison ; il reste au journal',
    })
    .input(z.strictObject({ ...versioned, eventId: idSchema, because: textSchema(1000) }))
    .output(moved),
  describeExhibit: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/exhibits/{exhibitId}/description',
      summary: 'Décrire une pièce : ce qu’elle est, de qui, sa signature, ce qu’elle dit',
    })
    .input(describeExhibitInput)
    .output(moved),
  weighDispute: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/disputes/{disputeId}/seriousness',
      summary: 'Dire si une contestation ouverte est sérieuse',
    })
    .input(z.strictObject({ ...versioned, disputeId: idSchema, isSerious: z.boolean().nullable() }))
    .output(moved),
  sayTrade: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/trade',
      summary: 'Dire l’activité d’une partie professionnelle, pour tous ses dossiers',
    })
    .input(sayTradeInput)
    .output(z.object({ trade: tradeSchema.nullable() })),
}

export type DossierLaw = z.infer<typeof dossierLawSchema>
export type ItemLaw = z.infer<typeof itemLawSchema>
export type EventSource = z.infer<typeof eventSourceSchema>
export type NotedEvent = z.infer<typeof notedEventSchema>
export type AdverseFact = z.infer<typeof adverseFactSchema>
export type DescribedExhibit = DossierLaw['writing']['described'][number]
export type NoteEventInput = z.infer<typeof noteEventInput>
export type DescribeExhibitInput = z.infer<typeof describeExhibitInput>
