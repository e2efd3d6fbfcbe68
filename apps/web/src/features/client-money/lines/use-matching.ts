import { useQueryClient } from '@tanstack/react-query'
import type { BankLineView, PaymentResult, Problem } from '@quittance/contract'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'

/** A dossier that a line may be matched to, and why it is offered. */
export type Candidate = {
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
  readonly reason: string
  readonly certain: boolean
}

/** What a match did, with what it was done to. */
export type Matched = {
  readonly line: BankLineView
  readonly candidate: Candidate
  readonly result: PaymentResult
}

export type Matching = {
  readonly busy: boolean
  readonly refusal: Problem | 'silent' | null
  readonly done: Matched | null
  /** `whole` where the person said that all of a line of several payments is the dossier's. */
  readonly match: (line: BankLineView, candidate: Candidate, whole?: boolean) => void
  readonly forget: () => void
}

/** Matches a line once at a time; all that money moves is read again after it. */
export function useMatching(): Matching {
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const [done, setDone] = useState<Matched | null>(null)
  const run = async (line: BankLineView, candidate: Candidate, whole: boolean): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    try {
      const { dossierId } = candidate
      const result = await api.clientMoney.match({
        id: line.id,
        dossierId,
        ...(whole ? { whole: true as const } : {}),
      })
      setDone({ line, candidate, result })
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
    done,
    match: (line, candidate, whole = false) => {
      if (!busy) void run(line, candidate, whole)
    },
    forget: () => {
      setDone(null)
      setRefusal(null)
    },
  }
}
