import type { DebtorsEntry, DossierAmount } from '@quittance/database'
import { addCents, invariant, zeroCents, type Cents } from '@quittance/kernel'
import {
  hledgerEntry,
  hledgerHead,
  hledgerTail,
  type BookLine,
  type PlainBalance,
  type PlainEntry,
} from '@quittance/money-files'
import { numbered } from '#client-money/books/month-end/book-entries.ts'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'

/**
 * The debtors' book as a journal of plain text, piece by piece: what each dossier owes of each part,
 * asserted after the last line of each entry that moves it, then all of them at the end.
 *
 * @throws BrokenInvariant when the entries do not end at the balances that the database sums by itself.
 */
export async function* debtorsJournal({
  holder,
  from,
  to,
  debtors,
}: GatheredBooks): AsyncGenerator<string, void, undefined> {
  const held = new Map<string, Cents>()
  for (const one of debtors.before) add(held, one)
  const title = `${holder}, mémoire de ce que doivent les débiteurs, hors comptabilité`
  yield hledgerHead({ title, from, opening: debtors.before.map(balanceOf) })
  for await (const entry of debtors.entries()) yield hledgerEntry(toldEntry(entry, held))
  requireSameEnd(held, debtors.after)
  yield hledgerTail({ to, closing: debtors.after.map(balanceOf) })
}

function toldEntry({ id, position, on, label, lines }: DebtorsEntry, held: Map<string, Cents>) {
  const told: PlainEntry = {
    book: 'D',
    number: `D-${position}`,
    on,
    piece: { reference: id, on },
    label: [label, ...new Set(lines.map((line) => line.dossierReference))].join(', '),
    lines: lines.map((line): BookLine => {
      const balance = add(held, line)
      const { account, auxiliary, amount } = balanceOf(line)
      return { account, auxiliary, amount, lettering: null, balance }
    }),
  }
  return told
}

function add(held: Map<string, Cents>, one: DossierAmount): Cents {
  const sum = addCents(held.get(keyOf(one)) ?? zeroCents, one.amount)
  held.set(keyOf(one), sum)
  return sum
}

function keyOf({ account, dossierReference }: DossierAmount): string {
  return `${account} ${dossierReference}`
}

function balanceOf(of: DossierAmount): PlainBalance {
  const { account, dossierReference: number, debtorName: label, amount } = of
  return { book: 'D', account: numbered(account), auxiliary: { number, label }, amount }
}

function requireSameEnd(held: ReadonlyMap<string, Cents>, after: readonly DossierAmount[]): void {
  const left = [...held.values()].filter((amount) => amount !== 0)
  invariant(
    left.length === after.length,
    'the entries end at as many balances as the debtors’ book',
  )
  for (const one of after) {
    invariant(
      held.get(keyOf(one)) === one.amount,
      `the entries end at the balance of ${keyOf(one)}`,
    )
  }
}
