import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readExhibit } from '#evidence/reading/read-exhibit.ts'
import { ReadingThread } from '#evidence/reading/thread/reading-thread.ts'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'

const ENDLESS = new URL('../../../testing/endless-reader.ts', import.meta.url)
const readings = new ReadingThread({ leastMs: 400, msPerMebibyte: 0 }, ENDLESS)

let house: TestHouse
let member: Member
let dossierId: string
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await house.founded()
  await member.put('/api/organisation/standing', standing())
  const made = await member.post('/api/creditors', creditor({ name: 'Atelier Verrières' }))
  const creditorId = textAt(made, 'id')
  await member.post(`/api/creditors/${creditorId}/conventions`, convention())
  const claim = deposit(creditorId, { debtor: debtor({ name: 'Thomas Delmas' }) })
  dossierId = textAt(await member.post('/api/dossiers', claim), 'id')
})
afterAll(async () => {
  await readings.close()
  await house.stop()
})

async function attached(): Promise<string> {
  const headers = { 'x-file-name': 'chat.txt' }
  const raw = Buffer.from('un document qui n’est pas une conversation')
  const file = await member.post('/api/files', undefined, { raw, headers })
  const attaching = { fileId: textAt(file, 'id'), kind: 'other', owners: [], deviceSha256: null }
  const exhibit = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    ...attaching,
    expectedVersion: 1,
  })
  return textAt(exhibit, 'exhibitId')
}

const stateOf = async (id: string) => at((await member.get(`/api/exhibits/${id}`)).body, 'state')

it('is said of a reading that never ends, while the server answers; the exhibit is kept and sealed', async () => {
  const id = await attached()
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('not-a-conversation')
  const { organisationId } = member
  await inOrganisation(house.house.database.app, organisationId, (tx) =>
    tx
      .updateTable('exhibit_reading')
      .set({ state: 'reading' })
      .where('exhibit_id', '=', id)
      .execute(),
  )
  const done = readExhibit({ ...house.house, readings }, { organisationId, id })
  expect(await stateOf(id)).toBe('reading')
  await done
  const page = await member.get(`/api/exhibits/${id}`)
  expect(page.body).toMatchObject({ state: 'stopped', messages: 0, progress: null })
  expect(listAt(page, 'warnings')).toEqual(['reading-too-long'])
  expect(house.failures.splice(0)).toEqual([expect.stringContaining('took-too-long')])
  await readExhibit({ ...house.house, readings }, { organisationId, id })
  expect(house.failures).toEqual([])
  const dossier = await member.get(`/api/dossiers/${dossierId}`)
  expect(listAt(dossier, 'exhibits')).toHaveLength(1)
  await member.post(`/api/dossiers/${dossierId}/bundles`, {})
  const sealed = async () => {
    const bundles = await member.get(`/api/dossiers/${dossierId}/bundles`)
    return at(bundles.body, 'rows', 0, 'state')
  }
  await expect.poll(sealed, { timeout: 30_000 }).toBe('sealed')
})
