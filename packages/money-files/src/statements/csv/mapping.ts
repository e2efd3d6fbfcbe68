/** What separates the cells of an export. */
export const csvSeparators = [';', ',', '\t', '|'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/** How the days of an export are written. */
export const dayOrders = ['day-month-year', 'month-day-year', 'year-month-day'] as const
export type DayOrder = (typeof dayOrders)[number]

/** What a column of an export may say (rôle d'une colonne). */
export const csvRoles = [
  'bookedOn',
  'valueOn',
  'amount',
  'debit',
  'credit',
  'side',
  'label',
  'reference',
  'counterparty',
  'counterpartyIban',
  'balance',
  'currency',
  'accountIban',
  'method',
  'status',
] as const
export type CsvRole = (typeof csvRoles)[number]

/**
 * How an export of a bank is read (correspondance des colonnes): what each column says, by its place.
 *
 * Several columns may be `label`: they are joined. Other roles are borne once; the first column wins.
 */
export type CsvMapping = {
  readonly separator: CsvSeparator
  /** The row of titles, from 0, blank rows left out; -1 where the file has none. */
  readonly titlesRow: number
  readonly decimal: ',' | '.'
  readonly days: DayOrder
  /** True where the hours of days are universal time: the day kept is that of Paris. */
  readonly universalTime: boolean
  /** The role of each column, in their order; null for one that is not read. */
  readonly roles: readonly (CsvRole | null)[]
  /** Where a column is `status`: only rows whose status is one of these moved money. */
  readonly settled: readonly string[]
}

/** Balances that a person gives for an export that has none; signed cents. */
export type GivenBalances = { readonly opening: number | null; readonly closing: number | null }

/** True where a mapping says where balances stand. */
export function hasBalances({ roles }: CsvMapping): boolean {
  return roles.includes('balance')
}

/** What of a mapping keeps a file from being read: roles that are missing or contradict another. */
export type MappingFault = 'no-day' | 'no-amount' | 'amount-and-sides' | 'side-without-amount'

/** @returns null for a mapping by which a file can be read. */
export function mappingFault({ roles }: CsvMapping): MappingFault | null {
  const has = (role: CsvRole) => roles.includes(role)
  if (!has('bookedOn')) return 'no-day'
  if (has('amount') && (has('debit') || has('credit'))) return 'amount-and-sides'
  if (has('side') && !has('amount')) return 'side-without-amount'
  return has('amount') || has('debit') || has('credit') ? null : 'no-amount'
}
