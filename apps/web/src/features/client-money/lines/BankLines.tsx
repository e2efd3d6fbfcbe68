import { useInfiniteQuery } from '@tanstack/react-query'
import type { BankLineView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { LineRow } from '#features/client-money/lines/LineRow.tsx'
import { bankLinesQuery, type LineState } from '#features/client-money/money-queries.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { useWords } from '#words/use-words.ts'

export type BankLinesProps = {
  readonly state: LineState
  readonly onState: (state: LineState) => void
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** What can be done with the line in hand; drawn under it. */
  readonly desk: ReactNode
}

/** The lines of the bank, by what became of them; those to match first. */
export function BankLines(props: BankLinesProps): ReactNode {
  const { state, onState, chosen, onChoose, desk } = props
  const words = useWords(clientMoneyWords)
  const list = useInfiniteQuery(bankLinesQuery(state))
  const waiting = useInfiniteQuery(bankLinesQuery('to-match'))
  const rows = rowsOf(list.data)
  return (
    <>
      <Tabs<LineState>
        label={words.linesLabel}
        controls="bank-lines"
        chosen={state}
        onChoose={onState}
        tabs={[
          {
            id: 'to-match',
            text: words.toMatchTab,
            ...countOf(rowsOf(waiting.data), waiting.hasNextPage, words.atLeast),
          },
          { id: 'matched', text: words.matchedTab },
          { id: 'fee', text: words.feeTab },
          { id: 'other', text: words.otherTab },
        ]}
      />
      <div id="bank-lines">
        {list.data === undefined ? (
          <LoadingRules rows={4} />
        ) : rows.length === 0 ? (
          <EmptyState says={emptyOf(words, state)} />
        ) : (
          <ol className={css['lines']} aria-label={words.linesLabel}>
            {rows.map((line) => (
              <LineRow key={line.id} line={line} chosen={line.id === chosen} onChoose={onChoose}>
                {line.id === chosen && (state === 'to-match' || state === 'matched') ? desk : null}
              </LineRow>
            ))}
          </ol>
        )}
        {list.hasNextPage && (
          <div className={css['more']}>
            <ActButton
              small
              busy={list.isFetchingNextPage}
              onAct={() => {
                void list.fetchNextPage()
              }}
            >
              {words.more}
            </ActButton>
          </div>
        )}
      </div>
    </>
  )
}

type Pages = { readonly pages: readonly { readonly rows: readonly BankLineView[] }[] }

/** The rows of the pages read so far. */
export function rowsOf(data: Pages | undefined): readonly BankLineView[] {
  return data?.pages.flatMap(({ rows }) => rows) ?? []
}

function countOf(
  rows: readonly BankLineView[],
  more: boolean,
  atLeast: (count: number) => string,
): { readonly count?: string } {
  if (rows.length === 0) return {}
  return { count: more ? atLeast(rows.length) : String(rows.length) }
}

function emptyOf(words: (typeof clientMoneyWords)['fr'], state: LineState): string {
  switch (state) {
    case 'to-match':
      return words.emptyToMatch
    case 'matched':
      return words.emptyMatched
    case 'fee':
      return words.emptyFee
    case 'other':
      return words.emptyOther
  }
}
