/** What a typed French number of VAT is. */
export type VatNumberCheck = {
  readonly valid: boolean
  /** Without blanks, in capitals; null where it has not the shape of one. */
  readonly normalised: string | null
  readonly siren: string | null
}

/**
 * Checks a French intra-Community number of VAT (numéro de TVA intracommunautaire): `FR`, two digits
 * of control, the SIREN. The two digits are (12 + 3 × (SIREN mod 97)) mod 97; those older numbers
 * whose control holds a letter are not checked that way and are refused.
 */
export function checkVatNumber(typed: string): VatNumberCheck {
  const normalised = typed.replaceAll(/[\s.]/g, '').toUpperCase()
  const [, key = '', siren = ''] = /^FR(\d{2})(\d{9})$/.exec(normalised) ?? []
  if (siren === '') return { valid: false, normalised: null, siren: null }
  const expected = (12 + 3 * (Number(siren) % 97)) % 97
  return { valid: Number(key) === expected, normalised, siren }
}
