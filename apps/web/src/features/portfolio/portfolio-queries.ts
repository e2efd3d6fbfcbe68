import type { PortfolioSpan } from '@quittance/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'

const ROWS = 30

const ofCreditor = (creditorId: string) => (creditorId === '' ? {} : { creditorId })

/** The balances by time left, of one creditor or of all when the text is empty. */
export const spansQuery = (creditorId: string) =>
  queryOptions({
    queryKey: ['portfolio', creditorId],
    queryFn: () => api.portfolio.spans(ofCreditor(creditorId)),
  })

/** The claims of a span, the most urgent first, page after page. */
export const claimsQuery = (creditorId: string, span: PortfolioSpan) =>
  infiniteQueryOptions({
    queryKey: ['portfolio', creditorId, span],
    queryFn: ({ pageParam }) =>
      api.portfolio.claims({
        ...ofCreditor(creditorId),
        span,
        limit: ROWS,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    ...byCursor,
  })
