import { operations, reading, writing } from '#http/procedures.ts'
import { requireCaller, requireIdempotencyKey } from '#http/request.ts'
import { noteConsent, withdrawConsent } from '#registered/electronic/consents.ts'
import {
  chooseProvider,
  dropProvider,
  readProvider,
} from '#registered/electronic/provider-settings.ts'
import { requireRight } from '#wiring/rights.ts'

export const electronicRoutes = {
  consent: operations.electronic.consent.handler(writing('send', noteConsent)),
  withdrawConsent: operations.electronic.withdrawConsent.handler(writing('send', withdrawConsent)),
  provider: operations.electronic.provider.handler(reading(readProvider)),
  setProvider: operations.electronic.setProvider.handler(
    writing('manage-organisation', chooseProvider),
  ),
  // No answer is kept for its key: nothing made of a secret goes to the database.
  keys: operations.electronic.keys.handler(async ({ input, context }) => {
    const caller = await requireCaller(context)
    requireRight(caller.role, 'manage-organisation')
    requireIdempotencyKey(context.headers)
    const { token, privateKey, otpSecret } = input
    await context.house.registeredMailSecrets.keep(
      caller.organisationId,
      JSON.stringify({ token, privateKey, otpSecret }),
    )
    return { kept: true as const }
  }),
  removeProvider: operations.electronic.removeProvider.handler(
    writing('manage-organisation', dropProvider),
  ),
}
