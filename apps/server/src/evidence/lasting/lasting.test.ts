import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleWorksOfDossier, inOrganisation } from '@quittance/database'
import { certificatesInPem, verifyBundle } from '@quittance/evidence'
import {
  checkEd25519,
  checkSignature,
  localTimestamper,
  makeLocalAuthority,
  type Timestamper,
} from '@quittance/evidence/authority'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renewDueEverywhere } from '#evidence/lasting/renew-due.ts'
import { endCutWorks } from '#evidence/lasting/work-on-bundle.ts'
import { openArchive } from '#evidence/sealing/open-archive.ts'
import { debtor } from '#testing/facts.ts'
import { openTimeStamps } from '#ports/time-stamps.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let own: Timestamper
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await readyToAct(house)
  own = house.house.timeStamps.stamp
})
afterAll(() => house.stop())

/** From now on, the house has an authority whose certificate ends then. */
async function authorityUntil(stampsUntil: string): Promise<void> {
  const now = () => `${house.clock.now().toString().slice(0, 19)}Z`
  const world = { now, chance: (bytes: number) => randomBytes(bytes) }
  const stamp = localTimestamper(await makeLocalAuthority(world, { stampsUntil }), world)
  Object.assign(house.house.timeStamps, { stamp, until: stampsUntil })
}

async function sealed(): Promise<{ readonly dossierId: string; readonly bundleId: string }> {
  const item = { number: `F-${crypto.randomUUID().slice(0, 8)}`, label: 'Tables' }
  const days = { issuedOn: '2025-12-11', dueOn: '2026-01-15' }
  const { id: dossierId } = await deposited(member, {
    debtor: debtor({ name: `Débiteur ${crypto.randomUUID()}` }),
    items: [{ ...item, ...days, amountCents: 195_000 }],
  })
  const fileId = await uploaded(member, 'Bon pour accord.', 'bon.txt')
  const attach = { expectedVersion: 1, fileId, kind: 'order', owners: [], deviceSha256: null }
  expectOk(await member.post(`/api/dossiers/${dossierId}/exhibits`, attach))
  const made = expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
  await expect.poll(() => bundleAt(dossierId, 'state'), { timeout: 50_000 }).toBe('sealed')
  return { dossierId, bundleId: textAt(made, 'bundleId') }
}

const rowOf = async (dossierId: string) =>
  at((await member.get(`/api/dossiers/${dossierId}/bundles`)).body, 'rows', 0)
const bundleAt = async (dossierId: string, ...path: readonly string[]) =>
  at(await rowOf(dossierId), ...path)
const settled = (dossierId: string) =>
  expect
    .poll(() => bundleAt(dossierId, 'sealed', 'lasting', 'isBeingRenewed'), { timeout: 50_000 })
    .toBe(false)

const verbsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/journal?dossierId=${dossierId}`), 'rows').map((row) =>
    at(row, 'verb'),
  )

async function bytesOf(dossierId: string, ...path: readonly string[]): Promise<Buffer> {
  const fileId = String(await bundleAt(dossierId, 'sealed', ...path, 'fileId'))
  return expectOk(await member.get(`/api/files/${fileId}`)).bytes
}

const found = (bytes: Uint8Array, now: string) =>
  verifyBundle(bytes, {
    check: checkSignature,
    checkEd25519,
    trusted: null,
    openArchive,
    now,
  })

describe('a sealed bundle', () => {
  it('says until when its time-stamp can be checked, and from when it is to be renewed', async () => {
    await authorityUntil('2027-04-01T09:00:00Z')
    const { dossierId } = await sealed()
    expect(await bundleAt(dossierId, 'sealed')).toMatchObject({
      lasting: {
        until: '2027-04-01T09:00:00Z',
        renewFrom: '2026-10-01',
        state: 'holds',
        renewals: [],
        because: null,
      },
      container: { state: 'none' },
    })
  })

  it('is renewed when a member asks: the file taken away has it, and the journal tells it', async () => {
    await authorityUntil('2027-04-01T09:00:00Z')
    const { dossierId, bundleId } = await sealed()
    const before = await bytesOf(dossierId)
    await authorityUntil('2036-01-01T09:00:00Z')
    expectOk(await member.post(`/api/bundles/${bundleId}/renewals`, {}))
    await settled(dossierId)
    expect(await bundleAt(dossierId, 'sealed', 'lasting')).toMatchObject({
      until: '2036-01-01T09:00:00Z',
      state: 'holds',
      renewals: [{ authority: 'Horodatage local NON QUALIFIE', askedBy: expect.any(String) }],
    })
    const after = await bytesOf(dossierId)
    expect(after.includes('sceau/renouvellements/2026/empreintes.tsr')).toBe(true)
    expect(after.length).toBeGreaterThan(before.length)
    expect(await found(after, '2030-01-01T00:00:00Z')).toMatchObject({
      verified: true,
      links: [{ until: '2027-04-01T09:00:00Z' }, { until: '2036-01-01T09:00:00Z' }],
    })
    expect(await verbsOf(dossierId)).toContain('bundle-renewed')
    const timeline = await member.get(`/api/dossiers/${dossierId}/timeline`)
    expect(timeline.bytes.toString()).toContain('Horodatage renouvelé')
  })

  it('is not renewed for nothing: the same certificate would not last longer', async () => {
    await authorityUntil('2027-04-01T09:00:00Z')
    const { dossierId, bundleId } = await sealed()
    expectOk(await member.post(`/api/bundles/${bundleId}/renewals`, {}))
    await settled(dossierId)
    const lasting = await bundleAt(dossierId, 'sealed', 'lasting')
    expect(lasting).toMatchObject({ renewals: [], state: 'holds' })
    expect(String(at(lasting, 'refused', 'fr')).replaceAll('\u00A0', ' ')).toContain(
      'finit le 1er avril 2027',
    )
    expect(String(at(lasting, 'refused', 'en'))).toContain('ends on 1 April 2027')
    await authorityUntil('2031-04-01T09:00:00Z')
    expect(await bundleAt(dossierId, 'sealed', 'lasting', 'refused')).toBeNull()
    expect(String(at(lasting, 'because', 'fr'))).toContain('même certificat')
    expect(await verbsOf(dossierId)).not.toContain('bundle-renewed')
  })

  it('is worked on once at a time, and a work that was cut says so', async () => {
    await authorityUntil('2027-04-01T09:00:00Z')
    const { dossierId, bundleId } = await sealed()
    const silent = new Promise<never>(() => undefined)
    Object.assign(house.house.timeStamps, { stamp: () => silent })
    const asked = await Promise.all(
      Array.from({ length: 4 }, () => member.post(`/api/bundles/${bundleId}/renewals`, {})),
    )
    expect(
      asked
        .map(({ status }) => String(status))
        .toSorted()
        .join(),
    ).toBe('200,409,409,409')
    await endCutWorks(house.house, member.organisationId)
    const because = await bundleAt(dossierId, 'sealed', 'lasting', 'because', 'fr')
    expect(String(because)).toContain('interrompu')
    Object.assign(house.house.timeStamps, { stamp: own })
  })

  it('of another house is not found', async () => {
    const { bundleId } = await sealed()
    const stranger = await house.founded({ name: 'Une autre maison' })
    for (const what of ['renewals', 'containers']) {
      expect((await stranger.post(`/api/bundles/${bundleId}/${what}`, {})).status).toBe(404)
    }
  })

  it('is taken away as a container that openssl verifies', async () => {
    Object.assign(house.house.timeStamps, { stamp: own })
    const { dossierId, bundleId } = await sealed()
    expectOk(await member.post(`/api/bundles/${bundleId}/containers`, {}))
    await expect
      .poll(() => bundleAt(dossierId, 'sealed', 'container', 'state'), { timeout: 50_000 })
      .toBe('made')
    const bytes = await bytesOf(dossierId, 'container')
    expect(bytes.subarray(30, 69).toString('latin1')).toBe(
      'mimetypeapplication/vnd.etsi.asic-e+zip',
    )
    const folder = mkdtempSync(join(tmpdir(), 'quittance-asice-'))
    writeFileSync(join(folder, 'c.asice'), bytes)
    execFileSync('unzip', ['-q', 'c.asice'], { cwd: folder })
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['META-INF', 'data', 'sceau']))
    const trust = ['-CAfile', 'sceau/ac-racine.pem', '-untrusted', 'sceau/tsa.pem']
    const token = ['-token_in', '-in', 'META-INF/timestamp.tst']
    const { status } = spawnSync(
      'openssl',
      ['ts', '-verify', ...token, '-data', 'META-INF/ASiCManifest.xml', ...trust],
      { cwd: folder },
    )
    expect(status).toBe(0)
    expect(await verbsOf(dossierId)).toContain('bundle-contained')
    const pem = await readFile(join(folder, 'sceau/ac-racine.pem'), 'utf8')
    expect(certificatesInPem(pem)).toHaveLength(1)
  })
})

describe('the round of each day', () => {
  it('renews what ends within half a year, once', async () => {
    house.clock.set('2026-04-20')
    await authorityUntil('2026-12-01T09:00:00Z')
    const due = await sealed()
    await authorityUntil('2031-12-01T09:00:00Z')
    const later = await sealed()
    await renewDueEverywhere(house.house)
    expect(await bundleAt(due.dossierId, 'sealed', 'lasting', 'isBeingRenewed')).toBe(false)
    house.clock.set('2026-07-01')
    await renewDueEverywhere(house.house)
    await renewDueEverywhere(house.house)
    await settled(due.dossierId)
    expect(await bundleAt(due.dossierId, 'sealed', 'lasting')).toMatchObject({
      until: '2031-12-01T09:00:00Z',
      renewals: [{ askedBy: null }],
    })
    expect(await bundleAt(later.dossierId, 'sealed', 'lasting', 'renewals')).toEqual([])
    const verbs = await verbsOf(due.dossierId)
    expect(verbs.filter((verb) => verb === 'bundle-renewed')).toHaveLength(1)
  })

  it('leaves a renewal that failed alone for a week', async () => {
    house.clock.set('2026-04-20')
    await authorityUntil('2026-09-01T09:00:00Z')
    const { dossierId } = await sealed()
    const { organisationId } = member
    const works = async () =>
      await inOrganisation(house.house.database.app, organisationId, (tx) =>
        bundleWorksOfDossier(tx, dossierId),
      )
    for (const [day, tries] of [
      ['2026-04-21', 1],
      ['2026-04-22', 1],
      ['2026-04-29', 2],
    ] as const) {
      house.clock.set(day)
      await renewDueEverywhere(house.house)
      await settled(dossierId)
      expect((await works()).map(({ end }) => end?.kind)).toEqual(Array(tries).fill('failed'))
    }
  })
})

describe('the authority of the house', () => {
  it('is replaced within its last year, so that what it stamped can be renewed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quittance-authority-'))
    const clock = settableClock('2026-04-20')
    const stamped = async () => {
      const reach = { privateNetwork: true }
      const { stamp } = await openTimeStamps(folder, { clock, url: undefined, reach })
      const outcome = await stamp(Buffer.from('x'))
      return outcome.kind === 'stamped' ? outcome.stamp.until.slice(0, 10) : outcome.kind
    }
    expect(await stamped()).toBe('2041-04-20')
    clock.set('2040-04-19')
    expect(await stamped()).toBe('2041-04-20')
    clock.set('2040-04-21')
    expect(await stamped()).toBe('2055-04-21')
    expect(await stamped()).toBe('2055-04-21')
    expect(readdirSync(folder).toSorted()).toEqual([
      'local-authority-2041-04-20.json',
      'local-authority.json',
    ])
  })
})
