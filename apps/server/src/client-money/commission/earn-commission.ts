import {
  insertCommissions,
  type ConventionRecord,
  type DossierRecord,
  type NewCommission,
} from '@quittance/database'
import { cents, minCents, zeroCents, type Cents, type Day } from '@quittance/kernel'
import {
  assessCommission,
  components,
  noComponents,
  postCommissionInvoiced,
  postCommissionRetained,
  type AssessedCommission,
  type CommissionTerms,
  type Components,
  type PaymentAllocation,
  type Posted,
} from '@quittance/ledger'
import { commissionTermsOf, copiedTerms } from '#client-money/commission/commission-terms.ts'
import type { ReceiptTerms } from '#client-money/convention-terms.ts'
import { writeEntries } from '#client-money/post.ts'
import { record, type JournalNote } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** A receipt that may earn a commission. */
export type EarningReceipt = {
  readonly dossier: DossierRecord
  readonly paymentId: string
  readonly on: Day
  /** The day that its entries bear, where its funds were freed later by a match undone. */
  readonly postedOn?: Day
  readonly allocated: PaymentAllocation
  readonly terms: ReceiptTerms
  /** Paid to the creditor directly: nothing is held to keep it out of. */
  readonly direct: boolean
}

/** What 467100 holds for the dossier of a receipt, that receipt included, and whether it is frozen. */
export type Funds = { readonly held: Cents; readonly frozen: boolean }

/** A commission that a receipt earned, not written yet. */
export type EarnedCommission = {
  readonly row: NewCommission
  readonly posted: Posted
  readonly note: JournalNote
  /** What of it is kept out of the receipt, tax included: it is not to be paid over. */
  readonly kept: Cents
}

/**
 * The commission of a receipt, counted by the convention in force on its day: kept out of the
 * receipt where that is allowed and nothing freezes the funds, else invoiced.
 *
 * No version in force, or one without a commission: null. A copy of the terms and the working stay
 * with it, whatever is signed later.
 */
export function commissionEarned(
  work: Pick<Work, 'house' | 'caller' | 'now'>,
  receipt: EarningReceipt,
  funds: Funds,
): EarnedCommission | null {
  const { direct, terms } = receipt
  if (terms.record === null) return null
  const set = commissionTermsOf(terms.record)
  if (set === null || (direct && !terms.commissionOnDirectPayment)) return null
  const served = servedBy(receipt.allocated)
  const available = availableOf(receipt, funds)
  const retains = available > 0
  const assessed = assessCommission(served, set, retains ? available : undefined)
  if (assessed.net === 0) return null
  const taken = retains ? 'retained' : 'invoiced'
  const event = {
    id: `${receipt.paymentId}:commission`,
    effectiveOn: receipt.postedOn ?? receipt.on,
    recordedAt: work.now,
    creditor: receipt.dossier.creditor.id,
    case: receipt.dossier.id,
    commission: { net: assessed.net, vat: assessed.vat, gross: assessed.gross },
    convention: terms,
  }
  return {
    ...written(work, { ...receipt, set, of: terms.record, assessed, taken }),
    posted: retains
      ? postCommissionRetained({ ...event, available })
      : postCommissionInvoiced({ ...event, onDirectPayment: direct }),
    kept: retains ? assessed.gross : zeroCents,
  }
}

/** Writes and posts the commission of a payment made to the creditor directly, where one is due. */
export async function earnDirectCommission(
  work: Work,
  receipt: Omit<EarningReceipt, 'direct'>,
): Promise<void> {
  const nothingHeld = { held: zeroCents, frozen: false }
  const earned = commissionEarned(work, { ...receipt, direct: true }, nothingHeld)
  if (earned === null) return
  await insertCommissions(work.tx, [earned.row])
  await record(work, earned.note)
  await writeEntries(work, earned.posted)
}

/** What a payment put towards each component, over all debts. */
function servedBy({ allocations }: PaymentAllocation): Components {
  const sum = { ...noComponents }
  for (const { served } of allocations) {
    for (const component of components) {
      sum[component] = cents(sum[component] + served[component])
    }
  }
  return sum
}

/** What may be kept out of a receipt: its own funds, as far as the case holds them free. */
function availableOf(receipt: EarningReceipt, { held, frozen }: Funds): Cents {
  if (receipt.direct || !receipt.terms.retentionAllowed || frozen) return zeroCents
  return minCents(held, collectedOf(receipt.allocated))
}

/** What of a payment is for the creditor: all that it put towards the debts. */
export function collectedOf(allocated: PaymentAllocation): Cents {
  const own = servedBy(allocated)
  return cents(components.reduce((sum, component) => sum + own[component], 0))
}

function written(
  work: Pick<Work, 'house' | 'caller' | 'now'>,
  earned: EarningReceipt & {
    readonly set: CommissionTerms
    readonly of: ConventionRecord
    readonly assessed: AssessedCommission
    readonly taken: 'retained' | 'invoiced'
  },
): Pick<EarnedCommission, 'row' | 'note'> {
  const { assessed, dossier, paymentId, set, taken, terms } = earned
  const { net, vat, gross, working } = assessed
  const row = {
    id: work.house.chance.id(),
    paymentId,
    conventionId: terms.version,
    creditorId: dossier.creditor.id,
    dossierId: dossier.id,
    taken,
    earnedOn: earned.on,
    baseCents: working.base,
    netCents: net,
    vatCents: vat,
    grossCents: gross,
    vatRateHundredths: set.vatRate,
    terms: copiedTerms(earned.of, set),
    because: assessed.explain(),
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  }
  const note: JournalNote = {
    verb: 'commission-earned',
    subject: { kind: 'payment', id: paymentId },
    dossierId: dossier.id,
    facts: { taken, netCents: net, vatCents: vat, amountCents: gross, convention: terms.version },
  }
  return { row, note }
}
