export {
  dossiersOfPerson,
  eraseHold,
  insertHold,
  insertHoldEnd,
  type HoldEnd,
  type HoldKind,
  type HoldRecord,
} from '#queries/holds/debtor-holds.ts'
export {
  insertDispute,
  insertDisputePaper,
  insertDisputePaperIn,
  papersOfDisputes,
  resolveDispute,
  settleDisputes,
  weighDispute,
  type DisputeOutcome,
  type DisputePaperRecord,
  type DisputePart,
  type DisputeRecord,
} from '#queries/disputes/disputes.ts'
