import { consomL1216, penal31210 } from '#rules/citations.data.ts'
import { shamingWords } from '#rules/wording/shaming/shaming.data.ts'
import { wordingRule } from '#rules/wording/wording-rule.ts'

/** Public exposure, done or threatened (mise au pilori). @see C. pén. 312-10 */
export const shaming = wordingRule({
  id: 'shaming',
  name: 'pas de mise en cause publique',
  certainty: 'established',
  citations: [penal31210, consomL1216],
  words: shamingWords,
})
