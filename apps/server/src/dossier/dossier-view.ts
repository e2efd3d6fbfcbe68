import {
  explainDay,
  isHousePolicy,
  nextActs,
  letterStep,
  nextReminder,
  proofGauge,
  type CaseFacts,
  type ImpossibleAct,
  type PossibleAct,
  type ProofExhibitKind,
} from '@quittance/cases'
import type { DossierView } from '@quittance/contract'
import { getOrganisation, loadDossier, type DossierRecord } from '@quittance/database'
import { isBefore, said, type Citation, type Day, type Said } from '@quittance/kernel'
import { assess } from '#assessment/assessment.ts'
import { itemsOwed } from '#assessment/items-owed.ts'
import { firstOf } from '#assessment/letters-sent.ts'
import { writingOf } from '#assessment/proof.ts'
import { letterName } from '#departures/letter-names.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { noDossier } from '#dossier/moved.ts'
import { readSeal } from '#dossier/seal.ts'
import { demandsUnderWay } from '#dossier/under-way.ts'
import type { Work } from '#wiring/work.ts'

/** The page of a dossier: what is owed, why, what may be done, what is missing. */
export async function readDossier(
  work: Work,
  { id }: { readonly id: string },
): Promise<DossierView> {
  const { tx, today } = work
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(tx)
  const assessment = assess(dossier, today)
  const facts = caseFacts(dossier, {
    organisation,
    statement: assessment.statement,
    on: today,
    at: work.now,
  })
  const { next, possible, impossible } = nextActs(facts, today)
  return {
    ...headOf(dossier),
    ...partiesOf(dossier),
    ...claimOf(dossier, work),
    assessment,
    next: next === null ? null : possibleView(next),
    whyToday: explainDay(facts, today),
    possible: possible.map(possibleView),
    impossible: impossible.map(impossibleView),
    proof: proofView(facts, writingOf(dossier, today)),
    exhibits: exhibitsOf(dossier),
    findingsToReview: facts.findingsAwaiting,
    underWay: demandsUnderWay(dossier).map(({ actId, letter, state }) => ({
      actId,
      label: letterName(letter),
      state: state === 'doubtful' ? state : 'reserved',
    })),
    repliesAwaiting: facts.repliesAwaiting,
    ...eventsOf(dossier, facts, today),
    seal: await readSeal(work, id),
  }
}

function exhibitsOf({ exhibits, findings }: DossierRecord): DossierView['exhibits'] {
  return exhibits.map((exhibit) => ({
    id: exhibit.id,
    number: exhibit.number,
    kind: exhibit.kind,
    declaredName: exhibit.declaredName,
    mediaType: exhibit.mediaType,
    sizeBytes: exhibit.sizeBytes,
    sha256: exhibit.sha256,
    receivedAt: exhibit.receivedAt.toString(),
    messages: exhibit.messages,
    findingsToReview: findings.filter(
      ({ exhibitId, state }) => exhibitId === exhibit.id && state === 'proposed',
    ).length,
  }))
}

function headOf(dossier: DossierRecord) {
  const { id, reference, rfReference, version, status, title } = dossier
  return { id, reference, rfReference, version, status, title, nature: natureOf(dossier.nature) }
}

function natureOf(text: string): DossierView['nature'] {
  switch (text) {
    case 'invoice':
    case 'sale':
    case 'services':
    case 'works':
    case 'loan':
    case 'residential-rent':
    case 'commercial-rent':
      return text
    default:
      return 'other'
  }
}

function partiesOf({ creditor, debtor }: DossierRecord): Pick<DossierView, 'creditor' | 'debtor'> {
  const { id, name, kind, siren, email, phone, address } = creditor
  return {
    creditor: { id, name, kind, siren, email, phone, address },
    debtor: {
      id: debtor.id,
      name: debtor.name,
      kind: debtor.kind,
      civility: debtor.civility,
      tradeName: debtor.tradeName,
      siren: debtor.siren,
      email: debtor.email,
      phone: debtor.phone,
      address: debtor.address,
    },
  }
}

function claimOf(
  dossier: DossierRecord,
  { today }: Work,
): Pick<DossierView, 'items' | 'creditNotes' | 'payments'> {
  return {
    items: itemsOwed(dossier, today).map(({ item, principalLeft }) => ({
      id: item.id,
      number: item.number,
      label: item.label,
      issuedOn: item.issuedOn.toString(),
      dueOn: item.dueOn.toString(),
      amountCents: item.principalCents,
      openCents: principalLeft,
    })),
    creditNotes: dossier.creditNotes.map(({ number, on, amountCents }) => ({
      number,
      on: on.toString(),
      amountCents,
    })),
    payments: dossier.payments.map((payment) => ({
      id: payment.id,
      receivedOn: payment.receivedOn.toString(),
      amountCents: payment.amountCents,
      method: payment.method,
      receiptId: payment.receipt?.id ?? null,
      receiptNumber: payment.receipt?.reference ?? null,
      payOverBy: payment.payOver?.dueOn.toString() ?? null,
      paidOverOn: payment.payOver?.postedOn?.toString() ?? null,
    })),
  }
}

function eventsOf(
  dossier: DossierRecord,
  facts: CaseFacts,
  on: Day,
): Pick<DossierView, 'firstLetter' | 'nextReminder' | 'letterWays' | 'promise' | 'dispute'> {
  const first = firstOf(dossier, 'first-reminder')
  const runningIds = new Set(
    facts.promises
      .filter(({ state, graceUntil }) => state === 'running' && !isBefore(graceUntil, on))
      .map(({ id }) => id),
  )
  const promise = dossier.promises.find(({ id }) => runningIds.has(id))
  const dispute = dossier.disputes.find(({ settledOn }) => settledOn === null)
  return {
    firstLetter: first === null ? null : { reference: first.reference, on: first.on.toString() },
    nextReminder: nextReminder(facts),
    letterWays: {
      'first-reminder': letterStep(facts.outreach, 'first-reminder', on).channel,
      'second-reminder': letterStep(facts.outreach, 'second-reminder', on).channel,
      'last-reminder': letterStep(facts.outreach, 'last-reminder', on).channel,
      'formal-notice': letterStep(facts.outreach, 'formal-notice', on).channel,
    },
    promise:
      promise === undefined
        ? null
        : {
            id: promise.id,
            amountCents: promise.amountCents,
            dueOn: promise.dueOn.toString(),
            madeOn: promise.madeOn.toString(),
          },
    dispute:
      dispute === undefined
        ? null
        : { id: dispute.id, reason: dispute.reason, openedOn: dispute.openedOn.toString() },
  }
}

function possibleView({
  act,
  verb,
  reason,
  articles,
  from,
}: PossibleAct): DossierView['possible'][number] {
  return { act, verb, reason, ...restingOn(articles), from: from.toString() }
}

function impossibleView({
  act,
  verb,
  because,
  articles,
  until,
}: ImpossibleAct): DossierView['impossible'][number] {
  return { act, verb, because, ...restingOn(articles), until: until?.toString() ?? null }
}

/** The texts apart from what the house decided for itself. */
function restingOn(citations: readonly Citation[]) {
  const texts = citations.filter((citation) => !isHousePolicy(citation))
  return {
    articles: texts.map(({ code, article }) => ({ code, article })),
    housePolicy: citations.some(isHousePolicy),
  }
}

/** What carries a fact, as the page says it. */
const carrierNames: Readonly<Record<ProofExhibitKind, Said>> = {
  invoice: said('facture', 'invoice'),
  order: said('commande', 'order'),
  delivery: said('livraison', 'delivery note'),
  contract: said('contrat', 'contract'),
  acknowledgment: said('reconnaissance de dette', 'acknowledgment of debt'),
  message: said('message', 'message'),
  payment: said('paiement', 'payment'),
  constat: said('constat', 'record of findings'),
  'message-constat': said('constat des messages', 'record of the messages'),
  'formal-notice': said('mise en demeure', 'formal notice'),
  other: said('autre pièce', 'other exhibit'),
}

/** How much of its bar a box fills. */
const shares = { none: 0, part: 0.5, whole: 1 } as const

function proofView(facts: CaseFacts, writing: ReturnType<typeof writingOf>): DossierView['proof'] {
  const gauge = proofGauge(facts)
  return {
    boxes: gauge.filter(({ filled }) => filled).length,
    standard: writing.outcome === 'answer' ? writing.value.standing : 'unknown',
    facts: gauge.map(({ label, strength, carriedBy }) => ({
      label,
      strength: shares[strength],
      detail: said(
        carriedBy.map((kind) => carrierNames[kind].fr).join(', '),
        carriedBy.map((kind) => carrierNames[kind].en).join(', '),
      ),
    })),
    missing: gauge.flatMap(({ missing }) => missing ?? []),
    strengthen: gauge.flatMap(({ strengthen }) => strengthen ?? []),
    adverse: facts.disputes
      .filter(({ answeredOn }) => answeredOn === null)
      .map(() => said('Le débiteur conteste la créance.', 'The debtor disputes the claim.')),
  }
}
