import {
  amountText,
  dayFromNumber,
  dayText,
  eurosText,
  NBSP,
  percentText,
  rateText,
  shortDayText,
  THIN_SPACE,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import type { Accrual, AccruedLine, AppliedPayment } from '#interest/accrual/accrual.ts'
import { interestTexts } from '#interest/accrual/interest.data.ts'
import type { InterestFacts, Movement } from '#interest/accrual/interest-question.ts'

/** A statement of interest and the facts it was counted on. */
export type InterestReasons = {
  readonly facts: InterestFacts
  readonly accrual: Accrual
  readonly start: number
  readonly end: number
}

/** The tree of « Pourquoi ? » of a statement of interest: a node a line, then what moved the base. */
export function explainInterest(reasons: InterestReasons): Explanation {
  const { accrual, start, end } = reasons
  const [from, to] = [dayText(dayFromNumber(start)), dayText(dayFromNumber(end))]
  const sentence =
    end < start
      ? `Les intérêts ne courent qu’à compter du ${from}${NBSP}: au ${to}, il n’en est pas dû.`
      : `Du ${from} au ${to}, les intérêts s’élèvent à ${eurosText(accrual.interest)}.`
  return {
    rule: 'interest/statement',
    sentence,
    citations: regimeTexts(reasons.facts),
    steps: [
      ...accrual.lines.map((line) => explainLine(line, reasons)),
      ...((reasons.facts.creditNotes ?? []).length === 0 ? [] : [explainCreditNotes()]),
      ...accrual.payments.map(explainPayment),
      ...accrual.capitalised.map((movement) => explainCapitalisation(movement, reasons.facts)),
    ],
    result: eurosText(accrual.interest),
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
    citations: surcharge ? [interestTexts.surcharge] : [],
    steps: [],
  }
}

function explainLine(line: AccruedLine, reasons: InterestReasons): Explanation {
  const days = line.to - line.from + 1
  const from = shortDayText(dayFromNumber(line.from))
  const to = shortDayText(dayFromNumber(line.to))
  const rate = rateText(line.rate.rate).replace('.', ',')
  const product = `${amountText(line.base)} × ${days} × ${rate} ÷ ${line.yearDays === 365 ? `36${THIN_SPACE}500` : `36${THIN_SPACE}600`}`
  return {
    rule: 'interest/line',
    sentence: `${from} – ${to}, ${days} jour${days > 1 ? 's' : ''}${NBSP}: ${product}.`,
    citations: [],
    steps: [explainRate(line), explainStart(reasons), explainYear(line)],
    certainty: line.rate.certainty(line.from, line.to),
    result: eurosText(line.interest),
  }
}

function explainRate(line: AccruedLine): Explanation {
  const certainty = line.rate.certainty(line.from, line.to)
  return {
    rule: 'interest/rate',
    sentence: `Taux${NBSP}: ${line.rate.words()}.`,
    citations: line.rate.citations,
    steps: [],
    certainty,
    result: percentText(line.rate.rate),
  }
}

function explainStart(reasons: InterestReasons): Explanation {
  return {
    rule: 'interest/start-day',
    sentence: startSentence(reasons.facts),
    citations: startTexts(reasons.facts),
    steps: [],
    certainty: 'established',
    result: dayText(dayFromNumber(reasons.start)),
  }
}

function explainYear(line: AccruedLine): Explanation {
  const official = line.yearDays === 365
  return {
    rule: 'interest/day-count',
    sentence: official
      ? 'L’année compte 365 jours, et chaque ligne est arrondie au centime.'
      : 'L’année bissextile compte 366 jours, et chaque ligne est arrondie au centime.',
    citations: [official ? interestTexts.officialFormula : interestTexts.actualYear],
    steps: [],
    certainty: official ? 'established' : 'arguable',
    result: String(line.yearDays),
  }
}

function explainCreditNotes(): Explanation {
  return {
    rule: 'interest/credit-note',
    sentence: `Un avoir réduit le principal dès la fin de son jour${NBSP}: il n’est pas un paiement.`,
    citations: [interestTexts.creditNote],
    steps: [],
  }
}

function explainPayment(payment: AppliedPayment): Explanation {
  const on = dayText(dayFromNumber(payment.on))
  return {
    rule: 'interest/payment',
    sentence: `Le paiement de ${eurosText(payment.amount)} reçu le ${on} va pour ${eurosText(payment.toInterest)} aux intérêts échus, puis pour ${eurosText(payment.toPrincipal)} au principal.`,
    citations: [interestTexts.interestFirst],
    steps: [],
    certainty: 'established',
    result: eurosText(payment.amount),
  }
}

function explainCapitalisation(movement: Movement, facts: InterestFacts): Explanation {
  const on = dayText(dayFromNumber(movement.on))
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

function regimeTexts(facts: InterestFacts): readonly Citation[] {
  switch (facts.regime?.kind) {
    case 'late-payment':
      return [interestTexts.latePayment]
    case 'public-buyer':
      return [interestTexts.publicBuyer]
    case 'contractual':
      return [interestTexts.contractRate]
    case 'legal':
    case undefined:
      return [interestTexts.moratoryInterest, interestTexts.legalRate]
  }
}

function startTexts(facts: InterestFacts): readonly Citation[] {
  switch (facts.regime?.kind) {
    case 'late-payment':
      return [interestTexts.latePayment, interestTexts.withoutReminder]
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
