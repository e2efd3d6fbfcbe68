import { oc } from '@orpc/contract'
import { z } from 'zod'
import { gateVerdict } from '#rooms/outreach.ts'
import {
  expectedVersionSchema,
  idSchema,
  instantSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

/** The steps of a scenario that an SMS may do. */
export const smsLetter = z.enum(['second-reminder', 'last-reminder'])

/** The longest text that is judged: ten SMS of the alphabet of telephones. */
const LONGEST = 1530

export const smsSegments = z.object({
  alphabet: z.enum(['gsm-7', 'ucs-2']),
  units: z.number().int(),
  /** How many SMS it takes; each is paid for. */
  messages: z.number().int(),
  left: z.number().int(),
  /** The signs for which the whole text costs more than twice as much. */
  foreign: z.array(z.string()),
})

const draft = z.object({
  /** As it leaves: the signs of typography in those of telephones. */
  text: z.string(),
  textSha256: sha256Schema,
  /** True for words that a person typed; false for those of the house. */
  typed: z.boolean(),
  /** The step of the scenario that it does; null for one beside it. */
  letter: smsLetter.nullable(),
  /** The version of the organisation that gives its words; null for those of the house, or typed. */
  template: z.number().int().nullable(),
  /** When it leaves at the soonest: the next open moment, after the time to take it back. */
  leavesFrom: instantSchema,
  /** True where it waits for the hours of the house. */
  waits: z.boolean(),
  segments: smsSegments,
  gate: gateVerdict,
})

const pastSms = z.object({
  actId: idSchema,
  text: z.string(),
  to: z.string(),
  state: z.enum(['reserved', 'doing', 'done', 'failed', 'ambiguous', 'cancelled']),
  at: instantSchema,
  simulated: z.boolean(),
  /** A person says that it left, and its provider does not show it: it is looked for, or no more; null otherwise. */
  unshown: z.enum(['looked-for', 'given-up']).nullable(),
  /** What operators say became of it; null while nobody knows. */
  receipt: z
    .object({
      state: z.enum(['delivered', 'not-delivered']),
      /** Why it was not delivered; null where nothing was said, or it was. */
      because: saidSchema.nullable(),
      at: instantSchema,
      exhibitId: idSchema,
      exhibitNumber: z.number().int(),
    })
    .nullable(),
})

const sheet = z.object({
  dossierVersion: z.number().int(),
  phone: z.string().nullable(),
  /** What of the case or of the number keeps from writing; null where nothing does. */
  impossible: saidSchema.nullable(),
  /** Since when the number asked for no more SMS; null where it did not. */
  stoppedAt: instantSchema.nullable(),
  /** True where nothing leaves: no provider is set, or the data are fictional. */
  simulated: z.boolean(),
  /** Null where it cannot be written. */
  draft: draft.nullable(),
  /** The latest first. */
  past: z.array(pastSms),
})

/** The words of an SMS, as they are typed. */
export const smsText = z.string().trim().min(1).max(LONGEST)

const typedText = smsText.nullable().default(null)

const providerSettings = {
  provider: z.enum(['ovh']),
  /** The name of the SMS service there. */
  account: textSchema(100),
}

const providerInput = z.strictObject(providerSettings)

const providerView = z.object({
  /** Null where none is set. */
  own: z.object(providerSettings).nullable(),
  hasKeys: z.boolean(),
  /** True where nothing outside is reached: fictional data. */
  simulated: z.boolean(),
  checkedAt: instantSchema.nullable(),
  /** What was not as it should be when it was last asked; null where all went well. */
  failure: z.string().nullable(),
})

const secret = z.string().trim().min(1).max(200)

/** SMS: written, judged, approved; who carries them; who asked for no more. */
export const smsContract = {
  compose: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/sms/compose',
      summary: 'Écrire un SMS et le soumettre au garde-fou, sans rien envoyer',
    })
    .input(z.strictObject({ id: idSchema, text: typedText }))
    .output(sheet),
  approve: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/sms',
      summary: 'Approuver un SMS : il est réservé une seule fois, puis part',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        text: typedText,
        /** The step that it does, as it was read; null for one beside the scenario. */
        letter: smsLetter.nullable().default(null),
        textSha256: sha256Schema,
        personSays: textSchema(500).nullable().default(null),
      }),
    )
    .output(z.object({ actId: idSchema, version: z.number().int(), leavesFrom: instantSchema })),
  liftStop: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/sms/stop-lifting',
      summary:
        'Lever un STOP : la personne veut de nouveau des SMS, ou le numéro a changé de mains',
    })
    .input(z.strictObject({ id: idSchema, because: textSchema(500) }))
    .output(z.object({ lifted: z.literal(true) })),
  provider: oc
    .route({
      method: 'GET',
      path: '/sms-provider',
      summary: 'Le prestataire de SMS de l’organisation',
    })
    .output(providerView),
  setProvider: oc
    .route({ method: 'POST', path: '/sms-provider', summary: 'Régler le prestataire de SMS' })
    .input(providerInput)
    .output(providerView),
  keys: oc
    .route({
      method: 'POST',
      path: '/sms-provider/keys',
      summary: 'Garder les clés du prestataire de SMS : elles ne sont jamais rendues',
    })
    .input(
      z.strictObject({ applicationKey: secret, applicationSecret: secret, consumerKey: secret }),
    )
    .output(z.object({ kept: z.literal(true) })),
  removeProvider: oc
    .route({
      method: 'POST',
      path: '/sms-provider/removal',
      summary: 'Ne plus envoyer de SMS par ce prestataire, et oublier ses clés',
    })
    .input(z.strictObject({}))
    .output(providerView),
}

export type SmsSheet = z.infer<typeof sheet>
export type SmsDraft = z.infer<typeof draft>
export type SmsProviderView = z.infer<typeof providerView>
export type SmsProviderInput = z.infer<typeof providerInput>
