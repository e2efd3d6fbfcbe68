export {
  changeMandate,
  insertMandateVersion,
  isMandateReferenceTaken,
  creditorIdentifier,
  insertCreditorIdentifier,
  insertMandate,
  lockMandate,
  mandatesById,
  mandatesOfDebtor,
  type MandateRecord,
} from '#queries/money/direct-debits/mandates.ts'
export {
  collectionOfPayment,
  collectionsOfDossier,
  collectionsOfOrders,
  collectionsOpen,
  collectionsReturned,
  collectionsToOrder,
  findCollection,
  holdDossiersToCollect,
  insertCollection,
  lockCollectionOfPayment,
  lockCollections,
  type CollectionRecord,
} from '#queries/money/direct-debits/collections.ts'
export type { CollectionRefusal } from '#queries/money/direct-debits/collection-refusals.ts'
export {
  bookCollection,
  endCollections,
  placeCollection,
  returnCollection,
  unplaceCollections,
} from '#queries/money/direct-debits/move-collections.ts'
export {
  approveCollectionOrder,
  endCollectionOrder,
  insertCollectionOrder,
  listCollectionOrders,
  lockCollectionOrder,
  openLots,
  type CollectionOrderRecord,
  type OpenLot,
} from '#queries/money/direct-debits/collection-orders.ts'
