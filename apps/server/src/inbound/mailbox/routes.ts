import { operations, reading, writing } from '#http/procedures.ts'
import { requireCaller, requireIdempotencyKey } from '#http/request.ts'
import {
  askVisit,
  chooseMailbox,
  dropMailbox,
  readMailbox,
} from '#inbound/mailbox/mailbox-settings.ts'
import { requireRight } from '#wiring/rights.ts'

export const mailboxRoutes = {
  read: operations.mailbox.read.handler(reading(readMailbox)),
  set: operations.mailbox.set.handler(writing('manage-organisation', chooseMailbox)),
  // No answer is kept for its key: nothing made of a password goes to the database.
  password: operations.mailbox.password.handler(async ({ input, context }) => {
    const caller = await requireCaller(context)
    requireRight(caller.role, 'manage-organisation')
    requireIdempotencyKey(context.headers)
    await context.house.mailboxSecrets.keep(caller.organisationId, input.password)
    return { kept: true as const }
  }),
  visit: operations.mailbox.visit.handler(writing('work-dossiers', askVisit)),
  remove: operations.mailbox.remove.handler(writing('manage-organisation', dropMailbox)),
}
