import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followLetters } from '#registered/electronic/follow.ts'
import { AR24_ACCOUNT, AR24_KEYS, ar24Simulator, MOMENTS } from '#testing/ar24-simulator.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  actInState,
  approved,
  composed,
  deposited,
  expectOk,
  mediatorSaid,
  readyToAct,
  sent,
  toldOf,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let simulator: Awaited<ReturnType<typeof ar24Simulator>>

beforeAll(async () => {
  simulator = await ar24Simulator(() => house.clock.now())
  house = await openTestHouse('2026-05-04', {
    passwords: quickPasswords,
    registeredMailUrl: simulator.address,
  })
  member = await readyToAct(house)
  await mediatorSaid(member)
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
})

const electronic = { letter: 'first-reminder', channel: 'electronic-registered' } as const
const email = 'claire.delmas@exemple.fr'

let rank = 0
async function dossier(kind: 'consumer' | 'professional' = 'consumer'): Promise<string> {
  rank += 1
  const name = `Claire Électron${'abcdefghijkl'[rank] ?? ''}`
  const party = kind === 'professional' ? {} : ({ kind, trade: null, siren: null } as const)
  const { id } = await deposited(member, { debtor: debtor({ name, email, ...party }) })
  return id
}

async function consented(id: string, givenOn = '2026-05-02'): Promise<string> {
  const fileId = await uploaded(member, `J’accepte les recommandés électroniques. ${id}`, 'ok.txt')
  const expectedVersion = await versionOf(member, id)
  const path = `/api/dossiers/${id}/electronic-consents`
  return textAt(
    expectOk(await member.post(path, { expectedVersion, givenOn, fileId })),
    'consentId',
  )
}

async function providerSet(): Promise<void> {
  const settings = { provider: 'ar24', environment: 'production', account: AR24_ACCOUNT }
  expectOk(await member.post('/api/registered-provider', settings))
  expectOk(await member.post('/api/registered-provider/keys', AR24_KEYS))
}

const registeredOf = async (id: string) =>
  await member.get(`/api/dossiers/${id}/registered-letters`)
const lettersOf = async (id: string) => listAt(await registeredOf(id), 'rows')
const statesOf = async (id: string) =>
  (await lettersOf(id)).flatMap((letter) => {
    const states = at(letter, 'states')
    return Array.isArray(states) ? states.map((one: unknown) => at(one, 'state')) : []
  })

/** Asks the provider, a quarter of an hour later. */
async function followed(later = '10:30'): Promise<void> {
  house.clock.set('2026-05-04', later)
  await followLetters(house.house, member.organisationId)
}

const rulesOf = (answer: Awaited<ReturnType<typeof composed>>) =>
  listAt(answer, 'gate', 'findings').map((finding) => at(finding, 'rule'))

describe('an electronic registered letter', () => {
  it('is approved only once a provider is set with its keys, which are in no table', async () => {
    const id = await dossier('professional')
    expect(await approved(member, id, electronic)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'channel' },
    })
    expect(at((await registeredOf(id)).body, 'electronic', 'provider')).toBe('none')
    await providerSet()
    expect(at((await registeredOf(id)).body, 'electronic')).toMatchObject({
      provider: 'ready',
      needsConsent: false,
      email,
    })
    const shown = await member.get('/api/registered-provider')
    expect(shown.body).toMatchObject({ own: { account: AR24_ACCOUNT }, hasKeys: true })
    expect(shown.bytes.toString()).not.toContain(AR24_KEYS.privateKey)
    const journal = (await member.get('/api/journal')).bytes.toString()
    expect(journal).toContain('registered-provider-set')
    expect(journal).not.toContain(AR24_KEYS.token)
    const path = join(house.folder, 'registered-mail', member.organisationId)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(AR24_KEYS)
  })

  it('is refused to who is no professional and did not consent, with the article', async () => {
    const id = await dossier()
    const drafted = expectOk(await composed(member, id, electronic))
    expect(rulesOf(drafted)).toContain('electronic-consent')
    expect(await approved(member, id, electronic)).toMatchObject({
      status: 422,
      body: { code: 'gate-refuses' },
    })
    const consent = await consented(id)
    expect(rulesOf(expectOk(await composed(member, id, electronic)))).not.toContain(
      'electronic-consent',
    )
    const standing = at((await registeredOf(id)).body, 'electronic')
    expect(standing).toMatchObject({
      needsConsent: true,
      consents: [{ givenOn: '2026-05-02', exhibitNumber: 1, withdrawnBecause: null }],
    })
    const because = 'Il l’a repris par courriel.'
    const path = `/api/electronic-consents/${consent}/withdrawal`
    expectOk(await member.post(path, { because }))
    expect(await member.post(path, { because })).toMatchObject({ status: 409 })
    expect(rulesOf(expectOk(await composed(member, id, electronic)))).toContain(
      'electronic-consent',
    )
    const told = (await toldOf(member, id)).map((row) => at(row, 'title', 'fr'))
    expect(told).toContain('Consentement au recommandé électronique')
    expect(told).toContain('Consentement au recommandé électronique retiré')
  })

  it('leaves once, is followed to its delivery, and each proof is an exhibit with its fingerprint', async () => {
    const id = await dossier()
    await consented(id)
    const actId = await sent(member, id, electronic)
    const letter = simulator.letters.find((one) => one['ref_dossier'] === actId)
    expect(letter).toMatchObject({ to_email: email, to_firstname: 'Claire', is_eidas: 1 })
    expect(String(letter?.['content'])).toContain('Lettre recommandée électronique')
    await followed()
    expect(await statesOf(id)).toEqual(['deposited'])
    simulator.happened(Number(letter?.['id']), MOMENTS.viewed, '2026-05-04 10:40:00')
    await followed('10:44')
    expect(await statesOf(id)).toEqual(['deposited'])
    await followed('10:46')
    await followed('11:30')
    const [row] = await lettersOf(id)
    expect(row).toMatchObject({
      simulated: false,
      electronic: { number: String(letter?.['id']), qualified: true, failure: null },
      states: [
        { state: 'deposited', source: 'provider', proof: { exhibitNumber: 2 } },
        { state: 'delivered', on: '2026-05-04', source: 'provider', proof: { exhibitNumber: 3 } },
      ],
    })
    expect(JSON.stringify(at(row, 'states', 1, 'effect'))).toContain(
      'acts/registered-electronic-is-registered',
    )
    const told = (await toldOf(member, id)).map((one) => at(one, 'title', 'fr'))
    expect(told.filter((title) => title === 'Recommandé remis')).toHaveLength(1)
    const asked = simulator.asked.length
    await followed('12:30')
    expect(simulator.asked).toHaveLength(asked)
  })

  it('bounced, opens the check of the e-mail address', async () => {
    const id = await dossier('professional')
    house.clock.set('2026-05-04', '12:00')
    const actId = await sent(member, id, electronic)
    const letter = simulator.letters.find((one) => one['ref_dossier'] === actId)
    expect(letter).toMatchObject({ dest_statut: 'professionnel' })
    simulator.happened(Number(letter?.['id']), MOMENTS.bounced, '2026-05-04 12:10:00')
    await followed('12:30')
    expect(await statesOf(id)).toEqual(['deposited', 'unknown-address'])
    const checks = listAt(await member.get(`/api/dossiers/${id}/inbound`), 'checks')
    expect(checks).toMatchObject([
      { channel: 'e-mail', because: { fr: 'Un courriel n’a pas été remis.' } },
    ])
  })
})

describe('an electronic registered letter in doubt', () => {
  it('is found with its provider, by the identifier of its act, and was deposited once', async () => {
    const id = await dossier('professional')
    house.clock.set('2026-05-04', '13:00')
    simulator.state.trouble = 'taken-then-cut'
    const { actId } = await inDoubt(id)
    simulator.state.trouble = null
    await followed('13:20')
    const act = await actInState(member, { actId, dossierId: id, state: 'done' })
    expect(act).toMatchObject({ hasPdf: true, failure: null })
    expect(simulator.letters.filter((one) => one['ref_dossier'] === actId)).toHaveLength(1)
    const told = (await toldOf(member, id)).map((one) => at(one, 'verb'))
    expect(told.filter((verb) => verb === 'doubt-resolved')).toHaveLength(1)
    await followed('13:40')
    expect(await statesOf(id)).toEqual(['deposited'])
  })

  it('stays in doubt where the provider shows none, until a person says', async () => {
    const id = await dossier('professional')
    house.clock.set('2026-05-04', '14:00')
    simulator.state.trouble = 'taken-then-cut'
    const { actId } = await inDoubt(id)
    simulator.state.trouble = null
    const kept = simulator.letters.pop()
    await followed('14:20')
    await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
    expect(await approved(member, id, electronic)).not.toMatchObject({ status: 200 })
    const reason = 'AR24 dit au téléphone ne pas l’avoir.'
    expectOk(await member.post(`/api/acts/${actId}/resolve`, { happened: false, reason }))
    if (kept !== undefined) simulator.letters.push(kept)
    await followed('14:40')
    await actInState(member, { actId, dossierId: id, state: 'failed' })
  })

  it('that a person says left is looked for, and followed once its provider shows it', async () => {
    const id = await dossier('professional')
    house.clock.set('2026-05-04', '15:00')
    simulator.state.trouble = 'taken-then-cut'
    const { actId } = await inDoubt(id)
    simulator.state.trouble = null
    const kept = simulator.letters.pop()
    const reason = 'Le débiteur l’a reçue.'
    expectOk(await member.post(`/api/acts/${actId}/resolve`, { happened: true, reason }))
    await followed('15:20')
    const shown = async () => await lettersOf(id)
    expect(await shown()).toMatchObject([{ actId, electronic: null, unshown: true }])
    if (kept !== undefined) simulator.letters.push(kept)
    await followed('15:40')
    await followed('16:00')
    expect(await shown()).toMatchObject([{ actId, unshown: false }])
    expect(await statesOf(id)).toEqual(['deposited'])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})

async function inDoubt(id: string): Promise<{ actId: string }> {
  const actId = textAt(expectOk(await approved(member, id, electronic)), 'actId')
  await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
  return { actId }
}
