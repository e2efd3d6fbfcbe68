import { parseDay, refusedInput, type Answered } from '@quittance/kernel'

import { decodeFec, fecAmount, fecDay, readHeader, separatorOf } from '#accounting/fec-file.ts'
import { sidesOf, type FecLine } from '#accounting/fec-lines.ts'

/** A line of a customer account (ligne de compte client), its net amount above zero for a debit. */
export type CustomerLine = {
  readonly number: number
  readonly customer: string
  readonly name: string
  readonly account: string
  readonly piece: string
  /** `YYYY-MM-DD`, or null where the file gives no such day. */
  readonly pieceDate: string | null
  readonly on: string
  readonly label: string
  readonly net: number
  readonly letter: string
  readonly letteredOn: string | null
  readonly currency: string
  /** Brought forward from the year before (à-nouveau). */
  readonly isOpening: boolean
}

/** The customer lines of a FEC, and those of accounts that are no claim (advances, to invoice). */
export type CustomerLines = {
  readonly lines: readonly CustomerLine[]
  readonly leftOut: readonly CustomerLine[]
  /** The last day of any entry of the file. */
  readonly lastDay: string | null
}

/**
 * Reads the customer lines of a FEC, liberally (byte-order mark, any of the usual encodings, blank
 * lines, trailing separators); the rest of the accounts is dropped as it is read.
 */
export function readCustomerLines(bytes: Uint8Array): Answered<CustomerLines> {
  const rows = decodeFec(bytes)
    .text.split(/\r\n|\n|\r/)
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => row.trim() !== '')
  const [first, ...rest] = rows
  if (first === undefined) return refusedInput('unreadable', '', 'Ce fichier est vide.')
  const separator = separatorOf(first.row)
  const header = readHeader(first.row.split(separator))
  if (header === null) {
    return refusedInput('unsupported-format', '', 'Ce fichier n’a pas l’en-tête d’un FEC.')
  }
  const lines: CustomerLine[] = []
  const leftOut: CustomerLine[] = []
  let lastDay: string | null = null
  for (const { row, number } of rest) {
    const cells = row.split(separator)
    if (cells.slice(header.names.length).some((cell) => cell.trim() !== '')) return damaged(number)
    const line: FecLine = {
      number,
      field: (name) => (cells[header.positions.get(name) ?? -1] ?? '').trim(),
    }
    const on = looseDay(line.field('EcritureDate'))
    if (on !== null && (lastDay === null || on > lastDay)) lastDay = on
    const kind = kindOf(line.field('CompteNum'))
    if (kind === 'other') continue
    const sides = sidesOf(withCommas(line), header)
    if (on === null || sides === null) return damaged(number)
    const read = customerLine(line, on, sides.debit - sides.credit)
    if (kind === 'claim') lines.push(read)
    else leftOut.push(read)
  }
  return { kind: 'answered', value: { lines, leftOut, lastDay } }
}

function damaged(number: number) {
  const message = `La ligne ${number} ne peut pas être lue sans deviner.`
  return refusedInput('unreadable', `lines[${number}]`, message)
}

function kindOf(account: string): 'claim' | 'left-out' | 'other' {
  if (/^41[1367]/.test(account)) return 'claim'
  return /^41[89]/.test(account) ? 'left-out' : 'other'
}

function withCommas(line: FecLine): FecLine {
  return {
    number: line.number,
    field: (name) => {
      const text = line.field(name)
      const withComma = text.replace('.', ',')
      return fecAmount(text) === null && fecAmount(withComma) !== null ? withComma : text
    },
  }
}

function customerLine(line: FecLine, on: string, net: number): CustomerLine {
  const account = line.field('CompteNum')
  const auxiliary = line.field('CompAuxNum')
  const auxiliaryName = line.field('CompAuxLib')
  const journal = line.field('JournalCode')
  return {
    number: line.number,
    customer: auxiliary === '' ? account : auxiliary,
    name: auxiliaryName === '' ? line.field('CompteLib') : auxiliaryName,
    account,
    piece: line.field('PieceRef'),
    pieceDate: looseDay(line.field('PieceDate')),
    on,
    label: line.field('EcritureLib'),
    net,
    letter: line.field('EcritureLet'),
    letteredOn: looseDay(line.field('DateLet')),
    currency: line.field('Idevise').toUpperCase(),
    isOpening: /^(?:AN|ANO|RAN)$/.test(journal) || /nouveau/i.test(line.field('JournalLib')),
  }
}

function looseDay(text: string): string | null {
  const french = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)
  const written = french === null ? text : `${french[3]}-${french[2]}-${french[1]}`
  return fecDay(text) ?? (parseDay(written) === null ? null : written)
}
