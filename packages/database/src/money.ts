export {
  bankLinesWaitingSince,
  decideBankLine,
  findBankLine,
  findStatementOfFile,
  insertBankLines,
  insertBankStatement,
  lastClosing,
  statementsReadTo,
  listBankLines,
  lockBankLine,
  type BankLineRecord,
  type BankLineState,
  type NewBankLine,
} from '#queries/money/bank.ts'
export {
  isOpeningKey,
  keysTaken,
  knownAccount,
  lockBankAccount,
  OPENING,
  BY_OLDER_STATEMENT,
  OPENING_UNDONE,
  type KnownAccountRecord,
} from '#queries/money/known-account.ts'
export { standingFeeGivenBack } from '#queries/money/bank-files/fees-given-back.ts'
export { accountNames, insertAccountName } from '#queries/money/bank-files/account-names.ts'
export { dismissedStatements, insertDismissal } from '#queries/money/bank-files/dismissals.ts'
export {
  advanceUnderWay,
  insertUnderWay,
  linesOfStatements,
  lockUnderWay,
  memberOfWaiting,
  isSomeStatementUnderWay,
  someUnderWay,
  statementsBeside,
  type UnderWay,
} from '#queries/money/bank-files/under-way.ts'
export { approvedTotals, decideBankLines } from '#queries/money/many-lines.ts'
export { type MatchCandidate } from '#queries/money/proposals.ts'
export {
  batchesOfLines,
  insertDetailPayment,
  insertDetailReturn,
  passDetailOn,
  type DetailOfLine,
} from '#queries/money/lines/batch-of-line.ts'
export {
  insertLodgedCheque,
  leftOfLine,
  type PartOfLine,
} from '#queries/money/lines/parts-of-line.ts'
export {
  lockStatementAside,
  putStatementAside,
  rereadStatement,
  statementsAside,
  takeStatementAside,
  waitOtherwise,
  type StatementAside,
  type WaitingReason,
} from '#queries/money/statements-aside.ts'
export {
  confirmPayment,
  collectionDays,
  findUnconfirmedPayment,
  insertAllocations,
  insertPayOver,
  listPayOvers,
  paymentDossier,
  paymentRecorder,
  type NewAllocation,
  type NewPayment,
  type NewPayOver,
} from '#queries/money/payments.ts'
export {
  advanceDossiers,
  dossiersAwaitingBank,
  heldForDossiers,
  insertPayOvers,
  preparePayments,
  preparePayOvers,
} from '#queries/money/many-payments.ts'
export {
  findPaymentReturn,
  freeMoneyOf,
  insertPaymentReturn,
  lockPendingPayOver,
  returnablePayments,
  undoAllocation,
  voidPendingPayOver,
  voidStrandedPayOvers,
  type PaymentReturnRecord,
  type ReturnablePayment,
  type StrandedPayOver,
} from '#queries/money/payment-returns.ts'
export {
  currentChequeTerm,
  insertChequeTerm,
  type ChequeTermRecord,
} from '#queries/money/cheques/cheque-terms.ts'
export {
  entriesAmong,
  findPaymentToUndo,
  findUndoneMatch,
  insertUndoneMatch,
  lastUndoingOf,
  leftOfPayment,
  type LeftOfPayment,
  type PaymentToUndo,
  type UndoneMatchRecord,
} from '#queries/money/undone/undone-matches.ts'
export {
  whereMoneyIs,
  type PartToPayOver,
  type PaymentWhereabouts,
} from '#queries/money/where-money.ts'
export {
  commissionsToInvoice,
  findCommissionInvoice,
  type IssuedInvoice,
  insertCommissionInvoice,
} from '#queries/money/commission-invoices.ts'
export {
  commissionOfPayment,
  commissionTotals,
  insertCommissionPaid,
  insertCommissions,
  listCommissions,
  lockCommission,
  prepareCommissions,
  type CommissionLine,
  type NewCommission,
} from '#queries/money/commissions.ts'
export {
  findReceipt,
  findReceiptOfPayment,
  insertAnnulment,
  insertReceipts,
  listReceipts,
  lockPaymentsWithoutReceipt,
  lockReceiptOfPayment,
  lockReceiptsOfPayments,
  paymentsOfFileWithoutReceipt,
  paymentsWithoutReceipt,
  receiptsToAnnul,
  type NewReceipt,
} from '#queries/money/receipts.ts'
export {
  decidePayoutAccount,
  findPayoutAccount,
  insertPayeeCheck,
  insertPayoutAccount,
  othersHandleMoney,
  payoutAccountsOf,
  type PayoutAccount,
} from '#queries/money/pay-over/payout-accounts.ts'
export {
  insertFreeze,
  liftFreeze,
  lockMoneyOf,
  lockOpenFreeze,
  openFreezes,
  type FreezeKind,
  type MoneyFreeze,
} from '#queries/money/pay-over/freezes.ts'
export { linesLikeTransfers, type LineLikeTransfer } from '#queries/money/pay-over/lookalikes.ts'
export { holdClientMoney } from '#queries/money/pay-over/money-turn.ts'
export {
  commissionsKeptOn,
  creditorsOfPayOvers,
  payOversToDo,
  type PayOverToDo,
} from '#queries/money/pay-over/queue.ts'
export {
  listTransferOrders,
  lockOrderNamed,
  lockTransferOrder,
  type OrderKind,
  type TransferOrderRecord,
} from '#queries/money/pay-over/orders.ts'
export {
  heldOrdersOfTotal,
  lockTransfersOfOrders,
  transfersNamed,
  transfersOfOrders,
  type CreditorTransfer,
  type OwnTransfer,
  type TransferRecord,
} from '#queries/money/pay-over/transfers.ts'
export {
  approveTransferOrder,
  bookTransfer,
  endOrder,
  insertOwnOrder,
  insertTransferOrder,
  linkRemittance,
  releaseTransferOrder,
  releaseTransfers,
  returnTransfer,
  type NewOwnTransfer,
  type NewTransfer,
} from '#queries/money/pay-over/write-orders.ts'
export {
  clientBookOfDay,
  closedStatements,
  lastClientEntry,
  linesToExplain,
  type HeldOnDay,
  type LineToExplain,
  type StatementBalances,
} from '#queries/money/proven/account-days.ts'
export {
  accountProofLeaves,
  accountProofOf,
  accountProofsToStamp,
  creditorsOfProof,
  findAccountProof,
  insertAccountProof,
  insertAccountProofLeaves,
  insertReconciliation,
  keepAccountProofStamp,
  lastProofOfCreditor,
  listAccountProofs,
  type AccountProofLeaf,
  type AccountProofLine,
  type AccountReconciliation,
} from '#queries/money/proven/account-proofs.ts'
export {
  insertCost,
  insertCostSettled,
  insertCostUndone,
  lockCost,
  type CostRecord,
} from '#queries/money/costs/costs.ts'
export {
  costInvoicesOf,
  costsToInvoice,
  findCostInvoice,
  insertCostInvoice,
  listCostInvoices,
  unpaidCosts,
  type CostInvoiceLine,
  type IssuedCostInvoice,
} from '#queries/money/costs/cost-invoices.ts'
export {
  dossierOfRemission,
  insertRemission,
  insertRemissionUndone,
  type RemissionRecord,
} from '#queries/money/remissions/remissions.ts'
export {
  dossiersWithPlansPast,
  insertPlan,
  insertPlanEvent,
} from '#queries/money/expected/payment-plans.ts'
export {
  chooseDigest,
  digestReaders,
  findDigestChoice,
  findExpectedTerms,
  insertExpectedTerms,
  type DigestReader,
} from '#queries/money/expected/expected-terms.ts'
export {
  csvReadingOf,
  nextCsvReading,
  insertCsvReading,
  lastCsvReading,
  type CsvReadingRecord,
} from '#queries/money/bank-files/csv-readings.ts'
export {
  foreignLinesWaiting,
  leaveForeignLines,
  insertForeignLines,
  lockForeignLine,
  settleForeignLine,
  type ForeignLineRecord,
} from '#queries/money/bank-files/foreign-lines.ts'
export {
  findPaidOver,
  paymentsToTell,
  paymentsToTellAmong,
} from '#queries/money/expected/notices.ts'
export { payOverAlarms, type PayOverAlarm } from '#queries/money/expected/pay-over-alarms.ts'
export { cashToLodge } from '#queries/money/bank-files/cash-lodgings.ts'
export { uncoveredDebits } from '#queries/money/bank-files/fee-covers.ts'
