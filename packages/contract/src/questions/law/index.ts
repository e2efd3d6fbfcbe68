export { interestFacts, latePaymentRateFacts } from '#questions/law/interest.ts'
