import { dayText } from '@quittance/kernel'

import type { GateStep } from '#gate-question.ts'
import type { Reading } from '#reading/reading.ts'
import { cpceR1244 } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { CAPACITY_QUESTION } from '#rules/wording/wording-rule.ts'

/** A receipt, a notice or an apology is no step « en vue du recouvrement ». */
const NOT_A_STEP: readonly GateStep[] = ['first-letter', 'receipt', 'notice', 'apology']

/**
 * An agency repeats the reference and the date of its first letter at every later step, by whatever
 * way (rappel de la première lettre). Both, and that very day.
 *
 * @see CPCE R124-4, last paragraph
 */
export const firstLetterReference: GateRule = {
  id: 'first-letter-reference',
  name: 'rappel de la première lettre',
  certainty: 'established',
  citations: [cpceR1244],
  judge: (reading) => {
    const { sender, step, firstLetter } = reading.dossier
    if (sender?.capacity === undefined) return [ask('sender.capacity', CAPACITY_QUESTION)]
    if (sender.capacity !== 'agency') return 'not-concerned'
    if (step === undefined) return [ask('step', 'Quelle démarche ce message accomplit-il ?')]
    if (NOT_A_STEP.includes(step)) return 'not-concerned'
    if (firstLetter === undefined) {
      return [
        ask('firstLetter', 'La première lettre est-elle partie, quand et sous quelle référence ?'),
      ]
    }
    if (firstLetter === null) return [refuse(null, NO_FIRST_LETTER)]
    return repeats(reading, firstLetter)
  },
}

function repeats(
  { plain, dates }: Reading,
  { reference, sentOn }: { readonly reference: string; readonly sentOn: Temporal.PlainDate },
): readonly Draft[] {
  const hasReference = signs(plain).includes(signs(reference.toLowerCase()))
  const hasDate = dates.some((date) => date.equals(sentOn))
  if (hasReference && hasDate) return []
  const missing = [...(hasReference ? [] : ['la référence']), ...(hasDate ? [] : ['la date'])].join(
    ' et ',
  )
  return [
    refuse(null, {
      sentence: `Toute démarche après la première lettre en rappelle la référence et la date : il manque ${missing}.`,
      suggestion: `« Réf. ${reference}, notre lettre du ${dayText(sentOn)}. »`,
    }),
  ]
}

function signs(text: string): string {
  return text.replaceAll(/[^a-z0-9]/g, '')
}

const NO_FIRST_LETTER = {
  sentence: 'Aucune première lettre n’est partie : aucune autre démarche n’est permise avant elle.',
  suggestion: 'Envoyer d’abord la première lettre, avec ses cinq mentions.',
}
