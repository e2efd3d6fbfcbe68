import type { PlainReason } from '@quittance/contract'
import type { commissionFr } from '#features/commission/commission.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** Why an invoice is a PDF without data. */
const plainEn: Readonly<Record<PlainReason, string>> = {
  'no-vat-number': 'plain PDF: the VAT number is missing from the settings',
  'no-tax': 'plain PDF: without VAT',
  'tax-rounded-otherwise': 'plain PDF: VAT rounded otherwise',
}

/** English words of the commissions of an agency. */
export const commissionEn: SameKeys<typeof commissionFr> = {
  money: 'Client money',
  title: 'Fees earned',
  says: 'What each receipt earned the agency, by the convention in force on its day.',
  toConfirm:
    'Accounts, entries, VAT and what invoices mention are proposals, for your accountant to confirm.',
  sums: 'In all',
  earned: 'Earned, before tax',
  earnedNote: 'less credit notes',
  tax: 'Tax (VAT)',
  toSweep: 'To transfer to the agency',
  toSweepNote: 'kept out of receipts, still on the separate account (467800)',
  unpaid: 'Invoiced, to be paid by creditors',
  credited: 'Cancelled by credit notes',
  list: 'Fees earned, the latest first',
  empty: 'None yet: the first comes with a receipt under a convention that sets one.',
  costs: 'Costs invoiced to creditors',
  costsList: 'Invoices of costs, the latest first',
  noCosts:
    'No cost was invoiced: one that the office advanced for a creditor will have its invoice here.',
  cost: 'Cost',
  issuedOn: 'Issued on',
  creditor: 'Creditor',
  on: 'Collected on',
  net: 'Before tax',
  vat: 'VAT',
  gross: 'With tax',
  state: 'Where it stands',
  invoice: 'Invoice',
  noInvoice: 'to be issued',
  electronic: 'Factur-X',
  plain: (because) => plainEn[because],
  issue: 'Issue the invoices',
  issued: (count) =>
    count === 0 ? 'No invoice is missing.' : `${count} document${count === 1 ? '' : 's'} issued.`,
  notIssued: 'The invoices were not issued: try again.',
  retained: 'Kept out of the receipt',
  invoiced: 'To be paid by the creditor',
  paid: (day) => `Paid on ${day}`,
  creditedRow: 'Cancelled by a credit note',
  returned: 'Payment taken back, fee still due',
  readPdf: (number) => `Read ${number} as a PDF`,
  send: 'Send to the creditor',
  sent: (number) => `${number} leaves by e-mail.`,
  chooseInvoiced: 'Choose a commission whose invoice is issued.',
  notePaid: 'Note the payment',
  paidTitle: 'Payment of a fee',
  paidSays: (euros, name) =>
    `${euros} with tax, received from ${name} on the account of the agency.`,
  paidOn: 'Received on',
  noPaidOn: 'The day of payment is missing.',
  save: 'Record the payment',
  choose: 'choose',
  why: 'why',
  more: 'Read on',
  cannotHandle: 'The manager and the accountant alone note a payment.',
  chooseFirst: 'Choose a fee that was invoiced and is not paid yet.',
  chooseCost: 'Choose an invoice of a cost.',
  sendCost: 'Send to the creditor',
  sendCostNumber: (number) => `Send ${number} to the creditor`,
}
