import { asksForMoney, type Reading } from '#reading/reading.ts'
import { asfAgreement, housePolicy } from '#rules/citations.data.ts'
import { ask, refuse, type GateRule } from '#rules/gate-rule.ts'
import { contestDeniedWords } from '#rules/letter/contest-denied/contest-denied.data.ts'
import { contestWords } from '#rules/letter/right-to-contest/right-to-contest.data.ts'

const WRITTEN_CHANNELS = ['letter', 'registered-letter', 'electronic-registered', 'e-mail']

/**
 * A letter that asks a consumer for money says that the sum may be contested (droit de contester).
 *
 * A policy of the house: no article orders the mention in so many words. Short messages and calls
 * are left out, where there is no room for it and a person answers.
 */
export const rightToContest: GateRule = {
  id: 'right-to-contest',
  name: 'droit de contester',
  certainty: 'arguable',
  citations: [housePolicy, asfAgreement],
  judge: (reading) => {
    if (!WRITTEN_CHANNELS.includes(reading.question.channel)) return 'not-concerned'
    if (asksForMoney(reading) === false) return 'not-concerned'
    const kind = reading.dossier.debtor?.kind
    if (kind === undefined) return [ask('debtor.kind', DEBTOR_QUESTION)]
    if (kind !== 'consumer') return 'not-concerned'
    return saysSo(reading) ? [] : [refuse(null, MISSING)]
  },
}

/** Words that deny the right are no mention of it. */
function saysSo({ find }: Reading): boolean {
  const denials = contestDeniedWords.flatMap((words) => find({ deniable: true, ...words }))
  return find({ says: contestWords }).some(
    ([start, end]) => !denials.some(([from, to]) => from < end && start < to),
  )
}

export const DEBTOR_QUESTION =
  'Le débiteur est-il un consommateur, un professionnel ou un particulier ?'
const MISSING = {
  sentence:
    'Une lettre à un consommateur dit qu’il peut contester la somme (politique de la maison).',
  suggestion: '« Vous pouvez contester cette somme en nous écrivant. »',
}
