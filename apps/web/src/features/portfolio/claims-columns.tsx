import type { PortfolioClaim } from '@quittance/contract'
import { cents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { CheapestAct } from '#features/portfolio/CheapestAct.tsx'
import { LastDay } from '#features/portfolio/LastDay.tsx'
import type { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import type { DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { Prose } from '#words/Prose.tsx'

/** The columns of the claims of a span. */
export function columnsOf(
  words: (typeof portfolioWords)['fr'],
  euros: (of: Cents) => string,
): readonly DataColumn<PortfolioClaim>[] {
  return [
    {
      id: 'parties',
      head: words.parties,
      onPhone: true,
      cell: ({ debtorName, creditorName }) => (
        <TwoLines strong first={debtorName} second={creditorName} />
      ),
    },
    {
      id: 'lastDay',
      head: words.lastDay,
      onPhone: true,
      cell: (claim): ReactNode => <LastDay of={claim} />,
    },
    {
      id: 'saving',
      head: words.saving,
      cell: ({ document }) => <CheapestAct facts={document} />,
    },
    {
      id: 'balance',
      head: words.balance,
      kind: 'figure',
      onPhone: true,
      cell: ({ balanceCents, wholeCents }): ReactNode =>
        balanceCents === wholeCents ? (
          <Amount of={cents(balanceCents)} />
        ) : (
          <>
            <Amount of={cents(balanceCents)} />
            <br />
            <Prose>{words.ofWhole(euros(cents(wholeCents)))}</Prose>
          </>
        ),
    },
  ]
}
