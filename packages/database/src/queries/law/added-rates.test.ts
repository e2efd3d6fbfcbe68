import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
import {
  decideRate,
  listAddedRates,
  listMissingRateNotices,
  lockAddedRate,
  noticeMissingRate,
  proposeRate,
  withdrawRate,
} from '#queries/law/added-rates.ts'
import { confirmedRates } from '#queries/law/confirmed-rates.ts'
import { newId, testDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { NOON } from '../../../testing/test-values.ts'

let db: TestDatabase
let organisationId: string

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  organisationId = await db.newOrganisation()
})

function here<Result>(work: (tx: OrganisationTransaction) => Promise<Result>): Promise<Result> {
  return inOrganisation(db.app, organisationId, work)
}

const legal = { series: 'legal', privateHundredths: 690, otherHundredths: 280 } as const
const text = { source: 'Arrêté du 18/12/2026', reference: 'JO n° 0299 du 24/12/2026' }

let seconds = 0

async function proposed(halfYear = '2027-S1', id = newId()): Promise<string> {
  seconds += 1
  const rate = { ...legal, ...text, id, halfYear, at: NOON.add({ seconds }), by: 'anne' }
  expect(await here((tx) => proposeRate(tx, rate))).toBe('proposed')
  return id
}

const confirmed = (id: string, by: string) =>
  here((tx) => decideRate(tx, { id, at: NOON, by, state: 'confirmed', because: null }))

const refused = (id: string, by: string, because: string) =>
  here((tx) => decideRate(tx, { id, at: NOON, by, state: 'refused', because }))

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'constraint' in error
      ? String(error.constraint)
      : String(error)
  }
}

describe('an added rate', () => {
  it('counts once another person has confirmed it, never by its own author', async () => {
    const id = await proposed()
    expect(await here(confirmedRates)).toEqual([])
    expect(await codeOf(confirmed(id, 'anne'))).toBe('a_second_person_confirms')
    await confirmed(id, 'paul')
    expect(await here(confirmedRates)).toEqual([
      { ...legal, halfYear: '2027-S1', source: 'Arrêté du 18/12/2026' },
    ])
  })

  it('is refused with a reason, and may be proposed again', async () => {
    const id = await proposed()
    expect(await codeOf(refused(id, 'paul', ' '))).toBe('a_refusal_says_why')
    await refused(id, 'paul', 'Colonnes inversées.')
    await proposed()
    expect(await here(listAddedRates)).toMatchObject([
      { state: 'proposed', decided: null },
      { state: 'refused', decided: { by: 'paul', because: 'Colonnes inversées.' } },
    ])
  })

  it('waits alone for its half-year', async () => {
    await proposed()
    const again = { ...legal, ...text, id: newId(), halfYear: '2027-S1', at: NOON, by: 'paul' }
    expect(await here((tx) => proposeRate(tx, again))).toBe('proposed-already')
  })

  it('counts no more once it is withdrawn with a reason, and leaves its half-year free', async () => {
    const id = await proposed()
    await confirmed(id, 'paul')
    const withdrawal = { id, at: NOON, by: 'anne', because: 'Lu sur le mauvais arrêté.' }
    await here((tx) => withdrawRate(tx, withdrawal))
    expect(await here(confirmedRates)).toEqual([])
    expect(await here((tx) => lockAddedRate(tx, id))).toMatchObject({
      state: 'withdrawn',
      decided: { by: 'paul' },
      withdrawn: { by: 'anne', because: 'Lu sur le mauvais arrêté.' },
    })
    await confirmed(await proposed(), 'paul')
    expect(await here(confirmedRates)).toHaveLength(1)
  })
})

describe('a half-year without its rate', () => {
  it('is noted once', async () => {
    const notice = { series: 'ecb', halfYear: '2027-S1', noticedAt: NOON } as const
    const later = { ...notice, noticedAt: NOON.add({ hours: 24 }) }
    expect(await here((tx) => noticeMissingRate(tx, notice))).toBe(true)
    expect(await here((tx) => noticeMissingRate(tx, later))).toBe(false)
    expect(await here(listMissingRateNotices)).toEqual([notice])
  })
})
