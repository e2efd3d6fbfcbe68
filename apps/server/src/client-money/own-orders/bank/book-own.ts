import {
  bookTransfer,
  linkRemittance,
  lockPurse,
  type BankLineRecord,
  type OwnTransfer,
} from '@quittance/database'
import { addCents, cents, unreachable } from '@quittance/kernel'
import {
  postAdvanceTakenBack,
  postCommissionSweep,
  postOverpaymentRefunded,
  type Posted,
} from '@quittance/ledger'
import { refundedBy } from '#client-money/own-orders/bank/refunded-by.ts'
import { sendRefundNotice } from '#client-money/own-orders/bank/refund-notice.ts'
import { writeEntries } from '#client-money/post.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Books what the bank paid a debtor or the office: the order was checked when it was given; what the
 * bank did is recorded, not discussed.
 */
export async function bookOwnTransfer(
  work: Work,
  line: BankLineRecord,
  transfer: OwnTransfer,
): Promise<void> {
  await writeEntries(work, await eventOf(work, line, transfer))
  await bookTransfer(work.tx, { id: transfer.id, bankLineId: line.id, on: line.bookedOn })
  await tell(work, line, transfer)
  if (transfer.kind !== 'refund') return
  const actId = await sendRefundNotice(work, { transfer, on: line.bookedOn })
  if (actId !== null) await linkRemittance(work.tx, { transferId: transfer.id, actId })
}

async function eventOf(work: Work, line: BankLineRecord, transfer: OwnTransfer): Promise<Posted> {
  const { amountCents: amount, kind, takes } = transfer
  const at = {
    id: bookingId(line, transfer),
    effectiveOn: line.bookedOn,
    recordedAt: work.now,
    bankEntry: line.id,
  }
  switch (kind) {
    case 'refund': {
      const { debtorId: debtor, dossierId } = refundedBy(transfer)
      const purse = { account: '467200' as const, debtorId: debtor, dossierId }
      const { posted: held } = await lockPurse(work.tx, purse)
      return postOverpaymentRefunded({ ...at, debtor, case: dossierId, amount, held })
    }
    case 'sweep': {
      const { posted: acquired } = await lockPurse(work.tx, { account: '467800' })
      return postCommissionSweep({ ...at, acquired, parts: byCreditor(takes) })
    }
    case 'recovery': {
      const { posted: advanced } = await lockPurse(work.tx, { account: '467850' })
      return postAdvanceTakenBack({ ...at, amount, advanced })
    }
    default:
      return unreachable(kind)
  }
}

/** The id of the event that a line and a transfer make; its entries are named after it. */
function bookingId({ id }: BankLineRecord, { endToEndId }: OwnTransfer): string {
  return `${id}:${endToEndId}`
}

function byCreditor(takes: OwnTransfer['takes']) {
  const groups = Map.groupBy(takes, ({ creditorId }) => creditorId ?? '')
  return [...groups].map(([creditor, of]) => ({
    creditor,
    amount: cents(addCents(...of.map(({ amountCents }) => amountCents))),
  }))
}

async function tell(work: Work, line: BankLineRecord, transfer: OwnTransfer): Promise<void> {
  const subject = { kind: 'transfer-order' as const, id: transfer.orderId }
  const { amountCents, endToEndId, holder } = transfer
  const facts = { endToEndId, amountCents, on: line.bookedOn.toString(), bankLineId: line.id }
  switch (transfer.kind) {
    case 'refund': {
      const { dossierId } = refundedBy(transfer)
      const told = { ...facts, payee: holder, iban: transfer.iban }
      await record(work, { verb: 'overpayment-refunded', subject, dossierId, facts: told })
      return
    }
    case 'sweep':
      await record(work, { verb: 'commissions-swept', subject, facts })
      return
    case 'recovery':
      await record(work, { verb: 'advance-taken-back', subject, facts })
  }
}
