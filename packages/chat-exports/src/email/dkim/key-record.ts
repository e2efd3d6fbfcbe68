import { decodeBase64, encodeBase64 } from '#bytes/base64.ts'
import { ed25519PublicKeyInfo, readRsaKey, rsaPublicKeyInfo, type RsaKey } from '#email/dkim/der.ts'
import { modulusBits } from '#email/dkim/rsa.ts'
import { readTags } from '#email/dkim/tags.ts'

/**
 * What the DNS answered for each name (réponses du DNS): TXT records, each a list of strings that
 * are read as one.
 */
export type DnsAnswers = {
  readonly [name: string]: { readonly TXT?: readonly (readonly string[])[] | undefined }
}

/** The public key that a domain publishes for one selector. */
export type DkimKey = {
  readonly name: string
  /** The record, as one text. */
  readonly record: string
  readonly bits: number
  readonly material:
    | { readonly kind: 'rsa'; readonly key: RsaKey }
    | { readonly kind: 'ed25519'; readonly key: Uint8Array }
  /** SubjectPublicKeyInfo, in DER. */
  readonly publicKeyInfo: Uint8Array
  readonly hashes: readonly string[] | null
  /** The domain of the signer may be no other than `d=`. */
  readonly strict: boolean
}

/** Longer, a record is no key. */
const LONGEST_RECORD = 20_000

/** The key that the answers hold under a name; null when they hold none that can be used. */
export function findKey(answers: DnsAnswers, name: string): DkimKey | null {
  const [answer] = Object.values(answersOf(answers, name))
  for (const parts of answer?.TXT ?? []) {
    const key = keyOf(name, parts.join('').slice(0, LONGEST_RECORD))
    if (key !== null) return key
  }
  return null
}

/** Longer, a file of answers is none that we wrote. */
const LONGEST_ANSWERS = 8 * 1024 * 1024

/**
 * The answers that a JSON text holds, where it may have been written by anybody: what is no list of
 * TXT records is left out.
 */
export function answersIn(text: string): DnsAnswers {
  const names = text.length > LONGEST_ANSWERS ? [] : Object.entries(membersIn(text))
  return Object.fromEntries(
    names.flatMap(([name, answer]) => {
      const { TXT: records } = recordOf(answer)
      return isRecords(records) ? [[name, { TXT: records }]] : []
    }),
  )
}

function membersIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text))
  } catch {
    return {}
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isRecords(value: unknown): value is readonly (readonly string[])[] {
  return (
    Array.isArray(value) &&
    value.every((parts) => Array.isArray(parts) && parts.every((part) => typeof part === 'string'))
  )
}

/** What the answers say of one name alone: all that a key is read from. */
export function answersOf(answers: DnsAnswers, name: string): DnsAnswers {
  const wanted = name.toLowerCase()
  const found = Object.keys(answers).find((key) => plainName(key) === wanted)
  return found === undefined ? {} : { [found]: answers[found] ?? {} }
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

/** @see RFC 6376, section 3.6.1, RFC 8463 */
function keyOf(name: string, record: string): DkimKey | null {
  const tags = readTags(record)
  if (tags === null || (tags.get('v') ?? 'DKIM1') !== 'DKIM1') return null
  const services = tags.get('s')?.split(':') ?? ['*']
  const bytes = decodeBase64(tags.get('p') ?? '')
  if (bytes === null || bytes.length === 0) return null
  if (!services.includes('*') && !services.includes('email')) return null
  const common = {
    name,
    record,
    hashes: tags.get('h')?.toLowerCase().split(':') ?? null,
    strict: tags.get('t')?.split(':').includes('s') === true,
  }
  const kind = tags.get('k') ?? 'rsa'
  if (kind === 'ed25519') {
    if (bytes.length !== 32) return null
    const publicKeyInfo = ed25519PublicKeyInfo(bytes)
    return { ...common, bits: 256, material: { kind, key: bytes }, publicKeyInfo }
  }
  const key = kind === 'rsa' ? readRsaKey(bytes) : null
  if (key === null) return null
  const publicKeyInfo = rsaPublicKeyInfo(key)
  return { ...common, bits: modulusBits(key), material: { kind: 'rsa', key }, publicKeyInfo }
}

/** A SubjectPublicKeyInfo as PEM. */
export function pemOf(publicKeyInfo: Uint8Array): string {
  const lines = encodeBase64(publicKeyInfo).match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}
