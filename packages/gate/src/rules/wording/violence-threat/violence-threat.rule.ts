import { penal22217, penal22218, penal3121 } from '#rules/citations.data.ts'
import { violenceThreatWords } from '#rules/wording/violence-threat/violence-threat.data.ts'
import { wordingRule } from '#rules/wording/wording-rule.ts'

/** Violence threatened, plainly or by hints. @see C. pén. 222-17, 222-18, 312-1 */
export const violenceThreat = wordingRule({
  id: 'violence-threat',
  name: 'pas de menace',
  certainty: 'established',
  citations: [penal22217, penal22218, penal3121],
  words: violenceThreatWords,
})
