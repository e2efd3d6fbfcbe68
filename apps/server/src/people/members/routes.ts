import { operations, reading, writing } from '#http/procedures.ts'
import { invite, revokeInvitation } from '#people/invitations/invite.ts'
import {
  changeRole,
  reinstateMember,
  removeMember,
  suspendMember,
} from '#people/members/change-members.ts'
import { readMembers } from '#people/members/read-members.ts'

export const membersRoutes = {
  list: operations.members.list.handler(reading(readMembers)),
  invite: operations.members.invite.handler(invite),
  revokeInvitation: operations.members.revokeInvitation.handler(
    writing('manage-organisation', revokeInvitation),
  ),
  changeRole: operations.members.changeRole.handler(writing('manage-organisation', changeRole)),
  suspend: operations.members.suspend.handler(writing('manage-organisation', suspendMember)),
  reinstate: operations.members.reinstate.handler(writing('manage-organisation', reinstateMember)),
  remove: operations.members.remove.handler(writing('manage-organisation', removeMember)),
}
