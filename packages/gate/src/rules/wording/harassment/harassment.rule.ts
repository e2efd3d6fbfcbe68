import { consomL1217, penal22216, penal22233 } from '#rules/citations.data.ts'
import { harassmentWords } from '#rules/wording/harassment/harassment.data.ts'
import { wordingRule } from '#rules/wording/wording-rule.ts'

/** Repeated contact announced as pressure (harcèlement). @see C. pén. 222-16, 222-33-2-2 */
export const harassment = wordingRule({
  id: 'harassment',
  name: 'pas de harcèlement',
  certainty: 'established',
  citations: [penal22216, penal22233, consomL1217],
  words: harassmentWords,
})
