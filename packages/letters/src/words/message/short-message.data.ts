import type { Capacity } from '#words/facts/parties.ts'
import type { Audience } from '#words/templates/template.ts'

/**
 * The merge fields of a short message (champs de fusion), by the name typed between braces, and what each
 * holds. Days are written in figures: « août » alone would double what a message costs.
 */
export const messageFields = {
  expéditeur: 'name',
  créancier: 'name',
  somme: 'money',
  'hors contesté': 'words',
  'date du jour': 'day',
  'référence de la première lettre': 'reference',
  'date de la première lettre': 'day',
  'référence de paiement': 'reference',
  joindre: 'contact',
} as const

export type MessageField = keyof typeof messageFields

/** Who writes, and where the money was asked before: every later step of an agency repeats it (R124-4). */
const NAMED =
  'Réf. {référence de la première lettre}, notre lettre du {date de la première lettre}.'
const PAID = 'Virement au compte de la lettre, réf. {référence de paiement}.'
const ANSWER = 'Question, désaccord : {joindre}. STOP : plus de SMS.'

const reminder = (who: string, asked: string): string =>
  `${who} : ${asked} ${NAMED} ${PAID} ${ANSWER}`

const TO_A_PERSON = 'sauf erreur, il reste {somme} à payer{hors contesté} au {date du jour}.'
const TO_A_FIRM = 'sauf erreur, il reste {somme} à régler{hors contesté} au {date du jour}.'

/** The words of the house for a reminder by SMS: in each capacity, to each audience. */
export const houseMessages: Readonly<Record<Capacity, Readonly<Record<Audience, string>>>> = {
  agency: {
    consumer: reminder('{expéditeur}, recouvrement amiable pour {créancier}', TO_A_PERSON),
    professional: reminder('{expéditeur}, recouvrement amiable pour {créancier}', TO_A_FIRM),
  },
  'judicial-officer': {
    consumer: reminder(
      '{expéditeur}, commissaire de justice, amiable pour {créancier}',
      TO_A_PERSON,
    ),
    professional: reminder(
      '{expéditeur}, commissaire de justice, amiable pour {créancier}',
      TO_A_FIRM,
    ),
  },
  creditor: {
    consumer: reminder('{expéditeur}', TO_A_PERSON),
    professional: reminder('{expéditeur}', TO_A_FIRM),
  },
}
