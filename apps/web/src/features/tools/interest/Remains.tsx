import { addSpan, negateCents, parseDay } from '@quittance/kernel'
import { recoveryIndemnity, type Interest, type InterestDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { interestWords } from '#features/tools/interest/words/interest-words.ts'
import { balanceOf } from '#app/law/statement/statement-rows.ts'
import { SumTable, type SumLine } from '#ui/figures/SumTable.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type RemainsProps = { readonly facts: InterestDocument; readonly value: Interest }

/** What remains due and what makes it, to the cent; the lump sum of forty euros stands outside. */
export function Remains({ facts, value }: RemainsProps): ReactNode {
  const words = useWords(interestWords)
  const outside = useIndemnity(facts)
  const balance = balanceOf(facts, value)
  const lines: readonly (SumLine | false)[] = [
    { what: words.principalLine, amount: balance.principal },
    balance.creditNotes !== 0 && {
      what: words.creditNotesLine,
      amount: negateCents(balance.creditNotes),
    },
    { what: words.interestLine, amount: balance.interest },
    balance.payments !== 0 && {
      what: words.paymentsLine,
      amount: negateCents(balance.payments),
    },
    balance.overpaid !== 0 && { what: words.overpaidLine, amount: balance.overpaid },
  ]
  return (
    <Sheet title={words.remains}>
      <SumTable
        caption={words.remains}
        lines={lines.filter((line) => line !== false)}
        total={{ what: words.totalDue, amount: balance.totalDue }}
        outside={outside}
      />
    </Sheet>
  )
}

/** The recovery indemnity of one invoice between professionals, due the day before interest starts. */
function useIndemnity({ asOf, startsOn, regime }: InterestDocument): readonly SumLine[] {
  const words = useWords(interestWords)
  const format = useFormat()
  const why = useWhy()
  const [on, starts] = [asOf, startsOn].map((text) => (text === undefined ? null : parseDay(text)))
  if (regime?.kind !== 'late-payment' || !on || !starts) return []
  const outcome = recoveryIndemnity({
    asOf: on,
    creditorIs: 'professional',
    debtorIs: 'professional',
    dueOn: addSpan(starts, { days: -1 }),
    paidOn: null,
  })
  if (outcome.outcome !== 'answer') return []
  const { amount } = outcome.value
  return [
    {
      what: words.indemnity,
      from: words.indemnitySays,
      amount,
      onWhy: () => why({ figure: format.euros(amount), explanation: outcome.explain() }),
    },
  ]
}
