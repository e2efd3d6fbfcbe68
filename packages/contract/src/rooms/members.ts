import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says, textTooLong } from '#messages.ts'
import { roleSchema } from '#rooms/people.ts'
import { idSchema, instantSchema, textSchema } from '#shapes.ts'
import { newPasswordSchema } from '#sign-in.ts'

const memberSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  joinedAt: instantSchema,
  /** Null while the member may enter. */
  suspendedAt: instantSchema.nullable(),
  /** True for the only manager who may enter: an organisation keeps one. */
  lastManager: z.boolean(),
})

const invitationSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  invitedAt: instantSchema,
  /** The name of who invited. */
  invitedBy: z.string(),
  expiresAt: instantSchema,
  expired: z.boolean(),
})

const LONGEST_TOKEN = 200

/** The secret of a link; a wrong one is refused like any other that serves no more. */
const tokenSchema = z
  .string()
  .min(1, says(messages.empty))
  .max(LONGEST_TOKEN, says(textTooLong(LONGEST_TOKEN)))

const userIdSchema = textSchema(80)
const ofMember = z.strictObject({ userId: userIdSchema })
const member = z.object({ member: memberSchema })

const inviteInput = z.strictObject({
  name: textSchema(80),
  email: z.email(says(messages.unreadableEmail)).max(200, says(textTooLong(200))),
  role: roleSchema,
})

/** Members: who works here and as what, who is invited, who is let out. */
export const membersContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/members',
      summary: 'Les membres ; les invitations en cours, pour qui peut inviter',
    })
    .output(z.object({ members: z.array(memberSchema), invitations: z.array(invitationSchema) })),
  invite: oc
    .route({
      method: 'POST',
      path: '/members/invitations',
      summary: 'Inviter une personne ; une invitation à la même adresse est retirée',
    })
    .input(inviteInput)
    .output(
      z.object({
        invitationId: idSchema,
        expiresAt: instantSchema,
        /** Shown to the manager who invites, to be handed over; it is kept nowhere. */
        link: z.string(),
      }),
    ),
  revokeInvitation: oc
    .route({
      method: 'POST',
      path: '/members/invitations/{id}/revocation',
      summary: 'Retirer une invitation : son lien ne sert plus',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ revoked: z.boolean() })),
  changeRole: oc
    .route({
      method: 'POST',
      path: '/members/{userId}/role',
      summary: 'Changer le rôle d’un membre',
    })
    .input(z.strictObject({ userId: userIdSchema, role: roleSchema }))
    .output(member),
  suspend: oc
    .route({
      method: 'POST',
      path: '/members/{userId}/suspension',
      summary: 'Suspendre un membre : ses accès sont fermés aussitôt',
    })
    .input(ofMember)
    .output(member),
  reinstate: oc
    .route({
      method: 'POST',
      path: '/members/{userId}/reinstatement',
      summary: 'Rendre son accès à un membre suspendu',
    })
    .input(ofMember)
    .output(member),
  remove: oc
    .route({
      method: 'POST',
      path: '/members/{userId}/removal',
      summary: 'Retirer un membre : ses accès sont fermés aussitôt, le journal garde son nom',
    })
    .input(ofMember)
    .output(z.object({ removed: z.boolean() })),
}

/** What the person invited does with the link; nobody needs to be signed in. */
export const invitationsContract = {
  read: oc
    .route({
      method: 'POST',
      path: '/invitations/read',
      summary: 'Ce qu’une invitation propose, à qui en tient le lien',
    })
    .input(z.strictObject({ token: tokenSchema }))
    .output(
      z.object({
        organisation: z.string(),
        invitedBy: z.string(),
        name: z.string(),
        email: z.string(),
        role: roleSchema,
        expiresAt: instantSchema,
      }),
    ),
  accept: oc
    .route({
      method: 'POST',
      path: '/invitations/accept',
      summary:
        'Rejoindre l’organisation : avec une phrase de passe neuve, ou le compte déjà ouvert ici',
    })
    .input(
      z.strictObject({
        token: tokenSchema,
        /** Null for whoever is signed in with the account that the invitation names. */
        password: newPasswordSchema.nullable(),
      }),
    )
    .output(z.object({ joined: z.boolean() })),
}

export type MemberView = z.infer<typeof memberSchema>
export type InvitationView = z.infer<typeof invitationSchema>
export type InviteInput = z.infer<typeof inviteInput>
