import {
  answer,
  day,
  dayNumber,
  lowestCertainty,
  NBSP,
  needsFacts,
  percentText,
  rateText,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
  type RateHundredths,
} from '@quittance/kernel'
import { floorMultiple, latePaymentMargin } from '#interest/accrual/interest.data.ts'
import { latePaymentRateTexts } from '#interest/late-payment-rate/late-payment-rate.data.ts'
import { publishedRates, type RateBook } from '#rates/rate-book.ts'
import type { LegalRatePair } from '#rates/legal-rate.data.ts'
import { halfYearName, heldOn, type RatePeriod } from '#rates/rate-series.ts'
import { firstEntry, inForce } from '#texts/dated-table.ts'
import { readDay, readRate, type Maybe } from '#texts/facts.ts'

/** The facts of the question, whatever days and rates are written as. */
export type LatePaymentRateQuestion<On, Rate> = {
  readonly on?: Maybe<On>
  /** Null or absent where the contract says nothing. */
  readonly contractRate?: Maybe<Rate | null>
}

export type LatePaymentRateFacts = LatePaymentRateQuestion<Day, RateHundredths>
export type LatePaymentRateDocument = LatePaymentRateQuestion<string, string>

/** The rate of a half-year between professionals (taux des pénalités de retard). */
export type LatePaymentRate = {
  readonly rate: string
  readonly floor: string
  readonly ecbRate: string
  readonly halfYear: string
  readonly contractRateBelowFloor: boolean
}

/**
 * The rate of late-payment penalties between professionals on a day.
 *
 * Without a contract rate it is ECB + 10, also where the floor is higher: the floor binds a clause
 * only (C. com. L441-10, II). A rate under the floor is given as written, and is arguable.
 */
export function latePaymentRate(
  facts: LatePaymentRateFacts,
  rates: RateBook = publishedRates,
): Outcome<LatePaymentRate> {
  if (facts.on === undefined) return needsFacts('on')
  const number = dayNumber(facts.on)
  if (number < FIRST_DAY) return needsFacts('regime-before-2013')
  const ecb = heldOn(rates.ecb, number)
  if (ecb === null) return needsFacts(`ecb-rate:${halfYearName(number)}`)
  const legal = heldOn(rates.legal, number)
  if (legal === null) return needsFacts(`legal-rate:${halfYearName(number)}`)
  const contractRate = facts.contractRate ?? null
  const floor = legal.value.other * floorMultipleOn(number).value
  const supplementary = ecb.value + latePaymentMarginOn(number).value
  const belowFloor = contractRate !== null && contractRate < floor
  const rate = contractRate ?? supplementary
  const ofRates: Certainty = ecb.confirmed && legal.confirmed ? 'established' : 'arguable'
  return answer(
    {
      rate: rateText(rate),
      floor: rateText(floor),
      ecbRate: rateText(ecb.value),
      halfYear: halfYearName(number),
      contractRateBelowFloor: belowFloor,
    },
    lowestCertainty(ofRates, belowFloor ? 'arguable' : 'established'),
    () => explain({ rate, floor, belowFloor, contractRate, ecb, legal, number }),
  )
}

/** The same question as a parsed JSON document. */
export function answerLatePaymentRate(
  document: LatePaymentRateDocument,
  rates: RateBook = publishedRates,
): Outcome<LatePaymentRate> {
  const { on, contractRate } = document
  const rate =
    contractRate === undefined || contractRate === null ? contractRate : readRate(contractRate)
  return latePaymentRate({ on: readDay(on), contractRate: rate }, rates)
}

const FIRST_DAY = dayNumber(day(firstEntry(latePaymentMargin).from))
const latePaymentMarginOn = inForce(latePaymentMargin)
const floorMultipleOn = inForce(floorMultiple)

type Reasons = {
  readonly rate: RateHundredths
  readonly floor: RateHundredths
  readonly belowFloor: boolean
  readonly contractRate: RateHundredths | null
  /** The day of the question, as a day number. */
  readonly number: number
  readonly ecb: RatePeriod<RateHundredths>
  readonly legal: RatePeriod<LegalRatePair>
}

function explain(reasons: Reasons): Explanation {
  const { rate, contractRate, ecb, number } = reasons
  return {
    rule: 'late-payment/rate',
    sentence:
      contractRate === null
        ? `Sans taux au contrat, le taux des pénalités est celui de la BCE, ${percentText(ecb.value)}, majoré de dix points.`
        : 'Le taux des pénalités est celui que le contrat fixe.',
    citations: [latePaymentMarginOn(number).source],
    steps: [
      {
        rule: 'late-payment/ecb-rate',
        sentence: `Taux de la BCE retenu pour le semestre ${ecb.name}${NBSP}: ${percentText(ecb.value)}.`,
        citations: [ecb.source],
        steps: [],
        certainty: ecb.confirmed ? 'established' : 'arguable',
        result: percentText(ecb.value),
      },
      explainFloor(reasons),
    ],
    result: percentText(rate),
  }
}

function explainFloor({ floor, belowFloor, legal, number }: Reasons): Explanation {
  const sentence = belowFloor
    ? `Le taux du contrat est sous le plancher de ${percentText(floor)}, trois fois le taux légal${NBSP}: le texte ne dit pas par quoi le remplacer.`
    : `Un contrat ne peut fixer moins de ${percentText(floor)}, trois fois le taux légal.`
  return {
    rule: 'late-payment/floor',
    sentence,
    citations: [
      floorMultipleOn(number).source,
      legal.source,
      ...(belowFloor ? [latePaymentRateTexts.belowFloor] : []),
    ],
    steps: [],
    certainty: belowFloor || !legal.confirmed ? 'arguable' : 'established',
    result: percentText(floor),
  }
}
