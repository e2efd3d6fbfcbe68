import type { LedgerDraftsInput, LedgerFileView } from '@quittance/contract'

/** An open item with its customer, as the table shows it. */
export type ItemRow = {
  readonly id: string
  readonly customer: string
  readonly name: string
  readonly item: LedgerFileView['customers'][number]['items'][number]
}

/** The items of a file, each with a name of its own among all. */
export function rowsOf({ customers }: Pick<LedgerFileView, 'customers'>): readonly ItemRow[] {
  return customers.flatMap(({ customer, name, items }) =>
    items.map((item) => ({
      id: JSON.stringify([customer, item.account, item.piece]),
      customer,
      name,
      item,
    })),
  )
}

/** True for an item that may become a draft: it has an invoice number and no draft yet. */
export function mayTake({ item }: ItemRow): boolean {
  return item.refusal === null && item.draftId === null
}

/** The items chosen, as the API takes them. */
export function itemsOf(
  rows: readonly ItemRow[],
  chosen: ReadonlySet<string>,
): LedgerDraftsInput['items'] {
  return rows
    .filter((row) => chosen.has(row.id) && mayTake(row))
    .map(({ customer, item }) => ({ customer, account: item.account, piece: item.piece }))
}
