import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
import { appendJournalEntry } from '#queries/journal.ts'
import { readJournalChanges, type JournalMark } from '#queries/portfolio/journal-changes.ts'
import { writeOneOfEach } from '../../../testing/one-of-each.ts'
import { newId, testDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { NOON, sha256 } from '../../../testing/test-values.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const settledBefore = NOON.subtract({ minutes: 10 })

type Written = { readonly organisationId: string; readonly dossierId: string | null }

async function write(tx: OrganisationTransaction, { organisationId, dossierId }: Written) {
  await appendJournalEntry(tx, {
    organisationId,
    id: newId(),
    recordedAt: NOON,
    actor: { kind: 'member', id: 'user-1' },
    verb: dossierId === null ? 'rate-confirmed' : 'note-written',
    subject: { kind: 'dossier', id: dossierId ?? 'rates' },
    dossierId,
    facts: {},
    ruleVersions: {},
    canonical: Buffer.from('{}'),
    leafHash: sha256(newId()).toString('hex'),
  })
}

const changes = (organisationId: string, mark: JournalMark | null, before = settledBefore) =>
  inOrganisation(db.app, organisationId, (tx) =>
    readJournalChanges(tx, { mark, settledBefore: before }),
  )

describe('readJournalChanges', () => {
  it('tells nothing the first time, then each entry once', async () => {
    const { organisationId, dossierId } = await writeOneOfEach(db)
    const first = await changes(organisationId, null)
    expect(first).toMatchObject({ dossierIds: [], verbs: [], tooMany: false })
    await inOrganisation(db.app, organisationId, async (tx) => {
      await write(tx, { organisationId, dossierId })
      await write(tx, { organisationId, dossierId: null })
    })
    const next = await changes(organisationId, first.mark)
    expect(next).toMatchObject({ dossierIds: [dossierId], verbs: ['rate-confirmed'] })
    expect(await changes(organisationId, next.mark)).toMatchObject({ dossierIds: [], verbs: [] })
  })

  it('tells of an entry that commits after a later one was read', async () => {
    const { organisationId, dossierId } = await writeOneOfEach(db)
    const { mark } = await changes(organisationId, null)
    const slow = Promise.withResolvers<undefined>()
    const begun = Promise.withResolvers<undefined>()
    const writing = inOrganisation(db.app, organisationId, async (tx) => {
      await write(tx, { organisationId, dossierId })
      begun.resolve(undefined)
      await slow.promise
    })
    await begun.promise
    await inOrganisation(db.app, organisationId, (tx) =>
      write(tx, { organisationId, dossierId: null }),
    )
    const early = await changes(organisationId, mark)
    expect(early).toMatchObject({ dossierIds: [], verbs: ['rate-confirmed'] })
    slow.resolve(undefined)
    await writing
    const late = await changes(organisationId, early.mark)
    expect(late).toMatchObject({ dossierIds: [dossierId], verbs: [] })
  })

  it('keeps no entry in mind once it is old enough', async () => {
    const { organisationId, dossierId } = await writeOneOfEach(db)
    const { mark } = await changes(organisationId, null)
    await inOrganisation(db.app, organisationId, (tx) => write(tx, { organisationId, dossierId }))
    const later = await changes(organisationId, mark, NOON.add({ minutes: 1 }))
    expect(later.dossierIds).toEqual([dossierId])
    expect(later.mark.seen.size).toBe(0)
    expect(await changes(organisationId, later.mark, NOON.add({ minutes: 2 }))).toMatchObject({
      dossierIds: [],
    })
  })

  it('tells nothing of another organisation', async () => {
    const { organisationId, dossierId } = await writeOneOfEach(db)
    const other = await db.newOrganisation()
    const { mark } = await changes(other, null)
    await inOrganisation(db.app, organisationId, (tx) => write(tx, { organisationId, dossierId }))
    expect(await changes(other, mark)).toMatchObject({ dossierIds: [], verbs: [] })
  })
})
