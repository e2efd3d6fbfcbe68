import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { batchReserved, dossiersOf, preparedFor } from '#testing/grouped-steps.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { pdfText, readsPdf } from '#testing/pdf-text.ts'
import { at, listAt } from '#testing/read.ts'
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
})

/** A letter for the dossiers of one debtor, printed into the batch of the day; its dossiers. */
async function inBatch(name: string, count = 1): Promise<readonly string[]> {
  const dossiers = await dossiersOf(member, { name, count })
  await batchReserved(house, member, (await preparedFor(member, dossiers)).id)
  const carriers = [paperCarrier]
  await letActsLeave(house.house, { carriers, lastCheck }, member.organisationId)
  return dossiers
}

const batchId = async () =>
  String(at(listAt(await member.get('/api/postal-batches'), 'rows')[0], 'id'))

const sheetOf = async (id: string) =>
  expectOk(await member.get(`/api/postal-batches/${id}/sheet`)).body

const namesIn = (rows: unknown) =>
  (Array.isArray(rows) ? rows : []).map((row: unknown) => at(row, 'debtorName'))

const lettersLeft = async (id: string) => namesIn(at(await sheetOf(id), 'letters'))

/** The letters against which something stands, with the reason. */
const against = async (id: string) => {
  const letters = at(await sheetOf(id), 'letters')
  return (Array.isArray(letters) ? letters : []).flatMap((one: unknown) =>
    at(one, 'against') === null
      ? []
      : [[at(one, 'debtorName'), at(one, 'against', 'because', 'en')]],
  )
}

const printing = async (id: string) => await member.post(`/api/postal-batches/${id}/printing`)

/** The demand of a dossier: a payment has letters of its own. */
const demandOf = async (dossierId: string) =>
  listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows').find(
    (act) => at(act, 'label', 'en') === 'First letter',
  )

const noted = async (id: string, what: string, body: object) =>
  expectOk(
    await member.post(`/api/dossiers/${id}/${what}`, {
      ...body,
      expectedVersion: await versionOf(member, id),
    }),
  )

const paid = async (id: string) =>
  await noted(id, 'payments', {
    receivedOn: house.clock.today().toString(),
    amountCents: 10_000,
    method: 'transfer',
  })

const promised = async (id: string) =>
  await noted(id, 'promises', {
    amountCents: 1000,
    dueOn: '2026-06-01',
    madeOn: house.clock.today().toString(),
    channel: 'phone',
  })

describe('a letter that waits in the batch of the post', () => {
  it('is taken out as the batch is printed, with the reason, where its dossier changed since', async () => {
    const [calm = ''] = await inBatch('Garage calme')
    const [payer = ''] = await inBatch('Garage payeur')
    const [promising = ''] = await inBatch('Garage prometteur')
    const [contesting = ''] = await inBatch('Garage contestataire')
    const id = await batchId()
    expect(await against(id)).toEqual([])
    house.clock.set('2026-05-06')
    await paid(payer)
    await promised(promising)
    await noted(contesting, 'disputes', { reason: 'Rien n’a été livré.', on: '2026-05-06' })
    expect(await against(id)).toEqual([
      ['Garage payeur', 'A payment came in since it was approved.'],
      ['Garage prometteur', expect.stringContaining('promise')],
      ['Garage contestataire', expect.stringContaining('dispute')],
    ])
    for (const path of ['batch.pdf', 'letters']) {
      expect(await member.get(`/api/postal-batches/${id}/${path}`)).toMatchObject({
        status: 409,
        body: { code: 'dossier-moved' },
      })
    }
    const answer = expectOk(await printing(id))
    expect(answer.body).toMatchObject({ letters: 1 })
    const pulled = [payer, promising, contesting]
    expect(listAt(answer, 'pulled').map((row) => at(row, 'dossierId'))).toEqual(pulled)
    expect(await lettersLeft(id)).toEqual(['Garage calme'])
    expect(await demandOf(calm)).toMatchObject({ state: 'done' })
    for (const dossierId of pulled) {
      const act = await demandOf(dossierId)
      expect(act).toMatchObject({ state: 'cancelled' })
      expect(String(at(act, 'failure', 'fr'))).not.toBe('')
      const [told] = (await toldOf(member, dossierId)).filter(
        (row) => at(row, 'verb') === 'act-held-back',
      )
      expect(at(told, 'title', 'en')).toBe('Taken out of the post batch: First letter')
      const { body } = expectOk(await member.get(`/api/dossiers/${dossierId}`))
      expect(at(body, 'firstLetter')).toBeNull()
    }
    if (!readsPdf) return
    const pdf = expectOk(await member.get(`/api/postal-batches/${id}/batch.pdf`))
    expect(pdfText(pdf.bytes)).toContain('Garage calme')
    expect(pdfText(pdf.bytes)).not.toContain('Garage payeur')
  })

  it('is too old after four days, and may be prepared again', async () => {
    const [old = ''] = await inBatch('Garage oublié')
    const id = await batchId()
    house.clock.set('2026-05-08')
    expect(await against(id)).toEqual([])
    house.clock.set('2026-05-09')
    expect(await against(id)).toEqual([['Garage oublié', expect.stringContaining('four days ago')]])
    expect(expectOk(await printing(id)).body).toMatchObject({ letters: 0 })
    const { lines } = await preparedFor(member, [old])
    expect(lines).toMatchObject([{ letter: 'first-reminder', verdict: 'pass' }])
  })

  it('is taken out for all of its dossiers, once a call reached the person that day', async () => {
    const dossiers = await inBatch('Garage appelé', 2)
    const id = await batchId()
    expect(await against(id)).toEqual([])
    house.clock.set('2026-05-05', '11:00')
    await noted(dossiers[1] ?? '', 'notes', { kind: 'call', text: 'Il rappelle demain.' })
    expect(await against(id)).toEqual([['Garage appelé', expect.stringContaining('today')]])
    expectOk(await printing(id))
    for (const dossierId of dossiers) {
      expect(await demandOf(dossierId)).toMatchObject({ state: 'cancelled' })
    }
    expect(at(await sheetOf(id), 'pulled')).toMatchObject([
      { debtorName: 'Garage appelé', printed: false },
    ])
  })
})

describe('a batch that was printed and is handed to the post', () => {
  const posted = async (id: string, more: object = {}) =>
    await member.post(`/api/postal-batches/${id}/posted`, {
      on: house.clock.today().toString(),
      ...more,
    })

  it('is not noted as posted before a person says which envelopes are out', async () => {
    const [calm = ''] = await inBatch('Garage régulier')
    const [payer = ''] = await inBatch('Garage soldé')
    const [late = ''] = await inBatch('Garage déjà posté')
    const id = await batchId()
    house.clock.set('2026-05-04', '14:00')
    expectOk(await printing(id))
    house.clock.set('2026-05-05')
    await paid(payer)
    await paid(late)
    const acts = await Promise.all([payer, late, calm].map(demandOf))
    const [toPull = '', gone = '', kept = ''] = acts.map((act) => String(at(act, 'id')))
    const untold = { status: 422, body: { code: 'invalid-input', path: 'pulled' } }
    expect(await posted(id)).toMatchObject(untold)
    expect(await posted(id, { pulled: [toPull] })).toMatchObject(untold)
    expect(await posted(id, { pulled: [toPull, gone], gone: [gone] })).toMatchObject(untold)
    expect(await posted(id, { pulled: [toPull, kept], gone: [gone] })).toMatchObject(untold)
    expect(await demandOf(payer)).toMatchObject({ state: 'done' })
    expect(expectOk(await posted(id, { pulled: [toPull], gone: [gone] })).body).toMatchObject({
      state: 'posted',
      letters: 2,
    })
    expect(await demandOf(payer)).toMatchObject({ state: 'cancelled' })
    expect(await demandOf(late)).toMatchObject({ state: 'done' })
    expect(at(await sheetOf(id), 'pulled')).toMatchObject([
      { debtorName: 'Garage soldé', printed: true },
    ])
    expect(await against(id)).toEqual([])
    expect(await printing(id)).toMatchObject({ status: 409, body: { code: 'already-done' } })
  })

  it('tells a letter that came into it after it was printed, and one posted the day before', async () => {
    await inBatch('Garage premier')
    const id = await batchId()
    house.clock.set('2026-05-04', '14:00')
    expectOk(await printing(id))
    house.clock.set('2026-05-04', '15:00')
    const [second = ''] = await inBatch('Garage second')
    expect(at(await sheetOf(id), 'letters')).toMatchObject([{ printed: true }, { printed: false }])
    house.clock.set('2026-05-05')
    await paid(second)
    expect(expectOk(await posted(id, { on: '2026-05-04' })).body).toMatchObject({ letters: 2 })
  })

  it('keeps a registered letter that the post is known to have', async () => {
    const [dossierId = ''] = await dossiersOf(member, { name: 'Garage recommandé', count: 1 })
    const composition = expectOk(
      await member.post(`/api/dossiers/${dossierId}/letters/compose`, {
        letter: 'first-reminder',
        channel: 'registered-letter',
        edits: {},
      }),
    ).body
    await noted(dossierId, 'letters', {
      letter: 'first-reminder',
      channel: 'registered-letter',
      edits: {},
      textSha256: at(composition, 'textSha256'),
    })
    await letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, member.organisationId)
    const id = await batchId()
    const actId = String(at(await demandOf(dossierId), 'id'))
    house.clock.set('2026-05-05')
    const states = [{ actId, state: 'deposited', on: '2026-05-05' }]
    expectOk(await member.post('/api/registered-states', { fileId: null, states }))
    await paid(dossierId)
    expect(await against(id)).toEqual([])
    expectOk(await posted(id))
    expect(await demandOf(dossierId)).toMatchObject({ state: 'done' })
  })
})
