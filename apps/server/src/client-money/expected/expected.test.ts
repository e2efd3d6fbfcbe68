import {
  inOrganisation,
  loadDossier,
  type DossierRecord,
  type FindingRecord,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendDigestsEverywhere } from '#client-money/notices/alarm-digest.ts'
import { expectedStanding } from '#client-money/expected/standing.ts'
import { tellDefaultsEverywhere } from '#client-money/expected/plan-defaults.ts'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

async function bankShows(member: Ready, openingCents: number, bookings: readonly StatementLine[]) {
  const [from, to] = [bookings[0]?.on ?? '', bookings.at(-1)?.on ?? '']
  const text = bankStatement({ opening: openingCents, from, to, lines: bookings })
  const fileId = await uploaded(member, text, 'releve.xml')
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

const rfOf = async (member: Member, id: string) =>
  textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')

const expectedOf = async (member: Member, id: string) =>
  listAt(expectOk(await member.get(`/api/dossiers/${id}/expected`)), 'rows').map((row) => [
    at(row, 'state'),
    at(row, 'metCents'),
  ])

const verbsOf = async (member: Member, id: string) =>
  listAt(await member.get(`/api/dossiers/${id}/timeline?limit=100`), 'rows').map((row) =>
    at(row, 'verb'),
  )

const stepsOf = async (member: Member, id: string) =>
  listAt(await member.get(`/api/acts?dossierId=${id}&limit=200`), 'rows')
    .map((row) => [at(row, 'label', 'fr'), at(row, 'channel')].join(', '))
    .toSorted()

/** Three instalments of 150.00 euros, on the 5th: 5 July 2026 is a Sunday. */
const INSTALMENTS = [
  { dueOn: '2026-05-05', amountCents: 15_000 },
  { dueOn: '2026-06-05', amountCents: 15_000 },
  { dueOn: '2026-07-05', amountCents: 15_000 },
]

async function agreed(member: Ready, id: string, changes: object = {}) {
  return await member.post(`/api/dossiers/${id}/plans`, {
    expectedVersion: await versionOf(member, id),
    agreedOn: '2026-05-04',
    channel: 'phone',
    instalments: INSTALMENTS,
    knownToCreditor: true,
    ...changes,
  })
}

const withMail = () => debtor({ email: 'atelier@debiteur.example' })

describe('a plan of instalments', () => {
  it('meets its payments, is un-kept by a return, and tells its default once', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member, { debtor: withMail() })
    const rf = await rfOf(member, id)
    expectOk(await agreed(member, id))
    expect(await expectedOf(member, id)).toEqual([
      ['upcoming', 0],
      ['upcoming', 0],
      ['upcoming', 0],
    ])

    house.clock.set('2026-05-06')
    const first = { on: '2026-05-05', amount: 15_000, remittance: rf, reference: 'VIR-PLAN-1' }
    await bankShows(member, 0, [first])
    expect(await expectedOf(member, id)).toEqual([
      ['kept', 15_000],
      ['upcoming', 0],
      ['upcoming', 0],
    ])
    // The creditor knows the plan: the receipt leaves, and no notice does (R124-5).
    expect(await stepsOf(member, id)).toEqual(['Quittance, e-mail'])
    expect(await verbsOf(member, id)).toContain('creditor-notice-spared')

    house.clock.set('2026-05-12')
    await bankShows(member, 15_000, [
      { ...first, on: '2026-05-11', amount: -15_000, returned: 'AM04' },
    ])
    expect((await expectedOf(member, id))[0]).toEqual(['broken', 0])
    // Whoever paid, whoever is owed: both are told that the money went back.
    expect(await stepsOf(member, id)).toEqual([
      'Annulation de quittance, e-mail',
      'Avis de reprise d’un paiement, letter',
      'Quittance, e-mail',
    ])

    house.clock.set('2026-05-20')
    await tellDefaultsEverywhere(house.house)
    expect(await verbsOf(member, id)).not.toContain('plan-instalment-defaulted')
    house.clock.set('2026-05-21')
    await tellDefaultsEverywhere(house.house)
    await tellDefaultsEverywhere(house.house)
    const told = (await verbsOf(member, id)).filter((verb) => verb === 'plan-instalment-defaulted')
    expect(told).toHaveLength(1)
    const shown = expectOk(await member.get('/api/day'))
    expect(at(shown.body, 'expected')).toMatchObject([
      { dossierId: id, state: 'broken', isDefault: true, leftCents: 15_000, dueOn: '2026-05-05' },
    ])
  })

  it('tells the creditor who does not know it, and of what goes beyond it', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member, { debtor: withMail() })
    const rf = await rfOf(member, id)
    expectOk(await agreed(member, id, { knownToCreditor: false }))
    await bankShows(member, 0, [{ on: '2026-05-04', amount: 15_000, remittance: rf }])
    expect(await stepsOf(member, id)).toEqual([
      'Avis d’encaissement au créancier, letter',
      'Quittance, e-mail',
    ])
    const exhibitId = await exhibitOf(member, id)
    const other = await exhibitOf(
      member,
      (await deposited(member, { debtor: debtor({ name: 'Arvieux' }) })).id,
    )
    const path = `/api/dossiers/${id}/plans/known`
    const known = { expectedVersion: await versionOf(member, id), on: '2026-05-04', exhibitId }
    const foreign = await member.post(path, { ...known, exhibitId: other })
    expect(foreign).toMatchObject({ status: 422, body: { path: 'exhibitId' } })
    expectOk(await member.post(path, known))
    const { body: view } = await member.get(`/api/dossiers/${id}/expected`)
    expect(at(view, 'plan')).toMatchObject({ knownByExhibitId: exhibitId })
    house.clock.set('2026-05-06')
    // 350.00 euros: the two instalments left take 300.00, 50.00 is of no instalment.
    await bankShows(member, 15_000, [{ on: '2026-05-05', amount: 35_000, remittance: rf }])
    expect((await stepsOf(member, id)).filter((one) => one.startsWith('Avis'))).toHaveLength(2)
    const again = { expectedVersion: await versionOf(member, id), on: '2026-05-05' }
    expect((await member.post(`/api/dossiers/${id}/plans/known`, again)).status).toBe(409)
  })

  it('keeps its versions, counts each from its own day, and can be stopped', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    expectOk(await agreed(member, id))
    const later = INSTALMENTS.slice(1)
    expectOk(await agreed(member, id, { instalments: later, knownToCreditor: false }))
    const view = expectOk(await member.get(`/api/dossiers/${id}/expected`)).body
    expect(at(view, 'plan')).toMatchObject({
      version: 2,
      totalCents: 30_000,
      instalments: 2,
      knownToCreditorOn: null,
    })
    expect(at(view, 'earlier')).toMatchObject([{ version: 1, totalCents: 45_000 }])
    const dossier = expectOk(await member.get(`/api/dossiers/${id}`)).body
    const acts = [...listOf(dossier, 'impossible')]
    expect(acts.find((act) => at(act, 'act') === 'promise')).toMatchObject({
      because: { en: 'Not possible: a payment plan stands; agree it anew, or stop it.' },
    })
    const stop = {
      expectedVersion: await versionOf(member, id),
      ground: 'debtor-agreed',
      because: 'Il n’en veut plus.',
    }
    expect(
      await member.post(`/api/dossiers/${id}/plans/stop`, { ...stop, ground: 'notice-unanswered' }),
    ).toMatchObject({ status: 422, body: { code: 'law-refuses' } })
    expectOk(await member.post(`/api/dossiers/${id}/plans/stop`, stop))
    expect(await expectedOf(member, id)).toEqual([])
  })

  it.each([
    ['more than is owed', { instalments: [{ dueOn: '2026-05-05', amountCents: 900_000_000 }] }],
    ['days out of order', { instalments: INSTALMENTS.toReversed() }],
    ['a day before the agreement', { instalments: [{ dueOn: '2026-05-03', amountCents: 100 }] }],
    ['an agreement to come', { agreedOn: '2026-05-05' }],
  ])('refuses %s', async (_, changes) => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    expect(await agreed(member, id, changes)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    })
  })

  it('offers the line of the bank that comes near one of its days', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    expectOk(await agreed(member, id))
    house.clock.set('2026-06-08')
    await bankShows(member, 0, [{ on: '2026-06-03', amount: 15_000, payer: 'Inconnu' }])
    const [line] = listAt(await member.get('/api/bank-lines'), 'rows')
    expect(at(line, 'proposals')).toMatchObject([
      { dossierId: id, foundBy: 'instalment', on: '2026-06-05', place: { rank: 2, of: 3 } },
    ])
  })
})

describe('a promise', () => {
  it('holds the reminders until its grace is over, then asks for a call', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    expectOk(
      await member.post(`/api/dossiers/${id}/promises`, {
        expectedVersion: await versionOf(member, id),
        amountCents: 10_000,
        dueOn: '2026-05-07',
        madeOn: '2026-05-04',
        channel: 'phone',
      }),
    )
    const stateOn = async (on: string) => {
      house.clock.set(on)
      return at(expectOk(await member.get('/api/day')).body, 'expected', 0, 'state')
    }
    expect(await stateOn('2026-05-06')).toBeUndefined()
    expect(await stateOn('2026-05-07')).toBe('upcoming')
    // Friday 8 May is a holiday: two working days of grace end on Tuesday 12.
    expect(await stateOn('2026-05-11')).toBe('late')
    expect(await stateOn('2026-05-12')).toBe('late')
    expect(await stateOn('2026-05-13')).toBe('broken')
    expectOk(
      await member.post('/api/expected-terms', { graceWorkingDays: 3, defaultAfterDays: 30 }),
    )
    expect(await stateOn('2026-05-13')).toBe('late')
    const officer = await house.joined(member.organisationId, 'officer')
    const terms = { graceWorkingDays: 0, defaultAfterDays: 30 }
    expect((await officer.post('/api/expected-terms', terms)).status).toBe(403)
  })
})

describe('a promise read in a message', () => {
  const finding: FindingRecord = {
    id: 'finding-1',
    exhibitId: 'exhibit-1',
    kind: 'promise',
    amountCents: cents(30_000),
    dueOn: day('2026-05-15'),
    state: 'kept',
    sentOn: day('2026-05-05'),
    authorGrade: 'A',
    format: 'whatsapp',
    acknowledges: 'none',
    recorded: false,
  }

  it('is expected once a person kept it, unless it is noted too or was due before the case', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    const dossier = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
      loadDossier(tx, id),
    )
    if (dossier === null) throw new Error('the case was deposited')
    const expected = (changes: Partial<DossierRecord>) =>
      expectedStanding(
        { ...dossier, ...changes },
        { organisation: { address: dossier.creditor.address }, on: day('2026-05-20') },
      ).promises.map(({ id: of, state, graceUntil }) => [of, state, graceUntil.toString()])
    // Two working days after Friday 15 May: Tuesday 19.
    expect(expected({ findings: [finding] })).toEqual([['finding-1', 'broken', '2026-05-19']])
    expect(expected({ findings: [{ ...finding, state: 'proposed' }] })).toEqual([])
    expect(expected({ findings: [{ ...finding, state: 'set-aside' }] })).toEqual([])
    expect(expected({ findings: [{ ...finding, dueOn: day('2026-05-03') }] })).toEqual([])
    expect(expected({ findings: [{ ...finding, amountCents: null }] })).toEqual([])
    const noted = {
      id: 'promise-1',
      amountCents: cents(30_000),
      dueOn: day('2026-05-15'),
      madeOn: day('2026-05-05'),
      recordedAt: house.house.clock.now(),
      state: 'running' as const,
    }
    const both = expected({ findings: [finding], promises: [noted] })
    expect(both.map(([of]) => of)).toEqual(['promise-1'])
  })
})

describe('the alarms of the day', () => {
  it('tell what to pay over by how near its last day is, and go by e-mail once a day', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    const rf = await rfOf(member, id)
    await bankShows(member, 0, [{ on: '2026-05-04', amount: 10_000, remittance: rf }])
    const alarmsOn = async (on: string, who: Member = member) => {
      house.clock.set(on)
      return listOf(expectOk(await who.get('/api/day')).body, 'alarms').map((one) =>
        at(one, 'kind'),
      )
    }
    // Received on 4 May, to be paid over by 4 June.
    expect(await alarmsOn('2026-05-27')).toEqual([])
    expect(await alarmsOn('2026-05-28')).toEqual(['pay-over-7'])
    expect(await alarmsOn('2026-06-01')).toEqual(['pay-over-3'])
    expect(await alarmsOn('2026-06-03')).toEqual(['pay-over-1'])
    expect(await alarmsOn('2026-06-05')).toEqual(['pay-over-late'])
    const officer = await house.joined(member.organisationId, 'officer')
    expect(await alarmsOn('2026-06-05', officer)).toEqual([])
    const accountant = await house.joined(member.organisationId, 'accountant')
    expect(await alarmsOn('2026-06-05', accountant)).toEqual(['pay-over-late'])

    const sentTo = async () => {
      await sendDigestsEverywhere(house.house)
      const rows = listAt(await member.get('/api/acts?limit=200'), 'rows')
      return rows.filter((row) => at(row, 'label', 'en') === 'Alarms of the day').length
    }
    expect(await sentTo()).toBe(0)
    const asked = { wanted: true, email: 'compta@agence.example' }
    expectOk(await accountant.post('/api/alarm-digest', asked))
    expect((await officer.post('/api/alarm-digest', asked)).status).toBe(403)
    expect(await sentTo()).toBe(1)
    expect(await sentTo()).toBe(1)
    house.clock.set('2026-06-06')
    expect(await sentTo()).toBe(2)
    const inEnglish = { ...asked, language: 'en' }
    expectOk(await accountant.post('/api/alarm-digest', inEnglish))
    house.clock.set('2026-06-08')
    expect(await sentTo()).toBe(3)
    const written = await digestsOf(member)
    expect(written.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Alarmes du 5\sjuin\s2026$/),
      expect.stringMatching(/^Alarmes du 6\sjuin\s2026$/),
      'Alarms of 8 June 2026',
    ])
    expect(written[0]?.text).toContain('Voici ce qui ne peut pas attendre')
    expect(written[2]?.text).toContain('Here is what cannot wait today:')
    expectOk(await accountant.post('/api/alarm-digest', { ...asked, wanted: false }))
    house.clock.set('2026-06-09')
    expect(await sentTo()).toBe(3)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})

/** Attaches a letter to a dossier. @returns its exhibit. */
async function exhibitOf(member: Ready, id: string): Promise<string> {
  const fileId = await uploaded(member, `Lettre au mandant, ${id}`, 'lettre.txt')
  const answer = await member.post(`/api/dossiers/${id}/exhibits`, {
    expectedVersion: await versionOf(member, id),
    fileId,
    kind: 'letter',
    owners: [],
    deviceSha256: null,
  })
  return textAt(expectOk(answer), 'exhibitId')
}

async function digestsOf({ organisationId }: Member) {
  const rows = await inOrganisation(house.house.database.app, organisationId, (tx) =>
    tx
      .selectFrom('outward_act')
      .select('payload')
      .where('kind', '=', 'alarm-digest')
      .orderBy('reserved_at')
      .execute(),
  )
  return rows.map(({ payload }) => ({
    subject: at(payload, 'subject'),
    text: at(payload, 'text'),
  }))
}

function listOf(of: unknown, name: string): readonly unknown[] {
  const found = at(of, name)
  return Array.isArray(found) ? found : []
}
