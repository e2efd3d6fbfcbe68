/** Interbank codes 61 to 67: fees and taxes of the bank (formats/money, 1.2). */
const FEE_CODES = /^6[1-7]$/

/** True for a code under which a bank books its own fees, in CFONB or in ISO 20022. */
export function isFeeCode(bankCode: string | null): boolean {
  const code = bankCode ?? ''
  return FEE_CODES.test(code) || /^(PMNT\/)?(ACMT|CHRG)/.test(code)
}
