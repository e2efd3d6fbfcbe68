import {
  amountText,
  civilDay,
  day,
  dayFromNumber,
  dayNumber,
  dayText,
  eurosText,
  NBSP,
  percentText,
  THIN_SPACE,
  zeroCents,
  type Certainty,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import type { Accrual, AccruedLine, AppliedPayment } from '#interest/accrual/accrual.ts'
import { hundredthsWords, type KnownRate, type RateDoubt } from '#interest/accrual/regime-rates.ts'
import { interestTexts, latePaymentMargin } from '#interest/accrual/interest.data.ts'
import {
  pausedUntil,
  type InterestFacts,
  type Movement,
  type PausedDays,
} from '#interest/accrual/interest-question.ts'
import { firstEntry, sourcesThrough } from '#texts/dated-table.ts'
import { shortTextOfDayNumber } from '#texts/day-numbers.ts'
import { contractLaw } from '#versions/contract-law.data.ts'
import { explainNumbers } from '#versions/contract-law.ts'

/** A statement of interest and the facts it was counted on. */
export type InterestReasons = {
  readonly facts: InterestFacts
  readonly accrual: Accrual
  readonly start: number
  readonly end: number
  /** True where a credit note came by the day of the statement. */
  readonly hasCreditNote: boolean
}

/** Whether a statement cites articles of the Civil Code for days when they had other numbers. */
function citesEarlierContractLaw({ facts, accrual, start }: InterestReasons): boolean {
  if (start >= FIRST_CONTRACT_LAW) return false
  return isOfCivilCode(facts) || accrual.payments.length > 0 || accrual.capitalised.length > 0
}

/** Whether interest on interest was counted under a law of contracts that was not read. */
export function capitalisesUnderEarlierLaw({ accrual, start }: InterestReasons): boolean {
  return start < FIRST_CONTRACT_LAW && accrual.capitalised.length > 0
}

/** True for a regime whose first day is set by the Civil Code alone. */
function isOfCivilCode({ regime }: InterestFacts): boolean {
  return regime?.kind === 'legal' || regime?.kind === 'contractual'
}

const FIRST_CONTRACT_LAW = dayNumber(day(firstEntry(contractLaw).from))

/** The tree of « Pourquoi ? » of a statement of interest: a node a line, then what moved the base. */
export function explainInterest(reasons: InterestReasons): Explanation {
  const { accrual, facts, start, end } = reasons
  const startStep = explainStart(reasons)
  const from = dayText(civilDay(start))
  const to = dayText(civilDay(end))
  const result = eurosText(accrual.interest)
  const sentence =
    end < start
      ? `Les intérêts ne courent qu’à compter du ${from}${NBSP}: au ${to}, il n’en est pas dû.`
      : `Du ${from} au ${to}, les intérêts s’élèvent à ${result}.`
  const steps: Explanation[] = []
  for (const line of accrual.lines) steps.push(explainLine(line, startStep))
  for (const paused of pausedUntil(facts.pauses, end)) steps.push(explainPause(paused))
  if (reasons.hasCreditNote) steps.push(CREDIT_NOTES)
  for (const payment of accrual.payments) steps.push(explainPayment(payment))
  for (const movement of accrual.capitalised) steps.push(explainCapitalisation(movement, facts))
  if (citesEarlierContractLaw(reasons)) steps.push(...explainNumbers(dayFromNumber(start)))
  return {
    rule: 'interest/statement',
    sentence,
    citations: regimeTexts(reasons),
    steps,
    result,
  }
}

/** Why interest was not counted. */
export function explainRefusal(
  reason: 'surcharge-needs-legal-rate' | 'amount-out-of-range',
): Explanation {
  const surcharge = reason === 'surcharge-needs-legal-rate'
  return {
    rule: surcharge ? 'interest/judgment-surcharge' : 'interest/range',
    sentence: surcharge
      ? 'La majoration de cinq points ne concerne que le taux de l’intérêt légal, après une condamnation.'
      : 'Les montants dépassent ce qui peut être compté au centime près.',
    citations: surcharge ? [interestTexts.surcharge, interestTexts.surchargeOfLegalRateOnly] : [],
    steps: [],
    certainty: surcharge ? 'arguable' : 'established',
  }
}

function explainLine(line: AccruedLine, startStep: Explanation): Explanation {
  const days = line.to - line.from + 1
  const from = shortTextOfDayNumber(line.from)
  const to = shortTextOfDayNumber(line.to)
  const year = line.yearDays === 365 ? OFFICIAL_YEAR : LEAP_YEAR
  const counted = countedDays(days)
  const certainty = line.rate.certainty(line.from, line.to)
  const doubt = line.rate.doubt?.(line.from, line.to) ?? null
  const rate = doubt === null ? wordsOf(line.rate, certainty) : doubtfulWords(line.rate, doubt)
  return {
    rule: 'interest/line',
    sentence: `${from} – ${to}${counted.before}${amountText(line.base)}${counted.times}${rate.times}${year.dividing}`,
    citations: NO_CITATION,
    steps: [rate.step, startStep, year.step],
    certainty,
    result: eurosText(line.interest),
  }
}

/** What a line says of its rate. */
type RateWords = { readonly times: string; readonly step: Explanation }

const ratesInWords = new WeakMap<KnownRate, RateWords>()

/** Kept with the rate, since the same half-year comes back in every answer. */
function wordsOf(rate: KnownRate, certainty: Certainty): RateWords {
  const kept = ratesInWords.get(rate)
  if (kept?.step.certainty === certainty) return kept
  const step: Explanation = {
    rule: 'interest/rate',
    sentence: `Taux${NBSP}: ${rate.words()}.`,
    citations: rate.citations,
    steps: NO_STEP,
    certainty,
    result: percentText(rate.rate),
  }
  const words = { times: timesRate(rate), step }
  ratesInWords.set(rate, words)
  return words
}

/** Not kept: the same rate is sure on some days and doubtful on others. */
function doubtfulWords(rate: KnownRate, { sentence, citation }: RateDoubt): RateWords {
  return {
    times: timesRate(rate),
    step: {
      rule: 'interest/rate',
      sentence: `Taux${NBSP}: ${rate.words()}.`,
      citations: rate.citations,
      steps: [
        {
          rule: 'interest/rate-doubt',
          sentence,
          citations: [citation],
          steps: NO_STEP,
          certainty: 'arguable',
        },
      ],
      certainty: 'arguable',
      result: percentText(rate.rate),
    },
  }
}

function explainStart(reasons: InterestReasons): Explanation {
  return {
    rule: 'interest/start-day',
    sentence: startSentence(reasons.facts),
    citations: startTexts(reasons),
    steps: [],
    certainty:
      reasons.start < FIRST_CONTRACT_LAW && isOfCivilCode(reasons.facts)
        ? 'arguable'
        : 'established',
    result: dayText(civilDay(reasons.start)),
  }
}

const NO_CITATION: readonly Citation[] = []
const NO_STEP: readonly Explanation[] = []

function timesRate({ rate }: KnownRate): string {
  return ` × ${hundredthsWords(rate)}`
}

/** What a line says of its days, before its base and after it. */
type CountedDays = { readonly before: string; readonly times: string }

const daysInWords: CountedDays[] = []

/** Lines of up to a year are most of them: their words are kept. */
function countedDays(days: number): CountedDays {
  const kept = daysInWords[days]
  if (kept !== undefined) return kept
  const word = days > 1 ? 'jours' : 'jour'
  const words = { before: `, ${days} ${word}${NBSP}: `, times: ` × ${days}` }
  if (days <= MOST_DAYS_KEPT) daysInWords[days] = words
  return words
}

const MOST_DAYS_KEPT = 366

/** What a line says of the year that it is divided by. */
type YearWords = { readonly dividing: string; readonly step: Explanation }

const OFFICIAL_YEAR: YearWords = {
  dividing: ` ÷ 36${THIN_SPACE}500.`,
  step: {
    rule: 'interest/day-count',
    sentence: 'L’année compte 365 jours, et chaque ligne est arrondie au centime.',
    citations: [interestTexts.officialFormula],
    steps: NO_STEP,
    certainty: 'established',
    result: '365',
  },
}

const LEAP_YEAR: YearWords = {
  dividing: ` ÷ 36${THIN_SPACE}600.`,
  step: {
    rule: 'interest/day-count',
    sentence: 'L’année bissextile compte 366 jours, et chaque ligne est arrondie au centime.',
    citations: [interestTexts.actualYear],
    steps: NO_STEP,
    certainty: 'arguable',
    result: '366',
  },
}

function explainPause({ from, to }: PausedDays): Explanation {
  return {
    rule: 'interest/pause',
    sentence: `Du ${dayText(civilDay(from))} au ${dayText(civilDay(to))}, aucun intérêt ne court${NBSP}: c’est convenu.`,
    citations: [interestTexts.agreed],
    steps: NO_STEP,
    certainty: 'established',
    result: eurosText(zeroCents),
  }
}

const CREDIT_NOTES: Explanation = {
  rule: 'interest/credit-note',
  sentence: `Un avoir, comme une remise, réduit le principal dès la fin de son jour${NBSP}: ce n’est pas un paiement.`,
  citations: [interestTexts.creditNote],
  steps: NO_STEP,
  certainty: 'arguable',
}

function explainPayment(payment: AppliedPayment): Explanation {
  const on = dayText(civilDay(payment.on))
  if (payment.remission === true) return explainRemission(payment, on)
  return {
    rule: 'interest/payment',
    sentence: `Le paiement de ${eurosText(payment.amount)} reçu le ${on} va pour ${eurosText(payment.toInterest)} aux intérêts échus, puis pour ${eurosText(payment.toPrincipal)} au principal.`,
    citations: [interestTexts.interestFirst],
    steps: [],
    certainty: 'established',
    result: eurosText(payment.amount),
  }
}

function explainRemission({ amount }: AppliedPayment, on: string): Explanation {
  return {
    rule: 'interest/remission',
    sentence: `La remise de ${eurosText(amount)} d’intérêts, le ${on}, est ôtée des intérêts échus${NBSP}: ce n’est pas un paiement. Une ligne finit ce jour, arrondie au centime comme les autres.`,
    citations: [interestTexts.remission],
    steps: NO_STEP,
    certainty: 'arguable',
    result: eurosText(amount),
  }
}

function explainCapitalisation(movement: Movement, facts: InterestFacts): Explanation {
  const on = dayText(civilDay(movement.on))
  const why =
    facts.capitalisation?.basis === 'judgment' ? 'une décision le précise' : 'le contrat l’a prévu'
  return {
    rule: 'interest/capitalisation',
    sentence: `Le ${on}, les intérêts dus pour une année entière produisent à leur tour intérêt, car ${why}.`,
    citations: [interestTexts.capitalisation],
    steps: [],
    certainty: 'established',
    result: eurosText(movement.amount),
  }
}

const latePaymentTexts = sourcesThrough(latePaymentMargin)

function regimeTexts({ facts, start, end }: InterestReasons): readonly Citation[] {
  switch (facts.regime?.kind) {
    case 'late-payment':
      return latePaymentTexts(start, end)
    case 'public-buyer':
      return [interestTexts.publicBuyer]
    case 'contractual':
      return [interestTexts.contractRate]
    case 'legal':
    case undefined:
      return [interestTexts.moratoryInterest, interestTexts.legalRate]
  }
}

function startTexts({ facts, start }: InterestReasons): readonly Citation[] {
  switch (facts.regime?.kind) {
    case 'late-payment':
      return [...latePaymentTexts(start, start), interestTexts.withoutReminder]
    case 'public-buyer':
      return [interestTexts.publicBuyerDays]
    case 'contractual':
      return [interestTexts.contractRate]
    case 'legal':
    case undefined:
      return [interestTexts.formalNoticeStartsInterest]
  }
}

function startSentence(facts: InterestFacts): string {
  switch (facts.regime?.kind) {
    case 'late-payment':
      return 'Les pénalités courent du lendemain de l’échéance, sans rappel.'
    case 'public-buyer':
      return 'Les intérêts moratoires courent du lendemain de l’expiration du délai de paiement.'
    case 'contractual':
      return 'Les intérêts courent du jour que le contrat fixe.'
    case 'legal':
    case undefined:
      return 'Les intérêts au taux légal courent du jour de départ donné, au plus tôt de la mise en demeure ou du jugement.'
  }
}
