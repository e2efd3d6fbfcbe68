export { interestFacts, latePaymentRateFacts } from '#questions/law/interest.ts'
export { limitationFacts } from '#questions/law/limitation.ts'
