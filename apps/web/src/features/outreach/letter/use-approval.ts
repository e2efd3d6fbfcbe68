import { useMutation } from '@tanstack/react-query'
import type { Composition } from '@quittance/contract'
import { api } from '#app/api.ts'
import type { LetterAsked } from '#features/outreach/letter/letter-queries.ts'
import { useReread } from '#app/dossier/record/use-record.ts'

export type Approval = {
  readonly approve: () => void
  readonly busy: boolean
  readonly error: unknown
  /** The fingerprint of the text that was approved; null before. */
  readonly approved: string | null
}

/** What is approved: the letter as it was read, and what the officer verified. */
type Approved = {
  readonly asked: LetterAsked
  readonly composition: Composition
  readonly personSays: string
  readonly overrideReason: string
}

/** Approves the very text that was read: its fingerprint and the version of the dossier go along. */
export function useApproval(
  { asked, composition, personSays, overrideReason }: Approved,
  { onApproved, onRefused }: { readonly onApproved: () => void; readonly onRefused: () => void },
): Approval {
  const reread = useReread()
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async () => {
      await api.outreach.approve({
        ...asked,
        edits: { ...asked.edits },
        expectedVersion: composition.dossierVersion,
        textSha256: composition.textSha256,
        personSays: composition.gate.verdict === 'ask-a-person' ? personSays.trim() : null,
        overrideReason: composition.hindrance?.mayOverride === true ? overrideReason.trim() : null,
      })
      return composition.textSha256
    },
    onSuccess: async () => {
      onApproved()
      await reread(asked.id)
    },
    onError: onRefused,
  })
  const approve = (): void => {
    if (!isPending) mutate()
  }
  return { approve, busy: isPending, error, approved: data ?? null }
}
