import type { deadlineFr } from '#features/tools/deadline/words/deadline.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the tool of procedural time limits. */
export const deadlineEn: SameKeys<typeof deadlineFr> = {
  title: 'Procedural time limit',
  says: 'The day on which it ends, and why it is put off (CPC 640 to 644).',

  from: 'Starting day',
  fromHelp: 'The act, event, decision or notice. It does not count.',
  length: 'Length',
  months: 'Months',
  days: 'Days',
  lengthHelp: 'Months first, then days.',
  usual: 'Usual lengths',
  usualDays: (days) => `${days} days`,
  usualMonths: (months) => (months === 1 ? '1 month' : `${months} months`),
  place: 'The person who must act lives',
  placeUnchosen: 'Choose the place',
  court: 'The court sits',
  sameCourt: 'in the same place, or in metropolitan France if that is far',
  distanceHelp:
    'Far from the court, the time to appear or to appeal, and only that, is lengthened (CPC 643, 644).',
  church: 'Does the commune have a Protestant church?',
  churchUnknown: 'unknown',
  churchYes: 'yes',
  churchNo: 'no',
  churchHelp: 'Good Friday is a holiday only there (C. trav. L3134-13).',
  notWhole: 'A whole number, such as 15.',

  expires: 'The time limit ends on',
  atMidnight: (weekday) => `${weekday}, at midnight`,
  notMoved: 'That day is a working day: nothing puts it off.',
  moved: (from) => `put off: ${from} is not a working day`,
  prudent: (weekday, day) =>
    `To be safe, act by ${weekday}, ${day}: no court has ruled that a local holiday puts a time limit off.`,
  strip: 'The last days of the time limit',
  start: 'Start, which does not count',
  term: 'Term as counted',
  end: 'Last day',
  weekend: 'weekend',
  notWorking: 'not a working day',

  noCalendar: (place) =>
    `This place (${place}) has public holidays of its own, which are not held here: those of metropolitan France never stand in for them.`,
  notLimitation: 'Never for a limitation period: it ends on any day, Sunday or not.',
  limitationLink: 'Count a limitation period',
}
