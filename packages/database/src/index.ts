export { configFromUrl, type DatabaseConfig } from '#config.ts'
export { EmbeddedDatabaseFailure, type EmbeddedFailureCode } from '#embedded/failure.ts'
export { runningEmbedded, startEmbedded } from '#embedded/start.ts'
export type { EmbeddedOptions, EmbeddedServer } from '#embedded/start.ts'
export { migrate, MigrationRefused, readMigrations, type Migration } from '#migrate.ts'
export { RolesNotMade } from '#roles.ts'
export { asOwner, openDatabase, type Database, type OpenOptions } from '#open.ts'
export { inOrganisation, inSnapshot, type OrganisationTransaction } from '#in-organisation.ts'
export { asJson, JsonText, type Bytes, type Jsonb } from '#column-types.ts'
export type { DB } from '#schema.generated.ts'
export {
  appendJournalEntries,
  appendJournalEntry,
  prepareJournalEntries,
  readJournal,
} from '#queries/journal.ts'
export type { JournalPage, JournalRow, NewJournalEntry, Party } from '#queries/journal.ts'
export { claimKey, keepAnswer, type CommandKey, type KeyState } from '#queries/idempotency.ts'
export { takeNumber, type Series } from '#queries/numbering.ts'
export {
  postEntry,
  readBalance,
  readBalances,
  readBookBalances,
  readTrialBalance,
} from '#queries/ledger.ts'
export type { EntryToPost, PostOutcome } from '#queries/ledger.ts'
export { postEntries, prepareEntries } from '#queries/many-entries.ts'
export { here } from '#queries/here.ts'
export type { Prepared } from '#queries/insert-rows.ts'
export * from '#doors/books.ts'
export {
  gatherStatisticsOfClaims,
  gatherStatisticsOfMoney,
  planForManyRows,
} from '#queries/many-rows.ts'
export {
  countOrganisations,
  findMembership,
  foundOrganisation,
  getOrganisation,
  listOrganisationIds,
  updateStanding,
  type AddressRecord,
  type MemberRole,
  type OrganisationKind,
  type OrganisationRecord,
} from '#queries/people/organisations.ts'
export { removeDemoOrganisation } from '#queries/people/demo.ts'
export {
  addressesOfUsers,
  changeMember,
  closeAccessesOfMember,
  listMembers,
  lockMembers,
  namesOfMembers,
  putMember,
  type MemberRecord,
} from '#queries/people/members.ts'
export {
  countInvitations,
  insertInvitation,
  listOpenInvitations,
  lockInvitation,
  organisationOfInvitation,
  revokeInvitations,
  takeInvitation,
  type InvitationRecord,
} from '#queries/people/invitations.ts'
export { countAttempt, type Attempts } from '#queries/people/attempts.ts'
export { unlessSomebodyFounds, whileFoundingAlone } from '#queries/people/first-run.ts'
export {
  answerHouseCommand,
  findHouseCommand,
  forgetHouseCommand,
  keepHouseCommand,
  listUnansweredCommands,
  type HouseCommand,
  type HouseCommandState,
} from '#queries/people/house-commands.ts'
export { findFile, keepFile, type FileRecord } from '#queries/people/files.ts'
export {
  findCreditor,
  insertCreditor,
  listCreditors,
  type CreditorIdentity,
  type CreditorRecord,
} from '#queries/parties/creditors.ts'
export {
  conventionInForce,
  conventionsOfCreditors,
  insertConvention,
  type ConventionRecord,
} from '#queries/parties/conventions.ts'
export { insertMediator } from '#queries/parties/mediators.ts'
export { setTrade, type PartyTrade } from '#queries/parties/trades.ts'
export { keepDebtors, type DebtorRecord, type NewDebtor } from '#queries/parties/debtors.ts'
export {
  findClaimedInvoices,
  insertCreditNotes,
  insertDossiers,
  type ClaimedInvoice,
  type NewCreditNote,
  type NewDossier,
  type NewItem,
} from '#queries/dossiers/deposit-claims.ts'
export type {
  ActRecord,
  AllocationRecord,
  CreditNoteRecord,
  DossierRecord,
  DossierStatus,
  ExhibitRecord,
  FindingRecord,
  ItemRecord,
  PaymentRecord,
  PromiseRecord,
} from '#queries/dossiers/dossier-record.ts'
export type { PlanRecord } from '#queries/dossiers/load-plans.ts'
export type { SignedTerms } from '#queries/dossiers/signed-terms.ts'
export { holdPersons } from '#queries/dossiers/other-contacts.ts'
export { loadDossier, loadDossiers, oneOf } from '#queries/dossiers/load-dossiers.ts'
export {
  advanceDossier,
  lockDossiers,
  insertNote,
  insertPromise,
  moveDossier,
  versionOfDossier,
} from '#queries/dossiers/dossier-acts.ts'
export {
  linesById,
  listDossiers,
  openDossierIds,
  searchDossiers,
  type DossierFilter,
  type DossierFound,
  type DossierLine,
} from '#queries/dossiers/find-dossiers.ts'
export { confirmedRates } from '#queries/law/confirmed-rates.ts'
export type { ConfirmedRateRecord, RateFigures } from '#queries/law/confirmed-rates.ts'
export {
  decideRate,
  listAddedRates,
  listMissingRateNotices,
  lockAddedRate,
  noticeMissingRate,
  proposeRate,
  withdrawRate,
  type AddedRateRecord,
  type MissingRateNotice,
  type RateStep,
} from '#queries/law/added-rates.ts'
export {
  describeExhibit,
  insertLimitationEvent,
  withdrawLimitationEvent,
  wordsOfFindings,
  type ExhibitDescription,
} from '#queries/law/law-facts.ts'
export {
  actsOfLetter,
  enterRegisteredNumber,
  findAct,
  lettersSince,
  listActs,
} from '#queries/outreach/acts.ts'
export type { ActLine, ActState } from '#queries/outreach/acts.ts'
export {
  addToBatch,
  filesOfBatch,
  findBatch,
  insertPrinting,
  lastPrinting,
  lettersToLookAt,
  listBatches,
  lockBatch,
  postBatch,
  pulledOfBatch,
  type PostalBatchRecord,
  type PulledLetter,
} from '#queries/outreach/postal.ts'
export * from '#money.ts'
export * from '#queries/money/direct-debits/exports.ts'
export * from '#doors/own-orders.ts'
export * from '#doors/inbound.ts'
export * from '#doors/calls.ts'
export * from '#doors/templates.ts'
export * from '#doors/holds.ts'
export * from '#doors/registered.ts'
export * from '#doors/signatures.ts'
export * from '#doors/sms.ts'
export * from '#doors/day.ts'
export * from '#agreements.ts'
export * from '#sequence.ts'
export { dossiersByRfReference, dossiersForLines } from '#queries/money/proposals.ts'
export {
  advanceImport,
  endImport,
  findImport,
  holdImport,
  insertImport,
  listRunningImports,
  setImportRunning,
  type ImportRecord,
} from '#queries/imports/import-batches.ts'
export {
  countImportLines,
  insertImportLines,
  listImportLines,
  type ImportLineRecord,
  type ImportLineState,
  type NewImportLine,
} from '#queries/imports/import-lines.ts'
export { findImportMapping, keepImportMapping } from '#queries/imports/import-mappings.ts'
export {
  askReadingAgain,
  endReading,
  exhibitsOfSameBytes,
  findExhibit,
  insertExhibit,
  listUnreadExhibitIds,
  rewriteWarnings,
  cutExhibits,
  stoppedReadings,
  takeReading,
  type ExhibitFile,
  type ReadingState,
} from '#queries/evidence/exhibits.ts'
export { findDnsAnswers, keepDnsAnswers } from '#queries/evidence/dns-answers.ts'
export {
  exhibitsToStamp,
  findReception,
  insertReception,
  keepExhibitStamp,
  type ExhibitReception,
  type Received,
} from '#queries/evidence/reception.ts'
export {
  bundlesOfDossier,
  endBundle,
  exhibitsToSeal,
  findBundle,
  findingsToSeal,
  insertBundle,
  unendedBundleIds,
  type BundleFailure,
  type BundleRow,
  type ExhibitToSeal,
  type FindingToSeal,
} from '#queries/evidence/bundles.ts'
export {
  bundlesToRenew,
  bundleWorksOfDossier,
  endBundleWork,
  findBundleWork,
  reserveBundleWork,
  unendedBundleWorkIds,
  type BundleWorkFailure,
  type BundleWorkKind,
  type BundleWorkRow,
} from '#queries/evidence/sealing/bundle-works.ts'
export {
  setTimestampAuthority,
  timestampAuthority,
  type SetAuthority,
} from '#queries/evidence/sealing/timestamp-authority.ts'
export {
  insertMessages,
  listMessages,
  messagesToRead,
  type AuthorGrade,
  type MessageDirection,
  type MessageLine,
  type MessageToRead,
  type NewMessage,
} from '#queries/evidence/messages.ts'
export {
  authorsOfExhibit,
  insertAuthorStatement,
  needlesInWords,
  proposeAgainFindingsOf,
  setAsideFindingsOf,
  statementsOfAuthors,
  type AuthorLine,
  type AuthorStatement,
} from '#queries/evidence/authors.ts'
export {
  importedLineOf,
  payersOfDossier,
  sharedIdentifiers,
  type Payer,
} from '#queries/evidence/author-sources.ts'
export {
  countProposedFindings,
  decideFinding,
  findingsOfMessages,
  insertFindings,
  takeFinding,
  withdrawPromisesOf,
  type FindingLine,
  type FindingToDecide,
  type NewFinding,
} from '#queries/evidence/findings.ts'
export { findingsInWords, type FindingInWords } from '#queries/evidence/findings-in-words.ts'
export {
  constatsOfDossier,
  insertConstatEvent,
  insertConstatRequest,
  keptMessageIds,
  messagesAround,
  type ConstatEvent,
  type ConstatRecord,
  type PlacedMessage,
} from '#queries/evidence/constats.ts'
export type {
  ClaimAct,
  ClaimEvent,
  ClaimPlan,
  ClaimFinding,
  ClaimRecord,
} from '#queries/portfolio/claim-record.ts'
export { streamClaims } from '#queries/portfolio/stream-claims.ts'
export { readJournalChanges } from '#queries/portfolio/journal-changes.ts'
export type { JournalChanges, JournalMark } from '#queries/portfolio/journal-changes.ts'
export {
  actsToCheck,
  checkLedger,
  filesToCheck,
  journalToCheck,
  receiptsToCheck,
  type ActToCheck,
  type FileToCheck,
  type LedgerCheck,
  type ReceiptToCheck,
} from '#queries/integrity.ts'
export { amountsUnlikeBooks, type AmountUnlikeBooks } from '#queries/unlike-entries.ts'
export {
  checkpointToProve,
  countToSeal,
  entriesOutsideLog,
  entryBytes,
  keepStamp,
  lastCheckpoint,
  lastStamp,
  leavesToCheck,
  listCheckpoints,
  placesOf,
  readTiles,
  type CheckpointStamp,
  type LeafToCheck,
  type SealedLeaf,
} from '#queries/log/read-log.ts'
export {
  awaitSealing,
  holdLog,
  holdLogIfFree,
  keepSealed,
  leavesToSeal,
  type LeafKind,
  type LeafToSeal,
  type LogCheckpoint,
  type LogTile,
} from '#queries/log/seal-leaves.ts'
export {
  creditorsOfSiren,
  draftOfSameBytes,
  draftsOfDossier,
  draftsOfLedgerFile,
  endClaimDraft,
  findClaimDraft,
  insertClaimDrafts,
  lockClaimDraft,
  saveClaimDraft,
  waitingClaimDrafts,
  type ClaimDraftRecord,
} from '#queries/drafts/claim-drafts.ts'
export {
  closeDossier,
  decideInvoiceStatus,
  insertInvoiceStatus,
  invoiceStatusesOf,
  itemsNumbered,
  lockInvoiceStatus,
  metStatus,
  snoozeDossier,
  type ClaimedItem,
  type InvoiceStatusRecord,
} from '#queries/drafts/invoice-statuses.ts'
export {
  findLedgerFile,
  insertLedgerFile,
  ledgerFileOfSameBytes,
  type LedgerFileRecord,
} from '#queries/drafts/ledger-files.ts'
export * from '#doors/acts.ts'
export * from '#doors/sendings.ts'
export { insertTitleFile, insertTitleFileEvent } from '#queries/agreements/title-files.ts'
export { bytesOfTitleFile, titleFilesOf } from '#queries/agreements/title-files.ts'
export type { TitleFileRecord } from '#queries/agreements/title-files.ts'
