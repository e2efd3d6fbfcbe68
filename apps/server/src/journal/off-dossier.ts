import type { DirectDebitsOffDossier } from '#client-money/direct-debits/direct-debit-words.ts'

/** Verbs that are done to no dossier: its page never shows them. */
export type OffDossier =
  | 'alarm-digest-chosen'
  | 'expected-terms-set'
  | `account-${string}`
  | 'bank-fee-named'
  | 'bank-export-mapped'
  | 'bank-fee-unnamed'
  | 'bank-fee-given-back'
  | 'bank-fee-return-undone'
  | 'bank-account-recognised'
  | 'bank-line-shared-out'
  | `bank-statement-${string}`
  | 'books-given'
  | `claim-draft${string}`
  | 'convention-recorded'
  | 'creditor-created'
  | DirectDebitsOffDossier
  | 'file-received'
  | 'foreign-line-settled'
  | 'import-run'
  | `inspection-${string}`
  | 'invitation-revoked'
  | 'ledger-file-read'
  | `letter-template-${string}`
  | `mailbox-${string}`
  | `member-${string}`
  | 'order-rejected-by-bank'
  | 'organisation-created'
  | 'payee-checked'
  | `payout-account-${string}`
  | 'postal-batch-posted'
  | `rate-${string}`
  | 'standing-changed'
  | 'timestamp-authority-set'
  | 'trade-stated'
  | `transfer-order-${string}`
  | `payee-account-${string}`
  | `cover-${string}`
  | 'advance-taken-back'
  | 'cheque-term-stated'
  | 'commissions-swept'
  | 'shortfall-reimbursed'
  | `scenario-${string}`
  | `sending-${string}`
  | 'plan-limits-set'
