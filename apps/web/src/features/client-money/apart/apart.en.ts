import type { apartFr } from '#features/client-money/apart/apart.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what waits apart. */
export const apartEn: SameKeys<typeof apartFr> = {
  foreignTitle: (count) =>
    count === 1 ? 'One line in another currency' : `${count} lines in another currency`,
  foreignNote: 'Kept apart: nothing of it is posted.',
  foreignSays:
    'The separate account is kept in euros alone. Ask the bank to change or send back this amount: what it does will come as a line in euros.',
  sum: (amount, currency) => `${currency} ${amount}`,
  noName: 'No name',
  noDay: 'No date',
  age: (days) => (days === 1 ? 'for 1 day' : `for ${days} days`),
  today: 'of today',
  settleAct: 'Say what became of it',
  settleTitle: 'What became of this line',
  settleSays: 'Nothing will be posted. The line leaves the list and the proof of the day.',
  because: 'What the bank did with it',
  becauseHelp:
    'Changed on such a day, sent back to the payer: kept in the journal, with your name.',
  noBecause: 'Say it in a few words.',
  settle: 'Record and take off the list',
  refused: 'Your role does not let you handle client money. The accountant or the manager may.',
  cashTitle: 'Cash to see at the bank',
  cashNote: 'Lodged the same day.',
  cashOf: (name, reference) => `${name}, case ${reference}`,
  cashOn: (day) => `Received on ${day}`,
  cashWaits: (days) =>
    days === 1 ? 'not seen yet, 1 working day' : `not seen yet, ${days} working days`,
  cashLate: (days) => `Still not seen after ${days} working days`,
  cashToday: 'to lodge today',
}
