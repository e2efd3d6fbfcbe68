import { cents, isAfter, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

/** A receipt to pay over, with what its dossier holds. */
export type PayOverToDo = {
  readonly id: string
  readonly paymentId: string
  readonly creditorId: string
  readonly creditorName: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly amountCents: Cents
  readonly collectedOn: Day
  readonly dueOn: Day
  /** The end of the délai de bonne fin of the payment. */
  readonly availableOn: Day
  /** A cheque, while nobody stated how long the bank may take one back. */
  readonly chequeTermUnknown: boolean
  readonly state: 'pending' | 'ordered'
  /** The scheme of the direct debit that it came by, or null. */
  readonly directDebit: 'CORE' | 'B2B' | null
  /** The order that holds it, or null. */
  readonly orderId: string | null
  readonly orderReference: string | null
  /** 467100 of the creditor and dossier, less what orders on their way hold. */
  readonly heldCents: Cents
}

/** Everything that is to be paid over, to some creditors or to all, the nearest term first. */
export async function payOversToDo(
  tx: OrganisationTransaction,
  of: { readonly limit: number; readonly creditorIds?: readonly string[] },
): Promise<readonly PayOverToDo[]> {
  let query = toDo(tx).orderBy('pay_over.due_on').orderBy('pay_over.id').limit(of.limit)
  if (of.creditorIds !== undefined) {
    query = query.where('pay_over.creditor_id', '=', sql<string>`any(${of.creditorIds}::uuid[])`)
  }
  return (await query.execute()).map(rowOf)
}

/** The creditors of some pay-overs: those to lock before reading what their dossiers hold. */
export async function creditorsOfPayOvers(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('pay_over')
    .select('creditor_id')
    .distinct()
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.map(({ creditor_id: id }) => id)
}

function toDo(tx: OrganisationTransaction) {
  return tx
    .selectFrom('pay_over')
    .innerJoin('payment', (join) =>
      join
        .onRef('payment.organisation_id', '=', 'pay_over.organisation_id')
        .onRef('payment.id', '=', 'pay_over.payment_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'pay_over.organisation_id')
        .onRef('creditor.id', '=', 'pay_over.creditor_id'),
    )
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'pay_over.organisation_id')
        .onRef('dossier.id', '=', 'pay_over.dossier_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .leftJoin(heldBy, 'held_by.pay_over_id', 'pay_over.id')
    .select(['pay_over.id', 'pay_over.payment_id', 'pay_over.creditor_id', 'pay_over.dossier_id'])
    .select(['creditor.name as creditor_name', 'dossier.reference as dossier_reference'])
    .select(['debtor.name as debtor_name', 'pay_over.amount_cents', 'pay_over.collected_on'])
    .select(['pay_over.due_on', 'payment.available_on', 'pay_over.state'])
    .select(['held_by.order_id', 'held_by.reference as order_reference'])
    .select(held.as('held_cents'))
    .select(['payment.method', chequeDays.as('cheque_days')])
    .select(debitType.as('debit_type'))
    .where('pay_over.organisation_id', '=', here)
    .where('pay_over.state', 'in', ['pending', 'ordered'])
}

const debitType = sql<string | null>`(
  select direct_debit_mandate.type from direct_debit
    join direct_debit_mandate on direct_debit_mandate.organisation_id = direct_debit.organisation_id
      and direct_debit_mandate.id = direct_debit.mandate_id
   where direct_debit.organisation_id = payment.organisation_id
     and direct_debit.payment_id = payment.id)`

/** How many days the bank may take a cheque back, as stated last; null while nobody did. */
const chequeDays = sql<number | null>`(
  select days from cheque_term where cheque_term.organisation_id = pay_over.organisation_id
   order by stated_at desc, id desc limit 1)`

const heldBy = sql<{ pay_over_id: string; order_id: string; reference: string }>`(
  select part.pay_over_id, transfer.order_id, transfer_order.reference
    from transfer_part as part
    join transfer on transfer.organisation_id = part.organisation_id
      and transfer.id = part.transfer_id and transfer.state = 'held'
    join transfer_order on transfer_order.organisation_id = transfer.organisation_id
      and transfer_order.id = transfer.order_id
   where part.organisation_id = ${here})`.as<'held_by'>('held_by')

const held = sql<number>`(
  (select -coalesce(sum(amount_cents), 0) from ledger_posting
    where ledger_posting.organisation_id = pay_over.organisation_id and account = '467100'
      and ledger_posting.creditor_id = pay_over.creditor_id
      and ledger_posting.dossier_id = pay_over.dossier_id)
  - reserved_to_pay_over(pay_over.creditor_id, pay_over.dossier_id))::bigint`

type ToDoRow = Awaited<ReturnType<ReturnType<typeof toDo>['execute']>>[number]

function rowOf(row: ToDoRow): PayOverToDo {
  return {
    id: row.id,
    directDebit: row.debit_type === null ? null : oneOf(['CORE', 'B2B'] as const, row.debit_type),
    paymentId: row.payment_id,
    creditorId: row.creditor_id,
    creditorName: row.creditor_name,
    dossierId: row.dossier_id,
    dossierReference: row.dossier_reference,
    debtorName: row.debtor_name,
    amountCents: cents(row.amount_cents),
    collectedOn: row.collected_on,
    dueOn: row.due_on,
    availableOn: availableFrom(row),
    chequeTermUnknown: row.method === 'cheque' && row.cheque_days === null,
    state: oneOf(['pending', 'ordered'], row.state),
    orderId: row.order_id,
    orderReference: row.order_reference,
    heldCents: cents(row.held_cents),
  }
}

/** A commission kept on a payment (commission prélevée), with its tax. */
export type KeptCommission = { readonly netCents: Cents; readonly vatCents: Cents }

/**
 * The commissions that were retained on some payments, as the books say: the entry of the office
 * of the event `commission-retained` is named after its payment.
 */
export async function commissionsKeptOn(
  tx: OrganisationTransaction,
  paymentIds: readonly string[],
): Promise<ReadonlyMap<string, KeptCommission>> {
  const { rows } = await sql<{ payment: string; net: number; vat: number }>`
    select payment.id::text as payment,
           coalesce(-sum(posting.amount_cents) filter (where account = '706000'), 0)::bigint as net,
           coalesce(-sum(posting.amount_cents) filter (where account = '445710'), 0)::bigint as vat
      from unnest(${paymentIds}::uuid[]) as payment (id)
      join ledger_entry as entry on entry.organisation_id = ${here}
        and entry.book = 'office' and entry.event = 'commission-retained'
        and entry.id like payment.id::text || '%'
      join ledger_posting as posting on posting.organisation_id = entry.organisation_id
        and posting.entry_id = entry.id
     group by payment.id`.execute(tx)
  return new Map(
    rows.map(({ payment, net, vat }) => [payment, { netCents: cents(net), vatCents: cents(vat) }]),
  )
}

/** A cheque is available at the end of the term of the bank, never sooner than was said at receipt. */
function availableFrom({ method, cheque_days: days, collected_on, available_on }: ToDoRow): Day {
  if (method !== 'cheque' || days === null) return available_on
  const until = collected_on.add({ days })
  return isAfter(until, available_on) ? until : available_on
}
