import { randomBytes, scryptSync } from 'node:crypto'
import type { Passwords } from '#ports/passwords.ts'

/** Kept as the product keeps passwords, salted, at a thousandth of the cost: hundreds sign in. */
export const quickPasswords: Passwords = {
  hash: async (password) => kept(password, randomBytes(16).toString('hex')),
  verify: async ({ hash, password }) => {
    const [salt = ''] = hash.split(':')
    return kept(password, salt) === hash
  },
}

function kept(password: string, salt: string): string {
  const key = scryptSync(password.normalize('NFKC'), salt, 64, { N: 16, r: 16, p: 1 })
  return `${salt}:${key.toString('hex')}`
}
