import { inOrganisation } from '@quittance/database'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readExhibit } from '#evidence/reading/read-exhibit.ts'
import { ReadingThread } from '#evidence/reading/thread/reading-thread.ts'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'

const FEW = { leastMs: 400, msPerMebibyte: 0 }
const ENDLESS = new URL('../../../testing/endless-reader.ts', import.meta.url)
const FAILING = new URL('../../../testing/failing-reader.ts', import.meta.url)
const endless = new ReadingThread(FEW, ENDLESS)
const failing = new ReadingThread(FEW, FAILING)

const CHAT = [
  '14/04/2026 10:30 - Atelier Verrières: Quand réglez-vous la facture ?\n',
  '14/04/2026 10:31 - Thomas Delmas: Je vous dois 480 €, je paie le 30 avril.\n',
  '14/04/2026 10:32 - Atelier Verrières: Merci.\n',
]

let house: TestHouse
let member: Member
let creditorId: string
let rank = 0
let dossierId: string
let threads: Pick<TestHouse['house'], 'readings' | 'searches'>
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  const { readings, searches } = house.house
  threads = { readings, searches }
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
afterEach(() => {
  Object.assign(house.house, threads)
})
afterAll(async () => {
  await Promise.all([endless.close(), failing.close()])
  await house.stop()
})

/** Has the house read with these threads, as its queue comes. */
function readWith(others: Partial<typeof threads>): void {
  Object.assign(house.house, threads, others)
}

async function attached(): Promise<string> {
  const headers = { 'x-file-name': 'chat.txt' }
  const last = `14/04/2026 10:33 - Atelier Verrières: Dossier ${rank}.\n`
  const raw = Buffer.from([...CHAT, last].join(''))
  const file = await member.post('/api/files', undefined, { raw, headers })
  const exhibit = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    fileId: textAt(file, 'id'),
    kind: 'message-export',
    owners: [],
    deviceSha256: null,
    expectedVersion: 1,
  })
  return textAt(exhibit, 'exhibitId')
}

const stateOf = async (id: string) => at((await member.get(`/api/exhibits/${id}`)).body, 'state')

async function becomes(id: string, state: string): Promise<void> {
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe(state)
}

/** An exhibit whose reading these threads stopped; the failure that was logged is expected. */
async function stoppedBy(others: Partial<typeof threads>): Promise<string> {
  readWith(others)
  const id = await attached()
  await becomes(id, 'stopped')
  expect(house.failures.splice(0)).toEqual([expect.stringContaining('exhibit-reading-stopped')])
  return id
}

const readAgain = (id: string, expectedVersion = 2) =>
  member.post(`/api/exhibits/${id}/readings`, { expectedVersion })

async function keptOf(id: string): Promise<readonly number[]> {
  return await inOrganisation(house.house.database.app, member.organisationId, async (tx) => {
    const rows = await tx
      .selectFrom('message')
      .select('rank')
      .where('exhibit_id', '=', id)
      .orderBy('rank')
      .execute()
    return rows.map(({ rank }) => rank)
  })
}

/** What the dossier's page tells of its readings, the last first. */
async function told(): Promise<readonly object[]> {
  const { body } = await member.get(`/api/dossiers/${dossierId}/timeline`)
  const rows = at(body, 'rows')
  return (Array.isArray(rows) ? rows : [])
    .filter((row) => String(at(row, 'verb')).startsWith('exhibit-read'))
    .map((row) => ({
      verb: at(row, 'verb'),
      title: at(row, 'title', 'fr'),
      detail: at(row, 'detail', 'fr'),
    }))
}

describe('a reading that is stopped', () => {
  it('is said to be, while the server answers; the exhibit is kept and sealed', async () => {
    readWith({ readings: endless })
    const id = await attached()
    expect(await stateOf(id)).toBe('reading')
    await becomes(id, 'stopped')
    const page = await member.get(`/api/exhibits/${id}`)
    expect(page.body).toMatchObject({ state: 'stopped', messages: 0, progress: null })
    expect(listAt(page, 'warnings')).toEqual(['reading-too-long'])
    expect(house.failures.splice(0)).toEqual([expect.stringContaining('took-too-long')])
    await readExhibit(house.house, { organisationId: member.organisationId, id })
    expect(house.failures).toEqual([])
    expect(await told()).toEqual([
      {
        verb: 'exhibit-reading-stopped',
        title: 'Lecture de la pièce 1 interrompue',
        detail: 'Elle durait plus que permis. Rien n’en est gardé.',
      },
    ])
    await member.post(`/api/dossiers/${dossierId}/bundles`, {})
    const sealed = async () => {
      const bundles = await member.get(`/api/dossiers/${dossierId}/bundles`)
      return at(bundles.body, 'rows', 0, 'state')
    }
    readWith({})
    await expect.poll(sealed, { timeout: 30_000 }).toBe('sealed')
  })

  it('is read when it is asked for again, each message once', async () => {
    const id = await stoppedBy({ readings: endless })
    readWith({})
    expect(await readAgain(id)).toMatchObject({ status: 200, body: { version: 3 } })
    await becomes(id, 'read')
    const page = await member.get(`/api/exhibits/${id}`)
    expect(page.body).toMatchObject({ messages: 4, format: 'whatsapp' })
    expect(listAt(page, 'warnings')).not.toContain('reading-too-long')
    expect(await keptOf(id)).toEqual([0, 1, 2, 3])
    expect((await told()).map((row) => at(row, 'verb'))).toEqual([
      'exhibit-read',
      'exhibit-reading-asked-again',
      'exhibit-reading-stopped',
    ])
    expect(await told()).toContainEqual({
      verb: 'exhibit-reading-asked-again',
      title: 'Pièce 1 à relire',
      detail: '',
    })
    expect(await readAgain(id, 3)).toMatchObject({ status: 409, body: { code: 'already-done' } })
  })

  it('is asked for once at a time, from the page as it stands, by who works on it', async () => {
    const id = await stoppedBy({ readings: endless })
    const auditor = await house.joined(member.organisationId, 'auditor')
    const path = `/api/exhibits/${id}/readings`
    expect((await auditor.post(path, { expectedVersion: 2 })).status).toBe(403)
    expect(await readAgain(id, 1)).toMatchObject({ status: 409, body: { code: 'dossier-moved' } })
    expect(await stateOf(id)).toBe('stopped')
    const answers = await Promise.all([2, 2, 2].map((version) => readAgain(id, version)))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 409, 409,
    ])
    expect(await readAgain(id, 3)).toMatchObject({ status: 409, body: { code: 'already-done' } })
    await becomes(id, 'stopped')
    expect(house.failures.splice(0)).toHaveLength(1)
    expect((await told()).map((row) => at(row, 'verb'))).toEqual([
      'exhibit-reading-stopped',
      'exhibit-reading-asked-again',
      'exhibit-reading-stopped',
    ])
  })

  it('leaves no message when the search in them is what never ends', async () => {
    const id = await stoppedBy({ searches: endless })
    expect(await keptOf(id)).toEqual([])
    readWith({})
    expect((await readAgain(id)).status).toBe(200)
    await becomes(id, 'read')
    expect(await keptOf(id)).toEqual([0, 1, 2, 3])
  })

  it('is told and asked for again when the reader failed', async () => {
    const id = await stoppedBy({ readings: failing })
    expect(listAt(await member.get(`/api/exhibits/${id}`), 'warnings')).toEqual(['reader-failed'])
    expect(await told()).toMatchObject([
      { detail: 'Le lecteur de ce format a échoué. Rien n’en est gardé.' },
    ])
    readWith({})
    expect((await readAgain(id)).status).toBe(200)
    await becomes(id, 'read')
    expect(await keptOf(id)).toEqual([0, 1, 2, 3])
  })
})
