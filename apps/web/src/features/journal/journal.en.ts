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
  sealing: 'Sealing of the journal',
  moment: (day, hour) => `on ${day} at ${hour}`,
  sealedUpTo: (count, when) => `Sealed up to entry ${count}, ${when}.`,
  notSealedYet: 'Nothing is sealed yet: the first sealing takes place within a minute.',
  signatureGood: 'Signature of the house checked again just now on this device.',
  signatureBad: 'The signature of this checkpoint is wrong. Tell whoever runs the product.',
  signatureUnknown: 'This device cannot check the signature.',
  waiting: (count, written) =>
    count === 1 ? '1 entry waits for the next.' : `${written} entries wait for the next.`,
  root: 'Root of the tree (RFC 6962)',
  stamped: (count, authority, when) =>
    `Time-stamped up to entry ${count} by ${authority}, ${when}.`,
  checkpoints: 'Checkpoints, for a witness',
  publicKey: 'Public key',
  sealed: 'Sealed',
  sealedAs: (count) => `no. ${count}`,
  waits: 'waiting',
  place: (count, last, when) =>
    `Entry ${count} of the sealed journal. The checkpoint that covers it goes up to entry ${last}; it was signed ${when}.`,
  placeWaits: 'This entry waits to be sealed. That takes place every minute.',
  takeProof: 'Take the proof away',
  takesWhat:
    'The entry, its inclusion proof, the public key and the commands to check it without us.',
}
