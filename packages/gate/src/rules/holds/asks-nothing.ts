import type { Reading } from '#reading/reading.ts'
import { nothingAskedWords, paymentWords, stopsWords } from '#rules/holds/asks-nothing.data.ts'
import { demandWords, threatWords } from '#rules/letter/claims-nothing/claims-nothing.data.ts'

/**
 * Whether a message says in so many words that it asks for nothing, or that steps stop, and then asks
 * for nothing indeed, whatever its step (ne demande rien): no word of payment but a denied one, no
 * account, no sum but one to be declared.
 */
export function asksNothing({ find, ibans, amounts, bareAmounts, plain }: Reading): boolean {
  if (find(stopsWords).length === 0 && find(nothingAskedWords).length === 0) return false
  if (ibans.length > 0 || bareAmounts.length > 0) return false
  if (!amounts.every(({ start }) => DECLARED.test(plain.slice(0, start)))) return false
  return [paymentWords, demandWords, threatWords].every((words) => find(words).length === 0)
}

const DECLARED = /\bdeclar[a-z]+[^.;!?\n]{0,80}$/
