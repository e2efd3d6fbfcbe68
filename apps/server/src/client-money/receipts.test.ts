import { rm } from 'node:fs/promises'
import { inOrganisation, takeNumber } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordPayment } from '#client-money/match.ts'
import { inMoneyTurn } from '#client-money/turn/money-turn.ts'
import { debtor, standing } from '#testing/facts.ts'
import { openHouseIn, openTestHouse, signedIn, type TestHouse } from '#testing/house.ts'
import { copiedStore } from '#testing/prepared-store.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { at, listAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  separateAccountStatement,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

const paid = (id: string, expectedVersion = 1) =>
  member.post(`/api/dossiers/${id}/payments`, {
    expectedVersion,
    amountCents: 10_000,
    receivedOn: '2026-05-02',
    method: 'transfer',
  })

const receiptNumbers = async () =>
  listAt(await member.get('/api/receipts?limit=200'), 'rows').map((row) =>
    String(at(row, 'number')),
  )

const numbersTo = (count: number) =>
  Array.from({ length: count }, (_, index) => `Q-2026-${String(index + 1).padStart(6, '0')}`)

describe('receipts', () => {
  it('are numbered without a gap when fifty payments come at once, one each', async () => {
    const dossiers: string[] = []
    for (let index = 0; index < 50; index += 1) {
      dossiers.push((await deposited(member, { debtor: debtor({ name: `Débiteur ${index}` }) })).id)
    }
    const answers = await Promise.all(dossiers.map((id) => paid(id)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const given = answers.map(({ body }) => String(at(body, 'receiptNumber')))
    expect(given.toSorted()).toEqual(numbersTo(50))
    expect((await receiptNumbers()).toSorted()).toEqual(numbersTo(50))
  })

  it('have no gap after an attempt that was undone', async () => {
    const { id } = await deposited(member, { debtor: debtor({ name: 'Après un échec' }) })
    const undone = inOrganisation(house.house.database.app, member.organisationId, async (tx) => {
      await takeNumber(tx, { series: 'receipt', year: 2026 })
      throw new Error('undone on purpose')
    })
    await expect(undone).rejects.toThrow('undone on purpose')
    expect(await paid(id)).toMatchObject({ status: 200, body: { receiptNumber: 'Q-2026-000051' } })
  })

  it('are not given twice when the same request comes twice at once', async () => {
    const { id } = await deposited(member, { debtor: debtor({ name: 'Deux fois' }) })
    const key = crypto.randomUUID()
    const body = {
      expectedVersion: 1,
      amountCents: 10_000,
      receivedOn: '2026-05-02',
      method: 'transfer',
    }
    const path = `/api/dossiers/${id}/payments`
    const answers = await Promise.all([1, 2, 3].map(() => member.post(path, body, { key })))
    expect(answers.map(({ body: one }) => at(one, 'receiptNumber'))).toEqual([
      'Q-2026-000052',
      'Q-2026-000052',
      'Q-2026-000052',
    ])
    expect(await receiptNumbers()).toHaveLength(52)
  })

  it('begin again at one in another year', async () => {
    house.clock.set('2027-01-04')
    expectOk(await member.put('/api/organisation/standing', standing()))
    const { id, reference } = await deposited(member, { debtor: debtor({ name: 'L’an neuf' }) })
    expect(reference).toBe('2027-0001')
    expect((await paid(id)).body).toMatchObject({ receiptNumber: 'Q-2027-000001' })
    house.clock.set('2026-05-04')
  })
})

describe('a statement that two people bring at once', () => {
  it('is taken once', async () => {
    const text = await separateAccountStatement()
    const files = await Promise.all([
      uploaded(member, text, 'a.xml'),
      uploaded(member, text, 'b.xml'),
      uploaded(member, text.replace('BREVAULT-20260501-0001', 'AUTRE'), 'c.xml'),
    ])
    const answers = await Promise.all(
      files.map((fileId) => member.post('/api/bank-statements', { fileId })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.map(({ body }) => Number(at(body, 'lines'))).toSorted((a, b) => a - b)).toEqual([
      0, 0, 6,
    ])
    const lines = listAt(await member.get('/api/bank-lines'), 'rows')
    expect(lines).toHaveLength(6)
    expect(lines.filter((line) => at(line, 'isOpening') === true)).toMatchObject([
      { remittance: null, counterparty: null, references: [] },
    ])
    const account = await member.get('/api/separate-account')
    expect(account.body).toMatchObject({ gapCents: 0 })
    expect(listAt(account, 'parts').map((part) => at(part, 'label', 'en'))).toContain(
      'Payments to identify',
    )
  })

  it('says in both languages what was refused', async () => {
    const fileId = await uploaded(member, 'rien', 'd.xml')
    expect((await member.post('/api/bank-statements', { fileId })).body).toMatchObject({
      detail: 'Ce format de relevé n’est pas de ceux lus ici.',
      inEnglish: { detail: 'This format of statement is none of those read here.' },
    })
    const [line] = listAt(await member.get('/api/bank-lines?state=fee'), 'rows')
    const { id } = await deposited(member, { debtor: debtor({ name: 'Pas des frais' }) })
    const path = `/api/bank-lines/${String(at(line, 'id'))}/match`
    expect((await member.post(path, { dossierId: id })).body).toMatchObject({
      code: 'already-done',
      inEnglish: { detail: 'This line is matched already.' },
    })
  })
})

describe('a payment whose receipt cannot be written', () => {
  it('is kept and said so; its receipt follows once what was missing is there', async () => {
    const { id } = await deposited(member, { debtor: debtor({ name: 'Sans adresse' }) })
    expectOk(await member.put('/api/organisation/standing', standing({ phone: null, email: null })))
    const answer = await paid(id)
    expect(answer).toMatchObject({ status: 200 })
    expect(await versionOf(member, id)).toBe(2)
    expectOk(await member.put('/api/organisation/standing', standing()))
    const next = await deposited(member, { debtor: debtor({ name: 'Le suivant' }) })
    expectOk(await paid(next.id))
    const receipts = await member.get(`/api/receipts?dossierId=${id}`)
    expect(listAt(receipts, 'rows')).toHaveLength(1)
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

describe('a receipt that a killed server was at', () => {
  it('is issued as the server starts again, though the queue holds it for under way', async () => {
    const folder = await copiedStore()
    const clock = settableClock('2026-05-04')
    const first = await openHouseIn(folder, clock, { passwords: quickPasswords })
    const owner = await readyToAct(first)
    const { id } = await deposited(owner)
    await first.house.jobs.stop()
    const caller = { ...owner, name: 'Claire Morin', role: 'manager' } as const
    const noted = { id, expectedVersion: 1, amountCents: 10_000, receivedOn: '2026-05-02' }
    await inMoneyTurn({ house: first.house }, caller, (work) =>
      recordPayment(work, { ...noted, method: 'transfer' }),
    )
    const { jobs } = first.house.database
    const taken = await jobs.query(
      "update pgboss.job set state = 'active', started_on = now() where name = 'receipt-follows'",
    )
    expect(taken.rowCount).toBe(1)
    await first.stop()
    const again = await openHouseIn(folder, clock, { passwords: quickPasswords })
    const numbers = async () => {
      const reader = await signedIn(again, owner.email)
      return listAt(await reader.get('/api/receipts'), 'rows').map((row) => at(row, 'number'))
    }
    await expect.poll(numbers, { timeout: 10_000 }).toEqual(['Q-2026-000001'])
    await again.stop()
    await rm(folder, { recursive: true, force: true })
  })
})
