import { QueryClient } from '@tanstack/react-query'
import { problemOf } from '#app/refusal.ts'

const READ_AGAIN_AFTER_MS = 15_000

/** The cache of what was read; a refusal is never asked again by itself, a silence once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: READ_AGAIN_AFTER_MS,
      refetchOnWindowFocus: false,
      retry: (times, error) => problemOf(error) === null && times < 1,
    },
    mutations: { retry: false },
  },
})
