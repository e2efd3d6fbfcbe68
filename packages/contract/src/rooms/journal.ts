import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cursorQuery, idSchema, instantSchema, pageOf, sha256Schema } from '#shapes.ts'

/**
 * Every verb that the product writes in the journal, what it was done to aside.
 *
 * Each has words for people in both languages; an entry written by a later version may bear another.
 */
export const journalVerbs = [
  'acknowledgment-checked',
  'account-day-proven',
  'account-proof-stamped',
  'account-reconciled',
  'act-failed',
  'act-held-back',
  'act-in-doubt',
  'act-left',
  'act-retried',
  'alarm-digest-chosen',
  'address-check-opened',
  'address-confirmed',
  'address-corrected',
  'advance-taken-back',
  'author-stated',
  'bank-fee-named',
  'bank-export-mapped',
  'bank-fee-unnamed',
  'bank-fee-given-back',
  'bank-fee-return-undone',
  'bank-statement-reread',
  'bank-account-recognised',
  'bank-line-shared-out',
  'bank-statement-taken',
  'bank-statement-taken-regardless',
  'books-given',
  'bundle-contained',
  'bundle-renewed',
  'bundle-redacted',
  'bundle-sealed',
  'call-made',
  'cash-refused',
  'claim-deposited',
  'claim-draft-discarded',
  'claim-drafted',
  'commission-earned',
  'commission-invoice-issued',
  'commission-paid',
  'commissions-swept',
  'constat-appointment-set',
  'constat-asked',
  'constat-cost-stated',
  'constat-drawn-up',
  'constat-given-up',
  'convention-recorded',
  'cover-announced',
  'cover-received',
  'cover-withdrawn',
  'credit-note-taken-off',
  'creditor-created',
  'creditor-identifier-set',
  'direct-debit-collected',
  'direct-debit-dropped',
  'direct-debit-order-approved',
  'direct-debit-order-cancelled',
  'direct-debit-order-prepared',
  'direct-debit-planned',
  'direct-debit-returned',
  'direct-debits-rejected',
  'creditor-notice-spared',
  'dispute-opened',
  'dispute-settled',
  'dispute-weighed',
  'dossier-closed',
  'doubt-resolved',
  'expected-terms-set',
  'exhibit-attached',
  'exhibit-described',
  'exhibit-original-altered',
  'exhibit-read',
  'exhibit-reading-asked-again',
  'exhibit-reading-stopped',
  'exhibit-stamped',
  'file-received',
  'foreign-line-settled',
  'finding-decided',
  'import-run',
  'inspection-asked',
  'inspection-given',
  'invitation-revoked',
  'invoice-status-decided',
  'invoice-status-received',
  'ledger-file-read',
  'letter-reserved',
  'letter-template-published',
  'letter-template-saved',
  'letter-template-withdrawn',
  'limitation-event-noted',
  'limitation-event-withdrawn',
  'mail-keys-kept',
  'mailbox-removed',
  'mailbox-set',
  'mandate-changed',
  'mandate-recorded',
  'cheque-term-stated',
  'match-undone',
  'member-invited',
  'member-joined',
  'member-reinstated',
  'member-removed',
  'member-role-changed',
  'member-suspended',
  'note-written',
  'organisation-created',
  'order-rejected-by-bank',
  'overpayment-refunded',
  'own-transfer-returned',
  'pay-over-frozen',
  'pay-over-returned',
  'pay-over-unfrozen',
  'paid-over',
  'payee-account-confirmed',
  'payee-account-recorded',
  'payee-account-refused',
  'payee-checked',
  'payment-confirmed',
  'payment-recorded',
  'payments-replayed',
  'payment-returned',
  'payout-account-confirmed',
  'payout-account-recorded',
  'payout-account-refused',
  'plan-agreed',
  'plan-answered',
  'plan-code-refused',
  'plan-code-sent',
  'plan-instalment-defaulted',
  'plan-known-to-creditor',
  'plan-limits-set',
  'plan-offered',
  'plan-offer-withdrawn',
  'plan-read',
  'plan-signed',
  'plan-stopped',
  'postal-batch-posted',
  'promise-noted',
  'rate-confirmed',
  'rate-found-missing',
  'rate-proposed',
  'rate-refused',
  'rate-withdrawn',
  'receipt-annulled',
  'receipt-issued',
  'registered-number-entered',
  'registered-state-noted',
  'registered-state-withdrawn',
  'remission-noted',
  'remission-undone',
  'reply-handled',
  'reply-placed',
  'reply-received',
  'scenario-published',
  'scenario-saved',
  'sequence-paused',
  'sequence-resumed',
  'shortfall-reimbursed',
  'shortfall-set-off',
  'standing-changed',
  'timestamp-authority-set',
  'trade-stated',
  'transfer-order-approved',
  'transfer-order-cancelled',
  'transfer-order-prepared',
] as const
export type JournalVerb = (typeof journalVerbs)[number]

/** Every kind of thing that an entry of the journal is about. */
export const journalSubjects = [
  'account-proof',
  'address-check',
  'bank-statement',
  'books',
  'bundle',
  'claim-draft',
  'constat',
  'creditor',
  'debtor',
  'direct-debit',
  'direct-debit-mandate',
  'direct-debit-order',
  'dossier',
  'exhibit',
  'file',
  'finding',
  'import',
  'inbound-message',
  'inspection',
  'invitation',
  'invoice-status',
  'ledger-file',
  'limitation-event',
  'member',
  'organisation',
  'outward-act',
  'payment',
  'payment-plan',
  'plan-offer',
  'postal-batch',
  'rate',
  'receipt',
  'remission',
  'letter-template',
  'scenario',
  'transfer-order',
] as const
export type JournalSubject = (typeof journalSubjects)[number]

const journalRow = z.object({
  id: idSchema,
  recordedAt: instantSchema,
  actor: z.string(),
  /** The member who did it, by name; null for what the product did by itself. */
  actorName: z.string().nullable(),
  verb: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** The case on whose page it is told, when it has one. */
  dossier: z.object({ id: idSchema, reference: z.string() }).nullable(),
  leafHash: sha256Schema,
  /** Its place in the sealed log, and the first signed head that covers it; null while it waits. */
  place: z
    .object({ index: z.number().int(), treeSize: z.number().int(), sealedAt: instantSchema })
    .nullable(),
  /** The canonical bytes that were hashed, as text. */
  canonical: z.string(),
})

/** How far the journal of the organisation is sealed. */
const sealingSchema = z.object({
  /** The name of its log: the first line of each checkpoint. */
  log: z.string(),
  /** The public key of the house under that name (C2SP signed-note). */
  verifierKey: z.string(),
  /** The latest signed head; null before anything was sealed. */
  head: z
    .object({
      treeSize: z.number().int(),
      rootHash: sha256Schema,
      sealedAt: instantSchema,
      /** Exactly what was signed, and its signature. */
      note: z.string(),
    })
    .nullable(),
  /** The latest head that an authority other than the house time-stamped. */
  stamp: z
    .object({
      treeSize: z.number().int(),
      stampedAt: instantSchema,
      authority: z.string(),
    })
    .nullable(),
  /** Entries that wait for the next sealing. */
  waiting: z.number().int(),
})

/** The journal: what happened, by whom, on which facts; never rewritten. */
export const journalContract = {
  list: oc
    .route({ method: 'GET', path: '/journal', summary: 'Le journal, du plus récent' })
    .input(
      z.strictObject({
        ...cursorQuery,
        subjectId: z.string().max(80).optional(),
        dossierId: idSchema.optional(),
      }),
    )
    .output(pageOf(journalRow)),
  sealing: oc
    .route({ method: 'GET', path: '/journal/sealing', summary: 'Jusqu’où le journal est scellé' })
    .output(sealingSchema),
}

export type JournalRow = z.infer<typeof journalRow>
export type JournalSealing = z.infer<typeof sealingSchema>
