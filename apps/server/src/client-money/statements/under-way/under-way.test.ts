import { inOrganisation } from '@quittance/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importStatement } from '#client-money/statements/import-statement.ts'
import { LINES_A_TURN } from '#client-money/statements/under-way/begin.ts'
import { resumeStatements } from '#client-money/statements/under-way/resume.ts'
import { inTurn } from '#client-money/turn/in-turn.ts'
import { inMoneyTurn } from '#client-money/turn/money-turn.ts'
import { bankStatement } from '#testing/bank.ts'
import { debtor } from '#testing/facts.ts'
import { deadlocksIn } from '#testing/histories/deadlocks.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

/** Three transactions: another who asks during the first gets through before the last. */
const LINES = 2 * LINES_A_TURN + 100
const ON = '2026-05-05'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

/** A statement of many credits of nobody: two of each amount, that name nothing. */
function large(lines: number, opening = 0, on = ON): string {
  const each = Array.from({ length: lines }, (_, rank) => ({
    on,
    amount: 100 + Math.floor(rank / 2),
    payer: `Payeur ${rank}`,
  }))
  return bankStatement({ from: on, to: on, opening, lines: each })
}

const sumOf = (lines: number) =>
  Array.from({ length: lines }, (_, rank) => 100 + Math.floor(rank / 2)).reduce((a, b) => a + b, 0)

const account = async (member: Ready) => (await member.get('/api/separate-account')).body

async function linesIn({ organisationId }: Ready): Promise<number> {
  return await inOrganisation(house.house.database.app, organisationId, async (tx) => {
    const { rows } = await sql<{ lines: number }>`
      select count(*)::integer as lines from bank_line`.execute(tx)
    return rows[0]?.lines ?? 0
  })
}

/** The file taken as far as its first transaction goes: the server is killed then. */
async function begunOnly(member: Ready, text: string) {
  const { organisationId, userId } = member
  const fileId = await uploaded(member, text, 'releve.xml')
  const caller = { organisationId, userId, name: 'Claire Morel', role: 'manager' } as const
  const begun = await inMoneyTurn({ house: house.house }, caller, (work) =>
    importStatement(work, { fileId }),
  )
  return { fileId, begun }
}

describe('a large statement', () => {
  it(
    'lets a payment of another dossier through before its last line is written',
    { timeout: 180_000 },
    async () => {
      const member = await readyToAct(house)
      const { id } = await deposited(member, { debtor: debtor({ name: 'Durand' }) })
      const fileId = await uploaded(member, large(LINES), 'releve.xml')
      const expectedVersion = await versionOf(member, id)
      let imported = false
      const taking = member.post('/api/bank-statements', { fileId }).then((answer) => {
        imported = true
        return answer
      })
      const progress = async () =>
        await member.get(`/api/bank-statements/progress?fileId=${fileId}`)
      while (at((await progress()).body, 'stage') !== 'writing') await new Promise(setImmediate)
      const paid = await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion,
        amountCents: 1000,
        receivedOn: '2026-05-19',
        method: 'cheque',
      })
      expectOk(paid)
      expect(imported).toBe(false)
      expect(expectOk(await taking).body).toMatchObject({
        lines: LINES,
        toMatch: LINES,
        balanced: true,
        underWay: false,
        aside: [],
      })
      expect(await account(member)).toMatchObject({
        bankCents: sumOf(LINES),
        ledgerBankCents: sumOf(LINES),
        gapCents: expect.any(Number),
        reading: false,
      })
      expect(await deadlocksIn(house)).toBe(0)
    },
  )

  it(
    'stopped with its server goes on from where it was: each line once, then what followed it',
    { timeout: 180_000 },
    async () => {
      const member = await readyToAct(house)
      const total = sumOf(2 * LINES_A_TURN + 500)
      // Nobody goes on meanwhile, as the background of a server that runs would.
      const fileId = await inTurn(`${member.organisationId}/statements`, async () => {
        const first = await begunOnly(member, large(2 * LINES_A_TURN + 500))
        expect(first.begun).toMatchObject({ lines: LINES_A_TURN, underWay: true })
        expect(await linesIn(member)).toBe(LINES_A_TURN)
        await waitsForNobody(member)
        const on = '2026-05-06'
        const next = bankStatement({ from: on, to: on, opening: total, lines: [] })
        const { begun: behind } = await begunOnly(member, next)
        expect(behind).toMatchObject({ lines: 0, aside: [{ reason: 'after-another' }] })
        return first.fileId
      })
      await Promise.all([
        resumeStatements(house.house, member.organisationId),
        resumeStatements(house.house, member.organisationId),
        member.post('/api/bank-statements', { fileId }),
      ])
      expect(await linesIn(member)).toBe(2 * LINES_A_TURN + 500)
      expect(listAt(await member.get('/api/bank-statements/aside'), 'rows')).toEqual([])
      expect(await account(member)).toMatchObject({
        bankOn: '2026-05-06',
        bankCents: total,
        ledgerBankCents: total,
        gapCents: 0,
        reading: false,
      })
    },
  )

  it(
    'that waited for the one before it is written in turns too, decided by a person or not',
    { timeout: 180_000 },
    async () => {
      const member = await readyToAct(house)
      const many = LINES_A_TURN + 10
      const first = bankStatement({
        from: '2026-05-04',
        to: '2026-05-04',
        opening: 0,
        lines: [{ on: '2026-05-04', amount: 500 }],
      })
      expectOk(await taken(member, first))
      const late = expectOk(await taken(member, large(many, 900, '2026-05-06'))).body
      expect(late).toMatchObject({ lines: 0, aside: [{ reason: 'gap' }] })
      const missing = bankStatement({
        from: ON,
        to: ON,
        opening: 500,
        lines: [{ on: ON, amount: 400 }],
      })
      expect(expectOk(await taken(member, missing)).body).toMatchObject({
        lines: 1,
        underWay: false,
      })
      expect(await linesIn(member)).toBe(many + 2)
      const apart = expectOk(await taken(member, large(many, 5_000_000, '2026-05-08'))).body
      const id = String(at(apart, 'aside', 0, 'statementId'))
      const reason = 'La banque confirme.'
      const path = `/api/bank-statements/${id}/taking`
      expect(expectOk(await member.post(path, { reason })).body).toMatchObject({ lines: many })
      expect(await linesIn(member)).toBe(2 * many + 2)
    },
  )

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})

/** A statement that is under way says how far it is, and no person decides anything of it. */
async function waitsForNobody(member: Ready): Promise<void> {
  const [waits] = listAt(await member.get('/api/bank-statements/aside'), 'rows')
  expect(waits).toMatchObject({ reason: 'under-way' })
  expect(String(at(waits, 'why', 'fr'))).toMatch(/2\u202f500 sur 5\u202f500/)
  expect(await account(member)).toMatchObject({ bankCents: null, reading: true })
  const path = `/api/bank-statements/${String(at(waits, 'statementId'))}`
  const [taking, dismissal] = [
    await member.post(`${path}/taking`, { reason: 'Pris.' }),
    await member.post(`${path}/dismissal`, { because: 'Écarté.' }),
  ]
  expect([taking.status, dismissal.status]).toEqual([409, 409])
}

async function taken(member: Ready, text: string) {
  const fileId = await uploaded(member, text, 'releve.xml')
  return await member.post('/api/bank-statements', { fileId })
}
