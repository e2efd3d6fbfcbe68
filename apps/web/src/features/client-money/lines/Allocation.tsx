import type { AllocationView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import type { ClientMoneyWords } from '#features/client-money/client-money-words.ts'
import { SumTable, type SumLine } from '#ui/figures/SumTable.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type AllocationProps = {
  readonly allocations: readonly AllocationView[]
  readonly caption: string
}

/** How a payment is set against each debt (imputation), each figure with its reasons. */
export function Allocation({ allocations, caption }: AllocationProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const why = useWhy()
  const lines = allocations.flatMap((row) =>
    partsOf(row, words).map((part): SumLine & { readonly cents: number } => ({
      what: `${part.what} ${words.onItem(row.itemNumber)}`,
      amount: cents(part.cents),
      cents: part.cents,
      onWhy: () => {
        why({ figure: format.euros(cents(part.cents)), explanation: row.because })
      },
    })),
  )
  const total = cents(lines.reduce((sum, line) => sum + line.cents, 0))
  return (
    <SumTable
      caption={caption}
      lines={lines}
      total={{ what: words.allocated, amount: total }}
      compact
    />
  )
}

function partsOf(
  row: AllocationView,
  words: ClientMoneyWords,
): readonly { readonly what: string; readonly cents: number }[] {
  return [
    { what: words.costs, cents: row.toCostsCents },
    { what: words.interest, cents: row.toInterestCents },
    { what: words.indemnity, cents: row.toIndemnityCents },
    { what: words.principal, cents: row.toPrincipalCents },
  ].filter((part) => part.cents > 0)
}
