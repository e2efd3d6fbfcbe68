import type { clientMoneyFr } from '#features/client-money/client-money.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of client money. */
export const clientMoneyEn: SameKeys<typeof clientMoneyFr> = {
  title: 'Client money',
  level: 'The separate account is exact',
  missing: (amount) => `${amount} is missing`,
  unexplained: (amount) => `${amount} has no owner`,
  firstAwaited: 'The first statement is awaited',
  statementOf: (day, at) => `Statement of ${day}, taken ${at}.`,
  atHour: (hour) => `at ${hour}`,
  onDay: (day, hour) => `on ${day} at ${hour}`,
  provedOn: (day) => `Proved on ${day}`,
  declaredOn: (day) => `Account declared on ${day}.`,
  undeclared: 'The day the account was declared is not known.',
  setAccount: 'Enter the account',
  noStatement:
    'The balance of the bank will come from the first statement. Until then nothing is proved.',
  inBank: 'At the bank',
  closing: (day) => `closing balance of ${day}`,
  owedHead: 'Owed to creditors and to identify',
  counts: (accounts, unidentified) => {
    const counted = accounts === 1 ? '1 account' : `${accounts} accounts`
    return unidentified === null ? counted : `${counted}, of which ${unidentified} to identify`
  },
  whyBank: (day) => `Closing balance written by the bank in the statement of ${day}.`,
  whyLedger: 'Balance of the bank account in our entries',
  whyLedgerSame: 'The statement and our entries give the same balance.',
  whyLedgerOther: (amount) =>
    `The statement and our entries differ by ${amount}: a statement is missing, or a line has no entry.`,
  whyOwed:
    'Sum of the accounts of client money, computed again at each reading: what is owed to creditors, and what has no owner yet.',
  whyOwedNone: 'No account of client money holds a balance.',
  importTitle: 'Bank statement',
  importLabel: 'Drop a statement of the separate account',
  importHelp:
    'CAMT.053, CFONB 120 or Qonto CSV. The original bytes are kept; the same statement twice adds nothing.',
  importing: (name) => `Reading “${name}”: reception, then lines, then receipts.`,
  importRefused: 'Your role cannot touch client money. The accountant or the manager can.',
  importAct: 'Drop a statement',
  importAlready: 'This statement was already taken: nothing was added.',
  importTaken: (lines) =>
    lines === 0 ? 'No new line.' : lines === 1 ? 'One new line.' : `${lines} new lines.`,
  importPosted: (posted) =>
    posted === 0
      ? 'None was assigned by itself.'
      : posted === 1
        ? 'One was assigned by its reference or its code.'
        : `${posted} were assigned by their reference or their code.`,
  importToMatch: (count) =>
    count === 0
      ? 'Nothing is left to match.'
      : count === 1
        ? 'One is left to match.'
        : `${count} are left to match.`,
  balanced: 'Opening balance, lines and closing balance agree.',
  unbalanced:
    'Opening balance, lines and closing balance do not agree: ask the bank for the whole statement.',
  unknownBalance: 'The statement does not bear both balances: their agreement cannot be checked.',
  importWarnings: 'What the file leaves to check',
  nothingTaken: 'Nothing was taken from this file. It stays kept as it is.',
  silent: 'The server did not answer.',
  silentNext: 'Nothing proves that the act took place. Read the list again before another attempt.',
  linesTitle: 'Statement to match',
  linesLabel: 'Bank lines',
  toMatchTab: 'To match',
  matchedTab: 'Matched',
  feeTab: 'Fees',
  otherTab: 'Others',
  atLeast: (count) => `${count} and more`,
  emptyToMatch: 'No line waits. The next statement will bring some.',
  emptyMatched: 'Lines matched to a file will come here.',
  emptyFee: 'Fees taken by the bank will come here; the office bears them.',
  emptyOther: 'Lines that are neither payment nor fee will come here.',
  noCounterparty: 'Payer not written',
  more: 'Read on',
  toIdentify: 'To identify',
  matched: 'Matched',
  fee: 'Bank fee',
  other: 'Other movement',
  debit: 'Debit',
  debitSays:
    'Money out is never matched to a debtor; the office answers for it until it is explained.',
  proposals: (count) =>
    count === 0 ? 'no proposal' : count === 1 ? '1 proposal' : `${count} proposals`,
  proposalsLabel: 'Files proposed',
  noProposal: 'No reference, name or amount points to a file. Search for it.',
  certain: 'Exact reference',
  searchLabel: 'Search another file',
  searchHelp: 'Name, reference, invoice or amount.',
  searchNone: (text) => `No file answers to “${text}”.`,
  fromSearch: (foundIn) => `found by you: ${foundIn}`,
  match: 'Match',
  matchTo: (reference) => `Match to ${reference}`,
  chooseFirst: 'Possible once a file is chosen.',
  roleRefused: 'Only the accountant and the manager match a line. Your role may read it.',
  previewTitle: (reference) => `If you match to ${reference}`,
  previewLeft: (amount) => `${amount} will be left to pay on the file.`,
  previewSettled: 'The file will be settled.',
  overpaid: (amount) => `${amount} too much: to be returned to the debtor.`,
  previewOf: 'Allocation',
  costs: 'Costs',
  interest: 'Interest',
  indemnity: 'Indemnity',
  principal: 'Principal',
  onItem: (number) => `on ${number}`,
  allocated: 'Allocated',
  doneTitle: 'Matched',
  doneSays: (amount, reference) => `${amount} to file ${reference}.`,
  confirmedByHand:
    'This payment was already noted by hand: the bank confirms it, nothing is allocated twice.',
  receiptIssued: 'Receipt',
  receiptPdf: (number) => `Read receipt ${number}`,
  noReceipt: 'The receipt is not issued yet; it will appear in the list below.',
  payOverBy: 'To pay over before',
  noPayOver: 'No pay-over runs for this payment.',
  openDossier: (reference) => `Open file ${reference}`,
  close: 'Close',
  alreadyDone: 'Somebody else has just matched this line. The list was read again.',
  nothingMoved: 'Nothing moved.',
  nextTo: (count) => (count === 1 ? 'One more line to match.' : `${count} more lines to match.`),
  partsTitle: 'What the account owes',
  partsNote: 'computed at each reading',
  partsLabel: 'Balance of each account of client money',
  entriesApart: (entries, statement) =>
    `Our entries say ${entries} at the bank, the last statement ${statement}: a later statement is awaited, or a line is missing.`,
  keyImport: 'drop a statement',
  shortfall: (amount) =>
    `The office owes ${amount} to the account: what left it is never taken from client money.`,
  broughtByOffice: (number) => `account ${number}, to be brought by the office`,
  accountNumber: (number) => `account ${number}`,
  total: 'Total',
  payOversTitle: 'To pay over to creditors',
  payOversNote: 'one month at most from collection: CPCE R124-6',
  payOversLabel: 'Money to pay over, the nearest deadline first',
  payOversEmpty: 'Nothing to pay over. Each identified receipt will open its term here.',
  creditor: 'Creditor',
  amount: 'Amount',
  collected: 'Collected',
  dueBy: 'To pay over before',
  left: 'Left',
  receiptsTitle: 'Receipts',
  receiptsNote: 'one for each payment received, numbers without a gap: CPCE R124-6',
  receiptsLabel: 'Receipts, the latest first',
  receiptsEmpty: 'The first receipt will appear with the first identified payment.',
  receiptNumber: 'Number',
  dossier: 'File',
  received: 'Received on',
  print: 'Fingerprint',
  pdf: 'PDF',
  readPdf: (number) => `Receipt ${number} as PDF`,
  noAccountTitle: 'No separate account to enter',
  noAccount:
    'Your organisation recovers its own claims: its debtors pay it directly. A separate account exists only for those who collect for others.',
  noAccountWhy:
    'A dedicated account, a receipt and pay-over within a month bind those who receive money for a creditor (CPCE R124-2 and R124-6). Receiving the money of another would be impossible here.',
  noAccountDo: 'Payments of your debtors are noted in each file.',
  toDossiers: 'Open the files',
  noIban:
    'The separate account is not entered. Its IBAN is needed to read a statement: that of another account would be refused.',
  keyLine: 'line',
  keyProposal: 'proposal',
  keyMatch: 'match',
  keySearch: 'search a file',
  keyWhy: 'why?',
  noLine: 'No line waits to be matched.',
}
