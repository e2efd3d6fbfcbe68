import type { DirectDebitView } from '@quittance/contract'
import { mandatesById, type CollectionRecord, type MandateRecord } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { firstCollectionDay, refundableUntil } from '@quittance/money-files'
import { blockOf, standingsOf } from '#client-money/direct-debits/collections/standings.ts'
import type { Work } from '#wiring/work.ts'

/** Collections as the API tells them, each with why it may not be ordered while it waits. */
export async function collectionsTold(
  work: Work,
  rows: readonly CollectionRecord[],
): Promise<DirectDebitView[]> {
  const mandates = await mandatesById(
    work.tx,
    rows.map(({ mandateId }) => mandateId),
  )
  const waiting = rows.filter(({ state }) => state === 'planned')
  const standings = await standingsOf(work, waiting)
  return rows.map((row) => {
    const mandate = mandates.get(row.mandateId)
    invariant(mandate !== undefined, 'a collection has its mandate')
    const standing = standings.get(row.id)
    const blocked = standing === undefined ? null : blockOf(row, standing)
    return { ...collectionView(row, mandate), blocked }
  })
}

function collectionView(
  row: CollectionRecord,
  mandate: MandateRecord,
): Omit<DirectDebitView, 'blocked'> {
  const { notice, place, bookedOn, ended } = row
  const refundable = bookedOn === null ? null : refundableUntil(bookedOn, mandate.type)
  return {
    id: row.id,
    mandateId: mandate.id,
    mandateReference: mandate.reference,
    type: mandate.type,
    dossierId: row.dossierId,
    dossierReference: row.dossierReference,
    creditorName: row.creditorName,
    debtorName: row.debtorName,
    amountCents: row.amountCents,
    collectOn: row.collectOn.toString(),
    agreedHow: row.agreedHow,
    promiseId: row.promiseId,
    last: row.last,
    notice: {
      on: notice.on.toString(),
      actId: notice.actId,
      how: notice.how,
      allowsFrom: firstCollectionDay(notice.on, mandate.noticeDays).toString(),
    },
    state: row.state,
    sequence: place?.sequence ?? null,
    endToEndId: place?.endToEndId ?? null,
    lotId: place?.lotId ?? null,
    bookedOn: bookedOn?.toString() ?? null,
    paymentId: row.paymentId,
    refundableUntil: refundable?.toString() ?? null,
    ended: ended === null ? null : { on: ended.on.toString(), because: ended.because },
  }
}
