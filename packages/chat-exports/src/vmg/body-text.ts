import { utf8ToBytes } from '@noble/hashes/utils.js'
import { decodeBase64 } from '#bytes/base64.ts'
import { decodeText, textBytes } from '#text/charset.ts'
import { decodeQuotedLine } from '#text/quoted-printable.ts'
import type { Signs } from '#vmg/encoded-lines.ts'

/** A property of a message: its name and parameters in upper case, and its lines as written. */
export type Property = {
  readonly name: string
  readonly parameters: readonly string[]
  readonly lines: string[]
}

/** Parts a line at its first colon; null for one that is no property. */
export function readProperty(line: string): Property | null {
  const colon = line.indexOf(':')
  if (colon === -1 || colon > LONGEST_NAME) return null
  const [name = '', ...parameters] = line.slice(0, colon).toUpperCase().split(';')
  if (!/^[A-Z][A-Z0-9-]*$/.test(name.trim())) return null
  return {
    name: name.trim(),
    parameters: parameters.map((parameter) => parameter.trim()),
    lines: [line.slice(colon + 1)],
  }
}

const LONGEST_NAME = 200

/** True when the lines of a property are quoted-printable, and the last one goes on. */
export function goesOn({ parameters, lines }: Property): boolean {
  return isQuoted(parameters) && decodeQuotedLine(lines.at(-1) ?? '').soft
}

/** The text of a property, decoded; its lines are joined by LF where the encoding does not. */
export function propertyText({ parameters, lines }: Property, signs: Signs): string {
  if (isQuoted(parameters)) return decoded(quotedBytes(lines, signs), parameters)
  if (isBase64(parameters)) {
    const bytes = decodeBase64(lines.join(''))
    if (bytes !== null) return decoded(bytes, parameters)
  }
  const text = lines.join('\n')
  return signs === 'bytes' ? decoded(textBytes(text), parameters) : text
}

/** True when base64 is announced and cannot be decoded. */
export function isBadBase64({ parameters, lines }: Property): boolean {
  return isBase64(parameters) && decodeBase64(lines.join('')) === null
}

function isQuoted(parameters: readonly string[]): boolean {
  return parameters.some((one) => /^(ENCODING=)?"?QUOTED-PRINTABLE"?$/.test(one))
}

/** True when base64 is announced. */
export function isBase64(parameters: readonly string[]): boolean {
  return parameters.some((one) => /^(ENCODING=)?"?(BASE64|B)"?$/.test(one))
}

function quotedBytes(lines: readonly string[], signs: Signs): Uint8Array {
  const parts: string[] = []
  lines.forEach((line, index) => {
    const { text, soft } = decodeQuotedLine(signs === 'bytes' ? line : byteTextOf(line))
    parts.push(text, soft || index === lines.length - 1 ? '' : '\n')
  })
  return textBytes(parts.join(''))
}

/** A letter that stands unencoded in UTF-16 text, as the bytes that UTF-8 gives it. */
function byteTextOf(line: string): string {
  return line.replaceAll(/[\u0080-\u{10FFFF}]/gu, (sign) =>
    String.fromCharCode(...utf8ToBytes(sign)),
  )
}

/** Decoded by the character set announced; UTF-8 when none is. */
function decoded(bytes: Uint8Array, parameters: readonly string[]): string {
  const announced = parameters.find((one) => one.startsWith('CHARSET='))
  const label = announced?.slice('CHARSET='.length).replaceAll('"', '') ?? 'utf-8'
  return decodeText(bytes, label).replaceAll('\r\n', '\n')
}
