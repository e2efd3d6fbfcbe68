import {
  costInvoicesOf,
  costsToInvoice,
  getOrganisation,
  insertCostInvoice,
  loadDossier,
  lockCost,
  takeNumber,
  type CostInvoiceLine,
  type CostRecord,
  type DossierRecord,
  type OrganisationRecord,
} from '@quittance/database'
import { addCents, addSpan, dayText, invariant, zeroCents } from '@quittance/kernel'
import { composeLetter, type LetterFacts } from '@quittance/letters'
import { costBasis, costSaid } from '#assessment/claim/cost-words.ts'
import { eInvoiceOf, type InvoiceMatter } from '#client-money/commission/electronic/e-invoice.ts'
import { sha256Of } from '#client-money/commission/electronic/sha256-of.ts'
import { DAYS_TO_PAY, issueInRounds } from '#client-money/commission/in-rounds.ts'
import { sellerOf } from '#client-money/commission/seller.ts'
import { inWork } from '#http/procedures.ts'
import { record } from '#journal/record.ts'
import { fingerprintOf } from '#outreach/compose.ts'
import { creditorParty } from '#outreach/letter-parties.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'
import type { House } from '#wiring/house.ts'
import type { Caller, Work } from '#wiring/work.ts'

/**
 * Issues what is missing: the invoice of each cost that the creditor pays, the credit note of each that
 * was undone.
 *
 * @returns how many were issued.
 * @throws Refused `law-refuses` where the document cannot be written yet.
 */
export async function issueMissingCostInvoices(house: House, caller: Caller): Promise<number> {
  return await issueInRounds(house, caller, {
    waiting: costsToInvoice,
    issue: (id) => issueInvoice(house, caller, id),
  })
}

async function issueInvoice(house: House, caller: Caller, id: string): Promise<boolean> {
  return await inWork({ house }, caller, async (work) => {
    const dossierId = await lockCost(work.tx, id)
    const dossier = dossierId === null ? null : await loadDossier(work.tx, dossierId)
    const cost = dossier?.costs.find((one) => one.id === id)
    invariant(dossier !== null && cost !== undefined, 'a cost to invoice exists')
    const ofCost = (await costInvoicesOf(work.tx, dossier.id)).filter(({ costId }) => costId === id)
    const invoice = ofCost.find(({ kind }) => kind === 'invoice') ?? null
    const undone = cost.undoneBecause !== null
    const isDone = undone ? invoice === null || ofCost.length > 1 : invoice !== null
    if (isDone || cost.billed === null) return false
    await writeInvoice(work, { dossier, cost, credited: undone ? invoice : null })
    return true
  })
}

type ToIssue = {
  readonly dossier: DossierRecord
  readonly cost: CostRecord
  /** The invoice that the document undoes; null for an invoice. */
  readonly credited: CostInvoiceLine | null
}

async function writeInvoice(work: Work, of: ToIssue): Promise<void> {
  const { cost, credited, dossier } = of
  const { year } = work.today
  const number = await takeNumber(work.tx, { series: 'cost-invoice', year })
  const reference = `FF-${year}-${String(number).padStart(6, '0')}`
  const matter = await invoiceMatter(work, of, reference)
  const { letter } = matter
  const data = eInvoiceOf(matter)
  const factsSha256 = fingerprintOf(letter)
  await insertCostInvoice(work.tx, {
    id: work.house.chance.id(),
    year,
    number,
    reference,
    costId: cost.id,
    creditsInvoiceId: credited?.id ?? null,
    issuedOn: work.today,
    issuedAt: work.now,
    issuedBy: work.caller.userId,
    facts: letter,
    factsSha256,
    ...data,
  })
  await record(work, {
    verb: 'cost-invoice-issued',
    subject: { kind: 'cost', id: cost.id },
    dossierId: dossier.id,
    facts: {
      reference,
      kind: credited === null ? 'invoice' : 'credit-note',
      amountCents: billedGross(cost),
    },
    references: [factsSha256, ...(data.cii === null ? [] : [sha256Of(data.cii)])],
  })
}

/** A disbursement is no price of a service: it is outside VAT, at its exact sum. */
const DISBURSEMENT =
  'Débours au nom et pour le compte du mandant, hors TVA (CGI, article 267, II, 2°).'

async function invoiceMatter(work: Work, of: ToIssue, reference: string): Promise<InvoiceMatter> {
  const organisation = await getOrganisation(work.tx)
  const { cost, dossier } = of
  const facts = invoiceFacts(work, { ...of, organisation }, reference)
  const { credits, agreement, dueOn, netCents, vatRateHundredths, vatCents } = facts
  return {
    organisation,
    credits,
    agreement,
    dueOn,
    netCents,
    vatRateHundredths,
    vatCents,
    letter: composedOrRefused(composeLetter('cost-invoice', facts)),
    creditor: dossier.creditor,
    number: reference,
    issuedOn: work.today,
    service: facts.cost.what,
    givenOn: cost.paidOn,
    outsideVat: cost.bearer === 'disbursement' ? DISBURSEMENT : null,
    settled: cost.settledOn !== null,
  }
}

function invoiceFacts(
  work: Work,
  {
    dossier,
    cost,
    credited,
    organisation,
  }: ToIssue & { readonly organisation: OrganisationRecord },
  reference: string,
): LetterFacts<'cost-invoice'> {
  const payable = credited === null && cost.settledOn === null
  return {
    sender: sellerOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference,
    registered: false,
    creditor: creditorParty(dossier.creditor),
    betweenProfessionals: dossier.creditor.actsAs === 'professional',
    invoiceNumber: reference,
    credits: credited === null ? null : { number: credited.reference, issuedOn: credited.issuedOn },
    agreement: agreementOf(dossier, cost),
    debtorName: dossier.debtor.name,
    cost: {
      what: costSaid(cost).fr,
      supplier: cost.supplier,
      document: cost.document,
      paidOn: cost.paidOn,
      basis: costBasis(cost),
      isDisbursement: cost.bearer === 'disbursement',
    },
    netCents: cost.billed?.net ?? zeroCents,
    vatRateHundredths: cost.bearer === 'rebilled' ? cost.vatRateHundredths : 0,
    vatCents: cost.billed?.vat ?? zeroCents,
    paidOn: cost.settledOn,
    dueOn: payable ? addSpan(work.today, { days: DAYS_TO_PAY }) : null,
  }
}

/** « version 2 du 10 janvier 2026 », where the convention is what rebills it. */
function agreementOf({ convention }: DossierRecord, { conventionId }: CostRecord): string | null {
  return convention !== null && convention.id === conventionId
    ? `version ${convention.version} du ${dayText(convention.signedOn)}`
    : null
}

function billedGross({ billed }: CostRecord) {
  return billed === null ? zeroCents : addCents(billed.net, billed.vat)
}
