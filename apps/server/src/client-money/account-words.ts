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

/** What an account of client money is called on a screen; one that the chart has not, by its number. */
export function accountSaid(number: string): Said {
  if (!isAccountNumber(number)) return { fr: number, en: number }
  const english: Readonly<Partial<Record<AccountNumber, string>>> = inEnglish
  return said(accountOf(number).label, english[number] ?? number)
}
