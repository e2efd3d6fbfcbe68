import { createHash } from 'node:crypto'
import { creditorBreaches, type LimitBreach } from '@quittance/cases'
import type { PlanOfferTerms, StatementView } from '@quittance/contract'
import {
  findPlanLimits,
  getOrganisation,
  listPlanOffers,
  loadDossier,
  type DossierRecord,
  type OrganisationRecord,
  type PlanLimitRecord,
} from '@quittance/database'
import { judgeMessage, type GateDossier, type GateJudgement } from '@quittance/gate'
import { cents, type Cents } from '@quittance/kernel'
import {
  composeLetter,
  type ComposedLetter,
  type PaymentMeans,
  type PlanAgreement,
} from '@quittance/letters'
import { answerEpcQr } from '@quittance/money-files'
import { agreementOf } from '#agreements/plans/plan-agreement.ts'
import {
  givenUpLines,
  planSums,
  refuseOddInterest,
  requireSoundPlan,
  type PlanSums,
} from '#agreements/plans/plan-sums.ts'
import { instalmentsOf, limitsOf, type OfferedInstalment } from '#agreements/plans/plan-terms.ts'
import { requirePlanPossible } from '#agreements/plans/why-no-plan.ts'
import { documentToSign } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { noDossier } from '#dossier/moved.ts'
import { addressWaitsWords } from '#inbound/addresses/check-words.ts'
import { addressIsToCheck } from '#inbound/nothing-waits.ts'
import { fingerprintOf } from '#outreach/compose.ts'
import { gateFacts } from '#outreach/gate-facts.ts'
import { demandFacts, firstLetterOf, type LetterOrder } from '#outreach/letter-facts.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = PlanOfferTerms & { readonly id: string }

type Matter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly statement: StatementView
  readonly limits: PlanLimitRecord | null
}

/** A plan written and judged from the dossier of now, not yet offered. */
export type PlanDraft = Matter & {
  readonly sums: PlanSums
  readonly instalments: readonly OfferedInstalment[]
  readonly breaches: readonly LimitBreach[]
  readonly agreement: PlanAgreement
  readonly reference: string
  readonly composed: ComposedLetter
  readonly contentSha256: string
  readonly textSha256: string
  readonly judgement: GateJudgement
}

/**
 * Computes a plan, holds it to the limits of its creditor, writes it and asks the gate; changes nothing.
 *
 * @throws Refused `not-found`; `law-refuses` where no plan may be offered; `invalid-input`.
 */
export async function draftPlan(work: Work, asked: Asked): Promise<PlanDraft> {
  const matter = await planMatter(work, asked.id)
  requirePlanPossible({ ...matter, on: work.today })
  requireAddressOf(matter.dossier, asked.signature === 'paper' ? 'letter' : 'e-mail')
  refuseOddInterest(asked, matter)
  const sums = planSums(asked, matter.statement)
  const instalments = requireSoundPlan(work, asked, instalmentsOf(asked.share, sums.total))
  const agreement = agreementOf(work, asked, { ...matter, sums })
  const number = (await listPlanOffers(work.tx, asked.id)).length + 1
  const reference = `${matter.dossier.reference}-E${number}`
  const order = planOrder(work, matter)
  const written = composeLetter('payment-plan', {
    ...planFacts(order, { reference, signature: asked.signature }),
    agreedOn: work.today,
    instalments,
    lines: [...demandFacts(order).lines, ...givenUpLines(asked, sums)],
    agreement,
  })
  if (written.kind === 'refused') {
    throw new Refused('law-refuses', letterRefusalSentences(written.because))
  }
  const composed = written.letter
  return {
    ...matter,
    sums,
    instalments,
    breaches: breachesOf(work, matter, { sums, instalments }),
    agreement,
    reference,
    composed,
    contentSha256: fingerprintOf(composed),
    textSha256: createHash('sha256').update(composed.text).digest('hex'),
    judgement: judgePlan(work, order, {
      composed,
      channel: asked.signature === 'paper' ? 'letter' : 'e-mail',
      quotable: quotableOf(sums, instalments),
      replaces: true,
    }),
  }
}

/** @throws Refused `gate-refuses` at `signature` where the address that it would go to is to be checked. */
function requireAddressOf(dossier: DossierRecord, channel: 'letter' | 'e-mail'): void {
  if (!addressIsToCheck(dossier, channel)) return
  throw new Refused('gate-refuses', addressWaitsWords, { path: 'signature' })
}

async function planMatter({ tx, today }: Work, id: string): Promise<Matter> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  return {
    dossier,
    organisation: await getOrganisation(tx),
    statement: statementOf(dossier, today),
    limits: await findPlanLimits(tx, dossier.creditor.id),
  }
}

type Shared = Pick<PlanDraft, 'sums' | 'instalments'>

/** A creditor that acts for itself decides for itself: its own limits bind nobody. */
function breachesOf(
  { today }: Work,
  { organisation, limits }: Matter,
  { sums, instalments }: Shared,
): readonly LimitBreach[] {
  if (organisation.kind === 'creditor') return []
  const rows = instalments.map(({ dueOn, amountCents }) => ({ dueOn, amount: amountCents }))
  const { owed, givenUp } = sums
  return creditorBreaches({ offeredOn: today, owed, givenUp, instalments: rows }, limitsOf(limits))
}

function quotableOf(sums: PlanSums, instalments: Shared['instalments']): readonly Cents[] {
  const { total, givenUp, interestGiven } = sums
  const discount = cents(givenUp - interestGiven)
  const all = [
    total,
    givenUp,
    interestGiven,
    discount,
    ...instalments.map(({ amountCents }) => amountCents),
  ]
  return all.filter((sum) => sum > 0)
}

/** The order from which the facts of a plan are read; its step stands for no letter of ours. */
export function planOrder(
  { today, caller }: Pick<Work, 'today'> & { readonly caller: Pick<Work['caller'], 'name'> },
  matter: Pick<Matter, 'dossier' | 'organisation' | 'statement'>,
): LetterOrder {
  const { dossier, organisation, statement } = matter
  return {
    dossier,
    organisation,
    statement,
    letter: 'second-reminder',
    registered: false,
    on: today,
    signatory: caller.name,
  }
}

type Document = Pick<PlanOfferTerms, 'signature'> & { readonly reference: string }

/** What every document of a plan has: who, to whom, on which account; a code to scan on paper alone. */
function planFacts(order: LetterOrder, { reference, signature }: Document) {
  const facts = demandFacts(order)
  const { sender, issuedOn, place, caseNumber, registered, debtor, creditor, basis } = facts
  const { payment } = facts
  return {
    sender,
    issuedOn,
    place,
    caseNumber,
    reference,
    registered,
    debtor,
    creditor,
    basis,
    firstLetter: firstLetterOf(order.dossier),
    payment: { ...payment, epcPayload: signature === 'paper' ? codeWithoutSum(payment) : null },
  }
}

function codeWithoutSum({ holder, iban, bic, reference }: PaymentMeans): string | null {
  const code = answerEpcQr({
    name: holder,
    iban: iban.replaceAll(/\s/gu, ''),
    ...(bic === null ? {} : { bic }),
    reference,
  })
  return code.kind === 'answered' ? code.value.payload : null
}

type Judged = {
  readonly composed: Pick<ComposedLetter, 'text'>
  readonly channel: 'letter' | 'registered-letter' | 'e-mail'
  /** The sums of the plan, besides those of the debt. */
  readonly quotable: readonly Cents[]
  /** False for the copy of what was signed already: it binds no more than it did. */
  readonly binds?: boolean
  /** The act itself, once it is reserved: it is no step before itself. */
  readonly leaving?: string
  /** When the debtor asked for it; null where nobody says that he did. */
  readonly askedForAt?: Temporal.Instant | null
  /** Whether it takes the place of an offer that waits to leave, which then never does: no step before it. */
  readonly replaces?: boolean
}

/** What the gate says of a plan that is offered, by the channel it takes. */
export function judgePlan(
  { now }: Pick<Work, 'now'>,
  order: LetterOrder,
  judged: Judged,
): GateJudgement {
  const { composed, channel, quotable, binds = true, leaving, askedForAt = null } = judged
  const dossierOf = judged.replaces === true ? withoutUnsentOffers(order.dossier) : order.dossier
  const facts = planGateFacts(
    { ...order, dossier: dossierOf, ...(leaving === undefined ? {} : { leaving }) },
    quotable,
  )
  const dossier = { ...facts, commits: binds, askedForAt }
  return judgeMessage({ on: now, channel, text: composed.text, dossier }).value
}

function withoutUnsentOffers(dossier: DossierRecord): DossierRecord {
  const acts = dossier.acts.filter((act) => {
    const document = documentToSign(act)
    const isOffer = document?.kind === 'plan' && !document.notifiesAgain
    return !isOffer || act.state !== 'reserved'
  })
  return { ...dossier, acts }
}

/**
 * A promise or a plan that runs is no obstacle: what is offered stands in its place. It asks for nothing
 * before it is signed, and binds the debtor once it is.
 */
function planGateFacts(
  order: LetterOrder & { readonly leaving?: string },
  quotable: readonly Cents[],
): GateDossier {
  const { payment } = demandFacts(order)
  const facts = gateFacts({ ...order, iban: payment.iban, paymentSinceComposition: false })
  const { statement } = facts
  return {
    ...facts,
    step: 'payment-plan',
    promise: null,
    term: null,
    ...(statement === undefined
      ? {}
      : { statement: { ...statement, quotable: [...(statement.quotable ?? []), ...quotable] } }),
  }
}
