import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { OutwardActView } from '@quittance/contract'
import { useMemo, useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { Batches } from '#features/outreach/exchanges/Batches.tsx'
import { columnsOf } from '#features/outreach/exchanges/exchange-columns.tsx'
import { actsQuery, type ActState } from '#features/outreach/exchanges/exchange-queries.ts'
import css from '#features/outreach/exchanges/exchanges.module.css'
import { ExchangeSide } from '#features/outreach/exchanges/ExchangeSide.tsx'
import { openLetter } from '#features/outreach/exchanges/open-letter.ts'
import { useToPost } from '#features/outreach/exchanges/use-to-post.ts'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { DataTable } from '#ui/rows/DataTable.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type TabId = 'all' | 'reserved' | 'done' | 'ambiguous' | 'failed'

/** What is leaving, has left, or waits for a person; the post batches; the local outbox. */
export function ExchangesPage(): ReactNode {
  const words = useWords(exchangeWords)
  const format = useFormat()
  const router = useRouter()
  const [tab, setTab] = useState<TabId>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const state: ActState | null = tab === 'all' ? null : tab
  const read = useInfiniteQuery(actsQuery(state))
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  const act = rows.find(({ id }) => id === chosen) ?? rows[0]
  const toPost = useToPost(rows)
  const say = useSaid()
  const columns = useMemo(
    () => columnsOf({ words, format, say }, toPost),
    [words, format, say, toPost],
  )
  const openDossier = (of: OutwardActView | undefined): void => {
    if (of?.dossierId != null) void router.navigate({ href: paths.dossier(of.dossierId) })
  }
  const keys = [
    { name: ['ArrowUp', 'ArrowDown'], does: words.browse },
    { name: 'Enter', does: words.openDossier, act: () => openDossier(act) },
    {
      name: 'o',
      does: words.pdf,
      ...(act?.canRead === true ? { act: () => openLetter(act) } : { refused: words.noPdf }),
    },
  ]
  useKeys(keys)
  const simulated = rows.filter((row) => row.simulated && row.channel === 'e-mail').length
  return (
    <Page
      sideLabel={words.side}
      side={act === undefined ? undefined : <ExchangeSide key={act.id} act={act} toPost={toPost} />}
      keys={<KeyStrip keys={keys} />}
    >
      <PageHeader
        search={<SearchEverywhere wide />}
        title={words.title}
        says={words.says}
        aside={
          simulated > 0 && (
            <div className={css['outbox']}>
              <StatusMark shape="clock">{words.outbox}</StatusMark>
              <small>
                {simulated === 1 ? words.outboxOne : words.outboxSays(format.count(simulated))}
              </small>
            </div>
          )
        }
      />
      <Batches />
      <div className={css['tabs']}>
        <Tabs<TabId>
          label={words.tabs}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'all', text: words.all },
            { id: 'ambiguous', text: words.doubtful },
            { id: 'reserved', text: words.leaving },
            { id: 'done', text: words.left },
            { id: 'failed', text: words.failed },
          ]}
        />
      </div>
      <Reading of={read}>
        {() =>
          rows.length === 0 ? (
            <EmptyState says={tab === 'all' ? words.none : words.noneHere} />
          ) : (
            <>
              <DataTable
                label={words.list}
                columns={columns}
                groups={[{ rows }]}
                rowId={({ id }) => id}
                chosen={act?.id ?? null}
                onChoose={({ id }) => setChosen(id)}
                onOpen={openDossier}
              />
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
            </>
          )
        }
      </Reading>
    </Page>
  )
}
