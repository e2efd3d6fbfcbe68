import { NBSP, refusedInput, type Answered } from '@quittance/kernel'

import { decodeUnmarked } from '#bytes/charset.ts'
import { checkIban } from '#references/iban.ts'
import { assemble, type DraftStatement, type DraftWarning } from '#statements/assemble.ts'
import { columnBalances } from '#statements/csv/balances.ts'
import { csvFaultWords } from '#statements/csv/fault-words.ts'
import { guessMapping } from '#statements/csv/guess.ts'
import { mappingFault, type CsvMapping, type GivenBalances } from '#statements/csv/mapping.ts'
import {
  readRows,
  type CsvFault,
  type CsvLeftOut,
  type CsvLine,
} from '#statements/csv/read-rows.ts'
import type { StatementFile } from '#statements/statement.ts'

/**
 * Reads a bank's CSV export whose titles we know (export connu).
 *
 * @returns null when no known layout has these titles.
 */
export function readKnownCsv(text: string): Answered<StatementFile> | null {
  const guess = guessMapping(text)
  return guess === null || guess.known === null ? null : readCsvText(text, guess.mapping)
}

const noBalances: GivenBalances = { opening: null, closing: null }

/**
 * Reads a CSV export by a mapping: one statement per account, in the order first met.
 *
 * Balances are those of its column; an export without one has those that a person gives, of which
 * one alone tells the other. With neither there is nothing to check: `balanced` is null. One row
 * that cannot be read refuses the file: nothing is taken of a part.
 */
export function readCsvStatement(
  bytes: Uint8Array,
  mapping: CsvMapping,
  given: GivenBalances = noBalances,
): Answered<StatementFile> {
  return readCsvText(decodeUnmarked(bytes), mapping, given)
}

function readCsvText(
  text: string,
  mapping: CsvMapping,
  given: GivenBalances = noBalances,
): Answered<StatementFile> {
  if (mappingFault(mapping) !== null) {
    return refusedInput('unreadable', '', 'Il manque la colonne du jour ou celle du montant.')
  }
  const { lines, leftOut, faults } = readRows(text, mapping)
  const [first] = faults
  if (first !== undefined) return refusalOf(first)
  const accounts = [...Map.groupBy(lines, ({ account }) => account)]
  const balances = accounts.length > 1 ? noBalances : given
  const drafts = accounts.map(([iban, own]) => draftOf(iban, own, balances))
  const warnings = leftOut.map(warningOf)
  const [main = draftOf('', [], balances), ...others] = drafts
  return { kind: 'answered', value: assemble('csv', [{ ...main, warnings }, ...others]) }
}

function refusalOf({ line, fault, text }: CsvFault) {
  const code = fault === 'amount-not-in-cents' ? fault : 'unreadable'
  const quoted = text === '' ? '' : ` («${NBSP}${text}${NBSP}»)`
  return refusedInput(
    code,
    `lines[${line}]`,
    `Ligne ${line}${NBSP}: ${csvFaultWords[fault].fr}${quoted}.`,
  )
}

function warningOf({ line, why, text }: CsvLeftOut): DraftWarning {
  const message =
    why === 'not-booked'
      ? `La ligne ${line} n’est pas réglée (${text === '' ? 'sans statut' : text}), elle est laissée de côté.`
      : `La ligne ${line} n’a pas de jour, elle est laissée de côté («${NBSP}${text}${NBSP}»).`
  return { code: why === 'not-booked' ? why : 'row-left-out', inside: '', message }
}

function draftOf(iban: string, lines: readonly CsvLine[], given: GivenBalances): DraftStatement {
  const id = iban === '' ? null : iban
  const { opening, closing } = columnBalances(lines) ?? bothOf(lines, given)
  return {
    id: null,
    sequence: null,
    account: id === null ? null : { iban: checkIban(id).valid ? id : null, id },
    accountKey: iban,
    statementKey: '',
    accountCurrency: null,
    opening,
    openingCurrency: null,
    closing,
    closingCurrency: null,
    from: null,
    to: null,
    entries: lines.map(({ entry }) => entry),
    warnings: [],
  }
}

/** One balance given alone tells the other: it is then checked against what the account held. */
function bothOf(lines: readonly CsvLine[], { opening, closing }: GivenBalances): GivenBalances {
  const sum = lines.reduce((of, { entry }) => of + entry.amount, 0)
  return {
    opening: opening ?? (closing === null ? null : closing - sum),
    closing: closing ?? (opening === null ? null : opening + sum),
  }
}
