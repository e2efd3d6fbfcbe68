import type { StatementLine } from '@quittance/contract'
import type { CostRecord, DossierRecord } from '@quittance/database'
import {
  addCents,
  dayText,
  eurosText,
  lowestCertainty,
  said,
  type Explanation,
} from '@quittance/kernel'
import { allocationTexts } from '@quittance/ledger'
import { z } from 'zod'
import { costSaid } from '#assessment/claim/cost-words.ts'
import type { ItemOwed } from '#assessment/items-owed.ts'

/**
 * The costs that the law puts on the debtor, on a line of their own with their texts (CPCE R124-4,
 * 3°). Absent where it puts none on him, which is the rule before a title (CPCE L111-8, al. 2).
 */
export function costsLine(
  dossier: DossierRecord,
  owed: readonly ItemOwed[],
): readonly StatementLine[] {
  const ids = new Set(owed.flatMap(({ costs }) => costs.map(({ id }) => id)))
  const costs = dossier.costs.filter(({ id }) => ids.has(id))
  if (costs.length === 0) return []
  const amountCents = addCents(...costs.map(({ grossCents }) => grossCents))
  const certainty = lowestCertainty(...costs.map((one) => one.certainty))
  const named = [...new Map(costs.map((one) => [one.kind, costSaid(one)])).values()]
  return [
    {
      component: 'costs',
      detail: said(named.map(({ fr }) => fr).join(', '), named.map(({ en }) => en).join(', ')),
      amountCents,
      certainty,
      tags: [],
      because: {
        rule: 'statement/costs',
        sentence:
          'La loi met ces frais à la charge du débiteur. Ils sont servis avant les intérêts et le principal ; tous les autres restent au créancier.',
        citations: [allocationTexts.costsFirst, allocationTexts.costsOfTheCreditor],
        certainty,
        result: eurosText(amountCents),
        steps: costs.map(costBecause),
      },
    },
  ]
}

const keptExplanation = z.custom<Explanation>(
  (value) => typeof value === 'object' && value !== null,
)

/** What a cost is, and what the law answered of it on the day it was noted. */
export function costBecause(cost: CostRecord): Explanation {
  const { grossCents, paidOn, supplier } = cost
  const by = cost.prescribedBy === null ? '' : ` Acte prescrit par : ${cost.prescribedBy}.`
  return {
    rule: 'statement/cost',
    sentence: `${supplier}, ${costSaid(cost).fr}, ${eurosText(grossCents)} le ${dayText(paidOn)}.${by}`,
    citations: [],
    certainty: cost.certainty,
    result: eurosText(grossCents),
    steps: [keptExplanation.parse(cost.because)],
  }
}
