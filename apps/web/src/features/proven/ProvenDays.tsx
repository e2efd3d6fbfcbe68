import { useInfiniteQuery } from '@tanstack/react-query'
import type { ProvenDay } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { provenDaysQuery } from '#features/proven/proven-queries.ts'
import css from '#features/proven/proven.module.css'
import { provenWords } from '#features/proven/words/proven-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { useLanguage, type Language } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

function columnsIn(language: Language): readonly DataColumn<ProvenDay>[] {
  const words = provenWords[language]
  return [
    { id: 'on', head: words.day, onPhone: true, cell: ({ on }) => <DateText of={day(on)} short /> },
    {
      id: 'total',
      head: words.total,
      kind: 'figure',
      onPhone: true,
      cell: ({ totalCents }) => <Amount of={cents(totalCents)} currency={false} />,
    },
    {
      id: 'gap',
      head: words.off,
      kind: 'figure',
      cell: ({ gapCents }) => <Amount of={cents(gapCents)} currency={false} />,
    },
    {
      id: 'root',
      head: words.root,
      kind: 'quiet',
      cell: ({ root }) => <code className={css['print']}>{root}</code>,
    },
    {
      id: 'signed',
      head: words.signed,
      onPhone: true,
      cell: ({ signed }) => (
        <StatusMark shape={signed === null ? 'clock' : 'passed'}>
          {signed === null ? words.no : words.yes}
        </StatusMark>
      ),
    },
  ]
}

const columns = { fr: columnsIn('fr'), en: columnsIn('en') }

/** The days proven with their roots, the latest first; one proven again stands twice. */
export function ProvenDays(): ReactNode {
  const words = useWords(provenWords)
  const language = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useInfiniteQuery(provenDaysQuery)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={css['section']} aria-label={words.history}>
      <SectionHead ruled title={words.history} aside={words.historyNote} />
      {list.data === undefined ? (
        <LoadingRules rows={4} />
      ) : rows.length === 0 ? (
        <EmptyState says={words.historyNone} />
      ) : (
        <DataTable
          label={words.history}
          columns={columns[language]}
          groups={[{ rows }]}
          rowId={({ id }) => id}
          chosen={chosen}
          onChoose={({ id }) => setChosen(id)}
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
