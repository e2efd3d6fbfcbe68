import { useQuery } from '@tanstack/react-query'
import type { QueueRow } from '@quittance/contract'
import { useState } from 'react'
import { dayQuery, dayTabQuery } from '#app/dossier/dossier-queries.ts'

const READ_AGAIN_MS = 60_000

/** What came in since the queue on the screen was read. */
export type News = { readonly added: number; readonly gone: number; readonly show: () => void }

/**
 * The day's queue, read again every minute and never reordered under the cursor: once a person has
 * moved in it, what is new waits until it is asked for.
 */
export function useQuietDay(tab: QueueRow['tab'] | 'all') {
  const whole = useQuery({
    ...dayQuery,
    refetchInterval: READ_AGAIN_MS,
    refetchOnMount: 'always',
  })
  // A sub-queue is asked for by itself where the list holds only the first of them all.
  const isCut = whole.data !== undefined && whole.data.dueCount > whole.data.rows.length
  const ofTab = useQuery({
    ...dayTabQuery(tab === 'all' ? 'letters' : tab),
    enabled: isCut && tab !== 'all',
    refetchInterval: READ_AGAIN_MS,
  })
  const read = isCut && tab !== 'all' && ofTab.data !== undefined ? ofTab : whole
  const [touched, touch] = useState(false)
  const [kept, keep] = useState(read.data)
  const [keptTab, keepTab] = useState(tab)
  const fresh = read.data
  if ((!touched || keptTab !== tab) && fresh !== kept) {
    keep(fresh)
    keepTab(tab)
  }
  const shown = kept ?? fresh
  const news = shown === undefined || fresh === undefined ? null : newsOf(shown.rows, fresh.rows)
  return {
    read,
    shown,
    touch: () => touch(true),
    news: news === null ? null : { ...news, show: () => keep(fresh) },
  }
}

/** What changed between two readings; null when the acts are the same. */
function newsOf(shown: readonly QueueRow[], fresh: readonly QueueRow[]): Omit<News, 'show'> | null {
  const name = ({ dossierId, act }: QueueRow): string => `${dossierId} ${act}`
  const before = new Set(shown.map(name))
  const now = new Set(fresh.map(name))
  const added = now.difference(before).size
  const gone = before.difference(now).size
  return added === 0 && gone === 0 ? null : { added, gone }
}
