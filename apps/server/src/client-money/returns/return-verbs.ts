import type { PaymentReturnResult, ReturnablePaymentView } from '@quittance/contract'
import { findBankLine, lockBankLine, type BankLineRecord } from '@quittance/database'
import { negateCents, said, zeroCents } from '@quittance/kernel'
import { candidatesOf } from '#client-money/returns/recognise.ts'
import { detailsWaiting, returnableParts } from '#client-money/returns/return-parts.ts'
import { takeBack, type PartOfDebit } from '#client-money/returns/take-back.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The payments that a debit may take back. @throws Refused `not-found`. */
export async function readReturnable(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ rows: ReturnablePaymentView[] }> {
  const line = requireLine(await findBankLine(work.tx, id))
  if (line.state !== 'to-match') return { rows: [] }
  const details = await detailsWaiting(work, line)
  if (details !== null && details.length > 0) {
    const parts = await returnableParts(work, line, details)
    return {
      rows: parts.map(({ detail, ...one }) => ({
        ...one,
        receivedOn: one.receivedOn.toString(),
        detail: { rank: detail.rank, amountCents: negateCents(detail.amountCents ?? zeroCents) },
      })),
    }
  }
  const candidates = await candidatesOf(work, line)
  return {
    rows: candidates.map((one) => ({
      ...one,
      receivedOn: one.receivedOn.toString(),
      detail: null,
      // What of a batch is another payment's is no charge.
      ...(details === null ? {} : { chargeCents: zeroCents }),
    })),
  }
}

/**
 * A person says which payment a debit takes back, or one of those that the bank details in it: it
 * then waits for the others. Its receipt is annulled in the transaction after.
 *
 * @throws Refused `already-done` when the line is decided or the payment taken back before;
 * `invalid-input`; `not-found`.
 */
export async function returnPayment(
  work: Work,
  {
    id,
    paymentId,
    detail: rank,
  }: {
    readonly id: string
    readonly paymentId: string
    readonly detail?: number | undefined
  },
): Promise<PaymentReturnResult> {
  const line = requireLine(await lockBankLine(work.tx, id))
  if (line.state !== 'to-match') throw new Refused('already-done', decidedAlready)
  if (line.amountCents >= 0) throw new Refused('invalid-input', aCredit)
  const by = work.caller.userId
  const part = await partOf(work, line, rank)
  const of = { line, paymentId, by, posted: true }
  const taken = await takeBack(work, part === null ? of : { ...of, part })
  return { paymentId, annulmentNumber: null, ...taken }
}

async function partOf(
  work: Work,
  line: BankLineRecord,
  rank: number | undefined,
): Promise<PartOfDebit | null> {
  const details = await detailsWaiting(work, line)
  if (rank === undefined) {
    return details === null ? null : { rank: null, amountCents: null, reason: null }
  }
  const detail = details?.find((one) => one.rank === rank)
  if (detail === undefined) throw new Refused('already-done', partDone, { path: 'detail' })
  const { amountCents, returnReason: reason } = detail
  return { rank, amountCents: amountCents === null ? null : negateCents(amountCents), reason }
}

function requireLine(line: BankLineRecord | null): BankLineRecord {
  if (line === null) throw new Refused('not-found', noLine)
  return line
}

const noLine = said(
  'Cette ligne de banque n’existe pas ici.',
  'This line of the bank does not exist here.',
)
const partDone = said(
  'Ce détail du débit a déjà repris un paiement.',
  'This detail of the debit took a payment back already.',
)
const decidedAlready = said('Cette ligne est déjà rapprochée.', 'This line is matched already.')
const aCredit = said(
  'Cette ligne est un crédit : elle ne reprend pas un paiement.',
  'This line is a credit: it takes no payment back.',
)
