import {
  findPaymentReturn,
  findReceiptOfPayment,
  getOrganisation,
  inOrganisation,
  insertAnnulment,
  loadDossier,
  lockReceiptOfPayment,
  receiptsToAnnul,
  takeNumber,
  type DossierRecord,
  type PaymentReturnRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { receiptNumberText } from '@quittance/ledger'
import { composeLetter, type ComposedLetter } from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { record } from '#journal/record.ts'
import { fingerprintOf } from '#outreach/compose.ts'
import { debtLines, firstLetterOf } from '#outreach/letter-facts.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'
import type { House } from '#wiring/house.ts'
import { Refused } from '#wiring/refused.ts'
import type { Caller, Work } from '#wiring/work.ts'

const A_ROUND = 200

type Receipt = NonNullable<Awaited<ReturnType<typeof findReceiptOfPayment>>>

/**
 * Annuls the receipt of every payment that the bank took back, by another number of the same
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
 * Annuls the receipt of a payment taken back, if it had one and stands.
 *
 * @returns its number; null where there is nothing to annul, or the letter cannot be written yet.
 */
export async function annulWherePossible(
  house: House,
  caller: Caller,
  paymentId: string,
): Promise<string | null> {
  try {
    return await inOrganisation(house.database.app, caller.organisationId, async (tx) => {
      const work = { house, caller, tx, now: house.clock.now(), today: house.clock.today() }
      await lockReceiptOfPayment(tx, paymentId)
      const taken = await findPaymentReturn(tx, paymentId)
      const receipt = await findReceiptOfPayment(tx, paymentId)
      if (taken === null || receipt === null) return null
      return receipt.annulledBy ?? (await writeAnnulment(work, { receipt, taken }))
    })
  } catch (cause) {
    if (cause instanceof Refused && cause.code === 'law-refuses') return null
    throw cause
  }
}

async function writeAnnulment(
  work: Work,
  { receipt, taken }: { readonly receipt: Receipt; readonly taken: PaymentReturnRecord },
): Promise<string> {
  const dossier = await loadDossier(work.tx, receipt.dossierId)
  invariant(dossier !== null, 'a receipt is of a dossier')
  const { year } = work.today
  const sequence = await takeNumber(work.tx, { series: 'receipt', year })
  const number = receiptNumberText({ fiscalYear: year, sequence })
  const letter = await annulmentLetter(work, { dossier, receipt, taken, number })
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
    readonly taken: PaymentReturnRecord
    readonly number: string
  },
): Promise<ComposedLetter> {
  const { dossier, receipt, taken, number } = of
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
    cause: 'payment-rejected',
    causeOn: taken.returnedOn,
    lines: debtLines({ dossier, statement }),
  })
  if (outcome.kind === 'composed') return outcome.letter
  throw new Refused('law-refuses', letterRefusalSentences(outcome.because))
}
