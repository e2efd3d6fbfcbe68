import { sql, type RawBuilder } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { DB } from '#schema.generated.ts'

/** Which rows of a table set a dossier apart; every row where nothing is said. */
type Rows = { readonly table: keyof DB; readonly where?: string }

/**
 * What sets a dossier apart from those it would be like: its rules read rows of these tables, so it
 * is read whole. Found by the dossier that they name.
 */
export const apartByDossier: readonly Rows[] = [
  { table: 'payment' },
  { table: 'remission' },
  { table: 'registered_state' },
  { table: 'electronic_consent' },
  { table: 'cost_advanced' },
  { table: 'promise' },
  { table: 'payment_plan' },
  { table: 'dispute' },
  { table: 'finding' },
  { table: 'limitation_event' },
  { table: 'sequence_pause' },
  { table: 'inbound_candidate' },
  { table: 'inbound_placing' },
  { table: 'exhibit', where: `kind = 'constat'` },
  { table: 'title_file_event' },
]

/** The same, found by the debtor that they name: it holds on each of his dossiers. */
export const apartByDebtor: readonly Rows[] = [
  { table: 'phone_call', where: `outcome in ('wrong-number', 'asks-in-writing')` },
  { table: 'address_check' },
]

/** The same, found by the person: a hold noted on one dossier holds on all those of that person. */
export const apartByPerson: readonly Rows[] = [{ table: 'debtor_hold' }]

/**
 * Tables that name a dossier or a debtor and that set none apart: likeness reads them itself, or no
 * rule of the day does. A new table is put in one of the three lists, by who knows what it changes.
 */
export const notApart: readonly (keyof DB)[] = [
  'acknowledgment_deed',
  'claim_draft',
  'claim_item',
  'commission',
  'constat_request',
  'day_entry',
  'direct_debit',
  'direct_debit_mandate',
  'dossier',
  'draft_review',
  'draft_review_event',
  'import_line',
  'inbound_handling',
  'invoice_status',
  'journal_entry',
  'ledger_posting',
  'money_freeze',
  'note',
  'outward_act',
  'pay_over',
  'payee_account',
  'plan_offer',
  'receipt',
  'sealed_bundle',
  'sending_line',
  'simulated_dossier',
  'simulated_line',
  'title_file',
  'transfer_part',
  'transfer_take',
]

type InSpan = (column: string) => RawBuilder<boolean>

/** The dossiers of a span that a row of their own sets apart, each as often as one does. */
export function apartInSpan(inSpan: InSpan): RawBuilder<{ dossier_id: string }> {
  const parts = apartByDossier.map(
    ({ table, where = 'true' }) => sql`
      select dossier_id from ${sql.table(table)}
      where organisation_id = ${here} and ${inSpan('dossier_id')} and ${sql.raw(where)}`,
  )
  return sql<{ dossier_id: string }>`${sql.join(parts, sql` union `)}`
}

/**
 * The dossiers of the organisation that are apart by their debtor, by the person, or by a credit note
 * of an item: few, so they are found once for a whole run. Each step reads one table: a planner that
 * knows nothing of them yet could not go wrong.
 */
export async function dossiersApartElsewhere(
  tx: OrganisationTransaction,
): Promise<readonly string[]> {
  const named = await idsOf(tx, sql.join(debtorsNamed(apartByDebtor), sql` union `))
  const held = await idsOf(tx, sql.join(debtorsNamed(apartByPerson), sql` union `))
  const persons = await debtorsOfSamePersons(tx, held)
  const owed = await dossiersOfDebtors(tx, [...named, ...persons])
  const credited = await idsOf(
    tx,
    sql`select claim_item_id as id from credit_note where organisation_id = ${here}`,
  )
  return [...owed, ...(await dossiersOfItems(tx, credited))]
}

function debtorsNamed(by: readonly Rows[]): readonly RawBuilder<unknown>[] {
  return by.map(
    ({ table, where = 'true' }) => sql`
      select debtor_id as id from ${sql.table(table)}
      where organisation_id = ${here} and ${sql.raw(where)}`,
  )
}

/** The debtors who are the same persons as some, they themselves included. */
export async function debtorsOfSamePersons(
  tx: OrganisationTransaction,
  debtorIds: readonly string[],
): Promise<readonly string[]> {
  if (debtorIds.length === 0) return []
  const keys = await idsOf(
    tx,
    sql`select identity_key as id from debtor
      where organisation_id = ${here} and id = any(${debtorIds}::uuid[])`,
  )
  return await idsOf(
    tx,
    sql`select id from debtor
      where organisation_id = ${here} and identity_key = any(${keys}::text[])`,
  )
}

/** The dossiers of some debtors. */
export async function dossiersOfDebtors(
  tx: OrganisationTransaction,
  debtorIds: readonly string[],
): Promise<readonly string[]> {
  if (debtorIds.length === 0) return []
  return await idsOf(
    tx,
    sql`select id from dossier
      where organisation_id = ${here} and debtor_id = any(${debtorIds}::uuid[])`,
  )
}

async function dossiersOfItems(
  tx: OrganisationTransaction,
  itemIds: readonly string[],
): Promise<readonly string[]> {
  if (itemIds.length === 0) return []
  return await idsOf(
    tx,
    sql`select dossier_id as id from claim_item
      where organisation_id = ${here} and id = any(${itemIds}::uuid[])`,
  )
}

/** What a statement names `id`. */
export async function idsOf(
  tx: OrganisationTransaction,
  query: RawBuilder<unknown>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`${query}`.execute(tx)
  return rows.map(({ id }) => id)
}
