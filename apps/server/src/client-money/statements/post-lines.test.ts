import { afterAll, beforeAll, expect, it } from 'vitest'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

it('takes a statement of several batches: a payment and its return in one, the rest of nobody', async () => {
  const member = await readyToAct(house)
  const { id } = await deposited(member)
  const reference = textAt(await member.get(`/api/dossiers/${id}`), 'rfReference')
  const on = '2026-05-05'
  const ofNobody = Array.from({ length: 5100 }, (_, rank) => ({ on, amount: 10_000 + rank }))
  const xml = bankStatement({
    id: 'R-1',
    from: on,
    to: on,
    opening: 0,
    lines: [
      ...ofNobody.slice(0, 5020),
      { on, amount: 50_000, reference },
      { on, amount: -50_000, reference, returned: 'MD06' },
      { on, amount: -700, payer: 'Inconnu' },
      ...ofNobody.slice(5020),
    ],
  })
  const fileId = await uploaded(member, xml, 'releve.xml')
  const taken = expectOk(await member.post('/api/bank-statements', { fileId }))
  expect(taken.body).toMatchObject({ lines: 5103, posted: 2, toMatch: 5101, balanced: true })
  const sum = ofNobody.reduce((total, { amount }) => total + amount, 0)
  expect((await member.get('/api/separate-account')).body).toMatchObject({
    bankCents: sum - 700,
    ledgerBankCents: sum - 700,
    gapCents: 0,
  })
  const matched = listAt(await member.get('/api/bank-lines?state=matched'), 'rows')
  expect(matched).toHaveLength(2)
})
