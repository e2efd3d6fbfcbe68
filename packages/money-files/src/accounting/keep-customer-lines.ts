import { refusedInput, type Answered } from '@quittance/kernel'

import { decodeFec, readHeader, separatorOf } from '#accounting/fec-file.ts'

/** A FEC reduced to its customer lines, and how many lines were left behind. */
export type KeptCustomerLines = {
  readonly text: string
  readonly kept: number
  readonly discarded: number
}

/** The customer accounts, advances and invoices to come included. */
const CUSTOMER_ACCOUNT = /^41\d/

/**
 * Keeps of a FEC its header and the lines of accounts 41x, word for word, and nothing else: the file
 * holds all the accounts of a firm (comptabilité entière), which nobody here needs.
 *
 * @param customer when given, the lines of that customer alone, such as for its own dossier.
 */
export function keepCustomerLines(
  bytes: Uint8Array,
  customer: string | null = null,
): Answered<KeptCustomerLines> {
  const rows = decodeFec(bytes)
    .text.split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== '')
  const [first, ...rest] = rows
  if (first === undefined) return refusedInput('unreadable', '', 'Ce fichier est vide.')
  const separator = separatorOf(first)
  const header = readHeader(first.split(separator))
  if (header === null) {
    return refusedInput('unsupported-format', '', 'Ce fichier n’a pas l’en-tête d’un FEC.')
  }
  const at = (cells: readonly string[], name: 'CompteNum' | 'CompAuxNum'): string =>
    (cells[header.positions.get(name) ?? -1] ?? '').trim()
  const last = rest.at(-1)?.split(separator).length ?? 0
  if (rest.length > 0 && last <= (header.positions.get('EcritureLib') ?? 0) + 2) {
    return refusedInput('unreadable', `lines[${rest.length + 1}]`, 'Ce fichier est coupé.')
  }
  const kept = rest.filter((row) => {
    const cells = row.split(separator)
    const account = at(cells, 'CompteNum')
    if (!CUSTOMER_ACCOUNT.test(account)) return false
    const auxiliary = at(cells, 'CompAuxNum')
    return customer === null || (auxiliary === '' ? account : auxiliary) === customer
  })
  const text = [first, ...kept].map((row) => `${row}\r\n`).join('')
  return {
    kind: 'answered',
    value: {
      text,
      kept: kept.length,
      discarded: rest.length - kept.length,
    },
  }
}
