import type { StatementView } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import type { GateDossier, GateStep } from '@quittance/gate'
import { addressInText } from '@quittance/letters'
import { cents, euros, isBefore, type Day } from '@quittance/kernel'
import { limitationToThreaten } from '#assessment/limitation.ts'
import type { LetterStep } from '#assessment/letters-sent.ts'
import {
  claimableOfPlan,
  expectedStanding,
  planInForce,
  waitsFor,
} from '#client-money/expected/standing.ts'
import { mediatorToJudge } from '#creditors/mediator.ts'
import { holdsOfDebtor } from '#dossier/holds/hold-facts.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import { postalAddress } from '#outreach/letter-parties.ts'
import { contactsMade } from '#outreach/contacts/person-contacts.ts'

/** The step of the gate that each of our letters is; a creditor's reminders are no first letter. */
export const stepsOfGate: Record<LetterStep, GateStep> = {
  'first-reminder': 'first-letter',
  'second-reminder': 'reminder',
  'last-reminder': 'last-reminder',
  'formal-notice': 'formal-notice',
}

export type GateMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly statement: StatementView
  readonly letter: LetterStep
  readonly on: Day
  readonly iban: string
  /** Money that came in since the text was composed. */
  readonly paymentSinceComposition: boolean
  /** `items` where the statement and the text leave out what is contested; the whole otherwise. */
  readonly disputed?: 'whole' | 'items'
  /** The act itself, once it is reserved: it is not a contact before itself. */
  readonly leaving?: string
}

/** What the gate reads of a dossier, for a letter to the debtor. */
export function gateFacts(matter: GateMatter): GateDossier {
  const { dossier, organisation, statement, on } = matter
  const limitation = limitationToThreaten(dossier, on)
  return {
    sender: {
      capacity: organisation.kind,
      name: organisation.name,
      address: addressInText(postalAddress(organisation.address)),
    },
    creditor: {
      name: dossier.creditor.name,
      address: addressInText(postalAddress(dossier.creditor.address)),
    },
    ...mediatorToJudge(dossier),
    debtor: {
      kind: dossier.debtor.kind,
      ...postalCodeOf(dossier),
      electronicConsent: dossier.electronic.consent,
    },
    recipient: 'debtor',
    step: stepsOfGate[matter.letter],
    firstLetter: firstLetterOf(dossier),
    statement: {
      principal: cents(statement.principalCents),
      interest: cents(statement.interestCents),
      indemnity: cents(statement.indemnityCents),
      paid: cents(statement.paidCents),
      total: cents(statement.totalCents),
      ...(statement.costsCents === 0 ? {} : { costs: cents(statement.costsCents) }),
      quotable: [...quotable(matter), ...capitalOf(organisation.legalForm)],
    },
    lateInvoices: dossier.items.filter(({ dueOn }) => isBefore(dueOn, on)).length,
    ...(limitation === null ? {} : { limitation }),
    title: titleToEnforce(matter),
    mandate: mandateOf(matter),
    insurance: organisation.insuranceUntil === null ? null : { until: organisation.insuranceUntil },
    separateAccount:
      organisation.accountDeclaredOn === null
        ? null
        : { declaredOn: organisation.accountDeclaredOn },
    paymentIbans: [matter.iban],
    disputes: dossier.disputes
      .filter(({ settledOn }) => settledOn === null)
      .map(({ openedOn }) => ({ component: matter.disputed ?? 'whole', openedOn })),
    holds: holdsToJudge(matter),
    promise: awaited(matter),
    term: termOf(matter),
    paymentSinceComposition: matter.paymentSinceComposition,
    contacts: contactsMade(dossier, matter.leaving)
      .map(({ at }) => at)
      .toSorted((one, other) => Temporal.Instant.compare(one, other)),
  }
}

/** What stops demands to the person, wherever it was noted; a death is a vulnerability among them. */
function holdsToJudge({ dossier, on }: GateMatter): GateDossier['holds'] & object {
  const { insolvency, overIndebtedness, vulnerability } = holdsOfDebtor(dossier, on)
  return { insolvency, overIndebtedness, vulnerability }
}

/** Absent where no address was given. */
function postalCodeOf({ debtor }: DossierRecord): { readonly postalCode?: string } {
  const { postCode } = debtor.address
  return postCode === '' ? {} : { postalCode: postCode }
}

function mandateOf({ dossier }: GateMatter): (GateDossier['mandate'] & object) | null {
  const { convention } = dossier
  return convention === null
    ? null
    : { signedOn: convention.signedOn, endsOn: convention.validUntil }
}

/**
 * Whether a title that was obtained, with its proof, lets enforcement be spoken of: only for what is
 * all due, with no plan that is followed (CPCE L111-2; C. civ. 1305-2), and never by an agency, which
 * recovers amicably and enforces nothing.
 */
function titleToEnforce({ dossier, organisation, on }: GateMatter): boolean {
  return (
    organisation.kind !== 'agency' &&
    dossier.titles.length > 0 &&
    dossier.items.every(({ dueOn }) => isBefore(dueOn, on)) &&
    planInForce(dossier, on) === null
  )
}

/** Every other true figure that a letter may quote. */
function quotable({ dossier, statement }: Pick<GateMatter, 'dossier' | 'statement'>) {
  return [
    ...dossier.items.map(({ principalCents }) => principalCents),
    ...dossier.creditNotes.map(({ amountCents }) => amountCents),
    ...dossier.payments.map(({ amountCents }) => amountCents),
    ...remitted(statement),
  ]
}

/** What the creditor gave up in all: a letter says it as it says payments. */
function remitted({ remittedCents }: StatementView) {
  return remittedCents === 0 ? [] : [cents(remittedCents)]
}

/** The capital that the head of a letter says with the form of the firm: it claims nothing. */
export function capitalOf(legalForm: string | null) {
  const found = (legalForm ?? '').matchAll(/(\d[\d\s]*)(?:,(\d\d))?\s*(?:€|euros?)/gu)
  return [...found].map(([, whole = '', part = '00']) =>
    euros(`${whole.replaceAll(/\s/gu, '')}.${part}`),
  )
}

/** What suspends demands until its grace is over: a promise, or the plan that is followed. */
function awaited({
  dossier,
  organisation,
  on,
}: GateMatter): (GateDossier['promise'] & object) | null {
  const one = waitsFor(expectedStanding(dossier, { organisation, on }), on)
  return one === null ? null : { dueOn: one.graceUntil, amount: one.left }
}

/** What the plan in force lets be asked for: what of it was not paid within its grace. */
function termOf({ dossier, organisation, on }: GateMatter): (GateDossier['term'] & object) | null {
  const due = claimableOfPlan(expectedStanding(dossier, { organisation, on }))
  return due === null ? null : { due }
}
