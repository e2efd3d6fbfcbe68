import { useMutation } from '@tanstack/react-query'
import type { AuthorityInput, AuthorityTrial } from '@quittance/contract'
import { api } from '#app/api.ts'

/** What a trial of an authority is at. */
export type TrialState =
  | { readonly kind: 'none' }
  | { readonly kind: 'trying' }
  | { readonly kind: 'told'; readonly trial: AuthorityTrial }
  | { readonly kind: 'refused'; readonly error: unknown }

/** Tries an authority: nothing is kept, so that each press is a new trial. */
export function useTrial() {
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: (input: AuthorityInput) =>
      api.authority.try(input, { context: { key: crypto.randomUUID() } }),
  })
  const start = (input: AuthorityInput): void => mutate(input)
  return { state: stateOf({ data, error, isPending }), start, forget: reset }
}

type Asked = {
  readonly data: AuthorityTrial | undefined
  readonly error: unknown
  readonly isPending: boolean
}

function stateOf({ data, error, isPending }: Asked): TrialState {
  if (isPending) return { kind: 'trying' }
  if (error !== null) return { kind: 'refused', error }
  return data === undefined ? { kind: 'none' } : { kind: 'told', trial: data }
}
