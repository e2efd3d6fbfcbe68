import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PASSWORD } from '#testing/facts.ts'
import { openTestHouse, signedIn, type Member, type TestHouse } from '#testing/house.ts'
import { listAt, textAt } from '#testing/read.ts'
import { sendBytes } from '#testing/visitor.ts'

let house: TestHouse
let member: Member

beforeAll(async () => {
  house = await openTestHouse()
  member = await house.founded()
})
beforeEach(async () => {
  await house.house.database.jobs.query('delete from sign_in.rate_limit')
})
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
    expect(wrong.status).toBe(401)
    expect(unknown.body).toEqual(wrong.body)
    expect(wrong.headers.getSetCookie()).toEqual([])
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
    expect(refused.status).toBe(400)
    const enabled = await owner.post('/api/auth/two-factor/enable', { password: PASSWORD })
    const secret = new URL(textAt(enabled, 'totpURI')).searchParams.get('secret') ?? ''
    const confirmed = await owner.post('/api/auth/two-factor/verify-totp', { code: totp(secret) })
    expect(confirmed.status).toBe(200)
    expect((await owner.get('/api/session')).body).toMatchObject({
      member: { twoFactorEnabled: true },
    })
    await house.house.database.jobs.query('delete from sign_in.rate_limit')

    const next = house.visitor()
    const first = await next.post('/api/auth/sign-in/email', bySignIn(owner.email, PASSWORD))
    expect(first.body).toMatchObject({ twoFactorRedirect: true })
    expect((await next.get('/api/creditors')).status).toBe(401)
    const wrong = await next.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    expect(wrong.status).toBe(401)
    await next.post('/api/auth/two-factor/verify-totp', { code: totp(secret) })
    expect((await next.get('/api/creditors')).status).toBe(200)
  })
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
