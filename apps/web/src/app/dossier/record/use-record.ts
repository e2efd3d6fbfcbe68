import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DossierView } from '@quittance/contract'
import { announce } from '#ui/acts/announce.ts'

/** What every panel of this folder takes. */
export type RecordProps = {
  readonly dossier: DossierView
  readonly onClose: () => void
  /** What follows once it is recorded, before the dossier is read again. */
  readonly onRecorded?: (() => Promise<void>) | undefined
}

/** Reads again a dossier, its history, the day and the lists, after something was recorded. */
export function useReread(): (id: string) => Promise<void> {
  const cache = useQueryClient()
  return async (id) => {
    await Promise.all([
      cache.invalidateQueries({ queryKey: ['dossier', id] }),
      cache.invalidateQueries({ queryKey: ['day'] }),
      cache.invalidateQueries({ queryKey: ['dossiers'] }),
      cache.invalidateQueries({ queryKey: ['acts'] }),
    ])
  }
}

/**
 * Records something on a dossier: on success the page is read again and the panel closes; on a
 * refusal nothing typed is lost.
 */
export function useRecord<Input>(
  { dossier, onClose, onRecorded }: RecordProps,
  write: (input: Input) => Promise<unknown>,
  said?: string,
) {
  const reread = useReread()
  const { mutate, isPending, error } = useMutation({
    mutationFn: write,
    onSuccess: async () => {
      if (said !== undefined) announce(said)
      onClose()
      await onRecorded?.()
      await reread(dossier.id)
    },
  })
  return {
    save: mutate,
    busy: isPending,
    error,
    reread: () => void reread(dossier.id),
  }
}
