import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  sent,
  versionOf,
  type LetterWanted,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let dossierId = ''
let recall = ''
let deposits = 0

beforeAll(async () => {
  house = await openTestHouse('2026-02-10')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})
const unsettledIn = (answer: Awaited<ReturnType<typeof composed>>) =>
  listAt(expectOk(answer), 'gate', 'passed').filter((one) => at(one, 'certainty') !== undefined)

/** A claim of its own, whose first letter left sixteen days ago. */
beforeEach(async () => {
  house.clock.set('2026-02-10')
  deposits += 1
  const items = deposit(member.creditorId).items.map((item) => ({
    ...item,
    number: `F-${deposits}`,
  }))
  const debtorOfIts = { ...deposit(member.creditorId).debtor, name: `Garage ${deposits}` }
  dossierId = (await deposited(member, { items, debtor: debtorOfIts })).id
  await sent(member, dossierId, { letter: 'first-reminder' })
  house.clock.set('2026-02-26')
  const letter = expectOk(await composed(member, dossierId, { letter: 'second-reminder' }))
  const block = listAt(letter, 'sheet', 'body').find((one) => at(one, 'id') === 'recall')
  recall = String(at(block, 'text'))
})

/** A second letter to which a sentence is added. */
const adding = (sentence: string): LetterWanted => ({
  letter: 'second-reminder',
  edits: { recall: `${recall} ${sentence}` },
})

const DOUBTFUL = 'Un huissier pense à vous.'
const FORBIDDEN = 'Un huissier procédera à la saisie de vos biens.'
const ANSWER = 'Phrase relue avec le mandant, sans menace.'

/** The verdict kept with the second letter of the dossier. */
async function keptVerdict(): Promise<unknown> {
  const row = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    tx
      .selectFrom('outward_act')
      .select('gate_verdict')
      .where('dossier_id', '=', dossierId)
      .where('step', 'like', '%second-reminder%')
      .executeTakeFirstOrThrow(),
  )
  return row.gate_verdict
}

async function reservation(): Promise<unknown> {
  const rows = listAt(await member.get(`/api/dossiers/${dossierId}/timeline`), 'rows')
  return rows.find((row) => at(row, 'title', 'en') === 'Second reminder approved')
}

describe('a letter that the gate leaves to a person', () => {
  it('is refused, at the answer, while nobody answered', async () => {
    const asked = adding(DOUBTFUL)
    const read = expectOk(await composed(member, dossierId, asked))
    expect(at(read.body, 'gate', 'verdict')).toBe('ask-a-person')
    const version = await versionOf(member, dossierId)
    expect(await approved(member, dossierId, asked)).toMatchObject({
      status: 422,
      body: {
        code: 'gate-refuses',
        path: 'personSays',
        inEnglish: {
          detail: 'The gate does not let this letter leave: read its points beside the letter.',
        },
      },
    })
    expect(await approved(member, dossierId, { ...asked, personSays: '   ' })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    })
    expect(await versionOf(member, dossierId)).toBe(version)
  })

  it('leaves with the answer kept in its verdict and in the journal', async () => {
    const asked = { ...adding(DOUBTFUL), personSays: ANSWER }
    expect(await approved(member, dossierId, asked)).toMatchObject({
      status: 200,
      body: { state: 'reserved' },
    })
    expect(await keptVerdict()).toMatchObject({ verdict: 'ask-a-person', personSays: ANSWER })
    expect(at(await reservation(), 'title', 'fr')).toBe('Deuxième relance approuvée')
    for (const language of ['fr', 'en']) {
      expect(at(await reservation(), 'detail', language)).toContain(ANSWER)
    }
    const journal = listAt(await member.get('/api/journal?limit=200'), 'rows')
    const facts = journal
      .filter((row) => at(row, 'verb') === 'letter-reserved')
      .map((row): unknown => at(JSON.parse(String(at(row, 'canonical'))), 'facts', 'personSays'))
    expect(facts.filter((fact) => fact !== undefined)).toEqual([ANSWER])
  })

  it('waits for someone who may send', async () => {
    const auditor = await house.joined(member.organisationId, 'auditor')
    const asked = { ...adding(DOUBTFUL), personSays: ANSWER }
    const read = expectOk(await composed(member, dossierId, asked))
    const answer = await auditor.post(`/api/dossiers/${dossierId}/letters`, {
      letter: 'second-reminder',
      channel: 'letter',
      edits: asked.edits,
      expectedVersion: at(read.body, 'dossierVersion'),
      textSha256: textAt(read, 'textSha256'),
      personSays: ANSWER,
    })
    expect(answer.status).toBe(403)
  })
})

describe('an answer to a gate that asks nothing', () => {
  it('opens nothing that the gate refuses', async () => {
    const asked = { ...adding(FORBIDDEN), personSays: ANSWER }
    expect((await approved(member, dossierId, asked)).body).toMatchObject({ code: 'gate-refuses' })
    expect(await reservation()).toBeUndefined()
  })

  it('is not kept with a letter that passes', async () => {
    const asked = { letter: 'second-reminder', personSays: ANSWER } as const
    expectOk(await approved(member, dossierId, asked))
    expect(await keptVerdict()).toMatchObject({ verdict: 'pass' })
    expect(JSON.stringify(await keptVerdict())).not.toContain(ANSWER)
    expect(JSON.stringify(at(await reservation(), 'detail'))).not.toContain(ANSWER)
  })
})

describe('the first letter of an agency', () => {
  it('passes as an e-mail, and says that the texts do not settle whether that is a letter', async () => {
    const { debtor } = deposit(member.creditorId)
    const to = { ...debtor, name: 'Garage du Courriel', email: 'garage@exemple.example' }
    const { id } = await deposited(member, { debtor: to })
    const by = async (channel: 'e-mail' | 'letter') =>
      unsettledIn(await composed(member, id, { letter: 'first-reminder', channel }))
    expect(await by('e-mail')).toEqual([{ rule: 'first-letter/channel', certainty: 'arguable' }])
    expect(await by('letter')).toEqual([])
  })
})

describe('a letter that is reserved', () => {
  it('is read before it is printed, byte for byte as it will be, and no other demand is beside it', async () => {
    await house.house.jobs.stop()
    const actId = textAt(
      expectOk(await approved(member, dossierId, { letter: 'second-reminder' })),
      'actId',
    )
    const before = expectOk(await member.get(`/api/acts/${actId}/pdf`))
    expect(expectOk(await member.get(`/api/acts/${actId}`)).body).toMatchObject({
      state: 'reserved',
      hasPdf: false,
      canRead: true,
    })
    house.clock.set('2026-02-27')
    const beside = await approved(member, dossierId, { letter: 'last-reminder' })
    expect(beside).toMatchObject({
      status: 422,
      body: { code: 'gate-refuses', inEnglish: { detail: ALREADY } },
    })
    house.clock.set('2026-02-26', '17:00')
    const { organisationId } = member
    await letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, organisationId)
    expect(expectOk(await member.get(`/api/acts/${actId}`)).body).toMatchObject({ hasPdf: true })
    const after = expectOk(await member.get(`/api/acts/${actId}/pdf`))
    expect(after.bytes.equals(before.bytes)).toBe(true)
  })
})

const ALREADY = 'Not possible: a message is already about to leave.'
