import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { useRefusals, problemOf } from '#app/refusal.ts'
import { commissionWords } from '#features/commission/commission-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

type Document = { readonly id: string; readonly number: string }

/** Issues the invoices and credit notes that are missing, or sends one; one thing at a time. */
export function useInvoicing() {
  const words = useWords(commissionWords)
  const refusal = useRefusals()
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const run = async (act: () => Promise<string>): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      announce(await act())
    } catch (error) {
      const problem = problemOf(error)
      setFault(problem === null ? words.notIssued : refusal(problem))
    } finally {
      setBusy(false)
      await cache.invalidateQueries({ queryKey: ['money'] })
    }
  }
  const send = (document: Document, by: (id: string) => Promise<unknown>): void => {
    if (busy) return
    void run(async () => {
      await by(document.id)
      return words.sent(document.number)
    })
  }
  return {
    busy,
    fault,
    issue: () => {
      if (busy) return
      void run(async () => words.issued((await api.commission.issueInvoices({})).issued))
    },
    send: (document: Document) => send(document, (id) => api.commission.sendInvoice({ id })),
    sendCost: (document: Document) => send(document, (id) => api.costs.sendInvoice({ id })),
  }
}
