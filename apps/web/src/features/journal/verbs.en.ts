import type { verbsFr } from '#features/journal/verbs.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of each verb of the journal. */
export const verbsEn: SameKeys<typeof verbsFr> = {
  'act-in-doubt': 'Sending in doubt',
  'act-left': 'Sent',
  'act-failed': 'Sending refused',
  'act-retried': 'Sent again',
  'bank-statement-taken': 'Bank statement read',
  'claim-deposited': 'Claim deposited',
  'convention-recorded': 'Convention recorded',
  'creditor-created': 'Creditor created',
  'dispute-opened': 'Dispute received',
  'dispute-settled': 'Dispute closed',
  'doubt-resolved': 'Doubtful sending settled',
  'exhibit-attached': 'Exhibit attached',
  'exhibit-read': 'Conversation read',
  'file-received': 'File received',
  'finding-decided': 'Commitment decided',
  'import-run': 'Claims file imported',
  'letter-reserved': 'Letter approved',
  'note-written': 'Note written',
  'organisation-created': 'Organisation created',
  'payment-confirmed': 'Payment confirmed',
  'payment-recorded': 'Payment recorded',
  'postal-batch-posted': 'Post batch posted',
  'promise-noted': 'Promise recorded',
  'receipt-issued': 'Receipt issued',
  'registered-number-entered': 'Registered number entered',
  'standing-changed': 'Insurance and account updated',
}
