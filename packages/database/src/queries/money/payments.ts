import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'
import { memberRole, type MemberRole } from '#queries/people/organisations.ts'

/** A payment about to be written. */
export type NewPayment = {
  readonly id: string
  readonly dossierId: string
  readonly creditorId: string
  readonly debtorId: string
  readonly receivedOn: Day
  readonly availableOn: Day
  readonly method: string
  readonly amountCents: Cents
  readonly bankLineId: string | null
  readonly conventionId: string | null
  readonly final: boolean
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
  readonly details: unknown
}

/** What a payment puts towards one item, by component, with its reason. */
export type NewAllocation = {
  readonly claimItemId: string
  readonly toCosts: Cents
  readonly toInterest: Cents
  readonly toIndemnity: Cents
  readonly toPrincipal: Cents
  readonly because: unknown
}

/** Writes where a payment goes, after the lines of it that were undone. */
export async function insertAllocations(
  tx: OrganisationTransaction,
  of: {
    readonly paymentId: string
    readonly allocations: readonly NewAllocation[]
    readonly at: Temporal.Instant
  },
): Promise<void> {
  if (of.allocations.length === 0) return
  const { last } = await tx
    .selectFrom('allocation')
    .select((select) => select.fn.max('line').as('last'))
    .where('organisation_id', '=', here)
    .where('payment_id', '=', of.paymentId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('allocation')
    .values(
      of.allocations.map((allocation, index) => ({
        organisation_id: here,
        payment_id: of.paymentId,
        line: (last ?? 0) + index + 1,
        claim_item_id: allocation.claimItemId,
        to_costs_cents: allocation.toCosts,
        to_interest_cents: allocation.toInterest,
        to_indemnity_cents: allocation.toIndemnity,
        to_principal_cents: allocation.toPrincipal,
        because: asJson(allocation.because),
        recorded_at: of.at,
      })),
    )
    .execute()
}

/** The days on which the bank credited the payments of a dossier; none for those it never showed. */
export async function collectionDays(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx
    .selectFrom('payment')
    .leftJoin('payment_confirmation', (join) =>
      join
        .onRef('payment_confirmation.organisation_id', '=', 'payment.organisation_id')
        .onRef('payment_confirmation.payment_id', '=', 'payment.id'),
    )
    .select(['payment.id', 'payment.bank_line_id', 'payment.received_on'])
    .select('payment_confirmation.collected_on')
    .where('payment.organisation_id', '=', here)
    .where('payment.dossier_id', '=', dossierId)
    .execute()
  const days = rows.map(({ id, bank_line_id, received_on, collected_on }) => ({
    id,
    on: collected_on ?? (bank_line_id === null ? null : received_on),
  }))
  return new Map(days.flatMap(({ id, on }) => (on === null ? [] : [[id, on]])))
}

/** A payment noted by hand that the bank has not shown yet. */
export async function findUnconfirmedPayment(
  tx: OrganisationTransaction,
  { dossierId, amountCents }: { readonly dossierId: string; readonly amountCents: Cents },
): Promise<{ readonly id: string; readonly conventionId: string | null } | null> {
  const row = await tx
    .selectFrom('payment')
    .leftJoin('payment_confirmation', (join) =>
      join
        .onRef('payment_confirmation.organisation_id', '=', 'payment.organisation_id')
        .onRef('payment_confirmation.payment_id', '=', 'payment.id'),
    )
    .select(['payment.id', 'payment.convention_id'])
    .where('payment.organisation_id', '=', here)
    .where('payment.dossier_id', '=', dossierId)
    .where('payment.amount_cents', '=', amountCents)
    .where('payment.bank_line_id', 'is', null)
    .where('payment.method', '<>', 'to-creditor')
    .where('payment_confirmation.payment_id', 'is', null)
    .where(notTakenBack)
    .orderBy('payment.recorded_at')
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, conventionId: row.convention_id }
}

/** Joins a payment noted by hand to the line of the bank that it turned out to be. */
export async function confirmPayment(
  tx: OrganisationTransaction,
  confirmation: {
    readonly paymentId: string
    readonly bankLineId: string
    readonly collectedOn: Day
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('payment_confirmation')
    .values({
      organisation_id: here,
      payment_id: confirmation.paymentId,
      bank_line_id: confirmation.bankLineId,
      collected_on: confirmation.collectedOn,
      confirmed_at: confirmation.at,
      confirmed_by: confirmation.by,
    })
    .execute()
}

/** A sum of a payment to pay over, about to be written. */
export type NewPayOver = {
  readonly id: string
  readonly paymentId: string
  readonly creditorId: string
  readonly dossierId: string
  readonly amountCents: Cents
  readonly collectedOn: Day
  readonly dueOn: Day
}

/** Writes down that a payment is to be paid over, and by which day. */
export async function insertPayOver(
  tx: OrganisationTransaction,
  payOver: NewPayOver,
): Promise<void> {
  await tx
    .insertInto('pay_over')
    .values({
      organisation_id: here,
      id: payOver.id,
      payment_id: payOver.paymentId,
      creditor_id: payOver.creditorId,
      dossier_id: payOver.dossierId,
      amount_cents: payOver.amountCents,
      collected_on: payOver.collectedOn,
      due_on: payOver.dueOn,
    })
    .execute()
}

/** A sum to pay over to a creditor (reversement), with the last day to do it. */
export type PayOverLine = {
  readonly id: string
  readonly paymentId: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly creditorName: string
  readonly amountCents: Cents
  readonly collectedOn: Day
  readonly dueOn: Day
}

/** What is to be paid over, the nearest term first; `cursor` is the id of the last row shown. */
export async function listPayOvers(
  tx: OrganisationTransaction,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly PayOverLine[]; readonly nextCursor: string | null }> {
  let query = tx
    .selectFrom('pay_over')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'pay_over.organisation_id')
        .onRef('dossier.id', '=', 'pay_over.dossier_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'pay_over.organisation_id')
        .onRef('creditor.id', '=', 'pay_over.creditor_id'),
    )
    .select(['pay_over.id', 'payment_id', 'pay_over.dossier_id', 'dossier.reference'])
    .select(['creditor.name', 'pay_over.amount_cents', 'collected_on', 'due_on'])
    .where('pay_over.organisation_id', '=', here)
    .where('pay_over.state', 'in', ['pending', 'ordered'])
    .orderBy('due_on')
    .orderBy('pay_over.id')
    .limit(page.limit + 1)
  if (page.cursor !== undefined) {
    query = query.where(
      sql<boolean>`(pay_over.due_on, pay_over.id) > (
        select due_on, id from pay_over as last
        where last.organisation_id = ${here} and last.id::text = ${page.cursor})`,
    )
  }
  const found = await query.execute()
  const rows = found.slice(0, page.limit).map((row) => ({
    id: row.id,
    paymentId: row.payment_id,
    dossierId: row.dossier_id,
    dossierReference: row.reference,
    creditorName: row.name,
    amountCents: cents(row.amount_cents),
    collectedOn: row.collected_on,
    dueOn: row.due_on,
  }))
  return { rows, nextCursor: found.length > page.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** The dossier that a payment is for, or null. */
export async function paymentDossier(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('payment')
    .select('dossier_id')
    .where('organisation_id', '=', here)
    .where('id', '=', paymentId)
    .executeTakeFirst()
  return row?.dossier_id ?? null
}

/** The member who recorded a payment, as they are known in the organisation, or null. */
export async function paymentRecorder(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<{
  readonly userId: string
  readonly name: string
  readonly role: MemberRole
} | null> {
  const row = await tx
    .selectFrom('payment')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.organisation_id', '=', 'payment.organisation_id')
        .onRef('membership.user_id', '=', 'payment.recorded_by'),
    )
    .select(['membership.user_id', 'membership.display_name', 'membership.role'])
    .where('payment.organisation_id', '=', here)
    .where('payment.id', '=', paymentId)
    .executeTakeFirst()
  if (row === undefined) return null
  return { userId: row.user_id, name: row.display_name, role: memberRole(row.role) }
}
