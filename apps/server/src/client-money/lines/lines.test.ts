import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

const PAYER_IBAN = 'FR7699999000420000099001774'

let house: TestHouse

beforeAll(async () => {
  // A Wednesday; 14 May 2026 is Ascension Day.
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

async function bankShows(member: Ready, openingCents: number, bookings: readonly StatementLine[]) {
  const [from, to] = [bookings[0]?.on ?? '', bookings.at(-1)?.on ?? '']
  const text = bankStatement({ opening: openingCents, from, to, lines: bookings })
  const fileId = await uploaded(member, text, 'releve.xml')
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

const linesOf = async (member: Member) => listAt(await member.get('/api/bank-lines'), 'rows')

const lateOf = async (member: Member) => at((await member.get('/api/day')).body, 'lateBankLines')

/** The proposals for the line of an amount. */
async function proposedFor(member: Member, amountCents: number): Promise<unknown> {
  const line = (await linesOf(member)).find((row) => at(row, 'amountCents') === amountCents)
  return at(line, 'proposals')
}

describe('money without an owner', () => {
  it('counts its working days, and is an alarm from the fourth', async () => {
    const member = await readyToAct(house)
    expect(await lateOf(member)).toBeNull()
    await bankShows(member, 0, [
      { on: '2026-05-12', amount: 1200 },
      { on: '2026-05-13', amount: 1300 },
      { on: '2026-05-15', amount: 1500 },
      { on: '2026-05-16', amount: -700 },
      { on: '2026-05-20', amount: 2000 },
    ])
    const rows = await linesOf(member)
    expect(rows.map((row) => [at(row, 'amountCents'), at(row, 'waiting')])).toEqual([
      [2000, { workingDays: 0, late: false }],
      [-700, null],
      [1500, { workingDays: 3, late: false }],
      [1300, { workingDays: 4, late: true }],
      [1200, { workingDays: 5, late: true }],
    ])
    const alarm = { count: 2, amountCents: 2500, since: '2026-05-12' }
    expect(await lateOf(member)).toEqual(alarm)
    const { organisationId } = member
    expect(await lateOf(await house.joined(organisationId, 'accountant'))).toEqual(alarm)
    expect(await lateOf(await house.joined(organisationId, 'officer'))).toBeNull()
    expect(await lateOf(await house.joined(organisationId, 'auditor'))).toBeNull()
    expect(await lateOf(await readyToAct(house))).toBeNull()
  })

  it('waits no more once it is matched', async () => {
    const member = await readyToAct(house)
    const { id: dossierId } = await deposited(member)
    await bankShows(member, 0, [{ on: '2026-05-12', amount: 1200 }])
    expect(await lateOf(member)).toMatchObject({ count: 1 })
    const [line] = await linesOf(member)
    expectOk(await member.post(`/api/bank-lines/${String(at(line, 'id'))}/match`, { dossierId }))
    expect(await lateOf(member)).toBeNull()
    expect(at((await linesOf(member))[0], 'waiting')).toBeNull()
  })
})

describe('a line of the bank', () => {
  it('proposes the dossier that its account paid before, and matches nothing alone', async () => {
    const member = await readyToAct(house)
    const { id, reference } = await deposited(member)
    await deposited(member, { debtor: debtor({ name: 'Quelqu’un d’autre' }) })
    const rf = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
    const other = await readyToAct(house)
    const account = { iban: PAYER_IBAN, payer: 'Compte de la gérante' }
    await bankShows(member, 0, [{ on: '2026-05-05', amount: 10_000, remittance: rf, ...account }])
    await bankShows(member, 10_000, [{ on: '2026-05-12', amount: 7777, ...account }])
    const proposal = {
      dossierId: id,
      reference,
      debtorName: 'Garage des Ormes',
      foundBy: 'account',
      on: '2026-05-05',
      place: null,
      certain: false,
    }
    expect(await proposedFor(member, 7777)).toEqual([proposal])
    expect(await linesOf(member)).toMatchObject([{ state: 'to-match' }, { state: 'matched' }])
    await bankShows(other, 0, [{ on: '2026-05-12', amount: 7777, ...account }])
    expect(await proposedFor(other, 7777)).toEqual([])

    await bankShows(member, 17_777, [
      { on: '2026-05-13', amount: -10_000, returned: 'AC04', remittance: rf },
    ])
    const taken = (await linesOf(member)).find((row) => at(row, 'amountCents') === -10_000)
    expect(at(taken, 'state')).toBe('matched')
    expect(await proposedFor(member, 7777)).toEqual([])
  })

  it('proposes the dossier to which its amount is promised within a week', async () => {
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    const promised = async (amountCents: number, dueOn: string) =>
      expectOk(
        await member.post(`/api/dossiers/${id}/promises`, {
          expectedVersion: await versionOf(member, id),
          amountCents,
          dueOn,
          madeOn: '2026-05-04',
          channel: 'phone',
        }),
      )
    await promised(4000, '2026-05-19')
    await promised(5000, '2026-05-20')
    await bankShows(member, 0, [
      { on: '2026-05-12', amount: 4000 },
      { on: '2026-05-12', amount: 5000 },
      { on: '2026-05-12', amount: 4001 },
    ])
    const on = '2026-05-19'
    expect(await proposedFor(member, 4000)).toMatchObject([{ foundBy: 'promise', on }])
    expect(await proposedFor(member, 5000)).toEqual([])
    expect(await proposedFor(member, 4001)).toEqual([])
  })

  it('gives each dossier once, by its best reason, the surest first', async () => {
    const member = await readyToAct(house)
    const made = async (name: string, number: string, amountCents: number) => {
      const item = { label: 'Pose', issuedOn: '2025-12-31', dueOn: '2026-01-31' }
      return await deposited(member, {
        debtor: debtor({ name }),
        items: [{ ...item, number, amountCents }],
      })
    }
    const sameAmount = await made('Menuiserie Basse', 'F-1001', 33_300)
    const sameName = await made('Ormes Garage', 'F-1002', 44_400)
    const invoice = await made('Atelier Cardin', 'F-1003', 33_300)
    const line = { on: '2026-05-12', amount: 33_300, payer: 'SARL Garage Ormes' }
    await bankShows(member, 0, [{ ...line, remittance: 'votre facture f-1003.' }])
    expect(await proposedFor(member, 33_300)).toMatchObject([
      { dossierId: invoice.id, foundBy: 'invoice', on: null },
      { dossierId: sameName.id, foundBy: 'name', on: null },
      { dossierId: sameAmount.id, foundBy: 'amount', on: null },
    ])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
