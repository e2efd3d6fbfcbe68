import type { ledgerFr } from '#features/intake/ledger/ledger.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the accounting file of a creditor. */
export const ledgerEn: SameKeys<typeof ledgerFr> = {
  title: 'Open customer items',
  says: (name, day) => `${name}, as of ${day}.`,
  crumb: 'Deposit of a claim',
  kept: (kept, discarded) =>
    `${kept} lines of customer accounts (41) are kept; the ${discarded} other lines of these accounts were read, then forgotten.`,
  lacks:
    'A FEC proves an entry, not the debt: it says no due date, no address, no SIREN of the customer. The invoice is still needed (CPCE R124-3, 1°).',
  leftOut: (account, balance) =>
    `Account ${account}, left aside (advances, invoices to come): ${balance}`,
  settled: (count) =>
    count === 1
      ? 'One customer owes nothing and is not shown.'
      : `${count} customers owe nothing and are not shown.`,
  table: 'Open items by customer',
  balance: (balance) => `balance ${balance}`,
  balanceCredits: (balance, credits) =>
    `balance ${balance}, of which ${credits} of payments without an item`,
  take: 'Choose',
  takeItem: (piece, customer) => `Choose ${piece}, ${customer}`,
  piece: 'Item',
  undated: 'no date',
  instalments: (count) => `in ${count} parts`,
  open: 'Still owed',
  original: 'At first',
  confidence: 'Confidence',
  certain: 'Sure',
  probable: 'Likely',
  check: 'To check',
  why: 'Why',
  drafted: 'draft made',
  noClaim: 'no claim',
  nothing: 'No item is open in this file: nothing to claim.',
  sum: (open, credits, balance) =>
    `Open ${open}, less payments and credit notes without an item ${credits}: balance of the customer accounts ${balance}.`,
  common: 'What holds for all the items chosen',
  debtorKind: 'These customers owe',
  professional: 'As professionals',
  consumer: 'As consumers',
  privateIndividual: 'Between private individuals',
  term: 'Term of payment, in days',
  termHelp:
    'From the date of the item to its due date. To be confirmed by the creditor; without agreement, 30 days between professionals (C. com. L441-10, I).',
  noTerm: 'The term is a number of days, from 0 to 365.',
  noItem: 'No item is chosen.',
  takeCertain: 'Choose the sure items',
  takeNone: 'Choose none',
  act: 'Make the drafts',
  actKey: 'make the drafts',
  chosen: (count, sum) =>
    count === 0
      ? 'No item chosen'
      : count === 1
        ? `1 item chosen, ${sum}`
        : `${count} items chosen, ${sum}`,
  cannot: 'Only the manager and officers deposit a claim.',
}
