import { useQueryClient } from '@tanstack/react-query'

/** To be called after an act on orders, mandates, freezes or accounts: the money is read again. */
export function useReadMoneyAgain(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries({ queryKey: ['money'] })
  }
}
