import type { Cents, Explanation, Outcome } from '@quittance/kernel'
import type {
  RecoveryIndemnity,
  RecoveryIndemnityRefusal,
} from '#interest/recovery-indemnity/recovery-indemnity.rule.ts'

/** What a sum beside principal and interest is asked for (nature des frais). */
export const chargeKinds = [
  'recovery-indemnity',
  'further-recovery-indemnity',
  'reminder',
  'formal-notice-letter',
  'visit-or-call',
  'agency-commission',
  'lump-sum-by-clause',
  'act-prescribed-by-law',
  'small-claims-procedure',
  'uncontested-claim-procedure',
  'payment-order-registry',
  'payment-order-service',
  'enforcement',
  'court-costs',
  'unrecoverable-costs',
] as const
export type ChargeKind = (typeof chargeKinds)[number]

/** Whether a sum may be asked of the debtor: yes, by a judge's decision only, never. */
export type ChargeStanding = 'allowed' | 'judge-only' | 'refused'

/** Why a charge stands where it does. */
export type ChargeReason =
  | 'owed-by-law'
  | 'on-proof'
  | 'not-between-professionals'
  | 'indemnity-not-due'
  | 'costs-without-title'
  | 'lump-sum-unwritten'
  | 'consumer-credit'
  | 'taxable-costs'
  | 'paid-by-the-creditor'
  | 'prescribed-by-law'
  | 'creditor-bears-it-alone'
  | 'procedure-not-open'
  | 'procedure-charges-the-debtor'
  | 'order-granted'
  | 'service-of-the-order'
  | 'no-order-yet'
  | 'enforced-with-title'
  | 'no-title'
  | 'awarded'
  | 'only-a-judge-awards'

/** What is known of a claim, when a charge is weighed. */
export type ChargeGround = {
  readonly title: boolean
  readonly paymentOrder: boolean
  readonly costsAwarded: boolean
  readonly consumerCredit: boolean
  /** Whether the decree of the procedure of uncontested claims is in force. */
  readonly uncontestedClaimsOpen: boolean
  readonly indemnity: Outcome<RecoveryIndemnity, RecoveryIndemnityRefusal>
}

/** Where a charge stands, with the sum when the law fixes it. */
export type WeighedCharge = {
  readonly standing: ChargeStanding
  readonly because: ChargeReason
  readonly amount: Cents | null
  /** The answer of another rule that it rests on. */
  readonly step?: (() => Explanation) | undefined
}

/** Weighs one charge by what is known of the claim. */
export function weighedCharge(kind: ChargeKind, ground: ChargeGround): WeighedCharge {
  switch (kind) {
    case 'recovery-indemnity':
    case 'further-recovery-indemnity':
      return indemnityCharge(kind, ground)
    case 'reminder':
    case 'formal-notice-letter':
    case 'visit-or-call':
      return charge('judge-only', 'costs-without-title')
    case 'agency-commission':
      return charge('judge-only', 'paid-by-the-creditor')
    case 'lump-sum-by-clause':
      return charge('refused', ground.consumerCredit ? 'consumer-credit' : 'lump-sum-unwritten')
    case 'act-prescribed-by-law':
      return charge('allowed', 'prescribed-by-law')
    case 'small-claims-procedure':
      return charge('refused', 'creditor-bears-it-alone')
    case 'uncontested-claim-procedure':
      return ground.uncontestedClaimsOpen
        ? charge('allowed', 'procedure-charges-the-debtor')
        : charge('refused', 'procedure-not-open')
    case 'payment-order-registry':
      return ground.paymentOrder
        ? charge('allowed', 'order-granted')
        : charge('refused', 'no-order-yet')
    case 'payment-order-service':
      return ground.paymentOrder
        ? charge('allowed', 'service-of-the-order')
        : charge('refused', 'no-order-yet')
    case 'enforcement':
      return ground.title ? charge('allowed', 'enforced-with-title') : charge('refused', 'no-title')
    case 'court-costs':
    case 'unrecoverable-costs':
      return awardedCharge(kind, ground)
  }
}

function indemnityCharge(kind: ChargeKind, { indemnity }: ChargeGround): WeighedCharge {
  const step = indemnity.outcome === 'needs-facts' ? undefined : indemnity.explain
  if (indemnity.outcome === 'answer') {
    return kind === 'recovery-indemnity'
      ? { standing: 'allowed', because: 'owed-by-law', amount: indemnity.value.amount, step }
      : { ...charge('allowed', 'on-proof'), step }
  }
  const parties =
    indemnity.outcome === 'not-applicable' &&
    (indemnity.reason === 'debtor-is-not-a-professional' ||
      indemnity.reason === 'creditor-is-not-a-professional')
  return { ...charge('refused', parties ? 'not-between-professionals' : 'indemnity-not-due'), step }
}

function awardedCharge(kind: ChargeKind, ground: ChargeGround): WeighedCharge {
  if (ground.costsAwarded) return charge('allowed', 'awarded')
  return kind === 'court-costs' && ground.consumerCredit
    ? charge('allowed', 'taxable-costs')
    : charge('judge-only', 'only-a-judge-awards')
}

function charge(standing: ChargeStanding, because: ChargeReason): WeighedCharge {
  return { standing, because, amount: null }
}
