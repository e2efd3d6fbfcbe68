import type { AuthorKind } from '#message-record.ts'

const PHONE = /^\+?[\d\s\u00a0\u202f().\-/~*#+]*\d[\d\s\u00a0\u202f().\-/~*#+]*$/u
const EMAIL = /^[^\s@]+@[^\s@]+$/

/** What an identifier is by its form: a number (short codes too), an address, or a name. */
export function identifierKind(raw: string): Exclude<AuthorKind, 'account' | 'none'> {
  if (PHONE.test(raw)) return 'phone'
  return EMAIL.test(raw) ? 'email' : 'displayName'
}
