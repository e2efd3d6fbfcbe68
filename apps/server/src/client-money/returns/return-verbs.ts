import type { PaymentReturnResult, ReturnablePaymentView } from '@quittance/contract'
import { lockBankLine, type BankLineRecord } from '@quittance/database'
import { said } from '@quittance/kernel'
import { candidatesOf } from '#client-money/returns/recognise.ts'
import { takeBack } from '#client-money/returns/take-back.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The payments that a debit may take back. @throws Refused `not-found`. */
export async function readReturnable(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ rows: ReturnablePaymentView[] }> {
  const line = await requireLine(work, id)
  const candidates = line.state === 'to-match' ? await candidatesOf(work, line) : []
  return {
    rows: candidates.map((one) => ({ ...one, receivedOn: one.receivedOn.toString() })),
  }
}

/**
 * A person says which payment a debit takes back. Its receipt is annulled in the transaction after.
 *
 * @throws Refused `already-done` when the line is decided or the payment taken back before;
 * `invalid-input`; `not-found`.
 */
export async function returnPayment(
  work: Work,
  { id, paymentId }: { readonly id: string; readonly paymentId: string },
): Promise<PaymentReturnResult> {
  const line = await requireLine(work, id)
  if (line.state !== 'to-match') throw new Refused('already-done', decidedAlready)
  if (line.amountCents >= 0) throw new Refused('invalid-input', aCredit)
  const by = work.caller.userId
  const taken = await takeBack(work, { line, paymentId, by, posted: true })
  return { paymentId, annulmentNumber: null, ...taken }
}

async function requireLine(work: Work, id: string): Promise<BankLineRecord> {
  const line = await lockBankLine(work.tx, id)
  if (line === null) throw new Refused('not-found', noLine)
  return line
}

const noLine = said(
  'Cette ligne de banque n’existe pas ici.',
  'This line of the bank does not exist here.',
)
const decidedAlready = said('Cette ligne est déjà rapprochée.', 'This line is matched already.')
const aCredit = said(
  'Cette ligne est un crédit : elle ne reprend pas un paiement.',
  'This line is a credit: it takes no payment back.',
)
