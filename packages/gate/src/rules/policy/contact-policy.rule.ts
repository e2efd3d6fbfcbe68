import {
  daysBetween,
  holidayOn,
  holidayPlaceOfPostalCode,
  holidayPlaces,
  type Day,
} from '@quittance/kernel'

import { asksOfDebtor } from '#reading/reading.ts'
import { housePolicy } from '#rules/citations.data.ts'
import { ask, leaveToAPerson, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { contactPolicy } from '#rules/policy/contact-policy.data.ts'

const INTRUSIVE_CHANNELS = ['sms', 'phone-script']

/**
 * Calls and short messages leave on working hours only (heures de contact): a policy of the house,
 * not a law. Hours are those of Paris; public holidays are those of where the debtor lives.
 *
 * Where that place is not known, or its calendar not held, a day that may be a holiday there is put
 * to a person: no place is silently taken for the mainland.
 */
export const contactHours: GateRule = {
  id: 'contact-hours',
  name: 'heure de contact',
  certainty: 'arguable',
  citations: [housePolicy],
  judge: ({ question, leavesAt, leavesOn, dossier }) => {
    if (!INTRUSIVE_CHANNELS.includes(question.channel)) return 'not-concerned'
    const { firstHour, lastHour, closedWeekday } = contactPolicy
    const late = leavesAt.hour < firstHour || leavesAt.hour >= lastHour
    if (late || leavesOn.dayOfWeek === closedWeekday) return [refuse(null, CLOSED)]
    return onHoliday(leavesOn, dossier.debtor?.postalCode)
  },
}

function onHoliday(on: Day, postalCode: string | undefined): readonly Draft[] {
  if (postalCode === undefined) {
    const places = holidayPlaces.filter((place) => holidayOn(on, place) !== null)
    if (places.length === holidayPlaces.length) return [refuse(null, CLOSED)]
    return places.length === 0 ? [] : [ask('debtor.postalCode', HOLIDAY_SOMEWHERE)]
  }
  const place = holidayPlaceOfPostalCode(postalCode)
  if (place === null) return [leaveToAPerson(CALENDAR_NOT_HELD)]
  return holidayOn(on, place) === null ? [] : [refuse(null, CLOSED)]
}

/**
 * The debtor is not solicited more often than needed (fréquence): a policy of the house. The steps
 * counted are those towards the person, on all their dossiers; one a day, and few in a row of days.
 *
 * What the debtor asked for answers him: the steps before he asked are not counted against it.
 */
export const contactFrequency: GateRule = {
  id: 'contact-frequency',
  name: 'fréquence',
  certainty: 'arguable',
  citations: [housePolicy],
  judge: (reading) => {
    if (asksOfDebtor(reading) === false) return 'not-concerned'
    const { contacts, askedForAt } = reading.dossier
    if (contacts === undefined) {
      return [ask('contacts', 'Quand le débiteur a-t-il été contacté pour la dernière fois ?')]
    }
    const ages = contacts.filter(isAfterAsking(askedForAt ?? null)).map((contact) => {
      const on = contact.toZonedDateTimeISO('Europe/Paris').toPlainDate()
      return daysBetween(on, reading.leavesOn)
    })
    const today = ages.filter((age) => age === 0)
    if (today.length >= contactPolicy.stepsInDay) return [refuse(null, ALREADY_TODAY)]
    const recent = ages.filter((age) => age >= 0 && age < contactPolicy.windowDays)
    return recent.length < contactPolicy.stepsInWindow ? [] : [refuse(null, TOO_OFTEN)]
  },
}

function isAfterAsking(askedForAt: Temporal.Instant | null) {
  return (contact: Temporal.Instant): boolean =>
    askedForAt === null || Temporal.Instant.compare(contact, askedForAt) > 0
}

const CLOSED = {
  sentence:
    'Appels et SMS partent du lundi au samedi, de 8 h à 19 h, hors jours fériés (politique de la maison, non une loi).',
  suggestion: 'Programmer l’envoi à la prochaine heure ouverte.',
}
const HOLIDAY_SOMEWHERE =
  'Ce jour est férié dans une partie de la France : quel est le code postal du débiteur ?'
const CALENDAR_NOT_HELD =
  'Le calendrier des jours fériés du lieu où demeure le débiteur n’est pas tenu ici : vérifiez que ce jour y est ouvert.'
const ALREADY_TODAY = {
  sentence:
    'Cette personne a déjà été contactée aujourd’hui, dans ce dossier ou un autre (politique de la maison, non une loi).',
  suggestion: 'Attendre demain.',
}
const TOO_OFTEN = {
  sentence: 'Deux démarches sont déjà parties en sept jours (politique de la maison, non une loi).',
  suggestion: 'Attendre quelques jours avant la prochaine démarche.',
}
