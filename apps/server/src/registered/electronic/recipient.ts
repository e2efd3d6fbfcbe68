import type { DebtorRecord } from '@quittance/database'
import type { RegisteredMail } from '#ports/registered-mail/registered-mail.ts'

/**
 * Whom a provider identifies before it hands the letter over: a person by first and family name, a firm
 * by whoever represents it.
 *
 * The family name is what stands in capitals, else the last word of the name.
 */
export function recipientOf(
  { name, kind }: Pick<DebtorRecord, 'name' | 'kind'>,
  email: string,
): RegisteredMail['to'] {
  const professional = kind === 'professional'
  if (professional) {
    return { email, professional, company: name, firstName: 'Représentant', lastName: 'légal' }
  }
  const words = name.trim().split(/\s+/u)
  const capitals = words.filter((word) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word))
  const family = capitals.length > 0 && capitals.length < words.length ? capitals : words.slice(-1)
  const first = words.filter((word) => !family.includes(word))
  const lastName = family.join(' ')
  return { email, professional, company: null, firstName: first.join(' ') || lastName, lastName }
}
