import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instantSchema, textSchema } from '#shapes.ts'

const mailboxSettings = {
  host: textSchema(253),
  port: z.number().int().min(1).max(65_535),
  /** `none` only towards this machine itself. */
  security: z.enum(['tls', 'starttls', 'none']),
  userName: textSchema(254),
  folder: textSchema(200),
  /** Whether a message that was taken is marked as seen there; it is left in place either way. */
  marksSeen: z.boolean(),
}

const mailboxInput = z.strictObject(mailboxSettings)

const mailboxView = z.object({
  /** Null where none is set. */
  own: z.object(mailboxSettings).nullable(),
  hasPassword: z.boolean(),
  /** True where nothing outside is reached: fictional data. */
  simulated: z.boolean(),
  checkedAt: instantSchema.nullable(),
  /** What the server answered at the last visit; null where all went well. */
  failure: z.string().nullable(),
})

/** The mailbox that the organisation has its replies fetched from. */
export const mailboxContract = {
  read: oc
    .route({ method: 'GET', path: '/mailbox', summary: 'La boîte à relever de l’organisation' })
    .output(mailboxView),
  set: oc
    .route({ method: 'POST', path: '/mailbox', summary: 'Régler la boîte à relever (IMAP)' })
    .input(mailboxInput)
    .output(mailboxView),
  password: oc
    .route({
      method: 'POST',
      path: '/mailbox/password',
      summary: 'Garder le mot de passe de la boîte : il n’est jamais rendu',
    })
    .input(z.strictObject({ password: z.string().min(1).max(1000) }))
    .output(z.object({ kept: z.literal(true) })),
  visit: oc
    .route({ method: 'POST', path: '/mailbox/visits', summary: 'Relever la boîte maintenant' })
    .input(z.strictObject({}))
    .output(z.object({ asked: z.literal(true) })),
  remove: oc
    .route({
      method: 'POST',
      path: '/mailbox/removal',
      summary: 'Ne plus relever cette boîte ; ce qui est reçu reste',
    })
    .input(z.strictObject({}))
    .output(mailboxView),
}

export type MailboxInput = z.infer<typeof mailboxInput>
export type MailboxView = z.infer<typeof mailboxView>
