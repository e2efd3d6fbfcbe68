import { housePolicy } from '#rules/citations.data.ts'
import { leaveToAPerson, type GateRule } from '#rules/gate-rule.ts'
import { sensitiveWordsWords } from '#rules/wording/sensitive-words/sensitive-words.data.ts'

/**
 * The net under the rules on words (mots sensibles): a sentence that speaks of justice, relatives,
 * home or charges in a turn that is neither refused nor known as lawful is read by a person.
 *
 * A policy of the house, for those who write for others: a commissaire de justice with a title may
 * use these words.
 */
export const sensitiveWords: GateRule = {
  id: 'sensitive-words',
  name: 'mots sensibles',
  certainty: 'arguable',
  citations: [housePolicy],
  judge: ({ find, dossier }) => {
    if (dossier.sender?.capacity === 'judicial-officer') return 'not-concerned'
    return sensitiveWordsWords.flatMap((words) =>
      find(words).map((span) => leaveToAPerson(words.sentence, span)),
    )
  },
}
