import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PASSWORD } from '#testing/facts.ts'
import { openTestHouse, signedIn, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { sendBytes } from '#testing/visitor.ts'

let house: TestHouse
let member: Member

beforeAll(async () => {
  house = await openTestHouse('2026-05-04', { passwords: undefined })
  member = await house.founded()
})
beforeEach(forgetAttempts)
afterAll(async () => {
  await house.stop()
})

const bySignIn = (email: string, password: string) => ({ email, password })

describe('signing in', () => {
  it('gives a session kept in a cookie that no script reads and no other site sends', () => {
    const cookie = member.setCookies().find((line) => line.startsWith('quittance.session_token='))
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i)
    expect(cookie).toMatch(/; Path=\//i)
  })

  it('says who is signed in, in which organisation', async () => {
    expect((await member.get('/api/session')).body).toMatchObject({
      firstRun: false,
      member: { userId: member.userId, role: 'manager', twoFactorEnabled: false },
      organisation: { id: member.organisationId, kind: 'agency' },
    })
  })

  it('refuses a wrong password and an unknown address alike', async () => {
    const wrong = await house
      .visitor()
      .post('/api/auth/sign-in/email', bySignIn(member.email, 'une autre phrase'))
    const unknown = await house
      .visitor()
      .post('/api/auth/sign-in/email', bySignIn('personne@cabinet.example', PASSWORD))
    expect(wrong).toMatchObject({ status: 401, mediaType: 'application/problem+json' })
    expect(wrong.body).toEqual({
      type: 'urn:quittance:problem:wrong-credentials',
      title: 'Entrée refusée',
      status: 401,
      code: 'wrong-credentials',
      detail: 'Cette adresse et cette phrase de passe ne vont pas ensemble. Vérifiez les deux.',
      inEnglish: {
        title: 'Entry refused',
        detail: 'This address and this passphrase do not go together. Check both.',
      },
    })
    expect(unknown.body).toEqual(wrong.body)
    expect([...unknown.headers.keys()]).toEqual([...wrong.headers.keys()])
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  it.each([
    ['email', { email: 'x@', password: PASSWORD }],
    ['password', { email: 'a@b.example', password: 'x'.repeat(129) }],
    ['password', { email: 'a@b.example', password: '' }],
    ['email', { password: PASSWORD }],
  ])('refuses a body that does not fit at %s, whoever it names', async (path, body) => {
    const answer = await house.visitor().post('/api/auth/sign-in/email', body)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path } })
  })

  it('takes nothing that it does not know, such as a device to trust without a code', async () => {
    const body = { ...bySignIn(member.email, PASSWORD), trustDevice: true }
    const answer = await house.visitor().post('/api/auth/sign-in/email', body)
    expect(answer.body).toMatchObject({ code: 'unknown-key', path: 'trustDevice' })
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('stops trying passwords after six attempts in a minute, the right one included', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const answer = await house.visitor().post('/api/auth/sign-in/email', {
        email: member.email,
        password: attempt === 7 ? PASSWORD : `essai numéro ${attempt}`,
      })
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
  })

  it('says how long to wait, in words and in a header', async () => {
    const body = bySignIn(member.email, 'une autre phrase')
    for (let attempt = 0; attempt < 6; attempt += 1)
      await house.visitor().post('/api/auth/sign-in/email', body)
    const answer = await house.visitor().post('/api/auth/sign-in/email', body)
    expect(answer).toMatchObject({
      status: 429,
      mediaType: 'application/problem+json',
      body: {
        code: 'too-many-requests',
        inEnglish: { detail: 'Too many attempts. Wait a minute before the next.' },
      },
    })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  })

  it('counts attempts by the address of the caller, whatever the caller says it is', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const answer = await house
        .visitor()
        .post('/api/auth/sign-in/email', bySignIn(member.email, 'une autre phrase'), {
          headers: {
            'x-forwarded-for': `203.0.113.${attempt}`,
            'x-quittance-caller': `203.0.113.${attempt}`,
          },
        })
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('the doors of sign-in', () => {
  it.each([
    ['GET /api/auth/list-sessions', 401, 'not-signed-in'],
    ['POST /api/auth/change-password', 422, 'invalid-input'],
    ['POST /api/auth/two-factor/verify-totp', 422, 'invalid-input'],
    ['GET /api/auth/sign-in/email', 404, 'not-found'],
    ['GET /api/auth/error', 404, 'not-found'],
    ['POST /api/auth/sign-up/email', 404, 'not-found'],
    ['POST /api/auth/request-password-reset', 404, 'not-found'],
    ['POST /api/auth/update-user', 404, 'not-found'],
    ['POST /api/auth/sign-in/email/', 404, 'not-found'],
    ['DELETE /api/auth/sign-out', 404, 'not-found'],
  ])('%s answers %s %s, a problem document', async (asked, status, code) => {
    const [method = '', path = ''] = asked.split(' ')
    const body = method === 'GET' ? {} : { body: {} }
    expect(await house.visitor().send(method, path, body)).toMatchObject({
      status,
      mediaType: 'application/problem+json',
      body: { status, code, inEnglish: { title: expect.any(String) } },
    })
  })

  it('ask whoever has a cookie where the request comes from, and trust our own pages only', async () => {
    const path = '/api/auth/revoke-other-sessions'
    const { port } = new URL(house.address)
    const from = async (origin: string) =>
      await member.post(path, {}, { headers: { origin, 'sec-fetch-site': 'same-origin' } })
    expect((await from(`http://localhost:${port}`)).status).toBe(200)
    expect(await from('https://ailleurs.example')).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    })
    expect(await from('')).toMatchObject({
      status: 403,
      body: {
        inEnglish: {
          detail: 'This request does not say where it comes from: it needs an Origin header.',
        },
      },
    })
  })

  it('refuse a body that is not JSON, or too large', async () => {
    const headers = { 'content-type': 'application/json' }
    const path = '/api/auth/sign-in/email'
    const broken = await house.visitor().send('POST', path, { raw: '{', headers })
    expect(broken).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    const raw = JSON.stringify(bySignIn('a@b.example', 'x'.repeat(1_200_000)))
    const large = await house.visitor().send('POST', path, { raw, headers })
    expect(large).toMatchObject({ status: 413, body: { code: 'too-large' } })
  })
})

describe('what is behind the door', () => {
  it.each([
    ['GET', '/api/dossiers'],
    ['GET', '/api/journal'],
    ['POST', '/api/files'],
    ['GET', '/api/receipts/0198c0de-0000-7000-8000-000000000001/pdf'],
  ])('%s %s asks a visitor to sign in', async (method, path) => {
    expect(await house.visitor().send(method, path)).toMatchObject({
      status: 401,
      mediaType: 'application/problem+json',
      body: { code: 'not-signed-in' },
    })
  })

  it('refuses a cookie whose signature was made up', async () => {
    const forged = { cookie: 'quittance.session_token=abc.def' }
    const answer = await house.visitor().get('/api/creditors', { headers: forged })
    expect(answer.status).toBe(401)
  })

  it('refuses a write that another site makes a browser send', async () => {
    for (const headers of [
      { origin: 'https://ailleurs.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] satisfies Record<string, string>[]) {
      const status = await sendBytes(house.address, '/api/creditors', {
        ...headers,
        'content-type': 'application/json',
      })
      expect(status).toBe(403)
    }
  })

  it('lets our own pages write', async () => {
    const answer = await member.post('/api/creditors', {}, { headers: { origin: house.address } })
    expect(answer.status).toBe(422)
  })
})

describe('sessions', () => {
  it('are listed to their member, and one revoked is out at once', async () => {
    const other = await signedIn(house, member.email)
    const sessions = await member.get('/api/auth/list-sessions')
    expect(listAt(sessions).length).toBeGreaterThanOrEqual(2)
    const token = await tokenOf(other)
    const revoked = await member.post('/api/auth/revoke-session', { token })
    expect(revoked.status).toBe(200)
    expect((await other.get('/api/creditors')).status).toBe(401)
    expect((await member.get('/api/creditors')).status).toBe(200)
  })

  it('of someone else cannot be revoked', async () => {
    const stranger = await house.founded()
    const token = await tokenOf(member)
    await stranger.post('/api/auth/revoke-session', { token })
    expect((await member.get('/api/creditors')).status).toBe(200)
  })

  it('ends when the member signs out', async () => {
    const other = await signedIn(house, member.email)
    await other.post('/api/auth/sign-out')
    expect((await other.get('/api/creditors')).status).toBe(401)
  })
})

describe('the second factor', () => {
  it('is turned on with the password, and asked at the next sign-in', async () => {
    const owner = await house.founded()
    const refused = await owner.post('/api/auth/two-factor/enable', { password: 'pas la bonne' })
    expect(refused).toMatchObject({
      status: 422,
      mediaType: 'application/problem+json',
      body: {
        code: 'wrong-password',
        inEnglish: { title: 'Passphrase refused', detail: 'This passphrase is not yours.' },
      },
    })
    const enabled = await owner.post('/api/auth/two-factor/enable', { password: PASSWORD })
    const secret = new URL(textAt(enabled, 'totpURI')).searchParams.get('secret') ?? ''
    const confirmed = await owner.post('/api/auth/two-factor/verify-totp', { code: totp(secret) })
    expect(confirmed.status).toBe(200)
    expect((await owner.get('/api/session')).body).toMatchObject({
      member: { twoFactorEnabled: true },
    })
    await forgetAttempts()

    const next = house.visitor()
    const first = await next.post('/api/auth/sign-in/email', bySignIn(owner.email, PASSWORD))
    expect(first.body).toMatchObject({ twoFactorRedirect: true })
    expect((await next.get('/api/creditors')).status).toBe(401)
    const wrong = await next.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    expect(wrong).toMatchObject({
      status: 401,
      mediaType: 'application/problem+json',
      body: {
        code: 'wrong-code',
        inEnglish: { detail: 'This code is wrong, or no longer valid. Write the one shown now.' },
      },
    })
    await next.post('/api/auth/two-factor/verify-totp', { code: totp(secret) })
    expect((await next.get('/api/creditors')).status).toBe(200)
  })

  it('begins again after too many codes, and without a passphrase before it', async () => {
    const owner = await house.founded()
    const enabled = await owner.post('/api/auth/two-factor/enable', { password: PASSWORD })
    const secret = new URL(textAt(enabled, 'totpURI')).searchParams.get('secret') ?? ''
    await owner.post('/api/auth/two-factor/verify-totp', { code: totp(secret) })
    const early = await house.visitor().post('/api/auth/two-factor/verify-totp', { code: '123456' })
    expect(early).toMatchObject({ status: 401, body: { code: 'sign-in-expired' } })

    const next = house.visitor()
    await forgetAttempts()
    await next.post('/api/auth/sign-in/email', bySignIn(owner.email, PASSWORD))
    const codes: unknown[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await forgetAttempts()
      const answer = await next.post('/api/auth/two-factor/verify-totp', { code: '000000' })
      codes.push(at(answer.body, 'code'))
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'wrong-code'), 'sign-in-expired'])
    const cleared = next.setCookies().filter((line) => line.startsWith('quittance.two_factor='))
    expect(cleared.at(-1)).toMatch(/^quittance\.two_factor=;.*Max-Age=0/)
  })
})

async function forgetAttempts(): Promise<void> {
  await house.house.database.jobs.query('delete from sign_in.rate_limit')
}

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

async function tokenOf(visitor: { get: Member['get'] }): Promise<string> {
  return textAt(await visitor.get('/api/auth/get-session'), 'session', 'token')
}

/** The code of now (RFC 6238), from a secret in base32. */
function totp(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret)
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(
    BigInt(Math.floor((performance.timeOrigin + performance.now()) / 30_000)),
  )
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}
