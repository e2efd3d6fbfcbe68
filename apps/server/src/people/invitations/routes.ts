import { operations } from '#http/procedures.ts'
import { acceptInvitation } from '#people/invitations/accept.ts'
import { readInvitation } from '#people/invitations/read-invitation.ts'

export const invitationsRoutes = {
  read: operations.invitations.read.handler(({ input, context }) => readInvitation(context, input)),
  accept: operations.invitations.accept.handler(({ input, context, path }) =>
    acceptInvitation({ context, path }, input),
  ),
}
