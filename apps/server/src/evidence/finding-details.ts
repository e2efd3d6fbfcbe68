import { z } from 'zod'

/** What may read in two ways in a finding, or stops a day from being read. */
const ambiguities = [
  'sending-day-unknown',
  'impossible-day',
  'event',
  'before-the-day',
  'several-days',
  'several-payments',
  'conditional',
  'equivocal',
] as const
export type Ambiguity = (typeof ambiguities)[number]

const scheduleLine = z.looseObject({
  cents: z.number().nullable(),
  due: z.string().nullable().optional(),
})

/** What was read beside the kind, the amount and the day of a finding, kept with it. */
const findingDetailsSchema = z.object({
  kinds: z.array(z.string()),
  ackLevel: z.enum(['unequivocal', 'equivocal', 'none']),
  acknowledgedCents: z.number().nullable(),
  conditional: z.boolean(),
  humanReview: z.boolean(),
  due: z.object({ raw: z.string().nullable(), date: z.string().nullable() }),
  schedule: z.array(scheduleLine),
  paidOn: z.string().nullable(),
  ambiguities: z.array(z.enum(ambiguities)),
})
export type FindingDetails = z.infer<typeof findingDetailsSchema>

/** The details of a finding, or null where they were never kept. */
export function readDetails(details: unknown): FindingDetails | null {
  const read = findingDetailsSchema.safeParse(details)
  return read.success ? read.data : null
}

const spanSchema = z.array(z.object({ start: z.number().int(), end: z.number().int() }))

/** The stretches of the text that a finding rests on, each once, in reading order. */
export function readSpans(spans: unknown): readonly { start: number; end: number }[] {
  const read = spanSchema.safeParse(spans)
  if (!read.success) return []
  const once = new Map(read.data.map((span) => [`${span.start}-${span.end}`, span]))
  return [...once.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}
