import type { JournalVerb } from '@quittance/contract'
import {
  dossiersTouched,
  lastDayRun,
  readJournalChanges,
  type DayRunRecord,
  type JournalChanges,
  type OrganisationTransaction,
} from '@quittance/database'
import type { Work } from '#wiring/work.ts'

/** No transaction of the product lasts so long. */
export const LONGEST_TRANSACTION = { minutes: 10 } as const

/** Which dossiers are to be computed again: those named, or all where anything may have changed. */
export type DayChanges =
  | { readonly all: true }
  | { readonly all: false; readonly ids: readonly string[] }

/** Past this many, all dossiers are looked at again. */
const MOST_CHANGED = 5000

/** What is told of no dossier, and changes what none of them asks for. */
const harmless: ReadonlySet<string> = new Set<JournalVerb>([
  'alarm-digest-chosen',
  'account-day-proven',
  'account-proof-stamped',
  'account-reconciled',
  'bank-fee-named',
  'bank-export-mapped',
  'bank-fee-unnamed',
  'bank-fee-given-back',
  'bank-fee-return-undone',
  'bank-statement-reread',
  'bank-account-recognised',
  'bank-statement-taken',
  'bank-statement-taken-regardless',
  'books-given',
  'claim-draft-discarded',
  'claim-drafted',
  'creditor-created',
  'creditor-mediator-said',
  'file-received',
  'foreign-line-settled',
  'import-run',
  'invitation-revoked',
  'ledger-file-read',
  'mailbox-removed',
  'mailbox-set',
  'member-invited',
  'member-joined',
  'member-reinstated',
  'member-removed',
  'member-role-changed',
  'member-suspended',
  'organisation-created',
  'postage-price-set',
  'postal-batch-posted',
  'rate-found-missing',
  'rate-proposed',
  'rate-refused',
  'scenario-saved',
  'signature-provider-removed',
  'signature-provider-set',
  'timestamp-authority-set',
])

/** The dossiers on which what the journal tells may bear (dossiers touchés). */
export async function changedDossiers(
  tx: OrganisationTransaction,
  { dossierIds, offDossier, tooMany }: JournalChanges,
): Promise<DayChanges> {
  const told = offDossier.filter(({ verb }) => !harmless.has(verb))
  const idsOf = (kind: string) => told.flatMap((one) => (one.kind === kind ? [one.id] : []))
  const [debtorIds, creditorIds, messageIds] = [
    idsOf('debtor'),
    idsOf('creditor'),
    idsOf('inbound-message'),
  ]
  const known = debtorIds.length + creditorIds.length + messageIds.length
  if (tooMany || known < told.length || dossierIds.length > MOST_CHANGED) return { all: true }
  const ids = await dossiersTouched(tx, { dossierIds, debtorIds, creditorIds, messageIds })
  return ids.length > MOST_CHANGED ? { all: true } : { all: false, ids }
}

/**
 * The run of today, once it is done, and the dossiers that something happened to since it read its
 * facts: its entries hold for the others. Null where none stands, or where all may have moved.
 */
export async function runOfToday({ tx, today, now }: Pick<Work, 'tx' | 'today' | 'now'>): Promise<{
  readonly run: DayRunRecord
  readonly moved: readonly string[]
} | null> {
  const run = await lastDayRun(tx)
  if (run === null || !run.isDone || !run.day.equals(today)) return null
  const settledBefore = now.subtract(LONGEST_TRANSACTION)
  const changes = await readJournalChanges(tx, { mark: run.mark, settledBefore })
  const changed = await changedDossiers(tx, changes)
  return changed.all ? null : { run, moved: changed.ids }
}
