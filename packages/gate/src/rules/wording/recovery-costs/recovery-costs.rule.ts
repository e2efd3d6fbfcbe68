import type { Reading } from '#reading/reading.ts'
import { cpceL1118 } from '#rules/citations.data.ts'
import type { GateRule } from '#rules/gate-rule.ts'
import {
  lawfulCostsWords,
  recoveryCostsWords,
} from '#rules/wording/recovery-costs/recovery-costs.data.ts'
import { withoutTitle, wordingRule } from '#rules/wording/wording-rule.ts'

const anyCosts = wordingRule({
  id: 'recovery-costs',
  name: 'frais de recouvrement',
  certainty: 'established',
  citations: [cpceL1118],
  words: recoveryCostsWords,
  when: withoutTitle,
})

/**
 * Costs of recovery asked of the debtor without a title (frais de recouvrement).
 *
 * Where the statement of the day has costs that the law puts on the debtor, the words that name them
 * so are lawful; every other cost stays refused.
 *
 * @see CPCE L111-8, al. 2
 */
export const recoveryCosts: GateRule = {
  ...anyCosts,
  judge: (reading) => {
    const found = anyCosts.judge(reading)
    if (found === 'not-concerned' || !hasLawfulCosts(reading)) return found
    const lawful = reading.find(lawfulCostsWords)
    return found.filter(
      ({ span }) => span === null || !lawful.some(([from, to]) => from <= span[0] && span[1] <= to),
    )
  },
}

function hasLawfulCosts({ dossier }: Reading): boolean {
  return (dossier.statement?.costs ?? 0) > 0
}
