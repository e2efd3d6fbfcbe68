import type { expectedFr } from '#app/dossier/expected/expected.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what is expected on a dossier. */
export const expectedEn: SameKeys<typeof expectedFr> = {
  title: 'Expected payments',
  planNote: (total, count) =>
    `payment plan of ${total} in ${count === 1 ? 'one instalment' : `${count} instalments`}`,
  nothing: 'No promise and no instalment is expected.',
  list: 'Promises and instalments',
  upcoming: 'To come',
  kept: 'Kept',
  late: 'Late, within its grace',
  partial: 'Paid in part',
  broken: 'Broken',
  replaced: 'Replaced',
  inDefault: 'In default',
  agreed: (day, version) =>
    version === 1 ? `Agreed on ${day}.` : `Agreed on ${day}, version ${version}.`,
  grace: (days) =>
    days === 0
      ? 'No grace.'
      : days === 1
        ? 'A grace of one working day.'
        : `A grace of ${days} working days.`,
  defaultAfter: (days) => `In default ${days} days after its day, told in the journal.`,
  known: (day) =>
    `The creditor has known it since ${day}: no notice of what executes it (CPCE R124-5).`,
  unknown: 'The creditor does not know it, and is told of each payment (CPCE R124-5).',
  earlier: (count) =>
    count === 1 ? 'One earlier version is kept.' : `${count} earlier versions are kept.`,
  notePlan: 'Record a payment plan',
  renegotiate: 'Agree anew',
  stop: 'Stop it',
  sayKnown: 'The creditor knows it',
  planTitle: 'Record a payment plan that was agreed',
  planSave: 'Record',
  total: 'Sum to spread',
  way: 'How it is cut',
  byCount: 'Into so many instalments',
  byEach: 'So much each time',
  each: 'Amount of each instalment',
  eachMissing: 'Enter the amount of each instalment.',
  tooMany: 'At that amount, more than 120 instalments would be needed: a plan holds no more.',
  count: 'Number of instalments',
  countWrong: 'A whole number, from 1 to 120.',
  first: 'First instalment',
  rhythm: 'How often',
  week: 'Every week',
  fortnight: 'Every fortnight',
  month: 'Every month',
  agreedOn: 'Agreed on',
  channel: 'Agreed by',
  phone: 'Telephone',
  sms: 'Text message',
  email: 'E-mail',
  letter: 'Letter',
  message: 'Messaging',
  inPerson: 'In person',
  exhibit: 'Exhibit that bears it',
  noExhibit: 'None',
  exhibitOf: (number, name) => `Exhibit ${number}, ${name}`,
  knownProof: 'Exhibit that shows it',
  knownBy: (exhibit) => `What shows it: ${exhibit}.`,
  knownField: 'The creditor knows this payment plan',
  knownHelp:
    'Otherwise the creditor is told of each payment, even partial (CPCE R124-5). Tick it only once they were told.',
  preview: 'Instalments',
  rank: (rank, of) => `Instalment ${rank}/${of}`,
  more: (count) => `and ${count} more`,
  amountMissing: 'Enter a sum.',
  dayMissing: 'Enter a day.',
  planEffect: 'Reminders wait while it is followed.',
  planReplaces: 'It replaces the one before, which is kept. Reminders wait while it is followed.',
  stopTitle: 'Stop the payment plan',
  stopSave: 'Stop it',
  stopReason: 'Why',
  stopHelp:
    'The debtor gives it up, the claim is paid otherwise… This reason stays in the journal.',
  stopMissing: 'Say why.',
  knownTitle: 'The creditor knows the payment plan',
  knownSave: 'Record',
  knownOn: 'Since',
}
