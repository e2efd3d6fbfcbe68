import { cents, day } from '@quittance/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import { postEntry } from '#queries/ledger.ts'
import { lockPurse, overpayments } from '#queries/money/own-orders/purses.ts'
import { insertOwnOrder, type ReservationRefusal } from '#queries/money/pay-over/write-orders.ts'
import { writeOneOfEach, type OneOfEach } from '../../../../testing/one-of-each.ts'
import { newId, testDatabase, type TestDatabase } from '../../../../testing/test-database.ts'
import { NOON } from '../../../../testing/test-values.ts'

let db: TestDatabase
let ids: OneOfEach
let payeeAccountId: string
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A debtor who paid 500,00 € too much, beside the euro that the one order of each takes. */
beforeEach(async () => {
  ids = await writeOneOfEach(db)
  const { creditorId, debtorId, dossierId, organisationId } = ids
  await inOrganisation(db.app, organisationId, async (tx) => {
    const account = await tx.selectFrom('payee_account').select('id').executeTakeFirstOrThrow()
    payeeAccountId = account.id
    await postEntry(tx, {
      id: `${newId()}:C`,
      event: 'overpayment',
      book: 'client-money',
      effectiveOn: day('2026-11-21'),
      recordedAt: NOON,
      recordedBy: 'user-1',
      label: 'Trop-perçu',
      postings: [
        { account: '467100', amount: cents(50_000), creditor: creditorId, case: dossierId },
        { account: '467200', amount: cents(-50_000), debtor: debtorId, case: dossierId },
      ],
    })
  })
})

let serial = 500

/** Orders a refund in a transaction of its own; what is refused leaves nothing. */
async function ordered(amount: number): Promise<'reserved' | ReservationRefusal> {
  serial += 1
  const reference = `V-2026-${String(serial).padStart(4, '0')}`
  const amountCents = cents(amount)
  const { debtorId, dossierId } = ids
  let refused: ReservationRefusal = 'frozen'
  const take = { account: '467200', creditorId: null, debtorId, dossierId } as const
  const attempt = inOrganisation(db.app, ids.organisationId, async (tx) => {
    const done = await insertOwnOrder(tx, {
      id: newId(),
      kind: 'refund',
      reference,
      account: { iban: 'FR7630006000011234567890189', bic: null, holder: 'CABINET EXEMPLE' },
      executeOn: day('2026-11-23'),
      prepared: { at: NOON, by: 'user-1' },
      amountCents,
      transfer: {
        id: newId(),
        endToEndId: `${reference}-1`,
        payeeAccountId,
        checked: 'Un essai.',
        amountCents,
        takes: [{ ...take, commissionId: null, amountCents }],
      },
    })
    if (done === 'reserved') return
    refused = done
    throw new Error('nothing stays of an order that is refused')
  })
  return await attempt.then(
    () => 'reserved' as const,
    () => refused,
  )
}

describe('an order of refund in the database', () => {
  it.each([1, 2, 3])('never overdraws when two race for it (round %i)', async () => {
    const outcomes = await Promise.all([ordered(40_000), ordered(30_000)])
    expect(outcomes.toSorted()).toEqual(['overdrawn', 'reserved'])
    const { debtorId, dossierId, organisationId } = ids
    const purse = await inOrganisation(db.app, organisationId, (tx) =>
      lockPurse(tx, { account: '467200', debtorId, dossierId }),
    )
    expect(purse.posted).toBe(50_100)
    expect(purse.reserved).toBeLessThanOrEqual(purse.posted)
  })

  it('is told with what it holds, since the oldest excess that is left', async () => {
    expect(await ordered(20_000)).toBe('reserved')
    const [one] = await inOrganisation(db.app, ids.organisationId, (tx) => overpayments(tx))
    expect(one).toMatchObject({ heldCents: 50_100, reservedCents: 20_100, others: [] })
    expect(one?.since.toString()).toBe('2026-11-20')
  })
})
