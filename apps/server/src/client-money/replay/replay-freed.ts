import { lockDossiers, type TransferRecord } from '@quittance/database'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Replays the dossiers of transfers that paid nobody (annulés, refusés ou retournés): what had left,
 * and served as much as it did, is here again and serves in its order.
 */
export async function replayFreed(work: Work, transfers: readonly TransferRecord[]): Promise<void> {
  const dossierIds = [...new Set(transfers.flatMap(dossiersOf))].toSorted()
  await lockDossiers(work.tx, dossierIds)
  for (const id of dossierIds) await replayDossier(work, id)
}

function dossiersOf(transfer: TransferRecord): readonly string[] {
  const refunded = transfer.kind === 'refund' ? transfer.takes : []
  const ofRefund = refunded.flatMap(({ dossierId }) => (dossierId === null ? [] : [dossierId]))
  return [...transfer.parts.map(({ dossierId }) => dossierId), ...ofRefund]
}
