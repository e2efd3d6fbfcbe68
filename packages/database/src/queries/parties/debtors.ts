import { invariant } from '@quittance/kernel'
import { sql, type Selectable } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { tradeOf, type PartyTrade } from '#queries/parties/trades.ts'
import type { AddressRecord } from '#queries/people/organisations.ts'
import type { Debtor } from '#schema.generated.ts'

export type DebtorKind = 'consumer' | 'professional' | 'private-individual'

/** Who a debtor is, as known to one organisation. */
export type DebtorRecord = {
  readonly id: string
  readonly kind: DebtorKind
  readonly trade: PartyTrade | null
  readonly civility: 'M.' | 'Mme' | null
  readonly name: string
  readonly tradeName: string | null
  readonly siren: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: AddressRecord
}

/** A debtor as deposited: `identityKey` tells one from another for the same creditor. */
export type NewDebtor = DebtorRecord & { readonly identityKey: string }

/**
 * Adds the debtors that the creditor does not have yet.
 *
 * @returns the id of each identity key, the known debtor's where there was one.
 */
export async function keepDebtors(
  tx: OrganisationTransaction,
  { creditorId, debtors, at }: KeptDebtors,
): Promise<ReadonlyMap<string, string>> {
  if (debtors.length === 0) return new Map()
  const once = [...new Map(debtors.map((debtor) => [debtor.identityKey, debtor])).values()]
  await tx
    .insertInto('debtor')
    .values(
      once.map((debtor) => ({
        organisation_id: here,
        id: debtor.id,
        creditor_id: creditorId,
        identity_key: debtor.identityKey,
        kind: debtor.kind,
        trade: debtor.trade,
        civility: debtor.civility,
        name: debtor.name,
        trade_name: debtor.tradeName,
        siren: debtor.siren,
        email: debtor.email,
        phone: debtor.phone,
        address_line2: debtor.address.line2,
        address_line3: debtor.address.line3,
        street: debtor.address.street,
        post_code: debtor.address.postCode,
        town: debtor.address.town,
        created_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'creditor_id', 'identity_key']).doNothing(),
    )
    .execute()
  const rows = await tx
    .selectFrom('debtor')
    .select(['id', 'identity_key'])
    .where('organisation_id', '=', here)
    .where('creditor_id', '=', creditorId)
    .where('identity_key', '=', sql<string>`any(${once.map(({ identityKey }) => identityKey)})`)
    .execute()
  return new Map(rows.map((row) => [row.identity_key, row.id]))
}

type KeptDebtors = {
  readonly creditorId: string
  readonly debtors: readonly NewDebtor[]
  readonly at: Temporal.Instant
}

/** Debtors by id. */
export async function loadDebtors(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DebtorRecord>> {
  const rows = await tx
    .selectFrom('debtor')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.id, debtorOf(row)]))
}

/** A row of the table as the product reads it. */
function debtorOf(row: Selectable<Debtor>): DebtorRecord {
  return {
    id: row.id,
    kind: debtorKind(row.kind),
    trade: tradeOf(row.trade),
    civility: row.civility === 'M.' || row.civility === 'Mme' ? row.civility : null,
    name: row.name,
    tradeName: row.trade_name,
    siren: row.siren,
    email: row.email,
    phone: row.phone,
    address: {
      line2: row.address_line2,
      line3: row.address_line3,
      street: row.street,
      postCode: row.post_code,
      town: row.town,
    },
  }
}

function debtorKind(text: string): DebtorKind {
  invariant(
    text === 'consumer' || text === 'professional' || text === 'private-individual',
    'the database holds a known kind of debtor',
  )
  return text
}
