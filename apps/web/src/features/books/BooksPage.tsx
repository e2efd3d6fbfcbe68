import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { BooksBalance } from '@quittance/contract'
import { day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import type { Pick } from '#app/forms/PickField.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressText } from '#app/reading/route-facts.ts'
import { useSignedIn } from '#app/session/session.ts'
import { AccountLedger } from '#features/books/AccountLedger.tsx'
import { BookFilters } from '#features/books/BookFilters.tsx'
import { balanceQuery, monthsQuery } from '#features/books/books-queries.ts'
import css from '#features/books/books.module.css'
import { EntryPanel } from '#features/books/entry/EntryPanel.tsx'
import { MonthEnd } from '#features/books/MonthEnd.tsx'
import { periodNamed } from '#features/books/period.ts'
import { TrialBalance } from '#features/books/TrialBalance.tsx'
import { useBooksKeys } from '#features/books/use-books-keys.ts'
import { booksWords } from '#features/books/words/books-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const books = ['client-money', 'office', 'debtors'] as const

/** The three books: a balance, an account, an entry, and the month given to the accountant. */
export function BooksPage(): ReactNode {
  const words = useWords(booksWords)
  const say = useSaid()
  const router = useRouter()
  const { today, member } = useSignedIn()
  const account = useAddressText('compte')
  const entry = useAddressText('ecriture')
  const named = useAddressText('livre')
  const book = books.find((one) => one === named) ?? 'client-money'
  const [period, setPeriod] = useState(today.slice(0, 4))
  const [creditor, setCreditor] = useState<Pick | null>(null)
  const [dossier, setDossier] = useState<Pick | null>(null)
  const [row, setRow] = useState<string | null>(null)
  const [giving, setGiving] = useState(false)
  const go = (to: { livre?: string; compte?: string; ecriture?: string }): void =>
    void router.navigate({ href: paths.books({ livre: book, compte: account, ...to }) })
  const filter = {
    ...periodNamed(period, day(today)),
    creditorId: creditor?.id ?? null,
    dossierId: dossier?.id ?? null,
  }
  const balance = useQuery({ ...balanceQuery(filter), placeholderData: keepPreviousData })
  const months = useQuery(monthsQuery)
  const shown = balance.data?.books.find((one) => one.book === book)
  const mayGive = member.rights.includes('handle-money')
  const label = shown?.lines.find((one) => one.account === account)?.label
  const keys = useBooksKeys({
    rows: account === '' ? (shown?.lines.map((line) => line.account) ?? []) : [],
    chosen: row,
    onChoose: setRow,
    onOpen: (number) => go({ compte: number }),
    onBack: account === '' ? null : () => go({ compte: '' }),
    onNextBook: () => {
      setRow(null)
      go({ livre: books[(books.indexOf(book) + 1) % books.length] ?? book, compte: '' })
    },
    onGive: mayGive ? () => setGiving(true) : null,
  })
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      <PageHeader
        crumbs={[
          { text: words.money, href: paths.clientMoney() },
          ...(account === '' ? [] : [{ text: words.books, href: paths.books({ livre: book }) }]),
        ]}
        title={account === '' ? words.title : `${account} ${label === undefined ? '' : say(label)}`}
        says={account === '' ? `${words.says} ${words.toConfirm}` : words.toConfirm}
        aside={
          mayGive ? (
            <ActButton keyName="c" onAct={() => setGiving(true)}>
              {words.monthEnd}
            </ActButton>
          ) : (
            <ReasonedButton reason={words.roleRefused} keyName="c" align="right">
              {words.monthEnd}
            </ReasonedButton>
          )
        }
      />
      <BookFilters
        period={period}
        months={months.data?.months.map(({ month }) => month) ?? []}
        today={day(today)}
        onPeriod={setPeriod}
        creditor={creditor}
        onCreditor={setCreditor}
        dossier={dossier}
        onDossier={setDossier}
      />
      <div className={css['main']}>
        {account === '' ? (
          <Reading of={balance} rows={8}>
            {(read) => (
              <TrialBalance
                books={read.books}
                chosenBook={book}
                filter={filter}
                chosen={row}
                onBook={(id: BooksBalance['book']) => go({ livre: id })}
                onChoose={setRow}
                onOpen={(number) => go({ compte: number })}
              />
            )}
          </Reading>
        ) : (
          <AccountLedger account={account} filter={filter} onOpen={(id) => go({ ecriture: id })} />
        )}
      </div>
      {entry !== '' && (
        <EntryPanel id={entry} onOther={(id) => go({ ecriture: id })} onClose={() => go({})} />
      )}
      {giving && <MonthEnd onClose={() => setGiving(false)} />}
    </Page>
  )
}
