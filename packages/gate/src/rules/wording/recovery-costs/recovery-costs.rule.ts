import { cpceL1118 } from '#rules/citations.data.ts'
import { recoveryCostsWords } from '#rules/wording/recovery-costs/recovery-costs.data.ts'
import { withoutTitle, wordingRule } from '#rules/wording/wording-rule.ts'

/** Costs of recovery asked of the debtor without a title (frais de recouvrement). @see CPCE L111-8, al. 2 */
export const recoveryCosts = wordingRule({
  id: 'recovery-costs',
  name: 'frais de recouvrement',
  certainty: 'established',
  citations: [cpceL1118],
  words: recoveryCostsWords,
  when: withoutTitle,
})
