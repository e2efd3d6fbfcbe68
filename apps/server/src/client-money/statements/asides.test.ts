import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const at500 = (on: string): StatementLine => ({ on, amount: 50_000, payer: 'M. Martin' })

async function imported(member: Ready, xml: string): Promise<unknown> {
  const fileId = await uploaded(member, xml, 'releve.xml')
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

const account = async (member: Ready) => (await member.get('/api/separate-account')).body

const amounts = async (member: Ready) =>
  listAt(await member.get('/api/bank-lines?limit=200'), 'rows').map((row) => at(row, 'amountCents'))

/** Days 4 to 8 May, each with one payment of 500,00 €, from 1 000,00 € on. */
const days = ['04', '05', '06', '07', '08'].map((date, index) => {
  const on = `2026-05-${date}`
  const opening = 100_000 + index * 50_000
  return bankStatement({ id: `R-${date}`, from: on, to: on, opening, lines: [at500(on)] })
})

describe('statements that come out of order', () => {
  it('end in one account, whatever the order: lines once, level with the bank', async () => {
    const member = await readyToAct(house)
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = days
    expect(await imported(member, fourth)).toMatchObject({ lines: 2, aside: [], takenLate: 0 })
    expect(await account(member)).toMatchObject({ bankCents: 300_000, ledgerBankCents: 300_000 })

    expect(await imported(member, first)).toMatchObject({
      lines: 0,
      aside: [{ reason: 'gap', from: '2026-05-04' }],
    })
    expect(await imported(member, second)).toMatchObject({ lines: 0, aside: [{ reason: 'gap' }] })
    expect(await account(member)).toMatchObject({ bankCents: 300_000, ledgerBankCents: 300_000 })
    const waiting = listAt(await member.get('/api/bank-statements/aside'), 'rows')
    expect(waiting.map((row) => at(row, 'from'))).toEqual(['2026-05-04', '2026-05-05'])
    expect(String(at(waiting[0], 'why', 'fr'))).toContain(
      '2\u202f500,00\u00a0€ attendus, 1\u202f500,00\u00a0€ écrits',
    )

    expect(await imported(member, third)).toMatchObject({ aside: [], takenLate: 2 })
    expect(await account(member)).toMatchObject({ bankCents: 300_000, ledgerBankCents: 300_000 })
    expect(await imported(member, fifth)).toMatchObject({ lines: 1 })
    expect(await account(member)).toMatchObject({
      bankCents: 350_000,
      ledgerBankCents: 350_000,
      owedCents: 350_000,
      gapCents: 0,
    })
    const payments = (await amounts(member)).filter((amount) => amount === 50_000)
    expect(payments).toHaveLength(5)
    expect(listAt(await member.get('/api/bank-statements/aside'), 'rows')).toEqual([])
    expect(await whatWaits(member)).toBe(350_000)
  })

  it('go on after the first one of an account that held nothing came second', async () => {
    const member = await readyToAct(house)
    const day = (on: string, opening: number) =>
      bankStatement({ from: on, to: on, opening, lines: [at500(on)] })
    expect(await imported(member, day('2026-05-05', 50_000))).toMatchObject({ lines: 2 })
    expect(await imported(member, day('2026-05-04', 0))).toMatchObject({ lines: 1, aside: [] })
    expect(await imported(member, day('2026-05-06', 100_000))).toMatchObject({ aside: [] })
    expect(await account(member)).toMatchObject({
      bankCents: 150_000,
      ledgerBankCents: 150_000,
      gapCents: 0,
    })
  })

  it('add what a statement of the week has more, and nothing when it comes again', async () => {
    const member = await readyToAct(house)
    const [, second = ''] = days
    expect(await imported(member, second)).toMatchObject({ lines: 2 })
    const week = (id: string) =>
      bankStatement({
        id,
        from: '2026-05-04',
        to: '2026-05-08',
        opening: 100_000,
        lines: ['04', '05', '06', '07', '08'].map((date) => at500(`2026-05-${date}`)),
      })
    expect(await imported(member, week('S-19'))).toMatchObject({ aside: [] })
    expect(await imported(member, week('S-19-bis'))).toMatchObject({ lines: 0, aside: [] })
    expect(await account(member)).toMatchObject({ bankCents: 350_000, gapCents: 0 })
    expect(await whatWaits(member)).toBe(350_000)
  })

  it('keep two equal payments of a day two', async () => {
    const member = await readyToAct(house)
    const on = '2026-05-04'
    const twice = bankStatement({
      id: 'D',
      from: on,
      to: on,
      opening: 0,
      lines: [at500(on), at500(on)],
    })
    expect(await imported(member, twice)).toMatchObject({ lines: 2, aside: [] })
    expect(await account(member)).toMatchObject({ bankCents: 100_000, gapCents: 0 })
  })

  it('take a statement whose number the bank used before, for its other days', async () => {
    const member = await readyToAct(house)
    const of = (on: string, opening: number) =>
      bankStatement({ id: '1', from: on, to: on, opening, lines: [at500(on)] })
    expect(await imported(member, of('2026-05-04', 0))).toMatchObject({ lines: 1 })
    expect(await imported(member, of('2026-05-05', 50_000))).toMatchObject({ lines: 1 })
    expect(await account(member)).toMatchObject({ bankCents: 100_000, gapCents: 0 })
  })
})

/** What nobody identified yet: the credit of 471100, in cents. */
async function whatWaits(member: Ready): Promise<unknown> {
  const parts = listAt(await member.get('/api/separate-account'), 'parts')
  return at(
    parts.find((part) => at(part, 'account') === '471100'),
    'amountCents',
  )
}

describe('a statement that does not hold', () => {
  it('waits with its reason in figures; taken by a person, the gap shows', async () => {
    const member = await readyToAct(house)
    const on = '2026-05-04'
    const wrong = bankStatement({
      id: 'W',
      from: on,
      to: on,
      opening: 10_000,
      closing: 61_000,
      lines: [at500(on)],
    })
    const answer = await imported(member, wrong)
    expect(answer).toMatchObject({ lines: 0, balanced: false, aside: [{ reason: 'not-balanced' }] })
    const id = String(at(answer, 'aside', 0, 'statementId'))
    const path = `/api/bank-statements/${id}/taking`
    expect((await member.post(path, { reason: ' ' })).status).toBe(422)
    const reason = 'La banque confirme : le solde suit les dates de valeur.'
    const taken = expectOk(await member.post(path, { reason }))
    expect(taken.body).toMatchObject({ lines: 1, toMatch: 1 })
    expect(await account(member)).toMatchObject({ bankCents: 61_000, ledgerBankCents: 50_000 })
    expect((await member.post(path, { reason })).body).toMatchObject({ code: 'already-done' })
    const journal = listAt(await member.get('/api/journal'), 'rows')
    expect(journal.map((row) => at(row, 'verb'))).toContain('bank-statement-taken-regardless')
  })

  it('is never taken in another currency', async () => {
    const member = await readyToAct(house)
    const on = '2026-05-04'
    const dollars = bankStatement({
      id: 'USD',
      from: on,
      to: on,
      opening: 0,
      currency: 'USD',
      lines: [at500(on)],
    })
    const answer = await imported(member, dollars)
    expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'foreign-currency' }] })
    const id = String(at(answer, 'aside', 0, 'statementId'))
    const forced = await member.post(`/api/bank-statements/${id}/taking`, { reason: 'Pris.' })
    expect(forced.body).toMatchObject({ code: 'invalid-input' })
  })

  it('is told anew only while nobody decided what its opening was', async () => {
    const member = await readyToAct(house)
    const [first = '', second = ''] = days
    expect(await imported(member, second)).toMatchObject({ lines: 2 })
    const { id: dossierId } = await deposited(member, { debtor: debtor({ name: 'Martin' }) })
    const lines = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    const opening = lines.find((line) => at(line, 'isOpening') === true)
    const matched = await member.post(`/api/bank-lines/${String(at(opening, 'id'))}/match`, {
      dossierId,
    })
    expectOk(matched)
    expect(await imported(member, first)).toMatchObject({
      lines: 0,
      aside: [{ reason: 'opening-decided' }],
    })
    expect(await account(member)).toMatchObject({ bankCents: 200_000, ledgerBankCents: 200_000 })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
