import { useInfiniteQuery } from '@tanstack/react-query'
import type { BooksAccountLine } from '@quittance/contract'
import { cents, day, negateCents } from '@quittance/kernel'
import { useMemo, useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { accountLinesQuery, type BooksFilter } from '#features/books/books-queries.ts'
import css from '#features/books/books.module.css'
import { Side } from '#features/books/Side.tsx'
import { booksWords } from '#features/books/words/books-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useWords } from '#words/use-words.ts'

export type AccountLedgerProps = {
  readonly account: string
  readonly filter: BooksFilter
  readonly onOpen: (entryId: string) => void
}

/** The lines of an account with what it holds after each (grand livre); a line opens its entry. */
export function AccountLedger({ account, filter, onOpen }: AccountLedgerProps): ReactNode {
  const words = useWords(booksWords)
  const [chosen, setChosen] = useState<string | null>(null)
  const read = useInfiniteQuery(accountLinesQuery(account, filter))
  const columns = useMemo(() => columnsIn(words, onOpen), [words, onOpen])
  return (
    <Reading of={read} rows={8}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        const [first] = pages
        return (
          <section className={css['ledger']}>
            {first !== undefined && first.openingCents !== 0 && (
              <p className={css['openingLine']}>
                {words.openingLine} <Side of={cents(first.openingCents)} />
              </p>
            )}
            {rows.length === 0 ? (
              <EmptyState says={words.emptyAccount} />
            ) : (
              <DataTable
                label={words.ledgerOf(account)}
                columns={columns}
                groups={[{ rows }]}
                rowId={lineId}
                chosen={chosen}
                onChoose={(row) => setChosen(lineId(row))}
                onOpen={({ entryId }) => onOpen(entryId)}
              />
            )}
            {read.hasNextPage && (
              <div className={css['more']}>
                <ActButton
                  small
                  busy={read.isFetchingNextPage}
                  onAct={() => void read.fetchNextPage()}
                >
                  {words.more}
                </ActButton>
              </div>
            )}
          </section>
        )
      }}
    </Reading>
  )
}

function lineId({ entryId, line }: BooksAccountLine): string {
  return `${entryId} ${line}`
}

type Words = ReturnType<typeof useWords<typeof booksWords.fr>>

function columnsIn(
  words: Words,
  onOpen: (id: string) => void,
): readonly DataColumn<BooksAccountLine>[] {
  return [
    {
      id: 'on',
      head: words.day,
      kind: 'quiet',
      onPhone: true,
      cell: ({ on }) => <DateText of={day(on)} short />,
    },
    {
      id: 'what',
      head: words.what,
      onPhone: true,
      cell: ({ entryId, label, creditorName, debtorName, dossier }) => (
        <TwoLines
          first={
            <button type="button" className={css['open']} onClick={() => onOpen(entryId)}>
              {label}
            </button>
          }
          second={[dossier?.reference, creditorName ?? debtorName]
            .filter((part) => typeof part === 'string')
            .join(', ')}
        />
      ),
    },
    {
      id: 'debit',
      head: words.debit,
      kind: 'figure',
      cell: ({ amountCents }) =>
        amountCents > 0 && <Amount of={cents(amountCents)} currency={false} />,
    },
    {
      id: 'credit',
      head: words.credit,
      kind: 'figure',
      cell: ({ amountCents }) =>
        amountCents < 0 && <Amount of={negateCents(cents(amountCents))} currency={false} />,
    },
    {
      id: 'balance',
      head: words.balance,
      kind: 'figure',
      onPhone: true,
      cell: ({ balanceCents }) => <Side of={cents(balanceCents)} />,
    },
  ]
}
