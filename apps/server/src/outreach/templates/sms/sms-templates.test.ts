import { getOrganisation, inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smsOnFictional } from '#outreach/templates/sms/check-sms-template.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { OVH_ACCOUNT, OVH_KEYS, ovhSimulator, tagOfAct } from '#testing/ovh-simulator.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  actInState,
  deposited,
  expectOk,
  readyToAct,
  sent,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let simulator: Awaited<ReturnType<typeof ovhSimulator>>

beforeAll(async () => {
  simulator = await ovhSimulator()
  house = await openTestHouse('2026-05-04', {
    passwords: quickPasswords,
    smsUrl: simulator.address,
  })
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
})

const OWN =
  '{expéditeur}, amiable pour {créancier}. Bonjour, {somme} restent à payer au {date du jour}. Réf. {référence de la première lettre} du {date de la première lettre}. Joindre : {joindre}.'

type Words = { readonly text: string; readonly letter?: string; readonly audience?: string }

const input = ({ text, letter = 'second-reminder', audience = 'professional' }: Words) => ({
  letter,
  audience,
  text,
})

const checked = async (words: Words) =>
  expectOk(
    await member.post('/api/letter-templates/sms/check', { ...input(words), dossierId: null }),
  ).body

async function published(words: Words) {
  const id = textAt(expectOk(await member.post('/api/letter-templates/sms', input(words))), 'id')
  return await member.post(`/api/letter-templates/${id}/publication`, { reason: 'Notre voix.' })
}

const rules = (check: unknown) => {
  const findings = at(check, 'composed', 'gate', 'findings')
  return Array.isArray(findings) ? findings.map((one: unknown) => at(one, 'rule')) : []
}

describe('the words of an organisation for its SMS', () => {
  it('are filled, counted as the provider counts, and judged as they are written', async () => {
    const check = await checked({ text: OWN })
    expect(check).toMatchObject({
      faults: [],
      refused: null,
      composed: { tooLong: null, gate: { verdict: 'pass' }, segments: { alphabet: 'gsm-7' } },
    })
    const text = String(at(check, 'composed', 'text'))
    expect(text).toContain('1 042,30 € restent à payer au 04/05/2026')
    expect(at(check, 'composed', 'segments', 'messages')).toBe(text.length > 160 ? 2 : 1)
    const dear = await checked({ text: `${OWN} Reçu ?` })
    expect(at(dear, 'composed', 'segments')).toMatchObject({ alphabet: 'ucs-2', foreign: ['ç'] })
    const bare = await checked({ text: '{expéditeur} : payez {somme} avant la saisie.' })
    expect(at(bare, 'composed', 'gate', 'verdict')).toBe('refuse')
    expect(rules(bare)).toContain('enforcement-without-title')
    const unknown = await checked({ text: 'Bonjour {prénom}, {' })
    expect(unknown).toMatchObject({
      faults: [
        { name: 'prénom', from: 8, to: 16 },
        { name: '', from: 18, to: 19 },
      ],
      composed: null,
    })
  })

  it('are published once the gate passes them, and where no step would take them not', async () => {
    const refused = await published({ text: '{expéditeur} : payez {somme} avant la saisie.' })
    expect([refused.status, at(refused.body, 'code')]).toEqual([422, 'gate-refuses'])
    const long = await published({ text: `${OWN} ${'Nous vous écrivons encore. '.repeat(30)}` })
    expect([long.status, at(long.body, 'code')]).toEqual([422, 'law-refuses'])
    const unfilled = await published({ text: `${OWN} {prénom}` })
    expect([unfilled.status, at(unfilled.body, 'code')]).toEqual([422, 'law-refuses'])
    expectOk(await published({ text: OWN }))
    const list = expectOk(await member.get('/api/letter-templates')).body
    expect(at(list, 'sms', 'versions', 0)).toMatchObject({
      letter: 'second-reminder',
      audience: 'professional',
      version: 4,
      text: OWN,
      inForce: true,
    })
    expect(at(list, 'versions')).toEqual([])
    expect(at(list, 'sms', 'house')).toHaveLength(4)
  })

  it('are no words of a first letter, nor of a formal notice', async () => {
    for (const letter of ['first-reminder', 'formal-notice']) {
      const answer = await member.post('/api/letter-templates/sms', input({ text: OWN, letter }))
      expect([answer.status, at(answer.body, 'code')]).toEqual([422, 'invalid-input'])
    }
  })

  it('are refused by the gate in another capacity, and to another audience', async () => {
    const { organisationId, userId } = member
    const organisation = await inOrganisation(
      house.house.database.app,
      organisationId,
      getOrganisation,
    )
    const caller = { organisationId, userId, name: 'Camille', role: 'manager' } as const
    const work = { now: house.clock.now(), today: house.clock.today(), caller }
    const uses = (['creditor', 'agency', 'judicial-officer'] as const).flatMap((capacity) =>
      (['second-reminder', 'last-reminder'] as const).map((letter) => ({ capacity, letter })),
    )
    for (const { capacity, letter } of uses) {
      const words = { letter, audience: 'consumer', capacity, text: OWN } as const
      const { findings, verdict } = smsOnFictional(work, organisation, words).judgement
      const isTheirs = capacity === organisation.kind
      expect([capacity, letter, verdict]).toEqual([capacity, letter, isTheirs ? 'pass' : 'refuse'])
      expect(findings.map(({ rule }) => rule).includes('template-purpose')).toBe(!isTheirs)
    }
  })

  it('word the step of a scenario that an SMS does, for that step and that audience alone', async () => {
    const steps = listAt(expectOk(await member.get('/api/scenarios')), 'house')
    const [first, second] = ['first-reminder', 'second-reminder'].map((act) =>
      steps.find((step) => at(step, 'act') === act),
    )
    const bySms = {
      ...Object(second),
      channels: ['sms', 'letter'],
      after: { count: 14, unit: 'calendar-days' },
    }
    const draft = { creditorId: null, debtorKind: null, steps: [first, bySms] }
    const scenario = textAt(expectOk(await member.post('/api/scenarios', draft)), 'id')
    const reason = 'Par SMS.'
    expectOk(await member.post(`/api/scenarios/${scenario}/publication`, { reason }))
    const settings = { provider: 'ovh', account: OVH_ACCOUNT }
    expectOk(await member.post('/api/sms-provider', settings))
    expectOk(await member.post('/api/sms-provider/keys', OVH_KEYS))
    const { id } = await deposited(member, {
      debtor: debtor({ name: 'Atelier Modèle', phone: '+33639981401' }),
    })
    await sent(member, id, { letter: 'first-reminder' })
    house.clock.set('2026-05-12', '10:00')
    const composed = async () =>
      expectOk(await member.post(`/api/dossiers/${id}/sms/compose`, { text: null })).body
    expect(at(await composed(), 'draft')).toMatchObject({ letter: null, template: null })
    house.clock.set('2026-05-18', '10:00')
    const sheet = await composed()
    expect(at(sheet, 'draft')).toMatchObject({ letter: 'second-reminder', template: 4 })
    const words = String(at(sheet, 'draft', 'text'))
    expect(words).toContain('restent à payer au 18/05/2026')
    const answer = await member.post(`/api/dossiers/${id}/sms`, {
      expectedVersion: await versionOf(member, id),
      text: null,
      letter: 'second-reminder',
      textSha256: at(sheet, 'draft', 'textSha256'),
    })
    const actId = textAt(expectOk(answer), 'actId')
    await actInState(member, { actId, dossierId: id, state: 'done' })
    const left = simulator.sent.filter(({ tag }) => tag === tagOfAct(actId))
    expect(left).toMatchObject([{ message: words }])
    const versions = listAt(expectOk(await member.get('/api/letter-templates')), 'sms', 'versions')
    const inForce = versions.find((one) => at(one, 'inForce') === true)
    const withdrawn = await member.post(
      `/api/letter-templates/${String(at(inForce, 'id'))}/withdrawal`,
      { reason: 'À réécrire.' },
    )
    expect(expectOk(withdrawn).body).toMatchObject({ version: 4 })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
