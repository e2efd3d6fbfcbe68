export {
  caseActs,
  caseStatuses,
  type ActUnderWay,
  type CaseAct,
  type CaseDispute,
  type CaseFacts,
  type CaseOutreach,
  type CaseItem,
  type CasePayment,
  type CasePromise,
  type CaseStatement,
  type CaseStatus,
  type FormalNoticeSent,
  type ProofExhibitKind,
} from '#case-facts.ts'
export { holdEffects, type HoldEffect, type HoldEffects } from '#holds/hold-effects.ts'
export {
  holdsOnDay,
  holdStages,
  holdState,
  type HoldFact,
  type HoldKind,
  type HoldStage,
  type HoldState,
} from '#holds/hold.ts'
export { proposeHold, type ProposedHold } from '#inbound/propose-hold.ts'
export { isHousePolicy } from '#case-citations.data.ts'
export { caseCan } from '#acts/case-can.ts'
/** What no scenario passes: shown beside every one of them. */
export { contactPolicy } from '@quittance/gate'
export { standsAgainstCommitment } from '#acts/commitment-stands.ts'
export { standsAgainstLetter, type LetterObstacle, type LetterStage } from '#acts/letter-stands.ts'
export { noSendingUnderWay } from '#acts/obstacles.ts'
export { standsAgainstApprovedSms, standsAgainstSms } from '#acts/sms-stands.ts'
export { limitationLevel, type LimitationLevel } from '#case-reading.ts'
export { casePolicies, type CasePolicy } from '#policy/case-policy.data.ts'
export { disputePolicy } from '#policy/dispute-policy.data.ts'
export { casePolicyOn } from '#policy/case-policy.ts'
export { nextActs, type ImpossibleAct, type NextActs, type PossibleAct } from '#acts/next-acts.ts'
export { type Permission } from '#acts/permission.ts'
export { proofBoxes, proofFacts, proofGauge, type ProofBox, type ProofFact } from '#proof-gauge.ts'
export { sinceWords, type QueueEntry, type QueueTab } from '#queue-entry.ts'
export { reasonCodes, reasonWords, verbCodes, verbWords } from '#acts/act-reasons.ts'
export { explainDay } from '#day/explain-day.ts'
export { dueToday, type DueToday } from '#day/due-today.ts'
export { limitationEdges, nextEdge } from '#day/day-edges.ts'
export { attributeAuthors, explainAttribution } from '#authors/attribution.ts'
export {
  authorSides,
  type Attribution,
  type AuthorReason,
  type AuthorSide,
  type Identifier,
  type IdentityGrade,
  type KnownIdentifier,
  type KnownSource,
  type SeenAuthor,
} from '#authors/author-facts.ts'
export { groundsOf } from '#grounds/grounds.ts'
export type { GroundFinding, GroundsFacts } from '#grounds/grounds-facts.ts'
export type { Adverse, EuroLine, GroundLink, Grounds, Support } from '#grounds/grounds-shape.ts'
export { constatKit, shownBy } from '#constat/constat-kit.ts'
export { AROUND_KEY_MESSAGE } from '#constat/constat-threads.ts'
export {
  constatRefusal,
  constatRefusalWords,
  constatSteps,
  stateAfter,
  type ConstatRefusal,
  type ConstatState,
  type ConstatStep,
} from '#constat/constat-steps.ts'
export type {
  ConstatFacts,
  ConstatKit,
  ConstatThread,
  ExportCustody,
  RecordedExport,
  ShownBy,
  ThreadMessage,
} from '#constat/constat-facts.ts'
export { houseExpectedTerms } from '#expected/expected-terms.data.ts'
export { meetExpected } from '#expected/meet-expected.ts'
export { expectedName, expectedReason, explainExpected } from '#expected/expected-words.ts'
export type { ExpectedReceipt, MetReceipt } from '#expected/expected-facts.ts'
export { planInstalments } from '#expected/plan-schedule.ts'
export {
  creditorBreaches,
  type CreditorLimits,
  type LimitBreach,
} from '#agreements/creditor-limits.ts'
export { exchangeWorth, type ExchangeWorth } from '#agreements/exchange-worth.ts'
export {
  stopGrounds,
  whyNotStopped,
  type PlanToStop,
  type StopGround,
} from '#agreements/stop-plan.ts'
export { promiseEffect } from '#agreements/promise-effect.ts'
export { offeredInstalments, type PlanShare } from '#agreements/plan-terms.ts'
export {
  inboundChannels,
  matchReasons,
  type InboundChannel,
  type KnownDossier,
  type MatchReason,
  type MessageMatch,
} from '#inbound/inbound-facts.ts'
export { inboundKindWords, matchReasonWords, replyWaitsWords } from '#inbound/inbound-words.ts'
export { matchMessage } from '#inbound/match-message.ts'
export {
  INBOUND_RULES_VERSION,
  inboundKinds,
  proposeReading,
  type InboundKind,
  type InboundSign,
} from '#inbound/propose-reading.ts'
export { writtenReferences } from '#inbound/written-references.ts'
export { caseStanding, nextReminder } from '#scenario/case-standing.ts'
export { wayBesidesSms } from '#scenario/choose-channel.ts'
export { groupSteps, type DueStep, type GroupedStep } from '#scenario/group-steps.ts'
export { houseScenario } from '#scenario/house-scenario.data.ts'
export { letterStep, type LetterStep } from '#scenario/letter-step.ts'
export { longestRunOfDays } from '#scenario/caps/caps-hold.ts'
export type { PersonContact } from '#scenario/caps/scenario-caps.ts'
export { scenarioFaults } from '#scenario/scenario-faults.ts'
export { scenarioActs, scenarioChannels, type Scenario, type SmsReach } from '#scenario/scenario.ts'
export { mostMessages, smsLetters, smsReach } from '#scenario/sms-reach.ts'
export { heldWords } from '#simulation/held-words.ts'
export { linesInPeriod, type SimulatedPeriod } from '#simulation/in-period.ts'
export type { PastFacts, PastLife, SimulatedLine } from '#simulation/past-life.ts'
export {
  postageKinds,
  postageOf,
  postagePriceOn,
  type Postage,
  type PostageKind,
  type PostagePrice,
} from '#simulation/postage.ts'
export { simulateLives } from '#simulation/simulate-lives.ts'
export { heldCodes, type HeldCode } from '#simulation/what-holds.ts'
export {
  houseSendingPolicy,
  sendingSteps,
  type SendingMode,
  type SendingPolicy,
  type SendingStep,
} from '#sendings/sending-rule.data.ts'
export {
  demandLeavesFrom,
  leavesFrom,
  modeOfStep,
  opensFrom,
  policyForCreditor,
} from '#sendings/sending-rule.ts'
export { bankNews, type BankNews } from '#sendings/bank-news.ts'
export { sentInError, type LaterFact } from '#sendings/wrong-sendings.ts'
export {
  preparationRefusal,
  titleFileRefusal,
  titleFileState,
  titleFileSteps,
  type TitleFileState,
  type TitleFileStep,
} from '#agreements/title-file.ts'
export {
  draftReviewHold,
  draftReviewRefusal,
  draftReviewState,
  governing,
  passesOverReader,
  reviewedVersion,
  type DraftReviewState,
  type DraftReviewStep,
  type ReviewedVersion,
} from '#agreements/draft-review.ts'
