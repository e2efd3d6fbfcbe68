import { civil1104, consomL1216Threat } from '#rules/citations.data.ts'
import { impossibleConsequenceWords } from '#rules/wording/impossible-consequence/impossible-consequence.data.ts'
import { wordingRule } from '#rules/wording/wording-rule.ts'

/** A consequence that cannot follow from this debt (conséquence impossible). @see C. consom. L121-6, 5° */
export const impossibleConsequence = wordingRule({
  id: 'impossible-consequence',
  name: 'conséquence impossible',
  certainty: 'established',
  citations: [consomL1216Threat, civil1104],
  words: impossibleConsequenceWords,
})
