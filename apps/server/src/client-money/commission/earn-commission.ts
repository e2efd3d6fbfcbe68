import {
  insertCommission,
  openFreezes,
  readBalance,
  type ConventionRecord,
  type DossierRecord,
} from '@quittance/database'
import { cents, minCents, negateCents, zeroCents, type Cents, type Day } from '@quittance/kernel'
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
} from '@quittance/ledger'
import { commissionTermsOf, copiedTerms } from '#client-money/commission/commission-terms.ts'
import type { ReceiptTerms } from '#client-money/convention-terms.ts'
import { writeEntries } from '#client-money/post.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** A receipt that may earn a commission. */
export type EarningReceipt = {
  readonly dossier: DossierRecord
  readonly paymentId: string
  readonly on: Day
  readonly allocated: PaymentAllocation
  readonly terms: ReceiptTerms
  /** Paid to the creditor directly: nothing is held to keep it out of. */
  readonly direct: boolean
}

/**
 * The commission of a receipt, counted by the convention in force on its day and posted: kept out
 * of the receipt where that is allowed and nothing freezes the funds, else invoiced.
 *
 * No version in force, or one without a commission: nothing. A copy of the terms and the working
 * stay with it, whatever is signed later.
 *
 * @returns what was kept, tax included: it is not to be paid over.
 */
export async function earnCommission(work: Work, receipt: EarningReceipt): Promise<Cents> {
  const { direct, terms } = receipt
  if (terms.record === null) return zeroCents
  const set = commissionTermsOf(terms.record)
  if (set === null || (direct && !terms.commissionOnDirectPayment)) return zeroCents
  const served = servedBy(receipt.allocated)
  const available = await availableOf(work, receipt)
  const retains = !direct && terms.retentionAllowed && available > 0
  const assessed = assessCommission(served, set, retains ? available : undefined)
  if (assessed.net === 0) return zeroCents
  const taken = retains ? 'retained' : 'invoiced'
  await keepCommission(work, { ...receipt, set, of: terms.record, assessed, taken })
  const event = {
    id: `${receipt.paymentId}:commission`,
    effectiveOn: receipt.on,
    recordedAt: work.now,
    creditor: receipt.dossier.creditor.id,
    case: receipt.dossier.id,
    commission: { net: assessed.net, vat: assessed.vat, gross: assessed.gross },
    convention: terms,
  }
  await writeEntries(
    work,
    retains
      ? postCommissionRetained({ ...event, available })
      : postCommissionInvoiced({ ...event, onDirectPayment: direct }),
  )
  return retains ? assessed.gross : zeroCents
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
async function availableOf(work: Work, receipt: EarningReceipt): Promise<Cents> {
  if (receipt.direct || !receipt.terms.retentionAllowed) return zeroCents
  const { creditor, id } = receipt.dossier
  const frozen = (await openFreezes(work.tx)).some(
    ({ creditorId, dossierId }) =>
      creditorId === creditor.id && (dossierId === null || dossierId === id),
  )
  if (frozen) return zeroCents
  const { organisationId } = work.caller
  const of = { organisationId, account: '467100', creditor: creditor.id, case: id }
  const held = negateCents(await readBalance(work.tx, of))
  const own = servedBy(receipt.allocated)
  const collected = cents(components.reduce((sum, component) => sum + own[component], 0))
  return minCents(held, collected)
}

async function keepCommission(
  work: Work,
  earned: EarningReceipt & {
    readonly set: CommissionTerms
    readonly of: ConventionRecord
    readonly assessed: AssessedCommission
    readonly taken: 'retained' | 'invoiced'
  },
): Promise<void> {
  const { assessed, dossier, paymentId, set, taken, terms } = earned
  const { net, vat, gross, working } = assessed
  await insertCommission(work.tx, {
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
  })
  await record(work, {
    verb: 'commission-earned',
    subject: { kind: 'payment', id: paymentId },
    dossierId: dossier.id,
    facts: { taken, netCents: net, vatCents: vat, amountCents: gross, convention: terms.version },
  })
}
