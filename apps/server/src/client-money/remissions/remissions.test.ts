import { inOrganisation, streamClaims, type ClaimRecord } from '@quittance/database'
import { day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { totalOwed } from '#assessment/items-owed.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import {
  bankShows,
  memoBook,
  noted,
  remissionIds,
  statement,
  undone,
  withDossier,
  type OneDossier,
} from '#testing/remission-steps.ts'
import { composed, expectOk, readyToAct } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

describe('500,00 € of principal given up on 4 May', () => {
  let of: OneDossier
  let before: unknown

  beforeAll(async () => {
    of = await withDossier(house)
    before = await statement(of)
    expectOk(await noted(of, { principalCents: 50_000 }))
  })

  it('makes interest run on 1 500,00 € from the next day: 61,92 € and 7,99 €', async () => {
    expect(before).toMatchObject({ interestCents: 7257, totalCents: 211_257 })
    expect(await statement(of)).toMatchObject({
      principalCents: 200_000,
      interestCents: 6192 + 799,
      indemnityCents: 4000,
      remittedCents: 50_000,
      paidCents: 0,
      totalCents: 160_991,
    })
    expect(await statement(of, '2026-05-03')).toMatchObject({ remittedCents: 0, paidCents: 0 })
  })

  it('stands on a line of its own, in both languages, with who decided', async () => {
    // principal, interest, indemnity, remitted, paid, total
    const line = at(await statement(of), 'lines', 3)
    expect(line).toMatchObject({
      component: 'remitted',
      amountCents: -50_000,
      detail: {
        fr: 'accordée par le créancier le 4\u00A0mai 2026',
        en: 'granted by the creditor on 4 May 2026',
      },
    })
    expect(JSON.stringify(line)).toContain('Mme Aubry, gérante')
    const timeline = listAt(await of.member.get(`/api/dossiers/${of.id}/timeline`), 'rows')
    const told = timeline.find((row) => at(row, 'verb') === 'remission-noted')
    expect(JSON.stringify(told)).toContain('Décidée par Mme Aubry, gérante.')
  })

  it('is taken off the sum of a letter, which says so', async () => {
    const letter = expectOk(await composed(of.member, of.id, { letter: 'first-reminder' }))
    const text = letter.bytes.toString().replaceAll(/[\u00A0\u202F]/gu, ' ')
    expect(text).toContain('Remise accordée par le créancier')
    expect(text).toContain('1 609,91 €')
    expect(text).not.toContain('Paiement reçu')
  })

  it('moves no client money and is written off in the memo book alone', async () => {
    expect(await memoBook(of)).toEqual(['D40000 150000', 'D80000 -150000'])
    expect(listAt(await of.member.get('/api/receipts'), 'rows')).toEqual([])
    expect(listAt(await of.member.get('/api/commissions'), 'rows')).toEqual([])
    expect(listAt(await of.member.get('/api/pay-overs'), 'rows')).toEqual([])
  })

  it('is taken off in the portfolio, in the taken statement and under the grounds', async () => {
    const claims = await inOrganisation(
      house.house.database.app,
      of.member.organisationId,
      async (tx) => {
        const all: ClaimRecord[] = []
        for await (const some of streamClaims(tx)) all.push(...some)
        return all
      },
    )
    expect(claims.map((claim) => totalOwed(claim, day('2026-05-20')))).toEqual([160_991])
    const grounds = await of.member.get(`/api/dossiers/${of.id}/grounds?asOf=2026-05-20`)
    expect(expectOk(grounds).body).toMatchObject({ balanceCents: 160_991 })
  })

  it('leaves limitation as it was', async () => {
    const answer = await of.member.get(`/api/dossiers/${of.id}/assessment?asOf=2026-05-20`)
    expect(at(answer.body, 'limitation')).toMatchObject({ value: { lastDay: '2031-01-31' } })
  })

  it('is refused in figures where it is more than is left, and without a decision', async () => {
    const more = await noted(of, { principalCents: 150_001 })
    expect(more).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    expect(more.bytes.toString().replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain('1 500,00 €')
    const bare = await noted(of, { principalCents: 100 }, { reference: '' })
    expect(bare).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    const early = await noted(of, { principalCents: 100 }, { decidedOn: '2026-05-05' })
    expect(early).toMatchObject({ status: 422 })
    const nothing = await noted(of, {})
    expect(nothing).toMatchObject({ status: 422 })
    expect(await statement(of)).toMatchObject({ totalCents: 160_991 })
  })

  it('is of nobody else: another organisation finds nothing', async () => {
    const other = await readyToAct(house)
    const [id = ''] = await remissionIds(of)
    expect((await other.get(`/api/dossiers/${of.id}/remissions`)).status).toBe(404)
    const refused = await other.post(`/api/remissions/${id}/undoing`, {
      expectedVersion: 2,
      because: 'Erreur.',
    })
    expect(refused.status).toBe(404)
  })

  it('is served around by a later payment of 1 000,00 €', async () => {
    const preview = await of.member.post(`/api/dossiers/${of.id}/payments/preview`, {
      amountCents: 100_000,
      receivedOn: '2026-05-12',
    })
    expect(expectOk(preview).body).toMatchObject({
      allocations: [{ toInterestCents: 6591, toIndemnityCents: 4000, toPrincipalCents: 89_409 }],
      leftCents: 60_591,
    })
  })

  it('is undone by an entry that names it, with the reason, once', async () => {
    const [id = ''] = await remissionIds(of)
    const undo = async () => await undone(of, id, 'Le créancier parlait d’un autre dossier.')
    expectOk(await undo())
    expect((await undo()).body).toMatchObject({ code: 'already-done' })
    expect(await statement(of)).toMatchObject({ remittedCents: 0, totalCents: 211_257 })
    expect(await memoBook(of)).toEqual(['D40000 200000', 'D80000 -200000'])
    const rows = listAt(await of.member.get(`/api/dossiers/${of.id}/remissions`), 'rows')
    expect(rows).toMatchObject([{ undoneBecause: 'Le créancier parlait d’un autre dossier.' }])
  })
})

describe('a remission between payments', () => {
  it('takes what is left when one of an earlier day comes late, and all again once it is returned', async () => {
    const of = await withDossier(house)
    expectOk(await noted(of, { principalCents: 50_000 }))
    const late = { on: '2026-05-02', amount: 180_000, remittance: of.reference }
    expect(await bankShows(of.member, 0, late)).toMatchObject({ posted: 1 })
    // 60,58 € of interest to 2 May, 40,00 €, 1 699,42 € of principal: 300,58 € was left to give up.
    expect(await statement(of)).toMatchObject({
      interestCents: 6058 + 20,
      remittedCents: 30_058,
      paidCents: 180_000,
      totalCents: 20,
    })
    await bankShows(of.member, 180_000, { on: '2026-05-13', amount: -180_000 })
    const lines = listAt(await of.member.get('/api/bank-lines?state=to-match'), 'rows')
    const lineId = String(at(lines[0], 'id'))
    const candidates = listAt(await of.member.get(`/api/bank-lines/${lineId}/returnable`), 'rows')
    expectOk(
      await of.member.post(`/api/bank-lines/${lineId}/return`, {
        paymentId: at(candidates[0], 'paymentId'),
      }),
    )
    expect(await statement(of)).toMatchObject({ remittedCents: 50_000, totalCents: 160_991 })
  })

  it('is refused for what a later payment served, and replays those that serve otherwise', async () => {
    const of = await withDossier(house)
    await bankShows(of.member, 0, { on: '2026-05-12', amount: 100_000, remittance: of.reference })
    // 67,24 € to 12 May, then 8 days on 1 107,24 €.
    expect(await statement(of)).toMatchObject({ interestCents: 6724 + 295 })
    const over = await noted(of, { principalCents: 110_725 })
    expect(over.status).toBe(422)
    expectOk(await noted(of, { principalCents: 50_000 }))
    // Interest to 12 May is 65,91 € instead of 67,24 €: 1,33 € of the payment goes to the principal.
    expect(await statement(of)).toMatchObject({
      interestCents: 6591 + 161,
      remittedCents: 50_000,
      paidCents: 100_000,
      totalCents: 60_591 + 161,
    })
    const timeline = listAt(await of.member.get(`/api/dossiers/${of.id}/timeline`), 'rows')
    expect(timeline.map((row) => at(row, 'verb'))).toContain('payments-replayed')
  })
})

describe('a whole claim given up', () => {
  it('leaves nothing owed, and is the decision of who claims for himself', async () => {
    const of = await withDossier(house, 'creditor')
    const left = await of.member.get(`/api/dossiers/${of.id}/remissions?on=2026-05-20`)
    expect(expectOk(left).body).toMatchObject({
      ofOneself: true,
      items: [{ interestCents: 0, indemnityCents: 0, principalCents: 200_000 }],
    })
    const all = { principalCents: 200_000 }
    const mine = { on: '2026-05-20', decidedOn: '2026-05-20', reference: '', decidedBy: '' }
    expect((await noted(of, all, { ...mine, channel: null })).status).toBe(422)
    const note = 'Geste commercial.'
    expectOk(await noted(of, all, { ...mine, channel: null, note }))
    expect(await statement(of)).toMatchObject({ remittedCents: 200_000, totalCents: 0 })
    expect(await memoBook(of)).toEqual([])
    const view = expectOk(await of.member.get(`/api/dossiers/${of.id}`))
    expect(JSON.stringify(view.body)).toContain('"act":"close"')
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
