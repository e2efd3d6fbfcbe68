import { oc } from '@orpc/contract'
import type { ComposedLetter } from '@quittance/letters'
import { z } from 'zod'
import { gateVerdict } from '#rooms/outreach.ts'
import { smsLetter, smsSegments, smsText } from '#rooms/outreach/sms.ts'
import { idSchema, instantSchema, saidSchema, textSchema } from '#shapes.ts'

const letterSchema = z.enum(['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'])
const audienceSchema = z.enum(['consumer', 'professional'])
const toneSchema = z.enum(['courteous', 'firm', 'grave'])
const passageSchema = z.enum(['subject', 'opening', 'followUp', 'offer', 'closing'])

/** The words of a template, passage by passage, merge fields in braces; two of them may be empty. */
export const templateTextsSchema = z.strictObject({
  subject: textSchema(200),
  opening: textSchema(2000),
  followUp: z.string().trim().max(2000),
  offer: z.string().trim().max(2000),
  closing: textSchema(500),
})

const step = z.object({ reason: z.string(), at: instantSchema, by: z.string() })

const versionShape = {
  id: idSchema,
  audience: audienceSchema,
  version: z.number().int(),
  savedAt: instantSchema,
  savedBy: z.string(),
  published: step.nullable(),
  withdrawn: step.nullable(),
  /** Whether what leaves is worded by it now. */
  inForce: z.boolean(),
}

const templateVersion = z.object({
  ...versionShape,
  letter: letterSchema,
  texts: templateTextsSchema,
})

const mergeField = z.object({
  name: z.string(),
  type: z.enum(['name', 'money', 'day', 'reference', 'contact', 'words']),
})

const templates = z.object({
  /** What may be written between braces, and what it holds. */
  fields: z.array(mergeField),
  /** The words of the house in the capacity of the organisation, as they leave on paper. */
  house: z.array(
    z.object({
      letter: letterSchema,
      audience: audienceSchema,
      tone: toneSchema,
      texts: templateTextsSchema,
    }),
  ),
  /** Every version of the organisation, drafts included, the last saved first. */
  versions: z.array(templateVersion),
  /** The same for the steps that an SMS may do: one text each. */
  sms: z.object({
    fields: z.array(mergeField),
    house: z.array(z.object({ letter: smsLetter, audience: audienceSchema, text: z.string() })),
    versions: z.array(z.object({ ...versionShape, letter: smsLetter, text: z.string() })),
  }),
})

/** Where something stands in a passage as it was written: `[from, to[`. */
const place = z.object({
  passage: passageSchema,
  from: z.number().int(),
  to: z.number().int(),
})

const check = z.object({
  /** What is wrong between braces; the letter is then not composed. */
  faults: z.array(place.extend({ name: z.string(), sentence: saidSchema })),
  /** Why the letter cannot be composed; null where it is. */
  refused: saidSchema.nullable(),
  /** The letter whole, as it would be printed, and what the gate says of it. */
  composed: z
    .object({
      sheet: z.custom<ComposedLetter>((value) => typeof value === 'object' && value !== null),
      text: z.string(),
      parts: z.array(z.object({ id: z.string(), start: z.number().int(), end: z.number().int() })),
      verdict: z.enum(['pass', 'refuse', 'ask-a-person']),
      version: z.string(),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.enum(['refuse', 'ask']),
          span: z.tuple([z.number().int(), z.number().int()]).nullable(),
          sentence: z.string(),
          citations: z.array(z.object({ code: z.string(), article: z.string() })),
          certainty: z.enum(['established', 'arguable', 'unknown']),
          suggestion: z.string().nullable(),
          /** Where in the template; null for what is missing, or stands in what the house composes. */
          place: place.nullable(),
        }),
      ),
      passed: z.number().int(),
    })
    .nullable(),
})

const templateInput = z.strictObject({
  letter: letterSchema,
  audience: audienceSchema,
  texts: templateTextsSchema,
})

const smsTemplateInput = z.strictObject({
  letter: smsLetter,
  audience: audienceSchema,
  text: smsText,
})

const smsCheck = z.object({
  /** What is wrong between braces; the SMS is then not composed. */
  faults: z.array(
    z.object({
      name: z.string(),
      from: z.number().int(),
      to: z.number().int(),
      sentence: saidSchema,
    }),
  ),
  /** Why it cannot be written for this dossier; null where it can. */
  refused: saidSchema.nullable(),
  /** The SMS as it would leave, what it costs, and what the gate says of it. */
  composed: z
    .object({
      text: z.string(),
      segments: smsSegments,
      /** Why no step of a scenario would leave by these words; null where it may. */
      tooLong: saidSchema.nullable(),
      gate: gateVerdict,
    })
    .nullable(),
})

const kept = z.object({ id: idSchema, version: z.number().int() })

/** The words of letters that an organisation writes in its own voice. */
export const templatesContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/letter-templates',
      summary: 'Modèles de lettres : ceux de la maison, et les versions de l’organisation',
    })
    .output(templates),
  check: oc
    .route({
      method: 'POST',
      path: '/letter-templates/check',
      summary: 'Composer une lettre d’un modèle et la faire juger, sans rien écrire',
    })
    .input(
      templateInput.extend({
        channel: z.enum(['letter', 'registered-letter', 'e-mail']),
        /** A real dossier to compose it for; null for a fictional one. */
        dossierId: idSchema.nullable(),
      }),
    )
    .output(check),
  save: oc
    .route({
      method: 'POST',
      path: '/letter-templates',
      summary: 'Garder un modèle comme brouillon : la version suivante',
    })
    .input(templateInput)
    .output(kept),
  checkSms: oc
    .route({
      method: 'POST',
      path: '/letter-templates/sms/check',
      summary: 'Composer un SMS d’un modèle, le compter et le faire juger, sans rien écrire',
    })
    .input(smsTemplateInput.extend({ dossierId: idSchema.nullable() }))
    .output(smsCheck),
  saveSms: oc
    .route({
      method: 'POST',
      path: '/letter-templates/sms',
      summary: 'Garder un modèle de SMS comme brouillon : la version suivante',
    })
    .input(smsTemplateInput)
    .output(kept),
  publish: oc
    .route({
      method: 'POST',
      path: '/letter-templates/{id}/publication',
      summary: 'Publier un modèle que le garde-fou laisse passer, pour les lettres à venir',
    })
    .input(z.strictObject({ id: idSchema, reason: textSchema(500) }))
    .output(kept),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/letter-templates/{id}/withdrawal',
      summary: 'Retirer un modèle publié : les mots de la maison le remplacent',
    })
    .input(z.strictObject({ id: idSchema, reason: textSchema(500) }))
    .output(kept),
}

export type TemplateInput = z.infer<typeof templateInput>
export type TemplateCheck = z.infer<typeof check>
export type TemplatesView = z.infer<typeof templates>
export type TemplateVersionView = z.infer<typeof templateVersion>
