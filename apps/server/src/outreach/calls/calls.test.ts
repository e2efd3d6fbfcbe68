import { createHash } from 'node:crypto'
import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  composed,
  deposited,
  expectOk,
  readyToAct,
  sent,
  toldOf,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let made = 0

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

/** A new debt: an invoice is claimed once. */
async function another(asked: Parameters<typeof deposit>[1] = {}) {
  made += 1
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: `F-${made}` }))
  return await deposited(member, { items, ...asked })
}

/** A case whose first letter left, on the day when a call is due. */
async function calling(): Promise<string> {
  house.clock.set('2026-05-04')
  const { id } = await another({
    debtor: debtor({ name: `Garage ${made}`, phone: '06 39 98 14 08' }),
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-12')
  return id
}

const answerOf = async (id: string) => expectOk(await member.get(`/api/dossiers/${id}/calls`))
const sheetOf = async (id: string) => (await answerOf(id)).body
const make = async (id: string, call: object) =>
  await member.post(`/api/dossiers/${id}/calls`, {
    expectedVersion: await versionOf(member, id),
    ...call,
  })
const scriptsOf = async (dossierId: string) =>
  await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    tx
      .selectFrom('call_script')
      .innerJoin('phone_call', 'phone_call.id', 'call_script.call_id')
      .selectAll('call_script')
      .where('dossier_id', '=', dossierId)
      .execute(),
  )
const verified = { identity: 'name-and-address' }

describe('a call to be made', () => {
  it('gives its script, that the gate lets through, and the contacts of the week', async () => {
    const answer = await answerOf(await calling())
    const sheet = answer.body
    expect(at(sheet, 'gate')).toMatchObject({ verdict: 'pass', findings: [] })
    expect(sheet).toMatchObject({ usable: true, tone: 'courteous', impossible: null, calls: [] })
    expect(listAt(answer, 'parts').map((part) => at(part, 'id'))).toContain('identity')
  })

  it('is refused before the first letter, and says why', async () => {
    house.clock.set('2026-05-04')
    const { id } = await another()
    const sheet = await sheetOf(id)
    expect(sheet).toMatchObject({
      usable: false,
      impossible: { fr: 'Impossible avant la première lettre.' },
      possibleFrom: null,
    })
  })

  it('waits for the hours of the house, and says until when', async () => {
    const id = await calling()
    house.clock.set('2026-05-17')
    const sheet = await sheetOf(id)
    expect(sheet).toMatchObject({ usable: false, gate: { verdict: 'refuse' } })
    expect(at(sheet, 'gate', 'findings', 0, 'rule')).toBe('contact-hours')
    expect(at(sheet, 'possibleFrom')).toBe('2026-05-18T06:00:00Z')
  })
})

describe('a call that was made', () => {
  it('keeps its promise with it, in one request, and its report as an exhibit', async () => {
    const id = await calling()
    const promise = { amountCents: 15_000, dueOn: '2026-05-29' }
    const report = 'Paie après son salaire.'
    const made = expectOk(await make(id, { outcome: 'promise', ...verified, promise, report }))
    const dossier = expectOk(await member.get(`/api/dossiers/${id}`)).body
    expect(dossier).toMatchObject({ promise, version: at(made.body, 'version') })
    const exhibit = at(dossier, 'exhibits', 0)
    expect(exhibit).toMatchObject({
      id: textAt(made, 'exhibitId'),
      mediaType: 'text/plain; charset=utf-8',
    })
    const told = await toldOf(member, id)
    expect(told.slice(0, 3).map((row) => at(row, 'verb'))).toEqual([
      'call-made',
      'exhibit-attached',
      'promise-noted',
    ])
    expect(at(told[0], 'title', 'fr')).toMatch(/^Appel.: promesse de paiement$/u)
    expect(at(await sheetOf(id), 'calls', 0)).toMatchObject({ outcome: 'promise', report })
  })

  it('keeps nothing where the promise cannot be kept', async () => {
    const id = await calling()
    const promise = { amountCents: 15_000, dueOn: '2026-05-01' }
    const refused = await make(id, { outcome: 'promise', ...verified, promise })
    expect(refused.status).toBe(422)
    expect(at(await sheetOf(id), 'calls')).toEqual([])
  })

  it('opens the dispute that it brought: reminders stop', async () => {
    const id = await calling()
    const dispute = { reason: 'Le chantier n’est pas fini.' }
    expectOk(await make(id, { outcome: 'dispute', ...verified, dispute }))
    expect(at(await sheetOf(id), 'impossible', 'fr')).toContain('contestation')
  })

  it('holds the part alone that was contested on the telephone, with its ground, day and papers', async () => {
    const id = await calling()
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const itemId = textAt(page, 'items', 0, 'id')
    const dispute = {
      reason: 'Deux heures comptées en trop.',
      category: 'amount',
      parts: [{ itemId, contestedCents: 30_000, what: 'ligne 2' }],
      answerBy: '2026-05-20',
      papers: [
        { name: 'Feuille d’heures', askedFrom: 'creditor' },
        { name: 'Photographies', askedFrom: 'debtor' },
      ],
    }
    expectOk(await make(id, { outcome: 'dispute', ...verified, dispute }))
    const told = expectOk(await member.get(`/api/dossiers/${id}/disputes`))
    expect(at(told.body, 'disputes', 0)).toMatchObject({
      category: 'amount',
      answerBy: '2026-05-20',
      parts: [{ itemId, contestedCents: 30_000, what: 'ligne 2' }],
      papers: [
        { name: 'Feuille d’heures', askedFrom: 'creditor' },
        { name: 'Photographies', askedFrom: 'debtor' },
      ],
    })
    const verbs = (await toldOf(member, id)).map((row) => at(row, 'verb'))
    expect(verbs.filter((verb) => verb === 'dispute-paper-asked')).toHaveLength(2)
    expect(verbs).toContain('call-made')
    // The next reminder asks for the rest, and the gate agrees with its sums.
    house.clock.set('2026-05-20')
    const letter = expectOk(await composed(member, id, { letter: 'second-reminder' }))
    expect(at(letter.body, 'gate', 'verdict')).toBe('pass')
    const text = textAt(letter, 'text').replaceAll(/\s/gu, ' ')
    expect(text).toContain('la part contestée de la facture')
    const principal = (numberAt(page, 'items', 0, 'openCents') - 30_000) / 100
    const sum = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(principal)
    expect(text).toContain(sum.replaceAll(/\s/gu, ' '))
    // The statement keeps the whole, and says what waits.
    const statement = expectOk(await member.get(`/api/dossiers/${id}/statement.csv`))
    expect(statement.bytes.toString().replaceAll(/\s/gu, ' ')).toContain(
      'Principal, dont 300,00 € contestés : non demandés',
    )
    const view = expectOk(await member.get(`/api/dossiers/${id}`))
    const lines = listAt(view, 'assessment', 'statement', 'lines')
    const asked = numberAt(await member.get(`/api/dossiers/${id}/disputes`), 'uncontestedCents')
    const total = lines.find((line) => at(line, 'component') === 'total')
    expect(at(total, 'detail', 'en')).toContain(
      `€300.00 of the principal of no. ${textAt(page, 'items', 0, 'number')}. Without that part: €${new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(asked / 100)}.`,
    )
  })

  it('keeps nothing of a call whose dispute holds more than is left, or is to be answered yesterday', async () => {
    const id = await calling()
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const [itemId, open] = [textAt(page, 'items', 0, 'id'), numberAt(page, 'items', 0, 'openCents')]
    const reason = 'La pose est ratée.'
    for (const more of [
      { parts: [{ itemId, contestedCents: open + 1 }] },
      { answerBy: '2026-05-11' },
    ]) {
      const dispute = { reason, ...more }
      expect((await make(id, { outcome: 'dispute', ...verified, dispute })).status).toBe(422)
    }
    expect(at(await sheetOf(id), 'calls')).toEqual([])
  })

  it('asks for what is not contested alone, and says what is suspended', async () => {
    const id = await calling()
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const [itemId, number] = [textAt(page, 'items', 0, 'id'), textAt(page, 'items', 0, 'number')]
    expectOk(
      await member.post(`/api/dossiers/${id}/disputes`, {
        expectedVersion: at(page.body, 'version'),
        reason: 'Deux heures comptées en trop.',
        on: house.clock.today().toString(),
        category: 'amount',
        parts: [{ itemId, contestedCents: 30_000, what: '' }],
      }),
    )
    const answer = await answerOf(id)
    expect(answer.body).toMatchObject({ usable: true, gate: { verdict: 'pass' } })
    const place = listAt(answer, 'parts').findIndex((part) => at(part, 'id') === 'sum')
    const said = listAt(answer, 'parts', place, 'says').join(' ').replaceAll(/\s/gu, ' ')
    expect(said).toContain(`une part de la facture n° ${number} : c’est suspendu`)
    expect(said).toContain('Au total, hors ce que vous contestez, il reste')
    expect(said).toContain('principal : 1 700,00 €')
  })

  it('keeps the script that was read, and what the gate said of it then', async () => {
    const id = await calling()
    house.clock.set('2026-05-12', '18:50')
    const script = at(await sheetOf(id), 'script')
    // The hours of the house are over when the call is noted, not when it was made.
    house.clock.set('2026-05-12', '19:30')
    const call = { outcome: 'no-answer', identity: 'not-verified' }
    expectOk(await make(id, { ...call, script }))
    const [kept] = await scriptsOf(id)
    expect(kept).toMatchObject({
      shown_at: Temporal.Instant.from('2026-05-12T16:50:00Z'),
      gate_verdict: { verdict: 'pass', findings: [] },
    })
    const text = kept?.text ?? ''
    expect(text).toContain('À la personne reconnue')
    expect(createHash('sha256').update(text).digest('hex')).toBe(at(script, 'textSha256'))
    const told = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
      tx
        .selectFrom('journal_entry')
        .select('facts')
        .where('dossier_id', '=', id)
        .where('verb', '=', 'call-made')
        .executeTakeFirstOrThrow(),
    )
    expect(told.facts).toMatchObject({
      script: { textSha256: at(script, 'textSha256'), verdict: 'pass', rules: [] },
    })
  })

  it.each([
    ['that is not the one of this dossier', { textSha256: 'a'.repeat(64) }],
    ['read five hours before', { shownAt: '2026-05-12T03:00:00Z' }],
    ['read after it is noted', { shownAt: '2026-05-12T09:00:00Z' }],
  ])('keeps no script %s', async (_, wrong) => {
    const id = await calling()
    const sheet = await sheetOf(id)
    const script = {
      textSha256: at(sheet, 'script', 'textSha256'),
      shownAt: at(sheet, 'script', 'shownAt'),
      ...wrong,
    }
    expectOk(await make(id, { outcome: 'no-answer', identity: 'not-verified', script }))
    expect(await scriptsOf(id)).toEqual([])
    expect(listAt(await answerOf(id), 'calls')).toHaveLength(1)
  })

  it('cannot have told the debt to somebody whom nobody recognised', async () => {
    const id = await calling()
    const call = { outcome: 'reached-debtor', identity: 'not-verified' }
    expect((await make(id, call)).status).toBe(422)
  })

  it('counts as a contact whoever answered, and no other call is due at once', async () => {
    const id = await calling()
    expectOk(await make(id, { outcome: 'third-party', identity: 'not-verified' }))
    const answer = await answerOf(id)
    expect(listAt(answer, 'contacts').map((one) => at(one, 'kind'))).toContain('call')
    expect(answer.body).toMatchObject({ usable: false })
  })

  it.each([
    ['wrong-number', 'Impossible : ce numéro n’est pas celui du débiteur.'],
    ['asks-in-writing', 'Impossible : le débiteur a demandé à être joint par écrit.'],
  ])('closes the telephone after %s', async (outcome, why) => {
    const id = await calling()
    expectOk(await make(id, { outcome, identity: 'not-verified' }))
    house.clock.set('2026-06-03')
    expect(String(at(await sheetOf(id), 'impossible', 'fr')).replaceAll(/\s/g, ' ')).toBe(why)
  })
})
