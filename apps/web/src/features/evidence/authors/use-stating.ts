import { useQueryClient } from '@tanstack/react-query'
import type { AuthorView, Problem } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'

/** What a person says of an author. */
export type SaidOfAuthor = {
  readonly side: AuthorView['countsAs']
  /** The exhibit in which the identifier was read. */
  readonly restsOn: string | null
  readonly reason: string | null
}

export type Stating = {
  readonly busy: boolean
  readonly refusal: Problem | 'silent' | null
  /** What the last statement changed, as the server says it. */
  readonly consequence: Said | null
  readonly state: (author: AuthorView, said: SaidOfAuthor) => void
}

/** States who an author is, once at a time; the page is read again after it, refused or not. */
export function useStating(of: { readonly exhibitId: string; readonly version: number }): Stating {
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const [consequence, setConsequence] = useState<Said | null>(null)
  const run = async ({ print, sent }: AuthorView, said: SaidOfAuthor): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    setConsequence(null)
    try {
      const answer = await api.evidence.stateAuthor({
        id: of.exhibitId,
        print,
        sent,
        expectedVersion: of.version,
        ...said,
      })
      setConsequence(answer.consequence)
    } catch (error) {
      setRefusal(problemOf(error) ?? 'silent')
    }
    await cache.invalidateQueries()
    setBusy(false)
  }
  return {
    busy,
    refusal,
    consequence,
    state: (author, said) => {
      if (!busy) void run(author, said)
    },
  }
}
