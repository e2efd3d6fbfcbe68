import { dayNumber, type Cents, type Day, type RateHundredths } from '@quittance/kernel'
import type { LegalRateCreditor } from '#rates/legal-rate.data.ts'
import { chronological } from '#texts/chronological.ts'
import { readCents, readDay, readRate, type Maybe } from '#texts/facts.ts'

/** What came in or was given up on a day: a payment (paiement) or a credit note (avoir). */
export type InterestMovement<On, Amount> = {
  readonly on?: Maybe<On>
  readonly amount?: Maybe<Amount>
}

/** A payment; or what the creditor gave up of the interest (remise), which is taken off like one. */
export type PaymentMovement<On, Amount> = InterestMovement<On, Amount> & {
  readonly remission?: Maybe<boolean>
}

/** Days that bear no interest by agreement, both included (suspension convenue); no last day while it lasts. */
export type InterestPause<On> = { readonly from?: Maybe<On>; readonly to?: Maybe<On> }

/**
 * By which rule interest runs (régime).
 *
 * `late-payment` is between professionals; `legal` asks whose the claim is, not who owes it.
 */
export type InterestRegime<Rate> = {
  readonly kind?: Maybe<'legal' | 'late-payment' | 'public-buyer' | 'contractual'>
  /** For `legal`. */
  readonly creditor?: Maybe<LegalRateCreditor>
  /** For `late-payment`; absent where the contract says nothing. */
  readonly contractRate?: Maybe<Rate | 'legal-x3'>
  /** For `contractual`. */
  readonly annualRate?: Maybe<Rate>
}

/** The facts of the question of interest, whatever days, amounts and rates are written as. */
export type InterestQuestion<On, Amount, Rate> = {
  readonly asOf?: Maybe<On>
  readonly principal?: Maybe<Amount>
  readonly startsOn?: Maybe<On>
  readonly regime?: Maybe<InterestRegime<Rate>>
  readonly payments?: Maybe<readonly PaymentMovement<On, Amount>[]>
  readonly creditNotes?: Maybe<readonly InterestMovement<On, Amount>[]>
  readonly capitalisation?: Maybe<{
    readonly basis?: Maybe<'contract' | 'judgment'>
    readonly from?: Maybe<On>
  }>
  readonly pauses?: Maybe<readonly InterestPause<On>[]>
  readonly enforceableOn?: Maybe<On>
  readonly dayCount?: Maybe<'365' | 'actual-year'>
}

export type InterestFacts = InterestQuestion<Day, Cents, RateHundredths>

/** The JSON document of the question, once its schema has parsed it. */
export type InterestDocument = InterestQuestion<string, number, string>

/** A payment, a remission of interest or a credit note, its day as a number. */
export type Movement = { readonly on: number; readonly amount: Cents; readonly remission?: true }

/** Opens a document: the same question with days, cents and hundredths of a point. */
export function readInterestDocument(document: InterestDocument): InterestFacts {
  return {
    asOf: readDay(document.asOf),
    principal: readCents(document.principal),
    startsOn: readDay(document.startsOn),
    regime: readRegime(document.regime),
    payments: document.payments?.map(readPayment),
    creditNotes: document.creditNotes?.map(readMovement),
    capitalisation: document.capitalisation && {
      basis: document.capitalisation.basis,
      from: readDay(document.capitalisation.from),
    },
    pauses: document.pauses?.map(({ from, to }) => ({ from: readDay(from), to: readDay(to) })),
    enforceableOn: readDay(document.enforceableOn),
    dayCount: document.dayCount,
  }
}

/** The paths of the facts that the question lacks, in the order of the contract. */
export function missingInterestFacts(facts: InterestFacts): readonly string[] {
  const missing: string[] = []
  if (facts.asOf === undefined) missing.push('asOf')
  if (facts.principal === undefined) missing.push('principal')
  if (facts.startsOn === undefined) missing.push('startsOn')
  if (facts.regime === undefined) missing.push('regime')
  else missing.push(...missingOfRegime(facts.regime))
  addMissingOfMovements(missing, 'payments', facts.payments)
  addMissingOfMovements(missing, 'creditNotes', facts.creditNotes)
  for (const [index, { from }] of (facts.pauses ?? []).entries()) {
    if (from === undefined) missing.push(`pauses[${index}].from`)
  }
  if (facts.capitalisation !== undefined) {
    if (facts.capitalisation.basis === undefined) missing.push('capitalisation.basis')
    if (facts.capitalisation.from === undefined) missing.push('capitalisation.from')
  }
  return missing
}

/** Days without interest as day numbers, both included; those that meet are one. */
export type PausedDays = { readonly from: number; readonly to: number }

/** The days without interest, chronological and apart, up to a last day. */
export function pausedUntil(pauses: InterestFacts['pauses'], last: number): readonly PausedDays[] {
  if (pauses === undefined) return NO_PAUSE
  const given = pauses.flatMap(({ from, to }): PausedDays[] => {
    if (from === undefined) return []
    const paused = { from: dayNumber(from), to: to === undefined ? last : dayNumber(to) }
    return paused.to < paused.from || paused.from > last ? [] : [paused]
  })
  const apart: PausedDays[] = []
  for (const one of given.toSorted((a, b) => a.from - b.from)) {
    const before = apart.at(-1)
    if (before === undefined || one.from > before.to + 1) apart.push(one)
    else apart.splice(-1, 1, { from: before.from, to: Math.max(before.to, one.to) })
  }
  return apart
}

const NO_PAUSE: readonly PausedDays[] = []

/** The movements up to a day, chronological, those of one day in input order. */
export function movementsUntil(
  movements: Maybe<readonly PaymentMovement<Day, Cents>[]>,
  last: number,
): readonly Movement[] {
  if (movements === undefined) return NO_MOVEMENT
  const until: Movement[] = []
  for (const { on, amount, remission } of movements) {
    if (on === undefined || amount === undefined) continue
    const number = dayNumber(on)
    if (number > last) continue
    until.push(remission === true ? { on: number, amount, remission } : { on: number, amount })
  }
  return chronological(until)
}

const NO_MOVEMENT: readonly Movement[] = []
const NOTHING_MISSING: readonly string[] = []

function missingOfRegime(regime: InterestRegime<RateHundredths>): readonly string[] {
  switch (regime.kind) {
    case undefined:
      return ['regime.kind']
    case 'legal':
      return regime.creditor === undefined ? ['regime.creditor'] : NOTHING_MISSING
    case 'contractual':
      return regime.annualRate === undefined ? ['regime.annualRate'] : NOTHING_MISSING
    case 'late-payment':
    case 'public-buyer':
      return NOTHING_MISSING
  }
}

function addMissingOfMovements(
  missing: string[],
  name: string,
  movements: Maybe<readonly InterestMovement<Day, Cents>[]>,
): void {
  if (movements === undefined || movements.every(isKnown)) return
  for (const [index, { on, amount }] of movements.entries()) {
    if (on === undefined) missing.push(`${name}[${index}].on`)
    if (amount === undefined) missing.push(`${name}[${index}].amount`)
  }
}

function isKnown({ on, amount }: InterestMovement<Day, Cents>): boolean {
  return on !== undefined && amount !== undefined
}

function readRegime(regime: Maybe<InterestRegime<string>>): Maybe<InterestRegime<RateHundredths>> {
  if (regime === undefined) return undefined
  const { kind, creditor, contractRate, annualRate } = regime
  return {
    kind,
    creditor,
    contractRate:
      contractRate === undefined || contractRate === 'legal-x3'
        ? contractRate
        : readRate(contractRate),
    annualRate: annualRate === undefined ? undefined : readRate(annualRate),
  }
}

function readPayment(payment: PaymentMovement<string, number>): PaymentMovement<Day, Cents> {
  return { ...readMovement(payment), remission: payment.remission }
}

function readMovement(movement: InterestMovement<string, number>): InterestMovement<Day, Cents> {
  return { on: readDay(movement.on), amount: readCents(movement.amount) }
}
