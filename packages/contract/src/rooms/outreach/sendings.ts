import { oc } from '@orpc/contract'
import { z } from 'zod'
import { gateVerdict, outwardActSchema } from '#rooms/outreach.ts'
import {
  centsSchema,
  daySchema,
  idSchema,
  instantSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

const sendingModeSchema = z.enum(['manual', 'to-confirm', 'automatic'])

const sendingLetterSchema = z.enum([
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
])

/** None to a day: how long what was approved may be taken back. */
const minutesSchema = z.number().int().min(0).max(1440)

/** The modes of steps as kept; a step that is absent has that of the organisation. */
export const stepModesSchema = z.partialRecord(sendingLetterSchema, sendingModeSchema)

const ruleShape = {
  mode: sendingModeSchema,
  stepModes: stepModesSchema,
  mailMinutes: minutesSchema,
  /** Null until the batch of the day is printed. */
  letterMinutes: minutesSchema.nullable(),
  /** Working days since the last bank statement, beyond which demands wait; null for no limit. */
  bankWorkingDays: z.number().int().min(1).max(30).nullable(),
}

const ruleInput = z.strictObject({ ...ruleShape, reason: textSchema(500) })

const setSchema = z.object({ at: instantSchema, by: z.string(), reason: z.string() })

const sendingRuleView = z.object({
  ...ruleShape,
  /** Who set it, when and why; null where the house keeps what it began with. */
  set: setSchema.nullable(),
  /** The creditors that have a mode of their own, which wins. */
  creditors: z.array(
    z.object({ id: idSchema, name: z.string(), mode: sendingModeSchema, set: setSchema }),
  ),
})

const creditorMode = z.object({
  creditorId: idSchema,
  creditorName: z.string(),
  /** Its own; null where it has that of the organisation. */
  mode: sendingModeSchema.nullable(),
  /** That of the organisation. */
  organisationMode: sendingModeSchema,
  /** Who said so last, when and why; null where nobody ever did. */
  set: setSchema.nullable(),
})

const sendingLine = z.object({
  dossierId: idSchema,
  reference: z.string(),
  debtorName: z.string(),
  creditorName: z.string(),
  letter: sendingLetterSchema,
  channel: z.enum(['letter', 'registered-letter', 'electronic-registered', 'e-mail', 'sms']),
  totalCents: centsSchema,
  verdict: z.enum(['pass', 'ask-a-person', 'refuse']),
  /** `moved` where the case changed since it was prepared. */
  state: z.enum(['proposed', 'excepted', 'waiting', 'reserved', 'refused', 'moved']),
  /** Why it is left to a person, or was refused. */
  because: saidSchema.nullable(),
  /** Why a person left it out. */
  reason: z.string().nullable(),
  actId: idSchema.nullable(),
  /** What its act is at; null where it has none. */
  actState: z.string().nullable(),
  /** From when it leaves; until then it may be taken back. */
  leavesFrom: instantSchema.nullable(),
  /** The case whose letter it is part of; null where it has its own, or is the first of it. */
  groupedWith: idSchema.nullable(),
})

const sendingBatch = z.object({
  id: idSchema,
  day: daySchema,
  /** A person, the run of the day for a person to confirm, or the run alone. */
  madeBy: z.enum(['person', 'run', 'automatic']),
  signatory: z.string(),
  /** How many letters were due; more than its lines where others wait for another batch. */
  due: z.number().int(),
  preparedAt: instantSchema,
  state: z.enum(['open', 'confirmed', 'finished']),
  confirmed: z.object({ at: instantSchema, by: z.string() }).nullable(),
  lines: z.array(sendingLine),
})

/** How far the statements of the account on which debtors pay were read. */
const bankNewsSchema = z.object({
  /** Null where none was ever read. */
  readTo: daySchema.nullable(),
  /** Working days beyond which demands wait; null for no limit. */
  limit: z.number().int().nullable(),
  /** Demands wait for a later statement. */
  isStale: z.boolean(),
})

const wrongSending = z.object({
  actId: idSchema,
  dossierId: idSchema,
  reference: z.string(),
  debtorName: z.string(),
  label: saidSchema,
  leftAt: instantSchema,
  because: saidSchema,
  /** What was sent on the case since the house knew. */
  since: saidSchema,
  /** The way of its apology: that of the letter in error, or a letter for an SMS. */
  channel: z.enum(['letter', 'registered-letter', 'electronic-registered', 'e-mail']),
  /** The apology written for it; null while there is none. */
  apology: z
    .object({
      actId: idSchema,
      state: z.enum(['reserved', 'doing', 'done', 'ambiguous']),
      reservedAt: instantSchema,
    })
    .nullable(),
})

const wrongSendings = z.object({
  /** How many demands left for sure. */
  sent: z.number().int(),
  /** The day of the first of them. */
  since: daySchema.nullable(),
  wrong: z.array(wrongSending),
})

/** What is sent in a day: prepared, confirmed at once but for exceptions, taken back, counted. */
export const sendingsContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/sendings',
      summary: 'Les derniers lots d’envois : celui à confirmer, et ce que sont devenus les autres',
    })
    .output(z.object({ rows: z.array(sendingBatch), bank: bankNewsSchema })),
  prepare: oc
    .route({
      method: 'POST',
      path: '/sendings',
      summary: 'Préparer le lot des envois dus aujourd’hui ; rien ne part',
    })
    .output(z.object({ id: idSchema.nullable(), lines: z.number().int() })),
  preview: oc
    .route({
      method: 'GET',
      path: '/sendings/{id}/letters/{dossierId}',
      summary: 'Lire une lettre d’un lot, écrite de nouveau, et si elle a changé',
    })
    .input(z.strictObject({ id: idSchema, dossierId: idSchema }))
    .output(
      z.object({
        text: z.string(),
        textSha256: sha256Schema,
        /** It is no longer the one that was prepared: it would not leave. */
        moved: z.boolean(),
        gate: gateVerdict,
      }),
    ),
  confirm: oc
    .route({
      method: 'POST',
      path: '/sendings/{id}/confirmation',
      summary: 'Approuver un lot sauf exceptions : chaque lettre est réécrite, jugée, réservée',
    })
    .input(
      z.strictObject({
        id: idSchema,
        except: z.array(z.strictObject({ dossierId: idSchema, reason: textSchema(500) })).max(500),
      }),
    )
    .output(z.object({ id: idSchema, going: z.number().int(), excepted: z.number().int() })),
  takeBack: oc
    .route({
      method: 'POST',
      path: '/acts/{id}/taking-back',
      summary: 'Annuler un envoi approuvé, tant qu’il n’est pas parti',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ state: z.literal('cancelled') })),
  wrong: oc
    .route({
      method: 'GET',
      path: '/sendings/wrong',
      summary: 'Les relances parties à tort, et pourquoi',
    })
    .output(wrongSendings),
  answers: oc
    .route({
      method: 'GET',
      path: '/sendings/answers',
      summary: 'Les excuses et réponses à contestation du jour, et celles qui ne sont pas parties',
    })
    .output(z.object({ rows: z.array(outwardActSchema) })),
  rule: oc
    .route({ method: 'GET', path: '/sendings/rule', summary: 'Comment les envois s’approuvent' })
    .output(sendingRuleView),
  setRule: oc
    .route({
      method: 'POST',
      path: '/sendings/rule',
      summary: 'Choisir le mode d’envoi et le délai d’annulation',
    })
    .input(ruleInput)
    .output(sendingRuleView),
  creditorMode: oc
    .route({
      method: 'GET',
      path: '/creditors/{id}/sending-mode',
      summary: 'Le mode d’envoi d’un mandant, et d’où il vient',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(creditorMode),
  setCreditorMode: oc
    .route({
      method: 'POST',
      path: '/creditors/{id}/sending-mode',
      summary: 'Donner à un mandant son mode d’envoi, ou revenir à celui de l’organisation',
    })
    .input(
      z.strictObject({
        id: idSchema,
        mode: sendingModeSchema.nullable(),
        reason: textSchema(500),
      }),
    )
    .output(creditorMode),
}

export type BankNewsView = z.infer<typeof bankNewsSchema>
export type CreditorModeView = z.infer<typeof creditorMode>
export type SendingBatchView = z.infer<typeof sendingBatch>
export type SendingLineView = z.infer<typeof sendingLine>
export type SendingRuleInput = z.input<typeof ruleInput>
export type SendingRuleView = z.infer<typeof sendingRuleView>
export type WrongSendingsView = z.infer<typeof wrongSendings>
