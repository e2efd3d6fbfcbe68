import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '@quittance/contract'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import type { Matched, Matching } from '#features/client-money/lines/use-matching.ts'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

export type Undoing = {
  readonly busy: boolean
  readonly refusal: Problem | 'silent' | null
  /** Undoes the match just made: its line waits again, in one press. */
  readonly undo: (of: Matched) => void
}

/** Undoes what was just matched, once at a time; all that money moves is read again after it. */
export function useUndoing({ forget }: Pick<Matching, 'forget'>): Undoing {
  const words = useWords(clientMoneyWords)
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const run = async ({ candidate, result }: Matched): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    try {
      await api.undo.undo({ id: result.paymentId })
      announce(words.undone(candidate.reference))
      forget()
    } catch (error) {
      setRefusal(problemOf(error) ?? 'silent')
    } finally {
      setBusy(false)
      await cache.invalidateQueries()
    }
  }
  return {
    busy,
    refusal,
    undo: (of) => {
      if (!busy) void run(of)
    },
  }
}
