import type { DraftForm, LedgerDraftsInput } from '@quittance/contract'
import { insertClaimDrafts } from '@quittance/database'
import { amountText, cents, parseDay, said } from '@quittance/kernel'
import type { CustomerBalance } from '@quittance/money-files'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import type { DraftReading } from '#intake/drafts/draft-reading.ts'
import { blankForm, capital, nameOf } from '#intake/drafts/propose-form.ts'
import { takenOf } from '#intake/ledger-files/ledger-file-view.ts'
import { hasNoNumber, keyOf, readLedgerFile } from '#intake/ledger-files/open-items-of.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Item = CustomerBalance['items'][number]
type Taken = { readonly customer: CustomerBalance; readonly items: readonly Item[] }

/**
 * Makes drafts of the open items that a person chose in an accounting file, one a customer.
 *
 * The file gives no due date, no address and no SIREN: each draft asks what is missing, and its due
 * dates are the term said once for all, to be confirmed by the creditor (C. com. L441-10, I).
 *
 * @throws Refused `invalid-input` for an item that the file has not, or that founds no claim;
 * `already-done` for one that has its draft.
 */
export async function draftItems(
  work: Work,
  input: LedgerDraftsInput,
): Promise<{ draftIds: string[] }> {
  const creditor = await requireCreditor(work, input.creditorId)
  const read = await readLedgerFile(work, input.id)
  const chosen = chosenOf(read.items.customers, input.items)
  const before = await takenOf(work, input.id)
  for (const { customer, items } of chosen) refuseTaken(customer, items, before)
  const drafts = chosen.map((taken) => ({
    id: work.house.chance.id(),
    kind: 'claim' as const,
    fileId: null,
    ledgerFileId: input.id,
    reading: readingFrom(taken),
    form: formFrom(taken, input, { id: creditor.id, text: creditor.name }),
    createdAt: work.now,
    createdBy: work.caller.userId,
  }))
  await insertClaimDrafts(work.tx, drafts)
  for (const { id, reading } of drafts) {
    await record(work, {
      verb: 'claim-drafted',
      subject: { kind: 'claim-draft', id },
      facts: { kind: 'claim', number: reading.number, declaredName: read.file.declaredName },
      references: [read.file.originalSha256],
    })
  }
  return { draftIds: drafts.map(({ id }) => id) }
}

function chosenOf(
  customers: readonly CustomerBalance[],
  asked: LedgerDraftsInput['items'],
): readonly Taken[] {
  const byCustomer = Map.groupBy(asked, ({ customer }) => customer)
  return [...byCustomer].map(([name, picks]) => {
    const customer = customers.find((one) => one.customer === name)
    const keys = new Set(picks.map(keyOf))
    const items = customer?.items.filter((item) => keys.has(keyOf(item))) ?? []
    if (customer === undefined || items.length !== keys.size) throw notThere()
    if (items.some(hasNoNumber)) throw withoutInvoice()
    return { customer, items }
  })
}

function notThere(): Refused {
  return new Refused(
    'invalid-input',
    said('Une pièce choisie n’est pas de ce fichier.', 'An item chosen is not of this file.'),
    { path: 'items' },
  )
}

function withoutInvoice(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Un report à nouveau sans numéro de facture ne fonde aucune demande (CPCE R124-3, 1°).',
      'A carry-forward without an invoice number founds no claim (CPCE R124-3, 1°).',
    ),
    { path: 'items' },
  )
}

function refuseTaken(
  { customer }: CustomerBalance,
  items: readonly Item[],
  before: ReadonlyMap<string, string>,
): void {
  const taken = items.find((item) => before.has(`${customer}|${keyOf(item)}`))
  if (taken === undefined) return
  const { piece } = taken
  throw new Refused(
    'already-done',
    said(`La pièce ${piece} a déjà son brouillon.`, `Item ${piece} has its draft already.`),
    { path: 'items' },
  )
}

function readingFrom({ customer, items }: Taken): DraftReading {
  const doubtful = items.filter(({ confidence }) => confidence !== 'certain')
  const quotes = doubtful.map(({ piece, reason }) => ({ subject: piece, text: reason }))
  const plain = (code: string) => ({ code, quotes: [] })
  return {
    source: 'accounting-file',
    container: 'fec',
    number: items.map(({ piece }) => piece).join(', '),
    on: null,
    amountCents: items.reduce((sum, { open }) => sum + open, 0),
    names: [],
    seller: null,
    sources: [
      { path: 'debtor.name', term: 'CompAuxLib', text: customer.name },
      ...items.flatMap((item, index) => sourcesOf(item, index)),
    ],
    questions: [
      plain('due-date-assumed'),
      plain('invoice-needed'),
      ...(doubtful.length === 0 ? [] : [{ code: 'item-doubtful', quotes }]),
    ],
    customer: customer.customer,
    pieces: items.map(keyOf),
  }
}

function sourcesOf(item: Item, index: number): DraftReading['sources'] {
  const at = `items[${index}]`
  return [
    { path: `${at}.number`, term: 'PieceRef', text: item.piece },
    { path: `${at}.issuedOn`, term: 'PieceDate', text: item.pieceDate ?? '' },
    { path: `${at}.amountCents`, term: item.account, text: amountText(cents(item.open)) },
  ]
}

function formFrom(
  { customer, items }: Taken,
  { debtorKind, nature, termDays }: LedgerDraftsInput,
  creditorId: DraftForm['creditorId'],
): DraftForm {
  const names = items.map((item) => nameOf(item.piece, item.pieceDate))
  const pieces = items.map(({ piece }) => piece).join(', ')
  return {
    ...blankForm(),
    creditorId,
    debtor: { ...blankForm().debtor, kind: debtorKind, name: customer.name },
    nature,
    title: items.length === 1 ? `la ${names[0] ?? ''}` : `les factures ${pieces}`.slice(0, 400),
    items: items.map((item, index) => ({
      key: String(index + 1),
      number: item.piece,
      label: capital(names[index] ?? ''),
      issuedOn: item.pieceDate,
      dueOn: dueOn(item.pieceDate, termDays),
      amountCents: item.open,
    })),
  }
}

function dueOn(pieceDate: string | null, termDays: number): string | null {
  const from = pieceDate === null ? null : parseDay(pieceDate)
  return from === null ? null : from.add({ days: termDays }).toString()
}
