import type { Problem } from '@quittance/contract'
import { askDoor } from '#app/session/door.ts'

/** How far a passphrase leads: in, or to the code of the second factor. */
export type Entry = 'entered' | 'code-asked'

/**
 * Enters with an address and a passphrase.
 *
 * @throws Refusal when they do not go together, or are tried too often; Error when the server
 * fails: nothing is known of the passphrase then.
 */
export async function signIn(email: string, password: string): Promise<Entry> {
  const { body } = await askDoor('/sign-in/email', { email, password })
  return body !== null && 'twoFactorRedirect' in body ? 'code-asked' : 'entered'
}

/**
 * Gives the second factor: the six digits of the application, or one of the kept codes.
 *
 * @throws Refusal for a wrong code, and for one that comes too late; Error when the server fails.
 */
export async function giveCode(code: string): Promise<Entry> {
  const bare = code.replaceAll(/[\s-]/g, '')
  await (/^\d{6}$/.test(bare)
    ? askDoor('/two-factor/verify-totp', { code: bare })
    : askDoor('/two-factor/verify-backup-code', { code: code.trim() }))
  return 'entered'
}

/** True when the way in begins again from the passphrase: too late, or after too many codes. */
export function beginsAgain(problem: Problem | 'silent'): boolean {
  return problem !== 'silent' && problem.code === 'sign-in-expired'
}

/** Leaves; the session ends on the server. */
export async function signOut(): Promise<void> {
  await askDoor('/sign-out', {})
}
