import type { Reading } from '#reading/reading.ts'
import { civil1344 } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import {
  beforeDate,
  interpellationWords,
  timeLimitWords,
} from '#rules/letter/formal-notice-content/formal-notice-content.data.ts'

/**
 * A formal notice demands payment in plain words, of a stated sum, by a stated day (mise en demeure).
 *
 * What it may announce is the matter of the rules on threats. « Sufficient interpellation » is the
 * law's; that a time limit must be given is how it is read.
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
    if (step !== 'formal-notice') return 'not-concerned'
    return [
      ...(reading.says(...interpellationWords) ? [] : [refuse(null, NO_INTERPELLATION)]),
      ...(reading.amounts.length > 0 ? [] : [refuse(null, NO_SUM)]),
      ...timeLimit(reading),
    ]
  },
}

function timeLimit({ says, dates, plain, leavesOn }: Reading): readonly Draft[] {
  if (says(...timeLimitWords)) return []
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
