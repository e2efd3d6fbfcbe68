import type { ConventionInput, FeeInput } from '@quittance/contract'
import { cents, said, type Said } from '@quittance/kernel'
import { faultOfTerms, type TermsFault } from '@quittance/ledger'
import { Refused } from '#wiring/refused.ts'

/** Refuses terms of a commission that cannot be counted with. @throws Refused `invalid-input`. */
export function requireSoundFee(input: FeeInput): void {
  const { commissionTierRule: rule, commissionTiers, commissionRateHundredths: rate } = input
  if (rule === null && commissionTiers.length > 0) refuse('commissionTierRule', noRule)
  if (rule !== null && rate !== null) refuse('commissionRateHundredths', bothRateAndTiers)
  const amount = (some: number | null) => (some === null ? null : cents(some))
  const tiers = commissionTiers.map((one) => ({
    upTo: amount(one.upToCents),
    rate: one.rateHundredths,
  }))
  const fault = faultOfTerms({
    scale: rule === null ? { kind: 'rate', rate: rate ?? 0 } : { kind: 'tiers', rule, tiers },
    minimum: amount(input.minimumCommissionCents),
    cap: amount(input.commissionCapCents),
  })
  if (fault !== null) refuse(faults[fault].path, faults[fault].says)
}

/** @throws Refused `invalid-input` where the term of paying over is in days and in months. */
export function requireOneTerm({ payOverDays, payOverMonths }: ConventionInput): void {
  if (payOverDays !== null && payOverMonths !== null) refuse('payOverDays', bothTerms)
}

function refuse(path: string, says: Said): never {
  throw new Refused('invalid-input', says, { path })
}

const noRule = said(
  'Dites si les paliers valent par tranches ou sur le tout.',
  'Say whether the tiers apply by slices or on the whole.',
)
const bothRateAndTiers = said(
  'Un taux unique ou des paliers : pas les deux.',
  'One rate or tiers: not both.',
)
const bothTerms = said(
  'Le délai de reversement est en jours ou en mois : pas les deux.',
  'The term of paying over is in days or in months: not both.',
)

const faults: Readonly<Record<TermsFault, { readonly path: string; readonly says: Said }>> = {
  'no-tier': {
    path: 'commissionTiers',
    says: said('Il manque les paliers.', 'The tiers are missing.'),
  },
  'tiers-do-not-ascend': {
    path: 'commissionTiers',
    says: said(
      'Chaque palier va plus haut que le précédent, et seul le dernier est sans limite.',
      'Each tier goes higher than the one before, and the last one alone has no limit.',
    ),
  },
  'last-tier-has-an-end': {
    path: 'commissionTiers',
    says: said('Le dernier palier est sans limite.', 'The last tier has no limit.'),
  },
  'cap-below-minimum': {
    path: 'commissionCapCents',
    says: said('Le plafond est sous le minimum.', 'The cap is below the minimum.'),
  },
}
