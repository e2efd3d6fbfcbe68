import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { convention, creditor, debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  toldOf,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

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

/** A dossier of a debtor of its own, and the name of that debtor. */
async function ofSomebody(creditorId = member.creditorId, name?: string) {
  number += 1
  const owes = name ?? `Garage retenu no ${number}`
  const { items } = deposit(creditorId)
  const [item] = items
  if (item === undefined) throw new Error('a deposit has an item')
  const { id } = await deposited(
    { ...member, creditorId },
    { debtor: debtor({ name: owes }), items: [{ ...item, number: `H-${number}` }] },
  )
  return { id, name: owes }
}

async function otherCreditor(): Promise<string> {
  const asked = creditor({ name: `Autre créancier ${number}` })
  const id = textAt(expectOk(await member.post('/api/creditors', asked)), 'id')
  expectOk(await member.post(`/api/creditors/${id}/conventions`, convention()))
  return id
}

async function note(id: string, hold: object) {
  return await member.post(`/api/dossiers/${id}/holds`, {
    expectedVersion: await versionOf(member, id),
    ...hold,
  })
}

async function lift(id: string, holdId: string, more: object) {
  return await member.post(`/api/dossiers/${id}/holds/${holdId}/end`, {
    expectedVersion: await versionOf(member, id),
    endsOn: '2026-05-04',
    reason: 'Une société du même nom.',
    ...more,
  })
}

const holdsOf = async (id: string) => expectOk(await member.get(`/api/dossiers/${id}/holds`))
const pageOf = async (id: string) => expectOk(await member.get(`/api/dossiers/${id}`))
const interestOf = async (id: string) =>
  numberAt(await pageOf(id), 'assessment', 'statement', 'interestCents')

const LIQUIDATION = {
  kind: 'insolvency',
  stage: 'liquidation',
  from: '2026-04-01',
  publishedOn: '2026-04-10',
  publication: 'BODACC A n° 20260071',
  writeTo: 'Maître Roux, mandataire judiciaire',
}

describe('what stops demands to a person', () => {
  it('holds on all the dossiers of the person, whoever the creditor is, and tells each', async () => {
    const one = await ofSomebody()
    const other = await ofSomebody(await otherCreditor(), one.name)
    expectOk(await note(one.id, LIQUIDATION))
    const refused = await approved(member, other.id, { letter: 'first-reminder' })
    expect(refused.status).toBe(422)
    const composition = await composed(member, other.id, { letter: 'first-reminder' })
    const rules = listAt(composition, 'gate', 'findings').map((finding) => at(finding, 'rule'))
    expect(rules).toContain('insolvency')
    expect(at((await pageOf(other.id)).body, 'next', 'act')).not.toBe('first-letter')
    const seen = await holdsOf(other.id)
    expect(at(seen.body, 'holds', 0, 'notedOn', 'dossierId')).toBe(one.id)
    expect(at(seen.body, 'otherDossiers')).toBe(1)
    for (const id of [one.id, other.id]) {
      const told = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
      expect(told.filter((row) => at(row, 'verb') === 'hold-noted')).toHaveLength(1)
    }
  })

  it('stops interest on the eve of the judgment, and gives it back where it was an error', async () => {
    const { id } = await ofSomebody()
    const before = await interestOf(id)
    const answer = expectOk(await note(id, LIQUIDATION))
    const { body } = await member.get(`/api/dossiers/${id}/assessment?asOf=2026-03-31`)
    const onTheEve = at(body, 'statement', 'interestCents')
    expect(await interestOf(id)).toBe(onTheEve)
    expect(before).toBeGreaterThan(await interestOf(id))
    const lines = listAt(await pageOf(id), 'assessment', 'statement', 'lines')
    const interest = lines.find((line) => at(line, 'component') === 'interest')
    expect(at(interest, 'certainty')).toBe('arguable')
    expect(JSON.stringify(at(interest, 'because'))).toContain('L622-28 (à confirmer)')
    expectOk(await lift(id, textAt(answer, 'holdId'), { inError: true }))
    expect(await interestOf(id)).toBe(before)
    expect(at((await holdsOf(id)).body, 'holds', 0, 'state')).toBe('void')
  })

  it('says what it stops, what remains, and by when the claim is declared', async () => {
    const { id } = await ofSomebody()
    expectOk(await note(id, LIQUIDATION))
    const hold = at((await holdsOf(id)).body, 'holds', 0)
    expect(at(hold, 'declare', 'by')).toBe('2026-06-10')
    expect(at(hold, 'declare', 'late')).toBe(false)
    expect(at(hold, 'stops', 0, 'article', 'article')).toBe('L622-21 (à confirmer)')
    expect(at(hold, 'unknown', 0, 'fr')).toContain('caution')
  })

  it('follows a person from a stage to the next, one hold of a kind at a time', async () => {
    const { id } = await ofSomebody()
    const filed = { kind: 'over-indebtedness', stage: 'filed', from: '2026-04-01' }
    const first = textAt(expectOk(await note(id, filed)), 'holdId')
    expect((await note(id, { ...filed, stage: 'admissible' })).status).toBe(409)
    const admissible = { ...filed, stage: 'admissible', from: '2026-05-02', replaces: first }
    expectOk(await note(id, admissible))
    const states = listAt(await holdsOf(id), 'holds').map(
      (hold) => `${String(at(hold, 'stage'))} ${String(at(hold, 'state'))}`,
    )
    expect(states).toEqual(['admissible holds', 'filed over'])
    expect((await lift(id, first, {})).status).toBe(409)
  })

  it('keeps little of a vulnerable person, and not for ever', async () => {
    const { id } = await ofSomebody()
    const hospital = { kind: 'vulnerability', stage: 'hospitalised', from: '2026-05-04' }
    expect((await note(id, hospital)).status).toBe(422)
    expect((await note(id, { ...hospital, until: '2027-06-01' })).status).toBe(422)
    expectOk(await note(id, { ...hospital, until: '2026-07-31' }))
    const letter = await composed(member, id, { letter: 'first-reminder' })
    expect(at(letter.body, 'gate', 'verdict')).toBe('ask-a-person')
    const told = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    expect(JSON.stringify(told)).not.toMatch(/hospital/iu)
    expect(JSON.stringify(told)).toContain('vulnérabilité')
  })

  it('has its details erased once it is over, and only then', async () => {
    const { id } = await ofSomebody()
    const ward = { kind: 'vulnerability', stage: 'protected-adult', from: '2026-05-04' }
    const writeTo = 'Mme Sorel, curatrice'
    const noted = expectOk(await note(id, { ...ward, until: '2026-08-31', writeTo }))
    const path = `holds/${textAt(noted, 'holdId')}`
    const asked = async (tail: string, body: object) =>
      await member.post(`/api/dossiers/${id}/${path}/${tail}`, {
        expectedVersion: await versionOf(member, id),
        ...body,
      })
    expect((await asked('erasure', {})).status).toBe(422)
    expectOk(await asked('end', { endsOn: '2026-05-04', reason: 'Curatelle levée.' }))
    const holds = async () => listAt(await member.get(`/api/dossiers/${id}/holds`), 'holds')
    expect(await holds()).toMatchObject([{ details: 'may-be-erased', stage: null }])
    expectOk(await asked('erasure', {}))
    expect(await holds()).toMatchObject([
      { kind: 'vulnerability', details: 'erased', from: '2026-05-04', writeTo: null },
    ])
    expect((await asked('erasure', {})).status).toBe(409)
    const kept = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
      tx
        .selectFrom('debtor_hold')
        .innerJoin('debtor_hold_end', 'debtor_hold_end.hold_id', 'debtor_hold.id')
        .select(['stage', 'write_to', 'exhibit_id', 'reason'])
        .where('debtor_hold.id', '=', textAt(noted, 'holdId'))
        .execute(),
    )
    expect(kept).toEqual([{ stage: 'other', write_to: null, exhibit_id: null, reason: 'Effacé.' }])
    const [told] = (await toldOf(member, id)).filter((row) => at(row, 'verb') === 'hold-erased')
    expect(at(told, 'title', 'fr')).toMatch(/^Situation de vulnérabilité.: détails effacés$/u)
  })

  it('is not lifted with a reason once its details are erased', async () => {
    const { id } = await ofSomebody()
    const ill = { kind: 'vulnerability', stage: 'other', from: '2026-05-04', until: '2026-05-10' }
    const path = `/api/dossiers/${id}/holds/${textAt(expectOk(await note(id, ill)), 'holdId')}`
    house.clock.set('2026-05-12')
    const asked = async (tail: string, body: object) =>
      await member.post(`${path}/${tail}`, {
        expectedVersion: await versionOf(member, id),
        ...body,
      })
    expectOk(await asked('erasure', {}))
    const lift = { endsOn: '2026-05-08', reason: 'Guérie.' }
    expect(await asked('end', lift)).toMatchObject({ status: 409, body: { code: 'already-done' } })
    house.clock.set('2026-05-04')
  })

  it('keeps in its table every detail that is not erased whole, from everybody', async () => {
    const { id } = await ofSomebody()
    const ward = { kind: 'vulnerability', stage: 'protected-adult', from: '2026-05-04' }
    const noted = await note(id, { ...ward, until: '2026-08-31', writeTo: 'M. Sorel, tuteur' })
    const holdId = textAt(expectOk(noted), 'holdId')
    const changed = async (change: Record<string, unknown>) =>
      await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
        tx.updateTable('debtor_hold').set(change).where('id', '=', holdId).execute(),
      )
    await expect(changed({ write_to: null })).rejects.toThrow('erased once')
    const erased = { erased_at: house.clock.now(), erased_by: 'somebody' }
    await expect(changed(erased)).rejects.toThrow('nothing_is_left_of_what_is_erased')
    await expect(changed({ until_on: null })).rejects.toThrow('permission denied')
  })

  it('lets nothing be asked in the name of the dead', async () => {
    const { id } = await ofSomebody()
    const dead = { kind: 'vulnerability', stage: 'deceased', from: '2026-05-04' }
    expectOk(await note(id, { ...dead, until: '2027-05-04' }))
    const page = await pageOf(id)
    const impossible = listAt(page, 'impossible').find((act) => at(act, 'act') === 'first-letter')
    expect(at(impossible, 'because', 'fr')).toContain('décès')
  })

  it('holds back a letter that was approved before anybody knew', async () => {
    const [ruined, ill] = [await ofSomebody(), await ofSomebody()]
    for (const { id } of [ruined, ill]) {
      expectOk(await approved(member, id, { letter: 'first-reminder' }))
    }
    expectOk(await note(ruined.id, LIQUIDATION))
    const ward = { kind: 'vulnerability', stage: 'other', from: '2026-05-04', until: '2026-08-31' }
    expectOk(await note(ill.id, ward))
    await letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, member.organisationId)
    for (const { id } of [ruined, ill]) {
      const [act] = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
      expect(at(act, 'state')).toBe('cancelled')
    }
  })

  it('refuses a stage of another kind, and a day to come', async () => {
    const { id } = await ofSomebody()
    expect((await note(id, { ...LIQUIDATION, stage: 'filed' })).status).toBe(422)
    expect((await note(id, { ...LIQUIDATION, from: '2026-05-05' })).status).toBe(422)
  })
})
