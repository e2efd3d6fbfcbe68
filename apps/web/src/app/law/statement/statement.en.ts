import type { statementFr } from '#app/law/statement/statement.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of a statement of interest, line by line. */
export const statementEn: SameKeys<typeof statementFr> = {
  periodHead: 'Period',
  days: 'Days',
  base: 'Base',
  rateHead: 'Rate',
  interestHead: 'Interest',
  toConfirm: 'to confirm',
  paid: (amount, toInterest, toPrincipal) =>
    `Payment of ${amount}: ${toInterest} to interest, ${toPrincipal} to principal`,
  remitted: (amount) => `Remission by the creditor of ${amount}: it is no payment`,
  credited: (amount) => `Credit note of ${amount}: the principal decreases`,
  capitalised: (amount) => `${amount} capitalised`,
  sumOfLines: 'Sum of the lines',
  toTheCent: 'Each line is rounded to the cent; the total is their sum.',
  moreLines: (count) => `Show the other ${count} lines`,
  linesNotShown: (count) => `${count} lines not shown`,
  takeAway: 'Take the statement away',
  pdf: 'Statement as PDF',
  xlsx: 'Excel workbook',
  csv: 'CSV file',
  takeAwaySays:
    'It informs and asks for nothing. A letter that would go with it goes through the gate.',
  legalSeries: 'legal rate',
  ecbSeries: 'ECB',
  contractSeries: 'contract',
  half: (half, year) => `${half === '1' ? '1st' : '2nd'} half of ${year}`,
}
