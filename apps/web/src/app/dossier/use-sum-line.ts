import { cents } from '@quittance/kernel'
import type { StatementLine } from '@quittance/contract'
import { recordWords } from '#app/dossier/record/record-words.ts'
import type { SumLine } from '#ui/figures/SumTable.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A line of a statement as the register shows it, its reasons one key away. */
export function useSumLine(day: string): (line: StatementLine) => SumLine {
  const words = useWords(recordWords)
  const format = useFormat()
  const why = useWhy()
  return ({ label, detail, amountCents, tags, because }) => {
    const amount = cents(amountCents)
    return {
      what: label,
      amount,
      ...(detail === '' ? {} : { from: detail }),
      ...(tags.length === 0 ? {} : { tag: tags.join(', ') }),
      ...(because === null
        ? {}
        : {
            onWhy: () => {
              why({ figure: format.euros(amount), explanation: because, rules: words.rules(day) })
            },
          }),
    }
  }
}
