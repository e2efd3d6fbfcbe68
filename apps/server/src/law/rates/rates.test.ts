import type { DossierLaw, ProposeRateInput } from '@quittance/contract'
import { inOrganisation } from '@quittance/database'
import { answerInterest, rateBookWith } from '@quittance/law'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { watchRates, watchRatesEverywhere } from '#law/rates/watch-rates.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

let house: TestHouse
let manager: Ready
let accountant: Member

beforeAll(async () => {
  house = await openTestHouse('2026-12-01')
})
beforeEach(async () => {
  house.clock.set('2026-12-01')
  manager = await readyToAct(house)
  accountant = await house.joined(manager.organisationId, 'accountant')
})
afterAll(async () => {
  await house.stop()
})

const text = {
  source: 'Arrêté du 18/12/2026 (JO n° 0299 du 24/12/2026)',
  reference: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT',
}

const legal = (halfYear = '2027-S1', asked: object = {}): ProposeRateInput => ({
  series: 'legal',
  halfYear,
  privateHundredths: 690,
  otherHundredths: 280,
  ...text,
  ...asked,
})

const ecb = (halfYear = '2027-S1'): ProposeRateInput => ({
  series: 'ecb',
  halfYear,
  ecbHundredths: 215,
  ...text,
})

const propose = (rate: ProposeRateInput, of: Member = manager) => of.post('/api/rates', rate)
/** `decision` is such as `<rate>/refusal`. */
const decide = (of: Member, decision: string, body: object = {}) =>
  of.post(`/api/rates/${decision}`, body)

async function confirmed(rate: ProposeRateInput): Promise<string> {
  const id = textAt(expectOk(await propose(rate)), 'id')
  expectOk(await decide(accountant, `${id}/confirmation`))
  return id
}

async function missing(): Promise<readonly unknown[]> {
  return listAt(await manager.get('/api/rates'), 'missing')
}

async function noticed(): Promise<readonly unknown[]> {
  return listAt(await manager.get('/api/rates/missing'), 'missing')
}

/** What the journal tells of rates, the oldest first. */
async function journal(): Promise<readonly unknown[]> {
  const { organisationId } = manager
  return await inOrganisation(house.house.database.app, organisationId, (tx) =>
    tx
      .selectFrom('journal_entry')
      .select(['verb', 'actor_kind', 'actor_id', 'subject_id', 'facts'])
      .where('organisation_id', '=', organisationId)
      .where('subject_kind', '=', 'rate')
      .orderBy('position')
      .execute(),
  )
}

describe('a rate that is missing', () => {
  it('is added by who may, from the day on which it can be known', async () => {
    expect(await missing()).toMatchObject([
      { series: 'legal', halfYear: '2027-S1', next: true, takenFrom: '2026-12-01' },
      { series: 'ecb', halfYear: '2027-S1', next: true, takenFrom: '2027-01-01' },
    ])
    for (const role of ['officer', 'auditor'] as const) {
      const member = await house.joined(manager.organisationId, role)
      expect((await propose(legal(), member)).body).toMatchObject({ code: 'not-permitted' })
      expect((await member.get('/api/rates')).status).toBe(200)
    }
    expect((await propose(ecb())).body).toMatchObject({
      code: 'law-refuses',
      article: 'C. com. L441-10',
      inEnglish: {
        detail:
          'The ECB rate that counts is the one in force on the first day of the half-year: it is entered from that day, on 1 January 2027.',
      },
    })
    house.clock.set('2027-01-01')
    expectOk(await propose(ecb()))
  })

  it('is added in its turn, and once', async () => {
    expect((await propose(legal('2026-S2'))).body).toMatchObject({ code: 'already-done' })
    expect((await propose(legal('2027-S2'))).body).toMatchObject({
      code: 'law-refuses',
      inEnglish: {
        detail:
          'The legal rate of a half-year is set in the weeks before it: it is entered at the earliest on 1 June 2027.',
      },
    })
    house.clock.set('2027-06-15')
    expect((await propose(legal('2027-S2'))).body).toMatchObject({
      code: 'invalid-input',
      path: 'halfYear',
      inEnglish: {
        detail: 'Rates follow one another: add that of the first half-year of 2027 first.',
      },
    })
    expectOk(await propose(legal()))
    expect((await propose(legal())).body).toMatchObject({ code: 'already-done' })
  })

  it.each([
    ['otherHundredths', { otherHundredths: 2.8 }],
    ['otherHundredths', { otherHundredths: 28_000 }],
    ['source', { source: ' ' }],
    ['reference', { reference: '' }],
    ['halfYear', { halfYear: '2027' }],
  ])('is refused at %s where it is not well written', async (path, wrong) => {
    const answer = await propose(legal('2027-S1', wrong))
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path } })
  })
})

describe('a proposed rate', () => {
  it('counts once another person has confirmed it', async () => {
    const id = textAt(expectOk(await propose(legal())), 'id')
    expect(await decide(manager, `${id}/confirmation`)).toMatchObject({
      status: 403,
      body: {
        code: 'second-person-needed',
        inEnglish: {
          title: 'Another person decides',
          detail: 'You proposed this rate: another person reads it at its source and confirms it.',
        },
      },
    })
    expect((await decide(accountant, `${id}/confirmation`)).body).toEqual({ state: 'confirmed' })
    expect((await decide(accountant, `${id}/confirmation`)).status).toBe(409)
    expect(at((await manager.get('/api/rates')).body, 'added', 0)).toMatchObject({
      id,
      state: 'confirmed',
      proposed: { by: 'Claire Morin', userId: manager.userId },
      decided: { by: 'accountant' },
      reference: text.reference,
      published: false,
      mayBeWithdrawn: true,
    })
    expect(await missing()).toMatchObject([{ series: 'ecb' }])
    expect(await tellsOf(id)).toMatchObject([
      { verb: 'rate-proposed', actor_id: manager.userId, facts: { otherHundredths: 280 } },
      { verb: 'rate-confirmed', actor_id: accountant.userId },
    ])
  })

  it('is refused with a reason, by its author too, and may be proposed again', async () => {
    const id = textAt(expectOk(await propose(legal())), 'id')
    expect((await decide(accountant, `${id}/refusal`, { because: '' })).status).toBe(422)
    const because = 'Les colonnes sont inversées.'
    expectOk(await decide(accountant, `${id}/refusal`, { because }))
    const again = textAt(expectOk(await propose(legal())), 'id')
    expectOk(await decide(manager, `${again}/refusal`, { because: 'Faute de frappe.' }))
    expectOk(await propose(legal()))
    const added = listAt(await manager.get('/api/rates'), 'added')
    expect(added.map((one) => String(at(one, 'state'))).toSorted()).toEqual([
      'proposed',
      'refused',
      'refused',
    ])
    expect(await tellsOf(id)).toMatchObject([
      { verb: 'rate-proposed' },
      { verb: 'rate-refused', facts: { reason: because } },
    ])
  })

  async function tellsOf(id: string) {
    return (await journal()).filter((entry) => at(entry, 'subject_id') === id)
  }
})

describe('a confirmed rate', () => {
  /** 2 000,00 € between professionals: interest at the ECB rate and ten points, every half-year. */
  async function tradeDebt(): Promise<string> {
    house.clock.set('2027-01-10')
    return (await deposited(manager)).id
  }

  const assessed = async (id: string): Promise<Answer> =>
    await manager.get(`/api/dossiers/${id}/assessment?asOf=2027-01-10`)

  it('is what interest is counted with, wherever it is counted, to the cent', async () => {
    const id = await tradeDebt()
    const before = await assessed(id)
    expect(interestLine(before)).toMatchObject({ certainty: 'unknown', tags: ['rate-unknown'] })
    await confirmed(ecb())
    const line = interestLine(await assessed(id))
    expect(line).toMatchObject({ certainty: 'arguable', tags: ['rate-to-confirm'] })
    const law = await lawOf(id)
    expect(law.rates).toEqual([
      { series: 'ecb', halfYear: '2027-S1', ecbHundredths: 215, source: text.source },
    ])
    const facts = law.items[0]?.interest ?? null
    const outcome = facts === null ? null : answerInterest(facts, rateBookWith(law.rates))
    const value = outcome?.outcome === 'answer' ? outcome.value : null
    expect(value?.lines.at(-1)).toMatchObject({
      from: '2027-01-01',
      to: '2027-01-10',
      rate: '12.15',
      rateSource: 'ecb:2027-S1',
      interest: 666,
    })
    expect(at(line, 'amountCents')).toBe(value?.interest)
    const preview = await manager.post(`/api/dossiers/${id}/payments/preview`, {
      amountCents: 60_000,
      receivedOn: '2027-01-10',
    })
    expect(JSON.stringify(expectOk(preview).body)).toContain(
      `"toInterestCents":${value?.interest ?? 'unknown'}`,
    )
  })

  it('is withdrawn with a reason, the last first; its half-year is missing again', async () => {
    const first = await confirmed(legal())
    house.clock.set('2027-06-20')
    const second = await confirmed(legal('2027-S2'))
    const because = 'Lu sur le mauvais arrêté.'
    expect((await decide(manager, `${first}/withdrawal`, { because })).body).toMatchObject({
      code: 'law-refuses',
      inEnglish: {
        detail: 'A later rate follows this one: withdraw the last one first.',
      },
    })
    for (const id of [second, first])
      expect((await decide(manager, `${id}/withdrawal`, { because })).body).toEqual({
        state: 'withdrawn',
      })
    expect((await decide(manager, `${first}/withdrawal`, { because })).status).toBe(409)
    expect(await missing()).toMatchObject([
      { series: 'legal', halfYear: '2027-S1', next: true },
      { series: 'legal', halfYear: '2027-S2', next: false },
      { series: 'ecb', halfYear: '2027-S1' },
      { series: 'ecb', halfYear: '2027-S2' },
    ])
    await confirmed(legal())
  })

  it('is not seen by another organisation', async () => {
    const id = await confirmed(legal())
    const stranger = await house.founded()
    expect((await stranger.get('/api/rates')).body).toMatchObject({ added: [] })
    expect((await decide(stranger, `${id}/withdrawal`, { because: 'x' })).status).toBe(404)
  })

  async function lawOf(id: string): Promise<DossierLaw> {
    const answer = expectOk(await manager.get(`/api/dossiers/${id}/law?asOf=2027-01-10`))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract promises
    return answer.body as DossierLaw
  }
})

describe('the daily round', () => {
  const round = async (day: string) => {
    house.clock.set(day)
    await watchRates(house.house, manager.organisationId)
  }

  it('says nothing until a month before a half-year without a rate', async () => {
    const early = await house.founded()
    house.clock.set('2026-11-30')
    await watchRatesEverywhere(house.house)
    const { body } = await early.get('/api/rates/missing')
    expect(body).toEqual({ missing: [] })
  })

  it('notes each half-year once, and no more once its rate is confirmed', async () => {
    await round('2026-12-01')
    await round('2026-12-02')
    await watchRatesEverywhere(house.house)
    expect(await noticed()).toMatchObject([
      { series: 'legal', halfYear: '2027-S1', from: '2027-01-01' },
      { series: 'ecb', halfYear: '2027-S1' },
    ])
    const told = (await journal()).filter((entry) => at(entry, 'verb') === 'rate-found-missing')
    expect(told).toMatchObject([
      {
        actor_kind: 'worker',
        actor_id: 'rates',
        subject_id: 'legal-rate:2027-S1',
        facts: { series: 'legal', halfYear: '2027-S1' },
      },
      { subject_id: 'ecb-rate:2027-S1' },
    ])
    const id = await confirmed(legal())
    expect(await noticed()).toMatchObject([{ series: 'ecb' }])
    expectOk(await decide(manager, `${id}/withdrawal`, { because: 'Faux.' }))
    await round('2026-12-03')
    expect(await noticed()).toMatchObject([
      { series: 'legal', noticedAt: expect.stringMatching(/^2026-12-01/) },
      { series: 'ecb' },
    ])
  })

  it('is made for an organisation as soon as it is founded, and every morning', async () => {
    const fresh = await house.founded()
    await expect
      .poll(async () => listAt(await fresh.get('/api/rates/missing'), 'missing').length, {
        timeout: 10_000,
      })
      .toBe(2)
    const { rows } = await house.house.database.jobs.query(
      "select name, cron, timezone from pgboss.schedule where name = 'day-begins'",
    )
    expect(rows).toEqual([{ name: 'day-begins', cron: '30 5 * * *', timezone: 'Europe/Paris' }])
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

function interestLine(answer: Answer): unknown {
  return listAt(expectOk(answer), 'statement', 'lines').find(
    (line) => at(line, 'component') === 'interest',
  )
}
