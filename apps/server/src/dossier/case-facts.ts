import type { StatementView } from '@quittance/contract'
import { type CaseFacts, type CaseOutreach, type ProofExhibitKind } from '@quittance/cases'
import type { ClaimRecord, DossierRecord, OrganisationRecord } from '@quittance/database'
import { day, cents, holidayPlaceOfPostalCode, type Day } from '@quittance/kernel'
import { admissionsOf } from '#assessment/admissions.ts'
import { readLimitation } from '#assessment/limitation.ts'
import {
  firstOf,
  letterSteps,
  lettersOf,
  smsBeside,
  takenOutAt,
  type LetterStep,
} from '#assessment/letters-sent.ts'
import { disputedComponent } from '#dossier/disputes/contested.ts'
import { holdsOfDebtor } from '#dossier/holds/hold-facts.ts'
import { dayInParis, demandsUnderWay } from '#dossier/under-way.ts'
import { personContacts } from '#outreach/contacts/person-contacts.ts'
import { pauseIntervals } from '#outreach/sequence/pause-interval.ts'
import { scenarioOf } from '#outreach/sequence/scenario-of.ts'
import { smsTo, type ReachAsked } from '#sms/step/sms-reach.ts'
import { expectedOfCase, expectedStanding } from '#client-money/expected/standing.ts'

/** A dossier as the pure rules of its life know it, on a day. */
export function caseFacts(
  dossier: DossierRecord,
  { organisation, statement, on, at, limitation, leaving }: CaseMatter,
): CaseFacts {
  return {
    ...lettersSent(dossier),
    ...moneyFacts(dossier, statement),
    limitation: limitation ?? limitationFacts(dossier, on),
    status: dossier.status,
    capacity: organisation.kind,
    creditorKind: dossier.creditor.actsAs,
    debtorKind: dossier.debtor.kind,
    calls: dossier.calls.map(dayInParis),
    outreach: outreachOf(dossier, {
      organisation,
      on,
      totalCents: statement.totalCents,
      ...(at === undefined ? {} : { at }),
      ...(leaving === undefined ? {} : { leaving }),
    }),
    findingsAwaiting: dossier.findings.filter(({ state }) => state === 'proposed').length,
    repliesAwaiting: dossier.repliesAwaiting,
    ...expectedOfCase(expectedStanding(dossier, { organisation, on })),
    disputes: dossier.disputes.map(({ id, openedOn, settledOn }) => ({
      id,
      component: disputedComponent(dossier, on),
      openedOn,
      answeredOn: settledOn,
    })),
    proof: { exhibits: proofKinds(dossier) },
    underWay: demandsUnderWay(dossier).map(({ act, state, since }) => ({ act, state, since })),
    mandate:
      dossier.convention === null
        ? null
        : { signedOn: dossier.convention.signedOn, endsOn: dossier.convention.validUntil },
    insuredUntil: organisation.insuranceUntil,
    accountDeclaredOn: organisation.accountDeclaredOn,
    holds: holdsOfDebtor(dossier, on),
    title: false,
    snoozedUntil: dossier.snoozedUntil,
    openedOn: dossier.openedOn,
  }
}

function lettersSent(
  dossier: DossierRecord,
): Pick<CaseFacts, 'firstLetter' | 'reminders' | 'formalNotice'> {
  const first = firstOf(dossier, 'first-reminder')
  const notice = firstOf(dossier, 'formal-notice')
  return {
    firstLetter: first === null ? null : { reference: first.reference, sentOn: first.on },
    reminders: daysOf(dossier, ['second-reminder', 'last-reminder']),
    formalNotice:
      notice === null
        ? null
        : { on: notice.on, registeredNumber: notice.act.registeredNumber, deliveredOn: null },
  }
}

/** The scenario that the dossier follows, and how its debtor can be reached. */
export function outreachOf(dossier: DossierRecord, asked: OutreachAsked): CaseOutreach {
  const { debtor, phone } = dossier
  const { leaving } = asked
  const sent = letterSteps.flatMap((letter) => {
    const first = firstOf(dossier, letter)
    return first === null ? [] : [[letter, first.on] as const]
  })
  return {
    scenario: scenarioOf(dossier.scenario),
    pauses: pauseIntervals(dossier.pauses),
    reach: {
      post: debtor.address.street !== '' && debtor.address.town !== '',
      email: debtor.email !== null,
      phone: debtor.phone !== null,
      electronic: electronicTo(dossier),
      sms: smsTo(dossier, asked),
      asked: phone?.inWritingSince == null ? null : 'letter',
      closed: closedTo(dossier),
    },
    place: holidayPlaceOfPostalCode(debtor.address.postCode) ?? 'metropole',
    letters: Object.fromEntries(sent),
    smsBeside: smsBeside(dossier)
      .filter(({ id }) => id !== leaving)
      .map((act) => dayInParis(takenOutAt(act))),
    contacts: personContacts(dossier, leaving),
  }
}

/** The same as for an SMS, and the act that is leaving, which is no contact before itself. */
type OutreachAsked = ReachAsked & { readonly leaving?: string }

/** A professional needs give no consent (code des postes, L100). */
function electronicTo({ debtor, electronic }: DossierRecord): CaseOutreach['reach']['electronic'] {
  if (!electronic.isServed) return 'no-provider'
  return debtor.kind === 'professional' || electronic.consent !== null ? 'open' : 'no-consent'
}

/** The ways that the debtor asked to stop, or whose address is to be checked first. */
function closedTo({ phone, addressChecks }: DossierRecord): CaseOutreach['reach']['closed'] {
  const post = addressChecks.some(({ channel }) => channel === 'post')
  const email = addressChecks.some(({ channel }) => channel === 'e-mail')
  return [
    ...(post ? (['letter', 'registered-letter'] as const) : []),
    ...(email ? (['electronic-registered', 'e-mail'] as const) : []),
    ...(phone === null ? [] : (['sms', 'phone'] as const)),
  ]
}

function moneyFacts(
  dossier: DossierRecord,
  statement: CaseMatter['statement'],
): Pick<CaseFacts, 'items' | 'statement' | 'payments'> {
  return {
    items: dossier.items.map(({ id, label, dueOn, principalCents }) => ({
      id,
      label,
      dueOn,
      amount: principalCents,
    })),
    statement: {
      principal: cents(statement.principalCents),
      interest: cents(statement.interestCents),
      indemnity: cents(statement.indemnityCents),
      paid: cents(statement.paidCents),
      total: cents(statement.totalCents),
    },
    payments: dossier.payments.map((payment) => ({
      id: payment.id,
      amount: payment.amountCents,
      collectedOn: payment.receivedOn,
      receiptedOn: payment.receipt === null ? null : payment.receivedOn,
      paidOverOn: payment.payOver?.postedOn ?? null,
      payOverBy: payment.payOver?.dueOn ?? null,
    })),
  }
}

/** The limitation of a claim on a day, as the rules of its life read it. */
export function limitationFacts(dossier: ClaimRecord, on: Day): CaseFacts['limitation'] {
  const { limitation, establishedLastDay: sure } = readLimitation(dossier, on)
  if (limitation.outcome !== 'answer') {
    return { status: 'unknown', lastDay: null, certainty: 'unknown' }
  }
  const { status } = limitation.value
  const lastDay = sure ?? limitation.value.lastDay
  return {
    status,
    lastDay: lastDay === null ? null : day(lastDay),
    certainty: limitation.certainty,
  }
}

export type CaseMatter = {
  readonly organisation: OrganisationRecord
  /** What is owed, by component: the sums of the statement. */
  readonly statement: Pick<
    StatementView,
    'principalCents' | 'interestCents' | 'indemnityCents' | 'paidCents' | 'totalCents'
  >
  readonly on: Day
  /** The moment, where it decides by what way a step leaves. */
  readonly at?: Temporal.Instant
  /** The act that is about to leave, which does not count against itself. */
  readonly leaving?: string
  /** What the law says of its limitation, where that was asked already. */
  readonly limitation?: CaseFacts['limitation']
}

function daysOf(dossier: DossierRecord, letters: readonly LetterStep[]): readonly Day[] {
  return lettersOf(dossier)
    .filter(({ letter, act }) => letters.includes(letter) && act.state === 'done')
    .map(({ on }) => on)
}

const kindsOfProof: Readonly<Record<string, ProofExhibitKind>> = {
  invoice: 'invoice',
  order: 'order',
  'delivery-note': 'delivery',
  contract: 'contract',
  acknowledgment: 'acknowledgment',
  'bank-document': 'payment',
  constat: 'constat',
}

/** What an exhibit is for the boxes of proof, by what it was said to be when it was attached. */
export function proofKindOf(kind: string): ProofExhibitKind {
  return kind === 'message-export' ? 'message' : (kindsOfProof[kind] ?? 'other')
}

/**
 * What the exhibits carry; messages only once a person kept what was found in them, and the report of
 * an officer on messages only for those that it records.
 */
function proofKinds(dossier: DossierRecord): readonly ProofExhibitKind[] {
  const papers = dossier.exhibits.flatMap(({ kind, recordsMessages }) =>
    recordsMessages ? [] : (kindsOfProof[kind] ?? []),
  )
  const admits = admissionsOf(dossier)
  return [
    ...papers,
    ...(admits.length > 0 ? (['message'] as const) : []),
    ...(admits.some(({ recorded }) => recorded) ? (['message-constat'] as const) : []),
  ]
}
