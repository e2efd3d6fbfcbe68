import {
  lockDossiers,
  returnablePayments,
  type BankLineRecord,
  type ReturnablePayment,
} from '@quittance/database'
import { cents, negateCents, zeroCents } from '@quittance/kernel'
import { takeBack } from '#client-money/returns/take-back.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Interbank codes of what comes back: cheque unpaid, collection or direct debit rejected, transfer
 * rejected, recall, cancellation (formats/money, 1.2).
 */
const RETURN_CODES = /^(03|10|12|B3|B4|C4|99)$/

/** The same among the codes of ISO 20022: families and sub-families of returns and reversals. */
const ISO_RETURNS = /\/(UPDD|UPCQ|PRDD|RRTN|DAJT|CAJT)$/

/** A bank gives this reference where the payer gave none: it names no payment. */
const NO_REFERENCE = /^(NOTPROVIDED|NON ?RENSEIGNE|NONREF)$/i
const SHORTEST_REFERENCE = 6

const MOST_SHOWN = 20

/**
 * A return that names no payment may take this much beyond one: the bank adds its charge. More than
 * that, only a reference tells it.
 */
const MOST_CHARGED = cents(5000)

/** The payments that a debit may take back, the one that bears its reference first. */
export async function candidatesOf(
  { tx }: Pick<Work, 'tx'>,
  line: BankLineRecord,
): Promise<readonly ReturnablePayment[]> {
  if (line.amountCents >= 0) return []
  return await returnablePayments(tx, {
    amountCents: negateCents(line.amountCents),
    mostCharged: isReturn(line) ? MOST_CHARGED : zeroCents,
    by: line.bookedOn,
    references: line.references.filter(
      (one) => one.length >= SHORTEST_REFERENCE && !NO_REFERENCE.test(one),
    ),
    numbers: numbersOf(line),
    limit: MOST_SHOWN,
  })
}

/** A cheque is numbered with seven digits; some banks leave its zeros out. */
const CHEQUE_NUMBER = /(?<!\d)\d{4,20}(?!\d)/g

/** What of a debit may be the number of the cheque that it takes back. */
function numbersOf({ references, remittance }: BankLineRecord): readonly string[] {
  const found = [...references, remittance ?? ''].join(' ').match(CHEQUE_NUMBER) ?? []
  return found.map((digits) => digits.replace(/^0+/, ''))
}

/**
 * Takes back the payment that a debit names, when it is certain: the bank calls it a return, and one
 * payment alone of that amount bears its reference, or came by the cheque that it names. Otherwise a
 * person says, and so where the debit is of more than the payment.
 */
export async function takeBackIfCertain(work: Work, line: BankLineRecord): Promise<boolean> {
  if (!isReturn(line)) return false
  const only = await onlyNamed(work, line)
  if (only === null) return false
  // Somebody may have undone it meanwhile: a debit of the bank is taken all the same.
  await lockDossiers(work.tx, [only.dossierId])
  if ((await onlyNamed(work, line))?.paymentId !== only.paymentId) return false
  const { paymentId } = only
  await takeBack(work, { line, paymentId, by: 'rule:reference', posted: false })
  return true
}

/** The one payment that a debit names by its reference, or null. */
export async function onlyNamed(
  work: Pick<Work, 'tx'>,
  line: BankLineRecord,
): Promise<ReturnablePayment | null> {
  const candidates = await candidatesOf(work, line)
  // A number of a cheque names one of a batch, where its reference names them all.
  const byCheque = candidates.filter(({ sameCheque }) => sameCheque)
  const named = byCheque.length > 0 ? byCheque : candidates.filter((one) => one.sameReference)
  const [only] = named
  return only !== undefined && named.length === 1 && only.chargeCents === 0 ? only : null
}

/** True for a debit that the bank calls a return (impayé, rejet, retour): it may name a payment. */
export function isReturn({ returnReason, bankCode, batch }: BankLineRecord): boolean {
  if (returnReason !== null) return true
  if (batch?.details.some((detail) => detail.returnReason !== null) === true) return true
  return bankCode !== null && (RETURN_CODES.test(bankCode) || ISO_RETURNS.test(bankCode))
}
