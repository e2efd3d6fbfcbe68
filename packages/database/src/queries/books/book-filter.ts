import type { Cents, Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'

/** Which lines of the books are read: a period, and perhaps what concerns one creditor or dossier. */
export type BookFilter = {
  readonly from: Day
  readonly to: Day
  readonly creditorId?: string | undefined
  readonly dossierId?: string | undefined
}

/** What an account held before a period, what moved in it, how many lines moved it. */
export type AccountSums = {
  readonly account: string
  readonly opening: Cents
  readonly debit: Cents
  readonly credit: Cents
  readonly lines: number
}

/**
 * The lines of `ledger_posting` that concern the creditor or the dossier asked for; the memo book
 * names only the dossier, so a creditor's lines are those of its dossiers too.
 */
export function concerning(of: Omit<BookFilter, 'from' | 'to'>): RawBuilder<unknown> {
  const ofCreditor =
    of.creditorId === undefined
      ? sql``
      : sql`and (ledger_posting.creditor_id = ${of.creditorId}
          or ledger_posting.dossier_id in (
            select id from dossier
             where dossier.organisation_id = ledger_posting.organisation_id
               and dossier.creditor_id = ${of.creditorId}))`
  const ofDossier =
    of.dossierId === undefined ? sql`` : sql`and ledger_posting.dossier_id = ${of.dossierId}`
  return sql`${ofCreditor} ${ofDossier}`
}
