import { cents, type Cents } from '@quittance/kernel'

import { credit, debit, headOf, makeEntry, opposite, type Recording } from '#entries/entry.ts'
import { FIRM } from '#posting/bank-fees.ts'
import { chargeLines, totalServed, type ServedDebt } from '#posting/debtor-lines.ts'
import { notPosted, posted, type Posted } from '#posting/outcome.ts'

/**
 * Posts what was given back to a debtor who had paid too much (remboursement du trop-perçu), once
 * the bank has booked it: D 467200 / C 512100 (C. civ. 1302).
 *
 * A fact of the bank is never refused: what is no longer held, its payment having come back
 * meanwhile, stands on 467900 for the firm, for no client's money pays it.
 */
export function postOverpaymentRefunded(
  of: Recording & {
    readonly bankEntry: string
    readonly debtor: string
    readonly case: string
    readonly amount: Cents
    /** What 467200 still holds when the bank books it, where that may be less than was ordered. */
    readonly held?: Cents
  },
): Posted {
  const { amount, bankEntry, debtor } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'overpayment-refunded', 'Trop-perçu remboursé au débiteur')
  const held = cents(Math.max(0, Math.min(amount, of.held ?? amount)))
  const short = cents(amount - held)
  return posted(
    [
      makeEntry({ ...head, id: `${of.id}:C` }, [
        debit(held, { account: '467200', debtor, case: of.case }),
        debit(short, { account: '467900', creditor: FIRM }),
        credit(amount, { account: '512100', bankEntry }),
      ]),
    ],
    short > 0 ? [{ duty: 'cover-shortfall', amount: short }] : [],
  )
}

/**
 * Posts that the funds of a payment taken back did not leave after all (insuffisance levée): D
 * 467100 / C 467900. They were on their way when the bank took the payment back; their order paid
 * nobody.
 */
export function postShortfallLifted(
  of: Recording & {
    readonly creditor: string
    readonly case: string
    readonly amount: Cents
    /** What 467900 still stands at for this creditor. */
    readonly shortfall: Cents
  },
): Posted {
  const { amount, creditor, shortfall } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  if (shortfall < amount) return notPosted('insufficient-available-funds')
  const head = headOf(of, 'shortfall-lifted', 'Insuffisance levée : les fonds n’étaient pas partis')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      debit(amount, { account: '467100', creditor, case: of.case }),
      credit(amount, { account: '467900', creditor }),
    ]),
  ])
}

/**
 * Posts what a creditor gave up (abandon, remise) in the memo book alone: the opposite of what was
 * charged. His decision is his to make; the commission is unaffected.
 */
export function postClaimWrittenOff(
  of: Recording & {
    readonly case: string
    readonly writtenOff: ServedDebt
    /** What the decision of the creditor is known by. */
    readonly decision: string
  },
): Posted {
  if (totalServed([of.writtenOff]) <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'claim-written-off', `Abandon du créancier, décision ${of.decision}`)
  const lines = chargeLines(of.case, of.writtenOff)
  return posted([
    makeEntry(
      { ...head, id: `${of.id}:D` },
      lines.map((line) => ({ ...line, amount: opposite(line.amount) })),
    ),
  ])
}
