import type { AttachedFrom, ExhibitKind } from '@quittance/contract'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { useReread } from '#app/dossier/record/use-record.ts'
import { sendFile, type KeptFile } from '#app/files/send-file.ts'
import { problemOf } from '#app/refusal.ts'

/** What is attached: the file, what it is said to be, and who speaks for the creditor in it. */
export type Attachment = {
  readonly file: File
  readonly kind: ExhibitKind
  readonly owners: readonly string[]
  /** The fingerprint taken on this device; null where its browser could not. */
  readonly deviceSha256: string | null
  /** What is said of an export; absent for what is none. */
  readonly from?: AttachedFrom
}

/**
 * `altered`: the bytes that arrived are not those of this device. `cut`: they did not all arrive.
 * Nothing was attached in either case, and the file stays in hand.
 */
export type AttachStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly sent: number; readonly total: number }
  | { readonly kind: 'attaching' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'failed'; readonly error: unknown }

export type AttachingOptions = {
  readonly dossierId: string
  readonly version: number
  readonly onAttached: () => void
}

const LOOKS_MS = [700, 1500, 3000, 6000, 12_000]

/** Whether a conversation was read in the next moments: what it holds changes what may be done. */
async function isSoonRead(id: string): Promise<boolean> {
  for (const wait of LOOKS_MS) {
    await new Promise((resolve) => {
      setTimeout(resolve, wait)
    })
    const { state } = await api.evidence.exhibit({ id })
    if (state !== 'reading') return true
  }
  return false
}

/** Sends a file; `cut` when nobody answered, so that nothing was attached. */
async function sentOrCut(
  file: File,
  onProgress: (sent: number) => void,
): Promise<KeptFile | 'cut'> {
  try {
    return await sendFile(file, onProgress)
  } catch (error) {
    if (problemOf(error) === null) return 'cut'
    throw error
  }
}

/** Sends a file, then makes it an exhibit of the dossier; one at a time. */
export function useAttaching({ dossierId, version, onAttached }: AttachingOptions): {
  readonly step: AttachStep
  readonly busy: boolean
  readonly attach: (attachment: Attachment) => void
} {
  const reread = useReread()
  const [step, setStep] = useState<AttachStep>({ kind: 'idle' })
  const run = async ({ file, kind, owners, deviceSha256, from }: Attachment): Promise<void> => {
    const total = file.size
    setStep({ kind: 'sending', sent: 0, total })
    const kept = await sentOrCut(file, (sent) => setStep({ kind: 'sending', sent, total }))
    if (kept === 'cut') {
      setStep({ kind: 'cut' })
      return
    }
    if (deviceSha256 !== null && deviceSha256 !== kept.sha256) {
      setStep({ kind: 'altered' })
      return
    }
    setStep({ kind: 'attaching' })
    const { exhibitId } = await api.evidence.attach({
      id: dossierId,
      expectedVersion: version,
      fileId: kept.id,
      kind,
      deviceSha256,
      owners: [...owners],
      ...(from === undefined ? {} : { from }),
    })
    onAttached()
    await reread(dossierId)
    if (kind === 'message-export' && (await isSoonRead(exhibitId))) await reread(dossierId)
  }
  const busy = step.kind === 'sending' || step.kind === 'attaching'
  return {
    step,
    busy,
    attach: (attachment) => {
      if (!busy) run(attachment).catch((error: unknown) => setStep({ kind: 'failed', error }))
    },
  }
}
