import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { concerning, type BookFilter } from '#queries/books/book-filter.ts'
import { here } from '#queries/here.ts'

/** A line of an account as its ledger shows it (grand livre). */
export type AccountLine = {
  readonly entryId: string
  readonly position: number
  readonly line: number
  readonly on: Day
  readonly event: string
  readonly label: string
  readonly amount: Cents
  readonly creditorName: string | null
  readonly debtorName: string | null
  readonly dossierId: string | null
  readonly dossierReference: string | null
  /** What the account holds after this line, of all that the filter lets through. */
  readonly balance: Cents
}

/** The last line of a page, and what the account held after it. */
export type AccountCursor = Pick<AccountLine, 'position' | 'line' | 'on' | 'balance'>

export type AccountPage = {
  readonly opening: Cents
  readonly rows: readonly AccountLine[]
  readonly next: AccountCursor | null
}

/**
 * A page of the lines of an account over a period, by day, then in the order of recording, with the
 * running balance; `after` is where the page before ended, so that no line is counted twice.
 */
export async function readAccountLines(
  tx: OrganisationTransaction,
  of: BookFilter & {
    readonly account: string
    readonly after?: AccountCursor | undefined
    readonly limit: number
  },
): Promise<AccountPage> {
  const opening = of.after?.balance ?? (await balanceBefore(tx, of))
  const found = await linesAfter(tx, of)
  let balance = opening
  const rows = found.slice(0, of.limit).map((row): AccountLine => {
    balance = cents(balance + row.amount)
    return { ...row, amount: cents(row.amount), balance }
  })
  const last = rows.at(-1)
  const next = found.length > of.limit && last !== undefined ? last : null
  return {
    opening,
    rows,
    next: next && { position: next.position, line: next.line, on: next.on, balance: next.balance },
  }
}

type Asked = Parameters<typeof readAccountLines>[1]

async function balanceBefore(tx: OrganisationTransaction, of: Asked): Promise<Cents> {
  const { rows } = await sql<{ readonly amount: number }>`
    select coalesce(sum(amount_cents), 0)::bigint as amount from ledger_posting
     where organisation_id = ${here} and account = ${of.account}
       and effective_on < ${of.from.toString()}::date
       ${concerning(of)}`.execute(tx)
  return cents(rows[0]?.amount ?? 0)
}

type Found = Omit<AccountLine, 'amount' | 'balance'> & { readonly amount: number }

async function linesAfter(tx: OrganisationTransaction, of: Asked): Promise<readonly Found[]> {
  const { after } = of
  const since = after?.on ?? of.from
  const beyond =
    after === undefined
      ? sql``
      : sql`and (ledger_posting.effective_on, ledger_entry.position, ledger_posting.line)
          > (${after.on.toString()}::date, ${after.position}::bigint, ${after.line}::integer)`
  const { rows } = await sql<Found>`
    select page.*, creditor.name as "creditorName", debtor.name as "debtorName",
           dossier.reference as "dossierReference"
      from (
        select ledger_posting.entry_id as "entryId", ledger_entry.position,
               ledger_posting.line, ledger_posting.effective_on as "on",
               ledger_entry.event, ledger_entry.label, ledger_posting.amount_cents as amount,
               ledger_posting.creditor_id, ledger_posting.debtor_id,
               ledger_posting.dossier_id as "dossierId"
          from ledger_posting
          join ledger_entry on ledger_entry.organisation_id = ledger_posting.organisation_id
                           and ledger_entry.id = ledger_posting.entry_id
         where ledger_posting.organisation_id = ${here}
           and ledger_posting.account = ${of.account}
           and ledger_posting.effective_on between ${since.toString()}::date
                                               and ${of.to.toString()}::date
           ${beyond} ${concerning(of)}
         order by ledger_posting.effective_on, ledger_entry.position, ledger_posting.line
         limit ${of.limit + 1}) as page
      left join creditor on creditor.organisation_id = ${here} and creditor.id = page.creditor_id
      left join debtor on debtor.organisation_id = ${here} and debtor.id = page.debtor_id
      left join dossier on dossier.organisation_id = ${here} and dossier.id = page."dossierId"
     order by page."on", page.position, page.line`.execute(tx)
  return rows.map(({ entryId, position, line, on, event, label, amount, ...row }) => ({
    entryId,
    position,
    line,
    on,
    event,
    label,
    amount,
    creditorName: row.creditorName,
    debtorName: row.debtorName,
    dossierId: row.dossierId,
    dossierReference: row.dossierReference,
  }))
}
