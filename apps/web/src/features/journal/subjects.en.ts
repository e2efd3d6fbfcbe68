import type { subjectsFr } from '#features/journal/subjects.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of each kind of thing that an entry of the journal is about. */
export const subjectsEn: SameKeys<typeof subjectsFr> = {
  'account-proof': 'proof of the separate account',
  'bank-statement': 'bank statement',
  books: 'books',
  bundle: 'sealed bundle',
  'claim-draft': 'draft of a claim',
  constat: 'record by an officer',
  creditor: 'creditor',
  debtor: 'debtor',
  'direct-debit': 'direct debit',
  'direct-debit-mandate': 'direct debit mandate',
  'direct-debit-order': 'order of direct debits',
  dossier: 'case',
  exhibit: 'exhibit',
  file: 'file',
  finding: 'commitment',
  import: 'claims file',
  invitation: 'invitation',
  'ledger-file': 'accounting file',
  'limitation-event': 'event of limitation',
  member: 'member',
  organisation: 'organisation',
  'outward-act': 'exchange',
  payment: 'payment',
  'payment-plan': 'payment plan',
  'postal-batch': 'post batch',
  rate: 'rate',
  receipt: 'receipt',
  'transfer-order': 'transfer order',
}
