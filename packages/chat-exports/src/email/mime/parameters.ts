import { decodeHeaderText } from '#email/mime/encoded-words.ts'
import { decodeQuotedPrintable } from '#email/mime/transfer-encoding.ts'
import { decodeText, textBytes, type DecodeCharset } from '#text/charset.ts'

/** A value with parameters, as Content-Type and Content-Disposition have. */
export type Parametered = {
  /** In lower case. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** More parameters than this are no header but an attack. */
const MOST_PARAMETERS = 200

/**
 * Reads a value and its parameters, continued (`name*0`) and encoded (`name*=utf-8''…`) ones too.
 *
 * @see RFC 2045, section 5.1, RFC 2231
 */
export function readParametered(header: string, others?: DecodeCharset): Parametered {
  const [first = '', ...rest] = splitOutsideQuotes(header, ';').slice(0, MOST_PARAMETERS)
  const raw = new Map<string, string>()
  for (const part of rest) {
    const equals = part.indexOf('=')
    if (equals === -1) continue
    const name = part.slice(0, equals).trim().toLowerCase()
    if (!raw.has(name)) raw.set(name, unquoted(part.slice(equals + 1).trim()))
  }
  return { value: withoutComments(first).trim().toLowerCase(), parameters: decoded(raw, others) }
}

/** Cuts at a sign that stands in no quoted string. */
function splitOutsideQuotes(text: string, sign: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  let inQuotes = false
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at]
    if (one === '\\' && inQuotes) at += 1
    else if (one === '"') inQuotes = !inQuotes
    else if (one === sign && !inQuotes) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return withoutComments(text).trim()
  const end = text.endsWith('"') && text.length > 1 ? text.length - 1 : text.length
  return text.slice(1, end).replaceAll(/\\(.)/gs, '$1')
}

/** A comment begins after white space; a name may hold parentheses. */
function withoutComments(text: string): string {
  return text.replace(/[ \t]\(.*$/s, '')
}

function decoded(raw: ReadonlyMap<string, string>, others?: DecodeCharset) {
  const parameters = new Map<string, string>()
  for (const [name, value] of raw) {
    if (!name.includes('*')) parameters.set(name, decodeHeaderText(value, others))
  }
  for (const name of new Set([...raw.keys()].map((key) => key.replace(/\*.*$/s, '')))) {
    const extended = extendedValue(raw, name, others)
    if (extended !== null) parameters.set(name, extended)
  }
  return parameters
}

/** `name*`, or `name*0`, `name*1*`…; null when the parameter has no such form. */
function extendedValue(
  raw: ReadonlyMap<string, string>,
  name: string,
  others?: DecodeCharset,
): string | null {
  const alone = raw.get(`${name}*`)
  if (alone !== undefined) return percentDecoded(alone, others)
  let whole = ''
  let encoded = false
  for (let index = 0; index < MOST_PARAMETERS; index += 1) {
    const marked = raw.get(`${name}*${index}*`)
    const plain = raw.get(`${name}*${index}`)
    if (marked === undefined && plain === undefined) break
    encoded ||= marked !== undefined
    whole += marked ?? plain?.replaceAll('%', '%25') ?? ''
  }
  if (whole === '') return null
  return encoded ? percentDecoded(whole, others) : decodeHeaderText(whole.replaceAll('%25', '%'))
}

const CHARSET_AND_LANGUAGE = /^([^']*)'[^']*'(.*)$/s

function percentDecoded(value: string, others?: DecodeCharset): string {
  const [, charset = null, content = value] = CHARSET_AND_LANGUAGE.exec(value) ?? []
  const asQuotedPrintable = content.replaceAll('=', '=3D').replaceAll('%', '=')
  return decodeText(decodeQuotedPrintable(textBytes(asQuotedPrintable)), charset, others)
}
