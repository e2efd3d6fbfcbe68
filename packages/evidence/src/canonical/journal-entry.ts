import { utf8ToBytes } from '@noble/hashes/utils.js'
import { invariant, isUuid } from '@quittance/kernel'
import { canonicalJson, type JsonValue } from '#canonical/canonical-json.ts'

/** The version of docs/specs/journal-entry.md that these bytes follow. */
export const JOURNAL_ENTRY_VERSION = 1

/** Who acted, or on what: a kind in kebab-case and an id in the words of that kind. */
export type JournalParty = { readonly kind: string; readonly id: string }

/** One act of the product, as the journal (journal des opérations) keeps it for ever. */
export type JournalEntry = {
  readonly organisationId: string
  readonly entryId: string
  /** RFC 3339 in UTC with three decimals: `2026-11-21T22:03:28.000Z`. */
  readonly recordedAt: string
  readonly actor: JournalParty
  readonly verb: string
  readonly subject: JournalParty
  readonly facts: JsonValue
  readonly ruleVersions: Readonly<Record<string, string>>
  /** sha256 of the originals and letters that the act rests on, in the order given. */
  readonly references: readonly string[]
}

/**
 * The bytes of a journal entry that are hashed into the log.
 *
 * An entry holds no position in the log: writers never queue behind one another.
 *
 * @throws BrokenInvariant when a field does not have the form of the specification.
 * @see docs/specs/journal-entry.md
 */
export function journalEntryBytes(entry: JournalEntry): Uint8Array {
  checkEntry(entry)
  const canonical = canonicalJson({
    version: JOURNAL_ENTRY_VERSION,
    organisationId: entry.organisationId,
    entryId: entry.entryId,
    recordedAt: entry.recordedAt,
    actor: { kind: entry.actor.kind, id: entry.actor.id },
    verb: entry.verb,
    subject: { kind: entry.subject.kind, id: entry.subject.id },
    facts: entry.facts,
    ruleVersions: { ...entry.ruleVersions },
    references: [...entry.references],
  })
  return utf8ToBytes(canonical)
}

const RECORDED_AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const SHA256_HEX = /^[0-9a-f]{64}$/

function checkEntry(entry: JournalEntry): void {
  invariant(isUuid(entry.organisationId), 'organisationId is a UUID')
  invariant(isUuid(entry.entryId), 'entryId is a UUID')
  invariant(RECORDED_AT.test(entry.recordedAt), 'recordedAt is a UTC instant with milliseconds')
  for (const word of [entry.actor.kind, entry.verb, entry.subject.kind]) {
    invariant(KEBAB.test(word), `'${word}' is in kebab-case`)
  }
  for (const reference of entry.references) {
    invariant(SHA256_HEX.test(reference), `'${reference}' is a sha256 in lower-case hexadecimal`)
  }
}
