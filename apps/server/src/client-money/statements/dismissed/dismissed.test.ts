import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resumeStatementsEverywhere } from '#client-money/statements/under-way/resume.ts'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import { expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

const IBAN = '<IBAN>FR7699999000420000021057715</IBAN>'
const because = 'C’est le compte courant du cabinet.'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

async function imported(member: Ready, text: string, name = 'releve.xml'): Promise<unknown> {
  const fileId = await uploaded(member, text, name)
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

const asides = async (member: Ready) => (await member.get('/api/bank-statements/aside')).body

const account = async (member: Ready) => (await member.get('/api/separate-account')).body

function dayOf(on: string, opening: number): string {
  const lines = [{ on, amount: 50_000, payer: 'M. Martin' }]
  return bankStatement({ from: on, to: on, opening, lines })
}

const ofAnother = (on: string, opening: number) =>
  dayOf(on, opening).replace(IBAN, '<Othr><Id>COMPTE COURANT</Id></Othr>')

async function verbs(member: Ready): Promise<readonly unknown[]> {
  const rows = listAt(await member.get('/api/journal'), 'rows')
  return rows.map((row) => at(row, 'verb'))
}

describe('a statement that waits and is another account’s', () => {
  it('is left out with a reason, kept, and taken up again', async () => {
    const member = await readyToAct(house)
    const answer = await imported(member, ofAnother('2026-05-04', 0))
    const id = String(at(answer, 'aside', 0, 'statementId'))
    const path = `/api/bank-statements/${id}`
    expect((await member.post(`${path}/dismissal`, { because: ' ' })).status).toBe(422)
    expect((await member.post(`${path}/reopening`, { because })).status).toBe(409)
    const auditor = await house.joined(member.organisationId, 'auditor')
    expect((await auditor.post(`${path}/dismissal`, { because })).status).toBe(403)

    const left = expectOk(await member.post(`${path}/dismissal`, { because })).body
    expect(left).toMatchObject({ rows: [], dismissed: [{ statementId: id, because }] })
    expect((await member.post(`${path}/dismissal`, { because })).status).toBe(409)
    expect((await member.post(`${path}/taking`, { reason: because })).status).toBe(409)
    const again = await imported(member, ofAnother('2026-05-05', 0))
    expect(again).toMatchObject({ lines: 0, aside: [{ reason: 'unknown-account' }] })
    expect(await account(member)).toMatchObject({ bankCents: null, ledgerBankCents: 0 })

    const anew = 'C’était bien le compte séparé.'
    expect(expectOk(await member.post(`${path}/reopening`, { because: anew })).body).toMatchObject({
      lines: 0,
    })
    expect(await asides(member)).toMatchObject({ rows: [{}, {}], dismissed: [] })
    const taken = expectOk(await member.post(`${path}/taking`, { reason: anew })).body
    expect(taken).toMatchObject({ lines: 1 })
    expect((await member.post(`${path}/dismissal`, { because })).status).toBe(409)
    expect(await verbs(member)).toEqual(
      expect.arrayContaining(['bank-statement-dismissed', 'bank-statement-reopened']),
    )
  })

  it('is never left out where it names the separate account', async () => {
    const member = await readyToAct(house)
    await imported(member, dayOf('2026-05-05', 50_000))
    const answer = await imported(member, dayOf('2026-05-08', 900_000))
    expect(answer).toMatchObject({ aside: [{ reason: 'gap' }] })
    const id = String(at(answer, 'aside', 0, 'statementId'))
    const refused = await member.post(`/api/bank-statements/${id}/dismissal`, { because })
    expect(refused.body).toMatchObject({ code: 'invalid-input' })
    expect(await asides(member)).toMatchObject({ rows: [{ statementId: id }], dismissed: [] })
  })

  it('is taken as soon as it is taken up again, where it holds meanwhile', async () => {
    const member = await readyToAct(house)
    const recognised = await imported(member, ofAnother('2026-05-04', 0))
    const first = String(at(recognised, 'aside', 0, 'statementId'))
    const later = await imported(member, ofAnother('2026-05-05', 50_000))
    const second = String(at(later, 'aside', 0, 'statementId'))
    expectOk(await member.post(`/api/bank-statements/${second}/dismissal`, { because }))
    expectOk(await member.post(`/api/bank-statements/${first}/taking`, { reason: because }))
    expect(await account(member)).toMatchObject({ bankCents: 50_000, ledgerBankCents: 50_000 })
    const reopened = await member.post(`/api/bank-statements/${second}/reopening`, { because })
    expect(expectOk(reopened).body).toMatchObject({ lines: 1, takenLate: 1 })
    expect(await account(member)).toMatchObject({ bankCents: 100_000, gapCents: 0 })
  })
})

describe('a statement of days to come', () => {
  it('is taken the morning when its day has come, once, without another file', async () => {
    const member = await readyToAct(house)
    await imported(member, dayOf('2026-05-19', 0))
    const soon = await imported(member, dayOf('2026-05-22', 50_000))
    expect(soon).toMatchObject({ lines: 0, aside: [{ reason: 'in-the-future' }] })
    await resumeStatementsEverywhere(house.house)
    expect(await account(member)).toMatchObject({ bankCents: 50_000 })
    house.clock.set('2026-05-22')
    await resumeStatementsEverywhere(house.house)
    await resumeStatementsEverywhere(house.house)
    expect(await asides(member)).toMatchObject({ rows: [] })
    expect(await account(member)).toMatchObject({
      bankOn: '2026-05-22',
      bankCents: 100_000,
      ledgerBankCents: 100_000,
    })
    const told = await verbs(member)
    expect(told.filter((verb) => verb === 'bank-statement-due')).toHaveLength(1)
    house.clock.set('2026-05-20')
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
