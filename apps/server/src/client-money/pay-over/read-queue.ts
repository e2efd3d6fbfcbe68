import type { PayOverQueue, PayOverQueueRow } from '@quittance/contract'
import {
  openFreezes,
  othersHandleMoney,
  payOversToDo,
  payoutAccountsOf,
  type MoneyFreeze,
  type PayOverToDo,
} from '@quittance/database'
import { daysBetween, isBefore } from '@quittance/kernel'
import { refundableUntil } from '@quittance/money-files'
import { lookalikes } from '#client-money/pay-over/bank/lookalikes.ts'
import { blocksOf, type Blocked } from '#client-money/pay-over/blocks.ts'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import type { Work } from '#wiring/work.ts'

/** More receipts than this wait in no agency that pays over in time. */
const MOST_SHOWN = 500

/** What is to be paid over, by term, with why a receipt may not leave; a late one is never hidden. */
export async function readPayOverQueue(work: Work): Promise<PayOverQueue> {
  const { tx, today, caller } = work
  const found = await payOversToDo(tx, { limit: MOST_SHOWN + 1 })
  const rows = found.slice(0, MOST_SHOWN)
  const freezes = await openFreezes(tx)
  const accounts = await payoutAccountsOf(tx, [...new Set(rows.map((row) => row.creditorId))])
  const blocks = blocksOf(rows, { accounts, freezes, today })
  const tell = await stepsTold(work)
  return {
    rows: rows.map((row) => rowView(row, { work, blocked: blocks.get(row.id) ?? null })),
    cut: found.length > MOST_SHOWN,
    freezes: freezes.map((freeze) => freezeView(freeze, tell)),
    lookalikes: await lookalikes(work),
    othersApprove: await othersHandleMoney(tx, caller.userId),
  }
}

function rowView(
  row: PayOverToDo,
  { work, blocked }: { readonly work: Work; readonly blocked: Blocked | null },
): PayOverQueueRow {
  return {
    id: row.id,
    paymentId: row.paymentId,
    creditorId: row.creditorId,
    creditorName: row.creditorName,
    dossierId: row.dossierId,
    dossierReference: row.dossierReference,
    debtorName: row.debtorName,
    amountCents: row.amountCents,
    collectedOn: row.collectedOn.toString(),
    dueBy: row.dueOn.toString(),
    daysLeft: daysBetween(work.today, row.dueOn),
    availableOn: row.availableOn.toString(),
    refundableUntil: stillRefundable(row, work),
    heldCents: row.heldCents,
    order:
      row.orderId === null || row.orderReference === null
        ? null
        : { id: row.orderId, reference: row.orderReference },
    blocked,
  }
}

/** The last day on which the debtor may have a direct debit refunded, while it is to come. */
function stillRefundable(
  { directDebit, collectedOn }: PayOverToDo,
  { today }: Pick<Work, 'today'>,
): string | null {
  const until = directDebit === null ? null : refundableUntil(collectedOn, directDebit)
  return until === null || isBefore(until, today) ? null : until.toString()
}

function freezeView(freeze: MoneyFreeze, tell: Teller): PayOverQueue['freezes'][number] {
  return {
    id: freeze.id,
    creditorId: freeze.creditorId,
    creditorName: freeze.creditorName,
    dossier:
      freeze.dossierId === null || freeze.dossierReference === null
        ? null
        : { id: freeze.dossierId, reference: freeze.dossierReference },
    kind: freeze.kind,
    because: freeze.because,
    frozen: tell(freeze),
  }
}
