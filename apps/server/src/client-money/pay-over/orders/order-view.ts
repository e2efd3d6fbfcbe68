import type { TransferOrderView, TransferView } from '@quittance/contract'
import {
  listTransferOrders,
  lockTransferOrder,
  transfersOfOrders,
  type TransferOrderRecord,
  type TransferRecord,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The orders of transfer, the latest first, each with whom it pays. */
export async function readTransferOrders(
  work: Work,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: TransferOrderView[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listTransferOrders(work.tx, page)
  return { rows: await viewsOf(work, rows), nextCursor }
}

/** An order as it stands now. */
export async function readTransferOrder(work: Work, id: string): Promise<TransferOrderView> {
  const [view] = await viewsOf(work, [await requireOrder(work, id)])
  invariant(view !== undefined, 'an order that exists is told')
  return view
}

/** An order that nobody else decides meanwhile. @throws Refused `not-found`. */
export async function requireOrder({ tx }: Work, id: string): Promise<TransferOrderRecord> {
  const order = await lockTransferOrder(tx, id)
  if (order !== null) return order
  throw new Refused(
    'not-found',
    said('Cet ordre de virement n’existe pas ici.', 'This transfer order does not exist here.'),
  )
}

async function viewsOf(
  work: Work,
  orders: readonly TransferOrderRecord[],
): Promise<TransferOrderView[]> {
  const tell = await stepsTold(work)
  const transfers = await transfersOfOrders(
    work.tx,
    orders.map(({ id }) => id),
  )
  const byOrder = Map.groupBy(transfers, ({ orderId }) => orderId)
  return orders.map((order) => orderView(order, { tell, transfers: byOrder.get(order.id) ?? [] }))
}

/** The name under which the file of an order is kept. */
export function orderFileName(reference: string): string {
  return `ordre-${reference}.xml`
}

function orderView(
  order: TransferOrderRecord,
  { tell, transfers }: { readonly tell: Teller; readonly transfers: readonly TransferRecord[] },
): TransferOrderView {
  const { approved, ended } = order
  return {
    id: order.id,
    kind: order.kind,
    reference: order.reference,
    state: order.state,
    amountCents: order.amountCents,
    executeOn: order.executeOn.toString(),
    fromIban: order.account.iban,
    prepared: tell(order.prepared),
    approved: approved === null ? null : { ...tell(approved), alone: approved.alone },
    file:
      approved === null
        ? null
        : {
            id: approved.fileId,
            name: orderFileName(order.reference),
            sha256: approved.fileSha256,
          },
    ended: ended === null ? null : { ...tell(ended), because: ended.because },
    transfers: transfers.map(transferView),
  }
}

function transferView(transfer: TransferRecord): TransferView {
  return {
    id: transfer.id,
    endToEndId: transfer.endToEndId,
    creditorId: transfer.kind === 'pay-over' ? transfer.creditorId : null,
    payeeName: transfer.kind === 'pay-over' ? transfer.creditorName : transfer.debtorName,
    iban: transfer.iban,
    holder: transfer.holder,
    amountCents: transfer.amountCents,
    state: transfer.state,
    bookedOn: transfer.bookedOn?.toString() ?? null,
    returnedOn: transfer.returnedOn?.toString() ?? null,
    returnReason: transfer.returnReason,
    remittanceActId: transfer.remittanceActId,
    parts: transfer.parts.map((part) => ({
      payOverId: part.payOverId,
      dossierId: part.dossierId,
      dossierReference: part.dossierReference,
      debtorName: part.debtorName,
      collectedOn: part.collectedOn.toString(),
      dueBy: part.dueOn.toString(),
      amountCents: part.amountCents,
    })),
    takes:
      transfer.kind === 'pay-over'
        ? []
        : transfer.takes.map(({ account, dossierId, dossierReference, amountCents }) => ({
            account,
            dossierId,
            dossierReference,
            amountCents,
          })),
    checked: transfer.kind === 'pay-over' ? null : transfer.checked,
  }
}
