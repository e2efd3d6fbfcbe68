import type { Cents, Citation, Day } from '@quittance/kernel'

import type { Entry } from '#entries/entry.ts'
import type { PayOverTerm } from '#pay-over-term.ts'

/** Why an event is not posted, from the most to the least urgent. */
export type PostingRefusal =
  | 'amount-must-be-positive'
  | 'allocation-does-not-match-payment'
  | 'no-convention'
  | 'retention-not-allowed'
  | 'direct-payment-commission-not-agreed'
  | 'funds-frozen'
  | 'insufficient-available-funds'
  | 'insufficient-unidentified-funds'

/** What must follow an event, with the text that orders it (suites à donner). */
export type Duty =
  | {
      readonly duty: 'issue-receipt'
      /** A cheque may still come back: « sous réserve d'encaissement ». */
      readonly subjectToCollection: boolean
      readonly citation: Citation
    }
  | { readonly duty: 'annul-receipt'; readonly citation: Citation }
  | { readonly duty: 'notify-creditor'; readonly citation: Citation }
  | { readonly duty: 'pay-over'; readonly amount: Cents; readonly by: Day }
  | { readonly duty: 'refund-debtor'; readonly amount: Cents; readonly citation: Citation }
  | { readonly duty: 'identify'; readonly alarmAfterWorkingDays: number; readonly by: Day }
  | { readonly duty: 'cover-shortfall'; readonly amount: Cents }
  | { readonly duty: 'check-iban' }

/** Entries to record together, all or nothing, and what must follow; or why not. */
export type Posted =
  | {
      readonly kind: 'posted'
      readonly entries: readonly Entry[]
      readonly duties: readonly Duty[]
    }
  | { readonly kind: 'refused'; readonly refusal: PostingRefusal }

/**
 * What the signed version of a creditor's convention says about money (convention de recouvrement).
 *
 * Rate, right of retention and term never come from a global setting (CPCE R124-3).
 */
export type Convention = {
  readonly version: string
  readonly retentionAllowed: boolean
  readonly commissionOnDirectPayment: boolean
  readonly creditNoteWhenReturned: boolean
  readonly payOverTerm?: PayOverTerm
}

/** The creditor, the debtor and the case that a payment concerns. */
export type Parties = {
  readonly creditor: string
  readonly debtor: string
  readonly case: string
}

export function posted(entries: readonly Entry[], duties: readonly Duty[] = []): Posted {
  return { kind: 'posted', entries, duties }
}

export function notPosted(refusal: PostingRefusal): Posted {
  return { kind: 'refused', refusal }
}

/** The texts behind the duties. */
export const dutyTexts = {
  receipt: {
    code: 'CPCE',
    article: 'R124-6, al. 1',
    kind: 'regulation',
    quote: 'Une quittance est remise au débiteur pour tout paiement.',
  },
  notice: {
    code: 'CPCE',
    article: 'R124-5, al. 1',
    kind: 'regulation',
    quote: 'informe le créancier qu’elle a obtenu un paiement même partiel',
  },
  overpayment: {
    code: 'C. civ.',
    article: '1302, al. 1',
    kind: 'statute',
    quote: 'ce qui a été reçu sans être dû est sujet à restitution',
  },
} as const satisfies Record<string, Citation>
