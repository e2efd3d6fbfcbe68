import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The accounts where a creditor is paid, the last version first. */
export const payoutAccountsQuery = (creditorId: string) =>
  queryOptions({
    queryKey: ['money', 'payout-accounts', creditorId],
    queryFn: () => api.payOver.accounts({ id: creditorId }),
  })

/** To be called after an account was noted or decided: what may be paid over is read again. */
export function useReadAccountsAgain(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries({ queryKey: ['money'] })
  }
}
