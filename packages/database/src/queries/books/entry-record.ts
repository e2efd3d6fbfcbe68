import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A line of an entry, with the names of what it is kept apart by. */
export type EntryLine = {
  readonly line: number
  readonly account: string
  readonly amount: Cents
  readonly creditorName: string | null
  readonly debtorName: string | null
  readonly dossierId: string | null
  readonly dossierReference: string | null
  readonly itemNumber: string | null
}

/** An entry of the books as written, its lines, and its sisters in the other books. */
export type EntryRecord = {
  readonly id: string
  readonly book: string
  readonly event: string
  readonly label: string
  readonly on: Day
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
  readonly reverses: string | null
  readonly reversedBy: string | null
  readonly convention: string | null
  readonly contentSha256: string
  readonly lines: readonly EntryLine[]
  /** The entries that the same event gave in the other books. */
  readonly sisters: readonly { readonly id: string; readonly book: string }[]
}

/** An entry with its lines, in three statements whatever their number; null when there is none. */
export async function findEntry(
  tx: OrganisationTransaction,
  id: string,
): Promise<EntryRecord | null> {
  const entry = await tx
    .selectFrom('ledger_entry')
    .leftJoin('ledger_entry as reversal', (join) =>
      join
        .onRef('reversal.organisation_id', '=', 'ledger_entry.organisation_id')
        .onRef('reversal.reverses', '=', 'ledger_entry.id'),
    )
    .selectAll('ledger_entry')
    .select('reversal.id as reversed_by')
    .where('ledger_entry.organisation_id', '=', here)
    .where('ledger_entry.id', '=', id)
    .executeTakeFirst()
  if (entry === undefined) return null
  return {
    id: entry.id,
    book: entry.book,
    event: entry.event,
    label: entry.label,
    on: entry.effective_on,
    recordedAt: entry.recorded_at,
    recordedBy: entry.recorded_by,
    reverses: entry.reverses,
    reversedBy: entry.reversed_by,
    convention: entry.convention,
    contentSha256: entry.content_sha256.toString('hex'),
    lines: await linesOf(tx, id),
    sisters: await sistersOf(tx, id),
  }
}

async function linesOf(tx: OrganisationTransaction, id: string): Promise<readonly EntryLine[]> {
  const { rows } = await sql<Omit<EntryLine, 'amount'> & { readonly amount: number }>`
    select ledger_posting.line, ledger_posting.account, ledger_posting.amount_cents as amount,
           creditor.name as "creditorName", debtor.name as "debtorName",
           ledger_posting.dossier_id as "dossierId", dossier.reference as "dossierReference",
           claim_item.number as "itemNumber"
      from ledger_posting
      left join creditor on creditor.organisation_id = ledger_posting.organisation_id
                        and creditor.id = ledger_posting.creditor_id
      left join debtor on debtor.organisation_id = ledger_posting.organisation_id
                      and debtor.id = ledger_posting.debtor_id
      left join dossier on dossier.organisation_id = ledger_posting.organisation_id
                       and dossier.id = ledger_posting.dossier_id
      left join claim_item on claim_item.organisation_id = ledger_posting.organisation_id
                          and claim_item.id = ledger_posting.claim_item_id
     where ledger_posting.organisation_id = ${here} and ledger_posting.entry_id = ${id}
     order by ledger_posting.line`.execute(tx)
  return rows.map((row) => ({ ...row, amount: cents(row.amount) }))
}

/** An entry is named after its event, then `C`, `O` or `D` for its book. */
async function sistersOf(tx: OrganisationTransaction, id: string): Promise<EntryRecord['sisters']> {
  const event = id.replace(/:[COD]$/, '')
  if (event === id) return []
  return await tx
    .selectFrom('ledger_entry')
    .select(['id', 'book'])
    .where('organisation_id', '=', here)
    .where(
      'id',
      'in',
      ['C', 'O', 'D'].map((book) => `${event}:${book}`).filter((one) => one !== id),
    )
    .orderBy('position')
    .execute()
}
