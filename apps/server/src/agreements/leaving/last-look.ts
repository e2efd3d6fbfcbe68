import {
  findPlanOffer,
  getOrganisation,
  loadDossiers,
  type DossierRecord,
  type OrganisationRecord,
  type OutwardActRow,
  type PlanOfferRecord,
} from '@quittance/database'
import type { GateJudgement } from '@quittance/gate'
import { cents, parseDay, said, type Cents, type Day } from '@quittance/kernel'
import { z } from 'zod'
import { offerStanding } from '#agreements/offers/offer-standing.ts'
import { judgePlan, planOrder } from '#agreements/plans/draft-plan.ts'
import { keptInstalmentsOf, keptTermsOf } from '#agreements/plans/plan-terms.ts'
import { whyNoPlan } from '#agreements/plans/why-no-plan.ts'
import { composedOfOffer } from '#agreements/signing/evidence.ts'
import { documentToSign, type DocumentToSign } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import type { HeldBack, LastLook } from '#departures/last-look.ts'
import {
  addressHeld,
  channelOf,
  heldBack,
  moneyCame,
  outOfDate,
  vulnerabilityCame,
} from '#outreach/leaving/since-approved.ts'

/** The acts that put something to the debtor to sign. */
export function toSignIn(acts: readonly OutwardActRow[]) {
  return acts.flatMap((act) => {
    const document = documentToSign(act)
    return document === null || act.dossier_id === null
      ? []
      : [{ act, document, dossierId: act.dossier_id }]
  })
}

type Leaving = {
  readonly look: LastLook
  readonly act: OutwardActRow
  readonly document: DocumentToSign
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  /** The plan; null for an acknowledgment. */
  readonly offer: PlanOfferRecord | null
}

/**
 * What stands against a document to be signed as it leaves: what happened since it was approved, whatever
 * stands against its debtor signing anything, where its plan stands, and every rule of the gate anew.
 */
export async function toSignHeld(
  look: LastLook,
  acts: readonly OutwardActRow[],
): Promise<HeldBack | null> {
  const [first] = toSignIn(acts)
  if (first === undefined) return null
  const { act, document, dossierId } = first
  const [dossier] = await loadDossiers(look.tx, [dossierId])
  if (dossier === undefined) return null
  const organisation = await getOrganisation(look.tx)
  const offer = document.kind === 'deed' ? null : await findPlanOffer(look.tx, document.offerId)
  const leaving = { look, act, document, dossier, organisation, offer }
  // A plan that was signed meanwhile is notified all the same: it is a copy of what binds already.
  if (isCopyOfSigned(leaving)) return await addressHeld(leaving)
  return (
    outOfDate({ look, composedOn: reservedOn(act) }) ??
    moneyCame(leaving) ??
    impossible(leaving) ??
    offerOver(leaving) ??
    vulnerabilityCame(leaving) ??
    (await addressHeld(leaving)) ??
    refusedAnew(leaving)
  )
}

function isCopyOfSigned({ look, document, dossier, offer }: Leaving): boolean {
  if (document.kind === 'deed' || !document.notifiesAgain || offer === null) return false
  return offerStanding(offer, dossier, look.today) === 'signed'
}

function reservedOn({ reserved_at: at }: OutwardActRow): Day {
  return at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
}

function impossible({ look, dossier, organisation }: Leaving): HeldBack | null {
  const statement = statementOf(dossier, look.today)
  const found = whyNoPlan({ dossier, organisation, statement, on: look.today })
  return found === null ? null : heldBack(found.because, found.citation)
}

/** A plan that was withdrawn, replaced, answered, signed or overtaken is put to nobody any more. */
function offerOver({ look, document, dossier, offer }: Leaving): HeldBack | null {
  if (document.kind === 'deed') return null
  const isOpen = offer !== null && offerStanding(offer, dossier, look.today) === 'open'
  return isOpen ? null : heldBack(OVER, undefined)
}

function refusedAnew(leaving: Leaving): HeldBack | null {
  const { findings } = judgedAnew(leaving)
  const refusal = findings.find(({ severity }) => severity === 'refuse')
  return refusal === undefined
    ? null
    : heldBack(said(refusal.sentence, REFUSED_IN_ENGLISH), refusal.citations[0])
}

const payloadSchema = z.looseObject({
  text: z.string().optional(),
  composed: z.looseObject({ text: z.string() }).optional(),
  quotable: z.array(z.number()).default([]),
  on: z.string(),
})

function judgedAnew(leaving: Leaving): GateJudgement {
  const { look, act, dossier, organisation, offer } = leaving
  const { text, composed, quotable, on } = payloadSchema.parse(act.payload)
  const writtenOn = offer === null ? (parseDay(on) ?? reservedOn(act)) : dayOf(offer.draftedAt)
  const statement = statementOf(dossier, writtenOn)
  const order = planOrder(
    { today: look.today, caller: { name: '' } },
    { dossier, organisation, statement },
  )
  return judgePlan(look, order, {
    composed: {
      text: composed?.text ?? text ?? (offer === null ? '' : composedOfOffer(offer).text),
    },
    channel: planChannel(act.channel),
    quotable: offer === null ? quotable.map((sum) => cents(sum)) : quotableOf(offer),
    leaving: act.id,
    askedForAt: offer === null ? null : askedForAtOf(offer),
  })
}

function askedForAtOf({ terms }: PlanOfferRecord): Temporal.Instant | null {
  const { askedForAt } = keptTermsOf(terms)
  return askedForAt === null ? null : Temporal.Instant.from(askedForAt)
}

function dayOf(at: Temporal.Instant): Day {
  return at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
}

function planChannel(text: string): 'letter' | 'registered-letter' | 'e-mail' {
  const channel = channelOf(text)
  return channel === 'electronic-registered' ? 'registered-letter' : channel
}

/** The sums of a plan, besides those of the debt. */
function quotableOf(offer: PlanOfferRecord): readonly Cents[] {
  const { owedCents, totalCents, instalments } = offer
  const { discountCents } = keptTermsOf(offer.terms)
  const givenUp = cents(owedCents - totalCents)
  const interestGiven = cents(givenUp - discountCents)
  const rows = keptInstalmentsOf(instalments).map(({ amountCents }) => amountCents)
  const all = [totalCents, givenUp, interestGiven, cents(discountCents), ...rows]
  return all.filter((sum) => sum > 0)
}

const OVER = said(
  'Cette proposition n’est plus à signer : elle a été retirée, remplacée, signée ou dépassée depuis l’approbation.',
  'This offer is no longer to be signed: it was withdrawn, replaced, signed or overtaken since it was approved.',
)
const REFUSED_IN_ENGLISH = 'The gate now refuses these words: write the document again.'
