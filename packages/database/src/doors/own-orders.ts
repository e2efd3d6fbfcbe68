export {
  decidePayeeAccount,
  insertPayeeAccount,
  lockPayeeAccount,
  payeeAccounts,
  type PayeeAccount,
} from '#queries/money/own-orders/payees.ts'
export {
  commissionsToSweep,
  isCommissionLeaving,
  lockPurse,
  overpayments,
  readPurse,
  type Overpayment,
  type Purse,
} from '#queries/money/own-orders/purses.ts'
export { linesOfEntries, refundsOf, type RefundMade } from '#queries/money/own-orders/refunds.ts'
export {
  endExpectedCover,
  expectedCovers,
  freeByDossier,
  insertExpectedCover,
  lockExpectedCover,
  lockWaitingPayOvers,
  shortfalls,
  unidentifiedReceipts,
  voidPayOver,
  waitingCredits,
  type CoverKind,
  type ExpectedCover,
} from '#queries/money/own-orders/covers.ts'
