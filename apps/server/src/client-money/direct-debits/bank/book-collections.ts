import {
  advanceDossier,
  bookCollection,
  decideBankLine,
  loadDossier,
  type BankLineRecord,
  type CollectionRecord,
} from '@quittance/database'
import { addSpan, earlierDay, invariant, type Day } from '@quittance/kernel'
import { postPaymentUnmatched } from '@quittance/ledger'
import { allocatePayment } from '#client-money/allocate-payment.ts'
import {
  directDebitTerms,
  powersToReceive,
  termsAmong,
  type ReceiptTerms,
} from '#client-money/convention-terms.ts'
import { collectionsOfCredit } from '#client-money/direct-debits/bank/recognise.ts'
import { endWhereDone } from '#client-money/direct-debits/orders/take-status.ts'
import { writeEntries } from '#client-money/post.ts'
import { maySetOthersAnew } from '#client-money/receive.ts'
import { planIdentified, planPayment } from '#client-money/receiving/plan-receipt.ts'
import { writePlanned } from '#client-money/receiving/planned.ts'
import { fundsOf } from '#client-money/receiving/receive-many.ts'
import { settlePlans } from '#client-money/remissions/settle-plan.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:direct-debit'

/**
 * Books what a credit of the bank collected (prélèvements encaissés), when it is an order of ours:
 * the whole credit comes in once, and each collection is the payment of its dossier.
 *
 * @returns false where it is none, or differs from it: the credit is then like any other.
 */
export async function bookCollections(work: Work, line: BankLineRecord): Promise<boolean> {
  const collections = await collectionsOfCredit(work, line)
  if (collections.length === 0 || !(await canReceive(work, collections, line.bookedOn)))
    return false
  await writeEntries(
    work,
    postPaymentUnmatched({
      id: `${line.id}:in`,
      effectiveOn: line.bookedOn,
      recordedAt: work.now,
      bankEntry: line.id,
      receipt: line.id,
      amount: line.amountCents,
    }),
  )
  for (const collection of collections) await book(work, line, collection)
  const orderIds = new Set(collections.flatMap(({ place }) => place?.orderId ?? []))
  for (const id of orderIds) await endWhereDone(work, { id, because: [] })
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by: BY, at: work.now })
  return true
}

async function canReceive(work: Work, rows: readonly CollectionRecord[], on: Day) {
  for (const { dossierId } of rows) {
    const dossier = await loadDossier(work.tx, dossierId)
    if (dossier === null) return false
    if (termsAmong(await powersToReceive(work, [dossier]), dossier, on) === null) return false
  }
  return true
}

async function book(work: Work, line: BankLineRecord, collection: CollectionRecord): Promise<void> {
  const paymentId = await receive(work, line, collection)
  const { id, dossierId, amountCents, place } = collection
  const { bookedOn: on } = line
  await bookCollection(work.tx, { id, paymentId, bankLineId: line.id, on })
  await advanceDossier(work.tx, dossierId)
  await record(work, {
    verb: 'direct-debit-collected',
    subject: { kind: 'direct-debit', id },
    dossierId,
    facts: {
      endToEndId: place?.endToEndId ?? null,
      amountCents,
      on: on.toString(),
      paymentId,
      bankLineId: line.id,
    },
  })
}

/** One collection as the payment of its dossier (row 1 of the posting table). @returns its id. */
async function receive(
  work: Work,
  line: BankLineRecord,
  { dossierId, amountCents: amount }: CollectionRecord,
): Promise<string> {
  const dossier = await loadDossier(work.tx, dossierId)
  const among =
    dossier === null
      ? null
      : termsAmong(await powersToReceive(work, [dossier]), dossier, line.bookedOn)
  invariant(dossier !== null && among !== null, 'what is collected may be received')
  const terms = directDebitTerms(among)
  const { bookedOn: receivedOn, id: bankLineId } = line
  const allocated = allocatePayment(dossier, { amount, on: receivedOn })
  const paymentId = work.house.chance.id()
  const kept = planPayment(work, {
    dossier,
    terms,
    paymentId,
    allocated,
    amount,
    receivedOn,
    availableOn: availableOn(receivedOn, terms),
    bankLineId,
    method: 'direct-debit',
    final: true,
  })
  const [funds] = await fundsOf(work, [dossier])
  invariant(funds !== undefined, 'a dossier has its funds')
  const part = { ...line, amountCents: amount }
  const identified = planIdentified(work, {
    dossier,
    line: part,
    paymentId,
    allocated,
    terms,
    funds,
  })
  const notes = [...kept.notes, ...identified.notes]
  await writePlanned(work, [{ ...identified, payment: kept.payment, notes }])
  if (maySetOthersAnew(dossier, receivedOn)) await replayDossier(work, dossier.id)
  await settlePlans(work, [dossier])
  return paymentId
}

/** Weeks in which a debtor may have a collection refunded without a reason (formats/money, 6.5). */
const REFUND_WEEKS = 8

/**
 * From which day on the funds may be paid over: at once, and the firm bears a return (the default),
 * or after the eight weeks where the convention lengthens the term for it, never past that term.
 */
function availableOn(receivedOn: Day, { record: convention }: ReceiptTerms): Day {
  const days = convention?.directDebitPayOverDays ?? null
  if (days === null) return receivedOn
  return earlierDay(addSpan(receivedOn, { days }), addSpan(receivedOn, { days: REFUND_WEEKS * 7 }))
}
