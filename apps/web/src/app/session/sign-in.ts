/** What the door answers. */
export type SignInAnswer = 'entered' | 'code-asked' | 'refused' | 'too-many'

/** Asks to enter with an address and a passphrase. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const response = await post('/api/auth/sign-in/email', { email, password })
  if (response.status === 429) return 'too-many'
  if (!response.ok) return 'refused'
  const body: unknown = await response.json()
  const asked = typeof body === 'object' && body !== null && 'twoFactorRedirect' in body
  return asked ? 'code-asked' : 'entered'
}

/** Gives the six-digit code of the second factor. */
export async function giveCode(code: string): Promise<SignInAnswer> {
  const response = await post('/api/auth/two-factor/verify-totp', { code })
  if (response.status === 429) return 'too-many'
  return response.ok ? 'entered' : 'refused'
}

/** Leaves; the session ends on the server. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {})
}

async function post(path: string, body: object): Promise<Response> {
  return await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
