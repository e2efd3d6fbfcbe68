import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ar24 } from '#ports/registered-mail/ar24.ts'
import { ar24Date, ar24Signature } from '#ports/registered-mail/ar24-signing.ts'
import { oneTimeCode } from '#ports/registered-mail/one-time-code.ts'
import type { RegisteredMail } from '#ports/registered-mail/registered-mail.ts'
import { AR24_ACCOUNT, AR24_KEYS, ar24Simulator, MOMENTS } from '#testing/ar24-simulator.ts'

const now = () => Temporal.Instant.from('2026-05-04T08:00:00Z')
let simulator: Awaited<ReturnType<typeof ar24Simulator>>

beforeAll(async () => {
  simulator = await ar24Simulator(now)
})
afterAll(() => simulator.stop())
beforeEach(() => {
  simulator.state.trouble = null
  simulator.letters.length = 0
  simulator.asked.length = 0
})

const opened = (keys = AR24_KEYS, address = simulator.address, milliseconds = 20_000) =>
  ar24({
    environment: 'production',
    account: AR24_ACCOUNT,
    keys,
    clock: { now },
    address,
    milliseconds,
  })

const mail: RegisteredMail = {
  reference: 'acte-1',
  to: {
    email: 'claire.delmas@exemple.fr',
    firstName: 'Claire',
    lastName: 'Delmas',
    company: null,
    professional: false,
  },
  text: 'Mise en demeure.',
  attachment: { name: '2026-0001.pdf', bytes: Buffer.from('%PDF-1.7 lettre') },
}

describe('a letter given to AR24', () => {
  it('is signed, enciphered, qualified, with its file, its code and our reference', async () => {
    const sent = await opened().deposit(mail)
    expect(sent).toMatchObject({
      kind: 'deposited',
      letter: { id: '1', reference: 'acte-1', qualified: true },
    })
    expect(simulator.letters).toMatchObject([
      {
        ref_dossier: 'acte-1',
        dest_statut: 'particulier',
        to_lastname: 'Delmas',
        is_eidas: 1,
        content: 'Mise en demeure.',
      },
    ])
    expect([...simulator.files.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual([
      '%PDF-1.7 lettre',
    ])
    expect(simulator.asked).toEqual([
      'POST /api/user/auth_otp',
      'POST /api/attachment',
      'POST /api/mail',
    ])
  })

  it('is unknown once it was handed over and no answer came, and is found by our reference', async () => {
    simulator.state.trouble = 'taken-then-cut'
    expect(await opened().deposit(mail)).toMatchObject({ kind: 'unknown' })
    simulator.state.trouble = 'silent'
    const hasty = opened(AR24_KEYS, simulator.address, 2000)
    expect(await hasty.deposit({ ...mail, reference: 'acte-2' })).toEqual({
      kind: 'unknown',
      answer: 'timeout',
    })
    simulator.state.trouble = null
    expect(await opened().find('acte-1')).toMatchObject({ id: '1' })
    expect(await opened().find('acte-2')).toBeNull()
  })

  it('is refused, and nothing left, where the provider says so, is closed, or was never reached', async () => {
    simulator.state.trouble = 'refused'
    expect(await opened().deposit(mail)).toEqual({ kind: 'refused', answer: 'missing email' })
    simulator.state.trouble = 'maintenance'
    expect(await opened().deposit(mail)).toEqual({ kind: 'refused', answer: 'maintenance' })
    simulator.state.trouble = null
    expect(await opened({ ...AR24_KEYS, otpSecret: 'MFRGGZDFMZTWQ2LK' }).deposit(mail)).toEqual({
      kind: 'refused',
      answer: 'otp invalid',
    })
    const closed = await opened(AR24_KEYS, 'http://127.0.0.1:9/api').deposit(mail)
    expect(closed.kind).toBe('refused')
    expect(simulator.letters).toEqual([])
  })

  it('never says its token where it cannot be reached', async () => {
    const failure = await opened(AR24_KEYS, 'http://127.0.0.1:9/api')
      .read('1')
      .catch((cause: unknown) => cause)
    expect(failure).toMatchObject({ name: 'ProviderFailure' })
    expect(JSON.stringify([String(failure), failure])).not.toContain(AR24_KEYS.token)
  })
})

describe('what became of it', () => {
  it.each([
    ['viewed', 'delivered'],
    ['refused', 'refused'],
    ['neglected', 'unclaimed'],
    ['bounced', 'unknown-address'],
  ] as const)('is read with its proof: %s is %s', async (moment, state) => {
    await opened().deposit(mail)
    simulator.happened(1, MOMENTS[moment], '2026-05-05 23:30:00')
    const { events } = await opened().read('1')
    expect(events.map((event) => event.state)).toEqual(['deposited', state])
    const [, last] = events
    expect(last?.at.toString()).toBe('2026-05-05T21:30:00Z')
    const proof = await opened().proof(last?.proof ?? '')
    expect(Buffer.from(proof).toString()).toContain('%PDF-1.7')
  })

  it('is asked of the provider alone: no proof is fetched elsewhere', async () => {
    for (const elsewhere of [
      'http://169.254.169.254/latest',
      'https://exemple.fr/preuve.pdf',
      `${simulator.address.replace('127.0.0.1', 'localhost')}/get/proof/1`,
      'file:///etc/passwd',
    ]) {
      await expect(opened().proof(elsewhere)).rejects.toMatchObject({ message: 'proof-elsewhere' })
    }
  })
})

describe('a signature and a one-time code', () => {
  it('signs the date of Paris as the clients of AR24 do', () => {
    expect(ar24Date(now())).toBe('2026-05-04 10:00:00')
    // Made by openssl: key sha256(key) cut to 32 signs, vector sha256(sha256(key)) cut to 16.
    expect(ar24Signature('secret', '2026-05-04 10:00:00')).toBe(SIGNED)
  })

  it('gives the codes of RFC 6238, appendix B, in six digits', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    expect(oneTimeCode(secret, at(59))).toBe('287082')
    expect(oneTimeCode(secret, at(1_111_111_109))).toBe('081804')
    expect(oneTimeCode(secret, at(20_000_000_000))).toBe('353130')
    expect(() => oneTimeCode('1', at(0))).toThrow(RangeError)
  })
})

const SIGNED = '1In9ATxp0RGvOEBHsE9HjW06AVV7eb3S0kET7wiNNZw='
