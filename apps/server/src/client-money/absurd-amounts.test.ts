import { inOrganisation, insertBankLines, postEntry } from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { postPaymentUnmatched } from '@quittance/ledger'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { listAt, textAt } from '#testing/read.ts'
import { expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const unsaid = {
  account: 'FR7699999000420000021057715',
  valueOn: null,
  counterparty: null,
  iban: null,
  references: [],
  remittance: null,
  bankCode: null,
  returnReason: null,
}

/** Books that hold more than a number of cents holds exactly, as one older version let them. */
async function overfilled(): Promise<Ready> {
  const member = await readyToAct(house)
  const on = '2026-05-19'
  const lines = [{ on, amount: 1000 }]
  const fileId = await uploaded(
    member,
    bankStatement({ from: on, to: on, opening: 0, lines }),
    'a.xml',
  )
  const taken = expectOk(await member.post('/api/bank-statements', { fileId }))
  const statementId = textAt(taken, 'statementId')
  const ids = [house.house.chance.id(), house.house.chance.id()]
  await inOrganisation(house.house.database.app, member.organisationId, async (tx) => {
    for (const [rank, id] of ids.entries()) {
      const amount = cents(Number.MAX_SAFE_INTEGER)
      const line = {
        id,
        statementId,
        rank: rank + 1,
        key: id,
        bookedOn: day(on),
        amountCents: amount,
      }
      await insertBankLines(tx, [{ ...unsaid, ...line }])
      const posted = postPaymentUnmatched({
        id: `${id}:in`,
        effectiveOn: day(on),
        recordedAt: house.clock.now(),
        bankEntry: id,
        receipt: id,
        amount,
      })
      if (posted.kind !== 'posted') throw new Error('it is posted')
      for (const entry of posted.entries) {
        expect(await postEntry(tx, { ...entry, recordedBy: 'user-1' })).toBe('posted')
      }
    }
  })
  return member
}

describe('books that hold more than a number of cents holds exactly', () => {
  it('still show where the account stands', async () => {
    const member = await overfilled()
    const page = expectOk(await member.get('/api/separate-account'))
    expect(page.body).toMatchObject({
      bankCents: 1000,
      ledgerBankCents: Number.MAX_SAFE_INTEGER,
      owedCents: Number.MAX_SAFE_INTEGER,
      parts: [{ account: '471100', amountCents: Number.MAX_SAFE_INTEGER }],
    })
    const today = expectOk(await member.get('/api/separate-account/today'))
    expect(today.body).toEqual({ state: 'beyond-count', day: null, proof: null, daysSince: null })
    const proving = await member.post('/api/separate-account/proofs', {})
    expect(proving.body).toMatchObject({ code: 'law-refuses' })
    expect(listAt(await member.get('/api/bank-lines'), 'rows')).toHaveLength(3)
    expect(house.failures).toEqual([])
  })
})
