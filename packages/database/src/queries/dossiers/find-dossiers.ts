import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { escapeLike } from '#queries/parties/creditors.ts'

/** A row of the list of dossiers. */
export type DossierLine = {
  readonly id: string
  readonly reference: string
  readonly debtorName: string
  readonly creditorName: string
  readonly status: string
  readonly principalCents: number
  readonly dueOn: Day
}

/** Which dossiers a list asks for; `cursor` is the last reference seen. */
export type DossierFilter = {
  readonly q?: string | undefined
  readonly creditorId?: string | undefined
  readonly status?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of dossiers, the last opened first. */
export async function listDossiers(
  tx: OrganisationTransaction,
  filter: DossierFilter,
): Promise<{ rows: DossierLine[]; nextCursor: string | null }> {
  let query = linesOf(tx)
    .orderBy('dossier.created_at', 'desc')
    .orderBy('dossier.id', 'desc')
    .limit(filter.limit + 1)
  if (filter.creditorId !== undefined) {
    query = query.where('dossier.creditor_id', '=', filter.creditorId)
  }
  if (filter.status !== undefined) query = query.where('dossier.status', '=', filter.status)
  const q = filter.q?.trim() ?? ''
  if (q !== '') {
    const found = await searchDossiers(tx, { q, limit: 200 })
    query = query.where('dossier.id', '=', sql<string>`any(${found.map(({ id }) => id)})`)
  }
  if (filter.cursor !== undefined) {
    query = query.where(
      sql<boolean>`(dossier.created_at, dossier.id) < (
        select created_at, id from dossier as last
        where last.organisation_id = ${here} and last.id::text = ${filter.cursor})`,
    )
  }
  const found = await query.execute()
  const rows = found.slice(0, filter.limit)
  const last = rows.at(-1)
  return {
    rows: rows.map(({ id, reference, debtor_name, creditor_name, status, principal, due_on }) => ({
      id,
      reference,
      debtorName: debtor_name,
      creditorName: creditor_name,
      status,
      principalCents: principal,
      dueOn: due_on,
    })),
    nextCursor: found.length > filter.limit && last !== undefined ? last.id : null,
  }
}

function linesOf(tx: OrganisationTransaction) {
  return tx
    .selectFrom('dossier')
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('creditor.id', '=', 'dossier.creditor_id'),
    )
    .where('dossier.organisation_id', '=', here)
    .select(['dossier.id', 'dossier.reference', 'dossier.status'])
    .select(['debtor.name as debtor_name', 'creditor.name as creditor_name'])
    .select(
      sql<number>`(select sum(principal_cents)::bigint from claim_item
        where claim_item.organisation_id = dossier.organisation_id
          and claim_item.dossier_id = dossier.id)`.as('principal'),
    )
    .select(
      sql<Day>`(select min(due_on) from claim_item
        where claim_item.organisation_id = dossier.organisation_id
          and claim_item.dossier_id = dossier.id)`.as('due_on'),
    )
}

/** Where a search found a dossier. */
export type FoundIn = 'reference' | 'debtor' | 'creditor' | 'phone' | 'invoice' | 'amount'

/** A dossier that a search found, and in what. */
export type DossierFound = { readonly id: string; readonly foundIn: FoundIn }

/**
 * Dossiers by reference, name, phone, invoice number or amount, the most telling match first.
 *
 * Each way of searching has its own index, which row-level security would not let a plain query
 * use: a function of the owner asks them, for the organisation of the transaction alone.
 */
export async function searchDossiers(
  tx: OrganisationTransaction,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<readonly DossierFound[]> {
  const folded = `%${escapeLike(q.toLowerCase())}%`
  const digits = q.replaceAll(/\D/g, '')
  const phone = digits.length >= 6 ? `%${digits.replace(/^(0|33)/, '')}%` : null
  const amount = amountOf(q)
  const { rows } = await sql<{ id: string; found_in: FoundIn }>`
    select dossier_id as id, (array_agg(found_in order by rank))[1] as found_in
    from search_dossiers(${folded}, ${phone}, ${amount}, ${limit})
    group by dossier_id order by min(rank), dossier_id limit ${limit}`.execute(tx)
  const found = rows.map((row): DossierFound => ({ id: row.id, foundIn: row.found_in }))
  const known = new Set(found.map(({ id }) => id))
  const net = amount === null ? [] : await dossiersByNetAmount(tx, { amount, limit })
  return [...found, ...net.filter(({ id }) => !known.has(id))].slice(0, limit)
}

/** Dossiers by what an invoice comes to once its credit notes are taken off. */
async function dossiersByNetAmount(
  tx: OrganisationTransaction,
  { amount, limit }: { readonly amount: number; readonly limit: number },
): Promise<readonly DossierFound[]> {
  const rows = await tx
    .selectFrom('credit_note')
    .innerJoin('claim_item', (join) =>
      join
        .onRef('claim_item.organisation_id', '=', 'credit_note.organisation_id')
        .onRef('claim_item.id', '=', 'credit_note.claim_item_id'),
    )
    .select('claim_item.dossier_id')
    .where('credit_note.organisation_id', '=', here)
    .groupBy(['claim_item.id', 'claim_item.dossier_id', 'claim_item.principal_cents'])
    .having(sql<boolean>`claim_item.principal_cents - sum(credit_note.amount_cents) = ${amount}`)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.dossier_id, foundIn: 'amount' }))
}

/** The lines of dossiers, by id. */
export async function linesById(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DossierLine>> {
  const rows = await linesOf(tx)
    .where('dossier.id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(
    rows.map(({ id, reference, debtor_name, creditor_name, status, principal, due_on }) => [
      id,
      {
        id,
        reference,
        debtorName: debtor_name,
        creditorName: creditor_name,
        status,
        principalCents: principal,
        dueOn: due_on,
      },
    ]),
  )
}

/** « 1 950 », « 1950,50 » as cents, or null. */
function amountOf(q: string): number | null {
  const compact = q.replaceAll(/[\s\u00A0\u202F€]/g, '')
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(compact)
  if (match === null) return null
  return Number(`${match[1] ?? '0'}${(match[2] ?? '').padEnd(2, '0')}`)
}

/**
 * Live dossiers for the day's queue, the oldest due first, and how many there are.
 *
 * Snoozed ones are among them: a claim about to be time-barred is never asleep.
 */
export async function openDossierIds(
  tx: OrganisationTransaction,
  limit: number,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const rows = await tx
    .selectFrom('dossier')
    .select(['id', sql<number>`(count(*) over ())::integer`.as('total')])
    .where('organisation_id', '=', here)
    .where('status', 'in', ['intake', 'amicable', 'plan'])
    .orderBy('limitation_starts_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}
