import { planInstalments } from '@quittance/cases'
import type { PlanTermsInput } from '@quittance/contract'
import { cents, day, said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * The instalments that terms give, to the cent, without writing anything.
 *
 * @throws Refused `invalid-input` where they give none, or more than the product holds.
 */
export async function previewPlan(_work: Work, terms: PlanTermsInput) {
  const { totalCents, share, firstOn, rhythm } = terms
  const instalments = planInstalments({
    total: cents(totalCents),
    share: 'count' in share ? share : { each: cents(share.eachCents) },
    firstOn: day(firstOn),
    rhythm,
  })
  if (instalments === null) throw new Refused('invalid-input', noSuchPlan, { path: 'share' })
  return {
    instalments: instalments.map(({ dueOn, amount }) => ({
      dueOn: dueOn.toString(),
      amountCents: amount,
    })),
  }
}

const noSuchPlan = said(
  'Un échéancier a 120 échéances au plus, d’un centime au moins.',
  'A payment plan has 120 instalments at most, of a cent at least.',
)
