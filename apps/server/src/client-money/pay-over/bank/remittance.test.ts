import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { convention } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared, queueOf } from '#testing/pay-over-steps.ts'
import { at, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

const payload = z.looseObject({ composed: z.looseObject({ text: z.string() }) })

async function textOfAct(member: Ready, actId: string): Promise<string> {
  const row = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    tx
      .selectFrom('outward_act')
      .select('payload')
      .where('id', '=', actId)
      .executeTakeFirstOrThrow(),
  )
  return payload.parse(row.payload).composed.text.replaceAll(/[\u00A0\u202F]/g, ' ')
}

describe('the remittance statement', () => {
  it('says what was collected, retained and taxed, and makes the transfer to the cent', async () => {
    const member = await readyToAct(house)
    const signed = convention({ retentionAllowed: true, commissionRateHundredths: 1000 })
    expectOk(await member.post(`/api/creditors/${member.creditorId}/conventions`, signed))
    const { id } = await deposited(member)
    const rf = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
    const take = async (openingCents: number, on: string, booking: Omit<StatementLine, 'on'>) => {
      const bookings = [{ on, ...booking }]
      const file = bankStatement({ opening: openingCents, from: on, to: on, lines: bookings })
      const fileId = await uploaded(member, file, `${on}.xml`)
      expectOk(await member.post('/api/bank-statements', { fileId }))
    }
    await take(0, '2026-04-01', { amount: 100_000, remittance: rf })
    const [row] = await queueOf(member)
    expect(row).toMatchObject({ amountCents: 88_000 })
    const accountId = await accountRecorded(member, member.creditorId)
    expectOk(await member.post(`/api/payout-accounts/${accountId}/confirmation`))
    const orderId = await orderPrepared(member)
    const order = expectOk(await member.post(`/api/transfer-orders/${orderId}/approval`))
    const endToEndId = textAt(order, 'transfers', 0, 'endToEndId')
    await take(100_000, '2026-05-04', { amount: -88_000, reference: endToEndId })
    const booked = expectOk(await member.get('/api/transfer-orders'))
    const actId = String(at(booked.body, 'rows', 0, 'transfers', 0, 'remittanceActId'))
    const text = await textOfAct(member, actId)
    for (const figure of ['1 000,00', '100,00', '20,00', '880,00 €', endToEndId]) {
      expect(text).toContain(figure)
    }
  })
})
