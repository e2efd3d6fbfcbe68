import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { cents } from '@quittance/kernel'
import type { DossierRow } from '@quittance/contract'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { filterKeys } from '#app/keys/filter-keys.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import css from '#features/dossiers/dossiers.module.css'
import { dossierListQuery } from '#app/dossier/dossier-queries.ts'
import { dayOf } from '#words/figures.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Every dossier of the office, the latest first; deposit and import are here. */
export function DossiersPage(): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const router = useRouter()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const q = useDeferredValue(text.trim())
  const read = useInfiniteQuery({ ...dossierListQuery(q), placeholderData: keepPreviousData })
  const columns = useMemo(() => columnsOf(words), [words])
  const keys = [
    { name: ['ArrowUp', 'ArrowDown'], does: words.browse },
    { name: 'Enter', does: words.open },
    { name: 'f', does: words.filterKey, act: focusFilter },
  ]
  useKeys(keys)
  const go = (href: string) => (): void => void router.navigate({ href })
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      <PageHeader
        search={<SearchEverywhere wide />}
        title={words.title}
        says={words.listSays}
        aside={
          <Acts>
            <ActButton onAct={go(paths.importClaims())}>{words.importClaims}</ActButton>
            <ActButton primary onAct={go(paths.deposit())}>
              {words.deposit}
            </ActButton>
          </Acts>
        }
      />
      <div className={css['filter']} data-filter>
        <TextField
          label={words.filterLabel}
          help={words.filter}
          type="search"
          value={text}
          onChange={setText}
          onKeyDown={filterKeys(() => setText(''))}
        />
      </div>
      <Reading of={read}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) {
            return <EmptyState says={q === '' ? words.noDossier : words.noMatch(q)} />
          }
          return (
            <>
              <DataTable
                label={words.listLabel}
                columns={columns}
                groups={[{ rows }]}
                rowId={({ id }) => id}
                chosen={chosen}
                onChoose={({ id }) => setChosen(id)}
                onOpen={({ id }) => go(paths.dossier(id))()}
              />
              <div className={css['more']}>
                <span>{words.shown(format.count(rows.length))}</span>
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
        }}
      </Reading>
    </Page>
  )
}

function focusFilter(): void {
  document.querySelector<HTMLElement>('[data-filter] input')?.focus()
}

function columnsOf(words: (typeof dossierWords)['fr']): readonly DataColumn<DossierRow>[] {
  const named: Readonly<Record<string, string>> = {
    intake: words.intake,
    amicable: words.amicable,
    plan: words.plan,
    'handed-over': words.handedOver,
    closed: words.closed,
  }
  return [
    { id: 'reference', head: words.reference, kind: 'quiet', cell: ({ reference }) => reference },
    {
      id: 'parties',
      head: words.parties,
      onPhone: true,
      cell: ({ debtorName, creditorName }) => (
        <TwoLines strong first={debtorName} second={creditorName} />
      ),
    },
    {
      id: 'status',
      head: words.status,
      kind: 'quiet',
      cell: ({ status }) => named[status] ?? status,
    },
    {
      id: 'due',
      head: words.due,
      kind: 'quiet',
      cell: ({ dueOn }) => <DateText of={dayOf(dueOn)} short />,
    },
    {
      id: 'principal',
      head: words.principal,
      kind: 'figure',
      onPhone: true,
      cell: ({ principalCents }) => <Amount of={cents(principalCents)} />,
    },
  ]
}
