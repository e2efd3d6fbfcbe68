import { dayNumber, type Cents, type Day, type RateHundredths } from '@quittance/kernel'
import type { LegalRateCreditor } from '#rates/legal-rate.data.ts'
import { missingAmong, readCents, readDay, readRate, type Maybe } from '#texts/facts.ts'

/** What came in or was given up on a day: a payment (paiement) or a credit note (avoir). */
export type InterestMovement<On, Amount> = {
  readonly on?: Maybe<On>
  readonly amount?: Maybe<Amount>
}

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
  readonly payments?: Maybe<readonly InterestMovement<On, Amount>[]>
  readonly creditNotes?: Maybe<readonly InterestMovement<On, Amount>[]>
  readonly capitalisation?: Maybe<{
    readonly basis?: Maybe<'contract' | 'judgment'>
    readonly from?: Maybe<On>
  }>
  readonly enforceableOn?: Maybe<On>
  readonly dayCount?: Maybe<'365' | 'actual-year'>
}

export type InterestFacts = InterestQuestion<Day, Cents, RateHundredths>

/** The JSON document of the question, once its schema has parsed it. */
export type InterestDocument = InterestQuestion<string, number, string>

/** A payment or credit note, its day as a number. */
export type Movement = { readonly on: number; readonly amount: Cents }

/** Opens a document: the same question with days, cents and hundredths of a point. */
export function readInterestDocument(document: InterestDocument): InterestFacts {
  return {
    asOf: readDay(document.asOf),
    principal: readCents(document.principal),
    startsOn: readDay(document.startsOn),
    regime: readRegime(document.regime),
    payments: document.payments?.map(readMovement),
    creditNotes: document.creditNotes?.map(readMovement),
    capitalisation: document.capitalisation && {
      basis: document.capitalisation.basis,
      from: readDay(document.capitalisation.from),
    },
    enforceableOn: readDay(document.enforceableOn),
    dayCount: document.dayCount,
  }
}

/** The paths of the facts that the question lacks, in the order of the contract. */
export function missingInterestFacts(facts: InterestFacts): readonly string[] {
  const { asOf, principal, startsOn, regime, capitalisation } = facts
  return [
    ...missingAmong({ asOf, principal, startsOn, regime }),
    ...(regime === undefined ? [] : missingOfRegime(regime)),
    ...missingOfMovements('payments', facts.payments),
    ...missingOfMovements('creditNotes', facts.creditNotes),
    ...(capitalisation === undefined
      ? []
      : missingAmong({
          'capitalisation.basis': capitalisation.basis,
          'capitalisation.from': capitalisation.from,
        })),
  ]
}

/** The movements up to a day, chronological, those of one day in input order. */
export function movementsUntil(
  movements: Maybe<readonly InterestMovement<Day, Cents>[]>,
  last: number,
): readonly Movement[] {
  return (movements ?? [])
    .flatMap(({ on, amount }) =>
      on === undefined || amount === undefined ? [] : [{ on: dayNumber(on), amount }],
    )
    .filter(({ on }) => on <= last)
    .toSorted((a, b) => a.on - b.on)
}

function missingOfRegime(regime: InterestRegime<RateHundredths>): readonly string[] {
  switch (regime.kind) {
    case undefined:
      return ['regime.kind']
    case 'legal':
      return missingAmong({ 'regime.creditor': regime.creditor })
    case 'contractual':
      return missingAmong({ 'regime.annualRate': regime.annualRate })
    case 'late-payment':
    case 'public-buyer':
      return []
  }
}

function missingOfMovements(
  name: string,
  movements: Maybe<readonly InterestMovement<Day, Cents>[]>,
): readonly string[] {
  return (movements ?? []).flatMap(({ on, amount }, index) =>
    missingAmong({ [`${name}[${index}].on`]: on, [`${name}[${index}].amount`]: amount }),
  )
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

function readMovement(movement: InterestMovement<string, number>): InterestMovement<Day, Cents> {
  return { on: readDay(movement.on), amount: readCents(movement.amount) }
}
