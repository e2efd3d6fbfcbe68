import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let number = 0

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  // Nothing leaves but when these tests say so.
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

/** A dossier of two invoices, 2 000,00 € and 1 200,00 €, with the id of each. */
async function ofTwoInvoices() {
  number += 1
  const [item] = deposit(member.creditorId).items
  if (item === undefined) throw new Error('a deposit has an item')
  const { id } = await deposited(member, {
    debtor: debtor({ name: `Garage contesté no ${number}` }),
    items: [
      { ...item, number: `A-${number}` },
      { ...item, number: `B-${number}`, label: 'Vitrine', amountCents: 120_000 },
    ],
  })
  const page = expectOk(await member.get(`/api/dossiers/${id}`))
  return { id, first: textAt(page, 'items', 0, 'id'), second: textAt(page, 'items', 1, 'id') }
}

async function asked(id: string, path: string, body: object) {
  return await member.post(`/api/dossiers/${id}/${path}`, {
    expectedVersion: await versionOf(member, id),
    ...body,
  })
}

const contest = (id: string, parts: readonly object[]) =>
  asked(id, 'disputes', {
    reason: 'La vitrine n’a pas été posée.',
    on: '2026-05-04',
    category: 'not-delivered',
    parts,
  })

const disputesOf = async (id: string) => expectOk(await member.get(`/api/dossiers/${id}/disputes`))
const letterOf = (id: string) => composed(member, id, { letter: 'first-reminder' })
const letThemLeave = () =>
  letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, member.organisationId)
const stateOf = async (id: string) =>
  at((await member.get(`/api/acts?dossierId=${id}`)).body, 'rows', 0, 'state')

describe('a dispute of one invoice of two', () => {
  it('lets the other be asked for, with its own sums, in a letter that says so', async () => {
    const { id, second } = await ofTwoInvoices()
    expectOk(await contest(id, [{ itemId: second }]))
    const disputes = await disputesOf(id)
    const uncontested = numberAt(disputes, 'uncontestedCents')
    expect(numberAt(disputes, 'owedCents') - uncontested).toBeGreaterThan(120_000)
    const letter = expectOk(await letterOf(id))
    expect(at(letter.body, 'gate', 'verdict')).toBe('pass')
    const text = textAt(letter, 'text').replaceAll(/\s/gu, ' ')
    expect(text).toContain(`Cette lettre ne porte pas sur la facture n° B-${number}`)
    const euros = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 })
      .format(uncontested / 100)
      .replaceAll(/\s/gu, ' ')
    expect(text).toContain(euros)
    expect(text).not.toContain('3 200,00')
    expectOk(await approved(member, id, { letter: 'first-reminder' }))
    await letThemLeave()
    expect(await stateOf(id)).toBe('done')
  })

  it('asks of an invoice contested in part for the rest alone', async () => {
    const { id, second } = await ofTwoInvoices()
    expectOk(await contest(id, [{ itemId: second, contestedCents: 30_000, what: 'ligne 3' }]))
    const letter = expectOk(await letterOf(id))
    expect(at(letter.body, 'gate', 'verdict')).toBe('pass')
    const text = textAt(letter, 'text').replaceAll(/\s/gu, ' ')
    expect(text).toContain(`la part contestée de la facture n° B-${number}`)
    expect(text).toContain('2 900,00')
  })

  it('stops all where all is contested, and what is not contested is paid or named nowhere', async () => {
    const { id, first, second } = await ofTwoInvoices()
    expectOk(await contest(id, [{ itemId: first }, { itemId: second }]))
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const impossible = listAt(page, 'impossible').find((act) => at(act, 'act') === 'first-letter')
    expect(at(impossible, 'because', 'fr')).toContain('contestation')
    expect(numberAt(await disputesOf(id), 'uncontestedCents')).toBe(0)
  })

  it('holds back a letter that was approved on the whole', async () => {
    const { id, second } = await ofTwoInvoices()
    expectOk(await approved(member, id, { letter: 'first-reminder' }))
    expectOk(await contest(id, [{ itemId: second }]))
    await letThemLeave()
    expect(await stateOf(id)).toBe('cancelled')
  })

  it('is settled alone: unfounded, all is asked for again; founded, something was given up', async () => {
    const { id, second } = await ofTwoInvoices()
    expectOk(await contest(id, [{ itemId: second }]))
    const disputeId = textAt(await disputesOf(id), 'disputes', 0, 'id')
    const path = `disputes/${disputeId}/outcome`
    const founded = { outcome: 'founded', resolution: 'La pose n’a pas eu lieu.' }
    expect((await asked(id, path, founded)).status).toBe(422)
    expectOk(
      await asked(id, 'remissions', {
        on: '2026-05-04',
        parts: [{ itemId: second, principalCents: 120_000 }],
        reference: 'Courriel du créancier',
        decidedBy: 'Mme Lumen',
        decidedOn: '2026-05-04',
        channel: 'e-mail',
      }),
    )
    expect(numberAt(await disputesOf(id), 'disputes', 0, 'givenBackCents')).toBe(120_000)
    expectOk(await asked(id, path, founded))
    expect((await asked(id, path, founded)).status).toBe(409)
    const told = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    const settled = told.find((row) => at(row, 'verb') === 'dispute-settled')
    expect(at(settled, 'detail', 'en')).toContain('Founded.')
    expect(at((await disputesOf(id)).body, 'uncontestedCents')).toBeNull()
  })

  it('keeps the documents asked, from whom, and that they came in once', async () => {
    const { id, second } = await ofTwoInvoices()
    expectOk(await contest(id, [{ itemId: second }]))
    const before = await disputesOf(id)
    expect(at(before.body, 'disputes', 0, 'answerBy')).toBe('2026-05-19')
    const path = `disputes/${textAt(before, 'disputes', 0, 'id')}/papers`
    expectOk(await asked(id, path, { name: 'Bon de livraison', askedFrom: 'creditor' }))
    const paperId = textAt(await disputesOf(id), 'disputes', 0, 'papers', 0, 'id')
    expectOk(await asked(id, `${path}/${paperId}/receipt`, {}))
    expect((await asked(id, `${path}/${paperId}/receipt`, {})).status).toBe(409)
  })

  it('refuses an item of another dossier, named twice, or for more than is left of it', async () => {
    const [one, other] = [await ofTwoInvoices(), await ofTwoInvoices()]
    expect((await contest(one.id, [{ itemId: other.first }])).status).toBe(422)
    expect((await contest(one.id, [{ itemId: one.first }, { itemId: one.first }])).status).toBe(422)
    const tooMuch = [{ itemId: one.second, contestedCents: 120_001 }]
    expect((await contest(one.id, tooMuch)).status).toBe(422)
  })
})
