/** Credit notes of UNTDID 1001, those of the French list included (BR-FR-04). */
const CREDIT_NOTES = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
])

/** Documents assigned to a factor (facture affacturée): another than the seller is owed. */
const FACTORED = new Set(['393', '396', '472', '473', '501', '502'])

/** True for a type (BT-3) that gives back instead of asking: it founds no claim. */
export function isCreditNote(type: string | null): boolean {
  return type !== null && CREDIT_NOTES.has(type)
}

/** True for a type (BT-3) that says by itself that a factor is owed. */
export function isFactored(type: string | null): boolean {
  return type !== null && FACTORED.has(type)
}
