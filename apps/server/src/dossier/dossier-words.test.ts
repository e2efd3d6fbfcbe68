import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at } from '#testing/read.ts'
import { deposited, readyToAct, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let id = ''

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  ;({ id } = await deposited(member, { debtor: debtor({ name: 'Scierie du Lac' }) }))
})
afterAll(async () => {
  await house.stop()
})

type Both = { readonly fr: string; readonly en: string }

/** Every sentence in both languages of an answer, however deep. */
function sentencesOf(value: unknown): readonly Both[] {
  if (typeof value !== 'object' || value === null) return []
  const [fr, en] = [at(value, 'fr'), at(value, 'en')]
  if (typeof fr === 'string' && typeof en === 'string') return [{ fr, en }]
  return Object.values(value).flatMap(sentencesOf)
}

describe('the sentences of a case', () => {
  it('say what is next, what is not possible and what is missing, in English', async () => {
    const { body } = await member.get(`/api/dossiers/${id}`)
    expect(body).toMatchObject({
      next: {
        act: 'first-letter',
        verb: { fr: 'Écrire la première lettre', en: 'Write the first letter' },
        reason: { en: 'No step is allowed before it.' },
        articles: [{ code: 'CPCE', article: 'R124-4' }],
        housePolicy: false,
      },
    })
    expect(at(body, 'assessment', 'statement', 'lines', 0)).toMatchObject({
      component: 'principal',
      detail: { fr: '1 facture ou échéance', en: '1 invoice or instalment' },
    })
    expect(at(body, 'impossible')).toContainEqual({
      act: 'call',
      verb: { fr: 'Appeler', en: 'Call' },
      because: {
        fr: 'Impossible avant la première lettre.',
        en: 'Not possible before the first letter.',
      },
      articles: [{ code: 'CPCE', article: 'R124-4' }],
      housePolicy: false,
      until: null,
    })
    expect(sentencesOf(at(body, 'proof', 'missing'))).toContainEqual({
      fr: 'Joindre la facture ou le décompte.',
      en: 'Attach the invoice or the statement.',
    })
  })

  it('stand in the queue of the day', async () => {
    expect((await member.get('/api/day')).body).toMatchObject({
      rows: [{ verb: { en: 'Write the first letter' }, when: { fr: 'aujourd’hui', en: 'today' } }],
    })
  })

  it('are never left in French on an English screen', async () => {
    const version = await versionOf(member, id)
    await member.post(`/api/dossiers/${id}/disputes`, {
      expectedVersion: version,
      reason: 'La pose est ratée.',
      on: '2026-05-04',
    })
    for (const path of [`/api/dossiers/${id}`, '/api/day']) {
      const said = sentencesOf((await member.get(path)).body)
      expect(said.filter(({ fr, en }) => fr === en && fr !== '')).toEqual([])
    }
    expect(sentencesOf((await member.get(`/api/dossiers/${id}`)).body).length).toBeGreaterThan(30)
  })

  it('name what a search found by its code', async () => {
    expect((await member.get('/api/search?q=Scierie')).body).toMatchObject({
      rows: [{ dossierId: id, foundIn: 'debtor' }],
    })
  })
})

describe('the refusals of a case', () => {
  it.each([
    [
      'promises',
      { amountCents: 100, dueOn: '2026-05-01', madeOn: '2026-05-03', channel: 'sms' },
      'The day promised comes before the promise.',
    ],
    [
      'disputes',
      { reason: 'La pose est ratée.', on: '2026-05-05' },
      'A dispute is not recorded before it is received.',
    ],
    [
      'notes',
      { text: 'Rappeler.', expectedVersion: 999 },
      'This case has changed since you opened it. Read it again, then start over.',
    ],
  ])('are said in English: %s', async (tail, asked, detail) => {
    const expectedVersion = await versionOf(member, id)
    const answer = await member.post(`/api/dossiers/${id}/${tail}`, { expectedVersion, ...asked })
    expect(answer.body).toMatchObject({ inEnglish: { detail } })
  })
})

describe('the rights of a member', () => {
  it('travel with the session, as the table of the server holds them', async () => {
    const auditor = await house.joined(member.organisationId, 'auditor')
    expect((await auditor.get('/api/session')).body).toMatchObject({
      member: { role: 'auditor', rights: ['read'] },
    })
    const accountant = await house.joined(member.organisationId, 'accountant')
    expect((await accountant.get('/api/session')).body).toMatchObject({
      member: { rights: ['read', 'bring-files', 'handle-money', 'keep-rates'] },
    })
  })

  it('are what a refusal names, in both languages', async () => {
    const auditor = await house.joined(member.organisationId, 'auditor')
    const answer = await auditor.post(`/api/dossiers/${id}/notes`, {
      expectedVersion: 1,
      text: 'Rappeler.',
    })
    expect(answer).toMatchObject({
      status: 403,
      body: {
        detail: 'Votre rôle ne permet pas d’agir sur un dossier. La responsable le peut.',
        inEnglish: { detail: 'Your role does not permit you to act on a case. The manager can.' },
      },
    })
  })
})
