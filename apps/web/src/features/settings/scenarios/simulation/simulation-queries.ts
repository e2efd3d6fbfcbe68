import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SimulatedLineView } from '@quittance/contract'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'

const RUNNING_MS = 800

/** The last simulations; read again while one runs. */
export const simulationsQuery = queryOptions({
  queryKey: ['simulations'],
  queryFn: () => api.simulations.list(),
  refetchInterval: ({ state: { data } }) =>
    data?.rows.some(({ state }) => state === 'running') === true ? RUNNING_MS : false,
})

/** What a simulation that is over found. */
export const simulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['simulations', id],
    queryFn: () => api.simulations.get({ id }),
  })

/** Which steps of a simulation a person opened. */
export type LinesOpened = {
  readonly kind: SimulatedLineView['kind']
  readonly code?: string
  readonly act?: SimulatedLineView['act']
  readonly channel?: NonNullable<SimulatedLineView['channel']>
}

export const linesQuery = (id: string, opened: LinesOpened) =>
  infiniteQueryOptions({
    queryKey: ['simulations', id, 'lines', opened],
    queryFn: ({ pageParam }) =>
      api.simulations.lines({
        id,
        ...opened,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    ...byCursor,
  })

export const pricesQuery = queryOptions({
  queryKey: ['postage-prices'],
  queryFn: () => api.simulations.postagePrices(),
})
