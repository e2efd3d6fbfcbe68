export {
  countUnhandled,
  insertInboundMessage,
  mailsKept,
  nativeIdsKept,
  repliesWaiting,
  type NewInboundMessage,
} from '#queries/inbound/inbound-messages.ts'
export {
  candidatesOf,
  findInbound,
  inboundOfDossier,
  listInbound,
  type InboundRecord,
} from '#queries/inbound/read-inbound.ts'
export {
  disputeSince,
  findingsOfExhibit,
  insertHandling,
  insertPlacing,
  noteSince,
  promiseSince,
  type NewHandling,
} from '#queries/inbound/handle-inbound.ts'
export {
  dossierNames,
  findDossierDebtor,
  pointedDossiers,
  type DossierName,
} from '#queries/inbound/known-dossiers.ts'
export {
  addressChecksOf,
  addressCorrectedSince,
  correctDebtorAddress,
  correctDebtorEmail,
  countAddressChecks,
  findAddressCheck,
  insertAddressCheck,
  insertAddressCheckEnd,
  type AddressCheck,
} from '#queries/inbound/address-checks.ts'
export {
  findMailbox,
  moveMailbox,
  noteMailboxVisit,
  removeMailbox,
  setMailbox,
  type MailboxRecord,
} from '#queries/inbound/mailboxes.ts'
