import { getDomain } from 'tldts'

/**
 * Whether the domain that signed answers for the address in From (alignement): the same
 * organisational domain, by the list of public suffixes, private ones included.
 *
 * @see RFC 7489, section 3.1.1
 */
export function isAligned(signingDomain: string, address: string): boolean {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '')
  if (domain === signingDomain) return true
  const organisation = getDomain(domain, { allowPrivateDomains: true })
  return (
    organisation !== null &&
    organisation === getDomain(signingDomain, { allowPrivateDomains: true })
  )
}
