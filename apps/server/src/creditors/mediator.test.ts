import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { approved, composed, deposited, expectOk, readyToAct, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-02-10')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

const named = {
  name: 'Médiation Fictive',
  address: '1 rue de l’Exemple, 75000 Paris',
  site: 'mediation.example',
}
const words = { saidBy: 'ses conditions de vente', saidOn: '2026-02-09' }
const FIRST = { letter: 'first-reminder' } as const

const says = async (asked: object) =>
  await member.post(`/api/creditors/${member.creditorId}/mediator`, { ...words, ...asked })

const consumerDossier = async (name: string) =>
  await deposited(member, {
    debtor: debtor({ kind: 'consumer', trade: null, civility: 'Mme', name }),
  })

describe('the mediator of a creditor', () => {
  it('is asked for by the gate before a first letter to a consumer, and a person may answer', async () => {
    const { id } = await consumerDossier('Ana Morel')
    const letter = expectOk(await composed(member, id, FIRST))
    expect(at(letter.body, 'gate', 'verdict')).toBe('ask-a-person')
    expect(listAt(letter, 'gate', 'findings').map((one) => at(one, 'rule'))).toEqual([
      'consumer-mediator',
    ])
    expect((await approved(member, id, FIRST)).status).toBe(422)
    const personSays = 'Le créancier le cherche ; la lettre part sans.'
    expectOk(await approved(member, id, { ...FIRST, personSays }))
  })

  it('is not asked for where the debtor is a professional', async () => {
    const { id } = await deposited(member, { debtor: debtor({ name: 'Garage du Lac' }) })
    const letter = expectOk(await composed(member, id, FIRST))
    expect(at(letter.body, 'gate', 'verdict')).toBe('pass')
  })

  it('is named in the letters once it is said, and journalled with who said it', async () => {
    const said = expectOk(await says({ named }))
    expect(at(said.body, 'mediator')).toEqual({ named, ...words, version: 1 })
    const { id } = await consumerDossier('Béa Roux')
    const letter = expectOk(await composed(member, id, FIRST))
    expect(textAt(letter, 'text')).toContain(
      'Médiation Fictive, 1 rue de l’Exemple, 75000 Paris, mediation.example',
    )
    expect(at(letter.body, 'gate', 'verdict')).toBe('pass')
    const journal = expectOk(await member.get('/api/journal?limit=20'))
    expect(listAt(journal, 'rows').map((row) => at(row, 'verb'))).toContain(
      'creditor-mediator-said',
    )
    expectOk(await approved(member, id, FIRST))
  })

  it('leaves the letters without a name where none is known', async () => {
    expect(at(expectOk(await says({ named: null })).body, 'mediator', 'version')).toBe(2)
    const { id } = await consumerDossier('Carl Vidal')
    const letter = expectOk(await composed(member, id, FIRST))
    expect(textAt(letter, 'text')).not.toContain('Médiation Fictive')
    expect(at(letter.body, 'gate', 'verdict')).toBe('pass')
  })

  it('is not said for a day to come, nor of a creditor that is no professional', async () => {
    const later = await says({ named, saidOn: '2026-02-11' })
    expect([later.status, at(later.body, 'path')]).toEqual([422, 'saidOn'])
    const owner = await readyToAct(house, 'creditor')
    const of = `/api/creditors/${owner.creditorId}/mediator`
    expect((await owner.post(of, { ...words, named })).status).toBe(422)
  })
})
