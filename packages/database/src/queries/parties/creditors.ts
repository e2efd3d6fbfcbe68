import { invariant, isCents, type Day } from '@quittance/kernel'
import { sql, type Selectable } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { tradeOf, type PartyTrade } from '#queries/parties/trades.ts'
import type { AddressRecord } from '#queries/people/organisations.ts'
import type { Convention, Creditor } from '#schema.generated.ts'

/** A convention (mandat écrit) with a creditor: the four mentions of CPCE R124-3, by version. */
export type ConventionRecord = {
  readonly id: string
  readonly version: number
  readonly signedOn: Day
  readonly validUntil: Day | null
  readonly basisAndAmounts: string
  readonly liabilityGuarantee: string
  readonly feeTerms: string
  readonly payOverTerms: string
  readonly commissionRateHundredths: number | null
  readonly minimumCommissionCents: number | null
  readonly retentionAllowed: boolean
  readonly payOverDays: number | null
  readonly signedCopyFileId: string | null
}

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

/** A creditor with its conventions, the last version first. */
export type CreditorRecord = CreditorIdentity & {
  readonly conventions: readonly ConventionRecord[]
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
  return { ...creditorOf(row), conventions: await conventionsOf(tx, id) }
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

/** The last version of each creditor's convention. */
export async function lastConventions(
  tx: OrganisationTransaction,
  creditorIds: readonly string[],
): Promise<ReadonlyMap<string, ConventionRecord>> {
  const rows = await tx
    .selectFrom('convention')
    .selectAll()
    .distinctOn('creditor_id')
    .where('organisation_id', '=', here)
    .where('creditor_id', '=', sql<string>`any(${creditorIds})`)
    .orderBy('creditor_id')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.creditor_id, conventionOf(row)]))
}

async function conventionsOf(
  tx: OrganisationTransaction,
  creditorId: string,
): Promise<readonly ConventionRecord[]> {
  const rows = await tx
    .selectFrom('convention')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('creditor_id', '=', creditorId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(conventionOf)
}

function conventionOf(row: Selectable<Convention>): ConventionRecord {
  return {
    id: row.id,
    version: row.version,
    signedOn: row.signed_on,
    validUntil: row.valid_until,
    basisAndAmounts: row.basis_and_amounts,
    liabilityGuarantee: row.liability_guarantee,
    feeTerms: row.fee_terms,
    payOverTerms: row.pay_over_terms,
    commissionRateHundredths: row.commission_rate_hundredths,
    minimumCommissionCents: row.minimum_commission_cents,
    retentionAllowed: row.retention_allowed,
    payOverDays: row.pay_over_days,
    signedCopyFileId: row.signed_copy_file_id,
  }
}

/**
 * Adds the next version of a creditor's convention.
 *
 * @returns its version number.
 */
export async function insertConvention(
  tx: OrganisationTransaction,
  convention: Omit<ConventionRecord, 'version'> & {
    readonly creditorId: string
    readonly recordedAt: Temporal.Instant
    readonly recordedBy: string
  },
): Promise<number> {
  const minimum = convention.minimumCommissionCents
  invariant(minimum === null || isCents(minimum), 'a minimum commission is an amount')
  const row = await tx
    .insertInto('convention')
    .values({
      organisation_id: here,
      id: convention.id,
      creditor_id: convention.creditorId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from convention
        where organisation_id = ${here} and creditor_id = ${convention.creditorId})`,
      signed_on: convention.signedOn,
      valid_until: convention.validUntil,
      basis_and_amounts: convention.basisAndAmounts,
      liability_guarantee: convention.liabilityGuarantee,
      fee_terms: convention.feeTerms,
      pay_over_terms: convention.payOverTerms,
      commission_rate_hundredths: convention.commissionRateHundredths,
      minimum_commission_cents: minimum,
      retention_allowed: convention.retentionAllowed,
      pay_over_days: convention.payOverDays,
      signed_copy_file_id: convention.signedCopyFileId,
      recorded_at: convention.recordedAt,
      recorded_by: convention.recordedBy,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
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
