import type { CostRecord, DossierRecord } from '@quittance/database'
import type { AdvancedCost } from '@quittance/ledger'
import { costBasis } from '#assessment/claim/cost-words.ts'

/** A cost as the ledger posts it, and reverses it: the same cost gives the same entries. */
export function entryOfCost(
  { id: dossierId, exhibits }: Pick<DossierRecord, 'id' | 'exhibits'>,
  cost: Omit<CostRecord, 'grossCents' | 'undoneBecause' | 'settledOn'>,
): AdvancedCost {
  const proof = exhibits.find(({ id }) => id === cost.exhibitId)
  const named = proof === undefined ? '' : `, pièce n° ${proof.number}`
  return {
    id: `${cost.id}:cost`,
    effectiveOn: cost.paidOn,
    recordedAt: cost.recordedAt,
    creditor: cost.creditorId,
    case: dossierId,
    net: cost.netCents,
    vat: cost.vatCents,
    bearer: cost.bearer,
    billed: cost.billed === null ? null : { ...cost.billed, on: cost.judgedOn },
    convention: cost.conventionId,
    charged:
      cost.chargedOn === null
        ? null
        : { claim: cost.claimItemId, on: cost.chargedOn, basis: `${costBasis(cost)}${named}` },
  }
}
