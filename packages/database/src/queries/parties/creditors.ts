import type { Day } from '@quittance/kernel'
import { sql, type Selectable } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { conventionsOf, type ConventionRecord } from '#queries/parties/conventions.ts'
import { mediatorsOf, type MediatorRecord } from '#queries/parties/mediators.ts'
import { tradeOf, type PartyTrade } from '#queries/parties/trades.ts'
import type { AddressRecord } from '#queries/people/organisations.ts'
import type { Creditor } from '#schema.generated.ts'

/** Who a creditor is, and the account where it is paid over. */
export type CreditorIdentity = {
  readonly id: string
  readonly kind: 'person' | 'company'
  readonly actsAs: 'professional' | 'private-individual'
  readonly trade: PartyTrade | null
  readonly name: string
  readonly siret: string | null
  readonly siren: string | null
  readonly iban: string | null
  readonly accountHolder: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: AddressRecord
}

/** A creditor with its conventions, the last version first, and what was said of its mediator. */
export type CreditorRecord = CreditorIdentity & {
  readonly conventions: readonly ConventionRecord[]
  readonly mediator: MediatorRecord | null
}

/** Adds a creditor; what it may ask for is checked before. */
export async function insertCreditor(
  tx: OrganisationTransaction,
  creditor: CreditorIdentity & { readonly createdAt: Temporal.Instant },
): Promise<void> {
  const { address } = creditor
  await tx
    .insertInto('creditor')
    .values({
      organisation_id: here,
      id: creditor.id,
      kind: creditor.kind,
      acts_as: creditor.actsAs,
      trade: creditor.trade,
      name: creditor.name,
      siren: creditor.siren,
      siret: creditor.siret,
      iban: creditor.iban,
      account_holder: creditor.accountHolder,
      email: creditor.email,
      phone: creditor.phone,
      address_line2: address.line2,
      address_line3: address.line3,
      street: address.street,
      post_code: address.postCode,
      town: address.town,
      created_at: creditor.createdAt,
    })
    .execute()
}

/** The creditor of an id in the organisation of the transaction, or null. */
export async function findCreditor(
  tx: OrganisationTransaction,
  id: string,
): Promise<CreditorRecord | null> {
  const row = await tx
    .selectFrom('creditor')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const mediators = await mediatorsOf(tx, [id])
  return {
    ...creditorOf(row),
    conventions: await conventionsOf(tx, id),
    mediator: mediators.get(id) ?? null,
  }
}

/** A row of the table as the product reads it, without its conventions. */
function creditorOf(row: Selectable<Creditor>): CreditorIdentity {
  return {
    id: row.id,
    kind: row.kind === 'person' ? 'person' : 'company',
    actsAs: row.acts_as === 'professional' ? 'professional' : 'private-individual',
    trade: tradeOf(row.trade),
    name: row.name,
    siret: row.siret,
    siren: row.siren,
    iban: row.iban,
    accountHolder: row.account_holder,
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

/** Creditors by id, without their conventions. */
export async function loadCreditors(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CreditorIdentity>> {
  const rows = await tx
    .selectFrom('creditor')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.id, creditorOf(row)]))
}

/** A page of creditors by name, each with its number of dossiers and whether it may be acted for. */
export async function listCreditors(
  tx: OrganisationTransaction,
  query: {
    readonly q?: string | undefined
    readonly cursor?: string | undefined
    readonly limit: number
    readonly today: Day
  },
) {
  let rows = tx
    .selectFrom('creditor')
    .where('creditor.organisation_id', '=', here)
    .select(['id', 'name', 'kind', 'siren'])
    .select(
      sql<number>`(select count(*)::integer from dossier
        where dossier.organisation_id = creditor.organisation_id
          and dossier.creditor_id = creditor.id)`.as('dossiers'),
    )
    .select(
      sql<boolean>`coalesce((select valid_until is null or valid_until >= ${query.today.toString()}::date
        from convention where convention.organisation_id = creditor.organisation_id
          and convention.creditor_id = creditor.id order by version desc limit 1), false)`.as(
        'convention_in_force',
      ),
    )
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(query.limit + 1)
  if (query.q !== undefined && query.q.trim() !== '') {
    rows = rows.where(sql`lower(name)`, 'like', `%${escapeLike(query.q.trim().toLowerCase())}%`)
  }
  const after = cursorParts(query.cursor)
  if (after !== null) {
    rows = rows.where(sql<boolean>`(lower(name), id) > (${after.name}, ${after.id}::uuid)`)
  }
  const found = await rows.execute()
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  const more = found.length > query.limit && last !== undefined
  return {
    rows: shown.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind === 'person' ? ('person' as const) : ('company' as const),
      siren: row.siren,
      dossiers: row.dossiers,
      conventionInForce: row.convention_in_force,
    })),
    nextCursor: more ? `${last.id}${last.name.toLowerCase()}` : null,
  }
}

/** A cursor is the id of the last row shown, then its sort key. */
function cursorParts(cursor: string | undefined): { id: string; name: string } | null {
  if (cursor === undefined || !/^[0-9a-f-]{36}/.test(cursor)) return null
  return { id: cursor.slice(0, 36), name: cursor.slice(36) }
}

/** A text as itself inside a `like` pattern. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}
