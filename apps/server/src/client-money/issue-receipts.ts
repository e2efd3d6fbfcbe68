import {
  findReceiptOfPayment,
  getOrganisation,
  inOrganisation,
  insertReceipt,
  lockReceiptOfPayment,
  loadDossier,
  paymentDossier,
  paymentRecorder,
  paymentsWithoutReceipt,
  takeNumber,
  type OrganisationRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { receiptNumberText } from '@quittance/ledger'
import { fingerprintOf } from '#outreach/compose.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import {
  annulReturnedReceipts,
  annulWherePossible,
  whyAnnulled,
} from '#client-money/returns/annul-receipts.ts'
import { tellCreditor, tellCreditorsLeft } from '#client-money/notices/tell-creditor.ts'
import { receiptLetter, type ReceiptMatter } from '#client-money/receipt-letters.ts'
import { record } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'
import type { Job } from '#ports/jobs.ts'
import { Refused } from '#wiring/refused.ts'
import type { Caller, Work } from '#wiring/work.ts'

const A_ROUND = 200

/**
 * Issues the receipt of every payment that has none yet: one is owed for each (CPCE R124-6); annuls
 * those of payments that the bank took back or a person undid.
 *
 * Each in a transaction of its own, after the payment's: no posting waits for a number, and numbers
 * have no gap.
 */
export async function issueMissingReceipts(house: House, caller: Caller): Promise<void> {
  for (;;) {
    const waiting = await inOrganisation(house.database.app, caller.organisationId, (tx) =>
      paymentsWithoutReceipt(tx, A_ROUND),
    )
    let issued = 0
    for (const paymentId of waiting) {
      if ((await issueWherePossible(house, caller, paymentId)) !== null) issued += 1
    }
    if (waiting.length < A_ROUND || issued === 0) break
  }
  await tellCreditorsLeft(house, caller)
  await annulReturnedReceipts(house, caller)
}

/**
 * The same as `issueReceipt`, null where the letter cannot be written yet.
 *
 * The payment is a fact and stays: its receipt follows when what was missing, such as a way to
 * answer the organisation, is entered.
 */
export async function issueWherePossible(
  house: House,
  caller: Caller,
  paymentId: string,
): Promise<{ readonly id: string; readonly reference: string } | null> {
  try {
    const receipt = await issueReceipt(house, caller, paymentId)
    if (receipt !== null) await tellCreditor(house, caller, paymentId)
    return receipt
  } catch (cause) {
    if (cause instanceof Refused && cause.code === 'law-refuses') return null
    throw cause
  }
}

/**
 * Issues the receipt of a payment in the background, in the name of the member who recorded it.
 *
 * It comes in the payment's own transaction: a receipt follows even when the server falls right
 * after.
 */
export async function letReceiptFollow(house: House, job: Job): Promise<void> {
  const caller = await recorderOf(house, job)
  if (caller === null) return
  await issueWherePossible(house, caller, job.id)
  await annulWherePossible(house, caller, job.id)
}

/**
 * The same of all payments that were recorded with this one, such as those of a statement.
 */
export async function letReceiptsFollow(house: House, job: Job): Promise<void> {
  const caller = await recorderOf(house, job)
  if (caller !== null) await issueMissingReceipts(house, caller)
}

async function recorderOf(house: House, { organisationId, id }: Job): Promise<Caller | null> {
  const recorder = await inOrganisation(house.database.app, organisationId, (tx) =>
    paymentRecorder(tx, id),
  )
  return recorder === null ? null : { organisationId, ...recorder }
}

/**
 * The receipt of a payment, issued now if it was not yet; null where none is ours to give, or the
 * bank took the payment back, or a person undid it, before.
 */
async function issueReceipt(
  house: House,
  caller: Caller,
  paymentId: string,
): Promise<{ readonly id: string; readonly reference: string } | null> {
  return await inOrganisation(house.database.app, caller.organisationId, async (tx) => {
    const work = { house, caller, tx, now: house.clock.now(), today: house.clock.today() }
    await lockReceiptOfPayment(tx, paymentId)
    const known = await findReceiptOfPayment(tx, paymentId)
    if (known !== null) return { id: known.id, reference: known.reference }
    if ((await whyAnnulled(tx, paymentId)) !== null) return null
    return await writeReceipt(work, paymentId)
  })
}

async function writeReceipt(work: Work, paymentId: string) {
  const dossierId = await paymentDossier(work.tx, paymentId)
  const dossier = dossierId === null ? null : await loadDossier(work.tx, dossierId)
  const payment = dossier?.payments.find(({ id }) => id === paymentId)
  invariant(dossier !== null && payment !== undefined, 'a payment is one of its dossier')
  const organisation = await getOrganisation(work.tx)
  if (payment.method === 'to-creditor' && organisation.kind !== 'creditor') return null
  const { year } = work.today
  const sequence = await takeNumber(work.tx, { series: 'receipt', year })
  const number = receiptNumberText({ fiscalYear: year, sequence })
  const matter: ReceiptMatter = {
    dossier,
    organisation,
    payment,
    number,
    issuedOn: work.today,
    signatory: work.caller.name,
  }
  const letter = receiptLetter(matter)
  const id = work.house.chance.id()
  const factsSha256 = fingerprintOf(letter)
  await insertReceipt(work.tx, {
    id,
    year,
    number: sequence,
    reference: number,
    paymentId,
    dossierId: dossier.id,
    amountCents: payment.amountCents,
    underReserve: !payment.final,
    issuedOn: work.today,
    issuedAt: work.now,
    issuedBy: work.caller.userId,
    facts: letter,
    factsSha256,
  })
  await record(work, {
    verb: 'receipt-issued',
    subject: { kind: 'receipt', id },
    dossierId: dossier.id,
    facts: { reference: number, amountCents: payment.amountCents, paymentId },
    references: [factsSha256],
  })
  await sendReceipt(work, { matter, organisation, letter })
  return { id, reference: number }
}

/** The receipt goes to the debtor at once, by e-mail where he has an address, else on paper. */
async function sendReceipt(
  work: Work,
  of: {
    matter: ReceiptMatter
    organisation: OrganisationRecord
    letter: ReturnType<typeof receiptLetter>
  },
): Promise<void> {
  const { dossier, payment, number } = of.matter
  const to = of.organisation.email === null ? null : dossier.debtor.email
  await reserveLetter(work, {
    composed: of.letter,
    channel: to === null ? 'letter' : 'e-mail',
    step: `payment/${payment.id}/receipt`,
    dossierId: dossier.id,
    reference: number,
    to,
    gate: null,
  })
}
