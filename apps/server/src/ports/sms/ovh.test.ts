import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ovhSignature } from '#ports/sms/ovh-signing.ts'
import { ovhSms } from '#ports/sms/ovh.ts'
import type { Sms } from '#ports/sms/sms.ts'
import { portIn } from '#testing/port-in.ts'
import { OVH_ACCOUNT, OVH_KEYS, ovhSimulator, tagOfAct } from '#testing/ovh-simulator.ts'

const now = () => Temporal.Instant.from('2026-05-12T08:00:00Z')
let simulator: Awaited<ReturnType<typeof ovhSimulator>>
/** An address at which nobody listens any more. */
let closed = ''

beforeAll(async () => {
  simulator = await ovhSimulator()
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  closed = `http://127.0.0.1:${portIn(gone)}/1.0`
  gone.close()
})
afterAll(() => simulator.stop())
beforeEach(() => {
  simulator.state.trouble = null
  simulator.sent.length = 0
  simulator.received.length = 0
  simulator.asked.length = 0
})

const opened = (keys = OVH_KEYS, address = simulator.address) =>
  ovhSms({ account: OVH_ACCOUNT, keys, clock: { now }, address, milliseconds: 5000 })

const sms: Sms = {
  reference: '0196a5b2-41c8-7c3e-8d10-3fb2a1c09e77',
  to: '+33639981407',
  text: "Sauf erreur, il reste 1 012,34 € à payer. L'équipe",
}

describe('an SMS given to OVHcloud', () => {
  it('is signed, sent in one request from a number that can be answered, under our reference', async () => {
    expect(await opened().send(sms)).toEqual({ kind: 'taken', id: '301', answer: '301' })
    expect(simulator.sent).toMatchObject([
      { receiver: '+33639981407', message: sms.text, tag: '7c3e8d103fb2a1c09e77' },
    ])
    expect(simulator.asked).toEqual([`POST /1.0/sms/${OVH_ACCOUNT}/jobs`])
  })

  it('is unknown once it was handed over and no answer came, and is found by our reference', async () => {
    simulator.state.trouble = 'taken-then-cut'
    expect((await opened().send(sms)).kind).toBe('unknown')
    expect(await opened().find(sms.reference)).toBe('301')
    expect(await opened().find('0196a5b2-41c8-7c3e-8d10-000000000000')).toBeNull()
    simulator.state.trouble = 'failing'
    expect(await opened().send(sms)).toEqual({ kind: 'unknown', answer: 'status-502' })
  })

  it('is refused, and nothing left, where the provider says so or was never reached', async () => {
    simulator.state.trouble = 'no-credit'
    expect(await opened().send(sms)).toEqual({
      kind: 'refused',
      answer: 'You do not have enough credits',
    })
    simulator.state.trouble = 'invalid-receiver'
    expect(await opened().send(sms)).toEqual({ kind: 'refused', answer: 'invalid-receiver' })
    simulator.state.trouble = null
    const wrong = { ...OVH_KEYS, applicationSecret: 'another' }
    expect(await opened(wrong).send(sms)).toEqual({ kind: 'refused', answer: 'Invalid signature' })
    expect((await opened(OVH_KEYS, closed).send(sms)).kind).toBe('refused')
    expect(simulator.sent).toEqual([])
  })

  it('never says a key where it cannot be reached', async () => {
    const failure = await opened(OVH_KEYS, closed)
      .read('1')
      .catch((cause: unknown) => cause)
    expect(failure).toMatchObject({ name: 'ProviderFailure', code: 'unreachable' })
    const said = JSON.stringify([String(failure), failure])
    for (const key of Object.values(OVH_KEYS)) expect(said).not.toContain(key)
  })
})

describe('what became of it', () => {
  it.each([
    [0, 0, { state: 'waiting', code: null }],
    [1, 4, { state: 'delivered', code: null }],
    [2, 24, { state: 'not-delivered', code: '24' }],
    [4, 3, { state: 'waiting', code: null }],
    [8, 2, { state: 'waiting', code: null }],
    [16, 23, { state: 'not-delivered', code: '23' }],
  ] as const)('reads the receipt %i (%i)', async (receipt, ptt, became) => {
    await opened().send(sms)
    simulator.happened(tagOfAct(sms.reference), receipt, ptt)
    const read = await opened().read('301')
    expect(read).toMatchObject({ id: '301', ...became })
    expect(JSON.parse(Buffer.from(read.bytes).toString())).toMatchObject({
      deliveryReceipt: receipt,
    })
  })
})

describe('what comes in', () => {
  it('is listed since an instant, the oldest first, and read with its very bytes', async () => {
    simulator.answers('+33639981407', 'Je paie vendredi', '2026-05-12T09:30:00+02:00')
    simulator.answers('+33639981407', 'STOP', '2026-05-12T10:30:00+02:00')
    expect(await opened().receivedSince(Temporal.Instant.from('2026-05-12T08:00:00Z'))).toEqual([
      '701',
    ])
    expect(await opened().receivedSince(Temporal.Instant.from('2026-05-12T07:00:00Z'))).toEqual([
      '700',
      '701',
    ])
    const read = await opened().readReceived('700')
    expect(read).toMatchObject({ from: '+33639981407', text: 'Je paie vendredi' })
    expect(read.at.toString()).toBe('2026-05-12T07:30:00Z')
    expect(Buffer.from(read.bytes).toString()).toBe(JSON.stringify(simulator.received[0]))
  })
})

describe('a signature', () => {
  it('is that of the parts of the request, the secret first', () => {
    // Made by openssl: printf 'AS+CK+GET+https://eu.api.ovh.com/1.0/sms++1700000000' | openssl sha1
    expect(
      ovhSignature(
        { applicationKey: 'AK', applicationSecret: 'AS', consumerKey: 'CK' },
        {
          method: 'GET',
          address: 'https://eu.api.ovh.com/1.0/sms',
          body: '',
          timestamp: 1_700_000_000,
        },
      ),
    ).toBe('$1$e4cf951f3f892e400d2e14914890a3901c7f42b4')
  })
})
