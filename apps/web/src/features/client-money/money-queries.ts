import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { BankLineView } from '@quittance/contract'
import { api } from '#app/api.ts'

const READ_AGAIN_MS = 60_000

/** Bank, owed and gap, read again every minute: the proof is live. */
export const accountQuery = queryOptions({
  queryKey: ['money', 'account'],
  queryFn: () => api.clientMoney.account(),
  refetchInterval: READ_AGAIN_MS,
})

/** The statements kept aside, with why. */
export const asidesQuery = queryOptions({
  queryKey: ['money', 'asides'],
  queryFn: () => api.clientMoney.statementsAside({}),
})

/** The lines of the bank that are not in euros. */
export const foreignLinesQuery = queryOptions({
  queryKey: ['money', 'foreign'],
  queryFn: () => api.bankFiles.foreignLines({}),
})

/** The cash that the bank has not shown yet. */
export const cashLodgingsQuery = queryOptions({
  queryKey: ['money', 'cash'],
  queryFn: () => api.cash.lodgings({}),
})

export type LineState = BankLineView['state']

/** Bank lines of one state, page after page. */
export const bankLinesQuery = (state: LineState) =>
  infiniteQueryOptions({
    queryKey: ['money', 'lines', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => api.clientMoney.bankLines({ state, ...after(pageParam) }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** What is to be paid over, the nearest deadline first. */
export const payOversQuery = infiniteQueryOptions({
  queryKey: ['money', 'pay-overs'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => api.clientMoney.payOvers(after(pageParam)),
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

/** Receipts, the latest first. */
export const receiptsQuery = infiniteQueryOptions({
  queryKey: ['money', 'receipts'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => api.clientMoney.receipts(after(pageParam)),
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

/** How a line would be set against the debts of a dossier; writes nothing. */
export const previewQuery = (
  line: Pick<BankLineView, 'amountCents' | 'bookedOn'>,
  dossierId: string | null,
) =>
  queryOptions({
    queryKey: ['money', 'preview', dossierId, line.amountCents, line.bookedOn],
    enabled: dossierId !== null && line.amountCents > 0,
    queryFn: () =>
      api.clientMoney.previewPayment({
        id: dossierId ?? '',
        amountCents: line.amountCents,
        receivedOn: line.bookedOn,
      }),
  })

/** The payments that a debit may take back. */
export const returnableQuery = (id: string) =>
  queryOptions({
    queryKey: ['money', 'returnable', id],
    queryFn: () => api.returns.candidates({ id }),
  })

/** Dossiers a person searches for, beside those proposed. */
export const dossierSearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    enabled: text !== '',
    queryFn: () => api.dossier.search({ q: text }),
  })

function after(cursor: string): { readonly limit: number; readonly cursor?: string } {
  return cursor === '' ? { limit: 50 } : { limit: 50, cursor }
}
