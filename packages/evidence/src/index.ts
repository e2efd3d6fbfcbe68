export { canonicalJson, MAX_JSON_DEPTH, type JsonValue } from '#canonical/canonical-json.ts'
export {
  JOURNAL_ENTRY_VERSION,
  journalEntryBytes,
  type JournalEntry,
  type JournalParty,
} from '#canonical/journal-entry.ts'
export { leafHash, sha256Hex, type Sha256 } from '#canonical/sha256.ts'
