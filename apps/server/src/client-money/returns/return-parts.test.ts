import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const names = ['Arvieux', 'Lemercier', 'Ormes'] as const

/** Three payments of 100,00, 200,00 and 300,00 €, each of a dossier, that came by three credits. */
async function threePayments() {
  const member = await readyToAct(house)
  const dossierIds: string[] = []
  const lines: StatementLine[] = []
  for (const [rank, name] of names.entries()) {
    const { id } = await deposited(member, { debtor: debtor({ name }) })
    dossierIds.push(id)
    const remittance = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
    const amount = 10_000 * (rank + 1)
    lines.push({ on: '2026-05-05', amount, remittance, reference: `E2E-PAIEMENT-${rank}` })
  }
  await bank(member, { opening: 0, on: '2026-05-05', lines })
  return { member, dossierIds }
}

async function bank(
  member: Ready,
  { opening, on, lines }: { opening: number; on: string; lines: readonly StatementLine[] },
): Promise<void> {
  const text = bankStatement({ opening, from: on, to: on, lines })
  const fileId = await uploaded(member, text, `${on}.xml`)
  expectOk(await member.post('/api/bank-statements', { fileId }))
}

/** A debit of 300,00 € that takes the first two payments back, under these references. */
async function debited(member: Ready, references: readonly [string, string]): Promise<unknown> {
  const of = references.map((reference, rank) => ({ amount: -10_000 * (rank + 1), reference }))
  const line = { on: '2026-05-12', amount: -30_000, code: '12', batch: { of } }
  await bank(member, { opening: 60_000, on: '2026-05-12', lines: [line] })
  const rows = listAt(await member.get('/api/bank-lines'), 'rows')
  return rows.find((row) => at(row, 'amountCents') === -30_000)
}

const paymentsOf = async (member: Ready, dossierIds: readonly string[]) =>
  await Promise.all(
    dossierIds.map(async (id) =>
      listAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'payments').map((one) =>
        at(one, 'amountCents'),
      ),
    ),
  )

async function sound(): Promise<void> {
  const report = await checkStore({ database: house.house.database, files: house.house.files })
  expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
}

describe('a debit that takes several payments back', () => {
  it('is shared out alone where each detail names one: the others stand', async () => {
    const { member, dossierIds } = await threePayments()
    const line = await debited(member, ['E2E-PAIEMENT-0', 'E2E-PAIEMENT-1'])
    expect(line).toMatchObject({ state: 'matched' })
    expect(await paymentsOf(member, dossierIds)).toEqual([[], [], [30_000]])
    expect((await member.get('/api/separate-account')).body).toMatchObject({
      bankCents: 30_000,
      ledgerBankCents: 30_000,
      gapCents: 0,
    })
    await sound()
  })

  it('is shared out by a person where it is unclear, one detail after another', async () => {
    const { member, dossierIds } = await threePayments()
    const line = await debited(member, ['E2E-AUTRE-0', 'E2E-AUTRE-1'])
    const path = `/api/bank-lines/${String(at(line, 'id'))}`
    expect(line).toMatchObject({ state: 'to-match' })
    const rows = listAt(await member.get(`${path}/returnable`), 'rows')
    expect(rows).toMatchObject([
      { amountCents: 10_000, detail: { rank: 0, amountCents: 10_000 }, chargeCents: 0 },
      { amountCents: 20_000, detail: { rank: 1, amountCents: 20_000 }, chargeCents: 0 },
    ])
    const [first, second] = rows.map((row) => at(row, 'paymentId'))
    const tooMuch = await member.post(`${path}/return`, { paymentId: second, detail: 0 })
    expect(tooMuch.body).toMatchObject({ code: 'invalid-input', path: 'paymentId' })
    const taken = expectOk(await member.post(`${path}/return`, { paymentId: first, detail: 0 }))
    expect(taken.body).toMatchObject({ shortfallCents: 0, chargeCents: 0 })
    const again = await member.post(`${path}/return`, { paymentId: second, detail: 0 })
    expect(again.body).toMatchObject({ code: 'already-done', path: 'detail' })
    const waits = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    expect(waits).toMatchObject([{ amountCents: -30_000 }])
    expect(listAt(await member.get(`${path}/returnable`), 'rows')).toHaveLength(1)
    expect((await member.post(`${path}/fee`)).status).not.toBe(200)
    expectOk(await member.post(`${path}/return`, { paymentId: second, detail: 1 }))
    expect(await paymentsOf(member, dossierIds)).toEqual([[], [], [30_000]])
    const done = listAt(await member.get('/api/bank-lines'), 'rows')
    expect(done.find((row) => at(row, 'amountCents') === -30_000)).toMatchObject({
      state: 'matched',
    })
    expect((await member.get('/api/separate-account')).body).toMatchObject({ gapCents: 0 })
    await sound()
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
