import { offeredInstalments, type CreditorLimits, type PlanShare } from '@quittance/cases'
import type { PlanOfferTerms } from '@quittance/contract'
import type { PlanLimitRecord } from '@quittance/database'
import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { z } from 'zod'

/** An instalment of a plan offered, as kept. */
export type OfferedInstalment = { readonly dueOn: Day; readonly amountCents: Cents }

/** The instalments that terms give; null where none fits. */
export function instalmentsOf(
  share: PlanOfferTerms['share'],
  total: Cents,
): readonly OfferedInstalment[] | null {
  const rows = offeredInstalments(total, shareOf(share))
  return rows?.map(({ dueOn, amount }) => ({ dueOn, amountCents: amount })) ?? null
}

function shareOf(share: PlanOfferTerms['share']): PlanShare {
  if (share.kind === 'custom') {
    const before = share.before.map(({ dueOn, amountCents }) => ({
      dueOn: day(dueOn),
      amount: cents(amountCents),
    }))
    return { kind: 'custom', before, lastOn: day(share.lastOn) }
  }
  const from = { firstOn: day(share.firstOn), rhythm: share.rhythm }
  return share.kind === 'count'
    ? { kind: 'count', count: share.count, ...from }
    : { kind: 'each', each: cents(share.eachCents), ...from }
}

/** The limits of a creditor as the rule reads them. */
export function limitsOf(record: PlanLimitRecord | null): CreditorLimits | null {
  if (record === null) return null
  const { mostMonths, leastInstalmentCents, mostGivenUpHundredths, beyond } = record
  return {
    mostMonths,
    leastInstalment: leastInstalmentCents,
    mostGivenUp: mostGivenUpHundredths,
    beyond,
  }
}

const keptInstalments = z.array(z.object({ dueOn: z.string(), amountCents: z.number() }))

/** The instalments of an offer as its row keeps them. */
export function keptInstalmentsOf(kept: unknown): readonly OfferedInstalment[] {
  return keptInstalments
    .parse(kept)
    .map(({ dueOn, amountCents }) => ({ dueOn: day(dueOn), amountCents: cents(amountCents) }))
}

const keptTerms = z.looseObject({
  interest: z.enum(['frozen', 'continues', 'waived']),
  accelerationDays: z.number().nullable(),
  graceWorkingDays: z.number(),
  defaultAfterDays: z.number(),
  discountCents: z.number().default(0),
  /** When the debtor asked for this plan, where it answers him. */
  askedForAt: z.string().nullable().default(null),
})

/** What of the terms of an offer is read again. */
export function keptTermsOf(kept: unknown): z.infer<typeof keptTerms> {
  return keptTerms.parse(kept)
}
