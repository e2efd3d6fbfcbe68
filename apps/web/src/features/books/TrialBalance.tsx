import type { BooksBalance, BooksBalanceLine } from '@quittance/contract'
import { cents, day, negateCents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import type { BooksFilter } from '#features/books/books-queries.ts'
import css from '#features/books/books.module.css'
import { whyClosing, whyTotal } from '#features/books/books-why.ts'
import { Side } from '#features/books/Side.tsx'
import { booksWords, type BooksWords } from '#features/books/words/books-words.ts'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type TrialBalanceProps = {
  readonly books: readonly BooksBalance[]
  readonly chosenBook: BooksBalance['book']
  readonly filter: BooksFilter
  readonly chosen: string | null
  readonly onBook: (book: BooksBalance['book']) => void
  readonly onChoose: (account: string) => void
  readonly onOpen: (account: string) => void
}

/** The trial balance of a book, closed by a double rule; the three books are tabs. */
export function TrialBalance(props: TrialBalanceProps): ReactNode {
  const { books, chosenBook, onBook } = props
  const words = useWords(booksWords)
  const shown = books.find(({ book }) => book === chosenBook)
  return (
    <>
      <Tabs
        label={words.tabs}
        tabs={books.map(({ book }) => ({ id: book, text: words[book] }))}
        chosen={chosenBook}
        onChoose={onBook}
        controls="book"
      />
      <section id="book" role="tabpanel" aria-label={words[chosenBook]}>
        {shown === undefined || shown.lines.length === 0 ? (
          <EmptyState says={`${words.emptyBook} ${words.emptyBookNext}`} />
        ) : (
          <BalanceTable {...props} of={shown} />
        )}
      </section>
    </>
  )
}

function BalanceTable(props: TrialBalanceProps & { readonly of: BooksBalance }): ReactNode {
  const { of, filter, chosen, onChoose, onOpen } = props
  const words = useWords(booksWords)
  const format = useFormat()
  const say = useSaid()
  const why = useWhy()
  const writing = { words, format, say }
  const isPart = filter.creditorId !== null || filter.dossierId !== null
  const closing = cents(of.closingCents)
  const opening = of.lines.reduce((sum, line) => sum + line.openingCents, 0)
  return (
    <>
      <table className={css['balance']} aria-label={words.balanceOf(words[of.book])}>
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            <th scope="col">{words.opening}</th>
            <th scope="col">{words.debit}</th>
            <th scope="col">{words.credit}</th>
            <th scope="col">{words.closing}</th>
          </tr>
        </thead>
        <tbody>
          {of.lines.map((line) => (
            <Row
              key={line.account}
              line={line}
              isChosen={line.account === chosen}
              onChoose={() => onChoose(line.account)}
              onOpen={() => onOpen(line.account)}
              onWhy={() =>
                why({
                  figure: format.euros(cents(line.closingCents)),
                  explanation: whyClosing(line, writing),
                  inScreenLanguage: true,
                })
              }
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{isPart ? words.totalOfPart : words.totalOfBook}</th>
            <td>
              <Side of={cents(opening)} />
            </td>
            <td>
              <Amount of={cents(of.debitCents)} currency={false} />
            </td>
            <td>
              <Amount of={cents(of.creditCents)} currency={false} />
            </td>
            <td>
              <Amount
                of={closing < 0 ? negateCents(closing) : closing}
                size="total"
                hanging
                onWhy={() =>
                  why({
                    figure: format.euros(closing),
                    explanation: whyTotal(of, isPart, writing),
                    inScreenLanguage: true,
                  })
                }
              />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={css['legend']}>
        <Prose>{`${saidPeriod(filter, words, format)} ${words.legend}`}</Prose>
      </p>
    </>
  )
}

function saidPeriod(of: BooksFilter, words: BooksWords, format: Format): string {
  if (of.from < '1901') return `${words.sinceEver}.`
  const [from, to] = [of.from, of.to].map((on) => format.day(day(on)))
  return words.balanceFrom(from ?? '', to ?? '')
}

type RowProps = {
  readonly line: BooksBalanceLine
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
  readonly onWhy: () => void
}

function Row({ line, isChosen, onChoose, onOpen, onWhy }: RowProps): ReactNode {
  const words = useWords(booksWords)
  const format = useFormat()
  const say = useSaid()
  const label = say(line.label)
  const moved = (of: Cents) => (of === 0 ? null : <Amount of={of} currency={false} />)
  return (
    <tr className={isChosen ? css['chosen'] : undefined}>
      <th scope="row">
        <button
          type="button"
          className={css['account']}
          data-account={line.account}
          aria-label={words.openAccount(line.account, label)}
          onFocus={onChoose}
          onClick={onOpen}
        >
          <span className={css['number']}>{line.account}</span> {label}
        </button>
        <small>{words.line(line.lines, format.count(line.lines))}</small>
      </th>
      <td>{line.openingCents !== 0 && <Side of={cents(line.openingCents)} />}</td>
      <td>{moved(cents(line.debitCents))}</td>
      <td>{moved(cents(line.creditCents))}</td>
      <td>
        <Side of={cents(line.closingCents)} onWhy={onWhy} />
      </td>
    </tr>
  )
}
