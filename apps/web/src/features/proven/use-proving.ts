import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ProvenDay } from '@quittance/contract'
import { api } from '#app/api.ts'
import { useSentKey } from '#app/forms/use-sent-key.ts'
import { problemOf } from '#app/refusal.ts'

/** What a person does to a day: proves it, or signs what was proven. */
export type ProvingAsked =
  | { readonly kind: 'prove' }
  | { readonly kind: 'sign'; readonly proof: ProvenDay }

/** Proves or signs, once for what was asked; the day is read again after it. */
export function useProving() {
  const cache = useQueryClient()
  const { keyOf, answered } = useSentKey()
  return useMutation({
    mutationFn: async (asked: ProvingAsked) => {
      const subject = asked.kind === 'sign' ? asked.proof.id : 'day'
      const context = { key: keyOf({ kind: asked.kind, subject }) }
      if (asked.kind === 'prove') await api.proven.prove({}, { context })
      else await api.proven.sign({ id: asked.proof.id, root: asked.proof.root }, { context })
      return asked.kind
    },
    onSuccess: async () => {
      answered()
      await cache.invalidateQueries({ queryKey: ['money'] })
    },
    onError: (error) => {
      if (problemOf(error) !== null) answered()
    },
  })
}
