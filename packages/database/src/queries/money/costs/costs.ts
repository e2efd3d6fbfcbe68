import { addCents, cents, invariant, type Cents, type Certainty, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

const bearers = ['office', 'rebilled', 'disbursement'] as const
const standings = ['allowed', 'judge-only', 'refused', 'unknown'] as const
const certainties = ['established', 'arguable', 'unknown'] as const

/** A cost that the office paid on a dossier (frais avancé), as kept; undone ones included. */
export type CostRecord = {
  readonly id: string
  readonly claimItemId: string
  readonly creditorId: string
  /** What it was paid for, in the words of the law's question of charges. */
  readonly kind: string
  readonly supplier: string
  /** The number of the supplier's document. */
  readonly document: string
  readonly note: string
  readonly paidOn: Day
  readonly netCents: Cents
  readonly vatCents: Cents
  /** What was paid, tax included. */
  readonly grossCents: Cents
  readonly exhibitId: string | null
  /** The text that prescribes the act to the creditor; null for a cost of another kind. */
  readonly prescribedBy: string | null
  readonly standing: (typeof standings)[number]
  readonly reason: string
  readonly certainty: Certainty
  readonly because: unknown
  readonly judgedOn: Day
  /** The day from which the debtor owes it; null where it stays with the creditor. */
  readonly chargedOn: Day | null
  readonly bearer: (typeof bearers)[number]
  readonly conventionId: string | null
  /** What is invoiced to the creditor; null where the office keeps it. */
  readonly billed: { readonly net: Cents; readonly vat: Cents } | null
  readonly vatRateHundredths: number
  readonly recordedAt: Temporal.Instant
  /** Why it was undone; null while it stands. */
  readonly undoneBecause: string | null
  /** The day on which the creditor paid what was invoiced; null until then. */
  readonly settledOn: Day | null
}

/** A cost about to be kept, with the judgement of the law on it. */
export type NewCost = Omit<CostRecord, 'grossCents' | 'undoneBecause' | 'settledOn'> & {
  readonly dossierId: string
  readonly recordedBy: string
}

/** Keeps a cost for good. */
export async function insertCost(tx: OrganisationTransaction, of: NewCost): Promise<void> {
  await tx
    .insertInto('cost_advanced')
    .values({
      organisation_id: here,
      id: of.id,
      dossier_id: of.dossierId,
      claim_item_id: of.claimItemId,
      creditor_id: of.creditorId,
      kind: of.kind,
      supplier: of.supplier,
      document: of.document,
      note: of.note,
      paid_on: of.paidOn,
      net_cents: of.netCents,
      vat_cents: of.vatCents,
      exhibit_id: of.exhibitId,
      prescribed_by: of.prescribedBy,
      standing: of.standing,
      reason: of.reason,
      certainty: of.certainty,
      because: asJson(of.because),
      judged_on: of.judgedOn,
      charged_on: of.chargedOn,
      bearer: of.bearer,
      convention_id: of.conventionId,
      billed_net_cents: of.billed?.net ?? null,
      billed_vat_cents: of.billed?.vat ?? null,
      vat_rate_hundredths: of.vatRateHundredths,
      recorded_at: of.recordedAt,
      recorded_by: of.recordedBy,
    })
    .execute()
}

/** Keeps that a cost was undone: once. */
export async function insertCostUndone(
  tx: OrganisationTransaction,
  of: {
    readonly costId: string
    readonly because: string
    readonly on: Day
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('cost_undone')
    .values({
      organisation_id: here,
      cost_id: of.costId,
      because: of.because,
      undone_on: of.on,
      recorded_at: of.at,
      recorded_by: of.by,
    })
    .execute()
}

/** Keeps that a creditor paid a cost invoiced to it. */
export async function insertCostSettled(
  tx: OrganisationTransaction,
  of: {
    readonly costId: string
    readonly paidOn: Day
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('cost_settled')
    .values({
      organisation_id: here,
      cost_id: of.costId,
      paid_on: of.paidOn,
      recorded_at: of.at,
      recorded_by: of.by,
    })
    .execute()
}

/**
 * The dossier of a cost, which nobody else undoes or settles before the end of the transaction; or
 * null.
 */
export async function lockCost(tx: OrganisationTransaction, id: string): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cost/${id}`}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('cost_advanced')
    .select('dossier_id')
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.dossier_id ?? null
}

/** The costs of dossiers by dossier, the first paid first. */
export async function costsOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CostRecord[]>> {
  const rows = await tx
    .selectFrom('cost_advanced')
    .leftJoin('cost_undone', (join) =>
      join
        .onRef('cost_undone.organisation_id', '=', 'cost_advanced.organisation_id')
        .onRef('cost_undone.cost_id', '=', 'cost_advanced.id'),
    )
    .leftJoin('cost_settled', (join) =>
      join
        .onRef('cost_settled.organisation_id', '=', 'cost_advanced.organisation_id')
        .onRef('cost_settled.cost_id', '=', 'cost_advanced.id'),
    )
    .selectAll('cost_advanced')
    .select(['cost_undone.because as undone_because', 'cost_settled.paid_on as settled_on'])
    .where('cost_advanced.organisation_id', '=', here)
    .where('cost_advanced.dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('cost_advanced.paid_on')
    .orderBy('cost_advanced.recorded_at')
    .orderBy('cost_advanced.id')
    .execute()
  return grouped(rows, (row): CostRecord => ({
    id: row.id,
    claimItemId: row.claim_item_id,
    creditorId: row.creditor_id,
    kind: row.kind,
    supplier: row.supplier,
    document: row.document,
    note: row.note,
    paidOn: row.paid_on,
    netCents: cents(row.net_cents),
    vatCents: cents(row.vat_cents),
    grossCents: addCents(cents(row.net_cents), cents(row.vat_cents)),
    exhibitId: row.exhibit_id,
    prescribedBy: row.prescribed_by,
    standing: wordAmong(standings, row.standing),
    reason: row.reason,
    certainty: wordAmong(certainties, row.certainty),
    because: row.because,
    judgedOn: row.judged_on,
    chargedOn: row.charged_on,
    bearer: wordAmong(bearers, row.bearer),
    conventionId: row.convention_id,
    billed: billedOf(row.billed_net_cents, row.billed_vat_cents),
    vatRateHundredths: row.vat_rate_hundredths,
    recordedAt: row.recorded_at,
    undoneBecause: row.undone_because,
    settledOn: row.settled_on,
  }))
}

function billedOf(net: number | null, vat: number | null): CostRecord['billed'] {
  return net === null || vat === null ? null : { net: cents(net), vat: cents(vat) }
}

/** The text of a checked column, as one of the words that the check lets in. */
function wordAmong<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text)
  invariant(word !== undefined, `'${text}' is one of ${words.join(', ')}`)
  return word
}
