import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CsvReadingInput, Problem, StatementImport } from '@quittance/contract'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'

const ASKED_EVERY_MS = 400

/** A file being taken, taken, or refused. */
export type Taking =
  | { readonly kind: 'waiting' | 'taking' }
  | { readonly kind: 'taken'; readonly result: StatementImport }
  | { readonly kind: 'refused'; readonly problem: Problem | null }

/** Takes a file that was received, once at a time. */
export function useTaking() {
  const cache = useQueryClient()
  const [taking, setTaking] = useState<Taking>({ kind: 'waiting' })
  const take = async (fileId: string, csv?: CsvReadingInput): Promise<void> => {
    if (taking.kind === 'taking') return
    setTaking({ kind: 'taking' })
    try {
      const asked = csv === undefined ? { fileId } : { fileId, csv }
      const result = await api.clientMoney.importStatement(asked)
      setTaking({ kind: 'taken', result })
    } catch (error) {
      setTaking({ kind: 'refused', problem: problemOf(error) })
    }
    await cache.invalidateQueries()
  }
  return { taking, take }
}

/** How far the server is with a file, asked while it reads it. */
export function useProgress(fileId: string | null) {
  return useQuery({
    queryKey: ['money', 'progress', fileId],
    enabled: fileId !== null,
    refetchInterval: ASKED_EVERY_MS,
    gcTime: 0,
    queryFn: () => (fileId === null ? null : api.bankFiles.progress({ fileId })),
  }).data
}
