import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  approved,
  composed,
  deposited,
  expectOk,
  readyToAct,
  sent,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let deposits = 0

beforeAll(async () => {
  house = await openTestHouse('2026-02-10')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

/** A claim of its own on a firm, whose first letter left sixteen days ago. */
async function firstSent(email: string | null = null): Promise<string> {
  house.clock.set('2026-02-10')
  deposits += 1
  const { items, debtor } = deposit(member.creditorId)
  const { id } = await deposited(member, {
    items: items.map((item) => ({ ...item, number: `F-${deposits}` })),
    debtor: { ...debtor, name: `Garage ${deposits}`, email },
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-02-26')
  return id
}

const texts = {
  subject: 'Votre dossier {dossier}',
  opening: "Bonjour, il reste {somme} à régler. Merci d'y penser !",
  followUp: '',
  offer: '',
  closing: 'Recevez, {civilité}, nos salutations.',
}
const second = { letter: 'second-reminder', audience: 'professional' } as const
const template = (change: Partial<typeof texts> = {}, of: object = second) => ({
  ...of,
  texts: { ...texts, ...change },
})

async function checked(asked: object) {
  const on = { channel: 'letter', dossierId: null, ...asked }
  return expectOk(await member.post('/api/letter-templates/check', on))
}

async function saved(asked: object): Promise<string> {
  return textAt(expectOk(await member.post('/api/letter-templates', asked)), 'id')
}

async function publish(id: string) {
  return await member.post(`/api/letter-templates/${id}/publication`, { reason: 'Notre voix.' })
}

const openingOf = (answer: Parameters<typeof listAt>[0]): string =>
  String(
    at(
      listAt(answer, 'sheet', 'body').find((block) => at(block, 'id') === 'recall'),
      'text',
    ),
  )

const THREAT = 'Un huissier procédera à la saisie de vos biens.'

describe('a letter of a dossier', () => {
  it('is worded in the tone of its step, and says by what way the scenario sends it', async () => {
    const id = await firstSent('compta@garage.example')
    const letter = expectOk(await composed(member, id, { letter: 'second-reminder' }))
    expect(at(letter.body, 'wording')).toMatchObject({
      tone: 'firm',
      stepChannel: 'e-mail',
      because: { fr: 'Premier choix du scénario.' },
      template: null,
    })
    const view = expectOk(await member.get(`/api/dossiers/${id}`))
    expect(at(view.body, 'letterWays')).toEqual({
      'first-reminder': 'letter',
      'second-reminder': 'e-mail',
      'last-reminder': 'letter',
      'formal-notice': 'registered-letter',
    })
  })

  it('changes its words with the tone of the step, and with the way it leaves by', async () => {
    const id = await firstSent('compta@garage.example')
    const asked = { letter: 'second-reminder', channel: 'e-mail' } as const
    const mail = openingOf(expectOk(await composed(member, id, asked)))
    expect(mail).toContain('Si ce courriel croise')
    const list = listAt(expectOk(await member.get('/api/scenarios')), 'house')
    const steps = list.map((step) =>
      at(step, 'id') === 'second-letter' ? { ...Object(step), tone: 'courteous' } : step,
    )
    const scope = { creditorId: null, debtorKind: null, steps }
    const scenario = textAt(expectOk(await member.post('/api/scenarios', scope)), 'id')
    const because = { reason: 'Plus doux.' }
    expectOk(await member.post(`/api/scenarios/${scenario}/publication`, because))
    const paper = expectOk(await composed(member, id, { letter: 'second-reminder' }))
    expect(at(paper.body, 'wording', 'tone')).toBe('courteous')
    expect(openingOf(paper)).toContain('Sauf erreur ou omission')
    expect(openingOf(paper)).toContain('Si ce courrier croise')
  })
})

describe('a template of an organisation', () => {
  it('is tried on a case that nobody lives, and each point names its place in it', async () => {
    const answer = await checked(template({ opening: `Il reste {somme}. ${THREAT}` }))
    expect(at(answer.body, 'composed', 'verdict')).toBe('refuse')
    const findings = listAt(answer, 'composed', 'findings')
    const places = findings.map((one) => ({
      rule: at(one, 'rule'),
      certainty: at(one, 'certainty'),
      place: at(one, 'place'),
    }))
    const opening = `Il reste {somme}. ${THREAT}`
    expect(places).toHaveLength(2)
    for (const words of ['huissier procédera', 'saisie de vos biens']) {
      const from = opening.indexOf(words)
      expect(places).toContainEqual({
        rule: 'enforcement-without-title',
        certainty: 'established',
        place: { passage: 'opening', from, to: from + words.length },
      })
    }
    expect(findings.every((one) => typeof at(one, 'suggestion') === 'string')).toBe(true)
  })

  it('is not composed with a field that does not exist, and says where it stands', async () => {
    const answer = await checked(template({ opening: 'Bonjour {prénom}.' }))
    expect(at(answer.body, 'composed')).toBeNull()
    expect(listAt(answer, 'faults')).toEqual([
      {
        passage: 'opening',
        from: 8,
        to: 16,
        name: 'prénom',
        sentence: {
          fr: 'Le champ {prénom} n’existe pas.',
          en: 'There is no field {prénom}.',
        },
      },
    ])
  })

  it('is tried on a real dossier of its audience, and refused on another', async () => {
    const dossierId = await firstSent()
    const answer = await checked({ ...template(), dossierId })
    expect(String(at(answer.body, 'composed', 'text'))).toContain(`Garage ${deposits}`)
    const other = await checked({
      ...template({}, { ...second, audience: 'consumer' }),
      dossierId,
    })
    expect(at(other.body, 'composed')).toBeNull()
    expect(String(at(other.body, 'refused', 'fr'))).toContain('un autre public')
  })

  it('is kept unlawful as a draft, and refused publication with the first point', async () => {
    const id = await saved(template({ opening: `Il reste {somme}. ${THREAT}` }))
    expect(await publish(id)).toMatchObject({
      status: 422,
      body: { code: 'gate-refuses', article: 'CPCE L111-2' },
    })
    const unknown = await saved(template({ opening: 'Bonjour {prénom}.' }))
    expect(await publish(unknown)).toMatchObject({ status: 422, body: { code: 'law-refuses' } })
    const versions = listAt(expectOk(await member.get('/api/letter-templates')), 'versions')
    expect(versions.every((one) => at(one, 'published') === null)).toBe(true)
  })

  it('words the letters of its audience once published, and is kept with what leaves', async () => {
    const id = await firstSent()
    const templateId = await saved(template())
    expectOk(await publish(templateId))
    expect(await publish(templateId)).toMatchObject({ body: { code: 'already-done' } })
    const letter = expectOk(await composed(member, id, { letter: 'second-reminder' }))
    expect(at(letter.body, 'wording', 'template', 'id')).toBe(templateId)
    expect(openingOf(letter)).toMatch(/^Bonjour, il reste [\d\u202F]+,\d\d\u00A0€ à régler\. /u)
    expect(textAt(letter, 'text')).toContain('Première lettre')
    expectOk(await approved(member, id, { letter: 'second-reminder' }))
    const journal = listAt(await member.get('/api/journal?limit=50'), 'rows')
    const reserved = journal.find((row) => at(row, 'verb') === 'letter-reserved')
    const facts: unknown = at(JSON.parse(String(at(reserved, 'canonical'))), 'facts')
    expect(at(facts, 'wording')).toMatchObject({
      capacity: 'agency',
      audience: 'professional',
      template: { id: templateId },
    })
  })

  it('gives way to the words of the house once withdrawn', async () => {
    const id = await firstSent()
    const listed = listAt(expectOk(await member.get('/api/letter-templates')), 'versions')
    const inForce = listed.find((one) => at(one, 'inForce') === true)
    const path = `/api/letter-templates/${String(at(inForce, 'id'))}/withdrawal`
    expectOk(await member.post(path, { reason: 'À réécrire.' }))
    expect(await member.post(path, { reason: 'Encore.' })).toMatchObject({
      body: { code: 'already-done' },
    })
    const letter = expectOk(await composed(member, id, { letter: 'second-reminder' }))
    expect(at(letter.body, 'wording', 'template')).toBeNull()
  })

  it('is written by those who manage the organisation, and by no other', async () => {
    for (const role of ['officer', 'accountant', 'auditor'] as const) {
      const other = await house.joined(member.organisationId, role)
      const answer = await other.post('/api/letter-templates', template())
      expect(answer.status).toBe(403)
      expect((await other.get('/api/letter-templates')).status).toBe(200)
    }
  })
})
