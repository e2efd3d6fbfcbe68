import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { useRefusals, problemOf } from '#app/refusal.ts'
import { commissionWords } from '#features/commission/commission-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

/** Issues the invoices and credit notes that are missing, once at a time. */
export function useInvoicing() {
  const words = useWords(commissionWords)
  const refusal = useRefusals()
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const run = async (): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      const { issued } = await api.commission.issueInvoices({})
      announce(words.issued(issued))
    } catch (error) {
      const problem = problemOf(error)
      setFault(problem === null ? words.notIssued : refusal(problem))
    } finally {
      setBusy(false)
      await cache.invalidateQueries({ queryKey: ['money'] })
    }
  }
  return {
    busy,
    fault,
    issue: () => {
      if (!busy) void run()
    },
  }
}
