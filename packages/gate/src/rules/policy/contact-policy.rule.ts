import { daysBetween, holidayOn } from '@quittance/kernel'

import { asksForMoney } from '#reading/reading.ts'
import { housePolicy } from '#rules/citations.data.ts'
import { ask, refuse, type GateRule } from '#rules/gate-rule.ts'
import { contactPolicy } from '#rules/policy/contact-policy.data.ts'

const INTRUSIVE_CHANNELS = ['sms', 'phone-script']

/**
 * Calls and short messages leave on working hours only (heures de contact): a policy of the house,
 * not a law. Hours are those of Paris.
 */
export const contactHours: GateRule = {
  id: 'contact-hours',
  name: 'heure de contact',
  certainty: 'arguable',
  citations: [housePolicy],
  judge: ({ question, leavesAt, leavesOn }) => {
    if (!INTRUSIVE_CHANNELS.includes(question.channel)) return 'not-concerned'
    const { firstHour, lastHour, closedWeekday } = contactPolicy
    const closed = leavesOn.dayOfWeek === closedWeekday || holidayOn(leavesOn, 'metropole') !== null
    const late = leavesAt.hour < firstHour || leavesAt.hour >= lastHour
    return closed || late ? [refuse(null, CLOSED)] : []
  },
}

/** The debtor is not solicited more often than needed (fréquence): a policy of the house. */
export const contactFrequency: GateRule = {
  id: 'contact-frequency',
  name: 'fréquence',
  certainty: 'arguable',
  citations: [housePolicy],
  judge: (reading) => {
    if (asksForMoney(reading) === false) return 'not-concerned'
    const { contacts } = reading.dossier
    if (contacts === undefined) {
      return [ask('contacts', 'Quand le débiteur a-t-il été contacté pour la dernière fois ?')]
    }
    const recent = contacts.filter((contact) => {
      const on = contact.toZonedDateTimeISO('Europe/Paris').toPlainDate()
      const age = daysBetween(on, reading.leavesOn)
      return age >= 0 && age < contactPolicy.windowDays
    })
    return recent.length < contactPolicy.stepsInWindow ? [] : [refuse(null, TOO_OFTEN)]
  },
}

const CLOSED = {
  sentence:
    'Appels et SMS partent du lundi au samedi, de 8 h à 19 h, hors jours fériés (politique de la maison, non une loi).',
  suggestion: 'Programmer l’envoi à la prochaine heure ouverte.',
}
const TOO_OFTEN = {
  sentence: 'Deux démarches sont déjà parties en sept jours (politique de la maison, non une loi).',
  suggestion: 'Attendre quelques jours avant la prochaine démarche.',
}
