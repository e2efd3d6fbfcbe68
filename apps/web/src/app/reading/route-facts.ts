import { useParams, useRouterState } from '@tanstack/react-router'

/** What the address names: `useAddressId('dossierId')` on `/dossiers/$dossierId`. */
export function useAddressId(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false })
  const value = params[name]
  return typeof value === 'string' ? value : ''
}

/** What follows « ? » in the address: `useAddressText('q')`; empty when absent. */
export function useAddressText(name: string): string {
  const search = useRouterState({ select: ({ location }) => location.searchStr })
  return new URLSearchParams(search).get(name) ?? ''
}
