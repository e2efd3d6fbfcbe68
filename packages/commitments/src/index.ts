export type {
  AckLevel,
  AmountRole,
  CommitmentFacts,
  CommitmentKind,
  Commitments,
  Due,
  DueBound,
  RuleSpan,
  SaidAmount,
  ScheduleLine,
} from '#commitment.ts'
export { findCommitments, LONGEST_MESSAGE } from '#find-commitments.ts'
export { COMMITMENT_RULES_VERSION } from '#rules-version.ts'
