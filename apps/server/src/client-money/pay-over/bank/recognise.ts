import {
  approvedTotals,
  heldOrdersOfTotal,
  transfersNamed,
  lockTransfersOfOrders,
  type BankLineRecord,
  type TransferRecord,
} from '@quittance/database'
import { addCents, negateCents } from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

/** Our references as they stand in the words of a bank: of a transfer, or of a whole order. */
const TRANSFER = /\bV-\d{4}-\d{4,}-\d+\b/g
const ORDER = /\bV-\d{4}-\d{4,}\b(?!-\d)/g

/** Every text of a line in which a reference of ours may stand. */
function textsOf({ references, remittance, counterparty, batch }: BankLineRecord) {
  const details = batch?.details ?? []
  return [
    ...references,
    remittance ?? '',
    counterparty ?? '',
    ...details.flatMap((one) => [...one.references, one.remittance ?? '']),
  ].join('\n')
}

/**
 * Of many lines of the account, those that may be an order of ours, executed or come back: by a
 * reference of a transfer, or by the total of an approved order. The others are none, for certain.
 */
export async function linesOfOurOrders(
  { tx }: Work,
  lines: readonly BankLineRecord[],
): Promise<ReadonlySet<BankLineRecord>> {
  const [first] = lines
  if (first === undefined) return new Set()
  const debits = lines.filter(({ amountCents }) => amountCents < 0)
  const amounts = debits.map(({ amountCents }) => negateCents(amountCents))
  const totals = await approvedTotals(tx, { account: first.account, amounts })
  return new Set(
    lines.filter(
      (line) => totals.has(negateCents(line.amountCents)) || textsOf(line).match(TRANSFER) !== null,
    ),
  )
}

/** The transfers that a line of the bank names by their end-to-end reference. */
export async function transfersOnLine(
  { tx }: Work,
  line: BankLineRecord,
): Promise<readonly TransferRecord[]> {
  return await transfersNamed(tx, [...new Set(textsOf(line).match(TRANSFER))])
}

/**
 * The transfers that a debit of the bank is, all of them and to the cent; none where anything
 * differs: a debit that only looks like an order is left to a person.
 *
 * By the references of its transfers; by that of its order; or, where the bank names neither, by a
 * total and a count that one order alone has.
 */
export async function transfersOfDebit(
  work: Work,
  line: BankLineRecord,
): Promise<readonly TransferRecord[]> {
  const named = await transfersOnLine(work, line)
  if (named.length > 0) return areDebit(line, named) && detailsAgree(line, named) ? named : []
  const words = textsOf(line)
  const references = new Set(words.match(ORDER))
  const orders = await heldOrdersOfTotal(work.tx, {
    account: line.account,
    amountCents: negateCents(line.amountCents),
    bookedOn: line.bookedOn,
  })
  const byOrder = [...Map.groupBy(orders, ({ orderId }) => orderId).values()]
  const meant =
    references.size > 0
      ? byOrder.filter(([first]) => first !== undefined && references.has(first.orderReference))
      : byOrder.filter((transfers) => couldBe(line, transfers))
  const [only] = meant
  return only !== undefined && meant.length === 1 && areDebit(line, only) ? only : []
}

/** Without any reference: as many transfers as the bank counts, and its account where it is said. */
function couldBe(line: BankLineRecord, transfers: readonly TransferRecord[]): boolean {
  if (transfers.length !== (line.batch?.count ?? 1)) return false
  const [first] = transfers
  return line.iban === null || (transfers.length === 1 && first?.iban === line.iban)
}

function areDebit(line: BankLineRecord, transfers: readonly TransferRecord[]): boolean {
  return (
    transfers.every(({ state }) => state === 'held') &&
    transfers.every(({ orderState }) => orderState === 'approved') &&
    addCents(...transfers.map(({ amountCents }) => amountCents)) === negateCents(line.amountCents)
  )
}

/** Where the bank details a batch, each of its payments is the transfer that it names. */
function detailsAgree({ batch }: BankLineRecord, transfers: readonly TransferRecord[]): boolean {
  return (batch?.details ?? []).every((detail) => {
    const words = [...detail.references, detail.remittance ?? ''].join('\n')
    const references = new Set(words.match(TRANSFER))
    const meant = transfers.find(({ endToEndId }) => references.has(endToEndId))
    return (
      meant !== undefined &&
      (detail.amount === null || Math.abs(detail.amount) === meant.amountCents)
    )
  })
}

/** The other transfers of the orders of these: an order ends when none of its own is held. */
export async function ordersDone(
  { tx }: Work,
  transfers: readonly TransferRecord[],
): Promise<readonly string[]> {
  const orderIds = [...new Set(transfers.map(({ orderId }) => orderId))]
  const all = await lockTransfersOfOrders(tx, orderIds)
  return orderIds.filter(
    (id) => !all.some((transfer) => transfer.orderId === id && transfer.state === 'held'),
  )
}
