import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  mediatorSaid,
  readyToAct,
  sent,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let id = ''
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  await mediatorSaid(member)
  ;({ id } = await deposited(member, {
    debtor: debtor({ kind: 'consumer', trade: null, name: 'Élodie Garnier' }),
    nature: 'loan',
    title: 'un prêt du 3 mars 2025',
  }))
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-18')
})
afterAll(async () => {
  await house.stop()
})

const terms = {
  debtorBirth: { on: '1988-05-12', place: 'Lyon' },
  creditorBirth: null,
  dueOn: '2026-12-31',
  rateHundredths: 200,
  loan: { madeOn: '2025-03-03', principalCents: 600_000 },
}

async function exhibitNamed(name: string): Promise<string> {
  const attached = await member.post(`/api/dossiers/${id}/exhibits`, {
    expectedVersion: await versionOf(member, id),
    fileId: await uploaded(member, `numérisation ${name}`, `${name}.pdf`),
    kind: 'other',
    deviceSha256: null,
    owners: [],
  })
  return textAt(expectOk(attached), 'exhibitId')
}

const read = {
  kind: 'private-deed',
  signedByDebtor: true,
  amountInFiguresCents: 200_000,
  amountInWordsText: 'deux mille euros',
  mentionBy: 'debtor',
  debtorIs: 'other',
  loan: false,
  date: '2026-05-18',
  dueOn: null,
  partiesNamed: true,
}

async function checked(exhibitId: string, changes: object = {}) {
  return await member.post(`/api/dossiers/${id}/acknowledgments`, {
    ...read,
    ...changes,
    exhibitId,
    expectedVersion: await versionOf(member, id),
  })
}

describe('an acknowledgment of debt', () => {
  it('leaves by post once a day, its sum left to the debtor', async () => {
    const preview = expectOk(
      await member.post(`/api/dossiers/${id}/acknowledgments/preview`, terms),
    )
    const sheet = JSON.stringify(at(preview.body, 'sheet'))
    expect(sheet).toContain('["La somme en toutes lettres",""]')
    expect(sheet).toContain('formulaire 2062')
    expect(sheet).toContain('12\u00A0mai 1988, Lyon')
    expect(at(preview.body, 'gate', 'verdict')).toBe('pass')
    const send = async () =>
      await member.post(`/api/dossiers/${id}/acknowledgments/letter`, {
        ...terms,
        textSha256: textAt(preview, 'textSha256'),
        expectedVersion: await versionOf(member, id),
      })
    expectOk(await send())
    expect(await send()).toMatchObject({ status: 422, body: { code: 'gate-refuses' } })
  })

  it('that came back whole proves the debt and interrupts limitation', async () => {
    const answer = expectOk(await checked(await exhibitNamed('acte'), { loan: true }))
    expect(at(answer.body, 'deed')).toMatchObject({
      force: 'full',
      certainty: 'established',
      amountCents: 200_000,
      defects: [],
      formalities: [],
    })
    const law = expectOk(await member.get(`/api/dossiers/${id}/law?asOf=2026-05-18`))
    expect(JSON.stringify(law.body)).toContain('"acknowledgment"')
    const told = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    expect(told.map((row) => at(row, 'verb'))).toContain('acknowledgment-checked')
  })

  it('says what is missing, and what that changes', async () => {
    const answer = expectOk(
      await checked(await exhibitNamed('sans lettres'), { amountInWordsText: null }),
    )
    expect(at(answer.body, 'deed')).toMatchObject({
      force: 'beginning-of-proof',
      defects: [{ fr: expect.stringContaining('n’est pas écrite en toutes lettres') }],
    })
    const differing = expectOk(
      await checked(await exhibitNamed('deux sommes'), {
        amountInWordsText: 'mille neuf cents euros',
      }),
    )
    expect(at(differing.body, 'deed')).toMatchObject({ force: 'full', amountCents: 190_000 })
    const unsigned = expectOk(
      await checked(await exhibitNamed('non signé'), { signedByDebtor: false }),
    )
    expect(at(unsigned.body, 'deed')).toMatchObject({ force: 'none', certainty: 'arguable' })
    const deeds = listAt(await member.get(`/api/dossiers/${id}/agreements`), 'deeds')
    expect(deeds).toHaveLength(4)
    expect(house.failures).toEqual([])
  })

  it('is dated in no future', async () => {
    const exhibitId = await exhibitNamed('demain')
    expect(await checked(exhibitId, { date: '2026-05-19' })).toMatchObject({
      status: 422,
      body: { path: 'date' },
    })
  })
})
