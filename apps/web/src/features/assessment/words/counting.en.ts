import type { countingFr } from '#features/assessment/words/counting.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the statement of a dossier: item by item, then by component. */
export const countingEn: SameKeys<typeof countingFr> = {
  item: (number, label) => `${number}, ${label}`,
  itemDue: (day) => `due on ${day}`,
  tableOf: (number) => `Interest on ${number}`,
  sumOf: (number, amount) => `Interest on ${number}: ${amount}`,
  fromDueDate: (day) =>
    `Interest runs from ${day}, the day after the due date, without a reminder.`,
  fromLetter: (day) => `Interest runs from ${day}, by the formal notice.`,
  fromEvent: (day) => `Interest runs from ${day}, by the formal notice recorded.`,
  noInterestYet: 'No interest runs before a formal notice (C. civ. 1231-6).',
  notStarted: (day) => `No interest at this date: it runs from ${day}.`,
  latePayment: 'ECB rate plus ten points (C. com. L441-10)',
  latePaymentContract: (rate) =>
    `rate of the contract, ${rate}, no less than the legal floor (C. com. L441-10)`,
  contractual: (rate) => `rate of the contract, ${rate}`,
  legal: 'legal rate of interest',
  beside: (amount, day) =>
    `Of the payment of ${day}, ${amount} went to the indemnity: it is not part of this count.`,
  convention:
    'Interest is counted on a year of 365 days: the official formula (Service-public.gouv.fr, F783).',
  rateMissing: (series, half) =>
    `The ${series} of the ${half} is not published yet: it is never guessed.`,
  ofLegal: 'legal rate of interest',
  ofEcb: 'ECB rate',
  countUntil: (day) => `Count until ${day}`,
  upTo: (day) => `as of ${day}`,
  manyItems: (count) => `${count} invoices, one by one`,

  owed: 'What is owed',
  interest: 'Interest',
}
