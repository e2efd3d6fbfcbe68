import {
  commissionsToInvoice,
  findCommissionInvoice,
  getOrganisation,
  insertCommissionInvoice,
  loadDossier,
  lockCommission,
  takeNumber,
  type CommissionLine,
} from '@quittance/database'
import { addSpan, invariant } from '@quittance/kernel'
import { composeLetter, type LetterFacts } from '@quittance/letters'
import { z } from 'zod'
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
 * Issues what is missing: the invoice of each commission, the credit note of each that was credited
 * back.
 *
 * @returns how many were issued.
 * @throws Refused `law-refuses` where the document cannot be written yet.
 */
export async function issueMissingInvoices(house: House, caller: Caller): Promise<number> {
  return await issueInRounds(house, caller, {
    waiting: commissionsToInvoice,
    issue: (id) => issueInvoice(house, caller, id),
  })
}

async function issueInvoice(house: House, caller: Caller, id: string): Promise<boolean> {
  return await inWork({ house }, caller, async (work) => {
    const commission = await lockCommission(work.tx, id)
    invariant(commission !== null, 'a commission to invoice exists')
    const { credited, creditNoteId, invoiceId } = commission
    if (credited ? invoiceId === null || creditNoteId !== null : invoiceId !== null) return false
    await writeInvoice(work, commission)
    return true
  })
}

async function writeInvoice(work: Work, commission: CommissionLine): Promise<void> {
  const { year } = work.today
  const number = await takeNumber(work.tx, { series: 'commission-invoice', year })
  const reference = `F-${year}-${String(number).padStart(6, '0')}`
  const matter = await invoiceMatter(work, commission, reference)
  const { letter } = matter
  const data = eInvoiceOf(matter)
  const factsSha256 = fingerprintOf(letter)
  const creditsInvoiceId = commission.credited ? commission.invoiceId : null
  await insertCommissionInvoice(work.tx, {
    id: work.house.chance.id(),
    year,
    number,
    reference,
    commissionId: commission.id,
    creditsInvoiceId,
    issuedOn: work.today,
    issuedAt: work.now,
    issuedBy: work.caller.userId,
    facts: letter,
    factsSha256,
    ...data,
  })
  await record(work, {
    verb: 'commission-invoice-issued',
    subject: { kind: 'payment', id: commission.paymentId },
    dossierId: commission.dossierId,
    facts: {
      reference,
      kind: creditsInvoiceId === null ? 'invoice' : 'credit-note',
      amountCents: commission.grossCents,
    },
    references: [factsSha256, ...(data.cii === null ? [] : [sha256Of(data.cii)])],
  })
}

const copiedSchema = z.looseObject({ version: z.string() })

async function invoiceMatter(
  work: Work,
  commission: CommissionLine,
  reference: string,
): Promise<InvoiceMatter> {
  const dossier = await loadDossier(work.tx, commission.dossierId)
  invariant(dossier !== null, 'a commission is of a dossier')
  const organisation = await getOrganisation(work.tx)
  const { invoiceId, taken } = commission
  const credits =
    commission.credited && invoiceId !== null ? await creditedOf(work, invoiceId) : null
  const payable = credits === null && taken === 'invoiced' && commission.paidOn === null
  const agreement = copiedSchema.parse(commission.terms).version
  const dueOn = payable ? addSpan(work.today, { days: DAYS_TO_PAY }) : null
  const facts: LetterFacts<'commission-invoice'> = {
    sender: sellerOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference,
    registered: false,
    creditor: creditorParty(dossier.creditor),
    betweenProfessionals: dossier.creditor.actsAs === 'professional',
    invoiceNumber: reference,
    credits,
    agreement,
    debtorName: dossier.debtor.name,
    earnedOn: commission.earnedOn,
    baseCents: commission.baseCents,
    netCents: commission.netCents,
    vatRateHundredths: commission.vatRateHundredths,
    vatCents: commission.vatCents,
    paidOn: commission.paidOn,
    dueOn,
  }
  const letter = composedOrRefused(composeLetter('commission-invoice', facts))
  const { creditor } = dossier
  const { netCents, vatRateHundredths, vatCents, earnedOn: givenOn } = commission
  return {
    organisation,
    creditor,
    letter,
    agreement,
    credits,
    dueOn,
    givenOn,
    netCents,
    vatRateHundredths,
    vatCents,
    number: reference,
    issuedOn: work.today,
    service: 'Commission de recouvrement amiable',
    outsideVat: null,
    settled: taken === 'retained' || commission.paidOn !== null,
  }
}

async function creditedOf(work: Work, invoiceId: string) {
  const invoice = await findCommissionInvoice(work.tx, invoiceId)
  invariant(invoice !== null, 'a credit note is on an invoice')
  return { number: invoice.reference, issuedOn: invoice.issuedOn }
}
