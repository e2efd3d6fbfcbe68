import { practice } from '#texts/citations.ts'
import { interestTexts } from '#interest/accrual/interest.data.ts'

/** The texts of the rate of late payment between professionals. */
export const latePaymentRateTexts = {
  rate: interestTexts.latePayment,
  legalRate: interestTexts.legalRate,
  belowFloor: practice('Lecture', 'un taux sous le plancher est appliqué tel quel'),
} as const
