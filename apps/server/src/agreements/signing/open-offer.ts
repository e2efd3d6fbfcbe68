import {
  countAttempt,
  getOrganisation,
  inOrganisation,
  loadDossier,
  lockPlanOffer,
  organisationOfPlanOffer,
  type DossierRecord,
  type OrganisationRecord,
  type OrganisationTransaction,
  type PlanOfferRecord,
} from '@quittance/database'
import { said, type Day } from '@quittance/kernel'
import { offerStanding, type OfferStanding } from '#agreements/offers/offer-standing.ts'
import { hashOfOfferToken } from '#agreements/signing/token.ts'
import { Refused } from '#wiring/refused.ts'
import type { House } from '#wiring/house.ts'

/** Who opens the page: what the network and the browser say of them. */
export type PageCaller = { readonly address: string; readonly agent: string }

/** An offer under the lock of its dossier, with what its page may say. */
export type OpenedOffer = {
  readonly house: House
  readonly tx: OrganisationTransaction
  readonly organisationId: string
  readonly now: Temporal.Instant
  readonly today: Day
  readonly caller: PageCaller
  readonly organisation: OrganisationRecord
  readonly dossier: DossierRecord
  readonly offer: PlanOfferRecord
  readonly state: OfferStanding
}

const MOST_IN_A_MINUTE = 30
const A_MINUTE = 60

type Asked = { readonly house: House; readonly token: string; readonly caller: PageCaller }

/**
 * Opens the offer of a token, so many times a minute from one address, in one transaction of its
 * organisation: the door finds that and nothing else.
 *
 * @throws Refused `too-many-requests`; `not-found` for a token of no offer.
 */
export async function openOffer<Result>(
  { house, token, caller }: Asked,
  run: (opened: OpenedOffer) => Promise<Result>,
): Promise<Result> {
  const { door, app } = house.database
  const now = house.clock.now()
  const attempts = await countAttempt(door, {
    key: `plan-offer|${caller.address}`,
    now,
    windowSeconds: A_MINUTE,
  })
  if (attempts > MOST_IN_A_MINUTE) throw tooMany()
  const tokenHash = hashOfOfferToken(token)
  const organisationId = await organisationOfPlanOffer(door, tokenHash)
  if (organisationId === null) throw noOffer()
  return await inOrganisation(app, organisationId, async (tx) => {
    const offer = await lockPlanOffer(tx, tokenHash)
    const dossier = offer === null ? null : await loadDossier(tx, offer.dossierId)
    if (offer === null || dossier === null) throw noOffer()
    const organisation = await getOrganisation(tx)
    const today = house.clock.today()
    const state = offerStanding(offer, dossier, today)
    const now = house.clock.now()
    return await run({
      house,
      tx,
      organisationId,
      now,
      today,
      caller,
      organisation,
      dossier,
      offer,
      state,
    })
  })
}

function tooMany(): Refused {
  return new Refused(
    'too-many-requests',
    said(
      'Trop de tentatives. Attendez une minute avant la suivante.',
      'Too many attempts. Wait a minute before the next.',
    ),
  )
}

/** The same answer for a link that is wrong, or cut. */
function noOffer(): Refused {
  return new Refused(
    'not-found',
    said(
      'Ce lien ne sert pas : il a pu être coupé. Copiez-le en entier, ou demandez-en un autre à qui vous l’a envoyé.',
      'This link does not serve: it may have been cut. Copy the whole of it, or ask whoever sent it for another.',
    ),
  )
}
