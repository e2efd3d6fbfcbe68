import type { PortfolioClaim, PortfolioSpan } from '@quittance/contract'
import { useMemo, type ReactNode } from 'react'
import { Reading, type ReadingState } from '#app/reading/Reading.tsx'
import { columnsOf } from '#features/portfolio/claims-columns.tsx'
import css from '#features/portfolio/portfolio.module.css'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { DataTable } from '#ui/rows/DataTable.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ClaimsOfSpanProps = {
  readonly read: ReadingState<{ readonly pages: readonly { readonly total: number }[] }> & {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
  readonly span: PortfolioSpan
  readonly rows: readonly PortfolioClaim[]
  readonly chosen: string | null
  readonly ofCreditor: boolean
  readonly onChoose: (dossierId: string) => void
  readonly onOpen: (dossierId: string) => void
}

/** The claims of the chosen span, the most urgent first. */
export function ClaimsOfSpan(props: ClaimsOfSpanProps): ReactNode {
  const { read, span, rows, chosen, ofCreditor, onChoose, onOpen } = props
  const words = useWords(portfolioWords)
  const format = useFormat()
  const columns = useMemo(() => columnsOf(words, format.euros), [words, format])
  return (
    <div className={css['claims']}>
      <h2 className={css['span']}>{words[span]}</h2>
      <Reading of={read} rows={6}>
        {({ pages }) =>
          rows.length === 0 ? (
            <EmptyState says={ofCreditor ? words.noneOfCreditor : words.none} />
          ) : (
            <>
              <DataTable
                label={words.list(words[span])}
                columns={columns}
                groups={[{ rows }]}
                rowId={({ dossierId }) => dossierId}
                chosen={chosen}
                onChoose={({ dossierId }) => onChoose(dossierId)}
                onOpen={({ dossierId }) => onOpen(dossierId)}
              />
              <div className={css['more']}>
                <span>
                  {words.shown(format.count(rows.length), format.count(pages[0]?.total ?? 0))}
                </span>
                {read.hasNextPage && (
                  <ActButton
                    small
                    busy={read.isFetchingNextPage}
                    onAct={() => void read.fetchNextPage()}
                  >
                    {words.more}
                  </ActButton>
                )}
              </div>
            </>
          )
        }
      </Reading>
    </div>
  )
}
