import {
  cents,
  day,
  invariant,
  parseRate,
  type Cents,
  type Day,
  type RateHundredths,
} from '@quittance/kernel'

/** A fact that the asker may not have given. */
export type Maybe<Value> = Value | undefined

/**
 * The names of the facts not given, in the order of the record.
 *
 * `null` is a fact (« there is none »); `undefined` is not.
 */
export function missingAmong(facts: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(facts).filter((name) => facts[name] === undefined)
}

/** Opens a day of a parsed document. */
export function readDay(text: Maybe<string>): Maybe<Day> {
  return text === undefined ? undefined : day(text)
}

/** Opens an amount of a parsed document. */
export function readCents(amount: Maybe<number>): Maybe<Cents> {
  return amount === undefined ? undefined : cents(amount)
}

/**
 * Opens a rate of a parsed document.
 *
 * @throws BrokenInvariant when the schema let through what is not a rate.
 */
export function readRate(text: string): RateHundredths {
  const rate = parseRate(text)
  invariant(rate !== null, `'${text}' is a rate`)
  return rate
}
