import { invariant, isAfter, isCents, type Day } from '@quittance/kernel'
import { sql, type Selectable } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { Convention } from '#schema.generated.ts'

/** A tier of a commission as kept: its rate up to an amount, none for the last. */
export type ConventionTier = {
  readonly upToCents: number | null
  readonly rateHundredths: number
}

const commissionBases = ['all-collected', 'principal-and-interest', 'principal'] as const
const tierRules = ['slices', 'whole'] as const

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
  /** Null where there is no commission, or where tiers set it. */
  readonly commissionRateHundredths: number | null
  /** How the rates of the tiers apply; null without tiers. */
  readonly commissionTierRule: (typeof tierRules)[number] | null
  readonly commissionTiers: readonly ConventionTier[]
  readonly commissionBase: (typeof commissionBases)[number]
  readonly minimumCommissionCents: number | null
  readonly commissionCapCents: number | null
  readonly vatRateHundredths: number
  readonly retentionAllowed: boolean
  readonly commissionOnDirectPayments: boolean
  readonly creditNoteWhenReturned: boolean
  /** Whether costs that the law leaves with the creditor are invoiced to it, with VAT. */
  readonly rebillsCosts: boolean
  readonly payOverDays: number | null
  readonly payOverMonths: number | null
  /** Whether it gives an express power to collect by direct debit. */
  readonly directDebitPower: boolean
  /** The term for what came by direct debit, where it is longer; null: as the rest. */
  readonly directDebitPayOverDays: number | null
  /** Whether an advance may be set off against what is held for the creditor. */
  readonly setOffAllowed: boolean
  readonly signedCopyFileId: string | null
}

function conventionRows(tx: OrganisationTransaction) {
  return tx
    .selectFrom('convention')
    .selectAll()
    .select(
      sql<readonly ConventionTier[]>`coalesce((
        select jsonb_agg(jsonb_build_object('upToCents', up_to_cents,
          'rateHundredths', rate_hundredths) order by rank)
        from convention_tier where convention_tier.organisation_id = convention.organisation_id
          and convention_tier.convention_id = convention.id), '[]')`.as('tiers'),
    )
    .where('organisation_id', '=', here)
}

/** The last version of each creditor's convention. */
export async function lastConventions(
  tx: OrganisationTransaction,
  creditorIds: readonly string[],
): Promise<ReadonlyMap<string, ConventionRecord>> {
  const rows = await conventionRows(tx)
    .distinctOn('creditor_id')
    .where('creditor_id', '=', sql<string>`any(${creditorIds})`)
    .orderBy('creditor_id')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.creditor_id, conventionOf(row)]))
}

/** The conventions of a creditor, the last version first. */
export async function conventionsOf(
  tx: OrganisationTransaction,
  creditorId: string,
): Promise<readonly ConventionRecord[]> {
  return (await conventionsOfCreditors(tx, [creditorId])).get(creditorId) ?? []
}

/** The conventions of creditors, the last version of each first, in one statement. */
export async function conventionsOfCreditors(
  tx: OrganisationTransaction,
  creditorIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ConventionRecord[]>> {
  const rows = await conventionRows(tx)
    .where('creditor_id', '=', sql<string>`any(${creditorIds}::uuid[])`)
    .orderBy('version', 'desc')
    .execute()
  const groups = Map.groupBy(rows, (row) => row.creditor_id)
  return new Map([...groups].map(([creditorId, of]) => [creditorId, of.map(conventionOf)]))
}

/**
 * Of the conventions of a creditor, the last version first, the one in force on a day: the last one
 * signed by then, unless it had ended.
 *
 * One recorded today but signed before counts from its signature: it rules what was collected since.
 */
export function conventionInForce(
  conventions: readonly ConventionRecord[],
  on: Day,
): ConventionRecord | null {
  const signed = conventions.find(({ signedOn }) => !isAfter(signedOn, on))
  if (signed === undefined) return null
  return signed.validUntil !== null && isAfter(on, signed.validUntil) ? null : signed
}

function conventionOf(
  row: Selectable<Convention> & { readonly tiers: readonly ConventionTier[] },
): ConventionRecord {
  const rule = tierRules.find((one) => one === row.commission_tier_rule) ?? null
  const base = commissionBases.find((one) => one === row.commission_base)
  invariant(base !== undefined, `'${row.commission_base}' is a base of a commission`)
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
    commissionTierRule: rule,
    commissionTiers: row.tiers,
    commissionBase: base,
    minimumCommissionCents: row.minimum_commission_cents,
    commissionCapCents: row.commission_cap_cents,
    vatRateHundredths: row.vat_rate_hundredths,
    retentionAllowed: row.retention_allowed,
    commissionOnDirectPayments: row.commission_on_direct_payments,
    setOffAllowed: row.set_off_allowed,
    creditNoteWhenReturned: row.credit_note_when_returned,
    rebillsCosts: row.rebills_costs,
    payOverDays: row.pay_over_days,
    payOverMonths: row.pay_over_months,
    directDebitPower: row.direct_debit_power,
    directDebitPayOverDays: row.direct_debit_pay_over_days,
    signedCopyFileId: row.signed_copy_file_id,
  }
}

/**
 * Adds the next version of a creditor's convention, with its tiers.
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
      ...termColumns(convention),
      signed_copy_file_id: convention.signedCopyFileId,
      recorded_at: convention.recordedAt,
      recorded_by: convention.recordedBy,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  await insertTiers(tx, convention)
  return row.version
}

function termColumns(convention: Omit<ConventionRecord, 'version'>) {
  const { minimumCommissionCents: minimum, commissionCapCents: cap } = convention
  invariant(minimum === null || isCents(minimum), 'a minimum commission is an amount')
  invariant(cap === null || isCents(cap), 'the cap of a commission is an amount')
  return {
    commission_rate_hundredths: convention.commissionRateHundredths,
    commission_tier_rule: convention.commissionTierRule,
    commission_base: convention.commissionBase,
    minimum_commission_cents: minimum,
    commission_cap_cents: cap,
    vat_rate_hundredths: convention.vatRateHundredths,
    retention_allowed: convention.retentionAllowed,
    commission_on_direct_payments: convention.commissionOnDirectPayments,
    set_off_allowed: convention.setOffAllowed,
    credit_note_when_returned: convention.creditNoteWhenReturned,
    rebills_costs: convention.rebillsCosts,
    pay_over_days: convention.payOverDays,
    pay_over_months: convention.payOverMonths,
    direct_debit_power: convention.directDebitPower,
    direct_debit_pay_over_days: convention.directDebitPayOverDays,
  }
}

async function insertTiers(
  tx: OrganisationTransaction,
  { id, commissionTiers }: Pick<ConventionRecord, 'id' | 'commissionTiers'>,
): Promise<void> {
  if (commissionTiers.length === 0) return
  await tx
    .insertInto('convention_tier')
    .values(
      commissionTiers.map(({ upToCents, rateHundredths }, index) => ({
        organisation_id: here,
        convention_id: id,
        rank: index + 1,
        up_to_cents: upToCents,
        rate_hundredths: rateHundredths,
      })),
    )
    .execute()
}
