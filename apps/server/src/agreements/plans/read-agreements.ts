import type { DossierAgreements, PlanOfferView } from '@quittance/contract'
import {
  draftReviewsOf,
  findPlanLimits,
  getOrganisation,
  listAcknowledgmentDeeds,
  listPlanOffers,
  loadDossier,
  namesOfMembers,
  offersAtProvider,
  type DossierRecord,
  type DraftReviewRecord,
  type OfferAtProvider,
  type PlanOfferRecord,
} from '@quittance/database'
import { holidayPlaceOfPostalCode, nextWorkingDay, type HolidayPlace } from '@quittance/kernel'
import { z } from 'zod'
import { deedView } from '#agreements/deeds/check-deed.ts'
import { limitsView } from '#agreements/plans/limit-verbs.ts'
import { offerEventSaid } from '#agreements/offers/offer-words.ts'
import { offerState } from '#agreements/offers/offer-state.ts'
import { keptInstalmentsOf, keptTermsOf } from '#agreements/plans/plan-terms.ts'
import { atProviderView } from '#agreements/provider/at-provider-view.ts'
import { openSignatureProvider, whyNotAtProvider } from '#agreements/provider/open-provider.ts'
import { signatureStep } from '#agreements/provider/reserve-signature.ts'
import { whyNoPlan } from '#agreements/plans/why-no-plan.ts'
import { hiddenAddress } from '#agreements/signing/hidden-address.ts'
import { offerLink } from '#agreements/signing/token.ts'
import { statementOf } from '#assessment/statement.ts'
import { noDossier } from '#dossier/moved.ts'
import { rightsOf } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

/** The plans offered on a dossier, what became of each, and whether one more may be. */
export async function readAgreements(
  work: Work,
  { id }: { readonly id: string },
): Promise<DossierAgreements> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(work.tx)
  const statement = statementOf(dossier, work.today)
  const place = holidayPlaceOfPostalCode(organisation.address.postCode) ?? 'metropole'
  const names = await namesOfMembers(work.tx)
  const offers = await listPlanOffers(work.tx, id)
  const given = await offersAtProvider(work.tx, id)
  const reviews = await draftReviewsOf(work.tx, id)
  const { organisationId } = work.caller
  const provider = await openSignatureProvider(work.house, { tx: work.tx, organisationId })
  return {
    version: dossier.version,
    offers: offers.map((offer) => ({
      ...offerView(work, offer, { dossier, place, given, reviews }),
      offeredBy: names.get(offer.offeredBy) ?? '',
    })),
    deeds: (await listAcknowledgmentDeeds(work.tx, id)).map((deed) => deedView(deed, dossier)),
    limits: limitsView(await findPlanLimits(work.tx, dossier.creditor.id)),
    impossible: whyNoPlan({ dossier, organisation, statement, on: work.today })?.because ?? null,
    owedCents: statement.totalCents,
    interestCents: statement.interestCents,
    debtorEmail: dossier.debtor.email,
    mailLeaves: !work.house.mail.simulated && !organisation.isDemo,
    provider: {
      closed: whyNotAtProvider(provider, dossier),
      code: provider?.code ?? 'e-mail',
      simulated: provider?.port.simulated ?? true,
    },
  }
}

type Around = {
  readonly dossier: DossierRecord
  readonly place: HolidayPlace
  readonly given: readonly OfferAtProvider[]
  readonly reviews: readonly DraftReviewRecord[]
}

const budgetSchema = z
  .object({ incomeCents: z.number(), chargesCents: z.number(), note: z.string() })
  .nullable()

function offerView(
  { house, caller, today }: Work,
  offer: PlanOfferRecord,
  { dossier, place, given, reviews }: Around,
): Omit<PlanOfferView, 'offeredBy'> {
  const state = offerState(offer, today)
  const terms = keptTermsOf(offer.terms)
  const exhibitId = offer.events.find(({ kind }) => kind === 'signed')?.exhibitId ?? null
  const exhibit = dossier.exhibits.find((one) => one.id === exhibitId)
  const handsOver = rightsOf(caller.role).includes('send')
  const budget = budgetSchema.parse(offer.budget ?? null)
  return {
    id: offer.id,
    number: offer.number,
    state,
    signature: offer.signature,
    codesTo: offer.email === null ? null : hiddenAddress(offer.email),
    link:
      offer.signature === 'electronic' && state === 'open' && handsOver
        ? offerLink(house, offer.id)
        : null,
    atProvider: atProviderView(
      given.find(({ step }) => step === signatureStep(offer.id)),
      dossier,
    ),
    answerBy: offer.answerBy.toString(),
    owedCents: offer.owedCents,
    totalCents: offer.totalCents,
    instalments: keptInstalmentsOf(offer.instalments).map(({ dueOn, amountCents }) => ({
      dueOn: dueOn.toString(),
      payableOn: nextWorkingDay(dueOn, place).toString(),
      amountCents,
    })),
    interest: terms.interest,
    accelerationDays: terms.accelerationDays,
    hasBudget: budget !== null,
    budget,
    textSha256: offer.textSha256,
    review: reviews.find(({ id }) => id === offer.reviewId)?.number ?? null,
    offeredAt: offer.offeredAt.toString(),
    exhibit: exhibit === undefined ? null : { id: exhibit.id, number: exhibit.number },
    posted:
      dossier.acts.findLast(({ step }) => step.startsWith(`plan-offer/${offer.id}/registered`))
        ?.state ?? null,
    events: offer.events.map((event) => ({
      kind: event.kind,
      at: event.at.toString(),
      says: offerEventSaid(event),
    })),
  }
}
