import {
  findReceiptOfPayment,
  gatherStatisticsOfMoney,
  getOrganisation,
  inOrganisation,
  isSomeStatementUnderWay,
  insertReceipts,
  loadDossiers,
  lockPaymentsWithoutReceipt,
  lockReceiptOfPayment,
  paymentDossier,
  paymentRecorder,
  paymentsToTell,
  paymentsWithoutReceipt,
  receiptsToAnnul,
  takeNumber,
  type NewReceipt,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { receiptNumberText } from '@quittance/ledger'
import type { ComposedLetter } from '@quittance/letters'
import { setImmediate } from 'node:timers/promises'
import { receiptAddress } from '#client-money/notices/receipt-passage.ts'
import { tellCreditors, tellCreditorsLeft } from '#client-money/notices/tell-creditor.ts'
import { receiptLetter, type ReceiptMatter } from '#client-money/receipt-letters.ts'
import {
  annulReturnedReceipts,
  annulWherePossible,
  whyAnnulled,
} from '#client-money/returns/annul-receipts.ts'
import {
  planLetter,
  reservePlanned,
  type LetterDeparture,
  type PlannedLetter,
} from '#departures/reserve-letter.ts'
import { recordAll, type JournalNote } from '#journal/record.ts'
import { fingerprintOf } from '#outreach/compose.ts'
import type { Job } from '#ports/jobs.ts'
import { inWork } from '#http/procedures.ts'
import type { House } from '#wiring/house.ts'
import { Refused } from '#wiring/refused.ts'
import type { Caller, Work } from '#wiring/work.ts'

/** As many payments are looked for at once, and as many receipts issued in one transaction. */
const A_ROUND = 2000
const TOGETHER = 100

/**
 * Issues the receipt of every payment that has none yet: one is owed for each (CPCE R124-6); annuls
 * those of payments that the bank took back or a person undid.
 *
 * In transactions of their own, after the payments': no posting waits for a number, and numbers have
 * no gap.
 */
export async function issueMissingReceipts(house: House, caller: Caller): Promise<void> {
  while (await issueRound(house, caller)) {
    // The next ones.
  }
  await tellCreditorsLeft(house, caller)
  await annulReturnedReceipts(house, caller)
}

/**
 * Issues the receipts of these payments, which are few, and annuls those of payments undone: others
 * that wait, such as those of a large statement, are left to the background.
 */
export async function issueReceiptsOf(
  house: House,
  caller: Caller,
  paymentIds: readonly string[],
): Promise<void> {
  if (paymentIds.length > 0) await issueTogether(house, caller, paymentIds)
  await annulReturnedReceipts(house, caller)
}

/** Issues a round of missing receipts. @returns true where others may wait. */
async function issueRound(house: House, caller: Caller): Promise<boolean> {
  const waiting = await inOrganisation(house.database.app, caller.organisationId, (tx) =>
    paymentsWithoutReceipt(tx, A_ROUND),
  )
  let issued = 0
  for (let from = 0; from < waiting.length; from += TOGETHER) {
    issued += await issueTogether(house, caller, waiting.slice(from, from + TOGETHER))
  }
  return waiting.length === A_ROUND && issued > 0
}

/** Issues the receipts of payments in one transaction; one by one where a letter cannot be written. */
async function issueTogether(
  house: House,
  caller: Caller,
  paymentIds: readonly string[],
): Promise<number> {
  try {
    const written = await inOrganisation(house.database.app, caller.organisationId, async (tx) => {
      const work = { house, caller, tx, now: house.clock.now(), today: house.clock.today() }
      return await writeReceipts(work, await lockPaymentsWithoutReceipt(tx, paymentIds))
    })
    await tellCreditors(house, caller, paymentIds)
    return written.length
  } catch (cause) {
    if (!isLawful(cause)) throw cause
  }
  const issued = []
  for (const id of paymentIds) issued.push(await issueWherePossible(house, caller, id))
  return issued.filter((one) => one !== null).length
}

function isLawful(cause: unknown): boolean {
  return cause instanceof Refused && cause.code === 'law-refuses'
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
    if (receipt !== null) await tellCreditors(house, caller, [paymentId])
    return receipt
  } catch (cause) {
    if (isLawful(cause)) return null
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
 * The same of all payments that wait for one, such as those of a statement: a round of them, and the
 * others by another job, so that none lasts. While a statement is under way they wait for its end.
 */
export async function letReceiptsFollow(house: House, job: Job): Promise<void> {
  const { app } = house.database
  // Its last transaction asks again: receipts would take its time from it.
  if (await inOrganisation(app, job.organisationId, isSomeStatementUnderWay)) return
  const caller = await recorderOf(house, job)
  if (caller === null) return
  await inOrganisation(app, job.organisationId, gatherStatisticsOfMoney)
  if (!(await issueRound(house, caller))) {
    await tellCreditorsLeft(house, caller)
    return await annulReturnedReceipts(house, caller)
  }
  await inOrganisation(app, job.organisationId, (tx) => house.jobs.send(tx, 'receipts-follow', job))
}

/** Asks for the receipts that waited for the last line of a statement. */
export async function askForReceipts({ tx, house, caller }: Work): Promise<void> {
  const [id] = await paymentsWithoutReceipt(tx, 1)
  const { organisationId } = caller
  if (id !== undefined) await house.jobs.send(tx, 'receipts-follow', { organisationId, id })
}

/**
 * At the start of the server: asks for the receipts, the annulments and the notices that it was at when
 * it last stopped. The queue itself would hold them for under way a quarter of an hour more.
 */
export async function resumeReceipts(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const waiting of [paymentsWithoutReceipt, receiptsToAnnul, paymentsToTell]) {
      const [id] = await waiting(tx, 1)
      if (id === undefined) continue
      return await house.jobs.send(tx, 'receipts-follow', { organisationId, id })
    }
  })
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
  return await inWork({ house }, caller, async (work) => {
    const { tx } = work
    await lockReceiptOfPayment(tx, paymentId)
    const known = await findReceiptOfPayment(tx, paymentId)
    if (known !== null) return { id: known.id, reference: known.reference }
    if ((await whyAnnulled(tx, paymentId)) !== null) return null
    const dossierId = await paymentDossier(tx, paymentId)
    invariant(dossierId !== null, 'a payment is one of its dossier')
    const [issued] = await writeReceipts(work, [{ paymentId, dossierId }])
    return issued ?? null
  })
}

/** As many letters are written before the server answers others: some milliseconds each. */
const LETTERS_AT_ONCE = 5

/** Writes the receipts of payments of any dossiers, under numbers that follow one another. */
async function writeReceipts(
  work: Work,
  owed: readonly { readonly paymentId: string; readonly dossierId: string }[],
): Promise<readonly { readonly id: string; readonly reference: string }[]> {
  const organisation = await getOrganisation(work.tx)
  const ids = [...new Set(owed.map(({ dossierId }) => dossierId))]
  const dossiers = new Map((await loadDossiers(work.tx, ids)).map((one) => [one.id, one]))
  const ours = owed.flatMap(({ paymentId, dossierId }) => {
    const dossier = dossiers.get(dossierId)
    const payment = dossier?.payments.find(({ id }) => id === paymentId)
    // One that was undone meanwhile is none of its dossier any more: no receipt is owed for it.
    if (dossier === undefined || payment === undefined) return []
    const isOurs = payment.method !== 'to-creditor' || organisation.kind === 'creditor'
    return isOurs ? [{ dossier, payment }] : []
  })
  if (ours.length === 0) return []
  const { year } = work.today
  const first = await takeNumber(work.tx, { series: 'receipt', year, count: ours.length })
  const planned: PlannedReceipt[] = []
  for (const [rank, of] of ours.entries()) {
    planned.push(planReceipt(work, { ...of, organisation, sequence: first + rank }))
    if (rank % LETTERS_AT_ONCE === LETTERS_AT_ONCE - 1) await setImmediate()
  }
  const receipts = planned.map(({ receipt }) => receipt)
  await insertReceipts(work.tx, receipts)
  await reservePlanned(
    work,
    planned.map(({ letter }) => letter),
  )
  await recordAll(
    work,
    planned.flatMap(({ note, letter }) => [note, letter.note]),
  )
  return receipts.map(({ id, reference }) => ({ id, reference }))
}

type PlannedReceipt = {
  readonly receipt: NewReceipt
  readonly note: JournalNote
  readonly letter: PlannedLetter
}

function planReceipt(
  work: Work,
  of: Pick<ReceiptMatter, 'dossier' | 'payment' | 'organisation'> & { readonly sequence: number },
): PlannedReceipt {
  const { dossier, payment, organisation, sequence } = of
  const { year } = work.today
  const number = receiptNumberText({ fiscalYear: year, sequence })
  const said = { number, issuedOn: work.today, signatory: work.caller.name }
  const matter: ReceiptMatter = { dossier, organisation, payment, ...said }
  const letter = receiptLetter(matter)
  const id = work.house.chance.id()
  const factsSha256 = fingerprintOf(letter)
  const receipt = {
    id,
    year,
    number: sequence,
    reference: number,
    paymentId: payment.id,
    dossierId: dossier.id,
    amountCents: payment.amountCents,
    underReserve: !payment.final,
    issuedOn: work.today,
    issuedAt: work.now,
    issuedBy: work.caller.userId,
    facts: letter,
    factsSha256,
  }
  const note: JournalNote = {
    verb: 'receipt-issued',
    subject: { kind: 'receipt', id },
    dossierId: dossier.id,
    facts: { reference: number, amountCents: payment.amountCents, paymentId: payment.id },
    references: [factsSha256],
  }
  return {
    receipt,
    note,
    letter: planLetter(work, departureOf(work, matter, letter), organisation),
  }
}

/** The receipt goes to the debtor at once, by e-mail where he has an address, else on paper. */
function departureOf(work: Work, matter: ReceiptMatter, composed: ComposedLetter): LetterDeparture {
  const { dossier, payment, number } = matter
  const to = receiptAddress(work, matter, composed)
  return {
    composed,
    channel: to === null ? 'letter' : 'e-mail',
    step: `payment/${payment.id}/receipt`,
    dossierId: dossier.id,
    reference: number,
    to,
    gate: null,
  }
}
