import type { Reading } from '#reading/reading.ts'
import { asksForMoney } from '#reading/reading.ts'
import { civil2219, consomL1216Threat } from '#rules/citations.data.ts'
import { ask, leaveToAPerson, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import {
  courtClaimWords,
  limitationDeniedWords,
} from '#rules/wording/time-barred-threat/time-barred-threat.data.ts'

/**
 * A court claim announced on a time-barred debt (menace sur une créance prescrite).
 *
 * The debt may still be paid of one's own will (C. civ. 2249), so asking is not refused as such: a
 * person decides. A formal notice is refused, since it announces what can no longer follow. Saying that
 * a debt never ends with time is refused whatever the day.
 *
 * @see C. consom. L121-6, 5°
 */
export const timeBarredThreat: GateRule = {
  id: 'time-barred-threat',
  name: 'prescription',
  certainty: 'established',
  citations: [civil2219, consomL1216Threat],
  judge: (reading) => {
    const { limitation, step } = reading.dossier
    const threats = reading.find(courtClaimWords)
    const denials = reading.find(limitationDeniedWords)
    if (denials.length > 0) return denials.map((span) => refuse(span, DENIAL))
    if (limitation === undefined) return askLimitation(reading, threats.length > 0)
    if (limitation !== 'expired') return []
    if (threats.length > 0) return threats.map((span) => refuse(span, THREAT))
    if (step === 'formal-notice') return [refuse(null, FORMAL_NOTICE)]
    return asksForMoney(reading) === false ? [] : [leaveToAPerson(TIME_BARRED)]
  },
}

function askLimitation(reading: Reading, threatens: boolean): readonly Draft[] | 'not-concerned' {
  if (asksForMoney(reading) === false && !threatens) return 'not-concerned'
  return [ask('limitation', 'La créance est-elle prescrite à ce jour ?')]
}

const DENIAL = {
  sentence:
    'Une dette s’éteint avec le temps, par la prescription : dire le contraire trompe le débiteur.',
  suggestion: 'Retirer la phrase.',
}
const THREAT = {
  sentence:
    'La créance est prescrite : le juge ne peut plus être utilement saisi, l’annoncer est une menace.',
  suggestion: 'Retirer l’annonce d’une action en justice.',
}
const FORMAL_NOTICE = {
  sentence:
    'La créance est prescrite : une mise en demeure annoncerait une suite qui n’est plus possible.',
  suggestion: 'Ne pas mettre en demeure ; faire relire le dossier.',
}
const TIME_BARRED =
  'La créance est prescrite : demander encore le paiement se décide par une personne, qui relit le texte.'
