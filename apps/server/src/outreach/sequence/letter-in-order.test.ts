import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  sent,
  type LetterWanted,
  type Ready,
} from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

let house: TestHouse
let member: Ready
let officer: Visitor
let rank = 0

beforeAll(async () => {
  house = await openTestHouse('2026-02-10', { passwords: quickPasswords })
  member = await readyToAct(house)
  officer = await house.joined(member.organisationId, 'officer')
})
afterAll(async () => {
  await house.stop()
})

/** A case of its own, whose first letter left on 10 February 2026. */
async function begun(issuedOn = '2026-01-02', dueOn = '2026-02-02'): Promise<string> {
  rank += 1
  house.clock.set('2026-02-10')
  const items = deposit(member.creditorId).items.map((item) => ({
    ...item,
    number: `ORD-${rank}`,
    issuedOn,
    dueOn,
  }))
  const { id } = await deposited(member, { items, debtor: debtor({ name: `Ordre ${rank}` }) })
  await sent(member, id, { letter: 'first-reminder' })
  return id
}

const NOTICE: LetterWanted = { letter: 'formal-notice', channel: 'letter', inTurn: true }

async function withReason(
  by: Visitor,
  id: string,
  { overrideReason, ...letter }: LetterWanted & { readonly overrideReason: string },
) {
  const read = expectOk(await composed(by, id, letter))
  return await by.post(`/api/dossiers/${id}/letters`, {
    letter: letter.letter,
    channel: letter.channel ?? 'letter',
    edits: {},
    expectedVersion: numberAt(read, 'dossierVersion'),
    textSha256: textAt(read, 'textSha256'),
    overrideReason,
  })
}

describe('a letter before its turn', () => {
  it('is refused with the sentence that the page of the dossier locks it with, as a rule of the house', async () => {
    const id = await begun()
    house.clock.set('2026-02-11')
    const because = at((await composed(member, id, NOTICE)).body, 'hindrance')
    expect(because).toMatchObject({ nature: 'order', isPolicy: true, mayOverride: true })
    const impossible = listAt(await member.get(`/api/dossiers/${id}`), 'impossible')
    const locked = impossible.find((one) => at(one, 'act') === 'formal-notice')
    expect(at(locked, 'because')).toEqual(at(because, 'because'))
    expect(await approved(member, id, NOTICE)).toMatchObject({
      status: 422,
      body: {
        code: 'house-refuses',
        detail: at(because, 'because', 'fr'),
        article: 'Politique de la maison, non une loi',
      },
    })
  })

  it('is not passed over by an officer, whatever the reason', async () => {
    const id = await begun()
    house.clock.set('2026-02-11')
    expect(at((await composed(officer, id, NOTICE)).body, 'hindrance', 'mayOverride')).toBe(false)
    const answer = await withReason(officer, id, {
      ...NOTICE,
      overrideReason: 'Le mandant est pressé.',
    })
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } })
  })

  it('leaves with the reason of a manager, which the journal keeps with what it passes over', async () => {
    const id = await begun()
    house.clock.set('2026-02-11')
    const reason = 'Le débiteur annonce son départ à l’étranger.'
    const answer = expectOk(await withReason(member, id, { ...NOTICE, overrideReason: reason }))
    const rows = listAt(await member.get('/api/journal?limit=200'), 'rows')
    const entry = rows.find((row) => at(row, 'subjectId') === at(answer.body, 'actId'))
    const facts: unknown = at(JSON.parse(String(at(entry, 'canonical'))), 'facts', 'override')
    expect(facts).toMatchObject({ reason })
    expect(String(at(facts, 'against'))).toContain('Impossible avant une première relance')
  })

  it('is still refused in its right order but before its day', async () => {
    const id = await begun()
    house.clock.set('2026-02-23')
    const asked: LetterWanted = { letter: 'second-reminder', inTurn: true }
    expect(await approved(member, id, asked)).toMatchObject({ body: { code: 'house-refuses' } })
    house.clock.set('2026-02-24')
    expect(at((await composed(member, id, asked)).body, 'hindrance')).toBeNull()
    expectOk(await approved(member, id, asked))
  })
})

describe('a letter that left', () => {
  it('is said at composing, and no reason sends it again', async () => {
    const id = await begun()
    house.clock.set('2026-02-26')
    const first: LetterWanted = { letter: 'first-reminder', inTurn: true }
    expect(at((await composed(member, id, first)).body, 'hindrance')).toMatchObject({
      nature: 'sent',
      mayOverride: false,
    })
    const answer = await withReason(member, id, { ...first, overrideReason: 'Encore une fois.' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-done' } })
    expect(at(answer.body, 'detail')).toMatch(
      /^Impossible\s: la première lettre est partie le 10\s/u,
    )
  })
})

describe('what the law forbids', () => {
  it('is passed over by nobody: an agency sends its first letter first', async () => {
    rank += 1
    const { id } = await deposited(member, { debtor: debtor({ name: `Ordre ${rank}` }) })
    expect(await composed(member, id, NOTICE)).toMatchObject({
      status: 422,
      body: { code: 'law-refuses' },
    })
  })

  it('nor is limitation: a formal notice of a claim time-barred', async () => {
    const id = await begun('2021-01-15', '2021-02-15')
    house.clock.set('2026-02-20')
    const answer = await withReason(member, id, { ...NOTICE, overrideReason: 'Tout de même.' })
    expect(answer.status).toBe(422)
    expect(['law-refuses', 'gate-refuses']).toContain(at(answer.body, 'code'))
  })
})
