import { interestTexts } from '#interest/accrual/interest.data.ts'

/** The texts of the rate of late payment between professionals. */
export const latePaymentRateTexts = {
  legalRate: interestTexts.legalRate,
  belowFloor: interestTexts.belowFloor,
} as const
