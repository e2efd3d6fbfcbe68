import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A line of an entry of the firm, with all that its accountant is told of it. */
export type PeriodLine = {
  readonly account: string
  readonly amount: Cents
  readonly creditorId: string | null
  readonly creditorName: string | null
  readonly debtorId: string | null
  readonly debtorName: string | null
  readonly dossierId: string | null
  readonly dossierReference: string | null
  readonly paymentId: string | null
  /** The statement that shows it, and its line there. */
  readonly statement: {
    readonly id: string
    readonly key: string | null
    readonly on: Day
    readonly rank: number
  } | null
}

/** An entry of the firm (client money, office) in a period, in the order of its recording. */
export type PeriodEntry = {
  readonly id: string
  readonly position: number
  /** Its rank in its month, in the order of recording, from one. */
  readonly rank: number
  readonly book: 'client-money' | 'office'
  readonly event: string
  readonly label: string
  readonly on: Day
  /** The day of its recording in Paris: since then it can no longer change. */
  readonly recordedOn: Day
  /** The invoice of its commission, or the receipt of the payment that it is named after. */
  readonly piece: { readonly reference: string; readonly on: Day } | null
  readonly lines: readonly PeriodLine[]
}

/** Entries read at a time, with their lines. */
const AT_ONCE = 2000

/** A period, and the order of its entries: of their recording, or of their days. */
export type PeriodAsked = {
  readonly from: Day
  readonly to: Day
  readonly order: 'recorded' | 'day'
}

/**
 * The entries of a period with their lines, through a cursor: two thousand are held at a time. Run it
 * in a snapshot, so that all are of one moment; one reading at a time.
 */
export async function* readPeriodEntries(
  tx: OrganisationTransaction,
  asked: PeriodAsked,
): AsyncGenerator<PeriodEntry, void, undefined> {
  await openHeads(tx, asked)
  try {
    for (;;) {
      const page = await nextHeads(tx)
      const lines = await readLines(
        tx,
        page.map(({ id }) => id),
      )
      for (const head of page) yield { ...head, lines: lines.get(head.id) ?? [] }
      if (page.length < AT_ONCE) return
    }
  } finally {
    // With a transaction that failed, its cursor is gone; what failed is what is to be heard.
    await sql`close heads_of_period`.execute(tx).catch(() => undefined)
  }
}

type Head = Omit<PeriodEntry, 'lines'>

type HeadRow = Omit<Head, 'piece'> & {
  readonly reference: string | null
  readonly issuedOn: Day | null
}

async function nextHeads(tx: OrganisationTransaction): Promise<readonly Head[]> {
  const { rows } = await sql<HeadRow>`
    fetch ${sql.lit(AT_ONCE)} from heads_of_period`.execute(tx)
  return rows.map(({ reference, issuedOn, ...head }) => ({
    ...head,
    piece: reference === null || issuedOn === null ? null : { reference, on: issuedOn },
  }))
}

/** A cursor takes no parameter: the days are written in it. */
async function openHeads(
  tx: OrganisationTransaction,
  { from, to, order }: PeriodAsked,
): Promise<void> {
  const [first, last] = [sql.lit(from.toString()), sql.lit(to.toString())]
  const byDay = order === 'day' ? sql`entry.effective_on,` : sql``
  await sql`
    declare heads_of_period no scroll cursor for
    select entry.id, entry.position, entry.book, entry.event, entry.label,
           entry.effective_on as "on",
           row_number() over (
             partition by date_trunc('month', entry.effective_on) order by entry.position) as rank,
           (entry.recorded_at at time zone 'Europe/Paris')::date as "recordedOn",
           coalesce(invoice.reference, receipt.reference) as reference,
           coalesce(invoice.issued_on, receipt.issued_on) as "issuedOn"
      from ledger_entry as entry
      left join lateral (
        select left(entry.id, 36)::uuid as payment_id
         where entry.id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}') as named
        on true
      left join receipt
        on receipt.organisation_id = entry.organisation_id and receipt.kind = 'receipt'
       and receipt.payment_id = named.payment_id
      left join commission
        on commission.organisation_id = entry.organisation_id
       and commission.payment_id = named.payment_id and entry.event like 'commission-%'
      left join commission_invoice as invoice
        on invoice.organisation_id = commission.organisation_id
       and invoice.commission_id = commission.id and invoice.kind = 'invoice'
     where entry.organisation_id = ${here} and entry.book in ('client-money', 'office')
       and entry.effective_on between ${first}::date and ${last}::date
     order by ${byDay} entry.position`.execute(tx)
}

type LineRow = Omit<PeriodLine, 'amount' | 'statement'> & {
  readonly entryId: string
  readonly amount: number
  readonly statementId: string | null
  readonly statementKey: string | null
  readonly statementOn: Day | null
  readonly rank: number | null
}

async function readLines(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PeriodLine[]>> {
  const { rows } = await sql<LineRow>`
    select posting.entry_id as "entryId", posting.account, posting.amount_cents as amount,
           posting.creditor_id as "creditorId", creditor.name as "creditorName",
           posting.debtor_id as "debtorId", debtor.name as "debtorName",
           posting.dossier_id as "dossierId", dossier.reference as "dossierReference",
           posting.payment_id as "paymentId", bank_statement.id as "statementId",
           coalesce(bank_statement.sequence, bank_statement.statement_key) as "statementKey",
           coalesce(bank_statement.to_on, bank_line.booked_on) as "statementOn",
           bank_line.rank + 1 as rank
      from ledger_posting as posting
      left join creditor on creditor.organisation_id = posting.organisation_id
                        and creditor.id = posting.creditor_id
      left join debtor on debtor.organisation_id = posting.organisation_id
                      and debtor.id = posting.debtor_id
      left join dossier on dossier.organisation_id = posting.organisation_id
                       and dossier.id = posting.dossier_id
      left join bank_line on bank_line.organisation_id = posting.organisation_id
                         and bank_line.id = posting.bank_line_id
      left join bank_statement on bank_statement.organisation_id = bank_line.organisation_id
                              and bank_statement.id = bank_line.statement_id
     where posting.organisation_id = ${here} and posting.entry_id = any(${ids}::text[])
     order by posting.entry_id, posting.line`.execute(tx)
  const lines = new Map<string, PeriodLine[]>()
  for (const row of rows) {
    const known = lines.get(row.entryId)
    if (known === undefined) lines.set(row.entryId, [lineOf(row)])
    else known.push(lineOf(row))
  }
  return lines
}

function lineOf(row: LineRow): PeriodLine {
  const { entryId: _, amount, statementId, statementKey, statementOn, rank, ...line } = row
  const shown = statementId !== null && statementOn !== null && rank !== null
  return {
    ...line,
    amount: cents(amount),
    statement: shown ? { id: statementId, key: statementKey, on: statementOn, rank } : null,
  }
}
