import { invariant, type Day } from '@quittance/kernel'
import { sql, type Kysely } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { DB } from '#schema.generated.ts'

export type OrganisationKind = 'creditor' | 'agency' | 'judicial-officer'
export type MemberRole = 'manager' | 'officer' | 'accountant' | 'auditor'

/** A postal address as typed, line by line. */
export type AddressRecord = {
  readonly line2: string
  readonly line3: string
  readonly street: string
  readonly postCode: string
  readonly town: string
}

/** An organisation as it is kept: what it is, where, with which insurance and account. */
export type OrganisationRecord = {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly siren: string | null
  readonly address: AddressRecord
  readonly phone: string | null
  readonly email: string | null
  readonly isDemo: boolean
  /** The intra-Community number of VAT, such as `FR11123456782`. */
  readonly vatNumber: string | null
  /** Legal form and capital, as invoices print them. */
  readonly legalForm: string | null
  readonly insurer: string | null
  readonly insuranceUntil: Day | null
  readonly accountDeclaredOn: Day | null
  readonly account: {
    readonly holder: string
    readonly iban: string
    readonly bic: string | null
  } | null
}

/** How many organisations exist, asked at the door. */
export async function countOrganisations(door: Kysely<DB>): Promise<number> {
  const row = await door
    .selectFrom('organisation')
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Every organisation, asked at the door: for background work only. */
export async function listOrganisationIds(door: Kysely<DB>): Promise<readonly string[]> {
  const rows = await door.selectFrom('organisation').select('id').orderBy('created_at').execute()
  return rows.map(({ id }) => id)
}

/**
 * The organisation that a user may enter, or null; the first one joined when there are several. A
 * member who is suspended, or has left, enters none.
 */
export async function findMembership(
  door: Kysely<DB>,
  userId: string,
): Promise<{ organisationId: string; role: MemberRole; displayName: string } | null> {
  const row = await door
    .selectFrom('membership')
    .select(['organisation_id', 'role', 'display_name'])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('suspended_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    organisationId: row.organisation_id,
    role: memberRole(row.role),
    displayName: row.display_name,
  }
}

/** The organisation of the transaction. */
export async function getOrganisation(tx: OrganisationTransaction): Promise<OrganisationRecord> {
  const row = await tx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', here)
    .executeTakeFirstOrThrow()
  const { account_iban: iban, account_holder: holder, account_bic: bic } = row
  return {
    id: row.id,
    kind: organisationKind(row.kind),
    name: row.name,
    siren: row.siren,
    address: {
      line2: row.address_line2,
      line3: row.address_line3,
      street: row.street,
      postCode: row.post_code,
      town: row.town,
    },
    phone: row.phone,
    email: row.email,
    isDemo: row.is_demo,
    vatNumber: row.vat_number,
    legalForm: row.legal_form,
    insurer: row.insurer,
    insuranceUntil: row.insurance_until,
    accountDeclaredOn: row.account_declared_on,
    account: iban === null || holder === null ? null : { iban, holder, bic },
  }
}

/** An organisation and its first manager, in the transaction of that organisation. */
export async function foundOrganisation(
  tx: OrganisationTransaction,
  founding: {
    readonly organisation: Pick<
      OrganisationRecord,
      'id' | 'kind' | 'name' | 'siren' | 'address' | 'phone' | 'email' | 'isDemo'
    >
    readonly manager: { readonly userId: string; readonly displayName: string }
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { organisation, manager, at } = founding
  const { address } = organisation
  await tx
    .insertInto('organisation')
    .values({
      id: organisation.id,
      kind: organisation.kind,
      name: organisation.name,
      siren: organisation.siren,
      address_line2: address.line2,
      address_line3: address.line3,
      street: address.street,
      post_code: address.postCode,
      town: address.town,
      phone: organisation.phone,
      email: organisation.email,
      is_demo: organisation.isDemo,
      created_at: at,
    })
    .execute()
  await tx
    .insertInto('membership')
    .values({
      organisation_id: organisation.id,
      user_id: manager.userId,
      role: 'manager',
      display_name: manager.displayName,
      created_at: at,
    })
    .execute()
}

/** Insurance, separate account and contacts of the organisation of the transaction. */
export async function updateStanding(
  tx: OrganisationTransaction,
  standing: Pick<
    OrganisationRecord,
    | 'insurer'
    | 'insuranceUntil'
    | 'accountDeclaredOn'
    | 'account'
    | 'phone'
    | 'email'
    | 'vatNumber'
    | 'legalForm'
  >,
): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({
      vat_number: standing.vatNumber,
      legal_form: standing.legalForm,
      insurer: standing.insurer,
      insurance_until: standing.insuranceUntil,
      account_declared_on: standing.accountDeclaredOn,
      account_holder: standing.account?.holder ?? null,
      account_iban: standing.account?.iban ?? null,
      account_bic: standing.account?.bic ?? null,
      phone: standing.phone,
      email: standing.email,
    })
    .where('id', '=', here)
    .execute()
}

function organisationKind(text: string): OrganisationKind {
  invariant(
    text === 'creditor' || text === 'agency' || text === 'judicial-officer',
    'the database holds a known kind of organisation',
  )
  return text
}

/** The role written on a membership. */
export function memberRole(text: string): MemberRole {
  invariant(
    text === 'manager' || text === 'officer' || text === 'accountant' || text === 'auditor',
    'the database holds a known role',
  )
  return text
}
