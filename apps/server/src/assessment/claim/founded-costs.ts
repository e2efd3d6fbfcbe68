import type { CostRecord, DossierRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { answerCharges, chargeKinds } from '@quittance/law'
import { chargesDocument } from '#assessment/claim/charges.ts'
import { isCharged } from '#assessment/claim/charged-costs.ts'

/**
 * The costs that the debtor owes and that the law, asked again with what is known today, no longer puts
 * on him: what they rested on was taken back.
 */
export function unfoundedCosts(dossier: DossierRecord, today: Day): readonly CostRecord[] {
  return dossier.costs.filter((cost) => {
    if (!isCharged(cost, today)) return false
    const charges = chargeKinds.filter((kind) => kind === cost.kind)
    const outcome = answerCharges({ ...chargesDocument(dossier, today), charges })
    return outcome.outcome !== 'answer' || outcome.value.charges[0]?.standing !== 'allowed'
  })
}
