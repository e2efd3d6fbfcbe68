import { civil1104, consomL1216 } from '#rules/citations.data.ts'
import { respectfulWordsWords } from '#rules/wording/respectful-words/respectful-words.data.ts'
import { wordingRule } from '#rules/wording/wording-rule.ts'

/** Words that insult, accuse or humiliate the debtor. @see C. consom. L121-6, C. civ. 1104 */
export const respectfulWords = wordingRule({
  id: 'respectful-words',
  name: 'respect de la personne',
  certainty: 'established',
  citations: [consomL1216, civil1104],
  words: respectfulWordsWords,
})
