import { registeredSeries } from '@quittance/money-files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { pdfText, readsPdf } from '#testing/pdf-text.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, sent, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let accountant: Member

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  accountant = await house.joined(member.organisationId, 'accountant')
})
afterAll(() => house.stop())

type Sent = { readonly dossierId: string; readonly actId: string; readonly reference: string }

let rank = 0

/** A first letter sent by registered post, to a debtor of its own. */
async function registered(): Promise<Sent> {
  rank += 1
  const { id: dossierId, reference } = await deposited(member, {
    debtor: debtor({ name: `Débiteur ${rank}` }),
    items: [
      {
        number: `2025-${crypto.randomUUID().slice(0, 8)}`,
        label: 'Quatre tables',
        issuedOn: '2025-12-11',
        dueOn: '2026-01-15',
        amountCents: 195_000,
      },
    ],
  })
  const wanted = { letter: 'first-reminder', channel: 'registered-letter' } as const
  return { dossierId, reference, actId: await sent(member, dossierId, wanted) }
}

const batchOf = async ({ dossierId }: Sent) =>
  String(at(listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')[0], 'batchId'))
const lettersOf = async ({ dossierId }: Sent) =>
  listAt(await member.get(`/api/dossiers/${dossierId}/registered-letters`), 'rows')
const note = (states: readonly object[], fileId: string | null = null, by: Member = member) =>
  by.post('/api/registered-states', { fileId, states })

describe('a batch of registered letters', () => {
  it('numbers its letters in order from the first label, each once', async () => {
    const letters = [await registered(), await registered()]
    const [first] = letters
    if (first === undefined) throw new Error('no letter')
    const batch = await batchOf(first)
    const sheet = expectOk(await member.get(`/api/postal-batches/${batch}/sheet`))
    expect(at(sheet.body, 'unnumbered')).toBe(2)
    expect(at(sheet.body, 'faulty')).toBe(0)

    const path = `/api/postal-batches/${batch}/registered-numbers`
    expect(await member.post(path, { first: 'RK000001478FR' })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'first' },
    })
    const given = expectOk(await member.post(path, { first: 'RK000001479FR' }))
    expect(given.body).toEqual({ numbered: 2, last: 'RK000001482FR' })
    expect(await member.post(path, { first: 'RK000001479FR' })).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    const third = await registered()
    expect(
      await member.post(`/api/acts/${third.actId}/registered-number`, { number: 'RK000001479FR' }),
    ).toMatchObject({ status: 409, body: { code: 'already-done', path: 'number' } })
  })

  it.skipIf(!readsPdf)(
    'is one file to print: slip, then letters, each on its own sheets (skipped without poppler)',
    async () => {
      const one = await registered()
      const batch = await batchOf(one)
      const answer = expectOk(await member.get(`/api/postal-batches/${batch}/batch.pdf`))
      const pages = pdfText(answer.bytes).split('\f')
      expect(pages[0]).toContain('Bordereau de dépôt')
      expect(pages[0]).toContain('RK000001479FR')
      expect(pages[0]).toContain(`Débiteur ${rank}`)
      const letters = pages.flatMap((text, index) =>
        text.includes('Lettre recommandée avec avis') ? [index] : [],
      )
      expect(letters.length).toBeGreaterThanOrEqual(3)
      expect(letters.filter((index) => index % 2 === 1)).toEqual([])
    },
  )

  it('names what the post does not read in an address that is typed', async () => {
    const { dossierId } = await registered()
    const asked = (address: object) => member.post('/api/addresses/faults', { dossierId, address })
    const street = 'Boulevard de la Libération de la Ville de Lyon, escalier B'
    const answer = expectOk(await asked({ street, postCode: '69001', town: 'Lyon' }))
    expect(listAt(answer, 'rows').map((row) => at(row, 'code'))).toEqual(['line-too-long'])
    const right = expectOk(await asked({ street: '4, rue X', postCode: '69001', town: 'Lyon' }))
    expect(listAt(right, 'rows')).toEqual([])
    expect(listAt(right, 'lines').at(-1)).toBe('69001 LYON')
  })
})

describe('what became of a registered letter', () => {
  it('is kept with its proof as an exhibit, told in the history, and withdrawn with a reason', async () => {
    const one = await registered()
    const fileId = await uploaded(member, 'avis de réception', 'avis.txt')
    const states = [
      { actId: one.actId, state: 'delivered', on: '2026-05-04', signedBy: 'Mme Delmas' },
    ]
    const ids = listAt(expectOk(await note(states, fileId)), 'ids')
    const [letter] = await lettersOf(one)
    expect(at(letter, 'states', 0)).toMatchObject({
      state: 'delivered',
      signedBy: 'Mme Delmas',
      proof: { name: 'avis.txt', exhibitNumber: 1 },
      effect: { outcome: 'answer', value: { notice: null } },
    })
    expect(await note(states, fileId)).toMatchObject({ status: 409 })
    expect(await note([{ actId: one.actId, state: 'refused', on: '2026-05-04' }])).toMatchObject({
      status: 409,
    })
    const id = String(ids[0])
    expectOk(await member.post(`/api/registered-states/${id}/withdrawal`, { because: 'Erreur.' }))
    const [again] = await lettersOf(one)
    expect(at(again, 'states', 0)).toMatchObject({ withdrawnBecause: 'Erreur.', effect: null })
    const rows = listAt(await member.get(`/api/dossiers/${one.dossierId}/timeline`), 'rows')
    const told = rows.map((row) => at(row, 'title', 'fr'))
    expect(told).toContain('Recommandé remis')
    expect(told.some((title) => String(title).startsWith('Retiré'))).toBe(true)
  })

  it('opens the check of an address where nobody was found; refused or unclaimed, nothing is held', async () => {
    const [lost, left] = [await registered(), await registered()]
    expectOk(await note([{ actId: lost.actId, state: 'unknown-address', on: '2026-05-04' }]))
    expectOk(await note([{ actId: left.actId, state: 'unclaimed', on: '2026-05-04' }]))
    const checks = async ({ dossierId }: Sent) =>
      listAt(await member.get(`/api/dossiers/${dossierId}/inbound`), 'checks').map((row) =>
        at(row, 'channel'),
      )
    expect(await checks(lost)).toEqual(['post'])
    expect(await checks(left)).toEqual([])
  })

  it('is read in a proof of several letters, which is an exhibit of none', async () => {
    const letters = [await registered(), await registered()]
    const series = registeredSeries('RK000002341FR', letters.length)
    const numbers = series.kind === 'series' ? series.numbers : []
    for (const [index, { actId }] of letters.entries()) {
      expectOk(
        await member.post(`/api/acts/${actId}/registered-number`, { number: numbers[index] ?? '' }),
      )
    }
    const text = numbers.map((number) => `${number};Distribué;04/05/2026`).join('\n')
    const read = expectOk(await member.post('/api/registered-states/read', { text }))
    const rows = listAt(read, 'rows')
    expect(rows.map((row) => [at(row, 'actId'), at(row, 'state'), at(row, 'on')])).toEqual(
      letters.map(({ actId }) => [actId, 'delivered', '2026-05-04']),
    )
    const fileId = await uploaded(member, text, 'suivi.csv')
    const states = letters.map(({ actId }) => ({
      actId,
      state: 'delivered',
      on: '2026-05-04',
      source: 'read',
    }))
    expectOk(await note(states, fileId))
    for (const one of letters) {
      const [letter] = await lettersOf(one)
      expect(at(letter, 'states', 0, 'proof')).toMatchObject({ name: 'suivi.csv', exhibitId: null })
    }
  })

  it('refuses a day to come, a reading without its proof, a letter that is not registered, an accountant', async () => {
    const one = await registered()
    const delivered = { actId: one.actId, state: 'delivered', on: '2026-05-04' }
    expect(await note([{ ...delivered, on: '2026-05-05' }])).toMatchObject({
      body: { code: 'invalid-input', path: 'on' },
    })
    expect(await note([{ ...delivered, source: 'read' }])).toMatchObject({
      body: { code: 'invalid-input', path: 'fileId' },
    })
    expect(await note([{ ...delivered, state: 'returned-otherwise' }])).toMatchObject({
      body: { code: 'invalid-input', path: 'detail' },
    })
    expect(await note([delivered], null, accountant)).toMatchObject({
      body: { code: 'not-permitted' },
    })
    const { id } = await deposited(member, { debtor: debtor({ name: 'Sans recommandé' }) })
    const actId = await sent(member, id, { letter: 'first-reminder', channel: 'letter' })
    expect(await note([{ ...delivered, actId }])).toMatchObject({
      body: { code: 'invalid-input', path: 'states' },
    })
    expect(textAt(await note([{ ...delivered, actId: crypto.randomUUID() }]), 'code')).toBe(
      'not-found',
    )
  })

  it('refuses states in an order that no letter knows, noted before or at once', async () => {
    const one = await registered()
    house.clock.set('2026-08-03')
    const on = (state: string, day: string) => ({ actId: one.actId, state, on: day })
    expectOk(await note([on('delivered', '2026-07-11')]))
    const refused = { status: 422, body: { code: 'invalid-input', path: 'on' } }
    expect(await note([on('deposited', '2026-07-20')])).toMatchObject(refused)
    expect(await note([on('presented', '2026-08-01')])).toMatchObject(refused)
    expectOk(await note([on('presented', '2026-07-10'), on('deposited', '2026-07-10')]))
    const [letter] = await lettersOf(one)
    expect(at(letter, 'states')).toHaveLength(3)
  })
})
