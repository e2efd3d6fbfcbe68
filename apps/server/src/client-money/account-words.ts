import { said, type Said } from '@quittance/kernel'
import { accountOf, accounts, isAccountNumber, type AccountNumber } from '@quittance/ledger'

type ClientMoneyNumber = Extract<
  (typeof accounts)[number],
  { readonly book: 'client-money' }
>['number']

/** The accounts of client money in English; the chart names them in French. */
const inEnglish: Readonly<Record<ClientMoneyNumber, string>> = {
  '512100': 'Bank, separate account',
  '467100': 'Creditors, money to pay over',
  '467200': 'Debtors, overpayments',
  '471100': 'Payments to identify',
  '467800': 'Commissions earned, to transfer',
  '467850': 'Advances by the office',
  '467900': 'Shortfalls to cover',
}

/** The other two books in English. */
const othersInEnglish: Readonly<Partial<Record<AccountNumber, string>>> = {
  '512000': 'Bank, account of the office',
  '411000': 'Clients (commissions)',
  '706000': 'Services rendered',
  '706100': 'Costs rebilled',
  '445660': 'VAT deductible on goods and services',
  '445710': 'VAT collected',
  '445740': 'VAT awaiting payment',
  '467600': 'Disbursements advanced',
  '467700': 'Advances to the separate account',
  '622700': 'Costs of acts and litigation',
  '627800': 'Banking services, other fees',
  D10000: 'Costs borne by the debtor',
  D20000: 'Interest',
  D30000: 'Indemnities and penalties',
  D40000: 'Principal',
  D80000: 'Sums charged to the debtor',
  D90000: 'Payments allocated',
}

/** What an account is called on a screen; one that the chart has not, by its number. */
export function accountSaid(number: string): Said {
  if (!isAccountNumber(number)) return { fr: number, en: number }
  const english: Readonly<Partial<Record<AccountNumber, string>>> = inEnglish
  return said(accountOf(number).label, english[number] ?? othersInEnglish[number] ?? number)
}
