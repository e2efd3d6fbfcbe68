import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import { leftOfBankLine } from '#queries/money/lines/parts-of-line.ts'

/** What the firm brings in: fees of the bank, or an advance that covers a shortfall. */
export const coverKinds = ['fees', 'advance'] as const
export type CoverKind = (typeof coverKinds)[number]

/** What the firm announced that it pays into the separate account (couverture attendue). */
export type ExpectedCover = {
  readonly id: string
  readonly kind: CoverKind
  readonly reference: string
  readonly amountCents: Cents
  readonly announced: { readonly at: Temporal.Instant; readonly by: string }
}

/** The covers that are still expected, the oldest first. */
export async function expectedCovers(
  tx: OrganisationTransaction,
): Promise<readonly ExpectedCover[]> {
  const rows = await covers(tx).where('state', '=', 'expected').orderBy('announced_at').execute()
  return rows.map(coverOf)
}

/** A cover still expected, which nobody else ends before the end of the transaction; or null. */
export async function lockExpectedCover(
  tx: OrganisationTransaction,
  id: string,
): Promise<ExpectedCover | null> {
  const row = await covers(tx)
    .where('id', '=', id)
    .where('state', '=', 'expected')
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : coverOf(row)
}

function covers(tx: OrganisationTransaction) {
  return tx.selectFrom('expected_cover').selectAll().where('organisation_id', '=', here)
}

function coverOf(
  row: Awaited<ReturnType<ReturnType<typeof covers>['execute']>>[number],
): ExpectedCover {
  return {
    id: row.id,
    kind: oneOf(coverKinds, row.kind),
    reference: row.reference,
    amountCents: cents(row.amount_cents),
    announced: { at: row.announced_at, by: row.announced_by },
  }
}

/** Keeps what the firm announces; one of a kind at a time. */
export async function insertExpectedCover(
  tx: OrganisationTransaction,
  cover: ExpectedCover,
): Promise<void> {
  await tx
    .insertInto('expected_cover')
    .values({
      organisation_id: here,
      id: cover.id,
      kind: cover.kind,
      reference: cover.reference,
      amount_cents: cover.amountCents,
      announced_at: cover.announced.at,
      announced_by: cover.announced.by,
    })
    .execute()
}

/** Ends a cover: received on a line of the bank, or withdrawn where `line` is null. */
export async function endExpectedCover(
  tx: OrganisationTransaction,
  end: {
    readonly id: string
    readonly at: Temporal.Instant
    readonly by: string
    readonly line: { readonly id: string; readonly on: Day } | null
  },
): Promise<void> {
  await tx
    .updateTable('expected_cover')
    .set({
      state: end.line === null ? 'withdrawn' : 'received',
      bank_line_id: end.line?.id ?? null,
      received_on: end.line?.on ?? null,
      ended_at: end.at,
      ended_by: end.by,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', end.id)
    .execute()
}

/** Credits of the bank that nobody matched yet, of one of these amounts, the newest first. */
export async function waitingCredits(
  tx: OrganisationTransaction,
  amounts: readonly Cents[],
): Promise<
  readonly {
    readonly id: string
    readonly on: Day
    readonly amountCents: Cents
    readonly from: string | null
    /** Every text of the line in which a reference may stand. */
    readonly words: string
  }[]
> {
  if (amounts.length === 0) return []
  const rows = await tx
    .selectFrom('bank_line')
    .select(['id', 'booked_on', 'amount_cents', 'counterparty', 'remittance', 'end_references'])
    .where('organisation_id', '=', here)
    .where('state', '=', 'to-match')
    .where('amount_cents', '=', sql<number>`any(${amounts}::bigint[])`)
    .where(leftOfBankLine, '=', sql.ref<number>('amount_cents'))
    .orderBy('booked_on', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    on: row.booked_on,
    amountCents: cents(row.amount_cents),
    from: row.counterparty,
    words: [...row.end_references, row.remittance ?? ''].join(' '),
  }))
}

/** What stands on 467900: fees that the bank took, alone or with what it took back, other debits of the firm, and each creditor's. */
export type Shortfalls = {
  readonly feesCents: Cents
  readonly firmCents: Cents
  readonly creditors: readonly {
    readonly creditorId: string
    readonly creditorName: string
    readonly amountCents: Cents
  }[]
}

/** Reads what is missing on the separate account, and of whom. */
export async function shortfalls(tx: OrganisationTransaction): Promise<Shortfalls> {
  const { rows: firm } = await sql<{ fees: number; whole: number }>`
    select coalesce(sum(posting.amount_cents)
             filter (where event in ('bank-fee-covered', 'bank-fee-given-back')
               or bank_line.state = 'fee'), 0)::bigint as fees,
           coalesce(sum(posting.amount_cents), 0)::bigint as whole
      from ledger_posting as posting join ledger_entry as entry
        on entry.organisation_id = posting.organisation_id and entry.id = posting.entry_id
      left join ledger_posting as bank on bank.organisation_id = posting.organisation_id
       and bank.entry_id = posting.entry_id and bank.account = '512100'
      left join bank_line on bank_line.organisation_id = bank.organisation_id
       and bank_line.id = bank.bank_line_id
     where posting.organisation_id = ${here} and posting.account = '467900'
       and posting.creditor_id is null`.execute(tx)
  const { rows: charges } = await sql<{ amount: number }>`
    select coalesce(sum(charge_cents), 0)::bigint as amount
      from payment_return where organisation_id = ${here}`.execute(tx)
  const { rows } = await sql<{ id: string; name: string; amount: number }>`
    select creditor.id, creditor.name, sum(amount_cents)::bigint as amount
      from ledger_posting join creditor
        on creditor.organisation_id = ledger_posting.organisation_id
       and creditor.id = ledger_posting.creditor_id
     where ledger_posting.organisation_id = ${here} and account = '467900'
     group by creditor.id, creditor.name having sum(amount_cents) > 0
     order by creditor.name, creditor.id`.execute(tx)
  const fees = Math.max(0, (firm[0]?.fees ?? 0) + (charges[0]?.amount ?? 0))
  return {
    feesCents: cents(fees),
    firmCents: cents(Math.max(0, (firm[0]?.whole ?? 0) - fees)),
    creditors: rows.map((row) => ({
      creditorId: row.id,
      creditorName: row.name,
      amountCents: cents(row.amount),
    })),
  }
}

/** What the dossiers of a creditor hold free, those that hold nothing left out. */
export async function freeByDossier(
  tx: OrganisationTransaction,
  creditorId: string,
): Promise<
  readonly { readonly id: string; readonly reference: string; readonly freeCents: Cents }[]
> {
  const { rows } = await sql<{ id: string; reference: string; free: number }>`
    select id, reference, free from (
      select dossier.id, dossier.reference,
             (-sum(amount_cents) - reserved_to_pay_over(${creditorId}::uuid, dossier.id))::bigint
               as free
        from ledger_posting join dossier
          on dossier.organisation_id = ledger_posting.organisation_id
         and dossier.id = ledger_posting.dossier_id
       where ledger_posting.organisation_id = ${here} and account = '467100'
         and ledger_posting.creditor_id = ${creditorId}::uuid
       group by dossier.id, dossier.reference) as held
     where free > 0 order by reference`.execute(tx)
  return rows.map(({ id, reference, free }) => ({ id, reference, freeCents: cents(free) }))
}

/** A receipt of a dossier that waits to be paid over, kept from others until the end. */
export type WaitingPayOver = {
  readonly id: string
  readonly paymentId: string
  readonly creditorId: string
  readonly dossierId: string
  readonly amountCents: Cents
  readonly collectedOn: Day
  readonly dueOn: Day
}

/** The receipts of a dossier that wait to be paid over, the nearest term first. */
export async function lockWaitingPayOvers(
  tx: OrganisationTransaction,
  of: { readonly creditorId: string; readonly dossierId: string },
): Promise<readonly WaitingPayOver[]> {
  const rows = await tx
    .selectFrom('pay_over')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('creditor_id', '=', of.creditorId)
    .where('dossier_id', '=', of.dossierId)
    .where('state', '=', 'pending')
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    paymentId: row.payment_id,
    creditorId: row.creditor_id,
    dossierId: row.dossier_id,
    amountCents: cents(row.amount_cents),
    collectedOn: row.collected_on,
    dueOn: row.due_on,
  }))
}

/** A receipt is to be paid over no more: it was set off. */
export async function voidPayOver(tx: OrganisationTransaction, id: string): Promise<void> {
  await tx
    .updateTable('pay_over')
    .set({ state: 'void' })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
}

/** Receipts that nobody identified, by the line of the bank that brought each, the oldest first. */
export async function unidentifiedReceipts(tx: OrganisationTransaction): Promise<
  readonly {
    readonly bankLineId: string
    readonly on: Day
    readonly amountCents: Cents
    readonly from: string | null
  }[]
> {
  const { rows } = await sql<{ id: string; on: Day; amount: number; from: string | null }>`
    select line.id, line.booked_on as on, held.amount, line.counterparty as from
      from (select payment_id, -sum(amount_cents)::bigint as amount from ledger_posting
             where organisation_id = ${here} and account = '471100'
             group by payment_id having sum(amount_cents) < 0) as held
      join bank_line as line on line.organisation_id = ${here} and line.id = held.payment_id
     order by line.booked_on, line.id`.execute(tx)
  return rows.map((row) => ({
    bankLineId: row.id,
    on: row.on,
    amountCents: cents(row.amount),
    from: row.from,
  }))
}
