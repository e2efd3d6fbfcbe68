export {
  accounts,
  type AccountDefinition,
  type AccountNumber,
  type Book,
  type Dimension,
} from '#entries/accounts.data.ts'
export { accountOf, accountsOfBook, isAccountNumber } from '#entries/chart.ts'
export {
  headOf,
  makeEntry,
  reversalOf,
  type Entry,
  type EntryEvent,
  type Posting,
  type Recording,
  type Reversal,
} from '#entries/entry.ts'
export {
  accountBalance,
  balances,
  bookBalance,
  clientDebts,
  forbiddenDebits,
  threeWayStatement,
  type Balance,
  type ThreeWayStatement,
} from '#entries/balances.ts'
export {
  type Convention,
  type Duty,
  type Parties,
  type Posted,
  type PostingRefusal,
} from '#posting/outcome.ts'
export { type ServedDebt } from '#posting/debtor-lines.ts'
export { postClaimCharged } from '#posting/claims.ts'
export { withCharges, type ReducedPrincipal } from '#posting/owed/with-charges.ts'
export {
  postDirectPayment,
  postOverpayment,
  postPaymentIdentified,
  postPaymentMatched,
  postPaymentUnmatched,
  type DirectPayment,
  type IdentifiedPayment,
  type MatchedPayment,
  type PaymentAllocation,
} from '#posting/receipts.ts'
export {
  postCommissionInvoiced,
  postCommissionPaid,
  postCommissionRetained,
  postCommissionSweep,
  postRetentionUndone,
  type Commission,
  type RetainedCommission,
} from '#posting/commission.ts'
export { assessCommission, type AssessedCommission } from '#commission/assess.ts'
export {
  commissionBases,
  faultOfTerms,
  tierRules,
  USUAL_VAT_RATE,
  type CommissionBase,
  type CommissionScale,
  type CommissionTerms,
  type CommissionTier,
  type TermsFault,
  type TierRule,
} from '#commission/terms.ts'
export {
  orderReversement,
  postReversement,
  postReversementRejected,
  type ReversementOrder,
  type ReversementPart,
} from '#posting/reversement.ts'
export { postOpeningUndone } from '#posting/openings.ts'
export {
  advancedCostTerms,
  postCostAdvanced,
  postCostSettled,
  postCostUndone,
  type AdvancedCost,
  type BilledCost,
  type CostBearer,
} from '#posting/costs/advanced-costs.ts'
export { postWriteOffUndone } from '#posting/undo/write-off-undone.ts'
export {
  postClaimWrittenOff,
  postOverpaymentRefunded,
  postShortfallLifted,
} from '#posting/refunds.ts'
export {
  postAdvanceTakenBack,
  postOrderReturned,
  postShortfallReimbursed,
  postShortfallSetOff,
} from '#posting/own-orders.ts'
export { postReallocated, type Reallocation } from '#posting/reallocation.ts'
export {
  postPaymentReturned,
  postShortfallAdvanced,
  type ReturnedPayment,
} from '#posting/returns.ts'
export {
  postCreditorCorrected,
  postMatchUndone,
  shortfallOf,
  type UndoneMatch,
} from '#posting/undo/match-undone.ts'
export {
  FIRM,
  partsOfFeeGivenBack,
  postBankFee,
  postBankFeeCovered,
  postBankFeeGivenBack,
  postBankFeeGivenBackUndone,
  postDebitUnidentified,
  type FeeGivenBack,
} from '#posting/bank-fees.ts'
export {
  components,
  noComponents,
  serveComponents,
  sumOfComponents,
  type Component,
  type Components,
} from '#allocation/within-debt.ts'
export { shareAcrossDebts, type AllocationRule } from '#allocation/across-debts.ts'
export {
  allocateClaims,
  type ClaimAllocation,
  type ClaimAllocations,
  type ClaimDebt,
  type ClaimPayment,
} from '#allocation/allocate-claims.ts'
export {
  replayAllocations,
  type InterestAccrued,
  type RecordedPayment,
  type Replay,
} from '#allocation/replay.ts'
export {
  answerAllocate,
  answerAllocation,
  type AllocateAnswer,
  type AllocateFacts,
  type AllocationValue,
} from '#allocation/allocate.ts'
export { allocationTexts } from '#allocation/texts.data.ts'
export { certaintyOfPayment, explainPayment } from '#allocation/payment-explanation.ts'
export {
  answerDueBy,
  dueBy,
  explainDueBy,
  type DueByFacts,
  type PayOverTerm,
} from '#pay-over-term.ts'
export {
  fiscalYearOf,
  nextReceiptNumber,
  parseReceiptNumber,
  receiptGaps,
  receiptNumberText,
  type ReceiptNumber,
} from '#receipts/receipt-number.ts'
export {
  receiptAnnulment,
  receiptFacts,
  type PaymentMeans,
  type ReceiptAnnulment,
  type ReceiptFacts,
  type ReceiptSource,
} from '#receipts/receipt-facts.ts'
