import { useQueryClient } from '@tanstack/react-query'
import type { ExhibitKind, Problem } from '@quittance/contract'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'
import { sendWithProgress } from '#features/evidence/attach/send-with-progress.ts'

/** What is attached: the file, what it is said to be, and who speaks for the creditor in it. */
export type Attachment = {
  readonly file: File
  readonly kind: ExhibitKind
  readonly owners: readonly string[]
  readonly deviceSha256: string | null
}

export type AttachStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly sent: number; readonly total: number }
  | { readonly kind: 'attaching' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'interrupted' }

export type AttachingOptions = {
  readonly dossierId: string
  readonly version: number
  readonly onAttached: (exhibitId: string) => void
}

/** Sends a file, then makes it an exhibit of the dossier; one at a time. */
export function useAttaching({ dossierId, version, onAttached }: AttachingOptions): {
  readonly step: AttachStep
  readonly attach: (attachment: Attachment) => void
} {
  const cache = useQueryClient()
  const [step, setStep] = useState<AttachStep>({ kind: 'idle' })
  const run = async ({ file, kind, owners, deviceSha256 }: Attachment): Promise<void> => {
    const total = file.size
    setStep({ kind: 'sending', sent: 0, total })
    try {
      const fileId = await sendWithProgress(file, {
        onProgress: (sent) => {
          setStep({ kind: 'sending', sent, total })
        },
      })
      setStep({ kind: 'attaching' })
      const { exhibitId } = await api.evidence.attach({
        id: dossierId,
        expectedVersion: version,
        fileId,
        kind,
        deviceSha256,
        owners: [...owners],
      })
      void cache.invalidateQueries()
      onAttached(exhibitId)
    } catch (error) {
      const problem = problemOf(error)
      setStep(problem === null ? { kind: 'interrupted' } : { kind: 'refused', problem })
      await cache.invalidateQueries({ queryKey: ['dossier', dossierId] })
    }
  }
  return {
    step,
    attach: (attachment) => {
      if (step.kind !== 'sending' && step.kind !== 'attaching') void run(attachment)
    },
  }
}
