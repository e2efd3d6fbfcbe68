import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { PeriodAsked } from '#queries/books/period-entries.ts'

/** What an account of the debtors' book holds for a dossier, or what a line moves there. */
export type DossierAmount = {
  readonly account: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly amount: Cents
}

/** An entry of what debtors owe (mémoire des débiteurs). */
export type DebtorsEntry = {
  readonly id: string
  readonly position: number
  readonly label: string
  readonly on: Day
  readonly lines: readonly DossierAmount[]
}

/** Entries read at a time, with their lines. */
const AT_ONCE = 2000

/** The entries of the debtors' book in a period, by their days, through a cursor; in a snapshot. */
export async function* readDebtorsEntries(
  tx: OrganisationTransaction,
  { from, to }: Pick<PeriodAsked, 'from' | 'to'>,
): AsyncGenerator<DebtorsEntry, void, undefined> {
  await openEntries(tx, { from, to })
  try {
    for (;;) {
      const { rows } = await sql<DebtorsEntry>`
        fetch ${sql.lit(AT_ONCE)} from debtors_entries`.execute(tx)
      for (const { lines, ...head } of rows) {
        yield { ...head, lines: lines.map((line) => ({ ...line, amount: cents(line.amount) })) }
      }
      if (rows.length < AT_ONCE) return
    }
  } finally {
    // With a transaction that failed, its cursor is gone; what failed is what is to be heard.
    await sql`close debtors_entries`.execute(tx).catch(() => undefined)
  }
}

/** A cursor takes no parameter: the days are written in it. */
async function openEntries(
  tx: OrganisationTransaction,
  { from, to }: Pick<PeriodAsked, 'from' | 'to'>,
): Promise<void> {
  const [first, last] = [sql.lit(from.toString()), sql.lit(to.toString())]
  await sql`
    declare debtors_entries no scroll cursor for
    select entry.id, entry.position, entry.label, entry.effective_on as "on",
           (select json_agg(json_build_object('account', posting.account,
                     'dossierReference', dossier.reference, 'debtorName', debtor.name,
                     'amount', posting.amount_cents) order by posting.line)
              from ledger_posting as posting
              join dossier on dossier.organisation_id = posting.organisation_id
               and dossier.id = posting.dossier_id
              join debtor on debtor.organisation_id = dossier.organisation_id
               and debtor.id = dossier.debtor_id
             where posting.organisation_id = entry.organisation_id
               and posting.entry_id = entry.id) as lines
      from ledger_entry as entry
     where entry.organisation_id = ${here} and entry.book = 'debtors'
       and entry.effective_on between ${first}::date and ${last}::date
     order by entry.effective_on, entry.position`.execute(tx)
}

/** What the debtors' book held of each dossier at the end of a day, zeros left out. */
export async function readDebtorsBalancesAt(
  tx: OrganisationTransaction,
  on: Day,
): Promise<readonly DossierAmount[]> {
  const { rows } = await sql<DossierAmount>`
    select held.account, dossier.reference as "dossierReference", debtor.name as "debtorName",
           held.amount
      from (
        select account, dossier_id, sum(amount_cents)::bigint as amount
          from ledger_posting join ledger_account on ledger_account.number = account
         where organisation_id = ${here} and book = 'debtors'
           and effective_on <= ${on.toString()}::date
         group by account, dossier_id
        having sum(amount_cents) <> 0) as held
      join dossier on dossier.organisation_id = ${here} and dossier.id = held.dossier_id
      join debtor on debtor.organisation_id = ${here} and debtor.id = dossier.debtor_id
     order by held.account, dossier.reference`.execute(tx)
  return rows.map((row) => ({ ...row, amount: cents(row.amount) }))
}
