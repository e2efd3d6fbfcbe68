import { oc } from '@orpc/contract'
import { z } from 'zod'
import { holdKindSchema, holdSaid, holdStageSchema } from '#rooms/claim/holds.ts'
import {
  cursorQuery,
  daySchema,
  expectedVersionSchema,
  idSchema,
  instantSchema,
  pageOf,
  postalAddressSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

const dossierName = z.object({
  id: idSchema,
  reference: z.string(),
  title: z.string(),
  debtorName: z.string(),
  creditorName: z.string(),
})

const span = z.object({ start: z.number().int(), end: z.number().int() })

/** What a person may say came of a reply. */
export const inboundOutcomes = [
  'promise',
  'dispute',
  'note',
  'finding',
  'address',
  'hold',
  'nothing',
] as const

/** Why an address of a debtor is to be checked. */
export const addressCheckReasons = [
  'bounced',
  'returned-mail',
  'wrong-person',
  'asked-to-stop',
] as const

const addressCheck = z.object({
  id: idSchema,
  debtorName: z.string(),
  channel: z.enum(['e-mail', 'post']),
  because: saidSchema,
  address: z.string(),
  openedAt: instantSchema,
})

const inboundMessage = z.object({
  id: idSchema,
  channel: z.enum(['e-mail', 'sms', 'phone', 'post', 'portal']),
  /**
   * `mailbox` and `provider` fetched, `file` an e-mail that a person gave, `noted` by a person, `page`
   * written by the debtor on the page of an offer.
   */
  way: z.enum(['mailbox', 'provider', 'file', 'noted', 'page']),
  receivedOn: daySchema,
  sender: z.string().nullable(),
  senderName: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  sentAt: instantSchema.nullable(),
  fileId: idSchema.nullable(),
  fileName: z.string().nullable(),
  sha256: sha256Schema.nullable(),
  simulated: z.boolean(),
  recordedAt: instantSchema,
  /** Who noted or gave it; null for what was fetched. */
  recordedByName: z.string().nullable(),
  /** What a machine proposes that it is, with the words that say so; a person decides. */
  proposed: z.object({
    kind: z.string(),
    name: saidSchema,
    signs: z.array(z.object({ kind: z.string(), name: saidSchema, spans: z.array(span) })),
    /** Stretches that the message only quotes. */
    quoted: z.array(span),
    /** The hold that its words suggest; null where they suggest none. */
    hold: z.object({ kind: holdKindSchema, stage: holdStageSchema.nullable() }).nullable(),
  }),
  /** Dossiers that it may be about, the surest first; sure where it is the only one. */
  candidates: z.array(z.object({ dossier: dossierName, reasons: z.array(saidSchema) })),
  sure: z.boolean(),
  /** The dossier that a person said it is about. */
  placed: z
    .object({
      dossier: dossierName,
      exhibitId: idSchema.nullable(),
      /** Commitments found in it that nobody has reviewed, and those that were. */
      findingsWaiting: z.number().int(),
      findingsDecided: z.number().int(),
      isRead: z.boolean(),
    })
    .nullable(),
  handled: z
    .object({
      outcome: z.enum(inboundOutcomes),
      reason: z.string(),
      at: instantSchema,
      byName: z.string().nullable(),
    })
    .nullable(),
})

const givenBack = z.object({
  id: idSchema,
  /** False where the same e-mail was here already: nothing was written. */
  isNew: z.boolean(),
})

const noteInput = z.strictObject({
  channel: z.enum(['sms', 'phone', 'post']),
  receivedOn: daySchema,
  /** A number, an address or a name, as known; empty where nobody knows. */
  sender: z.string().trim().max(200).default(''),
  text: textSchema(10_000),
  /** A photograph or a scan of it. */
  fileId: idSchema.nullable().default(null),
  /** The dossier, where the person knows it. */
  dossierId: idSchema.nullable().default(null),
  /** Post that the carrier brought back. */
  returned: z.boolean().default(false),
})

const holdFromReply = z.strictObject({
  id: idSchema,
  /** That of the dossier that the reply is on. */
  expectedVersion: expectedVersionSchema,
  ...holdSaid,
})

/** What debtors answer: a reply stops what was to be sent until a person has handled it. */
export const inboundContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/inbound',
      summary: 'Réponses reçues : celles qui attendent, ou celles qui sont traitées',
    })
    .input(
      z.strictObject({ ...cursorQuery, state: z.enum(['waiting', 'handled']).default('waiting') }),
    )
    .output(
      z.object({
        ...pageOf(inboundMessage).shape,
        waiting: z.number().int(),
        unmatched: z.number().int(),
      }),
    ),
  get: oc
    .route({ method: 'GET', path: '/inbound/{id}', summary: 'Une réponse reçue' })
    .input(z.strictObject({ id: idSchema }))
    .output(inboundMessage),
  ofDossier: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/inbound',
      summary: 'Réponses qui attendent sur un dossier, et adresses à vérifier',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ rows: z.array(inboundMessage), checks: z.array(addressCheck) })),
  takeFile: oc
    .route({
      method: 'POST',
      path: '/inbound/files',
      summary: 'Déposer un courriel reçu, dans la boîte ou sur un dossier',
    })
    .input(z.strictObject({ fileId: idSchema, dossierId: idSchema.nullable().default(null) }))
    .output(givenBack),
  note: oc
    .route({
      method: 'POST',
      path: '/inbound/notes',
      summary: 'Noter une réponse reçue par téléphone, SMS ou courrier',
    })
    .input(noteInput)
    .output(givenBack),
  place: oc
    .route({
      method: 'POST',
      path: '/inbound/{id}/placing',
      summary: 'Dire sur quel dossier porte une réponse ; elle en devient une pièce',
    })
    .input(z.strictObject({ id: idSchema, dossierId: idSchema }))
    .output(z.object({ exhibitId: idSchema.nullable() })),
  handle: oc
    .route({
      method: 'POST',
      path: '/inbound/{id}/handling',
      summary: 'Dire ce qui a été fait d’une réponse : la suite du dossier reprend',
    })
    .input(
      z.strictObject({
        id: idSchema,
        outcome: z.enum(inboundOutcomes).exclude(['hold']),
        reason: z.string().trim().max(1000).default(''),
        /** The way that is to be checked, for `address`. */
        channel: z.enum(['e-mail', 'post']).nullable().default(null),
        because: z.enum(addressCheckReasons).nullable().default(null),
      }),
    )
    .output(z.object({ waiting: z.number().int() })),
  hold: oc
    .route({
      method: 'POST',
      path: '/inbound/{id}/hold',
      summary: 'Noter la suspension que dit une réponse, et la traiter, en un seul acte',
    })
    .input(holdFromReply)
    .output(z.object({ waiting: z.number().int(), holdId: idSchema })),
  endCheck: oc
    .route({
      method: 'POST',
      path: '/address-checks/{id}/end',
      summary: 'Confirmer ou corriger une adresse à vérifier',
    })
    .input(
      z.strictObject({
        id: idSchema,
        reason: textSchema(500),
        /** What it is from now on; the present one stays where neither is given. */
        email: z.email().max(254).nullable().default(null),
        address: postalAddressSchema.nullable().default(null),
      }),
    )
    .output(z.object({ outcome: z.enum(['confirmed', 'corrected']) })),
}

export type InboundMessageView = z.infer<typeof inboundMessage>
export type ReplyHoldInput = z.infer<typeof holdFromReply>
export type InboundOutcome = (typeof inboundOutcomes)[number]
export type InboundNoteInput = z.infer<typeof noteInput>
export type AddressCheckReason = (typeof addressCheckReasons)[number]
export type AddressCheckView = z.infer<typeof addressCheck>
