import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import { idSchema, sha256Schema, textSchema } from '#shapes.ts'

const ofBundle = { id: idSchema, bundleId: idSchema }

/** A message of a sealed bundle, as one chooses whether a redacted copy shows it. */
const bundledMessageSchema = z.object({
  /** Its rank in the bundle, from 1: what a copy calls it by. */
  number: z.number().int(),
  author: z.string().nullable(),
  /** As the export has it: `2026-04-10T18:04:00`, or its own writing. */
  at: z.string().nullable(),
  direction: z.enum(['in', 'out', 'system', 'unknown']),
  /** Cut short where it is very long. */
  text: z.string(),
  attachments: z.number().int(),
  /** False where its bytes stand among those of others: only what was read can be shown. */
  octets: z.boolean(),
  /** A commitment found in it was kept by a person when the bundle was sealed. */
  retained: z.boolean(),
})

const quoteSchema = z.object({ shown: z.number().int(), hidden: z.number().int() })

/** Redacted copies (copies occultées) of a sealed bundle. */
export const copyOperations = {
  bundleMessages: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/bundles/{bundleId}/messages',
      summary: 'Les messages d’un dossier scellé, pour choisir ceux qu’une copie montre',
    })
    .input(z.strictObject(ofBundle))
    .output(z.object({ folder: z.string(), rows: z.array(bundledMessageSchema) })),
  redact: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/bundles/{bundleId}/copies',
      summary: 'Faire une copie occultée d’un dossier scellé',
    })
    .input(
      z.strictObject({
        ...ofBundle,
        /** Numbers of the messages to show: `1-4,7`. */
        shown: textSchema(20_000),
        reason: textSchema(500)
          .refine(
            (text) => text.isWellFormed() && !text.includes('\u0000'),
            says(messages.unwritable),
          )
          .nullable(),
      }),
    )
    .output(
      z.object({
        fileId: idSchema,
        sha256: sha256Schema,
        sizeBytes: z.number().int(),
        shown: z.number().int(),
        hidden: z.number().int(),
        /** Messages shown that hold the words of a hidden one. */
        quotes: z.array(quoteSchema),
      }),
    ),
}

export type BundledMessageView = z.infer<typeof bundledMessageSchema>
