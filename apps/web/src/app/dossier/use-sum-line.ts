import { cents } from '@quittance/kernel'
import type { StatementLine } from '@quittance/contract'
import { forgottenTrial } from '#app/law/forgotten/ForgottenTrial.tsx'
import { forgottenWords } from '#app/law/words/law-words.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import type { SumLine } from '#ui/figures/SumTable.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The statement that a line is of. */
type SumOf = { readonly dossierId: string; readonly asOf: string }

/** A line of a statement as the register shows it, its reasons one key away. */
export function useSumLine({ dossierId, asOf }: SumOf): (line: StatementLine) => SumLine {
  const words = useWords(recordWords)
  const format = useFormat()
  const why = useWhy()
  const { addPayment } = useWords(forgottenWords)
  const say = useSaid()
  const day = format.day(dayOf(asOf))
  return ({ component, detail, amountCents, tags, because }) => {
    const amount = cents(amountCents)
    const said = say(detail)
    return {
      what: words[component],
      amount,
      ...(said === '' ? {} : { from: said }),
      ...(tags.length === 0 ? {} : { tag: tags.map((tag) => words[tag]).join(', ') }),
      ...(because === null
        ? {}
        : {
            onWhy: () => {
              why({
                figure: format.euros(amount),
                explanation: because,
                rules: words.rules(day),
                trial: forgottenTrial({ dossierId, asOf, because, of: component }, addPayment),
              })
            },
          }),
    }
  }
}
