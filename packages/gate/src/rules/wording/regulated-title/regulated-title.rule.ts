import { penal43313, penal43317 } from '#rules/citations.data.ts'
import { regulatedTitleWords } from '#rules/wording/regulated-title/regulated-title.data.ts'
import { notAnOfficer, wordingRule } from '#rules/wording/wording-rule.ts'

/** A regulated title, or the voice of a court, taken without right (usurpation de titre). @see C. pén. 433-17 */
export const regulatedTitle = wordingRule({
  id: 'regulated-title',
  name: 'qualité de l’auteur',
  certainty: 'established',
  citations: [penal43313, penal43317],
  words: regulatedTitleWords,
  when: notAnOfficer,
})
