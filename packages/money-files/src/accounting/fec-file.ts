import { parseDay } from '@quittance/kernel'

import { fecColumns, fecSignedColumns, type FecColumn } from '#accounting/fec-columns.data.ts'
import { decodeOneByte, decodeUtf16, decodeUtf8 } from '#bytes/charset.ts'

export type FecEncoding = 'ascii' | 'utf-8' | 'iso-8859-15' | 'windows-1252' | 'utf-16'

/** The text of a FEC, with what its bytes were. */
export type FecText = {
  readonly text: string
  readonly encoding: FecEncoding
  readonly hasBom: boolean
}

/**
 * Reads the bytes of a FEC: UTF-8 where they are, else ISO 8859-15, else Windows-1252 (bytes 80 to
 * 9F) or UTF-16, which the rules do not admit.
 */
export function decodeFec(bytes: Uint8Array): FecText {
  const wide = decodeUtf16(bytes)
  if (wide !== null) return { ...wide, encoding: 'utf-16' }
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = hasBom ? bytes.subarray(3) : bytes
  const utf8 = decodeUtf8(body)
  if (utf8 !== null) {
    const ascii = utf8.length === body.length
    return { text: utf8, encoding: ascii ? 'ascii' : 'utf-8', hasBom }
  }
  const controls = body.some((byte) => byte >= 0x80 && byte <= 0x9f)
  const encoding = controls ? 'windows-1252' : 'iso-8859-15'
  return { text: decodeOneByte(body, encoding), encoding, hasBom }
}

/** The separator of a FEC by its header: tab or bar, or another sign that it must not be. */
export function separatorOf(header: string): string {
  const signs = ['\t', '|', ';', ','] as const
  const counts = signs.map((sign) => header.split(sign).length - 1)
  const most = counts.indexOf(Math.max(...counts))
  return signs[most] ?? '|'
}

/** Where each field stands, by the names of the header. */
export type FecHeader = {
  readonly names: readonly string[]
  readonly positions: ReadonlyMap<FecColumn, number>
  /** The fields that this header ought to have, in order. */
  readonly wanted: readonly FecColumn[]
}

/**
 * Finds the fields of a header, liberally: case, accents and blanks aside.
 *
 * @returns null when fewer than half of the names are there: this is no FEC.
 */
export function readHeader(names: readonly string[]): FecHeader | null {
  const loose = names.map(looseName)
  const signed = fecSignedColumns.every((name) => loose.includes(looseName(name)))
  const wanted: readonly FecColumn[] = signed
    ? fecColumns.flatMap((name) =>
        name === 'Debit' ? [...fecSignedColumns] : name === 'Credit' ? [] : [name],
      )
    : fecColumns
  const found = wanted.flatMap((name): (readonly [FecColumn, number])[] => {
    const position = loose.indexOf(looseName(name))
    return position === -1 ? [] : [[name, position]]
  })
  if (found.length * 2 < wanted.length) return null
  return { names, positions: new Map(found), wanted }
}

/** Whether a name of a header is that of a field: case, accents and blanks aside. */
export function isNamed(written: string, name: FecColumn): boolean {
  return looseName(written) === looseName(name)
}

function looseName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
}

/** A day written AAAAMMJJ, as `YYYY-MM-DD`; null when there is no such day. */
export function fecDay(text: string): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (match === null) return null
  const written = `${match[1]}-${match[2]}-${match[3]}`
  return parseDay(written) === null ? null : written
}

/** An amount with a decimal comma, its sign first or last, as cents; null when it is not one. */
export function fecAmount(text: string): number | null {
  if (text === '') return 0
  const match = /^([+-]?)(\d{1,13})(?:,(\d{0,2}))?([+-]?)$/.exec(text)
  if (match === null || (match[1] !== '' && match[4] !== '')) return null
  const cents = Number(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`)
  return match[1] === '-' || match[4] === '-' ? 0 - cents : cents
}

/** Whether a file is named `SirenFECAAAAMMJJ` and `.txt`, `.csv` or `.xml`, sign for sign, with a day that exists. */
export function isFecName(fileName: string): boolean {
  return /^\d{9}FEC\d{8}\.(?:txt|csv|xml)$/.test(fileName) && closingDay(fileName) !== null
}

/** The closing day in a file name `SirenFECAAAAMMJJ.txt`, in letters of any case; null in another name. */
export function closingDay(fileName: string): string | null {
  const match = /^\d{9}FEC(\d{8})\.(?:txt|csv|xml)$/i.exec(fileName)
  return match === null ? null : fecDay(match[1] ?? '')
}
