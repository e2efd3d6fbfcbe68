import { readFile } from 'node:fs/promises'
import { verifyBundle } from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#evidence/sealing/open-archive.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

const SMS = new URL(
  '../../../../../tests/fixtures/sms-backup-restore/valid/delmas.xml',
  import.meta.url,
)

let house: TestHouse
let member: Ready
let dossierId: string
let bundleId: string

beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await readyToAct(house)
  const days = { issuedOn: '2025-12-11', dueOn: '2026-01-15' }
  const item = { number: '2025-118', label: 'Quatre tables', ...days, amountCents: 195_000 }
  const made = await deposited(member, {
    debtor: debtor({ name: 'Thomas Delmas' }),
    items: [item],
  })
  dossierId = made.id
  const fileId = await uploaded(member, await readFile(SMS), 'sms.xml')
  const attach = { expectedVersion: 1, fileId, kind: 'message-export', deviceSha256: null }
  const attached = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    ...attach,
    owners: [],
  })
  const exhibitId = textAt(expectOk(attached), 'exhibitId')
  await ends(async () => at((await member.get(`/api/exhibits/${exhibitId}`)).body, 'state'), 'read')
  await keepFirstFinding(exhibitId)
  bundleId = textAt(
    expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {})),
    'bundleId',
  )
  const state = async () =>
    at((await member.get(`/api/dossiers/${dossierId}/bundles`)).body, 'rows', 0, 'state')
  await ends(state, 'sealed')
})
afterAll(() => house.stop())

async function ends(ask: () => Promise<unknown>, wanted: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await ask()) === wanted) return
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  throw new Error(`it is not ${wanted}`)
}

async function keepFirstFinding(exhibitId: string): Promise<void> {
  const rows = listAt(await member.get(`/api/exhibits/${exhibitId}/messages?limit=200`), 'rows')
  const finding = rows.map((row) => at(row, 'findings', 0)).find((one) => one !== undefined)
  const decision = { decision: 'kept', amountCents: null, dueOn: null, reason: null }
  expectOk(
    await member.post(`/api/findings/${String(at(finding, 'id'))}/decision`, {
      ...decision,
      amountCents: at(finding, 'amountCents'),
      dueOn: at(finding, 'dueOn'),
      expectedVersion: await versionOf(member, dossierId),
    }),
  )
}

const path = (tail: string, bundle = bundleId) =>
  `/api/dossiers/${dossierId}/bundles/${bundle}/${tail}`
const copy = (shown: string, reason: string | null = null) =>
  member.post(path('copies'), { shown, reason })

describe('a redacted copy of a sealed bundle', () => {
  it('is chosen from its messages, those of which a commitment was kept marked', async () => {
    const listed = expectOk(await member.get(path('messages')))
    const rows = listAt(listed, 'rows')
    expect(rows.map((row) => at(row, 'number'))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    )
    expect(rows.filter((row) => at(row, 'retained') === true)).toHaveLength(1)
    expect(at(rows[3], 'author')).toBe('Thomas Delmas')
    expect(textAt(listed, 'folder')).toMatch(/^dossier-/)
  })

  it('is taken away as a file that verifies, and the journal tells it', async () => {
    const made = expectOk(await copy('3-5,9', 'Santé d’un tiers'))
    expect(made.body).toMatchObject({ shown: 4, hidden: 11, quotes: [] })
    const taken = expectOk(await member.get(`/api/files/${textAt(made, 'fileId')}`))
    const setting = { check: checkSignature, checkEd25519, trusted: null, openArchive }
    const found = await verifyBundle(taken.bytes, setting)
    expect(found).toMatchObject({ kind: 'redacted-copy', verified: true, total: 15, altered: [] })
    if (found.kind !== 'redacted-copy') return
    expect(found.shown.map(({ number }) => number)).toEqual([3, 4, 5, 9])
    expect(found.about).toMatchObject({ reason: 'Santé d’un tiers' })
    const results = found.checks.map(({ id, result }) => [id, result])
    expect(Object.fromEntries(results)).toMatchObject({
      timestamp: 'ok',
      'platform-seal': 'ok',
      'log-inclusion': 'ok',
    })
    const journal = await member.get(`/api/journal?dossierId=${dossierId}`)
    const entry = listAt(journal, 'rows').find((row) => at(row, 'verb') === 'bundle-redacted')
    const canonical: unknown = JSON.parse(String(at(entry, 'canonical')))
    expect(at(canonical, 'facts')).toMatchObject({ messages: '3-5,9', shown: 4, hidden: 11 })
    expect(at(canonical, 'references')).toContain(textAt(made, 'sha256'))
    const timeline = await member.get(`/api/dossiers/${dossierId}/timeline`)
    expect(timeline.bytes.toString()).toContain('4 montrés, 11 occultés.')
  })

  it.each(['0', '16', '3-', 'deux', '1-15'])('is refused for the choice %s', async (shown) => {
    const answer = await copy(shown === '3-' ? '3-2' : shown)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
  })

  it('is of a bundle of this dossier only', async () => {
    const other = await member.get(path('messages', '01890a5d-ac96-774b-bcce-b302099a8057'))
    expect(other.status).toBe(404)
    const stranger = await house.founded({ name: 'Une autre maison' })
    expect((await stranger.get(path('messages'))).status).toBe(404)
  })
})
