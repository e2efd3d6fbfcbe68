import { addCents, cents, subtractCents, zeroCents, type Cents } from '@quittance/kernel'
import type { Interest, InterestDocument, InterestLine, InterestPayment } from '@quittance/law'

/** A row of the printed statement: a line of interest, or what moved the base between two lines. */
export type StatementRow =
  | { readonly kind: 'line'; readonly line: InterestLine; readonly index: number }
  | { readonly kind: 'payment'; readonly payment: InterestPayment }
  | { readonly kind: 'credit-note'; readonly on: string; readonly amount: Cents }
  | { readonly kind: 'remission'; readonly on: string; readonly amount: Cents }
  | { readonly kind: 'capitalised'; readonly on: string; readonly amount: Cents }

/** The facts without the rows that lack their day or their amount: what the law is asked. */
export function askable(facts: InterestDocument): InterestDocument {
  return {
    ...facts,
    regime: facts.regime ?? {},
    payments: complete(facts.payments),
    creditNotes: complete(facts.creditNotes),
  }
}

type Movements = InterestDocument['payments']

function complete(movements: Movements): Movements {
  return movements?.filter(({ on, amount }) => on !== undefined && amount !== undefined)
}

/**
 * The statement as it is printed: lines in order, and each payment, credit note and capitalisation
 * where it changes the base. What is capitalised is what the base gained.
 */
export function statementRows(facts: InterestDocument, value: Interest): readonly StatementRow[] {
  const moved = movementRows(facts, value)
  const rows: StatementRow[] = []
  let last: InterestLine | null = null
  value.lines.forEach((line, index) => {
    const before = moved.filter(({ on }) => on < line.from && (last === null || on >= last.from))
    rows.push(...before.map(({ row }) => row))
    const gained = last === null ? zeroCents : subtractCents(line.base, left(last.base, before))
    if (gained > 0) rows.push({ kind: 'capitalised', on: line.from, amount: gained })
    rows.push({ kind: 'line', line, index })
    last = line
  })
  const end = value.lines.at(-1)
  const after = moved.filter(({ on }) => end === undefined || on >= end.from)
  return [...rows, ...after.map(({ row }) => row)]
}

/** What a creditor gave up of an item, as the facts of a dossier tell it. */
type Given = {
  readonly on: string
  readonly toInterestCents: number
  readonly toPrincipalCents: number
}

/**
 * The same rows, what the creditor gave up told as such: the law counts it with credit notes, for the
 * principal, and with payments, for interest, and it is neither.
 */
export function asGivenUp(
  rows: readonly StatementRow[],
  remitted: readonly Given[],
): readonly StatementRow[] {
  const told = [...rows]
  for (const { on, toInterestCents, toPrincipalCents } of remitted) {
    const ofPrincipal = told.findLastIndex(
      (row) => row.kind === 'credit-note' && row.on === on && row.amount === toPrincipalCents,
    )
    const ofInterest = told.findLastIndex(
      (row) =>
        row.kind === 'payment' && row.payment.on === on && row.payment.amount === toInterestCents,
    )
    if (ofPrincipal >= 0) {
      told[ofPrincipal] = { kind: 'remission', on, amount: cents(toPrincipalCents) }
    }
    if (ofInterest >= 0)
      told[ofInterest] = { kind: 'remission', on, amount: cents(toInterestCents) }
  }
  return told
}

type Moved = { readonly on: string; readonly reduces: Cents; readonly row: StatementRow }

/** Credit notes of a day come before its payments, as the law counts them. */
function movementRows(
  { creditNotes = [], asOf }: InterestDocument,
  value: Interest,
): readonly Moved[] {
  const notes = creditNotes.flatMap(({ on, amount }): readonly Moved[] => {
    if (on === undefined || amount === undefined || (asOf !== undefined && on > asOf)) return []
    return [
      {
        on,
        reduces: cents(amount),
        row: { kind: 'credit-note', on, amount: cents(amount) },
      },
    ]
  })
  const payments = value.payments.map((payment): Moved => ({
    on: payment.on,
    reduces: payment.toPrincipal,
    row: { kind: 'payment', payment },
  }))
  return [...notes, ...payments].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function left(base: Cents, moved: readonly Moved[]): Cents {
  return moved.reduce((rest, { reduces }) => subtractCents(rest, reduces), base)
}

/** What makes the total due: the first sum, less credit notes and payments, more interest. */
export type Balance = {
  readonly principal: Cents
  readonly creditNotes: Cents
  readonly interest: Cents
  readonly payments: Cents
  readonly overpaid: Cents
  readonly totalDue: Cents
}

/** The parts of the total due; they add up to it, to the cent. */
export function balanceOf(facts: InterestDocument, value: Interest): Balance {
  const { asOf, creditNotes = [], payments = [] } = facts
  const sum = (movements: NonNullable<Movements>): Cents =>
    movements
      .filter(({ on }) => on !== undefined && (asOf === undefined || on <= asOf))
      .reduce((total, { amount = 0 }) => addCents(total, cents(amount)), zeroCents)
  return {
    principal: cents(facts.principal ?? 0),
    creditNotes: sum(creditNotes),
    interest: value.interest,
    payments: sum(payments),
    overpaid: value.overpaid,
    totalDue: value.totalDue,
  }
}
