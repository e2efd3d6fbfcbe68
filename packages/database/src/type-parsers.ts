import { invariant, parseDay } from '@quittance/kernel'
import { types, type CustomTypesConfig } from 'pg'

const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8_LIST = 1016
const DATE_LIST = 1182
const TIMESTAMPTZ_LIST = 1185

/**
 * How our queries read columns: amounts as numbers, exact or not at all; days and instants as
 * Temporal.
 *
 * A sum of `bigint` is `numeric`, which stays text: write `sum(…)::bigint`.
 */
export const columnParsers: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    format === 'binary'
      ? types.getTypeParser(oid, format)
      : (ours(oid) ?? types.getTypeParser(oid)),
}

/** How libraries that know no Temporal read columns: whole numbers exact, instants as Date. */
export const libraryParsers: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    format !== 'binary' && isInt8(oid) ? wholeNumber : types.getTypeParser(oid, format),
}

function isInt8(oid: number): boolean {
  return oid === INT8
}

function ours(oid: number): ((text: string) => unknown) | null {
  switch (oid) {
    case INT8:
      return wholeNumber
    case DATE:
      return dayOf
    case TIMESTAMPTZ:
      return instantOf
    case INT8_LIST:
      return listOf(wholeNumber)
    case DATE_LIST:
      return listOf(dayOf)
    case TIMESTAMPTZ_LIST:
      return listOf(instantOf)
    default:
      return null
  }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  invariant(Number.isSafeInteger(number), `${text} is a number that can be held exactly`)
  return number
}

function dayOf(text: string): Temporal.PlainDate {
  return parseDay(text) ?? Temporal.PlainDate.from(text)
}

function instantOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

/** The parser of a list of texts, then ours for each; a list of these types has no comma inside. */
function listOf(one: (text: string) => unknown): (text: string) => unknown {
  return (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : one(item.replaceAll('"', ''))))
}
