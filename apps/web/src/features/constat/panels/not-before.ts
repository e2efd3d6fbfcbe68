import type { ConstatView } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What a field says of a day that cannot come before the one on which the constat was asked. */
export function useNotBefore({ request }: ConstatView): {
  readonly earliest?: Day
  readonly help?: string
} {
  const words = useWords(constatWords)
  const format = useFormat()
  if (request === null) return {}
  const earliest = momentOf(request.askedAt).toPlainDate()
  return { earliest, help: words.notBefore(format.day(earliest)) }
}
