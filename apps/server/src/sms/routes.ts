import { operations, reading, writing } from '#http/procedures.ts'
import { requireCaller, requireIdempotencyKey } from '#http/request.ts'
import { approveSms } from '#sms/approve-sms.ts'
import { liftStop } from '#sms/lift-stop.ts'
import {
  chooseSmsProvider,
  dropSmsProvider,
  readSmsProvider,
} from '#sms/provider/provider-settings.ts'
import { readSms } from '#sms/read-sms.ts'
import { requireRight } from '#wiring/rights.ts'

export const smsRoutes = {
  compose: operations.sms.compose.handler(reading(readSms)),
  approve: operations.sms.approve.handler(writing('send', approveSms)),
  liftStop: operations.sms.liftStop.handler(writing('send', liftStop)),
  provider: operations.sms.provider.handler(reading(readSmsProvider)),
  setProvider: operations.sms.setProvider.handler(
    writing('manage-organisation', chooseSmsProvider),
  ),
  // No answer is kept for its key: nothing made of a secret goes to the database.
  keys: operations.sms.keys.handler(async ({ input, context }) => {
    const caller = await requireCaller(context)
    requireRight(caller.role, 'manage-organisation')
    requireIdempotencyKey(context.headers)
    const { applicationKey, applicationSecret, consumerKey } = input
    await context.house.smsSecrets.keep(
      caller.organisationId,
      JSON.stringify({ applicationKey, applicationSecret, consumerKey }),
    )
    return { kept: true as const }
  }),
  removeProvider: operations.sms.removeProvider.handler(
    writing('manage-organisation', dropSmsProvider),
  ),
}
