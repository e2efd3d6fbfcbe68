import { penal43313 } from '#rules/citations.data.ts'
import { courtLookWords } from '#rules/wording/court-look/court-look.data.ts'
import { notAnOfficer, wordingRule } from '#rules/wording/wording-rule.ts'

/** Words and titles of judicial acts in a letter that is not one. @see C. pén. 433-13, 2° */
export const courtLook = wordingRule({
  id: 'court-look',
  name: 'apparence d’un acte de justice',
  certainty: 'established',
  citations: [penal43313],
  words: courtLookWords,
  when: notAnOfficer,
})
