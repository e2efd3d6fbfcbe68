import { day, type Cents, type Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'

/** What of a line names a dossier, the surest first. */
const reasons = [
  'reference',
  'invoice',
  'instalment',
  'noted',
  'account',
  'promise',
  'name',
  'amount',
] as const

/** A dossier that a line of the bank may be for. */
export type MatchCandidate = {
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
  readonly foundBy: (typeof reasons)[number]
  /** The day of the last payment from the same account, or that of the promise or instalment. */
  readonly on: Day | null
  /** The place of the instalment in its plan; null where none names the dossier. */
  readonly place: { readonly rank: number; readonly of: number } | null
}

/** What of a line of the bank may name a dossier. */
type SoughtLine = {
  readonly id: string
  readonly amountCents: Cents
  readonly bookedOn: Day
  readonly iban: string | null
  /** The counterparty, trimmed and in small letters. */
  readonly name: string | null
  /** The counterparty as debtors' identity keys write a name: folded, sorted, without legal form. */
  readonly nameKey: string | null
  readonly references: readonly string[]
  /** Words of the bank's label that may be invoice numbers. */
  readonly words: readonly string[]
}

/** Dossiers by their payment reference: each reference belongs to one. */
export async function dossiersByRfReference(
  tx: OrganisationTransaction,
  references: readonly string[],
): Promise<ReadonlyMap<string, { readonly dossierId: string }>> {
  if (references.length === 0) return new Map()
  const rows = await tx
    .selectFrom('dossier')
    .select(['id', 'rf_reference'])
    .where('organisation_id', '=', here)
    .where('rf_reference', '=', sql<string>`any(${references})`)
    .execute()
  return new Map(rows.map(({ rf_reference, id }) => [rf_reference, { dossierId: id }]))
}

const PROMISE_NEAR_DAYS = 7

/**
 * The dossiers that lines of the bank may be for, the surest reason first: to be looked at by a
 * person. Read in one query, whatever the number of lines; a dossier comes once for a line, by its
 * best reason. A closed dossier comes by its payment reference alone.
 */
export async function dossiersForLines(
  tx: OrganisationTransaction,
  lines: readonly SoughtLine[],
  limit: number,
): Promise<ReadonlyMap<string, readonly MatchCandidate[]>> {
  if (lines.length === 0) return new Map()
  const { rows } = await sql<CandidateRow>`
    with line as materialized (
      select * from jsonb_to_recordset(${asJson(lines)}::jsonb) as line(
        id uuid, "amountCents" bigint, "bookedOn" date, iban text, name text, "nameKey" text,
        "references" text[], words text[])
    ), found as (
      select line.id as line_id, one.*
      from line
      cross join lateral (${byReference} union all ${byInvoice(limit)} union all
        ${byInstalment(limit)} union all ${byAccount(limit)} union all ${byPromise(limit)}
        union all ${byAmount(limit)}
      ) as one(dossier_id, by, on_day)
      union all ${byNoted}
      union all ${byName(sql`lower(debtor.name) = line.name`)}
      union all ${byName(sql`split_part(debtor.identity_key, '|', 1) = line."nameKey"`)}
    )
    select found.line_id as "lineId", dossier.id as "dossierId", dossier.reference,
      debtor.name as "debtorName", found.by as "foundBy", found.on_day::text as "on",
      case when found.by = 'instalment' then (
        select jsonb_build_object('rank', min(rank) filter (where due_on = found.on_day),
          'of', count(*))
        from plan_instalment where plan_instalment.organisation_id = ${here}
          and plan_instalment.plan_id = (${planStanding(sql`found.dossier_id`)})) end as place
    from found
    join dossier on dossier.organisation_id = ${here} and dossier.id = found.dossier_id
    join debtor on debtor.organisation_id = ${here} and debtor.id = dossier.debtor_id
    where found.by = 'reference' or dossier.status <> 'closed'
    order by found.line_id, array_position(${[...reasons]}::text[], found.by),
      found.on_day desc, dossier.id`.execute(tx)
  const byLine = new Map<string, Map<string, MatchCandidate>>()
  for (const { lineId, ...row } of rows) {
    const found = byLine.getOrInsertComputed(lineId, () => new Map())
    if (found.size === limit || found.has(row.dossierId)) continue
    found.set(row.dossierId, {
      ...row,
      foundBy: oneOf(reasons, row.foundBy),
      on: row.on === null ? null : day(row.on),
      place: row.place,
    })
  }
  return new Map([...byLine].map(([id, found]) => [id, [...found.values()]]))
}

type CandidateRow = {
  readonly lineId: string
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
  readonly foundBy: string
  readonly on: string | null
  readonly place: { readonly rank: number; readonly of: number } | null
}

const byReference = sql`(
  select dossier.id, 'reference', null::date from dossier
  where dossier.organisation_id = ${here} and dossier.rf_reference = any(line."references"))`

const byInvoice = (limit: number) => sql`(
  select claim_item.dossier_id, 'invoice', null::date from claim_item
  join dossier on dossier.organisation_id = ${here} and dossier.id = claim_item.dossier_id
  where claim_item.organisation_id = ${here} and claim_item.number = any(line.words)
    and dossier.status <> 'closed'
  group by claim_item.dossier_id limit ${limit})`

/** The account of the payer was matched to the dossier before, and the bank did not take it back. */
const byAccount = (limit: number) => sql`(
  select payment.dossier_id, 'account', max(earlier.booked_on) from bank_line as earlier
  left join payment_confirmation on payment_confirmation.organisation_id = ${here}
    and payment_confirmation.bank_line_id = earlier.id
  join payment on payment.organisation_id = ${here}
    and (payment.bank_line_id = earlier.id or payment.id = payment_confirmation.payment_id)
  join dossier on dossier.organisation_id = ${here} and dossier.id = payment.dossier_id
  where earlier.organisation_id = ${here} and earlier.iban = line.iban
    and earlier.state = 'matched' and dossier.status <> 'closed' and ${notTakenBack}
  group by payment.dossier_id order by max(earlier.booked_on) desc limit ${limit})`

/** The plan of a dossier that stands: its last version, unless it was stopped. */
const planStanding = (dossierId: RawBuilder<unknown>) => sql`
  select plan.id from payment_plan as plan
  where plan.organisation_id = ${here} and plan.dossier_id = ${dossierId}
    and not exists (select from payment_plan as later where later.organisation_id = ${here}
      and later.dossier_id = plan.dossier_id and later.version > plan.version)
    and not exists (select from plan_event where plan_event.organisation_id = ${here}
      and plan_event.plan_id = plan.id and plan_event.kind = 'stopped')`

/** The very amount of an instalment of the plan that stands, for a day near that of the line. */
const byInstalment = (limit: number) => sql`(
  select plan.dossier_id, 'instalment',
    (array_agg(one.due_on order by abs(one.due_on - line."bookedOn"), one.due_on))[1]
  from plan_instalment as one
  join payment_plan as plan on plan.organisation_id = ${here} and plan.id = one.plan_id
  join dossier on dossier.organisation_id = ${here} and dossier.id = plan.dossier_id
  where one.organisation_id = ${here}
    and one.due_on between line."bookedOn" - ${PROMISE_NEAR_DAYS}::integer
      and line."bookedOn" + ${PROMISE_NEAR_DAYS}::integer
    and one.amount_cents = line."amountCents" and dossier.status <> 'closed'
    and plan.id = (${planStanding(sql`plan.dossier_id`)})
  group by plan.dossier_id limit ${limit})`

/**
 * The very amount of a payment noted by hand, cash to be lodged or other, that no line confirmed: for
 * all lines at once, for payments have no index by amount.
 */
const byNoted = sql`
  select line.id, payment.dossier_id, 'noted', max(payment.received_on)
  from line
  join payment on payment.organisation_id = ${here}
    and payment.amount_cents = line."amountCents" and payment.bank_line_id is null
  left join payment_confirmation on payment_confirmation.organisation_id = ${here}
    and payment_confirmation.payment_id = payment.id
  where payment.method <> 'to-creditor' and payment_confirmation.payment_id is null
    and ${notTakenBack}
  group by line.id, payment.dossier_id`

/** The very amount promised for a day near that of the line. */
const byPromise = (limit: number) => sql`(
  select promise.dossier_id, 'promise', min(promise.due_on) from promise
  join dossier on dossier.organisation_id = ${here} and dossier.id = promise.dossier_id
  where promise.organisation_id = ${here} and promise.state = 'running'
    and promise.due_on between line."bookedOn" - ${PROMISE_NEAR_DAYS}::integer
      and line."bookedOn" + ${PROMISE_NEAR_DAYS}::integer
    and promise.amount_cents = line."amountCents" and dossier.status <> 'closed'
  group by promise.dossier_id limit ${limit})`

/**
 * For all lines at once: row-level security keeps a condition on a computed value out of an index,
 * so that debtors are read through, once for the page and not once a line.
 */
const byName = (same: RawBuilder<unknown>) => sql`
  select line.id, dossier.id, 'name', null::date
  from line
  join debtor on debtor.organisation_id = ${here} and ${same}
  join dossier on dossier.organisation_id = ${here} and dossier.debtor_id = debtor.id
  where line.name <> '' and dossier.status <> 'closed'`

const byAmount = (limit: number) => sql`(
  select claim_item.dossier_id, 'amount', null::date from claim_item
  join dossier on dossier.organisation_id = ${here} and dossier.id = claim_item.dossier_id
  where claim_item.organisation_id = ${here} and claim_item.principal_cents = line."amountCents"
    and dossier.status <> 'closed'
  group by claim_item.dossier_id limit ${limit})`
