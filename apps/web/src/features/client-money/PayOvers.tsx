import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { PayOverRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { payOversQuery } from '#features/client-money/money-queries.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Countdown } from '#ui/money/Countdown.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useLanguage, type Language } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

function Left({ row }: { readonly row: PayOverRow }): ReactNode {
  const { today } = useSignedIn()
  return <Countdown from={day(row.collectedOn)} until={day(row.dueBy)} today={day(today)} />
}

function columnsIn(language: Language): readonly DataColumn<PayOverRow>[] {
  const words = clientMoneyWords[language]
  return [
    {
      id: 'creditor',
      head: words.creditor,
      onPhone: true,
      cell: ({ creditorName, dossierId, dossierReference }) => (
        <TwoLines
          strong
          first={creditorName}
          second={<Anchor href={paths.dossier(dossierId)}>{dossierReference}</Anchor>}
        />
      ),
    },
    {
      id: 'amount',
      head: words.sum,
      kind: 'figure',
      onPhone: true,
      cell: ({ amountCents }) => <Amount of={cents(amountCents)} currency={false} />,
    },
    {
      id: 'collected',
      head: words.collected,
      kind: 'quiet',
      cell: ({ collectedOn }) => <DateText of={day(collectedOn)} short />,
    },
    {
      id: 'due',
      head: words.dueBy,
      kind: 'quiet',
      cell: ({ dueBy }) => <DateText of={day(dueBy)} short />,
    },
    { id: 'left', head: words.left, onPhone: true, cell: (row) => <Left row={row} /> },
  ]
}

const columns = { fr: columnsIn('fr'), en: columnsIn('en') }

/** What is due to whom and before when; the shortest term first, a late one never hidden. */
export function PayOvers(): ReactNode {
  const words = useWords(clientMoneyWords)
  const language = useLanguage()
  const router = useRouter()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useInfiniteQuery(payOversQuery)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={css['section']} aria-label={words.payOversTitle}>
      <SectionHead ruled title={words.payOversTitle} aside={words.payOversNote} />
      {list.data === undefined ? (
        <LoadingRules rows={4} />
      ) : rows.length === 0 ? (
        <EmptyState says={words.payOversEmpty} />
      ) : (
        <DataTable
          label={words.payOversLabel}
          columns={columns[language]}
          groups={[{ rows }]}
          rowId={({ paymentId }) => paymentId}
          chosen={chosen}
          onChoose={({ paymentId }) => {
            setChosen(paymentId)
          }}
          onOpen={({ dossierId }) => void router.navigate({ href: paths.dossier(dossierId) })}
        />
      )}
      {list.hasNextPage && (
        <div className={css['more']}>
          <ActButton small busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
            {words.more}
          </ActButton>
        </div>
      )}
    </section>
  )
}
