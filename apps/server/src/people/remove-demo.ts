import { removeDemoOrganisation } from '@quittance/database'
import { said } from '@quittance/kernel'
import { notSignedIn, whoAsks, type RequestContext } from '#http/request.ts'
import { doneOnceInHouse, type Alone } from '#people/house-commands.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Caller } from '#wiring/work.ts'

/**
 * Removes the fictional organisation of the caller, and the caller's account with it.
 *
 * Asked again with its key, it answers the same to whoever is no longer signed in.
 *
 * @throws Refused `not-signed-in`, `not-permitted`; `law-refuses` for a real organisation.
 */
export async function removeDemo(
  asked: { readonly context: RequestContext; readonly path: readonly string[] },
  input: object,
): Promise<{ readonly removed: boolean }> {
  const { caller } = await whoAsks(asked.context)
  if (caller !== null) requireRight(caller.role, 'manage-organisation')
  return await doneOnceInHouse(asked, input, (alone) => removeOf(asked.context, caller, alone))
}

async function removeOf(
  { house }: RequestContext,
  caller: Caller | null,
  { keep }: Alone,
): Promise<{ readonly removed: boolean }> {
  if (caller === null) throw notSignedIn()
  const answer = { removed: true }
  const removed = await removeDemoOrganisation(
    house.database.app,
    caller.organisationId,
    async (tx) => keep(tx, { answer, foundedId: null }),
  )
  if (removed) {
    await house.mailboxSecrets.forget(caller.organisationId)
    return answer
  }
  throw new Refused(
    'law-refuses',
    said(
      'Seule l’organisation fictive se retire ainsi.',
      'Only the fictional organisation is removed in this way.',
    ),
  )
}
