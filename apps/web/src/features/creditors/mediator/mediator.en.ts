import type { mediatorFr } from '#features/creditors/mediator/mediator.fr.ts'

/** English words of the mediator of consumption that a creditor answers to. */
export const mediatorEn: typeof mediatorFr = {
  title: 'Consumer mediator',
  nobodySaid:
    'Nobody said. Before the first letter or the formal notice to a consumer, the gate will ask.',
  none: 'None known: its letters name none.',
  say: 'Record',
  change: 'Change',
  panel: 'The mediator it answers to',
  save: 'Record',
  known: 'What is known of it',
  isNamed: 'It answers to this mediator',
  isNamedSays: 'Its letters to consumers name it.',
  noneKnown: 'None known',
  noneKnownSays: 'Somebody looked for it or said so: none is named, nothing is asked.',
  name: 'Name',
  address: 'Postal address',
  addressHelp: 'On one line, as a letter gives it.',
  site: 'Web site',
  siteHelp: 'For instance mediation.example.',
  siteWrong: 'A web site is written as it is printed, for instance mediation.example.',
  saidBy: 'Who says so',
  saidByHelp: 'The creditor, its terms of sale, its web site.',
  saidOn: 'On',
  missing: 'This field cannot stay empty.',
  dayMissing: 'Give a day.',
  effect:
    'The version before is kept. A letter already approved that does not name it will be held back as it leaves.',
  by: (who, day) => `Said by ${who}, on ${day}.`,
  law: 'Consumer code L612-1, L616-1, R616-1: to be confirmed.',
}
