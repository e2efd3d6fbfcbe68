import { consomL1216Threat, cpceL1112 } from '#rules/citations.data.ts'
import { enforcementWithoutTitleWords } from '#rules/wording/enforcement-without-title/enforcement-without-title.data.ts'
import { withoutTitle, wordingRule } from '#rules/wording/wording-rule.ts'

/** Seizure, visit or judgment announced where no title exists (menace d’exécution). @see CPCE L111-2 */
export const enforcementWithoutTitle = wordingRule({
  id: 'enforcement-without-title',
  name: 'menace d’exécution',
  certainty: 'established',
  citations: [cpceL1112, consomL1216Threat],
  words: enforcementWithoutTitleWords,
  when: withoutTitle,
})
