import {
  findPaymentReturn,
  findReceiptOfPayment,
  findUndoneMatch,
  getOrganisation,
  inOrganisation,
  insertAnnulment,
  loadDossier,
  lockReceiptOfPayment,
  receiptsToAnnul,
  takeNumber,
  type DossierRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { receiptNumberText } from '@quittance/ledger'
import { composeLetter, type ComposedLetter } from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { tellCreditorOfReturn } from '#client-money/notices/tell-of-return.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { inWork } from '#http/procedures.ts'
import { record } from '#journal/record.ts'
import { tellCreditor } from '#client-money/undo/tell-creditor.ts'
import { fingerprintOf } from '#outreach/compose.ts'
import { debtLines, firstLetterOf } from '#outreach/letter-facts.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'
import type { House } from '#wiring/house.ts'
import { Refused } from '#wiring/refused.ts'
import type { Caller, Work } from '#wiring/work.ts'

const A_ROUND = 200

type Receipt = NonNullable<Awaited<ReturnType<typeof findReceiptOfPayment>>>

/** Why the receipt of a payment does not stand: the bank took it back, or a person undid it. */
export type AnnulmentCause = {
  readonly cause: 'payment-rejected' | 'match-undone' | 'noted-in-error'
  readonly on: Day
}

/** The same; null for a payment that stands. */
export async function whyAnnulled(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<AnnulmentCause | null> {
  const taken = await findPaymentReturn(tx, paymentId)
  if (taken !== null) return { cause: 'payment-rejected', on: taken.returnedOn }
  const undone = await findUndoneMatch(tx, paymentId)
  if (undone === null) return null
  const cause = undone.bankLineId === null ? 'noted-in-error' : 'match-undone'
  return { cause, on: undone.undoneOn }
}

/**
 * Annuls the receipt of every payment that the bank took back or a person undid, by another number of the same
 * series (CPCE R124-6): a receipt is never withdrawn in silence.
 *
 * Each in a transaction of its own, after the return's, as receipts are issued.
 */
export async function annulReturnedReceipts(house: House, caller: Caller): Promise<void> {
  const waiting = await inOrganisation(house.database.app, caller.organisationId, (tx) =>
    receiptsToAnnul(tx, A_ROUND),
  )
  for (const paymentId of waiting) await annulWherePossible(house, caller, paymentId)
}

/**
 * Annuls the receipt of a payment taken back or undone, if it had one and stands.
 *
 * @returns its number; null where there is nothing to annul, or the letter cannot be written yet.
 */
export async function annulWherePossible(
  house: House,
  caller: Caller,
  paymentId: string,
): Promise<string | null> {
  try {
    return await inWork({ house }, caller, async (work) => {
      const { tx } = work
      await lockReceiptOfPayment(tx, paymentId)
      const why = await whyAnnulled(tx, paymentId)
      const receipt = await findReceiptOfPayment(tx, paymentId)
      if (why === null || receipt === null) return null
      return receipt.annulledBy ?? (await writeAnnulment(work, { receipt, why }))
    })
  } catch (cause) {
    if (cause instanceof Refused && cause.code === 'law-refuses') return null
    throw cause
  }
}

async function writeAnnulment(
  work: Work,
  { receipt, why }: { readonly receipt: Receipt; readonly why: AnnulmentCause },
): Promise<string> {
  const dossier = await loadDossier(work.tx, receipt.dossierId)
  invariant(dossier !== null, 'a receipt is of a dossier')
  const { year } = work.today
  const sequence = await takeNumber(work.tx, { series: 'receipt', year })
  const number = receiptNumberText({ fiscalYear: year, sequence })
  const letter = await annulmentLetter(work, { dossier, receipt, why, number })
  const id = work.house.chance.id()
  const factsSha256 = fingerprintOf(letter)
  await insertAnnulment(work.tx, {
    id,
    year,
    number: sequence,
    reference: number,
    paymentId: receipt.paymentId,
    dossierId: dossier.id,
    amountCents: receipt.amountCents,
    underReserve: false,
    issuedOn: work.today,
    issuedAt: work.now,
    issuedBy: work.caller.userId,
    facts: letter,
    factsSha256,
    annulsReceiptId: receipt.id,
  })
  await record(work, {
    verb: 'receipt-annulled',
    subject: { kind: 'receipt', id },
    dossierId: dossier.id,
    facts: { reference: number, annuls: receipt.reference, amountCents: receipt.amountCents },
    references: [factsSha256],
  })
  await sendToDebtor(work, { dossier, letter, number, paymentId: receipt.paymentId })
  if (why.cause === 'payment-rejected') {
    await tellCreditorOfReturn(work, { dossier, receipt, returnedOn: why.on, number })
  } else {
    await tellCreditor(work, { dossier, receipt, why: { ...why, cause: why.cause }, number })
  }
  return number
}

async function sendToDebtor(
  work: Work,
  of: {
    readonly dossier: DossierRecord
    readonly letter: ComposedLetter
    readonly number: string
    readonly paymentId: string
  },
): Promise<void> {
  const organisation = await getOrganisation(work.tx)
  const to = organisation.email === null ? null : of.dossier.debtor.email
  await reserveLetter(work, {
    composed: of.letter,
    channel: to === null ? 'letter' : 'e-mail',
    step: `payment/${of.paymentId}/annulment`,
    dossierId: of.dossier.id,
    reference: of.number,
    to,
    gate: null,
  })
}

async function annulmentLetter(
  work: Work,
  of: {
    readonly dossier: DossierRecord
    readonly receipt: Receipt
    readonly why: AnnulmentCause
    readonly number: string
  },
): Promise<ComposedLetter> {
  const { dossier, receipt, why, number } = of
  const organisation = await getOrganisation(work.tx)
  const statement = statementOf(dossier, work.today)
  const outcome = composeLetter('receipt-annulment', {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: number,
    registered: false,
    debtor: debtorParty(dossier.debtor),
    creditor: organisation.kind === 'creditor' ? null : creditorParty(dossier.creditor),
    annulmentNumber: number,
    firstLetter: firstLetterOf(dossier),
    receipt: {
      number: receipt.reference,
      issuedOn: receipt.issuedOn,
      amountCents: receipt.amountCents,
    },
    cause: why.cause,
    causeOn: why.on,
    lines: debtLines({ dossier, statement }),
  })
  return composedOrRefused(outcome)
}
