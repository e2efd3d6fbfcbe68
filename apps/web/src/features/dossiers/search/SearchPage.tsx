import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { FoundDossier } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { searchQuery } from '#app/dossier/dossier-queries.ts'
import { useAddressText } from '#app/reading/route-facts.ts'
import { searchWords } from '#app/search/search-words.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useWords } from '#words/use-words.ts'

type FoundWords = {
  readonly own: (typeof dossierWords)['fr']
  readonly box: (typeof searchWords)['fr']
}

/** All that a search found, as a list to go through with the arrows; a field while nothing is asked. */
export function SearchPage(): ReactNode {
  const words = useWords(dossierWords)
  const text = useAddressText('q')
  const asked = text !== ''
  useEffect(() => {
    if (!asked) document.querySelector<HTMLElement>('[data-search]')?.focus()
  }, [asked])
  const keys = [
    { name: ['ArrowUp', 'ArrowDown'], does: words.browse },
    { name: 'Enter', does: words.open },
  ]
  return (
    <Page keys={<KeyStrip keys={asked ? keys : []} />}>
      <PageHeader
        title={words.searchTitle}
        beside={asked && words.searching(text)}
        search={<SearchEverywhere wide />}
      />
      {asked && <Found text={text} />}
    </Page>
  )
}

function Found({ text }: { readonly text: string }): ReactNode {
  const words = useWords(dossierWords)
  const box = useWords(searchWords)
  const router = useRouter()
  const found = useQuery(searchQuery(text))
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf({ own: words, box }), [words, box])
  return (
    <Reading of={found}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState says={words.nothingFound(text)} />
        ) : (
          <DataTable
            label={box.found}
            columns={columns}
            groups={[{ rows }]}
            rowId={({ dossierId }) => dossierId}
            chosen={chosen}
            onChoose={({ dossierId }) => setChosen(dossierId)}
            onOpen={({ dossierId }) => void router.navigate({ href: paths.dossier(dossierId) })}
          />
        )
      }
    </Reading>
  )
}

function columnsOf({ own, box }: FoundWords): readonly DataColumn<FoundDossier>[] {
  return [
    { id: 'reference', head: own.reference, kind: 'quiet', cell: ({ reference }) => reference },
    {
      id: 'parties',
      head: own.parties,
      onPhone: true,
      cell: ({ debtorName, creditorName }) => (
        <TwoLines strong first={debtorName} second={creditorName} />
      ),
    },
    {
      id: 'place',
      head: box.found,
      kind: 'quiet',
      cell: ({ foundIn }) => box.foundIn(box[foundIn]),
    },
    {
      id: 'principal',
      head: own.principal,
      kind: 'figure',
      onPhone: true,
      cell: ({ principalCents }) => <Amount of={cents(principalCents)} />,
    },
  ]
}
