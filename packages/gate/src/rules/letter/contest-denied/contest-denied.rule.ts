import { civil1104, consomL1216 } from '#rules/citations.data.ts'
import { contestDeniedWords } from '#rules/letter/contest-denied/contest-denied.data.ts'
import { withoutTitle, wordingRule } from '#rules/wording/wording-rule.ts'

/**
 * The debtor told that the sum may not, or no longer, be contested (contestation refusée d’avance).
 *
 * Where no title exists, nothing has closed the discussion: whoever says so misleads. With a title, the
 * time to contest it may be over indeed.
 *
 * @see C. consom. L121-6, C. civ. 1104
 */
export const contestDenied = wordingRule({
  id: 'contest-denied',
  name: 'contestation ouverte',
  certainty: 'arguable',
  citations: [consomL1216, civil1104],
  words: contestDeniedWords,
  when: withoutTitle,
})
