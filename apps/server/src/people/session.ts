import { countOrganisations, getOrganisation } from '@quittance/database'
import type { OrganisationView, SessionView } from '@quittance/contract'
import { whoAsks, type RequestContext } from '#http/request.ts'
import { asOfNow } from '#http/procedures.ts'
import { organisationView } from '#people/organisation-view.ts'
import { rightsOf } from '#wiring/rights.ts'

/** Who is signed in, in which organisation, and whether this is the first run. */
export async function readSession(context: RequestContext): Promise<SessionView> {
  const { house } = context
  const { person, caller } = await whoAsks(context)
  const today = house.clock.today().toString()
  if (person === null || caller === null) {
    const firstRun = (await countOrganisations(house.database.door)) === 0
    const account = person === null ? null : { email: person.email }
    return { firstRun, today, account, member: null, organisation: null }
  }
  const organisation = await asOfNow(context, caller, async ({ tx }): Promise<OrganisationView> =>
    organisationView(await getOrganisation(tx)),
  )
  const { userId, email, twoFactorEnabled } = person
  const { role, name } = caller
  return {
    firstRun: false,
    today,
    account: { email },
    member: { userId, name, email, role, rights: [...rightsOf(role)], twoFactorEnabled },
    organisation,
  }
}
