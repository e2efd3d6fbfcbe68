import type { Reading } from '#reading/reading.ts'
import { civil1344 } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import {
  beforeDate,
  dayWithoutYear,
  interpellationWords,
  noticeTitle,
  performedWords,
  timeLimitWords,
} from '#rules/letter/formal-notice-content/formal-notice-content.data.ts'

/**
 * A formal notice demands payment in plain words, of a stated sum, by a stated day (mise en demeure).
 *
 * What it may announce is the matter of the rules on threats. « Sufficient interpellation » is the
 * law's; that a time limit must be given is how it is read. A text that is a formal notice by its words
 * is judged as one whatever step it is sent for.
 *
 * @see C. civ. 1344
 */
export const formalNoticeContent: GateRule = {
  id: 'formal-notice-content',
  name: 'contenu de la mise en demeure',
  certainty: 'arguable',
  citations: [civil1344],
  judge: (reading) => {
    const { step } = reading.dossier
    if (step === undefined) return [ask('step', 'Quelle démarche ce message accomplit-il ?')]
    if (step !== 'formal-notice' && !isNoticeByItsWords(reading)) return 'not-concerned'
    const sums = reading.amounts.length + reading.bareAmounts.length
    return [
      ...(reading.says(...interpellationWords) ? [] : [refuse(null, NO_INTERPELLATION)]),
      ...(sums > 0 ? [] : [refuse(null, NO_SUM)]),
      ...timeLimit(reading),
    ]
  },
}

/** A text that puts in default does so whatever it is sent as. */
function isNoticeByItsWords({ find, plain }: Reading): boolean {
  return find(performedWords).length > 0 || noticeTitle.test(plain)
}

function timeLimit({ says, dates, plain, leavesOn }: Reading): readonly Draft[] {
  if (says(...timeLimitWords) || dayWithoutYear.test(plain)) return []
  const later = dates.some((date) => date.since(leavesOn).sign > 0)
  return later && beforeDate.test(plain) ? [] : [refuse(null, NO_TIME_LIMIT)]
}

const NO_INTERPELLATION = {
  sentence: 'Une mise en demeure demande le paiement sans équivoque ; ce texte ne le fait pas.',
  suggestion: '« Nous vous mettons en demeure de payer cette somme. »',
}
const NO_SUM = {
  sentence: 'Une mise en demeure indique la somme demandée.',
  suggestion:
    '« Nous vous mettons en demeure de payer la somme de … », avec le total du décompte du jour.',
}
const NO_TIME_LIMIT = {
  sentence: 'Une mise en demeure indique le délai laissé pour payer.',
  suggestion: '« … dans un délai de quinze jours à compter de la réception de cette lettre. »',
}
