import { consomL1216Threat, penal31210 } from '#rules/citations.data.ts'
import { penalThreatWords } from '#rules/wording/penal-threat/penal-threat.data.ts'
import { wordingRule } from '#rules/wording/wording-rule.ts'

/** Criminal consequences announced to obtain payment (menace pénale). @see C. pén. 312-10 */
export const penalThreat = wordingRule({
  id: 'penal-threat',
  name: 'menace pénale',
  certainty: 'established',
  citations: [penal31210, consomL1216Threat],
  words: penalThreatWords,
})
