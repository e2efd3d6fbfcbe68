import type { ordersFr } from '#app/orders/words/orders.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words that orders to the bank share, transfers and direct debits alike. */
export const ordersEn: SameKeys<typeof ordersFr> = {
  endedBecause: (because) => `Reason: ${because}`,
  file: (name) => `Download ${name}`,
  print: (hash) => `SHA-256: ${hash}`,
  approve: 'Approve and make the file',
  whoCan: 'See who can',
  because: 'Reason',
  becauseHelp: 'It is kept in the journal, with your name.',
  noBecause: 'Say why.',
  statusLabel: 'Status given by the bank',
  statusNothing: 'Nothing moved. The file is kept as it is.',
  silent: 'The server did not answer.',
  iban: 'IBAN (account)',
  holder: 'Holder, as at the bank',
  holderHelp: 'The name of the bank details, with nothing corrected.',
  bic: 'BIC (bank)',
  noIban: 'The IBAN is missing.',
  noHolder: 'The holder is missing.',
  demoBank: 'Demonstration: the bank is fictional. Its statement executes every approved order.',
  demoStatement: 'Download the fictional statement',
  demoDrop: 'Then drop it in client money',
}
