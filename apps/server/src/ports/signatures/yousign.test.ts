import { createServer } from 'node:http'
import { once } from 'node:events'
import { day } from '@quittance/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignatureAsked } from '#ports/signatures/signatures.ts'
import { yousign } from '#ports/signatures/yousign.ts'
import { portIn } from '#testing/port-in.ts'
import {
  proofBytes,
  signedBytes,
  YOUSIGN_KEY,
  yousignSimulator,
} from '#testing/yousign-simulator.ts'

let simulator: Awaited<ReturnType<typeof yousignSimulator>>
/** An address at which nobody listens any more. */
let closed = ''

beforeAll(async () => {
  simulator = await yousignSimulator()
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  closed = `http://127.0.0.1:${portIn(gone)}/v3`
  gone.close()
})
afterAll(() => simulator.stop())
beforeEach(() => {
  simulator.state.trouble = null
  simulator.requests.length = 0
  simulator.asked.length = 0
})

const opened = (key = YOUSIGN_KEY, address = simulator.address) =>
  yousign({ environment: 'production', key, address, milliseconds: 5000 })

const asked: SignatureAsked = {
  reference: '0196a5b2-41c8-7c3e-8d10-3fb2a1c09e77',
  title: 'Proposition d’échéancier, référence D-1-E1',
  until: day('2026-06-08'),
  signer: {
    firstName: 'Élodie',
    lastName: 'Garnier',
    email: 'elodie@exemple.example',
    phone: null,
  },
  document: { name: 'echeancier-1.pdf', bytes: Buffer.from('%PDF-1.7\nplan\n') },
}

describe('a document given to Yousign', () => {
  it('is made, given its document and its signer, then told, under our reference', async () => {
    expect(await opened().ask(asked)).toEqual({ kind: 'taken', id: 'sr-1' })
    expect(simulator.asked).toEqual([
      'POST /v3/signature_requests',
      'POST /v3/signature_requests/sr-1/documents',
      'POST /v3/signature_requests/sr-1/signers',
      'POST /v3/signature_requests/sr-1/activate',
    ])
    const [request] = simulator.requests
    expect(request).toMatchObject({ externalId: asked.reference, expiresOn: '2026-06-08' })
    expect(Buffer.from(request?.document ?? []).equals(asked.document.bytes)).toBe(true)
    expect(request?.signer).toMatchObject({
      signature_authentication_mode: 'otp_email',
      fields: [{ document_id: 'doc-sr-1', page: 2 }],
    })
  })

  it('is signed with a code by SMS where a telephone is given', async () => {
    await opened().ask({ ...asked, signer: { ...asked.signer, phone: '+33639981407' } })
    expect(simulator.requests[0]?.signer).toMatchObject({
      signature_authentication_mode: 'otp_sms',
      info: { phone_number: '+33639981407' },
    })
  })

  it.each([
    ['made-then-cut', 'unknown', 'draft'],
    ['activated-then-cut', 'unknown', 'waiting'],
  ] as const)(
    'is unknown when it was %s, and is found by our reference',
    async (trouble, kind, state) => {
      simulator.state.trouble = trouble
      expect((await opened().ask(asked)).kind).toBe(kind)
      simulator.state.trouble = null
      expect(await opened().find(asked.reference)).toMatchObject({ id: 'sr-1', state })
      expect(await opened().find('another')).toBeNull()
    },
  )

  it.each([
    ['failing', { kind: 'unknown', answer: 'status-502' }],
    ['too-many', { kind: 'refused', answer: 'status-429: API rate limit exceeded' }],
    ['too-large', { kind: 'unknown', answer: 'answer-too-large' }],
    ['elsewhere', { kind: 'unknown', answer: 'connection-broken' }],
  ] as const)('answers as a value where the provider is %s', async (trouble, given) => {
    simulator.state.trouble = trouble
    expect(await opened().ask(asked)).toEqual(given)
    expect(simulator.requests).toEqual([])
  })

  it('is refused for a wrong key, or where nobody listens, and never says the key', async () => {
    const wrong = await opened('another-key').ask(asked)
    expect(wrong).toEqual({ kind: 'refused', answer: 'status-401: Access token is invalid.' })
    const unreached = await opened(YOUSIGN_KEY, closed).ask(asked)
    expect(unreached.kind).toBe('refused')
    const failure = await opened(YOUSIGN_KEY, closed)
      .read('sr-1')
      .catch((cause: unknown) => cause)
    expect(failure).toMatchObject({ name: 'ProviderFailure', code: 'unreachable' })
    expect(JSON.stringify([wrong, unreached, String(failure), failure])).not.toContain(YOUSIGN_KEY)
  })
})

describe('what became of it', () => {
  it('is read, with the words of who declined', async () => {
    await opened().ask(asked)
    simulator.declines(asked.reference, 'Trop par mois.')
    expect(await opened().read('sr-1')).toMatchObject({
      state: 'declined',
      reason: 'Trop par mois.',
    })
    simulator.expires(asked.reference)
    expect((await opened().read('sr-1')).state).toBe('expired')
  })

  it('is not guessed from a state that is not known', async () => {
    await opened().ask(asked)
    simulator.state.trouble = 'unheard-of-status'
    await expect(opened().read('sr-1')).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('gives what was signed and its proof, byte for byte, and when', async () => {
    await opened().ask(asked)
    simulator.signs(asked.reference, '2026-05-19T10:02:13+02:00')
    const signature = await opened().signature(await opened().read('sr-1'))
    expect(Buffer.from(signature.document).equals(signedBytes(asked.reference))).toBe(true)
    expect(Buffer.from(signature.proof).equals(proofBytes(asked.reference))).toBe(true)
    expect(signature.signedAt.toString()).toBe('2026-05-19T08:02:13Z')
  })

  it.each(['not-a-pdf', 'too-large'] as const)('takes no file that is %s', async (trouble) => {
    await opened().ask(asked)
    simulator.signs(asked.reference, '2026-05-19T10:02:13+02:00')
    const seen = await opened().read('sr-1')
    simulator.state.trouble = trouble
    await expect(opened().signature(seen)).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('what is not to be signed any more', () => {
  it('is cancelled once told, and only removed before', async () => {
    await opened().ask(asked)
    await expect(opened().discard('sr-1')).rejects.toMatchObject({ code: 'refused' })
    await opened().cancel('sr-1')
    expect((await opened().read('sr-1')).state).toBe('cancelled')
    await expect(opened().cancel('sr-1')).rejects.toMatchObject({ code: 'refused' })
    simulator.state.trouble = 'made-then-cut'
    await opened().ask({ ...asked, reference: 'draft' })
    simulator.state.trouble = null
    await opened().discard('sr-2')
    expect(await opened().find('draft')).toBeNull()
  })
})
