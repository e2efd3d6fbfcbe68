import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#ui/acts/announce.ts'

/** What is asked on a bundle, under the key of its request. */
type Ask = (key: string) => Promise<unknown>

/** A work asked on a bundle of a dossier: once for its key, then the bundles are read again. */
export function useBundleWork(dossierId: string, ask: Ask, begins: string) {
  const cache = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ask(key),
    onSuccess: async () => {
      setKey(crypto.randomUUID())
      announce(begins)
      await cache.invalidateQueries({ queryKey: ['dossier', dossierId, 'bundles'] })
    },
  })
  return { start: () => mutate(), busy: isPending, error }
}
