import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inOrganisation } from '@quittance/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { followSignatures } from '#agreements/provider/follow.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { dossierToOffer, offersOf, planOffered } from '#testing/offer-steps.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at } from '#testing/read.ts'
import { actInState, expectOk, readyToAct, toldOf, versionOf, type Ready } from '#testing/steps.ts'
import {
  proofBytes,
  signedBytes,
  YOUSIGN_KEY,
  yousignSimulator,
} from '#testing/yousign-simulator.ts'

let house: TestHouse
let simulator: Awaited<ReturnType<typeof yousignSimulator>>
let member: Ready

beforeAll(async () => {
  simulator = await yousignSimulator()
  house = await openTestHouse('2026-05-04', {
    passwords: quickPasswords,
    signatureUrl: simulator.address,
  })
  // The provider is asked when a test says so, not on the minute.
  await house.house.database.jobs.query('delete from pgboss.schedule')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
})
beforeEach(() => {
  simulator.state.trouble = null
})

const set = async (settings: object = {}) => {
  const asked = { provider: 'yousign', environment: 'production', code: 'e-mail', ...settings }
  expectOk(await member.post('/api/signature-provider', asked))
  expectOk(await member.post('/api/signature-provider/keys', { key: YOUSIGN_KEY }))
}

async function ready(name: string, email: string | null = 'elodie@exemple.example') {
  house.clock.set('2026-05-04')
  const id = await dossierToOffer(member, { name, email })
  house.clock.set('2026-05-18')
  return id
}

const offerOf = async (id: string) => (await offersOf(member, id))[0]

/** An offer that its provider has, and told the debtor of. */
async function atProvider(name: string): Promise<{ readonly id: string; readonly actId: string }> {
  const id = await ready(name)
  expectOk(await planOffered(member, id))
  const actId = String(at(await offerOf(id), 'atProvider', 'actId'))
  await actInState(member, { actId, dossierId: id, state: 'done' })
  return { id, actId }
}

/** Asks the provider, later on a day. */
async function asked(on: string, hour: string) {
  house.clock.set(on, hour)
  await followSignatures(house.house, member.organisationId)
}

/** The tables of the organisation that hold a text, in any column. */
async function tablesWith(text: string): Promise<readonly string[]> {
  return await inOrganisation(house.house.database.app, member.organisationId, async (tx) => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and has_table_privilege(oid, 'select')`.execute(tx)
    const found: string[] = []
    for (const { name } of rows) {
      const held = await sql`select 1 from ${sql.table(name)} as one
        where one::text like ${`%${text}%`} limit 1`.execute(tx)
      if (held.rows.length > 0) found.push(name)
    }
    return found
  })
}

const verbsOf = async (id: string) => (await toldOf(member, id)).map((row) => at(row, 'verb'))

const withdrawn = async (id: string) => {
  const offerId = String(at(await offerOf(id), 'id'))
  expectOk(
    await member.post(`/api/dossiers/${id}/plan-offers/${offerId}/withdrawal`, {
      expectedVersion: await versionOf(member, id),
      because: 'Erreur de date.',
    }),
  )
}

describe('a provider of signatures', () => {
  it('is closed, with the reason, where none is set: nothing leaves', async () => {
    const id = await ready('Aline Sans-Prestataire')
    const read = expectOk(await member.get(`/api/dossiers/${id}/agreements`))
    expect(at(read.body, 'provider', 'closed', 'fr')).toContain('Aucun prestataire de signature')
    expect(await planOffered(member, id)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'signature' },
    })
    expect(simulator.asked).toEqual([])
  })

  it('is set with a key that is in no table, in no journal, and never shown', async () => {
    await set()
    const shown = await member.get('/api/signature-provider')
    expect(shown.body).toMatchObject({ hasKeys: true, own: { provider: 'yousign' } })
    expect(shown.bytes.toString()).not.toContain(YOUSIGN_KEY)
    const journal = (await member.get('/api/journal')).bytes.toString()
    expect(journal).toContain('signature-provider-set')
    expect(await tablesWith(YOUSIGN_KEY)).toEqual([])
    expect(await tablesWith('yousign')).toContain('signature_provider')
    const path = join(house.folder, 'signatures', member.organisationId)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ key: YOUSIGN_KEY })
  })

  it('is closed without an address, and without a telephone where its code goes by SMS', async () => {
    const without = await ready('Bruno Sans-Courriel', null)
    expect(await planOffered(member, without)).toMatchObject({ body: { path: 'signature' } })
    await set({ code: 'sms' })
    const id = await ready('Carla Sans-Téléphone')
    const read = expectOk(await member.get(`/api/dossiers/${id}/agreements`))
    expect(at(read.body, 'provider', 'closed', 'fr')).toContain('Aucun téléphone')
    await set()
  })
})

describe('a plan signed at a provider', () => {
  it('is the plan of its dossier, with what was signed and its proof kept byte for byte', async () => {
    const { id, actId } = await atProvider('Élodie Garnier')
    const [given] = simulator.requests.filter(({ externalId }) => externalId === actId)
    expect(given?.signer?.info).toMatchObject({
      first_name: 'Représentant',
      last_name: 'légal',
      email: 'elodie@exemple.example',
    })
    expect(
      Buffer.from(given?.document ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await offerOf(id)).toMatchObject({
      state: 'open',
      atProvider: { state: 'sent' },
      link: null,
    })
    await asked('2026-05-18', '12:00')
    expect(at(await offerOf(id), 'state')).toBe('open')
    simulator.signs(actId, '2026-05-19T09:30:00+02:00')
    await asked('2026-05-20', '09:00')
    const offer = await offerOf(id)
    expect(offer).toMatchObject({
      state: 'signed',
      atProvider: { counts: true, document: { number: 1 }, proof: { number: 2 } },
    })
    const expected = expectOk(await member.get(`/api/dossiers/${id}/expected`)).body
    expect(at(expected, 'plan')).toMatchObject({ agreedOn: '2026-05-19', instalments: 4 })
    expect(at(expected, 'plan', 'exhibitId')).toBe(at(offer, 'atProvider', 'document', 'id'))
    const law = expectOk(await member.get(`/api/dossiers/${id}/law?asOf=2026-05-20`))
    expect(JSON.stringify(law.body)).toContain('plan-signed')
    const kept = [signedBytes(actId), proofBytes(actId)].map((bytes) =>
      createHash('sha256').update(bytes).digest('hex'),
    )
    const journal = JSON.stringify((await member.get(`/api/journal?dossierId=${id}`)).body)
    for (const sha256 of kept) expect(journal).toContain(sha256)
    const told = (await toldOf(member, id)).find((row) => at(row, 'verb') === 'plan-signed')
    const words = JSON.stringify(told)
    expect(words).toContain('Signature électronique simple, chez un prestataire')
    expect(words).toContain('présumée pour la seule signature qualifiée')
    await asked('2026-05-21', '09:00')
    expect((await verbsOf(id)).filter((verb) => verb === 'plan-signed')).toHaveLength(1)
  })

  it('ends with the words of who declined, which a person reads', async () => {
    const { id, actId } = await atProvider('Farid Refus')
    simulator.declines(actId, 'Trop par mois.')
    await asked('2026-05-19', '09:00')
    expect(at(await offerOf(id), 'state')).toBe('declined')
    expect(JSON.stringify(await toldOf(member, id))).toContain('Trop par mois.')
    expect(await verbsOf(id)).toContain('reply-received')
  })

  it('ends where its time is over at the provider', async () => {
    const { id, actId } = await atProvider('Gaëlle Absente')
    simulator.expires(actId)
    await asked('2026-06-09', '09:00')
    expect(at(await offerOf(id), 'state')).toBe('expired')
    expect(await verbsOf(id)).toContain('plan-offer-expired')
  })
})

describe('an offer that is over here', () => {
  it('is cancelled at the provider once it is withdrawn, and signs nothing', async () => {
    const { id, actId } = await atProvider('Hugo Retiré')
    await withdrawn(id)
    await followSignatures(house.house, member.organisationId)
    expect(simulator.requests.find((one) => one.externalId === actId)?.status).toBe('canceled')
    await asked('2026-05-18', '14:00')
    expect(at(await offerOf(id), 'state')).toBe('withdrawn')
  })

  it('is cancelled at the provider once the account changed, by the rule of our own page', async () => {
    const { id, actId } = await atProvider('Inès Payeuse')
    expectOk(
      await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion: await versionOf(member, id),
        receivedOn: '2026-05-18',
        amountCents: 10_000,
        method: 'transfer',
      }),
    )
    await asked('2026-05-18', '15:00')
    expect(simulator.requests.find((one) => one.externalId === actId)?.status).toBe('canceled')
    expect(at(await offerOf(id), 'state')).toBe('withdrawn')
  })

  it('keeps a signature that comes after, tells a person, and makes no plan of it', async () => {
    const { id, actId } = await atProvider('Jules Tardif')
    await withdrawn(id)
    simulator.signs(actId, '2026-05-18T15:30:00+02:00')
    await asked('2026-05-18', '16:00')
    expect(await offerOf(id)).toMatchObject({
      state: 'withdrawn',
      atProvider: { counts: false, document: { number: 1 }, proof: { number: 2 } },
    })
    expect(await verbsOf(id)).toEqual(
      expect.arrayContaining(['plan-signed-late', 'reply-received']),
    )
    expect(await verbsOf(id)).not.toContain('plan-signed')
    const expected = expectOk(await member.get(`/api/dossiers/${id}/expected`)).body
    expect(at(expected, 'plan')).toBeNull()
  })

  it('keeps one of an offer that was replaced, and the new one stays open', async () => {
    const { id, actId } = await atProvider('Karim Remplacé')
    simulator.signs(actId, '2026-05-18T15:30:00+02:00')
    house.clock.set('2026-05-19', '10:00')
    expectOk(await planOffered(member, id, { signature: 'paper' }))
    await asked('2026-05-19', '16:30')
    const [now, before] = await offersOf(member, id)
    expect([at(now, 'state'), at(before, 'state')]).toEqual(['open', 'withdrawn'])
    expect(at(before, 'atProvider', 'counts')).toBe(false)
  })

  it('makes no plan of what is signed in a sandbox', async () => {
    await set({ environment: 'sandbox' })
    const { id, actId } = await atProvider('Lina Bac-à-Sable')
    simulator.signs(actId, '2026-05-18T15:30:00+02:00')
    await asked('2026-05-18', '17:00')
    expect(await offerOf(id)).toMatchObject({
      state: 'withdrawn',
      atProvider: { counts: false, simulated: true },
    })
    await set()
  })
})

describe('a request that nobody is sure of', () => {
  it.each([
    ['activated-then-cut', 'done', 'sent'],
    ['made-then-cut', 'failed', 'not-sent'],
  ] as const)(
    'that was %s is settled by what the provider shows',
    async (trouble, state, shown) => {
      const id = await ready(`Malo ${trouble}`)
      simulator.state.trouble = trouble
      expectOk(await planOffered(member, id))
      const actId = String(at(await offerOf(id), 'atProvider', 'actId'))
      await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
      expect(at(await offerOf(id), 'atProvider', 'state')).toBe('in-doubt')
      simulator.state.trouble = null
      await asked('2026-05-18', '18:00')
      await actInState(member, { actId, dossierId: id, state })
      expect(at(await offerOf(id), 'atProvider', 'state')).toBe(shown)
      const there = simulator.requests.filter(({ externalId }) => externalId === actId)
      expect(there.map(({ status }) => status)).toEqual(state === 'done' ? ['ongoing'] : [])
    },
  )

  it('stays in doubt where the provider shows none, until a person says', async () => {
    const id = await ready('Nora Disparue')
    simulator.state.trouble = 'failing'
    expectOk(await planOffered(member, id))
    const actId = String(at(await offerOf(id), 'atProvider', 'actId'))
    await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
    simulator.state.trouble = null
    await asked('2026-05-18', '18:30')
    expect(await offerOf(id)).toMatchObject({
      state: 'open',
      atProvider: {
        state: 'in-doubt',
        lastAnswer: { en: expect.stringContaining('does not show it') },
      },
    })
    const reason = 'Yousign ne l’a pas.'
    expectOk(await member.post(`/api/acts/${actId}/resolve`, { happened: false, reason }))
    expect(at(await offerOf(id), 'atProvider', 'state')).toBe('not-sent')
    expect(simulator.requests.filter(({ externalId }) => externalId === actId)).toEqual([])
  })

  it('stays in doubt where the provider fails, and says what it answered', async () => {
    const { id } = await atProvider('Odile Panne')
    simulator.state.trouble = 'failing'
    await asked('2026-05-18', '19:00')
    expect(at(await offerOf(id), 'atProvider', 'lastAnswer', 'fr')).toBe('status-502')
    expect((await member.get('/api/signature-provider')).body).toMatchObject({
      failure: 'status-502',
    })
  })

  it('is not made where the provider refuses it, and says why', async () => {
    const id = await ready('Paul Refusé')
    simulator.state.trouble = 'too-many'
    expectOk(await planOffered(member, id))
    const actId = String(at(await offerOf(id), 'atProvider', 'actId'))
    await actInState(member, { actId, dossierId: id, state: 'failed' })
    expect(at(await offerOf(id), 'atProvider')).toMatchObject({
      state: 'not-sent',
      failure: { fr: 'status-429: API rate limit exceeded' },
    })
  })
})

describe('a provider that is removed', () => {
  it('has its key forgotten, and what is still to be signed there says that it is not followed', async () => {
    const { id, actId } = await atProvider('Rémi Suspendu')
    expectOk(await member.post('/api/signature-provider/removal', {}))
    await asked('2026-05-18', '20:00')
    expect(at(await offerOf(id), 'atProvider', 'lastAnswer', 'fr')).toContain(
      'rien ne lui est demandé',
    )
    await expect(
      readFile(join(house.folder, 'signatures', member.organisationId)),
    ).rejects.toMatchObject({ code: 'ENOENT' })
    await set()
    simulator.signs(actId, '2026-05-18T20:01:00+02:00')
    await asked('2026-05-18', '20:10')
    expect(at(await offerOf(id), 'state')).toBe('signed')
  })
})

describe('another organisation', () => {
  it('sees none of it, and has no provider', async () => {
    const { id } = await atProvider('Quentin Ailleurs')
    const other = await readyToAct(house)
    expect((await other.get(`/api/dossiers/${id}/agreements`)).status).toBe(404)
    expect((await other.get('/api/signature-provider')).body).toMatchObject({
      own: null,
      hasKeys: false,
    })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
