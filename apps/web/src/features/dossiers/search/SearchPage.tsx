import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { cents } from '@quittance/kernel'
import { useMemo, useState, type ReactNode } from 'react'
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

type Found = {
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
  readonly creditorName: string
  readonly foundIn: string
  readonly principalCents: number
}

type FoundWords = (typeof dossierWords)['fr'] &
  Pick<(typeof searchWords)['fr'], 'found' | 'foundIn'>

/** All that a search found, as a list to go through with the arrows. */
export function SearchPage(): ReactNode {
  const own = useWords(dossierWords)
  const box = useWords(searchWords)
  const words = useMemo(() => ({ ...own, ...box }), [own, box])
  const router = useRouter()
  const text = useAddressText('q')
  const found = useQuery(searchQuery(text))
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf(words), [words])
  const keys = [
    { name: ['ArrowUp', 'ArrowDown'], does: words.browse },
    { name: 'Enter', does: words.open },
  ]
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      <PageHeader
        title={words.searchTitle}
        beside={words.searching(text)}
        search={<SearchEverywhere wide />}
      />
      <Reading of={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState says={words.nothingFound(text)} />
          ) : (
            <DataTable
              label={words.found}
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
    </Page>
  )
}

function columnsOf(words: FoundWords): readonly DataColumn<Found>[] {
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
    { id: 'place', head: words.found, kind: 'quiet', cell: (row) => words.foundIn(row.foundIn) },
    {
      id: 'principal',
      head: words.principal,
      kind: 'figure',
      onPhone: true,
      cell: ({ principalCents }) => <Amount of={cents(principalCents)} />,
    },
  ]
}
