import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  certaintySchema,
  daySchema,
  explanationSchema,
  idSchema,
  saidSchema,
  sha256Schema,
} from '#shapes.ts'

const factSchema = z.enum([
  'principal',
  'agreement',
  'performance',
  'amount',
  'admission',
  'demand',
  'due-date',
  'professionals',
  'conceded',
  'cost-paid',
  'received',
])

/** What carries a fact, as a person names it; a line and the record of the parties have no page. */
const supportSchema = z.object({
  kind: z.enum(['exhibit', 'letter', 'event', 'payment', 'line', 'record']),
  id: idSchema.nullable(),
  label: saidSchema,
})

const linkSchema = z.object({
  support: supportSchema,
  coversCents: centsSchema,
  /** False for what nobody kept yet, or what reads in two ways. */
  counts: z.boolean(),
  proves: saidSchema,
  weaknesses: z.array(saidSchema),
  messages: z.array(idSchema),
})

const lineFactSchema = z.object({
  fact: factSchema,
  label: saidSchema,
  need: z.enum(['required', 'strengthens']),
  /** With `bareCents`, what is claimed of the line. */
  carriedCents: centsSchema,
  bareCents: centsSchema,
  links: z.array(linkSchema),
  missing: saidSchema.nullable(),
})

/** A line of euros, with the facts that it needs. */
const euroLineSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'principal',
    'credit-note',
    'interest',
    'indemnity',
    'costs',
    'remission',
    'payment',
  ]),
  label: saidSchema,
  amountCents: centsSchema,
  /** What is still asked for on it, once payments and credit notes are put against it. */
  claimedCents: centsSchema,
  certainty: certaintySchema,
  because: explanationSchema.nullable(),
  /** The line without which it is not owed. */
  follows: z.string().nullable(),
  rests: z.enum(['carried', 'partly', 'nothing']),
  contestedCents: centsSchema,
  /** True where several sums are stated that may be about other euros: it is the least. */
  contestedIsLeast: z.boolean(),
  facts: z.array(lineFactSchema),
})

const adverseSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'dispute',
    'message-disputes',
    'message-claims-payment',
    'message-refuses',
    'message-reserve',
    'author-unconfirmed',
  ]),
  label: saidSchema,
  says: saidSchema,
  /** What a person wrote when the dispute was noted; null for a message, which says its own words. */
  words: z.string().nullable(),
  on: daySchema.nullable(),
  standing: z.enum(['open', 'answered', 'to-review', 'set-aside']),
  /** False once a person set it aside, or said that its author is somebody else. */
  counts: z.boolean(),
  /** True where it names no sum. */
  isWhole: z.boolean(),
  amountCents: centsSchema,
  touches: z.array(z.object({ line: z.string(), amountCents: centsSchema })),
  answer: saidSchema,
  messages: z.array(idSchema),
})

/** An exhibit of the graph, and what the law's question of proof answers of it. */
const groundExhibitSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  name: z.string(),
  /** Role and weakness of the question of proof; null where it cannot weigh the exhibit yet. */
  role: z
    .enum(['full-proof', 'substitute', 'beginning-of-proof', 'free-proof', 'corroboration', 'none'])
    .nullable(),
  weakness: z
    .enum([
      'states-nothing',
      'own-document',
      'author-uncertain',
      'signature-missing',
      'amount-missing',
      'mention-incomplete',
      'handover-only',
      'message-only',
      'payment-only',
      'third-party-only',
      'signature-reliability-to-prove',
    ])
    .nullable(),
  because: explanationSchema.nullable(),
})

const groundMessageSchema = z.object({
  id: idSchema,
  exhibitId: idSchema,
  /** One of its findings: its page tells how it was read. */
  findingId: idSchema,
  author: z.object({
    shown: z.string(),
    /** What the format of the file gives. */
    grade: z.enum(['A', 'B', 'C', 'D', 'E']),
    /** That of his link to a party, as the list of authors has it; null where it was not looked for. */
    linkGrade: z.enum(['A', 'B', 'C', 'D', 'E']).nullable(),
    /** Who a person said he is; null while nobody did. */
    stated: z.enum(['debtor', 'creditor', 'other']).nullable(),
  }),
  /** The date as the file writes it. */
  timeRaw: z.string().nullable(),
  timeLocal: z.string().nullable(),
  /** What reads in two ways in that date, or is not said. */
  timeSays: z.array(saidSchema),
  text: z.string(),
  isCut: z.boolean(),
  spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  sliceSha256: sha256Schema,
  /**
   * Cuts the message out of its original and hashes it: prints `sliceSha256`. Null where the archive
   * was cut: the sealed bundle of the dossier gives the command there.
   */
  command: z.string().nullable(),
  /** The original that the command is run beside. */
  fileId: idSchema,
  /** The path of the original in a sealed bundle of the dossier. */
  inBundle: z.string(),
})

const groundsSchema = z.object({
  asOf: daySchema,
  /** The sum of the lines: the total of the statement of that day. */
  balanceCents: centsSchema,
  /** What the statement leaves out, such as interest whose rate is not published. */
  uncounted: saidSchema.nullable(),
  /** Findings left out of a dossier that holds more than anybody reads; nothing of them counts. */
  unshownFindings: z.number().int(),
  bareCents: centsSchema,
  contestedCents: centsSchema,
  contestedIsLeast: z.boolean(),
  lines: z.array(euroLineSchema),
  against: z.array(adverseSchema),
  exhibits: z.array(groundExhibitSchema),
  messages: z.array(groundMessageSchema),
})

/** From each euro claimed down to the messages, and what says the contrary. */
export const groundsOperations = {
  grounds: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/grounds',
      summary:
        'Du message à l’euro : ce qui porte chaque euro d’un dossier, et ce qui le contredit',
    })
    .input(z.strictObject({ id: idSchema, asOf: daySchema }))
    .output(groundsSchema),
}

export type GroundsView = z.infer<typeof groundsSchema>
export type EuroLineView = z.infer<typeof euroLineSchema>
export type LineFactView = z.infer<typeof lineFactSchema>
export type GroundLinkView = z.infer<typeof linkSchema>
export type AdverseView = z.infer<typeof adverseSchema>
export type GroundExhibitView = z.infer<typeof groundExhibitSchema>
export type GroundMessageView = z.infer<typeof groundMessageSchema>
