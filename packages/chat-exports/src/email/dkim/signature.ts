import { decodeBase64 } from '#bytes/base64.ts'
import type { CanonicalForm } from '#email/dkim/canonical.ts'
import { readTags } from '#email/dkim/tags.ts'
import type { HeaderField } from '#email/mime/header-fields.ts'

/** What a DKIM-Signature, or the message signature of ARC, says of itself. */
export type MailSignature = {
  readonly field: HeaderField
  readonly algorithm: string
  /** `d=`, in lower case. */
  readonly domain: string
  readonly selector: string
  /** The name that the DNS has the key under. */
  readonly keyName: string
  /** `h=`, in lower case. */
  readonly names: readonly string[]
  readonly headerForm: CanonicalForm
  readonly bodyForm: CanonicalForm
  /** `bh=`, in base64. */
  readonly bodyHash: string
  /** `l=`: only so many bytes of the body are signed. */
  readonly bodyLength: number | null
  /** The domain of `i=`, that of `d=` or below it; that of `d=` when there is none, as in ARC. */
  readonly signerDomain: string
  readonly bytes: Uint8Array
}

const DOMAIN = /^[a-z0-9_](?:[a-z0-9_.-]{0,250}[a-z0-9_])?$/

/**
 * Reads the tags of a signature; null when one that must be there is not, or cannot be read.
 *
 * @see RFC 6376, section 3.5
 */
export function readSignature(field: HeaderField): MailSignature | null {
  const tags = readTags(field.value)
  const domain = tags?.get('d')?.toLowerCase() ?? ''
  const selector = tags?.get('s')?.toLowerCase() ?? ''
  const bytes = decodeBase64(tags?.get('b') ?? '')
  const forms = formsOf(tags?.get('c') ?? 'simple/simple')
  const length = lengthOf(tags?.get('l'))
  if (tags === null || !DOMAIN.test(domain) || !DOMAIN.test(selector)) return null
  if (bytes === null || bytes.length === 0 || forms === null || length === 'unreadable') return null
  const ofDkim = field.name === 'dkim-signature'
  if (ofDkim && tags.get('v') !== '1') return null
  const identity = (ofDkim ? tags.get('i') : undefined) ?? `@${domain}`
  const signerDomain = identity.slice(identity.lastIndexOf('@') + 1).toLowerCase()
  if (signerDomain !== domain && !signerDomain.endsWith(`.${domain}`)) return null
  return {
    field,
    algorithm: (tags.get('a') ?? '').toLowerCase(),
    domain,
    selector,
    keyName: `${selector}._domainkey.${domain}`,
    names: (tags.get('h') ?? '').toLowerCase().split(':'),
    ...forms,
    bodyHash: tags.get('bh') ?? '',
    bodyLength: length,
    signerDomain,
    bytes,
  }
}

/** The body is `simple` where only the form of the header is given. */
function formsOf(text: string) {
  const [headerForm = 'simple', bodyForm = 'simple'] = text.toLowerCase().split('/')
  return isForm(headerForm) && isForm(bodyForm) ? { headerForm, bodyForm } : null
}

function isForm(text: string): text is CanonicalForm {
  return text === 'simple' || text === 'relaxed'
}

function lengthOf(text: string | undefined): number | null | 'unreadable' {
  if (text === undefined) return null
  return /^\d{1,15}$/.test(text) ? Number(text) : 'unreadable'
}
