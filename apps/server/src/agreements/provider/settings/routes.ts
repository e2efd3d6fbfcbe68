import {
  chooseSignatureProvider,
  dropSignatureProvider,
  readSignatureProvider,
} from '#agreements/provider/settings/provider-settings.ts'
import { operations, reading, writing } from '#http/procedures.ts'
import { requireCaller, requireIdempotencyKey } from '#http/request.ts'
import { requireRight } from '#wiring/rights.ts'

export const signatureRoutes = {
  provider: operations.signatures.provider.handler(reading(readSignatureProvider)),
  setProvider: operations.signatures.setProvider.handler(
    writing('manage-organisation', chooseSignatureProvider),
  ),
  // No answer is kept for its key: nothing made of a secret goes to the database.
  keys: operations.signatures.keys.handler(async ({ input, context }) => {
    const caller = await requireCaller(context)
    requireRight(caller.role, 'manage-organisation')
    requireIdempotencyKey(context.headers)
    const { key } = input
    await context.house.signatureSecrets.keep(caller.organisationId, JSON.stringify({ key }))
    return { kept: true as const }
  }),
  removeProvider: operations.signatures.removeProvider.handler(
    writing('manage-organisation', dropSignatureProvider),
  ),
}
