import type { ImportField, ImportView } from '@quittance/contract'

/** What each column of the file becomes; null for a column left out. */
export type ColumnsChosen = readonly (ImportField | null)[]

/** The fields that a column can feed, in the order people look for them. */
export const fieldsOffered: readonly ImportField[] = [
  'debtorName',
  'debtorKind',
  'debtorSiren',
  'street',
  'postCode',
  'town',
  'debtorEmail',
  'debtorPhone',
  'invoiceNumber',
  'label',
  'issuedOn',
  'dueOn',
  'performedOn',
  'amount',
  'nature',
]

/** Without these no line can be taken in. */
const fieldsNeeded: readonly ImportField[] = [
  'debtorName',
  'street',
  'postCode',
  'town',
  'invoiceNumber',
  'issuedOn',
  'dueOn',
  'amount',
]

/** A mapping as the API gives it, seen from the columns of the file. */
export function columnsOf({
  columns,
  mapping,
}: Pick<ImportView, 'columns' | 'mapping'>): ColumnsChosen {
  return columns.map((_, index) => fieldsOffered.find((field) => mapping[field] === index) ?? null)
}

/** The letter that a spreadsheet gives a column: A, B … Z, AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCodePoint(0x41 + (index % 26))
  return index < 26 ? letter : `${columnLetter(Math.floor(index / 26) - 1)}${letter}`
}

/** Gives a field to a column; the column that had it before is left out. */
export function choose(
  chosen: ColumnsChosen,
  column: number,
  field: ImportField | null,
): ColumnsChosen {
  return chosen.map((before, index) => {
    if (index === column) return field
    return field !== null && before === field ? null : before
  })
}

/** The mapping as the API takes it. */
export function mappingOf(chosen: ColumnsChosen): Partial<Record<ImportField, number>> {
  const mapping: Partial<Record<ImportField, number>> = {}
  for (const [index, field] of chosen.entries()) {
    if (field !== null) mapping[field] = index
  }
  return mapping
}

/** The fields that no column feeds yet, and without which lines are refused. */
export function stillMissing(chosen: ColumnsChosen): readonly ImportField[] {
  return fieldsNeeded.filter((field) => !chosen.includes(field))
}
