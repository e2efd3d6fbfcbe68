import type { journalFr } from '#features/journal/journal.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the journal. */
export const journalEn: SameKeys<typeof journalFr> = {
  title: 'Journal',
  ofDossier: (reference) => `case ${reference}`,
  whole: 'The whole journal',
  open: (reference) => `Open case ${reference}`,
  says: 'What happened, by whom, on which facts. Nothing in it is ever rewritten.',
  list: 'Journal entries',
  when: 'When',
  what: 'Fact',
  subject: 'On',
  actor: 'By',
  print: 'Fingerprint',
  none: 'Nothing yet. Every act will be entered here, with its fingerprint.',
  more: 'Show more',
  browse: 'browse',
  copy: 'copy the bytes',
  copied: 'Bytes copied.',
  side: 'Chosen entry',
  bytes: 'Canonical bytes (RFC 8785)',
  leaf: 'Fingerprint of the leaf: SHA-256 of the byte 00 followed by these bytes (RFC 6962)',
  checked: 'Computed again just now on this device: the same.',
  differs: 'Computed again on this device: another. This entry was altered.',
  recorded: 'Entered on',
  member: 'a member',
  worker: 'the product',
}
