import { oc } from '@orpc/contract'
import type { ComposedLetter } from '@quittance/letters'
import { z } from 'zod'
import { gateVerdict } from '#rooms/outreach.ts'
import {
  centsSchema,
  certaintySchema,
  daySchema,
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

const birth = z.strictObject({ on: daySchema.nullable(), place: textSchema(80).nullable() })

/** What an acknowledgment of debt to be completed says; its sum is for the debtor to write. */
export const deedTermsShape = {
  debtorBirth: birth.nullable(),
  creditorBirth: birth.nullable(),
  dueOn: daySchema.nullable(),
  /** Yearly, in hundredths of a point; null where it sets none. */
  rateHundredths: z.number().int().min(0).max(10_000).nullable(),
  /** Where the debt is a loan: over a threshold it is declared to the tax office. */
  loan: z.strictObject({ madeOn: daySchema, principalCents: positiveCentsSchema }).nullable(),
}

const versioned = { id: idSchema, expectedVersion: expectedVersionSchema }
const moved = z.object({ version: z.number().int() })

/** What a person reads on a deed that came back. */
const deedReadShape = {
  exhibitId: idSchema,
  kind: z.enum(['private-deed', 'notarial-deed', 'lawyer-deed']),
  signedByDebtor: z.boolean(),
  amountInFiguresCents: positiveCentsSchema.nullable(),
  amountInWordsText: z.string().trim().max(300).nullable(),
  mentionBy: z.enum(['debtor', 'process-that-shows-the-author', 'somebody-else']),
  debtorIs: z.enum(['merchant', 'other']),
  loan: z.boolean(),
  date: daySchema,
  dueOn: daySchema.nullable(),
  /** Whether it names both parties. */
  partiesNamed: z.boolean(),
}

/** A deed that came back, and what its form is worth. */
export const deedSchema = z.object({
  id: idSchema,
  exhibit: z.object({ id: idSchema, number: z.number().int() }),
  date: daySchema,
  force: z.enum(['full', 'beginning-of-proof', 'none']),
  certainty: certaintySchema,
  amountCents: centsSchema.nullable(),
  /** Its force, what is missing and what that changes, what is to be done besides. */
  says: saidSchema,
  defects: z.array(saidSchema),
  formalities: z.array(saidSchema),
  because: explanationSchema,
})

/** Acknowledgments of debt: written to be completed by the debtor, checked when they come back. */
export const deedOperations = {
  previewDeed: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/acknowledgments/preview',
      summary: 'Composer une reconnaissance de dette à compléter, sans rien écrire',
    })
    .input(z.strictObject({ id: idSchema, ...deedTermsShape }))
    .output(
      z.object({
        dossierVersion: z.number().int(),
        sheet: z.custom<ComposedLetter>((value) => typeof value === 'object' && value !== null),
        textSha256: sha256Schema,
        gate: gateVerdict,
      }),
    ),
  sendDeed: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/acknowledgments/letter',
      summary: 'Envoyer par courrier une reconnaissance de dette à compléter et à signer',
    })
    .input(
      z.strictObject({
        ...versioned,
        ...deedTermsShape,
        textSha256: sha256Schema,
        personSays: textSchema(500).nullable().default(null),
      }),
    )
    .output(moved),
  checkDeed: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/acknowledgments',
      summary: 'Noter ce qu’on lit sur une reconnaissance revenue signée, et ce qu’elle vaut',
    })
    .input(z.strictObject({ ...versioned, ...deedReadShape }))
    .output(z.object({ version: z.number().int(), deed: deedSchema })),
}

export type DeedTerms = z.infer<z.ZodObject<typeof deedTermsShape>>
export type DeedRead = z.infer<z.ZodObject<typeof deedReadShape>>
export type DeedView = z.infer<typeof deedSchema>
