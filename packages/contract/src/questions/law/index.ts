export { interestFacts, latePaymentRateFacts } from '#questions/law/interest.ts'
export { limitationFacts } from '#questions/law/limitation.ts'
export { acknowledgmentFormFacts, writingFacts } from '#questions/law/proof.ts'
export { deadlineFacts, priorAttemptFacts, routeFacts } from '#questions/law/procedure.ts'
export {
  accelerationFacts,
  actEffectFacts,
  exchangeValueFacts,
  formalitiesFacts,
  savingActsFacts,
  titleRoutesFacts,
} from '#questions/law/acts.ts'
export { capitalisationFacts, chargesFacts, penaltyClauseFacts } from '#questions/law/charges.ts'
export {
  capacityFacts,
  claimConditionsFacts,
  firstLetterFacts,
  paymentTermFacts,
  recoveryIndemnityFacts,
} from '#questions/law/collection.ts'
