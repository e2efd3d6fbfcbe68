import type { Certainty } from '@quittance/kernel'

import type { Reading } from '#reading/reading.ts'
import { cpceR1244 } from '#rules/citations.data.ts'
import { refuse, type GateRule } from '#rules/gate-rule.ts'

const NOT_LETTERS = ['sms', 'phone-script']

/**
 * The first letter of an agency is a letter (forme de la première lettre).
 *
 * No registered form is required. Whether an e-mail is enough is not settled: it passes, and the
 * verdict is then arguable.
 *
 * @see CPCE R124-4
 */
export const firstLetterChannel: GateRule = {
  id: 'first-letter/channel',
  name: 'forme de la première lettre',
  certainty: 'established',
  citations: [cpceR1244],
  judge: (reading) => {
    if (!isFirstLetterOfAgency(reading)) return 'not-concerned'
    return NOT_LETTERS.includes(reading.question.channel) ? [refuse(null, NOT_A_LETTER)] : []
  },
  certaintyWhenPassed: ({ question }): Certainty =>
    question.channel === 'e-mail' ? 'arguable' : 'established',
}

/** An unknown sender or step is asked by the rules on the mentions. */
function isFirstLetterOfAgency({ dossier: { sender, step } }: Reading): boolean {
  return sender?.capacity === 'agency' && step === 'first-letter'
}

const NOT_A_LETTER = {
  sentence:
    'La première démarche d’une agence est une lettre : un SMS ou un appel n’en est pas une.',
  suggestion: 'Envoyer la première lettre par la poste.',
}
