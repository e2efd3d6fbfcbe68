import type { BankLineRecord } from '@quittance/database'

/**
 * What says that a credit is a cheque lodged: the interbank code 02, the family of received cheques
 * of ISO 20022, and the words of MT940, OFX and CSV files (formats/money, 1.2).
 */
const CHEQUE = /^(02|NCHK|CHECK|CH[EÈ]QUES?)$|(^|\/)RCHQ(\/|$)/i

/** True for a credit that is a cheque: the bank may still take it back, unpaid. */
export function isCheque({
  amountCents,
  bankCode,
}: Pick<BankLineRecord, 'amountCents' | 'bankCode'>): boolean {
  return amountCents > 0 && bankCode !== null && CHEQUE.test(bankCode)
}
