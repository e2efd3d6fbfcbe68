import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { contract } from '@quittance/contract'
import { routes } from 'virtual:api-routes'
import { refusalOf } from '#app/refusal.ts'

/** What a call may be given besides its input. */
type Asking = { readonly key?: string }

/**
 * Every operation of the API, typed by the contract: `await api.dossier.get({ id })`.
 *
 * Each call bears an idempotency key, its own unless the context gives one, so that a write repeated
 * happens once. A refusal is thrown as a `Refusal` with its problem document. What the contract promises is JSON
 * already: its types are those of what arrives.
 */
export const api: ContractRouterClient<typeof contract, Asking> = createORPCClient(
  new OpenAPILink<Asking>(routes, {
    url: `${location.origin}/api`,
    headers: ({ context }) => ({ 'idempotency-key': context.key ?? crypto.randomUUID() }),
    fetch: async (request, init) => {
      const response = await fetch(request, { ...init, credentials: 'same-origin' })
      const refusal = await refusalOf(response)
      if (refusal !== null) throw refusal
      return response
    },
  }),
)
