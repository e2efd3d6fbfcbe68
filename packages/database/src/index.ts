export { configFromUrl, type DatabaseConfig } from '#config.ts'
export { EmbeddedDatabaseFailure, type EmbeddedFailureCode } from '#embedded/failure.ts'
export {
  runningEmbedded,
  startEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from '#embedded/start.ts'
export { migrate, MigrationRefused, readMigrations, type Migration } from '#migrate.ts'
export { RolesNotMade } from '#roles.ts'
export { asOwner, openDatabase, type Database, type OpenOptions } from '#open.ts'
export { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
export { asJson, JsonText, type Bytes, type Jsonb } from '#column-types.ts'
export type { DB } from '#schema.generated.ts'
export {
  appendJournalEntry,
  readJournal,
  type JournalPage,
  type JournalRow,
  type NewJournalEntry,
  type Party,
} from '#queries/journal.ts'
export { claimKey, keepAnswer, type CommandKey, type KeyState } from '#queries/idempotency.ts'
export {
  cancelAct,
  doubtInterruptedActs,
  recordActResult,
  reserveAct,
  resolveAct,
  takeAct,
  type ActKey,
  type ActResult,
  type NewOutwardAct,
  type OutwardActRow,
} from '#queries/outward-acts.ts'
export { takeNumber, type Series } from '#queries/numbering.ts'
export {
  postEntry,
  readBalance,
  readBalances,
  readTrialBalance,
  type BalanceOf,
  type DimensionBalance,
  type EntryToPost,
  type PostingRow,
  type PostOutcome,
  type TrialBalanceLine,
} from '#queries/ledger.ts'
