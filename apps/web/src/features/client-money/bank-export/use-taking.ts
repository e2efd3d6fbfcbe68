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
  | { readonly kind: 'mapped' }
  | { readonly kind: 'refused'; readonly problem: Problem | null }

/** What is done with a file: taken; read again otherwise; only the next ones read so. */
export type ToTake = {
  readonly fileId: string
  readonly csv: CsvReadingInput
  /** The statement of it that waits, and why it is read otherwise. */
  readonly reread?: { readonly id: string; readonly because: string }
  /** True where its lines were taken: only the next files are read so. */
  readonly nextOnly?: boolean
}

async function done({ fileId, csv, reread, nextOnly = false }: ToTake): Promise<Taking> {
  if (nextOnly) {
    await api.bankFiles.readNextSo({ fileId, csv })
    return { kind: 'mapped' }
  }
  const result =
    reread === undefined
      ? await api.clientMoney.importStatement({ fileId, csv })
      : await api.bankFiles.reread({ ...reread, csv })
  return { kind: 'taken', result }
}

/** Takes a file that was received, once at a time. */
export function useTaking() {
  const cache = useQueryClient()
  const [taking, setTaking] = useState<Taking>({ kind: 'waiting' })
  const take = async (of: ToTake): Promise<void> => {
    if (taking.kind === 'taking') return
    setTaking({ kind: 'taking' })
    try {
      setTaking(await done(of))
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
