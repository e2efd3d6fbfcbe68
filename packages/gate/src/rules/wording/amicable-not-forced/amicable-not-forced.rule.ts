import { cpceL1112, penal43313 } from '#rules/citations.data.ts'
import { amicableNotForcedWords } from '#rules/wording/amicable-not-forced/amicable-not-forced.data.ts'
import { withoutTitle, wordingRule } from '#rules/wording/wording-rule.ts'

/** Amicable recovery presented as forced (confusion entre amiable et forcé). @see CPCE L111-2 */
export const amicableNotForced = wordingRule({
  id: 'amicable-not-forced',
  name: 'amiable, non forcé',
  certainty: 'established',
  citations: [cpceL1112, penal43313],
  words: amicableNotForcedWords,
  when: withoutTitle,
})
