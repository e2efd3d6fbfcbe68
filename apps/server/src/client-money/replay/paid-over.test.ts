import {
  inOrganisation,
  loadDossier,
  readBalances,
  type DossierRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents } from '@quittance/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { totalOwed } from '#assessment/items-owed.ts'
import { replayed } from '#client-money/replay/replayed.ts'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared } from '#testing/pay-over-steps.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

type Stage = { readonly member: Ready; readonly id: string; readonly rf: string }

/** An agency with one dossier of 2 000,00 €, and the account of its creditor. */
async function agency(): Promise<Stage> {
  const member = await readyToAct(house)
  const { id } = await deposited(member)
  const rf = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
  const accountId = await accountRecorded(member, member.creditorId)
  expectOk(await member.post(`/api/payout-accounts/${accountId}/confirmation`))
  return { member, id, rf }
}

type Paid = { readonly on: string; readonly amount: number; readonly opening: number }

async function pays({ member, rf }: Stage, { on, amount, opening }: Paid): Promise<void> {
  const payer = { payer: 'Atelier Lumen', iban: 'FR7630006000011234567890189' }
  const lines = [{ on, amount, remittance: rf, ...payer }]
  const text = bankStatement({ id: `P-${on}`, from: on, to: on, opening, lines })
  const fileId = await uploaded(member, text, 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
}

/** What waits goes into an order that two people approve: it has left for what others may use. */
async function ordered({ member }: Stage): Promise<string> {
  const order = await orderPrepared(member)
  expectOk(await member.post(`/api/transfer-orders/${order}/approval`))
  return order
}

/** The bank takes back the payment of 5 May. */
async function takenBack({ member }: Stage): Promise<void> {
  const lines = [{ on: '2026-05-13', amount: -150_000 }]
  const of = { id: 'P-R', from: '2026-05-13', to: '2026-05-13', opening: 250_000, lines }
  const fileId = await uploaded(member, bankStatement(of), 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
  const [line] = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
  const path = `/api/bank-lines/${String(at(line, 'id'))}`
  const [payment] = listAt(await member.get(`${path}/returnable`), 'rows')
  expectOk(await member.post(`${path}/return`, { paymentId: at(payment, 'paymentId') }))
}

const inside = async <Result>(
  { member }: Stage,
  read: (tx: OrganisationTransaction) => Promise<Result>,
) => await inOrganisation(house.house.database.app, member.organisationId, read)

async function recordOf(stage: Stage): Promise<DossierRecord> {
  const dossier = await inside(stage, async (tx) => await loadDossier(tx, stage.id))
  if (dossier === null) throw new Error('the dossier is there')
  return dossier
}

/** What each payment serves: interest, indemnity, principal; and what is owed on a day. */
async function account(stage: Stage, on: string) {
  const dossier = await recordOf(stage)
  const served = dossier.payments.map(({ receivedOn, allocations: [one] }) => [
    receivedOn.toString(),
    one?.toInterest,
    one?.toIndemnity,
    one?.toPrincipal,
  ])
  return { served, owed: totalOwed(dossier, Temporal.PlainDate.from(on)) }
}

async function balances(stage: Stage) {
  const accounts = ['467100', '467200', 'D20000', 'D30000', 'D40000'] as const
  const { organisationId } = stage.member
  const read = await inside(
    stage,
    async (tx) => await readBalances(tx, { organisationId, accounts }),
  )
  return Object.fromEntries(read.map(({ account: number, amount }) => [number, amount]))
}

/** The books in which an allocation was made anew, entry by entry. */
async function booksMoved(stage: Stage): Promise<readonly string[]> {
  const { rows } = await inside(
    stage,
    async (tx) =>
      await sql<{ book: string }>`
      select right(id, 1) as book from ledger_entry where id like '%:replay:%' and event = 'reallocated'`.execute(
        tx,
      ),
  )
  return rows.map(({ book }) => book)
}

/** The reasons of every line of allocation, in the order of days, then of writing. */
async function reasons(stage: Stage): Promise<readonly string[]> {
  const { rows } = await inside(
    stage,
    async (tx) =>
      await sql<{ told: string }>`
      select allocation.because::text as told
        from allocation join payment on payment.id = allocation.payment_id
       order by payment.received_on, allocation.line`.execute(tx),
  )
  return rows.map(({ told }) => told)
}

const alone = ['2026-05-12', 6_724, 4_000, 89_276]

describe('a payment whose money has left', () => {
  it('serves the same sum once an earlier one comes late, and less of it interest', async () => {
    const late = await agency()
    await pays(late, { on: '2026-05-12', amount: 100_000, opening: 150_000 })
    expect((await account(late, '2026-05-12')).served).toEqual([alone])
    await ordered(late)
    await pays(late, { on: '2026-05-05', amount: 150_000, opening: 0 })
    expect(await account(late, '2026-05-20')).toEqual({
      served: [
        ['2026-05-05', 6_258, 4_000, 100_232],
        ['2026-05-12', 232, 0, 99_768],
      ],
      owed: 0,
    })
    expect(await balances(late)).toEqual({
      '467100': -210_490,
      '467200': -39_510,
    })
    expect(await booksMoved(late)).toEqual(['D'])
    const told = await reasons(late)
    expect(told[0]).toContain('ce qui dépasse est dû au débiteur')
    expect(told.at(-1)).toContain('L’argent de ce paiement est déjà parti')
  })

  it('serves again what it did once the bank takes the earlier one back', async () => {
    const late = await agency()
    await pays(late, { on: '2026-05-12', amount: 100_000, opening: 150_000 })
    await ordered(late)
    await pays(late, { on: '2026-05-05', amount: 150_000, opening: 0 })
    await takenBack(late)
    expect((await account(late, '2026-05-20')).served).toEqual([alone])
    expect(await balances(late)).toMatchObject({ '467100': -100_000, D40000: 110_724 })
    expect(await booksMoved(late)).toEqual(['D', 'D'])
  })

  it('serves in its order again once the bank refuses the order that took it', async () => {
    const [late, inOrder] = [await agency(), await agency()]
    await pays(late, { on: '2026-05-12', amount: 100_000, opening: 150_000 })
    const order = await ordered(late)
    await pays(late, { on: '2026-05-05', amount: 150_000, opening: 0 })
    const because = 'Fichier refusé par la banque.'
    expectOk(await late.member.post(`/api/transfer-orders/${order}/rejection`, { because }))
    await pays(inOrder, { on: '2026-05-05', amount: 150_000, opening: 0 })
    await pays(inOrder, { on: '2026-05-12', amount: 100_000, opening: 150_000 })
    expect(await account(late, '2026-05-20')).toEqual(await account(inOrder, '2026-05-20'))
    expect(await balances(late)).toEqual(await balances(inOrder))
    expect((await account(late, '2026-05-20')).served[0]).toEqual([
      '2026-05-05',
      6_258,
      4_000,
      139_742,
    ])
  })

  it('leaves the late one nothing where those paid over served all of the debt', async () => {
    const late = await agency()
    await pays(late, { on: '2026-05-12', amount: 150_000, opening: 10_000 })
    await pays(late, { on: '2026-05-13', amount: 150_000, opening: 160_000 })
    await ordered(late)
    const before = await account(late, '2026-05-20')
    await pays(late, { on: '2026-05-05', amount: 10_000, opening: 0 })
    const { served, owed } = await account(late, '2026-05-20')
    expect(owed).toBe(0)
    expect(served).toEqual([['2026-05-05', undefined, undefined, undefined], ...before.served])
    expect(await booksMoved(late)).toEqual([])
  })

  it('keeps its allocation where so much is no longer owed: the creditor received too much', async () => {
    const one = await agency()
    await pays(one, { on: '2026-05-12', amount: 150_000, opening: 0 })
    const dossier = await recordOf(one)
    const [item] = dossier.items
    const [payment] = dossier.payments
    if (item === undefined || payment === undefined) throw new Error('one item, one payment')
    const note = { claimItemId: item.id, on: item.dueOn, amountCents: cents(150_000) }
    const reduced = { ...dossier, creditNotes: [{ id: 'A', number: 'AV-1', ...note }] }
    expect(replayed(reduced, new Set([payment.id]))).toEqual([])
    expect(replayed(reduced)).toHaveLength(1)
  })

  it('serves in its order once another brings what was on its way back to the debtor', async () => {
    const one = await agency()
    await pays(one, { on: '2026-05-05', amount: 150_000, opening: 0 })
    await pays(one, { on: '2026-05-12', amount: 100_000, opening: 150_000 })
    const desk = expectOk(await one.member.get('/api/own-orders/desk'))
    expectOk(
      await one.member.post(`/api/dossiers/${one.id}/refund-orders`, {
        bankLineId: textAt(desk, 'overpayments', 0, 'payers', 0, 'bankLineId'),
        amountCents: 39_510,
        identity: 'Nom et IBAN du relevé rapprochés de la facture.',
        otherDebts: 'none',
      }),
    )
    await takenBack(one)
    // 396,02 € of it may not serve: they are in the order that gives them back.
    expect((await account(one, '2026-05-20')).served).toEqual([
      ['2026-05-12', 6_724, 4_000, 49_674],
    ])
    await pays(one, { on: '2026-05-14', amount: 160_000, opening: 100_000 })
    expect(await account(one, '2026-05-20')).toEqual({
      served: [
        ['2026-05-12', 6_724, 4_000, 89_276],
        ['2026-05-14', 74, 0, 110_724],
      ],
      owed: 0,
    })
    expect(replayed(await recordOf(one))).toEqual([])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
