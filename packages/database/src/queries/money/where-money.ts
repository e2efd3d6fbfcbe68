import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

/** A part of a payment to pay over, with where it stands. */
export type PartToPayOver = {
  readonly amountCents: Cents
  /** `set-off` against an advance of the agency: paid over no more. */
  readonly state: 'pending' | 'ordered' | 'posted' | 'set-off'
  readonly dueOn: Day
  /** The day, in Paris, on which it was last ordered; null before. */
  readonly orderedOn: Day | null
  readonly postedOn: Day | null
  readonly bankLineId: string | null
  /** The order on its way or executed, or null. */
  readonly orderReference: string | null
  /** The day on which a transfer of it last came back, or null. */
  readonly cameBackOn: Day | null
}

/** A payment with all that says where its money is. */
export type PaymentWhereabouts = {
  readonly paymentId: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly receivedOn: Day
  readonly method: 'transfer' | 'cheque' | 'card' | 'direct-debit' | 'to-creditor' | 'cash'
  readonly amountCents: Cents
  /** What serves the debt, by the lines that stand. */
  readonly servedCents: Cents
  /** The line of the bank that showed it; null for one noted by hand that no line confirmed. */
  readonly credited: {
    readonly bankLineId: string
    readonly on: Day
    readonly payerName: string | null
    readonly payerIban: string | null
  } | null
  readonly receipt: {
    readonly id: string
    readonly reference: string
    readonly annulledBy: string | null
  } | null
  /** The commission kept out of it, tax included, and why; null where none was. */
  readonly retained: { readonly grossCents: Cents; readonly because: unknown } | null
  readonly takenBack: {
    readonly on: Day
    readonly bankLineId: string
    readonly shortfallCents: Cents
  } | null
  /** A person undid it: its line of the bank waits for its owner, or was given to another dossier. */
  readonly undone: { readonly on: Day; readonly shortfallCents: Cents } | null
  readonly parts: readonly PartToPayOver[]
}

/** Some payments, and whether the organisation collects for itself. */
type Whereabouts = {
  readonly forItself: boolean
  readonly payments: readonly PaymentWhereabouts[]
}

/**
 * Where the money of every payment of a dossier, or of all dossiers of a creditor, is: the first
 * received first, in one statement; those that the bank took back or a person undid are among them.
 *
 * @returns null when there is no such dossier or creditor here.
 */
export async function whereMoneyIs(
  tx: OrganisationTransaction,
  of: { readonly dossierId: string } | { readonly creditorId: string },
): Promise<Whereabouts | null> {
  const [owner, column, id] =
    'dossierId' in of
      ? ['dossier', 'dossier.id', of.dossierId]
      : ['creditor', 'dossier.creditor_id', of.creditorId]
  const { rows } = await sql<Row>`
    select organisation.kind, payment.id, payment.received_on, payment.method,
           dossier.id as dossier_id, dossier.reference as dossier_reference,
           debtor.name as debtor_name, payment.amount_cents, served.cents as served,
           line.id as line_id, line.booked_on, line.counterparty, line.iban,
           receipt.id as receipt_id, receipt.reference, annulment.reference as annulled_by,
           commission.gross_cents, commission.because,
           payment_return.returned_on, payment_return.bank_line_id as return_line,
           payment_return.shortfall_cents, undone_match.undone_on,
           undone_match.shortfall_cents as undone_shortfall, coalesce(parts.list, '[]') as parts
      from ${sql.table(owner)} as owner
      join organisation on organisation.id = owner.organisation_id
      left join (dossier
        join payment on payment.organisation_id = dossier.organisation_id
          and payment.dossier_id = dossier.id
        join debtor on debtor.organisation_id = dossier.organisation_id
          and debtor.id = dossier.debtor_id)
        on dossier.organisation_id = owner.organisation_id and ${sql.ref(column)} = owner.id
      ${factsOfPayment}
     where owner.organisation_id = ${here} and owner.id = ${id}::uuid
     order by payment.received_on, payment.recorded_at, payment.id`.execute(tx)
  const [first] = rows
  if (first === undefined) return null
  return { forItself: first.kind === 'creditor', payments: rows.flatMap(whereabouts) }
}

const partsOfPayment = sql`
  select jsonb_agg(jsonb_build_object(
           'amount', coalesce(set_off.amount, pay_over.amount_cents),
           'state', case when set_off.amount is null then pay_over.state else 'set-off' end,
           'due', pay_over.due_on,
           'ordered', (pay_over.ordered_at at time zone 'Europe/Paris')::date,
           'posted', coalesce(set_off.on_day, pay_over.posted_on), 'line', pay_over.bank_line_id,
           'order', last.reference, 'back', last.back)
         order by pay_over.due_on, pay_over.id) as list
    from pay_over
    left join lateral (
      select max(transfer_order.reference) filter (where transfer.state in ('held', 'booked'))
               as reference,
             max(transfer.returned_on) as back
        from transfer_part as part
        join transfer on transfer.organisation_id = part.organisation_id
          and transfer.id = part.transfer_id
        join transfer_order on transfer_order.organisation_id = transfer.organisation_id
          and transfer_order.id = transfer.order_id
       where part.organisation_id = pay_over.organisation_id
         and part.pay_over_id = pay_over.id) as last on true
    left join lateral (
      select sum(posting.amount_cents)::bigint as amount, max(posting.effective_on) as on_day
        from ledger_posting as posting
       where posting.organisation_id = pay_over.organisation_id and pay_over.state = 'void'
         and posting.entry_id = pay_over.id || ':set-off:C'
         and posting.account = '467100') as set_off on true
   where pay_over.organisation_id = payment.organisation_id
     and pay_over.payment_id = payment.id
     and (pay_over.state <> 'void' or set_off.amount is not null)`

const factsOfPayment = sql`
  left join payment_confirmation as confirmed
    on confirmed.organisation_id = payment.organisation_id and confirmed.payment_id = payment.id
  left join bank_line as line on line.organisation_id = payment.organisation_id
    and line.id = coalesce(payment.bank_line_id, confirmed.bank_line_id)
  left join receipt on receipt.organisation_id = payment.organisation_id
    and receipt.payment_id = payment.id and receipt.kind = 'receipt'
  left join receipt as annulment on annulment.organisation_id = receipt.organisation_id
    and annulment.annuls_receipt_id = receipt.id
  left join commission on commission.organisation_id = payment.organisation_id
    and commission.payment_id = payment.id and commission.taken = 'retained'
  left join payment_return on payment_return.organisation_id = payment.organisation_id
    and payment_return.payment_id = payment.id
  left join undone_match on undone_match.organisation_id = payment.organisation_id
    and undone_match.payment_id = payment.id
  left join lateral (
    select coalesce(sum(to_costs_cents + to_interest_cents + to_indemnity_cents
        + to_principal_cents), 0)::bigint as cents
      from allocation
     where allocation.organisation_id = payment.organisation_id
       and allocation.payment_id = payment.id) as served on true
  left join lateral (${partsOfPayment}) as parts on true`

type PartRow = {
  readonly amount: number
  readonly state: string
  readonly due: string
  readonly ordered: string | null
  readonly posted: string | null
  readonly line: string | null
  readonly order: string | null
  readonly back: string | null
}

/** A row of the statement; a dossier without payments has one, whose `id` is null. */
type Row = { readonly kind: string } & (
  | { readonly id: null }
  | {
      readonly id: string
      readonly dossier_id: string
      readonly dossier_reference: string
      readonly debtor_name: string
      readonly received_on: Day
      readonly method: string
      readonly amount_cents: number
      readonly served: number
      readonly line_id: string | null
      readonly booked_on: Day | null
      readonly counterparty: string | null
      readonly iban: string | null
      readonly receipt_id: string | null
      readonly reference: string | null
      readonly annulled_by: string | null
      readonly gross_cents: number | null
      readonly because: unknown
      readonly returned_on: Day | null
      readonly return_line: string | null
      readonly shortfall_cents: number | null
      readonly undone_on: Day | null
      readonly undone_shortfall: number | null
      readonly parts: readonly PartRow[]
    }
)

const methods = ['transfer', 'cheque', 'card', 'direct-debit', 'to-creditor', 'cash'] as const

function whereabouts(row: Row): PaymentWhereabouts[] {
  if (row.id === null) return []
  const { receipt_id: receiptId, reference, returned_on: returnedOn, return_line: line } = row
  return [
    {
      paymentId: row.id,
      dossierId: row.dossier_id,
      dossierReference: row.dossier_reference,
      debtorName: row.debtor_name,
      receivedOn: row.received_on,
      method: oneOf(methods, row.method),
      amountCents: cents(row.amount_cents),
      servedCents: cents(row.served),
      credited:
        row.line_id === null || row.booked_on === null
          ? null
          : {
              bankLineId: row.line_id,
              on: row.booked_on,
              payerName: row.counterparty,
              payerIban: row.iban,
            },
      receipt:
        receiptId === null || reference === null
          ? null
          : { id: receiptId, reference, annulledBy: row.annulled_by },
      retained:
        row.gross_cents === null
          ? null
          : { grossCents: cents(row.gross_cents), because: row.because },
      takenBack:
        returnedOn === null || line === null
          ? null
          : { on: returnedOn, bankLineId: line, shortfallCents: cents(row.shortfall_cents ?? 0) },
      undone:
        row.undone_on === null
          ? null
          : { on: row.undone_on, shortfallCents: cents(row.undone_shortfall ?? 0) },
      parts: row.parts.map(partOf),
    },
  ]
}

function partOf(part: PartRow): PartToPayOver {
  const dayOrNull = (text: string | null) => (text === null ? null : day(text))
  return {
    amountCents: cents(part.amount),
    state: oneOf(['pending', 'ordered', 'posted', 'set-off'], part.state),
    dueOn: day(part.due),
    orderedOn: dayOrNull(part.ordered),
    postedOn: dayOrNull(part.posted),
    bankLineId: part.line,
    orderReference: part.order,
    cameBackOn: dayOrNull(part.back),
  }
}
