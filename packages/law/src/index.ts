export {
  answerInterest,
  interest,
  type Interest,
  type InterestLine,
  type InterestPayment,
  type InterestRefusal,
} from '#interest/accrual/interest.rule.ts'
export type {
  InterestDocument,
  InterestFacts,
  InterestMovement,
  InterestQuestion,
  InterestRegime,
} from '#interest/accrual/interest-question.ts'
export { floorRateOn } from '#interest/accrual/rate-schedule.ts'
export {
  answerLatePaymentRate,
  latePaymentRate,
  type LatePaymentRate,
  type LatePaymentRateDocument,
  type LatePaymentRateFacts,
} from '#interest/late-payment-rate/late-payment-rate.rule.ts'
export { legalRates, type LegalRateCreditor, type LegalRatePair } from '#rates/legal-rate.data.ts'
export { ecbRates } from '#rates/ecb-rate.data.ts'
export {
  publishedRates,
  rateBook,
  type AddedRate,
  type AddedRates,
  type RateBook,
  type RateBookResult,
  type RateRefusal,
  type RateRefusalCode,
} from '#rates/rate-book.ts'
export { rateBookWith, type ConfirmedRateDocument } from '#rates/confirmed-rates.ts'
export { halfYearNamed, type RatePeriod, type RateSeries } from '#rates/rate-series.ts'
export { missingHalfYears, type MissingHalfYear } from '#rates/missing-half-years.ts'
export {
  answerLimitation,
  limitation,
  type Limitation,
  type LimitationAlternative,
  type LimitationEffect,
  type LimitationStatus,
} from '#limitation/limitation.rule.ts'
export {
  claimNatures,
  courtResults,
  limitationEventKinds,
  type ClaimNature,
  type CourtResult,
  type LimitationDocument,
  type LimitationEvent,
  type LimitationEventKind,
  type LimitationFacts,
  type LimitationQuestion,
} from '#limitation/limitation-question.ts'
export {
  answerWriting,
  writing,
  type StrengtheningStep,
  type Writing,
  type WritingStanding,
} from '#proof/writing/writing.rule.ts'
export type {
  WritingDocument,
  WritingException,
  WritingFacts,
  WritingQuestion,
} from '#proof/writing/writing-question.ts'
export {
  exhibitKinds,
  exhibitValue,
  type Exhibit,
  type ExhibitKind,
  type ExhibitRole,
  type ExhibitValue,
  type ExhibitWeakness,
} from '#proof/writing/exhibit.ts'
export {
  answerRecoveryIndemnity,
  recoveryIndemnity,
  type RecoveryIndemnity,
  type RecoveryIndemnityDocument,
  type RecoveryIndemnityFacts,
  type RecoveryIndemnityRefusal,
} from '#interest/recovery-indemnity/recovery-indemnity.rule.ts'
export { indemnityAmounts } from '#interest/recovery-indemnity/recovery-indemnity.data.ts'
export {
  acknowledgmentForm,
  answerAcknowledgmentForm,
  type AcknowledgmentDefect,
  type AcknowledgmentForm,
  type AcknowledgmentFormDocument,
  type AcknowledgmentFormFacts,
} from '#proof/acknowledgment-form/acknowledgment-form.rule.ts'
export { declaredLoan } from '#proof/acknowledgment-form/declared-loan.ts'
export {
  answerDeadline,
  deadline,
  prudentEnd,
  type Deadline,
  type DeadlineDocument,
  type DeadlineFacts,
} from '#procedure/deadline/deadline.rule.ts'
export { declarationDeadline } from '#procedure/deadline/declaration.ts'
export {
  courtPlaces,
  deadlinePlaces,
  type CourtPlace,
  type DeadlinePlace,
} from '#procedure/deadline/deadline.data.ts'
export {
  answerPriorAttempt,
  priorAttempt,
  type AttemptKind,
  type PriorAttempt,
  type PriorAttemptDocument,
  type PriorAttemptFacts,
} from '#procedure/prior-attempt/prior-attempt.rule.ts'
export {
  attemptDispensations,
  type AttemptDispensation,
} from '#procedure/prior-attempt/prior-attempt.data.ts'
export {
  answerRoute,
  route,
  type Route,
  type RouteId,
  type RouteReason,
  type Routes,
} from '#procedure/route/route.rule.ts'
export type { RouteDocument, RouteFacts } from '#procedure/route/route-question.ts'
export type { Court } from '#procedure/route/court.ts'
export type { RouteDeadline, RouteLimit } from '#procedure/route/route-deadlines.ts'
export type { RouteCost, RouteHelp, RoutePlace } from '#procedure/route/route-limits.ts'
export {
  answerFirstLetter,
  firstLetter,
  type FirstLetter,
  type FirstLetterDocument,
  type FirstLetterFacts,
  type FirstLetterMention,
} from '#collection/first-letter/first-letter.rule.ts'
export {
  collectionCostsParagraphs,
  firstLetterMentions,
  mentionTexts,
  type FirstLetterMentionId,
  type QuotedParagraphs,
} from '#collection/first-letter/first-letter.data.ts'
export {
  answerCapacity,
  capacity,
  collectionActs,
  type Capacity,
  type CapacityDocument,
  type CapacityFacts,
  type CapacityRefusal,
  type CollectionAct,
  type CollectionMandate,
} from '#collection/capacity/capacity.rule.ts'
export {
  answerClaimConditions,
  claimConditions,
  type ClaimConditions,
  type ClaimConditionsDocument,
  type ClaimConditionsFacts,
  type ConditionState,
} from '#collection/claim-conditions/claim-conditions.rule.ts'
export {
  acceleration,
  accelerationClauses,
  answerAcceleration,
  type Acceleration,
  type AccelerationClause,
  type AccelerationDocument,
  type AccelerationFacts,
  type AccelerationReason,
} from '#acts/acceleration/acceleration.rule.ts'
export {
  answerRegisteredLetter,
  registeredLetter,
  registeredStateNames,
  type RegisteredLetterDocument,
  type RegisteredLetterEffect,
  type RegisteredLetterFacts,
  type RegisteredState,
} from '#acts/registered-letter/registered-letter.rule.ts'
export {
  actEffect,
  answerActEffect,
  type AccelerationEffect,
  type ActEffect,
} from '#acts/act-effect/act-effect.rule.ts'
export type {
  ActEffectDocument,
  ActEffectFacts,
  InterestEffect,
  ProofEffect,
} from '#acts/act-effect/act.ts'
export {
  answerExchangeValue,
  exchangeValue,
  type ExchangeValue,
} from '#acts/exchange-value/exchange-value.rule.ts'
export {
  exchangeKinds,
  sendingMeans,
  type ExchangeKind,
  type ExchangeUse,
  type ExchangeValueDocument,
  type ExchangeValueFacts,
  type ExchangeWarning,
  type SendingMeans,
  type TitleRoute,
} from '#acts/exchange-value/exchange.ts'
export {
  answerTitleRoutes,
  titleRoutes,
  type TitleRouteAnswer,
  type TitleRoutes,
  type TitleRouteStanding,
} from '#acts/title-routes/title-routes.rule.ts'
export { titleSteps } from '#acts/title-routes/title-routes-explanation.ts'
export type {
  TitleRoutesDocument,
  TitleRoutesFacts,
} from '#acts/title-routes/title-routes-question.ts'
export { answerSavingActs, savingActs } from '#acts/saving-acts/saving-acts.rule.ts'
export type {
  SavingAct,
  SavingActs,
  SavingActsDocument,
  SavingActsFacts,
  SavingCost,
  VainAct,
} from '#acts/saving-acts/saving-act.ts'
export type {
  SavingHands,
  SavingKind,
  SavingMust,
  SavingNeed,
} from '#acts/saving-acts/saving-acts.data.ts'
export {
  prudentDays,
  prudentDaysOf,
  withoutArguableEvents,
  type LastDay,
  type PrudentDays,
  type PrudentStanding,
} from '#limitation/prudent-days.ts'
export {
  answerFormalities,
  deedKinds,
  drafters,
  formalities,
  type DeedKind,
  type Drafter,
  type Formalities,
  type FormalitiesDocument,
  type FormalitiesFacts,
  type Formality,
  type FormalityId,
} from '#acts/formalities/formalities.rule.ts'
export {
  answerCapitalisation,
  capitalisation,
  capitalisationPeriods,
  type Capitalisation,
  type CapitalisationDocument,
  type CapitalisationFacts,
  type CapitalisationPeriod,
  type CapitalisationReason,
  type CapitalisationWarning,
} from '#charges/capitalisation/capitalisation.rule.ts'
export {
  answerPenaltyClause,
  penaltyClause,
  type PenaltyClause,
  type PenaltyClauseDocument,
  type PenaltyClauseFacts,
  type PenaltyClauseReason,
  type PenaltyClauseWarning,
} from '#charges/penalty-clause/penalty-clause.rule.ts'
export {
  answerCharges,
  charges,
  type Charge,
  type Charges,
  type ChargesDocument,
  type ChargesFacts,
} from '#charges/charges/charges.rule.ts'
export {
  chargeKinds,
  type ChargeKind,
  type ChargeReason,
  type ChargeStanding,
} from '#charges/charges/charge-standing.ts'
export {
  answerPaymentTerm,
  paymentAgreements,
  paymentTerm,
  type PaymentAgreement,
  type PaymentTerm,
  type PaymentTermDocument,
  type PaymentTermFacts,
} from '#collection/payment-term/payment-term.rule.ts'
export { questionFor } from '#asked/question-for.ts'
export { entryOn, firstEntry, type DatedEntry, type DatedTable } from '#texts/dated-table.ts'
