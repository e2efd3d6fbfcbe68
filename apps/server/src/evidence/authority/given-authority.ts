import { X509Certificate } from 'node:crypto'
import type { AuthorityInput } from '@quittance/contract'
import { certificatesInPem } from '@quittance/evidence'
import { said, type Said } from '@quittance/kernel'
import type { OwnAuthority } from '#ports/time-stamps.ts'
import { Refused } from '#wiring/refused.ts'

/**
 * An authority as a manager writes it; null for that of the installation.
 *
 * @throws Refused `invalid-input` for what is no http or https address, one that bears a password,
 * roots without an address, or a file that is no certificate.
 */
export function givenAuthority({ url, rootsPem }: AuthorityInput): OwnAuthority | null {
  if (url === null) {
    if (rootsPem !== null) throw refused('rootsPem', ROOTS_OF_NOTHING)
    return null
  }
  const address = URL.parse(url)
  if (address === null || !['http:', 'https:'].includes(address.protocol)) {
    throw refused('url', NO_ADDRESS)
  }
  if (address.username !== '' || address.password !== '') throw refused('url', HOLDS_A_SECRET)
  return { url: address.href, roots: rootsPem === null ? [] : rootsIn(rootsPem) }
}

function rootsIn(pem: string): readonly Uint8Array[] {
  const found = certificatesInPem(pem)
  if (found.length === 0 || !found.every(isCertificate)) throw refused('rootsPem', NO_CERTIFICATE)
  return found
}

function isCertificate(bytes: Uint8Array): boolean {
  try {
    return new X509Certificate(Buffer.from(bytes)).raw.length === bytes.length
  } catch {
    return false
  }
}

const NO_ADDRESS = said(
  'L’adresse d’une autorité d’horodatage commence par http:// ou https://.',
  'The address of a time-stamp authority begins with http:// or https://.',
)
const HOLDS_A_SECRET = said(
  'Cette adresse contient un identifiant ou un mot de passe : il serait lisible par tous les membres.',
  'This address holds a name or a password: every member could read it.',
)
const ROOTS_OF_NOTHING = said(
  'Une racine vérifie une autorité : donnez son adresse.',
  'A root verifies an authority: give its address.',
)
const NO_CERTIFICATE = said(
  'Ce texte ne contient aucun certificat lisible (PEM) : « -----BEGIN CERTIFICATE----- ».',
  'This text holds no certificate that can be read (PEM): “-----BEGIN CERTIFICATE-----”.',
)

function refused(path: string, says: Said): Refused {
  return new Refused('invalid-input', says, { path })
}
