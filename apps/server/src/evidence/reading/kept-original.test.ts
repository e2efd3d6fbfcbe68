import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inOrganisation, readJournal } from '@quittance/database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openArchive } from '#evidence/sealing/open-archive.ts'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'

let house: TestHouse
let member: Member
let creditorId: string
let rank = 0
let dossierId: string
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await house.founded()
  await member.put('/api/organisation/standing', standing())
  const made = await member.post('/api/creditors', creditor({ name: 'Atelier Verrières' }))
  creditorId = textAt(made, 'id')
  await member.post(`/api/creditors/${creditorId}/conventions`, convention())
})
beforeEach(async () => {
  rank += 1
  const { items, ...rest } = deposit(creditorId, { debtor: debtor({ name: 'Thomas Delmas' }) })
  const claim = { ...rest, items: items.map((item) => ({ ...item, number: `F-${rank}` })) }
  dossierId = textAt(await member.post('/api/dossiers', claim), 'id')
})
afterAll(() => house.stop())

/** The bytes of a conversation of this test, and where the store keeps them. */
function original() {
  const bytes = Buffer.from(
    [
      '14/04/2026 10:30 - Atelier Verrières: Quand réglez-vous la facture ?\n',
      '14/04/2026 10:31 - Thomas Delmas: Je vous dois 480 €, je paie le 30 avril.\n',
      `14/04/2026 10:33 - Atelier Verrières: Dossier ${rank}.\n`,
    ].join(''),
  )
  const path = house.house.files.path(createHash('sha256').update(bytes).digest('hex'))
  return { bytes, path }
}

/** Attaches the conversation after something was done to the bytes that the store keeps. */
async function attachedAfter(harm: (kept: ReturnType<typeof original>) => void): Promise<string> {
  const kept = original()
  const headers = { 'x-file-name': 'chat.txt' }
  const file = await member.post('/api/files', undefined, { raw: kept.bytes, headers })
  harm(kept)
  const exhibit = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    fileId: textAt(file, 'id'),
    kind: 'message-export',
    owners: [],
    deviceSha256: null,
    expectedVersion: 1,
  })
  return textAt(exhibit, 'exhibitId')
}

const pageOf = async (id: string) => await member.get(`/api/exhibits/${id}`)
const stateOf = async (id: string) => at((await pageOf(id)).body, 'state')

async function becomes(id: string, state: string): Promise<void> {
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe(state)
}

/** What was logged of readings; the stamp of a changed original fails too, when it comes to it. */
const readingFailures = () =>
  house.failures.splice(0).filter((line) => !line.startsWith('exhibit-not-stamped'))

const readAgain = (id: string, expectedVersion = 2) =>
  member.post(`/api/exhibits/${id}/readings`, { expectedVersion })

/** The chain of custody in the bundle of the dossier, sealed now. */
async function custody() {
  expect((await member.post(`/api/dossiers/${dossierId}/bundles`, {})).status).toBe(200)
  const rows = async () => (await member.get(`/api/dossiers/${dossierId}/bundles`)).body
  await expect
    .poll(async () => at(await rows(), 'rows', 0, 'state'), { timeout: 30_000 })
    .toBe('sealed')
  const fileId = String(at(await rows(), 'rows', 0, 'sealed', 'fileId'))
  const { bytes } = await member.get(`/api/files/${fileId}`)
  const file = openArchive(bytes)?.find(({ name }) => name.endsWith('/data/journal.ndjson'))
  const text = Buffer.concat([...(file?.chunks() ?? [])]).toString('utf8')
  const lines = text.trimEnd().split('\n')
  return lines.map((line) => lineSchema.parse(JSON.parse(line)))
}

const lineSchema = z.object({
  action: z.string(),
  subject: z.string(),
  actor: z.string(),
  sha256Before: z.string().nullable(),
  sha256After: z.string().nullable(),
  reason: z.string().optional(),
})

async function journal() {
  const { organisationId } = member
  const where = { organisationId, dossierId, limit: 100 }
  return await inOrganisation(house.house.database.app, organisationId, (tx) =>
    readJournal(tx, where),
  )
}

async function told(verb: string): Promise<object | undefined> {
  const { body } = await member.get(`/api/dossiers/${dossierId}/timeline`)
  const rows = at(body, 'rows')
  const row = (Array.isArray(rows) ? rows : []).find((each) => at(each, 'verb') === verb)
  if (row === undefined) return undefined
  return { title: at(row, 'title', 'fr'), detail: at(row, 'detail', 'fr') }
}

const changed = ({ bytes, path }: ReturnType<typeof original>): void => {
  chmodSync(path, 0o600)
  writeFileSync(path, Buffer.from(bytes.toString('utf8').replace('480', '840')))
}
const removed = ({ path }: ReturnType<typeof original>): void => {
  rmSync(path)
}
const restored = ({ bytes, path }: ReturnType<typeof original>): void => {
  writeFileSync(path, bytes)
}

describe('an original that cannot be opened', () => {
  it('ends its reading in words, and is read again once it is back', async () => {
    const id = await attachedAfter(removed)
    await becomes(id, 'stopped')
    const page = await pageOf(id)
    expect(page.body).toMatchObject({ messages: 0, progress: null })
    expect(listAt(page, 'warnings')).toEqual(['original-not-opened'])
    expect(readingFailures()).toEqual([expect.stringContaining('ENOENT')])
    expect(await told('exhibit-reading-stopped')).toEqual({
      title: 'Lecture de la pièce 1 interrompue',
      detail: 'L’original n’a pas pu être ouvert. Rien n’en est lu.',
    })
    const refused = await member.post(`/api/dossiers/${dossierId}/bundles`, {})
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    expect(JSON.stringify(refused.body)).toContain('n’a pas pu être ouvert')
    restored(original())
    expect((await readAgain(id)).status).toBe(200)
    await becomes(id, 'read')
    const acts = (await custody()).filter(({ action }) => action.includes('read'))
    expect(acts.map(({ action, reason, actor }) => [action, reason, actor])).toEqual([
      ['stop-reading', 'original-not-opened', 'worker:evidence'],
      ['ask-reading-again', undefined, expect.not.stringContaining('worker')],
      ['read', undefined, 'worker:evidence'],
    ])
    expect(listAt(await pageOf(id), 'warnings')).not.toContain('original-not-opened')
    expect(readingFailures()).toEqual([])
  })
})

describe('an original whose bytes changed since it was received', () => {
  it('is an alarm: said on the page, told to the journal with what was found, sealed by nobody', async () => {
    const id = await attachedAfter(changed)
    await becomes(id, 'stopped')
    expect(listAt(await pageOf(id), 'warnings')).toEqual(['original-differs'])
    expect(readingFailures()).toEqual([expect.stringContaining('original-differs')])
    expect(await told('exhibit-original-altered')).toEqual({
      title: 'Pièce 1\u00A0: l’original gardé n’a plus la même empreinte',
      detail: 'Ses octets ont changé depuis l’arrivée. Rien n’en est lu ni scellé.',
    })
    const { bytes, path } = original()
    const found = createHash('sha256').update(readFileSync(path)).digest('hex')
    const entry = (await journal()).find(({ verb }) => verb === 'exhibit-original-altered')
    expect(entry).toMatchObject({
      facts: { number: 1, found, foundBytes: bytes.length },
    })
    expect((await journal()).some(({ verb }) => verb === 'exhibit-reading-stopped')).toBe(false)
    const refused = await member.post(`/api/dossiers/${dossierId}/bundles`, {})
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('n’a plus l’empreinte')
  })

  it('is found again when it is read again, until it is restored', async () => {
    const id = await attachedAfter(changed)
    await becomes(id, 'stopped')
    expect((await readAgain(id)).status).toBe(200)
    await becomes(id, 'stopped')
    expect(listAt(await pageOf(id), 'warnings')).toEqual(['original-differs'])
    restored(original())
    expect((await readAgain(id, 3)).status).toBe(200)
    await becomes(id, 'read')
    expect(readingFailures()).toHaveLength(2)
    const lines = await custody()
    expect(
      lines.map(({ action }) => action).filter((action) => /read|altered/.test(action)),
    ).toEqual(['find-altered', 'ask-reading-again', 'find-altered', 'ask-reading-again', 'read'])
    const [alarm] = lines.filter(({ action }) => action === 'find-altered')
    expect(alarm).toMatchObject({ subject: 'data/originaux/0001.txt' })
    expect(alarm?.sha256After).not.toBe(alarm?.sha256Before)
    const alarms = (await journal()).filter(({ verb }) => verb === 'exhibit-original-altered')
    expect(alarms).toHaveLength(2)
  })

  it('is an alarm also for a file that is no conversation', async () => {
    const id = await attachedAfter(({ path }) => {
      chmodSync(path, 0o600)
      writeFileSync(path, 'rien qui se lise')
    })
    await becomes(id, 'stopped')
    expect(listAt(await pageOf(id), 'warnings')).toEqual(['original-differs'])
    house.failures.splice(0)
  })

  it('is not sealed when its bytes changed after the reading', async () => {
    const id = await attachedAfter(() => undefined)
    await becomes(id, 'read')
    changed(original())
    expect((await member.post(`/api/dossiers/${dossierId}/bundles`, {})).status).toBe(200)
    const state = async () => {
      const bundles = await member.get(`/api/dossiers/${dossierId}/bundles`)
      return at(bundles.body, 'rows', 0, 'state')
    }
    await expect.poll(state, { timeout: 30_000 }).toBe('failed')
    expect(readingFailures()).toEqual([expect.stringContaining('an original kept')])
  })
})
