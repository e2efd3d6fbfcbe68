import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Carrier } from '#departures/carriers.ts'
import { doubtActsLeftUnfinished, letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { prepareDay } from '#outreach/sendings/day-run.ts'
import { runBatch } from '#outreach/sendings/run-batch.ts'
import { batchReserved, dossiersOf as dossiersOfOne, preparedFor } from '#testing/grouped-steps.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { batchConfirmed, batchOf, dueDossier, ruleSet } from '#testing/sending-steps.ts'
import { expectOk, readyToAct, toldOf, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  // Nothing is done in the background but when these tests say so.
  await house.house.jobs.stop()
  Object.assign(house.house, { jobs: { ...house.house.jobs, send: async () => undefined } })
})
afterAll(async () => {
  await house.stop()
})
beforeEach(async () => {
  house.clock.set('2026-05-04')
  member = await readyToAct(house)
  await ruleSet(member)
})

const leave = (carrier: Carrier = paperCarrier) =>
  letActsLeave(house.house, { carriers: [carrier], lastCheck }, member.organisationId)

/** The demands of a dossier, the last first: a payment has letters of its own. */
const actsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows').filter(
    (act) => at(act, 'label', 'en') === 'First letter',
  )

const statesOf = async (dossiers: readonly string[]) =>
  await Promise.all(dossiers.map(async (id) => at((await actsOf(id))[0], 'state')))

const lettersInBatches = async () =>
  listAt(await member.get('/api/postal-batches'), 'rows').reduce<number>(
    (sum, batch) => sum + Number(at(batch, 'letters')),
    0,
  )

const noted = async (id: string, what: string, body: object) =>
  expectOk(
    await member.post(`/api/dossiers/${id}/${what}`, {
      ...body,
      expectedVersion: await versionOf(member, id),
    }),
  )

const paid = (id: string) =>
  noted(id, 'payments', { receivedOn: '2026-05-04', amountCents: 10_000, method: 'transfer' })

const dossiersOf = async (name: string, count: number) =>
  await dossiersOfOne(member, { name, count })

const prepared = async (dossiers: readonly string[]) => await preparedFor(member, dossiers)

const confirmed = async (id: string) => await batchReserved(house, member, id)

/** A letter for these dossiers, approved, an hour from leaving. */
async function reserved(name: string, count = 2): Promise<readonly string[]> {
  const dossiers = await dossiersOf(name, count)
  await confirmed((await prepared(dossiers)).id)
  expect(new Set(await statesOf(dossiers))).toEqual(new Set(['reserved']))
  return dossiers
}

const due = () => house.clock.set('2026-05-04', '11:05')

describe('dossiers of one debtor, for one creditor, at the same step', () => {
  it('are one letter: each with its reference and its sums, one total, and a code each', async () => {
    const dossiers = await dossiersOf('Garage Groupé', 3)
    const { id, lines, count } = await prepared(dossiers)
    const [first = ''] = dossiers
    expect(count).toBe(3)
    expect(lines.map((line) => at(line, 'groupedWith'))).toEqual([null, first, first])
    expect(lines.map((line) => at(line, 'verdict'))).toEqual(['pass', 'pass', 'pass'])
    const read = await member.get(`/api/sendings/${id}/letters/${dossiers[2] ?? ''}`)
    expect(at(expectOk(read).body, 'moved')).toBe(false)
    const text = textAt(read, 'text')
    for (const dossierId of dossiers) {
      const { body } = expectOk(await member.get(`/api/dossiers/${dossierId}`))
      expect(text).toContain(`${String(at(body, 'reference'))}-01`)
    }
    expect(text.match(/Référence à indiquer/gu)).toHaveLength(3)
    expect(new Set(text.match(/RF\d\d( \w+)+/gu)).size).toBe(3)
    expect(text.match(/Total à payer/gu)).toHaveLength(1)
    const total = lines.reduce((sum, line) => sum + Number(at(line, 'totalCents')), 0)
    const euros = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(total / 100)
    const plain = (words: string) => words.replaceAll(/\s/gu, ' ')
    expect(plain(text)).toContain(`Total à payer : ${plain(euros)} €`)

    expect(expectOk(await batchConfirmed(member, id)).body).toMatchObject({ going: 1 })
    await runBatch(house.house, { organisationId: member.organisationId, id })
    due()
    await leave()
    expect(await statesOf(dossiers)).toEqual(['done', 'done', 'done'])
    expect(await lettersInBatches()).toBe(1)
    const sheets = new Set<string>()
    for (const dossierId of dossiers) {
      const [act] = await actsOf(dossierId)
      expect(at(act, 'groupedWith')).toHaveLength(2)
      const pdf = expectOk(await member.get(`/api/acts/${String(at(act, 'id'))}/pdf`))
      sheets.add(Buffer.from(pdf.bytes).toString('base64'))
      const dossier = expectOk(await member.get(`/api/dossiers/${dossierId}`)).body
      expect(at(dossier, 'firstLetter')).toMatchObject({
        reference: `${String(at(dossier, 'reference'))}-01`,
        on: '2026-05-04',
      })
      const told = await toldOf(member, dossierId)
      const approvals = told.filter((row) => at(row, 'verb') === 'letter-reserved')
      expect(approvals).toHaveLength(1)
      expect(String(at(approvals[0], 'detail', 'fr'))).toContain('Dans la même lettre que')
      expect(told.filter((row) => at(row, 'verb') === 'act-left')).toHaveLength(1)
    }
    expect(sheets.size).toBe(1)
    expect(expectOk(await member.get('/api/sendings/wrong')).body).toMatchObject({ sent: 1 })
    house.clock.set('2026-05-06')
    const late = (await dueDossier(member, 'Garage Groupé', 'Garage Groupé 4')).id
    const next = await prepared([late])
    expect(next.lines).toMatchObject([{ verdict: 'pass', groupedWith: null }])
  })

  it('never carry a claim along that has not had its first letter, nor what is contested', async () => {
    const [first = ''] = await reserved('Garage à étapes', 1)
    due()
    await leave()
    expect(await statesOf([first])).toEqual(['done'])
    house.clock.set('2026-05-19')
    const late = await dossiersOf('Garage à étapes', 4)
    const [contested = ''] = late
    await noted(contested, 'disputes', { reason: 'Rien n’a été livré.', on: '2026-05-19' })
    const rest = late.filter((id) => id !== contested)
    const { lines } = await prepared([first, ...late])
    const byDossier = new Map(lines.map((line) => [at(line, 'dossierId'), line]))
    expect(byDossier.has(contested)).toBe(false)
    for (const id of rest) {
      expect(byDossier.get(id)).toMatchObject({ letter: 'first-reminder', verdict: 'pass' })
    }
    const grouped = rest.filter((id) => at(byDossier.get(id), 'groupedWith') !== null)
    expect(grouped).toEqual(rest.slice(1))
    expect(byDossier.get(first)).toMatchObject({
      letter: 'second-reminder',
      verdict: 'refuse',
      groupedWith: null,
    })
  })
})

describe('a letter for several dossiers', () => {
  it('does not leave once one of them is paid, and is composed anew without it', async () => {
    const [paidOne = '', ...rest] = await reserved('Garage réglé', 3)
    await noted(paidOne, 'promises', {
      amountCents: 1000,
      dueOn: '2026-06-01',
      madeOn: '2026-05-04',
      channel: 'phone',
    })
    due()
    await leave()
    expect(await statesOf([paidOne, ...rest])).toEqual(['cancelled', 'cancelled', 'cancelled'])
    const { body } = expectOk(await member.get(`/api/dossiers/${paidOne}`))
    for (const id of rest) {
      const because = String(at((await actsOf(id))[0], 'failure', 'fr'))
      expect(because).toContain(`Dossier ${String(at(body, 'reference'))}, de la même lettre`)
    }
    const again = await prepared([paidOne, ...rest])
    expect(again.lines.map((line) => at(line, 'dossierId'))).toEqual(rest)
    expect(again.lines.map((line) => at(line, 'groupedWith'))).toEqual([null, rest[0]])
    await confirmed(again.id)
    house.clock.set('2026-05-04', '12:10')
    await leave()
    expect(await statesOf(rest)).toEqual(['done', 'done'])
  })

  it('leaves whole or not at all, whatever a payment that comes at that moment', async () => {
    const groups: (readonly string[])[] = []
    for (const rank of [1, 2, 3, 4]) groups.push(await reserved(`Garage pressé ${rank}`))
    due()
    const pays = groups.map(async ([, last = '']) => await paid(last))
    await Promise.all([leave(), leave(), ...pays])
    const sheets: unknown[] = []
    for (const dossiers of groups) {
      const states = await statesOf(dossiers)
      expect(new Set(states).size).toBe(1)
      expect(['done', 'cancelled']).toContain(states[0])
      if (states[0] === 'done') sheets.push(dossiers[0])
    }
    const { body } = expectOk(await member.get('/api/sendings/wrong'))
    expect(body).toMatchObject({ sent: sheets.length })
  })

  it('is taken back for all of them, from any of them', async () => {
    const [first = '', second = ''] = await reserved('Garage repris')
    const [act] = await actsOf(second)
    expectOk(await member.post(`/api/acts/${String(at(act, 'id'))}/taking-back`))
    expect(await statesOf([first, second])).toEqual(['cancelled', 'cancelled'])
    for (const id of [first, second]) {
      const verbs = (await toldOf(member, id)).map((row) => at(row, 'verb'))
      expect(verbs.filter((verb) => verb === 'act-taken-back')).toHaveLength(1)
    }
    const { lines } = await prepared([first, second])
    expect(lines.map((line) => at(line, 'groupedWith'))).toEqual([null, first])
  })

  it('is reserved for none where one of them moved, nor left out in part', async () => {
    const dossiers = await dossiersOf('Garage changeant', 2)
    const [first = '', second = ''] = dossiers
    const { id } = await prepared(dossiers)
    await noted(second, 'notes', { kind: 'note', text: 'Il a appelé.' })
    await confirmed(id)
    const lines = at(await batchOf(member, id), 'lines')
    const own = Array.isArray(lines) ? lines : []
    for (const line of own.filter((one: unknown) =>
      dossiers.includes(String(at(one, 'dossierId'))),
    )) {
      expect(line).toMatchObject({ state: 'moved', actId: null })
    }
    expect(await actsOf(first)).toEqual([])
    const again = await prepared(dossiers)
    await dueDossier(member, 'Garage voisin')
    const more = await prepared(dossiers)
    expect([again.count, more.count]).toEqual([2, 3])
    const except = [{ dossierId: second, reason: 'Il a promis de rappeler.' }]
    const answer = expectOk(await batchConfirmed(member, more.id, except))
    expect(answer.body).toMatchObject({ going: 1, excepted: 1 })
    const left = at(await batchOf(member, more.id), 'lines')
    const states = (Array.isArray(left) ? left : []).map((line: unknown) => at(line, 'state'))
    expect(states.filter((state) => state === 'excepted')).toHaveLength(2)
    expect(states.filter((state) => state === 'waiting')).toHaveLength(1)
  })

  it('stays in doubt for all of them when the house stops, until a person says once', async () => {
    const dossiers = await reserved('Garage douteux')
    due()
    const begun = Promise.withResolvers<void>()
    const falling: Carrier = {
      kind: 'paper-letter',
      carry: async () => {
        begun.resolve()
        return await new Promise(() => undefined)
      },
    }
    void leave(falling)
    await begun.promise
    expect(await statesOf(dossiers)).toEqual(['doing', 'doing'])
    await doubtActsLeftUnfinished(house.house, member.organisationId)
    expect(await statesOf(dossiers)).toEqual(['ambiguous', 'ambiguous'])
    await leave()
    expect(await statesOf(dossiers)).toEqual(['ambiguous', 'ambiguous'])
    const [act] = await actsOf(dossiers[1] ?? '')
    const [told] = await toldOf(member, dossiers[1] ?? '')
    expect(at(told, 'title', 'fr')).toBe('Envoi douteux\u00A0: Première lettre')
    const other = expectOk(await member.get(`/api/dossiers/${dossiers[0] ?? ''}`))
    expect(String(at(told, 'detail', 'fr'))).toContain(textAt(other, 'reference'))
    const said = { happened: false, reason: 'Rien n’a été imprimé.' }
    expectOk(await member.post(`/api/acts/${String(at(act, 'id'))}/resolve`, said))
    const [settled] = await toldOf(member, dossiers[1] ?? '')
    expect(at(settled, 'title', 'fr')).toBe('Envoi démenti\u00A0: Première lettre')
    expect(String(at(settled, 'detail', 'fr'))).toContain(textAt(other, 'reference'))
    expect(await statesOf(dossiers)).toEqual(['failed', 'failed'])
    await confirmed((await prepared(dossiers)).id)
    house.clock.set('2026-05-04', '12:10')
    await leave()
    expect(await statesOf(dossiers)).toEqual(['done', 'done'])
  })
})

describe('a dossier that becomes due while the letter of the others waits to leave', () => {
  const runs = async () => {
    await prepareDay(house.house, member.organisationId)
    const batches = listAt(await member.get('/api/sendings'), 'rows')
    for (const batch of batches.filter((one) => at(one, 'state') === 'confirmed')) {
      await runBatch(house.house, {
        organisationId: member.organisationId,
        id: String(at(batch, 'id')),
      })
    }
  }

  it('waits for another day in automatic mode: that letter leaves as it was approved, once a day', async () => {
    await ruleSet(member, { mode: 'automatic' })
    const first = await dossiersOf('Garage en route', 2)
    await runs()
    expect(await statesOf(first)).toEqual(['reserved', 'reserved'])
    const [late = ''] = await dossiersOf('Garage en route', 1)
    await runs()
    expect(await actsOf(late)).toEqual([])
    const asked = await prepared([late])
    expect(asked.lines).toMatchObject([{ letter: 'first-reminder', verdict: 'refuse' }])
    expect(String(at(asked.lines[0], 'because', 'fr'))).toContain('déjà été contactée aujourd’hui')

    due()
    await leave()
    expect(await statesOf(first)).toEqual(['done', 'done'])
    for (const id of first) expect(at((await actsOf(id))[0], 'groupedWith')).toHaveLength(1)
    expect(await lettersInBatches()).toBe(1)

    house.clock.set('2026-05-05')
    await runs()
    house.clock.set('2026-05-05', '11:05')
    await leave()
    const [own] = await actsOf(late)
    expect(own).toMatchObject({ state: 'done', groupedWith: [] })
    expect(await statesOf(first)).toEqual(['done', 'done'])
    expect(await lettersInBatches()).toBe(2)
  })
})
