import { askDoor, textOf } from '#app/session/door.ts'

/** What the door answers. */
export type SignInAnswer = 'entered' | 'code-asked' | 'refused' | 'too-many' | 'begin-again'

/**
 * Asks to enter with an address and a passphrase.
 *
 * @throws Error when the server fails: nothing is known of the passphrase then.
 */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const { outcome, body } = await askDoor('/sign-in/email', { email, password })
  if (outcome !== 'done') return outcome === 'too-many' ? outcome : 'refused'
  return body !== null && 'twoFactorRedirect' in body ? 'code-asked' : 'entered'
}

/**
 * Gives the second factor: the six digits of the application, or one of the kept codes.
 *
 * After ten minutes, or too many wrong codes, the way in begins again from the passphrase.
 */
export async function giveCode(code: string): Promise<SignInAnswer> {
  const bare = code.replaceAll(/[\s-]/g, '')
  const { outcome, body } = /^\d{6}$/.test(bare)
    ? await askDoor('/two-factor/verify-totp', { code: bare })
    : await askDoor('/two-factor/verify-backup-code', { code: code.trim() })
  if (outcome === 'done') return 'entered'
  if (outcome === 'too-many') return outcome
  const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']
  return over.includes(textOf(body, 'code')) ? 'begin-again' : 'refused'
}

/** Leaves; the session ends on the server. */
export async function signOut(): Promise<void> {
  await askDoor('/sign-out', {})
}
