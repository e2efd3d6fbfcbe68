import { afterEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '#app/refusal.ts'
import { beginsAgain, giveCode, signIn } from '#app/session/sign-in.ts'

afterEach(() => vi.unstubAllGlobals())

const expired = {
  type: 'urn:quittance:problem:sign-in-expired',
  title: 'Entrée expirée',
  status: 401,
  code: 'sign-in-expired',
  detail: 'Ce passage a expiré.',
  inEnglish: { title: 'Entry expired', detail: 'This way in has expired.' },
}

/** A server that answers every door the same, and remembers what it was asked. */
function answering(status: number, body: unknown, mediaType = 'application/json') {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': mediaType } })
  })
  return asked
}

describe('signing in', () => {
  it('enters, or is asked a code', async () => {
    answering(200, { token: 'x' })
    expect(await signIn('a@b.example', 'une phrase')).toBe('entered')
    answering(200, { twoFactorRedirect: true })
    expect(await signIn('a@b.example', 'une phrase')).toBe('code-asked')
  })

  it('throws what the server refuses, in both languages, and knows when to begin again', async () => {
    answering(401, expired, 'application/problem+json')
    const refused: unknown = await giveCode('123 456').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toMatchObject({ problem: { inEnglish: expired.inEnglish } })
    expect(beginsAgain(expired)).toBe(true)
    expect(beginsAgain({ ...expired, code: 'wrong-code' })).toBe(false)
    expect(beginsAgain('silent')).toBe(false)
  })

  it('says nothing of the passphrase when the server fails without a word', async () => {
    answering(502, '<html>', 'text/html')
    const failed: unknown = await signIn('a@b.example', 'x').catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Error)
    expect(failed).not.toBeInstanceOf(Refusal)
  })

  it('knows the six digits of the application from a backup code', async () => {
    const asked = answering(200, {})
    await giveCode('123 456')
    await giveCode('AbCdE-12345')
    expect(asked).toEqual([
      '/api/auth/two-factor/verify-totp',
      '/api/auth/two-factor/verify-backup-code',
    ])
  })
})
