import {
  collectionsOpen,
  creditorIdentifier,
  loadDossiers,
  mandatesById,
  type CollectionRecord,
} from '@quittance/database'
import { collectionBlock, type Standing } from '#client-money/direct-debits/collections/blocks.ts'
import { powersToReceive } from '#client-money/convention-terms.ts'
import type { Work } from '#wiring/work.ts'

type Kept = Pick<CollectionRecord, 'id' | 'dossierId' | 'mandateId'>

/** What some collections are looked at with, read at once; those of a dossier or mandate gone have none. */
export async function standingsOf(
  { tx, today }: Work,
  collections: readonly Kept[],
): Promise<ReadonlyMap<string, Standing>> {
  const dossierIds = [...new Set(collections.map(({ dossierId }) => dossierId))]
  const dossiers = await loadDossiers(tx, dossierIds)
  const powers = await powersToReceive({ tx }, dossiers)
  const identifier = (await creditorIdentifier(tx))?.identifier ?? null
  const mandates = await mandatesById(
    tx,
    collections.map(({ mandateId }) => mandateId),
  )
  const open = Map.groupBy(await collectionsOpen(tx, dossierIds), (one) => one.dossierId)
  const found = collections.flatMap((one): [string, Standing][] => {
    const dossier = dossiers.find(({ id }) => id === one.dossierId)
    const mandate = mandates.get(one.mandateId)
    if (dossier === undefined || mandate === undefined) return []
    const others = open.get(dossier.id) ?? []
    return [[one.id, { dossier, mandate, identifier, powers, others, today }]]
  })
  return new Map(found)
}

/** Why a collection that is kept may not be ordered, or null. */
export function blockOf(collection: CollectionRecord, standing: Standing) {
  const { id, amountCents, collectOn, notice } = collection
  return collectionBlock({ id, amountCents, collectOn, noticedOn: notice.on }, standing)
}
