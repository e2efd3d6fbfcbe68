import type { limitationFr } from '#features/tools/limitation/words/limitation.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the limitation tool. */
export const limitationEn: SameKeys<typeof limitationFr> = {
  title: 'Limitation',
  says: 'The last day to act, what moves it, and what does not.',

  nature: 'What is owed',
  natureUnchosen: 'Choose',
  creditorIs: 'The creditor acts',
  debtorIs: 'The debtor acts',
  professional: 'as a professional',
  privateCreditor: 'privately',
  consumer: 'as a consumer',
  privateDebtor: 'privately; nobody knows whether as a consumer',
  startsOn: 'The period starts on',
  startsOnHelp: 'The day on which the sum could be asked for. It does not count.',
  startsOnConsumer:
    'The end of the works or services, unless the contract or the law decides otherwise: not the date of the invoice.',
  startsOnCredit: 'The first unpaid incident that was not put right (C. consom. R312-35).',
  startsOnInstalment: 'The due date: each instalment has its own period.',
  asOf: 'The question is asked on',
  bornOn: 'Birth of the right',
  bornOnHelp: 'If it comes before the start: twenty years run from it (C. civ. 2232).',
  earlierLawYears: 'Years that the earlier law gave',
  earlierLawYearsHelp:
    'For a period that started before 19 June 2008: that law is not held here (C. civ. 2222).',
  notWhole: 'A whole number, such as 10.',

  running: (span) => `in ${span}`,
  lastDayToday: 'this is the last day',
  expiredOn: (day) => `over since ${day}`,
  notStarted: (day) => `the period will start on ${day}`,
  suspended: 'The period stands still',
  standsStill: 'no last day for now',
  suspendedSays: 'It has no last day while what stops it lasts.',
  lastDay: 'Last day to act',
  period: (years) => `period of ${years}`,
  anyDay: 'Until midnight, even on a Sunday or a public holiday.',
  alternatives: 'If the debtor is not a consumer',
  otherPeriod: 'Another period stays possible',
  alternative: (years, day) => `${years}, until ${day}`,
  alternativeStopped: (years) => `${years}, stopped`,
  ifNot: 'If part payments did not count',
  prudent: 'Until it is known, act before the first date.',
  years: (count) => `${count} year${count < 2 ? '' : 's'}`,
  months: (count) => `${count} month${count < 2 ? '' : 's'}`,
  days: (count) => `${count} day${count < 2 ? '' : 's'}`,
  and: (one, other) => `${one} and ${other}`,
}
