import type { ForeignLineView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { apartWords } from '#features/client-money/apart/apart-words.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The sum of a line with its currency: « 125,00 USD ». */
export function useForeignSum(): (line: ForeignLineView) => string {
  const words = useWords(apartWords)
  const format = useFormat()
  return ({ amount, currency }) => words.sum(format.amount(cents(amount)), currency)
}
