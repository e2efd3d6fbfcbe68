import { useQuery } from '@tanstack/react-query'
import type { OutwardActView } from '@quittance/contract'
import { useEffect, useMemo } from 'react'
import { batchesQuery } from '#features/outreach/exchanges/exchange-queries.ts'

/** The batches not posted yet, read again when a letter has moved: it may be in a new one. */
export function useToPost(rows: readonly OutwardActView[]): ReadonlySet<string> {
  const { data, refetch } = useQuery(batchesQuery)
  const moved = rows.map(({ id, state }) => `${id} ${state}`).join()
  useEffect(() => {
    if (moved !== '') void refetch()
  }, [moved, refetch])
  return useMemo(
    () => new Set(data?.rows.flatMap(({ id, state }) => (state === 'open' ? [id] : []))),
    [data],
  )
}
