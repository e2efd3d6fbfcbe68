/** The eighteen fields of a FEC in their order (LPF A47 A-1, VII). */
export const fecColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const

/** `Montant` and `Sens` may stand in the place of `Debit` and `Credit`. */
export const fecSignedColumns = ['Montant', 'Sens'] as const

/** A field of a FEC line. */
export type FecColumn = (typeof fecColumns)[number] | (typeof fecSignedColumns)[number]

/** Fields that no line may leave empty. */
export const requiredColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'ValidDate',
] as const satisfies readonly FecColumn[]

/** Fields that hold a day, AAAAMMJJ. */
export const dateColumns = [
  'EcritureDate',
  'PieceDate',
  'DateLet',
  'ValidDate',
] as const satisfies readonly FecColumn[]
