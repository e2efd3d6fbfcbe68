import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'

export type KeptProvider<View> = {
  readonly queryKey: readonly string[]
  readonly remove: () => Promise<View>
  readonly words: { readonly remove: string; readonly removed: string }
}

/** Shows what the server answered of a provider, and the button by which nothing leaves by it any more. */
export function useKeptProvider<View>({ queryKey, remove, words }: KeptProvider<View>): {
  readonly keep: (view: View, said: string) => Promise<void>
  readonly removing: ReactNode
} {
  const cache = useQueryClient()
  const keep = async (view: View, said: string): Promise<void> => {
    announce(said)
    await cache.setQueryData([...queryKey], view)
    await cache.invalidateQueries({ queryKey: [...queryKey] })
  }
  const { mutate, isPending } = useMutation({
    mutationFn: remove,
    onSuccess: (view) => keep(view, words.removed),
  })
  return {
    keep,
    removing: (
      <ActButton busy={isPending} onAct={() => mutate()}>
        {words.remove}
      </ActButton>
    ),
  }
}
