import { contactPolicy } from '@quittance/gate'
import { daysBetween, holidayOn, said, type Day, type HolidayPlace } from '@quittance/kernel'

import { policyCitation } from '#case-citations.data.ts'
import type { Held } from '#simulation/what-holds.ts'

/**
 * What the contacts of a person so far, on all their dossiers, hold back on a day: the policy of the
 * gate, so many steps a day and in a run of days.
 */
export function contactsHold(contacts: readonly Day[], on: Day): Held | null {
  const { stepsInDay, stepsInWindow, windowDays } = contactPolicy
  const ages = contacts.map((contact) => daysBetween(contact, on))
  if (ages.filter((age) => age === 0).length >= stepsInDay) {
    return { code: 'contacted-today', because: TODAY, citations: [policyCitation] }
  }
  const recent = ages.filter((age) => age >= 0 && age < windowDays).length
  return recent < stepsInWindow
    ? null
    : { code: 'too-often', because: TOO_OFTEN, citations: [policyCitation] }
}

/** A call, an e-mail or an SMS on a day on which the house does none of them. */
export function closedHold(
  by: 'call' | 'e-mail' | 'sms' | null,
  on: Day,
  place: HolidayPlace,
): Held | null {
  if (by === null) return null
  const isClosed = on.dayOfWeek === contactPolicy.closedWeekday || holidayOn(on, place) !== null
  if (!isClosed) return null
  const because = CLOSED[by]
  return { code: 'closed-day', because, citations: [policyCitation] }
}

const TODAY = said(
  'Impossible : cette personne aurait déjà été contactée ce jour-là, dans ce dossier ou un autre.',
  'Not possible: this person would already have been contacted that day, about this case or another.',
)
const TOO_OFTEN = said(
  `Impossible : ${contactPolicy.stepsInWindow} démarches seraient déjà parties en ${contactPolicy.windowDays} jours.`,
  `Not possible: ${contactPolicy.stepsInWindow} steps would already have left within ${contactPolicy.windowDays} days.`,
)
const CLOSED = {
  call: said(
    'Impossible : on n’appelle ni le dimanche ni un jour férié.',
    'Not possible: nobody is called on a Sunday or a public holiday.',
  ),
  'e-mail': said(
    'Impossible : aucun courriel ne réclame ni le dimanche ni un jour férié.',
    'Not possible: no e-mail claims money on a Sunday or a public holiday.',
  ),
  sms: said(
    'Impossible : aucun SMS ne réclame ni le dimanche ni un jour férié.',
    'Not possible: no SMS claims money on a Sunday or a public holiday.',
  ),
} as const
