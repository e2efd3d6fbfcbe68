import type { waitingFr } from '#features/settings/waiting/waiting.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of how long promises are waited for, and of the alarms by e-mail. */
export const waitingEn: SameKeys<typeof waitingFr> = {
  title: 'Promises and instalments',
  note: 'a policy of the house, not a law',
  says: 'Once its day is past, a payment that was promised is still waited for during its grace; then it is broken, and reminders go on. A payment plan keeps the terms of the day on which it is recorded.',
  grace: 'Grace, in working days',
  graceWrong: 'A whole number of days, from 0 to 10.',
  defaultAfter: 'Default of an instalment, in days after it',
  defaultWrong: 'A whole number of days, from 1 to 90.',
  ofTheHouse: 'These terms are those of the product: nobody has set others.',
  save: 'Save the terms',
  saved: (hour) => `Saved at ${hour}.`,
  digestTitle: 'Alarms by e-mail',
  digestSays:
    'Each morning, one message where there is cause: sums to pay over within 7, 3 and 1 days or late, payments without a case, statements put aside, a gap of the separate account.',
  digestRefused: 'Your role does not handle client money: no alarm concerns you.',
  wanted: 'Send me the alarms of the day',
  email: 'To this address',
  emailMissing: 'Enter an address.',
  digestSave: 'Save my choice',
  onlyManager: 'Only the manager sets these terms.',
}
