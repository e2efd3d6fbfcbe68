import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '#app/api.ts'

export type ReadingAgain = {
  readonly busy: boolean
  /** Why the last asking gave nothing; null for none. */
  readonly error: unknown
  readonly start: () => void
}

/** Asks for the reading of an exhibit again, once at a time; the page is read again after it. */
export function useReadingAgain(of: {
  readonly exhibitId: string
  /** The version of the dossier under the person's eyes. */
  readonly version: number
}): ReadingAgain {
  const cache = useQueryClient()
  const { isPending, error, mutate } = useMutation({
    mutationFn: () => api.evidence.readAgain({ id: of.exhibitId, expectedVersion: of.version }),
    onSettled: () => cache.invalidateQueries(),
  })
  return {
    busy: isPending,
    error,
    start: () => {
      if (!isPending) mutate()
    },
  }
}
