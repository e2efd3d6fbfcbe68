import { canonicalField, withoutSignature } from '#email/dkim/canonical.ts'
import { findKey, type DnsAnswers } from '#email/dkim/key-record.ts'
import { readSignature, type MailSignature } from '#email/dkim/signature.ts'
import { readTags } from '#email/dkim/tags.ts'
import type { BodyForms } from '#email/dkim/signed-forms.ts'
import { checkSignature, isSignedBy } from '#email/dkim/verify.ts'
import type { HeaderField } from '#email/mime/header-fields.ts'
import { textBytes } from '#text/charset.ts'

/**
 * What a chain of ARC is worth (chaîne de transmission): each server that handed the message on
 * sealed what it had seen. `unverified`: a key is missing. A chain that holds is the word of the
 * servers that sealed it; it raises the strength of no author.
 */
export type ArcCheck = {
  readonly result: 'none' | 'pass' | 'fail' | 'unverified'
  /** The domains that sealed, from the first server to the last. */
  readonly sealers: readonly string[]
}

/** One server's three fields. */
type ArcSet = {
  readonly results: HeaderField
  readonly message: MailSignature
  readonly seal: MailSignature
  readonly chain: string
}

/** @see RFC 8617, section 4.2.1 */
const MOST_SETS = 50

/** Every seal is over all before it: longer fields would cost their square. */
const LONGEST_SETS = 256 * 1024

type Message = { readonly fields: readonly HeaderField[]; readonly forms: BodyForms }

/**
 * Checks the chain of ARC of a message: the newest message signature, then every seal.
 *
 * @see RFC 8617, section 5.2
 */
export function checkArc(message: Message, answers: DnsAnswers): ArcCheck {
  const sets = readSets(message.fields)
  if (sets === 'none') return { result: 'none', sealers: [] }
  if (sets === 'broken') return { result: 'fail', sealers: [] }
  const sealers = sets.map(({ seal }) => seal.domain)
  const newest = sets.at(-1)
  const chained = sets.every(({ chain }, index) => chain === (index === 0 ? 'none' : 'pass'))
  if (newest === undefined || !chained) return { result: 'fail', sealers }
  const last = checkSignature(newest.message, message, answers)
  const verdicts = [
    last.body === 'differs' ? 'no' : last.signed,
    ...sets.map((_, index) => sealVerdict(sets.slice(0, index + 1), answers)),
  ]
  if (verdicts.includes('no')) return { result: 'fail', sealers }
  return { result: verdicts.includes('not-checked') ? 'unverified' : 'pass', sealers }
}

/** The names under which the keys of a chain are published. */
export function arcKeyNames(fields: readonly HeaderField[]): readonly string[] {
  const sets = readSets(fields)
  if (sets === 'none' || sets === 'broken') return []
  return sets.flatMap(({ message, seal }) => [message.keyName, seal.keyName])
}

/** A seal signs the sets before it and its own, in their order. */
function sealVerdict(sets: readonly ArcSet[], answers: DnsAnswers): 'yes' | 'no' | 'not-checked' {
  const own = sets.at(-1)
  const key = own === undefined ? null : findKey(answers, own.seal.keyName)
  if (own === undefined || key === null) return 'not-checked'
  const text = sets.map((set) => {
    const before = [set.results.raw, set.message.field.raw].map((raw) =>
      canonicalField(raw, 'relaxed'),
    )
    const { raw } = set.seal.field
    const last = set === own ? withoutSignature(raw, 'relaxed') : canonicalField(raw, 'relaxed')
    return before.join('') + last
  })
  return isSignedBy(key, own.seal, textBytes(text.join(''))) ? 'yes' : 'no'
}

const ARC_FIELDS = new Set(['arc-authentication-results', 'arc-message-signature', 'arc-seal'])

function readSets(fields: readonly HeaderField[]): readonly ArcSet[] | 'none' | 'broken' {
  const arc = fields.filter(({ name }) => ARC_FIELDS.has(name))
  if (arc.length === 0) return 'none'
  const count = arc.length / 3
  const length = arc.reduce((sum, { raw }) => sum + raw.length, 0)
  if (!Number.isInteger(count) || count > MOST_SETS || length > LONGEST_SETS) return 'broken'
  const byPlace = new Map(arc.map((field) => [`${field.name} ${instanceOf(field)}`, field]))
  const sets: ArcSet[] = []
  for (let instance = 1; instance <= count; instance += 1) {
    const set = setOf((name) => byPlace.get(`${name} ${instance}`))
    if (set === null) return 'broken'
    sets.push(set)
  }
  return sets
}

function setOf(find: (name: string) => HeaderField | undefined): ArcSet | null {
  const results = find('arc-authentication-results')
  const message = signatureIn(find('arc-message-signature'))
  const sealField = find('arc-seal')
  const seal = signatureIn(sealField)
  if (results === undefined || message === null || seal === null) return null
  const chain =
    readTags(sealField?.value ?? '')
      ?.get('cv')
      ?.toLowerCase() ?? ''
  const { names } = message
  return names.includes('arc-seal') ? null : { results, message, seal, chain }
}

function signatureIn(field: HeaderField | undefined): MailSignature | null {
  return field === undefined ? null : readSignature(field)
}

/** `i=`, which in authentication results stands before anything else. */
function instanceOf({ value }: HeaderField): string {
  return /(?:^|;)\s*i\s*=\s*(\d{1,3})\s*(?:;|$)/.exec(value)?.[1] ?? ''
}
