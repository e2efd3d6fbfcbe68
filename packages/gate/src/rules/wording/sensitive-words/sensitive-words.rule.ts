import type { GateDossier } from '#gate-question.ts'
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
    const lawful = owesPenalties(dossier) ? find({ says: ['penalites'] }) : []
    return sensitiveWordsWords.flatMap((words) =>
      find(words)
        .filter(([start]) => !lawful.some(([from]) => from === start))
        .map((span) => leaveToAPerson(words.sentence, span)),
    )
  },
}

/** Between professionals, the penalties that the statement counts may be named. */
function owesPenalties({ debtor, statement }: GateDossier): boolean {
  return debtor?.kind === 'professional' && (statement?.interest ?? 0) > 0
}
