import type { HeaderField } from '#email/mime/header-fields.ts'

export type CanonicalForm = 'simple' | 'relaxed'

const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const TAB = 0x09

/**
 * The body as a signature sees it (forme canonique). Lone line feeds count as CR LF: a file saved
 * on a disk has lost what went over the wire.
 *
 * @see RFC 6376, section 3.4.3 and 3.4.4
 */
export function canonicalBody(body: Uint8Array, form: CanonicalForm): Uint8Array {
  const relaxed = form === 'relaxed'
  const out = new Uint8Array(2 * body.length + 2)
  let filled = 0
  let upToLastFilledLine = 0
  let at = 0
  while (at < body.length) {
    const feed = body.indexOf(LF, at)
    const next = feed === -1 ? body.length : feed + 1
    const to = feed === -1 ? next : endOfLine(body, at, feed)
    const before = filled
    filled = relaxed
      ? copyRelaxed(body, { from: at, to }, { out, filled })
      : copy(body, { from: at, to }, { out, filled })
    const isEmpty = filled === before
    out[filled] = CR
    out[filled + 1] = LF
    filled += 2
    if (!isEmpty) upToLastFilledLine = filled
    at = next
  }
  if (upToLastFilledLine > 0 || relaxed) return out.subarray(0, upToLastFilledLine)
  return Uint8Array.of(CR, LF)
}

function endOfLine(body: Uint8Array, at: number, feed: number): number {
  return feed > at && body[feed - 1] === CR ? feed - 1 : feed
}

type Stretch = { readonly from: number; readonly to: number }
type Target = { readonly out: Uint8Array; readonly filled: number }

function copy(body: Uint8Array, { from, to }: Stretch, { out, filled }: Target): number {
  out.set(body.subarray(from, to), filled)
  return filled + to - from
}

/** Each run of white space is one space; at the end of a line, nothing. */
function copyRelaxed(body: Uint8Array, { from, to }: Stretch, target: Target): number {
  const { out } = target
  let { filled } = target
  let space = false
  for (let at = from; at < to; at += 1) {
    const byte = body[at] ?? 0
    if (byte === SPACE || byte === TAB) {
      space = true
      continue
    }
    if (space) {
      out[filled] = SPACE
      filled += 1
      space = false
    }
    out[filled] = byte
    filled += 1
  }
  return filled
}

/**
 * A header field as a signature sees it, its line end included.
 *
 * @see RFC 6376, section 3.4.1 and 3.4.2
 */
export function canonicalField(raw: string, form: CanonicalForm): string {
  const whole = raw.replaceAll(/\r?\n/g, '\r\n').replace(/(?:\r\n)?$/, '\r\n')
  if (form === 'simple') return whole
  const colon = whole.indexOf(':')
  const name = whole.slice(0, colon).trimEnd().toLowerCase()
  const value = whole
    .slice(colon + 1)
    .replaceAll('\r\n', '')
    .replaceAll(/[ \t]+/g, ' ')
  return `${name}:${value.replace(/^ | $/g, '')}\r\n`
}

/** The field of the signature itself, its own `b=` emptied and without its line end. */
export function withoutSignature(raw: string, form: CanonicalForm): string {
  const colon = raw.indexOf(':')
  const value = raw.slice(colon + 1).replace(/((?:^|;)[ \t\r\n]*b[ \t\r\n]*=)[^;]*/, '$1')
  return canonicalField(`${raw.slice(0, colon + 1)}${value}`, form).replace(/\r\n$/, '')
}

/**
 * The fields that `h=` names, from the bottom up for a name given several times; a name without a
 * field left signs its absence.
 *
 * @see RFC 6376, section 5.4.2
 */
export function signedFields(
  fields: readonly HeaderField[],
  names: readonly string[],
): readonly HeaderField[] {
  const left = new Map<string, HeaderField[]>()
  for (const field of fields) {
    const same = left.get(field.name)
    if (same === undefined) left.set(field.name, [field])
    else same.push(field)
  }
  return names.flatMap((name) => left.get(name)?.pop() ?? [])
}
