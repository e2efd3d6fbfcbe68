import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import { approved, deposited, expectOk, readyToAct, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let number = 0

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  // Nothing leaves but when these tests say so.
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

const leave = () =>
  letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, member.organisationId)
const wrong = async () => listAt(await member.get('/api/sendings/wrong'), 'wrong')

/** A case whose first letter left on 4 May; it is 6 May. */
async function demanded(): Promise<string> {
  number += 1
  house.clock.set('2026-05-04')
  const { items } = deposit(member.creditorId)
  const { id } = await deposited(member, {
    debtor: debtor({ name: `Garage répondu no ${number}` }),
    items: items.map((item) => ({ ...item, number: `R-${number}` })),
  })
  expectOk(await approved(member, id, { letter: 'first-reminder' }))
  await leave()
  house.clock.set('2026-05-06')
  return id
}

async function asked(id: string, path: string, body: object) {
  return await member.post(`/api/dossiers/${id}/${path}`, {
    expectedVersion: await versionOf(member, id),
    ...body,
  })
}

/** A payment of 2 May that is known on the 6th: the letter of the 4th left in error. */
const paidBefore = (id: string) =>
  asked(id, 'payments', { amountCents: 50_000, receivedOn: '2026-05-02', method: 'to-creditor' })

type Wanted = {
  readonly letter: 'apology' | 'dispute-answer'
  readonly about: string
  readonly answer?: string
  readonly channel?: string
  readonly edits?: object
}

function letterOf({ letter, about, answer, channel = 'letter', edits = {} }: Wanted) {
  return { letter, about, answer: answer ?? null, channel, edits }
}

const written = (id: string, of: Wanted) =>
  member.post(`/api/dossiers/${id}/letters/compose`, letterOf(of))

async function approvedAs(id: string, of: Wanted) {
  const read = expectOk(await written(id, of))
  return await member.post(`/api/dossiers/${id}/letters`, {
    ...letterOf(of),
    expectedVersion: numberAt(read, 'dossierVersion'),
    textSha256: textAt(read, 'textSha256'),
  })
}

async function erring(): Promise<{ readonly id: string; readonly about: string }> {
  const id = await demanded()
  expectOk(await paidBefore(id))
  const found = (await wrong()).find((one) => at(one, 'dossierId') === id)
  return { id, about: String(at(found, 'actId')) }
}

describe('the apology for a letter that left in error', () => {
  it('says what nobody knew, leaves once the way the error did, and is journalled with it', async () => {
    const { id, about } = await erring()
    const letter = expectOk(await written(id, { letter: 'apology', about }))
    expect(at(letter.body, 'gate')).toMatchObject({ verdict: 'pass', findings: [] })
    const text = textAt(letter, 'text').replaceAll(/\s/gu, ' ')
    expect(text).toContain('500,00 €, du 2 mai 2026')
    expect(text).toContain('vous n’avez rien à faire')
    const actId = textAt(expectOk(await approvedAs(id, { letter: 'apology', about })), 'actId')
    expect((await approvedAs(id, { letter: 'apology', about })).status).toBe(409)
    house.clock.set('2026-05-06', '13:00')
    await leave()
    const one = (await wrong()).find((line) => at(line, 'dossierId') === id)
    expect(one).toMatchObject({ channel: 'letter', apology: { actId, state: 'done' } })
    const entry = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
      tx
        .selectFrom('journal_entry')
        .select('canonical')
        .where('verb', '=', 'letter-reserved')
        .where('subject_id', '=', actId)
        .executeTakeFirstOrThrow(),
    )
    const told: unknown = JSON.parse(entry.canonical.toString('utf8'))
    expect(at(told, 'facts', 'answers')).toEqual({ sending: about })
  })

  it('is no contact that a reminder would have to wait for', async () => {
    const { id, about } = await erring()
    expectOk(await approvedAs(id, { letter: 'apology', about }))
    house.clock.set('2026-05-16')
    const next = await member.post(`/api/dossiers/${id}/letters/compose`, {
      letter: 'second-reminder',
      channel: 'letter',
      edits: {},
    })
    expect(at(expectOk(next).body, 'gate', 'verdict')).toBe('pass')
  })

  it('cannot claim: the gate refuses what would make it a demand', async () => {
    const { id, about } = await erring()
    const edits = { 'put-right': 'Le solde reste dû : merci de le régler sous huit jours.' }
    const letter = expectOk(await written(id, { letter: 'apology', about, edits }))
    expect(at(letter.body, 'gate', 'verdict')).toBe('refuse')
    expect(at(letter.body, 'gate', 'findings', 0, 'rule')).toBe('claims-nothing')
    const refused = await approvedAs(id, { letter: 'apology', about, edits })
    expect(at(refused.body, 'code')).toBe('gate-refuses')
  })

  it('is written for no letter that left rightly, and by no other way than the error', async () => {
    const { id, about } = await erring()
    const byMail = await written(id, { letter: 'apology', about, channel: 'e-mail' })
    expect(byMail.status).toBe(422)
    const other = await demanded()
    const right = textAt(await member.get(`/api/acts?dossierId=${other}`), 'rows', 0, 'id')
    expect((await written(other, { letter: 'apology', about: right })).status).toBe(422)
    expect((await written(other, { letter: 'apology', about })).status).toBe(422)
  })
})

describe('the letters about a dispute', () => {
  const contested = async () => {
    const id = await demanded()
    expectOk(
      await asked(id, 'disputes', {
        reason: 'La pose est ratée.',
        on: '2026-05-06',
        category: 'not-conforming',
      }),
    )
    return { id, about: textAt(await disputesOf(id), 'disputes', 0, 'id') }
  }
  const disputesOf = async (id: string) =>
    expectOk(await member.get(`/api/dossiers/${id}/disputes`))

  it('acknowledge it, ask for papers that were asked, and are kept with it', async () => {
    const { id, about } = await contested()
    expectOk(await approvedAs(id, { letter: 'dispute-answer', about, answer: 'received' }))
    const paper = { name: 'Photographies du bassin', askedFrom: 'debtor' }
    expectOk(await asked(id, `disputes/${about}/papers`, paper))
    const papers = { letter: 'dispute-answer', about, answer: 'papers' } as const
    const text = textAt(expectOk(await written(id, papers)), 'text').replaceAll(/\s/gu, ' ')
    expect(text).toContain('Photographies du bassin')
    expectOk(await approvedAs(id, papers))
    const answers = listAt(await disputesOf(id), 'disputes', 0, 'answers')
    expect(answers.map((one) => at(one, 'answer'))).toEqual(['received', 'papers'])
  })

  it('give reasons only where somebody wrote them', async () => {
    const { id, about } = await contested()
    const bare = { letter: 'dispute-answer', about, answer: 'reasons' } as const
    expect((await written(id, bare)).status).toBe(422)
    const edits = { reasons: 'Le procès-verbal de réception du 3 avril est sans réserve.' }
    const letter = expectOk(await written(id, { ...bare, edits }))
    expect(textAt(letter, 'text')).toContain('sans réserve')
    expect(at(letter.body, 'gate', 'verdict')).toBe('pass')
  })

  it('tell an outcome once it was taken, with its reasons, and ask for nothing', async () => {
    const { id, about } = await contested()
    const told = { letter: 'dispute-answer', about, answer: 'unfounded' } as const
    expect((await written(id, told)).status).toBe(422)
    const resolution = 'La réception est sans réserve.'
    expectOk(await asked(id, `disputes/${about}/outcome`, { outcome: 'unfounded', resolution }))
    const letter = expectOk(await written(id, told))
    expect(textAt(letter, 'text')).toContain(resolution)
    expect(at(letter.body, 'gate')).toMatchObject({ verdict: 'pass', findings: [] })
    expect((await written(id, { ...told, answer: 'founded' })).status).toBe(422)
    expect((await written(id, { ...told, answer: 'received' })).status).toBe(422)
    const claims = { ...told, edits: { 'how-to-answer': 'Veuillez payer cette facture.' } }
    expect(at(expectOk(await written(id, claims)).body, 'gate', 'verdict')).toBe('refuse')
  })
})

describe('an answer approved and not yet left', () => {
  const stateOf = async (actId: string) => expectOk(await member.get(`/api/acts/${actId}`)).body
  const ofTheDay = async (actId: string) =>
    listAt(expectOk(await member.get('/api/sendings/answers')), 'rows').find(
      (row) => at(row, 'id') === actId,
    )
  const contestedBy = async () => {
    const id = await demanded()
    expectOk(await asked(id, 'disputes', { reason: 'La pose est ratée.', on: '2026-05-06' }))
    const disputes = expectOk(await member.get(`/api/dossiers/${id}/disputes`))
    return { id, about: textAt(disputes, 'disputes', 0, 'id') }
  }

  it('is among the sendings of the day, and can be taken back, then approved again', async () => {
    const { id, about } = await erring()
    const actId = textAt(expectOk(await approvedAs(id, { letter: 'apology', about })), 'actId')
    expect(await ofTheDay(actId)).toMatchObject({
      state: 'reserved',
      canTakeBack: true,
      label: { fr: 'Lettre d’excuses' },
      dossierId: id,
    })
    expectOk(await member.post(`/api/acts/${actId}/taking-back`, {}))
    expect(await ofTheDay(actId)).toMatchObject({ state: 'cancelled', canTakeBack: false })
    house.clock.set('2026-05-06', '13:00')
    await leave()
    expect(await stateOf(actId)).toMatchObject({ state: 'cancelled' })
    expect((await member.post(`/api/acts/${actId}/taking-back`, {})).status).toBe(409)
    const again = textAt(expectOk(await approvedAs(id, { letter: 'apology', about })), 'actId')
    expect(again).not.toBe(actId)
    await leave()
    expect(await stateOf(again)).toMatchObject({ state: 'done' })
    expect((await approvedAs(id, { letter: 'apology', about })).status).toBe(409)
  })

  it('is held back where the dispute is no longer where its letter says', async () => {
    const { id, about } = await contestedBy()
    const told = { letter: 'dispute-answer', about, answer: 'received' } as const
    const actId = textAt(expectOk(await approvedAs(id, told)), 'actId')
    const path = `disputes/${about}/outcome`
    expectOk(await asked(id, path, { outcome: 'unfounded', resolution: 'Réception sans réserve.' }))
    await leave()
    const state = await stateOf(actId)
    expect(state).toMatchObject({ state: 'cancelled' })
    expect(String(at(state, 'failure', 'fr'))).toContain('tranchée')
  })

  it('is held back where a vulnerable situation was noted since: a person reads it', async () => {
    const { id, about } = await contestedBy()
    const told = { letter: 'dispute-answer', about, answer: 'received' } as const
    const actId = textAt(expectOk(await approvedAs(id, told)), 'actId')
    house.clock.set('2026-05-06', '12:30')
    const hold = { kind: 'vulnerability', stage: 'other', from: '2026-05-06', until: '2026-08-06' }
    expectOk(await asked(id, 'holds', hold))
    house.clock.set('2026-05-06', '13:00')
    await leave()
    expect(await stateOf(actId)).toMatchObject({ state: 'cancelled' })
  })

  it('is held back once its words are five days old', async () => {
    const { id, about } = await erring()
    const actId = textAt(expectOk(await approvedAs(id, { letter: 'apology', about })), 'actId')
    house.clock.set('2026-05-11')
    await leave()
    const state = await stateOf(actId)
    expect(state).toMatchObject({ state: 'cancelled' })
    expect(String(at(state, 'failure', 'fr'))).toContain('plus de quatre jours')
  })
})

describe('the log', () => {
  it('holds no failure', () => {
    expect(house.failures).toEqual([])
  })
})
