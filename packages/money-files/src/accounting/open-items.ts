import { invariant, NBSP, parseDay, refusedInput, type Answered } from '@quittance/kernel'

import { closingDay } from '#accounting/fec-file.ts'
import {
  customerItems,
  openOf,
  pieceKey,
  type CustomerItems,
  type Item,
  type OpenItemConfidence,
} from '#accounting/customer-items.ts'
import {
  readCustomerLines,
  type CustomerLine,
  type CustomerLines,
} from '#accounting/customer-lines.ts'
import type { FileWarning } from '#statements/statement.ts'

/** What `quittance money fec open-items` answers. */
export type OpenItems = {
  readonly asOf: string
  readonly customers: readonly CustomerBalance[]
  readonly totals: { readonly open: number; readonly credits: number; readonly balance: number }
  readonly warnings: readonly FileWarning[]
}

/** What one customer owes: Σ open − credits = balance. */
export type CustomerBalance = {
  readonly customer: string
  readonly name: string
  readonly balance: number
  readonly credits: number
  readonly items: readonly OpenItem[]
}

/** A customer item still open in an accounting file, with how sure that is. */
export type OpenItem = {
  readonly piece: string
  readonly pieceDate: string | null
  readonly account: string
  readonly original: number
  readonly open: number
  readonly instalments: readonly number[]
  readonly confidence: OpenItemConfidence
  readonly reason: string
}

/**
 * Finds the customer items still open in a FEC (pièces clients ouvertes), as of a day: that given,
 * else the closing day of the file name, else the last day of an entry.
 *
 * A FEC proves an accounting entry, not the debt: no due date, no address, no contract is in it, and
 * the invoice is still needed (CPCE R124-3, 1°).
 */
export function openItems(
  bytes: Uint8Array,
  fileName: string,
  asOf: string | null,
): Answered<OpenItems> {
  if (asOf !== null && parseDay(asOf) === null) {
    return refusedInput('invalid-day', 'asOf', 'Ce jour n’existe pas.')
  }
  const read = readCustomerLines(bytes)
  if (read.kind === 'refused') return read
  const day = asOf ?? closingDay(fileName) ?? read.value.lastDay
  if (day === null) return refusedInput('unreadable', '', 'Ce fichier n’a aucune écriture datée.')
  const lines = read.value.lines.filter((line) => line.on <= day)
  const byCustomer = Map.groupBy(lines, (line) => line.customer)
  const customers = [...byCustomer].map(([customer, own]) => balanceOf(customer, own, day))
  const warnings = warningsOf(read.value, customers, day)
  return {
    kind: 'answered',
    value: { asOf: day, customers, totals: totalsOf(customers), warnings },
  }
}

function balanceOf(
  customer: string,
  lines: readonly CustomerLine[],
  asOf: string,
): CustomerBalance {
  const found = customerItems(lines, asOf)
  const debited = debitedByPiece(lines)
  const items = found.items.map((item) => itemOf(item, found, debited))
  const balance = sum(lines.map((line) => line.net))
  const open = sum(items.map((item) => item.open))
  invariant(open - found.credits === balance, 'open items less credits make the balance')
  const [first] = lines
  return { customer, name: first?.name ?? '', balance, credits: found.credits, items }
}

function itemOf(item: Item, found: CustomerItems, debited: ReadonlyMap<string, number>): OpenItem {
  const { piece, pieceDate, account } = item
  const isBill = account.startsWith('413')
  const isForeign = item.currency !== '' && item.currency !== 'EUR'
  return {
    piece,
    pieceDate,
    account,
    original: debited.get(pieceKey({ account, piece, number: item.firstLine })) ?? 0,
    open: openOf(item),
    instalments: item.parts.filter((part) => part > 0),
    confidence: isBill || isForeign ? 'check' : found.confidence,
    reason: reasonOf({ isBill, isForeign, currency: item.currency, found }),
  }
}

/** All that was debited for each piece on each account; a line without a piece is one by itself. */
function debitedByPiece(lines: readonly CustomerLine[]): ReadonlyMap<string, number> {
  const debited = new Map<string, number>()
  for (const line of lines) {
    if (line.net <= 0) continue
    const key = pieceKey(line)
    debited.set(key, (debited.get(key) ?? 0) + line.net)
  }
  return debited
}

function reasonOf(of: {
  readonly isBill: boolean
  readonly isForeign: boolean
  readonly currency: string
  readonly found: CustomerItems
}): string {
  if (of.isBill) return 'Effet en circulation, exigible seulement s’il revient impayé.'
  if (of.isForeign) return `Pièce en ${of.currency}, montant en euros à vérifier.`
  switch (of.found.confidence) {
    case 'certain':
      return 'Ce client n’a aucun règlement ni avoir qui ne soit lettré.'
    case 'probable':
      return 'Les règlements et avoirs non lettrés ont été placés par référence ou montant exact.'
    case 'check':
      return 'Un règlement non lettré a été placé sur la pièce la plus ancienne, faute de référence.'
  }
}

function totalsOf(customers: readonly CustomerBalance[]): OpenItems['totals'] {
  return {
    open: sum(customers.flatMap(({ items }) => items.map((item) => item.open))),
    credits: sum(customers.map((customer) => customer.credits)),
    balance: sum(customers.map((customer) => customer.balance)),
  }
}

function warningsOf(
  { leftOut }: CustomerLines,
  customers: readonly CustomerBalance[],
  asOf: string,
): readonly FileWarning[] {
  const warnings: FileWarning[] = []
  for (const { account, balance } of balancesOf(leftOut, asOf)) {
    const message = `Compte ${account} laissé de côté${NBSP}: solde de ${balance} centimes.`
    warnings.push({ code: 'account-left-out', path: null, message })
  }
  for (const [index, { items }] of customers.entries()) {
    for (const [place, item] of items.entries()) {
      if (!/^(?:RAN)?$/i.test(item.piece)) continue
      const message = 'Cette pièce n’a pas de numéro de facture, elle ne fonde aucune demande.'
      const path = `customers[${index}].items[${place}]`
      warnings.push({ code: 'no-invoice-number', path, message })
    }
  }
  return warnings
}

/** A customer account that founds no claim (avances, factures à établir), and what stands on it. */
export type AccountLeftOut = { readonly account: string; readonly balance: number }

/** The customer accounts that {@link openItems} leaves out, with their balances on a day. */
export function accountsLeftOut(
  bytes: Uint8Array,
  asOf: string,
): Answered<readonly AccountLeftOut[]> {
  const read = readCustomerLines(bytes)
  if (read.kind === 'refused') return read
  return { kind: 'answered', value: balancesOf(read.value.leftOut, asOf) }
}

function balancesOf(lines: readonly CustomerLine[], asOf: string): readonly AccountLeftOut[] {
  const dated = lines.filter((line) => line.on <= asOf)
  return [...Map.groupBy(dated, (line) => line.account)].map(([account, own]) => ({
    account,
    balance: sum(own.map((line) => line.net)),
  }))
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((of, amount) => of + amount, 0)
}
