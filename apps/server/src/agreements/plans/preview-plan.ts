import type { PlanOfferPreview, PlanOfferTerms } from '@quittance/contract'
import { holidayPlaceOfPostalCode, nextWorkingDay, said, type Said } from '@quittance/kernel'
import { draftPlan, type PlanDraft } from '#agreements/plans/draft-plan.ts'
import { verdictView } from '#outreach/compose.ts'
import type { Work } from '#wiring/work.ts'

/** A plan computed, written and judged, without writing anything. */
export async function previewPlanOffer(
  work: Work,
  asked: PlanOfferTerms & { readonly id: string },
): Promise<PlanOfferPreview> {
  const draft = await draftPlan(work, asked)
  const { organisation, composed, sums } = draft
  const place = holidayPlaceOfPostalCode(organisation.address.postCode) ?? 'metropole'
  return {
    dossierVersion: draft.dossier.version,
    owedCents: sums.owed,
    totalCents: sums.total,
    instalments: draft.instalments.map(({ dueOn, amountCents }) => ({
      dueOn: dueOn.toString(),
      payableOn: nextWorkingDay(dueOn, place).toString(),
      amountCents,
    })),
    interestText: interestSaid(draft),
    breaches: draft.breaches.map(({ code, sentence, answer }) => ({ code, sentence, answer })),
    sheet: composed,
    text: composed.text,
    textSha256: draft.contentSha256,
    gate: verdictView(draft.judgement),
  }
}

/** What the choice on interest does, for who makes it. */
function interestSaid({ agreement }: PlanDraft): Said {
  switch (agreement.interest.kind) {
    case 'frozen':
      return said(
        'Intérêts arrêtés : ceux d’à ce jour sont dans les échéances, aucun autre n’est demandé tant que l’échéancier est suivi.',
        'Interest stopped: what ran to date is in the instalments, nothing more is asked while the plan is kept.',
      )
    case 'continues':
      return said(
        `Les intérêts continuent ${agreement.interest.rate}, sur le principal restant : hors des échéances, demandés à part à la fin.`,
        'Interest goes on, on the principal left: outside the instalments, asked apart at the end.',
      )
    case 'waived':
      return said(
        'Intérêts remis par le créancier si l’échéancier est payé en entier ; sinon ils restent dus.',
        'Interest given up by the creditor if the plan is paid in full; else they stay owed.',
      )
  }
}
