import {
  inOrganisation,
  timestampAuthority,
  type OrganisationTransaction,
} from '@quittance/database'
import { certificatesInPem } from '@quittance/evidence'
import type { Timestamper } from '@quittance/evidence/authority'
import type { House } from '#wiring/house.ts'

/** The authority that stamps for an organisation. */
export type AuthorityInUse = {
  readonly stamp: Timestamper
  /** True where it is the house itself: never qualified. */
  readonly local: boolean
  /** When its certificate ends; null for one that must be asked to know. */
  readonly until: string | null
}

/** The authority that the organisation set; else that of the installation. */
export async function authorityHere(
  { timeStamps }: Pick<House, 'timeStamps'>,
  tx: OrganisationTransaction,
): Promise<AuthorityInUse> {
  const own = await timestampAuthority(tx)
  if (own === null || own.url === null) return timeStamps
  const roots = certificatesInPem(own.rootsPem ?? '')
  return { stamp: timeStamps.from({ url: own.url, roots }), local: false, until: null }
}

/** The same for the background, outside any transaction. */
export async function authorityOf(
  house: Pick<House, 'database' | 'timeStamps'>,
  organisationId: string,
): Promise<AuthorityInUse> {
  return await inOrganisation(house.database.app, organisationId, (tx) => authorityHere(house, tx))
}
