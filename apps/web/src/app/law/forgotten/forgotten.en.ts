import type { forgottenFr } from '#app/law/forgotten/forgotten.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of a payment that was forgotten: what it would change. */
export const forgottenEn: SameKeys<typeof forgottenFr> = {
  addPayment: 'Add a forgotten payment',
  forgotten: 'A forgotten payment',
  forgottenSays: 'Nothing is recorded: everything is counted again from that day.',
  amount: 'Amount received',
  on: 'Received on',
  laterThanDay: 'Received after the date of the analysis: it changes nothing there.',
  leave: 'Back to the statement of the case',
  recordIt: 'Record this payment',
  component: 'Component',
  now: 'On the case',
  with: 'With this payment',
  difference: 'Difference',
  compare: 'What this payment changes',
  overpaid: (amount) => `${amount} too much: to be given back to the debtor.`,
  principal: 'Principal',
  interest: 'Interest',
  indemnity: 'Recovery indemnity',
  costs: 'Costs that the debtor owes',
  remitted: 'Remission by the creditor',
  paid: 'Payments',
  total: 'Total',
}
