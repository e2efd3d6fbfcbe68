import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { statusDropped } from '#testing/intake-steps.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  toldOf,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

const samples = join(import.meta.dirname, '../../../../../../shared/fixtures/money/cdar')

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-09-15')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

let claims = 0

/** A dossier that claims 2 000,00 € by an invoice of its own number. */
async function claimed(): Promise<{ readonly dossierId: string; readonly number: string }> {
  claims += 1
  const number = `F-2026-9${claims}`
  const { id } = await deposited(member, {
    items: [
      {
        number,
        label: 'Devanture en chêne',
        issuedOn: '2026-05-31',
        dueOn: '2026-06-30',
        amountCents: 200_000,
      },
    ],
  })
  return { dossierId: id, number }
}

const message = (of: { readonly dossierId?: string; readonly number: string }, name: string) =>
  statusDropped(member, { ...of, path: `cdar/valid/${name}.xml` })

const dossierOf = async (id: string) => expectOk(await member.get(`/api/dossiers/${id}`))

const statusesOf = async (id: string) =>
  expectOk(await member.get(`/api/dossiers/${id}/invoice-statuses`))

async function decided(dossierId: string, decision: 'apply' | 'set-aside', reason?: string) {
  const rows = listAt(await statusesOf(dossierId), 'rows')
  const waiting = rows.findLast((row) => at(row, 'state') === 'waiting')
  return await member.post(`/api/invoice-statuses/${String(at(waiting, 'id'))}/decision`, {
    expectedVersion: await versionOf(member, dossierId),
    decision,
    reason: reason ?? null,
  })
}

describe('a life-cycle message of an invoice', () => {
  it('is found its dossier by the number of the invoice, and proves that it was received', async () => {
    const { dossierId, number } = await claimed()
    const told = await message({ number }, '205-approved')
    expect(listAt(told, 'statuses')).toMatchObject([
      { invoice: number, dossierId, already: false, name: { fr: '205 Approuvée' } },
    ])
    const dossier = await dossierOf(dossierId)
    expect(listAt(dossier, 'exhibits')).toMatchObject([{ declaredName: '205-approved.xml' }])
    const history = await toldOf(member, dossierId)
    expect(history[0]).toMatchObject({
      verb: 'invoice-status-received',
      title: { fr: expect.stringContaining('205 Approuvée') },
    })
  })

  it('acts once, whatever the number of its deliveries', async () => {
    const of = await claimed()
    await message(of, '207-disputed')
    const again = await message(of, '207-disputed')
    expect(listAt(again, 'statuses')).toMatchObject([{ already: true }])
    expect(listAt(await statusesOf(of.dossierId), 'rows')).toHaveLength(1)
    const history = await toldOf(member, of.dossierId)
    expect(history.filter((row) => at(row, 'verb') === 'dispute-opened')).toHaveLength(1)
  })

  it('stops the reminders by a dispute where the invoice is contested', async () => {
    const of = await claimed()
    await message(of, '207-disputed')
    const dossier = await dossierOf(of.dossierId)
    expect(at(dossier.body, 'dispute', 'reason')).toBe(
      `Facture ${of.number}, statut 207 En litige : Quantité livrée incomplète`,
    )
    const possible = listAt(dossier, 'possible').map((act) => at(act, 'act'))
    expect(possible).not.toContain('reminder')
    expect(possible).not.toContain('first-letter')
  })

  it('proposes to close where the invoice is refused, with the reason', async () => {
    const of = await claimed()
    await message(of, '210-refused')
    const [status] = listAt(await statusesOf(of.dossierId), 'rows')
    expect(status).toMatchObject({ state: 'waiting', act: { fr: 'Clore le dossier' } })
    expectOk(await decided(of.dossierId, 'apply'))
    const dossier = await dossierOf(of.dossierId)
    expect(at(dossier.body, 'status')).toBe('closed')
    expect((await toldOf(member, of.dossierId))[1]).toMatchObject({
      verb: 'dossier-closed',
      detail: { fr: 'Facture annulée par son vendeur : statut 210 Refusée.' },
    })
  })

  it('takes off what the creditor collected once it confirms, without a receipt; an unpaid undoes it', async () => {
    const of = await claimed()
    const owed = async () => numberAt(await dossierOf(of.dossierId), 'items', 0, 'openCents')
    const before = await owed()
    await message(of, '212-collected-in-part')
    expect(await owed()).toBe(before)
    expectOk(await decided(of.dossierId, 'apply'))
    const paid = await dossierOf(of.dossierId)
    expect(listAt(paid, 'payments')).toMatchObject([{ amountCents: 45_000, receiptId: null }])
    expect(await owed()).toBeLessThan(before)
    await message(of, '212-taken-back')
    expectOk(await decided(of.dossierId, 'apply'))
    expect(await owed()).toBe(before)
    const rows = listAt(await statusesOf(of.dossierId), 'rows')
    expect(rows.map((row) => [at(row, 'amountCents'), at(row, 'state')])).toEqual([
      [45_000, 'applied'],
      [-45_000, 'applied'],
    ])
  })

  it('undoes nothing where nothing was taken off, and is set aside with words only', async () => {
    const of = await claimed()
    await message(of, '212-taken-back')
    expect(at((await decided(of.dossierId, 'apply')).body, 'code')).toBe('invalid-input')
    expect(at((await decided(of.dossierId, 'set-aside')).body, 'path')).toBe('reason')
    expectOk(await decided(of.dossierId, 'set-aside', 'Message d’une autre facture.'))
    expect(listAt(await statusesOf(of.dossierId), 'rows')).toMatchObject([
      { state: 'set-aside', reason: 'Message d’une autre facture.' },
    ])
  })

  it('waits five working days where the customer says it paid, and asks', async () => {
    const of = await claimed()
    await message(of, '211-payment-sent')
    const [status] = listAt(await statusesOf(of.dossierId), 'rows')
    expect(status).toMatchObject({ act: { fr: 'Le créancier a répondu' } })
    const ids = async () =>
      listAt(await member.get('/api/day'), 'rows').map((row) => at(row, 'dossierId'))
    expect(await ids()).not.toContain(of.dossierId)
    expectOk(await decided(of.dossierId, 'apply'))
    expect(await ids()).toContain(of.dossierId)
  })

  it('changes nothing where no dossier claims its invoice', async () => {
    const told = await message({ number: 'F-INCONNUE' }, '207-disputed')
    expect(listAt(told, 'statuses')).toMatchObject([
      { dossierId: null, effect: { fr: expect.stringContaining('Aucun dossier') } },
    ])
  })
})

describe.skipIf(!existsSync(samples))('samples of others (absent: the shared folder)', () => {
  it('have each their effect on the dossier of their invoice, in order', async () => {
    const { id: dossierId } = await deposited(member, {
      items: [
        {
          number: 'F-2026-0417',
          label: 'Prestation',
          issuedOn: '2026-07-15',
          dueOn: '2026-08-14',
          amountCents: 195_000,
        },
      ],
    })
    const names = readdirSync(samples).filter((name) => name.endsWith('.xml'))
    for (const name of names.toSorted()) {
      const fileId = await uploaded(member, readFileSync(join(samples, name)), name)
      const told = expectOk(await member.post('/api/dropped-files', { fileId, dossierId }))
      expect(textAt(told, 'statuses', 0, 'dossierId')).toBe(dossierId)
    }
    const rows = listAt(await statusesOf(dossierId), 'rows')
    expect(rows.map((row) => [at(row, 'code'), at(row, 'amountCents'), at(row, 'state')])).toEqual([
      [205, null, 'noted'],
      [207, null, 'noted'],
      [210, null, 'waiting'],
      [212, 45_000, 'waiting'],
      [212, -45_000, 'waiting'],
    ])
  })
})
