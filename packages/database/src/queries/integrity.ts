import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { JournalRow } from '#queries/journal.ts'

/** A file that the store must hold, as its row says. */
export type FileToCheck = {
  readonly id: string
  readonly sha256: string
  readonly sizeBytes: number
}

/** The files of the organisation, by id; `after` is the last one seen. */
export async function filesToCheck(
  tx: OrganisationTransaction,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly FileToCheck[]> {
  let query = tx
    .selectFrom('stored_file')
    .select(['id', 'sha256', 'size_bytes'])
    .where('organisation_id', '=', here)
    .orderBy('id')
    .limit(page.limit)
  if (page.after !== null) query = query.where('id', '>', page.after)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
  }))
}

/** Journal entries from the first; `after` is the position of the last one seen. */
export async function journalToCheck(
  tx: OrganisationTransaction,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly JournalRow[]> {
  const rows = await tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('position', '>', page.after)
    .orderBy('position')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    id: row.id,
    position: row.position,
    recordedAt: row.recorded_at,
    actor: { kind: row.actor_kind, id: row.actor_id },
    verb: row.verb,
    subject: { kind: row.subject_kind, id: row.subject_id },
    dossierId: row.dossier_id,
    facts: row.facts,
    ruleVersions: row.rule_versions,
    canonical: row.canonical,
    leafHash: row.leaf_hash.toString('hex'),
  }))
}

/** What the books give, entry by entry and as a whole. */
export type LedgerCheck = {
  readonly entries: number
  /** Entries that do not sum to zero, or touch another book than theirs. */
  readonly unsound: readonly string[]
  /** Entries whose columns no longer give the fingerprint of what was posted. */
  readonly altered: readonly string[]
  /** Books that do not sum to zero. */
  readonly books: readonly { readonly book: string; readonly cents: string }[]
}

/**
 * Sums the books again, and gives the fingerprint of each entry again, as post_entry did: without
 * what the entry lacks, or with it as null on those of before.
 */
export async function checkLedger(tx: OrganisationTransaction): Promise<LedgerCheck> {
  const { rows: entries } = await sql<{ id: string; sound: boolean; same: boolean }>`
    select id, sound, content_sha256 in (
        sha256(convert_to(content::text, 'UTF8')),
        sha256(convert_to(jsonb_strip_nulls(content)::text, 'UTF8'))) as same
    from (select entry.id, entry.content_sha256,
      coalesce(sum(posting.amount_cents) = 0 and count(*) >= 2
        and bool_and(account.book = entry.book), false) as sound,
      jsonb_build_object(
        'id', entry.id, 'event', entry.event, 'book', entry.book, 'label', entry.label,
        'effective_on', entry.effective_on::text, 'reverses', entry.reverses,
        'convention', entry.convention,
        'postings', coalesce(jsonb_agg(jsonb_build_object(
          'line', posting.line, 'account', posting.account,
          'amount_cents', posting.amount_cents, 'creditor_id', posting.creditor_id,
          'debtor_id', posting.debtor_id, 'dossier_id', posting.dossier_id,
          'payment_id', posting.payment_id, 'claim_item_id', posting.claim_item_id,
          'bank_line_id', posting.bank_line_id) order by posting.line), '[]')) as content
      from ledger_entry as entry
      left join ledger_posting as posting
        on posting.organisation_id = entry.organisation_id and posting.entry_id = entry.id
      left join ledger_account as account on account.number = posting.account
     where entry.organisation_id = ${here}
     group by entry.organisation_id, entry.id) as written`.execute(tx)
  const { rows: books } = await sql<{ book: string; cents: string }>`
    select account.book, sum(posting.amount_cents)::text as cents
    from ledger_posting as posting join ledger_account as account on account.number = posting.account
    where posting.organisation_id = ${here}
    group by account.book having sum(posting.amount_cents) <> 0`.execute(tx)
  return {
    entries: entries.length,
    unsound: entries.filter(({ sound }) => !sound).map(({ id }) => id),
    altered: entries.filter(({ same }) => !same).map(({ id }) => id),
    books,
  }
}

/** A receipt as it is kept, with the amount of the payment it discharges. */
export type ReceiptToCheck = {
  readonly year: number
  readonly number: number
  readonly reference: string
  readonly amountCents: number
  readonly paymentCents: number
  readonly facts: unknown
  readonly factsSha256: string
}

/** Every receipt, by number, and the last number that each year's series gave. */
export async function receiptsToCheck(tx: OrganisationTransaction): Promise<{
  readonly receipts: readonly ReceiptToCheck[]
  readonly series: readonly { readonly year: number; readonly last: number }[]
}> {
  const receipts = await tx
    .selectFrom('receipt')
    .innerJoin('payment', (join) =>
      join
        .onRef('payment.organisation_id', '=', 'receipt.organisation_id')
        .onRef('payment.id', '=', 'receipt.payment_id'),
    )
    .select(['receipt.year', 'receipt.number', 'receipt.reference', 'receipt.amount_cents'])
    .select(['receipt.facts', 'receipt.facts_sha256', 'payment.amount_cents as payment_cents'])
    .where('receipt.organisation_id', '=', here)
    .orderBy('receipt.year')
    .orderBy('receipt.number')
    .execute()
  const series = await tx
    .selectFrom('numbering')
    .select(['year', 'last_number as last'])
    .where('organisation_id', '=', here)
    .where('series', '=', 'receipt')
    .execute()
  return {
    receipts: receipts.map((row) => ({
      year: row.year,
      number: row.number,
      reference: row.reference,
      amountCents: row.amount_cents,
      paymentCents: row.payment_cents,
      facts: row.facts,
      factsSha256: row.facts_sha256.toString('hex'),
    })),
    series,
  }
}

/** What was approved to leave, and its fingerprint. */
export type ActToCheck = {
  readonly id: string
  readonly kind: string
  readonly payload: unknown
  readonly contentSha256: string
}

/** The outward acts of the organisation, by id; `after` is the last one seen. */
export async function actsToCheck(
  tx: OrganisationTransaction,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly ActToCheck[]> {
  let query = tx
    .selectFrom('outward_act')
    .select(['id', 'kind', 'payload', 'content_sha256'])
    .where('organisation_id', '=', here)
    .orderBy('id')
    .limit(page.limit)
  if (page.after !== null) query = query.where('id', '>', page.after)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    payload: row.payload,
    contentSha256: row.content_sha256.toString('hex'),
  }))
}
