export { interestFacts, latePaymentRateFacts } from '#questions/law/interest.ts'
export { limitationFacts } from '#questions/law/limitation.ts'
export { acknowledgmentFormFacts, writingFacts } from '#questions/law/proof.ts'
export { deadlineFacts, priorAttemptFacts, routeFacts } from '#questions/law/procedure.ts'
export {
  capacityFacts,
  firstLetterFacts,
  recoveryIndemnityFacts,
} from '#questions/law/collection.ts'
