import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { readTerms, termsOfPlan, type SignedTerms } from '#queries/dossiers/signed-terms.ts'
import { here } from '#queries/here.ts'

/** A version of a plan as kept, with what became of it. */
export type PlanRecord = {
  readonly id: string
  readonly version: number
  readonly agreedOn: Day
  readonly recordedAt: Temporal.Instant
  readonly channel: string
  readonly exhibitId: string | null
  readonly totalCents: Cents
  readonly graceWorkingDays: number
  readonly defaultAfterDays: number
  readonly note: string
  readonly instalments: readonly {
    readonly rank: number
    readonly dueOn: Day
    readonly amountCents: Cents
  }[]
  /** The day from which the creditor knows it; null while nobody says that he does. */
  readonly knownToCreditorOn: Day | null
  /** The exhibit that shows it, where one does. */
  readonly knownByExhibitId: string | null
  readonly stopped: { readonly on: Day; readonly because: string } | null
  /** What was signed besides the instalments; null for a plan that a person noted. */
  readonly terms: SignedTerms | null
  /** The instalments held for defaults, each told once. */
  readonly defaults: readonly { readonly rank: number; readonly on: Day }[]
}

/** The plans of dossiers by dossier, every version, the first agreed first. */
export async function plansOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanRecord[]>> {
  const rows = await tx
    .selectFrom('payment_plan')
    .selectAll()
    .select(termsOfPlan(sql.ref('payment_plan.id')).as('signed_terms'))
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('version')
    .execute()
  const planIds = rows.map(({ id }) => id)
  if (planIds.length === 0) return new Map()
  const instalments = await instalmentsOf(tx, planIds)
  const events = await eventsOf(tx, planIds)
  return grouped(rows, (row): PlanRecord => {
    const told = events.get(row.id) ?? []
    const known = told.find(({ kind }) => kind === 'creditor-knows')
    const stopped = told.find(({ kind }) => kind === 'stopped')
    return {
      id: row.id,
      version: row.version,
      agreedOn: row.agreed_on,
      recordedAt: row.recorded_at,
      channel: row.channel,
      exhibitId: row.exhibit_id,
      totalCents: cents(row.total_cents),
      graceWorkingDays: row.grace_working_days,
      defaultAfterDays: row.default_after_days,
      note: row.note,
      instalments: instalments.get(row.id) ?? [],
      knownToCreditorOn: known?.on ?? null,
      knownByExhibitId: known?.exhibitId ?? null,
      stopped: stopped === undefined ? null : { on: stopped.on, because: stopped.note },
      terms: readTerms(row.signed_terms),
      defaults: told.flatMap(({ rank, on }) => (rank === null ? [] : [{ rank, on }])),
    }
  })
}

async function instalmentsOf(tx: OrganisationTransaction, planIds: readonly string[]) {
  const rows = await tx
    .selectFrom('plan_instalment')
    .select(['plan_id', 'rank', 'due_on', 'amount_cents'])
    .where('organisation_id', '=', here)
    .where('plan_id', '=', sql<string>`any(${planIds})`)
    .orderBy('rank')
    .execute()
  return grouped(
    rows.map((row) => ({ ...row, dossier_id: row.plan_id })),
    (row) => ({ rank: row.rank, dueOn: row.due_on, amountCents: cents(row.amount_cents) }),
  )
}

async function eventsOf(tx: OrganisationTransaction, planIds: readonly string[]) {
  const rows = await tx
    .selectFrom('plan_event')
    .select(['plan_id', 'kind', 'rank', 'happened_on', 'note', 'exhibit_id'])
    .where('organisation_id', '=', here)
    .where('plan_id', '=', sql<string>`any(${planIds})`)
    .orderBy('recorded_at')
    .execute()
  return grouped(
    rows.map((row) => ({ ...row, dossier_id: row.plan_id })),
    (row) => ({
      kind: row.kind,
      rank: row.rank,
      on: row.happened_on,
      note: row.note,
      exhibitId: row.exhibit_id,
    }),
  )
}
