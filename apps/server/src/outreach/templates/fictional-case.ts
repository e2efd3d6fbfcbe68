import { cents, NBSP, negateCents, type Day } from '@quittance/kernel'
import type { GateDossier } from '@quittance/gate'
import {
  addressInText,
  type DebtLine,
  type DemandFacts,
  type DemandWording,
  type FirstLetter,
  type FormalNoticeFacts,
  type LetterTemplate,
  type PostalAddress,
  type Sender,
} from '@quittance/letters'
import { stepsOfGate } from '#outreach/gate-facts.ts'

/** Whom and what the words of a template are tried on. */
export type FictionalMatter = {
  readonly sender: Sender
  readonly on: Day
  readonly purpose: Pick<LetterTemplate, 'kind' | 'capacity' | 'audience'>
  readonly wording: DemandWording
  readonly registered: boolean
}

/** The facts of a letter, and what the gate reads of the same case. */
export type FictionalCase = { readonly facts: FormalNoticeFacts; readonly gate: GateDossier }

/**
 * A case that nobody lives: every merge field has a value, nothing stands in the way of the letter, so
 * that what the gate says is about its words.
 */
export function fictionalCase(matter: FictionalMatter): FictionalCase {
  const { on, purpose } = matter
  const isFirst = purpose.kind === 'first-reminder'
  const first = { reference: '2026-0001-01', sentOn: on.subtract({ days: 20 }) }
  const facts: FormalNoticeFacts = {
    ...demandOf(matter),
    firstLetter: isFirst ? null : first,
    interestAfterNotice:
      purpose.audience === 'professional' ? 'already-runs' : 'starts-at-legal-rate',
  }
  return { facts, gate: gateOf(matter, facts.firstLetter) }
}

function demandOf({ sender, on, purpose, wording, registered }: FictionalMatter): DemandFacts {
  const { capacity, audience } = purpose
  return {
    sender,
    issuedOn: on,
    place: sender.address.town,
    caseNumber: '2026-0001',
    reference: purpose.kind === 'first-reminder' ? '2026-0001-01' : '2026-0001-02',
    registered,
    debtor:
      audience === 'consumer'
        ? { name: 'Camille Dubreuil', civility: 'madam', audience, address: DEBTOR_AT }
        : { name: 'Boulangerie Martel', civility: null, audience, address: DEBTOR_AT },
    creditor:
      capacity === 'creditor'
        ? null
        : { name: CREDITOR_NAME, civility: null, address: CREDITOR_AT },
    mandatedOn: capacity === 'agency' ? on.subtract({ days: 40 }) : null,
    basis: `la facture F-2026-0001 du 5 mars 2026 (article${NBSP}1103 du Code civil)`,
    lines: linesOf(audience),
    payment: {
      holder: sender.name,
      iban: IBAN,
      bic: null,
      reference: 'RF18539007547034',
      epcPayload: null,
      otherMeans: null,
    },
    payBy: on.add({ days: 10 }),
    mediator: audience === 'consumer' ? MEDIATOR : null,
    wording,
  }
}

const PRINCIPAL = cents(149_000)
const PAID = cents(50_000)
const INTEREST = cents(1_230)
const INDEMNITY = cents(4_000)

/** The indemnity and late interest are owed between professionals only. */
function linesOf(audience: LetterTemplate['audience']): readonly DebtLine[] {
  return [
    {
      element: 'principal',
      detail: 'facture F-2026-0001, échéance du 4 avril 2026',
      amountCents: PRINCIPAL,
    },
    ...(audience === 'professional'
      ? ([
          { element: 'interest', detail: null, amountCents: INTEREST },
          { element: 'late-payment-indemnity', detail: 'une facture', amountCents: INDEMNITY },
        ] as const)
      : []),
    {
      element: 'payment-received',
      detail: 'virement du 2 mai 2026',
      amountCents: negateCents(PAID),
    },
  ]
}

function gateOf(
  { sender, on, purpose }: FictionalMatter,
  firstLetter: FirstLetter | null,
): GateDossier {
  const { capacity, audience, kind } = purpose
  const professional = audience === 'professional'
  const [interest, indemnity] = professional ? [INTEREST, INDEMNITY] : [cents(0), cents(0)]
  const senderAt = addressInText(sender.address)
  return {
    sender: { capacity, name: sender.name, address: senderAt },
    creditor:
      capacity === 'creditor'
        ? { name: sender.name, address: senderAt }
        : { name: CREDITOR_NAME, address: addressInText(CREDITOR_AT) },
    mediator: professional ? null : { name: MEDIATOR_NAME },
    debtor: { kind: audience, postalCode: DEBTOR_AT.postCode },
    recipient: 'debtor',
    step: stepsOfGate[kind],
    firstLetter,
    statement: {
      principal: PRINCIPAL,
      interest,
      indemnity,
      paid: PAID,
      total: cents(PRINCIPAL + interest + indemnity - PAID),
    },
    lateInvoices: 1,
    limitation: 'running',
    title: false,
    mandate: { signedOn: on.subtract({ days: 40 }), endsOn: null },
    insurance: { until: on.add({ days: 365 }) },
    separateAccount: { declaredOn: on.subtract({ days: 400 }) },
    paymentIbans: [IBAN],
    disputes: [],
    holds: { insolvency: false, overIndebtedness: false, vulnerability: false },
    promise: null,
    paymentSinceComposition: false,
    contacts: [],
    template: { capacity, audience },
  }
}

const NOWHERE: PostalAddress = {
  inside: null,
  building: null,
  street: null,
  locality: null,
  postCode: '69000',
  town: 'Lyon',
  country: null,
}
const CREDITOR_NAME = 'Atelier Vernier'
const MEDIATOR_NAME = 'Médiation Fictive'
const MEDIATOR = `${MEDIATOR_NAME}, 1, rue de l’Exemple, 69000 Lyon, mediation.example`
const CREDITOR_AT: PostalAddress = { ...NOWHERE, street: '3, rue de l’Exemple' }
const DEBTOR_AT: PostalAddress = { ...NOWHERE, street: '8, chemin Fictif' }
/** That of the standard's own examples: it is nobody's. */
const IBAN = 'FR7630006000011234567890189'
