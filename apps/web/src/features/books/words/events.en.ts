import type { eventsFr } from '#features/books/words/events.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** The same in English. */
export const eventsEn: SameKeys<typeof eventsFr> = {
  'claim-charged': 'A claim is put on the account of the debtor, component by component.',
  'claim-reduced':
    'A credit note, or an allocation undone, takes a sum off the account of the debtor.',
  'payment-matched': 'A payment is matched: the bank received it, it is owed to the creditor.',
  'payment-unmatched':
    'A receipt waits for its case: it is already kept apart, and the month is running.',
  'payment-identified':
    'The receipt found its case: it goes to the creditor, and the day of receipt does not change.',
  'opening-undone':
    'An older statement explains what stood on the account: the opening noted is undone.',
  overpayment: 'What exceeds the debt is owed to the debtor, never income.',
  'overpayment-refunded': 'The overpayment is given back to the debtor, to the account that paid.',
  'creditor-corrected': 'A receipt goes to the creditor that it belonged to.',
  'commission-retained':
    'The commission is retained as the convention allows, with its VAT, out of available funds.',
  'commission-invoiced': 'The commission is invoiced to the creditor; its VAT awaits payment.',
  'commission-paid': 'The creditor paid the commission: its VAT falls due.',
  'commission-sweep': 'The commission earned leaves the separate account for that of the office.',
  reversement: 'The funds are paid over to the creditor: the bank wrote it.',
  'reversement-rejected':
    'The bank rejected the transfer: the funds come back, and the deadline does not change.',
  'payment-returned': 'The bank took a payment back: a fact of the bank is always written.',
  'shortfall-advanced': 'The office advances what is missing on the separate account.',
  'shortfall-set-off':
    'The office sets its advance off against what it holds for the creditor, as the convention allows.',
  'shortfall-reimbursed': 'The creditor reimburses the office what it had advanced.',
  'advance-taken-back': 'The office takes back an advance that covers nothing any more.',
  'order-returned':
    'A transfer from the separate account came back: what it had taken is there again.',
  'bank-fee': 'The bank took a fee: it is the office’s, never the creditors’.',
  'bank-fee-covered': 'The office covers the fee that the bank took.',
  'bank-fee-given-back':
    'The bank gives a fee back: it reverses those left to cover, and the rest is the office’s.',
  'debit-unidentified': 'A debit waits for its explanation: the office answers for it until then.',
  'direct-payment':
    'The debtor paid the creditor directly: only the memory of the debtors notes it.',
  'claim-written-off': 'The creditor gave this sum up.',
  'cost-advanced':
    'The office paid a cost of the case: an expense, or a disbursement in the name of the creditor.',
  'cost-billed':
    'The cost is invoiced to the creditor: with VAT as the convention says, or without where it is a disbursement.',
  'cost-charged': 'The law puts this cost on the debtor: it is added to the debt.',
  'cost-settled': 'The creditor paid a cost that was invoiced: its VAT, if any, falls due.',
  reversal: 'An entry cancels another, line by line: nothing is erased.',
}
