import {
  getOrganisation,
  inOrganisation,
  loadDossiers,
  lockReceiptsOfPayments,
  paymentsToTell,
  paymentsToTellAmong,
  type DossierRecord,
  type OrganisationRecord,
  type PaymentRecord,
} from '@quittance/database'
import { invariant, isAfter } from '@quittance/kernel'
import { setImmediate } from 'node:timers/promises'
import { expectedStanding } from '#client-money/expected/standing.ts'
import { paymentNotice } from '#client-money/receipt-letters.ts'
import { planLetter, reservePlanned, type PlannedLetter } from '#departures/reserve-letter.ts'
import { recordAll, type JournalNote } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'
import { Refused } from '#wiring/refused.ts'
import type { Caller, Work } from '#wiring/work.ts'

/** As many payments are looked for at once, and as many told in one transaction. */
const A_ROUND = 200
const TOGETHER = 100

/** Tells creditors of every payment that they were not told of yet (CPCE R124-5). */
export async function tellCreditorsLeft(house: House, caller: Caller): Promise<void> {
  const left = await inOrganisation(house.database.app, caller.organisationId, (tx) =>
    paymentsToTell(tx, A_ROUND),
  )
  for (let from = 0; from < left.length; from += TOGETHER) {
    await tellCreditors(house, caller, left.slice(from, from + TOGETHER))
  }
}

/**
 * Tells the creditors of payments, once each: by e-mail where one has an address, else on paper in
 * the batch of the day. Nothing where a notice cannot be written yet: it follows when it can.
 */
export async function tellCreditors(
  house: House,
  caller: Caller,
  paymentIds: readonly string[],
): Promise<void> {
  try {
    await inOrganisation(house.database.app, caller.organisationId, async (tx) => {
      const work = { house, caller, tx, now: house.clock.now(), today: house.clock.today() }
      await lockReceiptsOfPayments(tx, paymentIds)
      await reserveNotices(work, await paymentsToTellAmong(tx, paymentIds))
    })
  } catch (cause) {
    if (!(cause instanceof Refused) || cause.code !== 'law-refuses') throw cause
    if (paymentIds.length === 1) return
    for (const one of paymentIds) await tellCreditors(house, caller, [one])
  }
}

/** As many notices are written before the server answers others: some milliseconds each. */
const NOTICES_AT_ONCE = 10

async function reserveNotices(
  work: Work,
  toTell: readonly { readonly paymentId: string; readonly dossierId: string }[],
): Promise<void> {
  const organisation = await getOrganisation(work.tx)
  if (organisation.kind === 'creditor') return
  const ids = [...new Set(toTell.map(({ dossierId }) => dossierId))]
  const dossiers = new Map((await loadDossiers(work.tx, ids)).map((one) => [one.id, one]))
  const letters: PlannedLetter[] = []
  const notes: JournalNote[] = []
  for (const [rank, { paymentId, dossierId }] of toTell.entries()) {
    const dossier = dossiers.get(dossierId)
    const payment = dossier?.payments.find(({ id }) => id === paymentId)
    if (dossier === undefined || payment === undefined) continue
    const planned = planNotice(work, { dossier, organisation, payment })
    notes.push(planned.note)
    letters.push(...planned.letters)
    if (rank % NOTICES_AT_ONCE === NOTICES_AT_ONCE - 1) await setImmediate()
  }
  await reservePlanned(work, letters)
  await recordAll(work, notes)
}

type OfPayment = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly payment: PaymentRecord
}

/** The letter that tells of a payment; none where the creditor knew the plan that it executes. */
function planNotice(
  work: Work,
  of: OfPayment,
): { readonly note: JournalNote; readonly letters: readonly PlannedLetter[] } {
  const { dossier, organisation, payment } = of
  invariant(payment.receipt !== null, 'a payment to tell of has its receipt')
  const { reference } = payment.receipt
  if (executesKnownPlan(work, of)) {
    const note: JournalNote = {
      verb: 'creditor-notice-spared',
      subject: { kind: 'payment', id: payment.id },
      dossierId: dossier.id,
      facts: { reference, amountCents: payment.amountCents },
    }
    return { note, letters: [] }
  }
  const to = organisation.email === null ? null : dossier.creditor.email
  const matter = {
    dossier,
    organisation,
    payment,
    number: reference,
    issuedOn: work.today,
    signatory: work.caller.name,
  }
  const letter = planLetter(
    work,
    {
      composed: paymentNotice(matter, payment.payOver?.dueOn ?? null),
      channel: to === null ? 'letter' : 'e-mail',
      step: `payment/${payment.id}/notice`,
      dossierId: dossier.id,
      reference: `${reference}-A`,
      to,
      gate: null,
    },
    organisation,
  )
  return { note: letter.note, letters: [letter] }
}

/**
 * True where the whole of a payment met instalments of a plan that the creditor knew when it came:
 * R124-5 then asks for no notice.
 */
function executesKnownPlan(work: Work, { dossier, organisation, payment }: OfPayment): boolean {
  const { plan } = expectedStanding(dossier, { organisation, on: work.today })
  const knownOn = plan?.record.knownToCreditorOn ?? null
  if (plan === null || knownOn === null || isAfter(knownOn, payment.receivedOn)) return false
  const met = plan.instalments
    .flatMap(({ parts }) => parts)
    .filter(({ paymentId }) => paymentId === payment.id)
  return met.reduce((sum, { amount }) => sum + amount, 0) === payment.amountCents
}
