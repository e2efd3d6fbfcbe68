import { cents, day } from '@quittance/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
import { insertFreeze } from '#queries/money/pay-over/freezes.ts'
import { lockTransferOrder } from '#queries/money/pay-over/orders.ts'
import { payOversToDo } from '#queries/money/pay-over/queue.ts'
import {
  lockTransfersOfOrders,
  transfersNamed,
  type TransferRecord,
} from '#queries/money/pay-over/transfers.ts'
import {
  approveTransferOrder,
  insertTransferOrder,
  releaseTransferOrder,
  type ReservationRefusal,
} from '#queries/money/pay-over/write-orders.ts'
import { writeOneOfEach, type OneOfEach } from '../../../../testing/one-of-each.ts'
import { newId, testDatabase, type TestDatabase } from '../../../../testing/test-database.ts'
import { NOON } from '../../../../testing/test-values.ts'

let db: TestDatabase
let ids: OneOfEach
let accountId: string
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A dossier that holds 500,00 € for its creditor, nothing of it reserved or frozen. */
beforeEach(async () => {
  ids = await writeOneOfEach(db)
  await inOrganisation(db.app, ids.organisationId, async (tx) => {
    const order = await tx.selectFrom('transfer_order').select('id').executeTakeFirstOrThrow()
    const by = { at: NOON, by: 'user-1', because: 'Un autre essai.' }
    await releaseTransferOrder(tx, { id: order.id, state: 'rejected', ...by })
    await tx
      .updateTable('money_freeze')
      .set({ lifted_at: NOON, lifted_by: 'user-1', lifted_because: 'Un essai.' })
      .execute()
    accountId = (await tx.selectFrom('payout_account').select('id').executeTakeFirstOrThrow()).id
  })
})

/** A receipt to pay over beside the one of the dossier. */
async function payOverOf(amountCents: number): Promise<string> {
  const id = newId()
  await inOrganisation(db.app, ids.organisationId, (tx) =>
    tx
      .insertInto('pay_over')
      .values({
        organisation_id: ids.organisationId,
        id,
        payment_id: ids.paymentId,
        creditor_id: ids.creditorId,
        dossier_id: ids.dossierId,
        amount_cents: amountCents,
        collected_on: day('2026-11-20'),
        due_on: day('2026-12-20'),
      })
      .execute(),
  )
  return id
}

let serial = 1

/** Orders one receipt in a transaction of its own; what is refused leaves nothing. */
async function ordered(
  payOverId: string,
  amount: number,
): Promise<'reserved' | ReservationRefusal> {
  serial += 1
  const reference = `V-2026-${String(serial).padStart(4, '0')}`
  const amountCents = cents(amount)
  let refused: ReservationRefusal = 'overdrawn'
  const attempt = inOrganisation(db.app, ids.organisationId, async (tx) => {
    const { creditorId, dossierId } = ids
    const done = await insertTransferOrder(tx, {
      id: newId(),
      reference,
      account: { iban: 'FR7630006000011234567890189', bic: null, holder: 'CABINET EXEMPLE' },
      executeOn: day('2026-11-23'),
      prepared: { at: NOON, by: 'user-1' },
      amountCents,
      transfers: [
        {
          id: newId(),
          endToEndId: `${reference}-1`,
          creditorId,
          accountId,
          amountCents,
          parts: [{ payOverId, dossierId, amountCents }],
        },
      ],
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

const held = () =>
  inOrganisation(db.app, ids.organisationId, async (tx) => {
    const rows = await payOversToDo(tx, { limit: 10 })
    return rows.map(({ heldCents }) => heldCents)
  })

describe('an order of transfer in the database', () => {
  it.each([1, 2, 3, 4, 5])(
    'never overdraws a dossier when two race for it (round %i)',
    async () => {
      const [one, other] = [await payOverOf(40_000), await payOverOf(30_000)]
      const outcomes = await Promise.all([ordered(one, 40_000), ordered(other, 30_000)])
      expect(outcomes.toSorted()).toEqual(['overdrawn', 'reserved'])
      expect(Math.min(...(await held()))).toBeGreaterThanOrEqual(0)
    },
  )

  it('takes both where the dossier holds enough for both', async () => {
    const [one, other] = [await payOverOf(20_000), await payOverOf(30_000)]
    const outcomes = await Promise.all([ordered(one, 20_000), ordered(other, 30_000)])
    expect(outcomes).toEqual(['reserved', 'reserved'])
    expect(new Set(await held())).toEqual(new Set([0]))
  })

  it('takes a receipt once, whoever asks for it twice at once', async () => {
    const one = await payOverOf(10_000)
    const outcomes = await Promise.all([ordered(one, 10_000), ordered(one, 10_000)])
    expect(outcomes.toSorted()).toEqual(['in-another-order', 'reserved'])
  })

  it('takes nothing of what is frozen, of the creditor or of the dossier', async () => {
    const one = await payOverOf(10_000)
    const { creditorId, dossierId } = ids
    await inOrganisation(db.app, ids.organisationId, (tx) =>
      insertFreeze(tx, {
        id: newId(),
        creditorId,
        dossierId,
        kind: 'attachment',
        because: 'Saisie.',
        at: NOON,
        by: 'user-1',
      }),
    )
    expect(await ordered(one, 10_000)).toBe('frozen')
  })

  it('is approved by nobody alone, in the database either, where another could', async () => {
    const one = await payOverOf(10_000)
    await ordered(one, 10_000)
    const approval = (by: string, alone: boolean) =>
      inOrganisation(db.app, ids.organisationId, async (tx) => {
        const order = await tx
          .selectFrom('transfer_order')
          .select('id')
          .where('state', '=', 'prepared')
          .executeTakeFirstOrThrow()
        await approveTransferOrder(tx, { id: order.id, at: NOON, by, alone, fileId: ids.fileId })
      })
    await expect(approval('user-1', false)).rejects.toMatchObject({
      constraint: 'a_second_person_approves',
    })
    await expect(approval('user-1', true)).rejects.toMatchObject({
      constraint: 'a_second_person_is_asked_where_there_is_one',
    })
    await expect(approval('user-2', false)).resolves.toBeUndefined()
  })

  it('is held before its transfers by whoever decides it: a person and the bank never wait for each other', async () => {
    await ordered(await payOverOf(10_000), 10_000)
    const prepared = (tx: OrganisationTransaction) =>
      tx.selectFrom('transfer_order').where('state', '=', 'prepared')
    const of = await inOrganisation(db.app, ids.organisationId, (tx) =>
      prepared(tx).select(['id', 'reference']).executeTakeFirstOrThrow(),
    )
    let bank: Promise<readonly TransferRecord[]> | undefined
    await inOrganisation(db.app, ids.organisationId, async (person) => {
      await lockTransferOrder(person, of.id)
      bank = inOrganisation(db.app, ids.organisationId, (tx) =>
        transfersNamed(tx, [`${of.reference}-1`]),
      )
      await waitingFor(db)
      expect(await lockTransfersOfOrders(person, [of.id])).toHaveLength(1)
      await releaseTransferOrder(person, {
        id: of.id,
        state: 'cancelled',
        at: NOON,
        by: 'user-1',
        because: 'Un essai.',
      })
    })
    expect(await bank).toMatchObject([{ state: 'released', orderState: 'cancelled' }])
  })
})

/** Waits until somebody waits for a lock. */
async function waitingFor({ asOwner }: TestDatabase): Promise<void> {
  for (;;) {
    const { rows } = await asOwner((owner) => owner.query('select from pg_locks where not granted'))
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
