import type { DirectDebitView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { api } from '#app/api.ts'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'

/** Opens why a collection is for this sum and this day, as the server says. */
export function useWhyDebit(): (of: DirectDebitView) => Promise<void> {
  const why = useWhy()
  const format = useFormat()
  return async ({ id, amountCents }) => {
    const explanation = await api.directDebits.why({ id })
    why({ figure: format.euros(cents(amountCents)), explanation })
  }
}
