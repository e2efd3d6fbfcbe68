import type { DirectDebitOrderView, TransferOrderView } from '@quittance/contract'

/** What every order to the bank shows, whatever it moves. */
export type OrderShown = Pick<
  DirectDebitOrderView | TransferOrderView,
  'id' | 'reference' | 'state' | 'amountCents' | 'prepared' | 'approved' | 'ended' | 'file'
>
