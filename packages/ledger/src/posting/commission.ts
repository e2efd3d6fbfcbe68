import { cents, type Cents } from '@quittance/kernel'

import { credit, debit, headOf, makeEntry, type Recording } from '#entries/entry.ts'
import { notPosted, posted, type Convention, type Posted } from '#posting/outcome.ts'

/** A commission with its tax, to the cent (commission hors taxe, TVA, toutes taxes comprises). */
export type Commission = { readonly net: Cents; readonly vat: Cents; readonly gross: Cents }

/** A commission that the firm means to keep out of what it collected. */
export type RetainedCommission = Recording & {
  readonly creditor: string
  readonly case: string
  readonly commission: Commission
  readonly convention: Convention | null
  /** What 467100 holds for this creditor and case, less orders on their way. */
  readonly available: Cents
  readonly frozen?: boolean
}

/**
 * Posts a commission retained (commission prélevée): D 467100 / C 467800 with tax in client money;
 * D 411000 / C 706000 / C 445710 at the office.
 *
 * Only under a convention that allows retention, and only out of what this case holds.
 */
export function postCommissionRetained(of: RetainedCommission): Posted {
  const { commission, convention, creditor } = of
  if (commission.gross <= 0) return notPosted('amount-must-be-positive')
  if (convention === null) return notPosted('no-convention')
  if (!convention.retentionAllowed) return notPosted('retention-not-allowed')
  if (of.frozen === true) return notPosted('funds-frozen')
  if (of.available < commission.gross) return notPosted('insufficient-available-funds')
  const head = headOf(of, 'commission-retained', 'Commission prélevée sur encaissement')
  const content = { ...head, convention: convention.version }
  return posted([
    makeEntry({ ...content, id: `${of.id}:C` }, [
      debit(commission.gross, { account: '467100', creditor, case: of.case }),
      credit(commission.gross, { account: '467800' }),
    ]),
    makeEntry({ ...content, id: `${of.id}:O` }, [
      debit(commission.gross, { account: '411000', creditor }),
      credit(commission.net, { account: '706000' }),
      credit(commission.vat, { account: '445710' }),
    ]),
  ])
}

/**
 * Posts a commission invoiced without retention (commission facturée), on a payment made directly
 * or under a convention without retention: D 411000 / C 706000 / C 445740, the tax falling due when
 * the creditor pays.
 */
export function postCommissionInvoiced(
  of: Recording & {
    readonly creditor: string
    readonly commission: Commission
    readonly convention: Convention | null
    readonly onDirectPayment: boolean
  },
): Posted {
  const { commission, convention, creditor } = of
  if (commission.gross <= 0) return notPosted('amount-must-be-positive')
  if (convention === null) return notPosted('no-convention')
  if (of.onDirectPayment && !convention.commissionOnDirectPayment) {
    return notPosted('direct-payment-commission-not-agreed')
  }
  const head = headOf(of, 'commission-invoiced', 'Commission facturée au créancier')
  return posted([
    makeEntry({ ...head, id: `${of.id}:O`, convention: convention.version }, [
      debit(commission.gross, { account: '411000', creditor }),
      credit(commission.net, { account: '706000' }),
      credit(commission.vat, { account: '445740' }),
    ]),
  ])
}

/**
 * Posts the payment of a commission invoiced (facture de commission réglée): D 512000 / C 411000,
 * and the tax falls due: D 445740 / C 445710.
 */
export function postCommissionPaid(
  of: Recording & { readonly creditor: string; readonly commission: Commission },
): Posted {
  const { commission, creditor } = of
  if (commission.gross <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'commission-paid', 'Commission réglée par le créancier')
  return posted([
    makeEntry({ ...head, id: `${of.id}:O` }, [
      debit(commission.gross, { account: '512000' }),
      credit(commission.gross, { account: '411000', creditor }),
      debit(commission.vat, { account: '445740' }),
      credit(commission.vat, { account: '445710' }),
    ]),
  ])
}

/**
 * Gives back to a case the commission kept out of it (rétention annulée), while it still waits to
 * be swept: D 467800 / C 467100. The credit note is posted with the return of the payment.
 */
export function postRetentionUndone(
  of: Recording & {
    readonly creditor: string
    readonly case: string
    readonly amount: Cents
    /** The entry that took it. */
    readonly reverses: string
  },
): Posted {
  const { amount, creditor } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'reversal', 'Annulation : Commission prélevée sur encaissement')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C`, reverses: of.reverses }, [
      debit(amount, { account: '467800' }),
      credit(amount, { account: '467100', creditor, case: of.case }),
    ]),
  ])
}

/**
 * Posts the transfer of commissions to the office (virement des commissions), once the bank has
 * booked it: D 467800 / C 512100, and D 512000 / C 411000 per creditor.
 *
 * `acquired` is the credit of 467800: more than that would be the clients' money.
 */
export function postCommissionSweep(
  of: Recording & {
    readonly bankEntry: string
    readonly acquired: Cents
    readonly parts: readonly { readonly creditor: string; readonly amount: Cents }[]
  },
): Posted {
  const amount = cents(of.parts.reduce((sum, part) => sum + part.amount, 0))
  if (amount <= 0 || of.parts.some((part) => part.amount <= 0)) {
    return notPosted('amount-must-be-positive')
  }
  if (of.acquired < amount) return notPosted('insufficient-available-funds')
  const head = headOf(of, 'commission-sweep', 'Virement des commissions au cabinet')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      debit(amount, { account: '467800' }),
      credit(amount, { account: '512100', bankEntry: of.bankEntry }),
    ]),
    makeEntry({ ...head, id: `${of.id}:O` }, [
      debit(amount, { account: '512000' }),
      ...of.parts.map((part) =>
        credit(part.amount, { account: '411000', creditor: part.creditor }),
      ),
    ]),
  ])
}
