import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditor, debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  actInState,
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  sent,
  separateAccountStatement,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-02-10')
})
afterAll(async () => {
  await house.stop()
})

const verdictOf = (body: unknown) => at(body, 'gate', 'verdict')

/** 900,00 € owed by a consumer since 31 January 2026. */
const againstConsumer = {
  debtor: debtor({ kind: 'consumer', trade: null, civility: 'Mme', name: 'Anne Roussel' }),
  nature: 'sale',
  items: [
    {
      number: 'F-2026-007',
      label: 'Bicyclette',
      issuedOn: '2026-01-15',
      dueOn: '2026-01-31',
      amountCents: 90_000,
    },
  ],
} as const

const claim = {
  ...againstConsumer,
  items: [...againstConsumer.items],
}

describe('a creditor that acts for itself', () => {
  let member: Ready
  let dossierId = ''

  it('needs no mandate, insurance or declared account, and is its only creditor', async () => {
    house.clock.set('2026-02-10')
    member = await readyToAct(house, 'creditor')
    const { id } = await deposited(member, claim)
    dossierId = id
    expect(await member.post('/api/creditors', creditor())).toMatchObject({
      status: 422,
      body: { code: 'law-refuses' },
    })
  })

  it('is owed the price alone: no interest before a formal notice, no lump sum of a consumer', async () => {
    const answer = await member.get(`/api/dossiers/${dossierId}/assessment?asOf=2026-02-10`)
    expect(at(answer.body, 'statement')).toMatchObject({
      principalCents: 90_000,
      interestCents: 0,
      indemnityCents: 0,
      totalCents: 90_000,
    })
    expect(JSON.stringify(answer.body)).toContain('"article":"1231-6')
    expect(answer.body).toMatchObject({ limitation: { value: { lastDay: '2031-01-31' } } })
  })

  it('sends a reminder, then a formal notice from which interest runs at the legal rate', async () => {
    const first = expectOk(await composed(member, dossierId, { letter: 'first-reminder' }))
    expect(verdictOf(first.body)).toBe('pass')
    await sent(member, dossierId, { letter: 'first-reminder' })
    house.clock.set('2026-03-02')
    const notice = { letter: 'formal-notice', channel: 'registered-letter' } as const
    expect(verdictOf(expectOk(await composed(member, dossierId, notice)).body)).toBe('pass')
    await sent(member, dossierId, notice)
    const before = await member.get(`/api/dossiers/${dossierId}/assessment?asOf=2026-03-01`)
    expect(at(before.body, 'statement', 'interestCents')).toBe(0)
    const after = await member.get(`/api/dossiers/${dossierId}/assessment?asOf=2026-05-04`)
    expect(Number(at(after.body, 'statement', 'interestCents'))).toBeGreaterThan(0)
    expect(at(after.body, 'statement', 'indemnityCents')).toBe(0)
  })

  it('notes a payment made to itself, gives a receipt and owes nobody a pay-over', async () => {
    house.clock.set('2026-03-10')
    const answer = await member.post(`/api/dossiers/${dossierId}/payments`, {
      expectedVersion: await versionOf(member, dossierId),
      amountCents: 30_000,
      receivedOn: '2026-03-09',
      method: 'to-creditor',
    })
    expect(answer).toMatchObject({
      status: 200,
      body: { receiptNumber: 'Q-2026-000001', payOverBy: null, overpaidCents: 0 },
    })
    const [allocation] = listAt(answer, 'allocations')
    const [toInterest, toPrincipal] = ['toInterestCents', 'toPrincipalCents'].map((key) =>
      Number(at(allocation, key)),
    )
    expect(toInterest).toBeGreaterThan(0)
    expect(Number(toInterest) + Number(toPrincipal)).toBe(30_000)
    expect(JSON.stringify(at(allocation, 'because'))).toContain('1343-1')
    expect((await member.get('/api/pay-overs')).body).toMatchObject({ rows: [] })
    const acts = listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')
    expect(acts.map((act) => at(act, 'label', 'fr'))).not.toContain(
      'Avis d’encaissement au créancier',
    )
  })

  it('has no separate account to read a statement for', async () => {
    const fileId = await uploaded(member, await separateAccountStatement())
    expect((await member.post('/api/bank-statements', { fileId })).body).toMatchObject({
      code: 'law-refuses',
      article: 'CPCE R124-2',
    })
  })
})

describe('a judicial officer', () => {
  let member: Ready
  let dossierId = ''

  it('takes a claim under its own statute, without the convention of an agency', async () => {
    house.clock.set('2026-02-10')
    member = await readyToAct(house, 'judicial-officer')
    const { id, reference } = await deposited(member)
    dossierId = id
    expect(reference).toBe('2026-0001')
  })

  it('writes a first letter that no act of its office is taken for', async () => {
    const letter = expectOk(await composed(member, dossierId, { letter: 'first-reminder' }))
    expect(verdictOf(letter.body)).toBe('pass')
    await sent(member, dossierId, { letter: 'first-reminder' })
  })

  it('is paid for its creditor: noted by hand, then shown by the bank, counted once', async () => {
    house.clock.set('2026-05-04')
    const noted = await member.post(`/api/dossiers/${dossierId}/payments`, {
      expectedVersion: await versionOf(member, dossierId),
      amountCents: 95_000,
      receivedOn: '2026-04-13',
      method: 'transfer',
    })
    expect(noted).toMatchObject({ status: 200, body: { receiptNumber: 'Q-2026-000001' } })
    const fileId = await uploaded(member, await separateAccountStatement(), 'releve.xml')
    expect(expectOk(await member.post('/api/bank-statements', { fileId })).body).toMatchObject({
      posted: 2,
    })
    expect(listAt(await member.get(`/api/dossiers/${dossierId}`), 'payments')).toHaveLength(1)
    expect((await member.get('/api/separate-account')).body).toMatchObject({ gapCents: 0 })
  })
})

describe('a claim that is time-barred', () => {
  it('is refused a formal notice, and its first letter does not speak of going to court', async () => {
    house.clock.set('2026-02-10')
    const member = await readyToAct(house)
    const old = {
      ...claim,
      limitationStartsOn: '2024-01-31',
      items: claim.items.map((item) => ({ ...item, issuedOn: '2023-12-15', dueOn: '2024-01-31' })),
    }
    const { id } = await deposited(member, old)
    const assessment = await member.get(`/api/dossiers/${id}/assessment?asOf=2026-02-10`)
    expect(assessment.body).toMatchObject({
      limitation: { value: { status: 'expired', lastDay: '2026-01-31', daysLeft: 0 } },
    })
    const first = await approved(member, id, { letter: 'first-reminder' })
    if (first.status === 200) {
      await actInState(member, { actId: textAt(first, 'actId'), dossierId: id, state: 'done' })
    }
    house.clock.set('2026-03-16')
    const notice = await approved(member, id, {
      letter: 'formal-notice',
      channel: 'registered-letter',
    })
    expect(notice.status).toBe(422)
    expect(['gate-refuses', 'law-refuses']).toContain(at(notice.body, 'code'))
    const acts = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
    expect(acts.map((act) => at(act, 'label', 'fr'))).not.toContain('Mise en demeure')
  })

  it('may be asked for until the end of its last day', async () => {
    const member = await readyToAct(house)
    house.clock.set('2026-02-10')
    const { id } = await deposited(member, {
      ...claim,
      limitationStartsOn: '2024-02-20',
      items: claim.items.map((item) => ({ ...item, issuedOn: '2024-01-15', dueOn: '2024-02-20' })),
    })
    for (const [asOf, status, daysLeft] of [
      ['2026-02-19', 'running', 1],
      ['2026-02-20', 'running', 0],
      ['2026-02-21', 'expired', 0],
    ] as const) {
      const answer = await member.get(`/api/dossiers/${id}/assessment?asOf=${asOf}`)
      expect(answer.body).toMatchObject({ limitation: { value: { status, daysLeft } } })
    }
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
