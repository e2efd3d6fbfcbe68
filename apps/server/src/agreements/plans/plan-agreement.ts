import { houseExpectedTerms } from '@quittance/cases'
import type { PlanOfferTerms } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord, PlanLimitRecord } from '@quittance/database'
import { day, NBSP, percentText } from '@quittance/kernel'
import type { PlanAgreement, PlanConcession } from '@quittance/letters'
import type { PlanSums } from '#agreements/plans/plan-sums.ts'
import { isTradeDebt } from '#assessment/interest-documents.ts'
import type { Work } from '#wiring/work.ts'

type Matter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly limits: PlanLimitRecord | null
  readonly sums: PlanSums
}

/** The clauses of a plan, as its document writes them. */
export function agreementOf(
  work: Pick<Work, 'today'>,
  asked: PlanOfferTerms,
  matter: Matter,
): PlanAgreement {
  const { dossier } = matter
  const terms = dossier.expectedTerms ?? houseExpectedTerms
  return {
    interest:
      asked.interest === 'continues'
        ? { kind: 'continues', rate: rateOf(dossier) }
        : { kind: asked.interest },
    concession: matter.sums.givenUp > 0 ? concessionOf(work, asked, matter) : null,
    acceleration: asked.accelerationDays === null ? null : { noticeDays: asked.accelerationDays },
    guarantee: asked.guarantee,
    graceWorkingDays: terms.graceWorkingDays,
    answerBy: day(asked.answerBy),
    signature: asked.signature,
    interruptsLimitation: dossier.nature !== 'consumer-credit',
  }
}

/** Who gave up: the decision for this plan, else the limits that allow it, else the creditor himself. */
function concessionOf(
  { today }: Pick<Work, 'today'>,
  { decision }: PlanOfferTerms,
  { limits, organisation, dossier }: Matter,
): PlanConcession {
  if (decision !== null) {
    return { decidedBy: decision.decidedBy, decidedOn: day(decision.decidedOn) }
  }
  if (organisation.kind === 'creditor' || limits === null) {
    return { decidedBy: dossier.creditor.name, decidedOn: today }
  }
  return { decidedBy: limits.decidedBy, decidedOn: limits.decidedOn }
}

/** At what rate interest goes on, as a sentence takes it. */
function rateOf(dossier: DossierRecord): string {
  const { contractRateHundredths } = dossier
  if (contractRateHundredths !== null) {
    return `au taux du contrat, ${percentText(contractRateHundredths)} par an`
  }
  return isTradeDebt(dossier)
    ? `au taux de retard entre professionnels (article${NBSP}L441-10 du Code de commerce)`
    : 'au taux légal'
}
