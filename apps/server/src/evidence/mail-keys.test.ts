import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { findDnsAnswers, findExhibit, inOrganisation } from '@quittance/database'
import { signedForms } from '@quittance/chat-exports'
import { storedZip, verifyBundle } from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailKeysOf } from '#evidence/reading/mail-keys.ts'
import { openArchive } from '#evidence/sealing/open-archive.ts'
import { simulatedResolver } from '#ports/key-resolver.ts'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { expectOk } from '#testing/steps.ts'

const fixture = (name: string) =>
  readFile(new URL(`../../../../tests/fixtures/${name}`, import.meta.url))
const NAME = 'avril2026._domainkey.cafe-lanterne.example'

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
  const named = debtor({ name: 'Café Lanterne' })
  const claim = deposit(creditorId, { debtor: named })
  dossierId = textAt(await member.post('/api/dossiers', claim), 'id')
})
afterAll(async () => {
  await house.stop()
})

/** Attaches a file to the dossier and waits until it was read. */
async function readFixtureAs(name: string, expectedVersion: number) {
  return await readBytes(await fixture(name), expectedVersion)
}

async function readBytes(raw: Uint8Array, expectedVersion: number) {
  const headers = { 'x-file-name': 'reponse.eml' }
  const file = await member.post('/api/files', undefined, { raw, headers })
  const attached = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion,
    fileId: textAt(file, 'id'),
    kind: 'message-export',
    owners: ['compta@atelier-verrieres.example'],
    deviceSha256: null,
  })
  const exhibitId = textAt(attached, 'exhibitId')
  for (let tries = 0; tries < 200; tries += 1) {
    const page = await member.get(`/api/exhibits/${exhibitId}`)
    if (at(page.body, 'state') !== 'reading') return { exhibitId, page }
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
  throw new Error('the exhibit was not read')
}

async function exhibitOf(id: string) {
  return await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    findExhibit(tx, id),
  )
}

describe('the keys of a signed e-mail', () => {
  it('are fetched when it is first read, kept with it, and told to the journal', async () => {
    const { exhibitId, page } = await readFixtureAs('eml/valid/delmas-signed.eml', 1)
    expect(page.body).toMatchObject({ state: 'read', format: 'eml', messages: 1, warnings: [] })
    const messages = await member.get(`/api/exhibits/${exhibitId}/messages`)
    expect(listAt(messages, 'rows')[0]).toMatchObject({ authorStrength: 'A' })
    const journal = await member.get('/api/journal')
    expect(listAt(journal, 'rows').map((entry) => at(entry, 'verb'))).toContain('mail-keys-kept')
    const { organisationId } = member
    const { database, files } = house.house
    const kept = await inOrganisation(database.app, organisationId, (tx) =>
      findDnsAnswers(tx, exhibitId),
    )
    const bytes = await readFile(files.path(kept?.sha256 ?? ''), 'utf8')
    expect(Object.keys(JSON.parse(bytes))).toEqual([NAME])
  })

  it('are, at any later reading, those that were kept, whatever the DNS says then', async () => {
    const { exhibitId } = await readFixtureAs('eml/valid/parts.eml', 2)
    const { exhibitId: signedId } = await readFixtureAs('mbox/valid/delmas.mbox', 3)
    const other = simulatedResolver({ [NAME]: { TXT: [['v=DKIM1; p=']] } })
    const later = { ...house.house, keyResolver: other }
    const keysOf = async (id: string) => {
      const exhibit = await exhibitOf(id)
      return exhibit === null ? null : await mailKeysOf(later, member.organisationId, exhibit)
    }
    const answers = JSON.parse((await fixture('eml/delmas-signed.dns.json')).toString())
    expect(await keysOf(signedId)).toEqual({ kind: 'answers', answers })
    expect(await keysOf(exhibitId)).toEqual({ kind: 'answers', answers: {} })
  })

  it('are not kept when nobody answers: the signature then stays unverified', async () => {
    const silent = { textRecords: async () => 'unreachable' as const }
    const quiet = { ...house.house, keyResolver: silent }
    const { exhibitId } = await readFixtureAs('eml/valid/page-only.eml', 4)
    const { organisationId } = member
    const exhibit = await exhibitOf(exhibitId)
    const sha256 = createHash('sha256').update(await fixture('eml/valid/delmas-signed.eml'))
    const signed = exhibit === null ? null : { ...exhibit, sha256: sha256.digest('hex') }
    const keys = signed === null ? null : await mailKeysOf(quiet, organisationId, signed)
    expect(keys).toEqual({ kind: 'answers', answers: {} })
    const kept = await inOrganisation(house.house.database.app, organisationId, (tx) =>
      findDnsAnswers(tx, exhibitId),
    )
    expect(kept).toBeNull()
  })

  it('are fetched for the messages that stand in an archive', async () => {
    const archive = storedZip([
      { path: 'courriels/delmas.eml', bytes: await fixture('eml/valid/delmas-signed.eml') },
      { path: 'courriels/suite.mbox', bytes: await fixture('mbox/valid/delmas.mbox') },
    ])
    const { exhibitId, page } = await readBytes(archive, 5)
    expect(page.body).toMatchObject({ state: 'read' })
    expect(listAt(page, 'warnings')).not.toContain('dkim-unverified')
    const messages = await member.get(`/api/exhibits/${exhibitId}/messages`)
    expect(listAt(messages, 'rows')[0]).toMatchObject({
      member: 'courriels/delmas.eml',
      authorStrength: 'A',
    })
    const { database, files } = house.house
    const kept = await inOrganisation(database.app, member.organisationId, (tx) =>
      findDnsAnswers(tx, exhibitId),
    )
    const answers = JSON.parse(await readFile(files.path(kept?.sha256 ?? ''), 'utf8'))
    expect(answers).toHaveProperty([NAME, 'TXT', 0, 0], expect.stringContaining('v=DKIM1'))
  })
  it('are sealed with each message that they prove, in a mailbox and in an archive too', async () => {
    expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
    const asked = () => member.get(`/api/dossiers/${dossierId}/bundles`)
    await expect
      .poll(async () => at((await asked()).body, 'rows', 0, 'state'), { timeout: 20_000 })
      .toBe('sealed')
    const fileId = textAt(await asked(), 'rows', 0, 'sealed', 'fileId')
    const { bytes } = expectOk(await member.get(`/api/files/${fileId}`))
    const found = await verifyBundle(bytes, {
      check: checkSignature,
      checkEd25519,
      signedForms,
      trusted: null,
      openArchive,
    })
    const mails = found.kind === 'bundle' ? found.checks : []
    const messages = mails.filter(({ id }) => id === 'dkim-message')
    const inside = messages.filter(({ subject }) => /\/\d{4}-\d{6}\//.test(subject))
    expect(found).toMatchObject({ verified: true })
    expect(messages.map(({ result }) => result)).toEqual(messages.map(() => 'ok'))
    // One alone; one of the mailbox; two of the archive.
    expect([messages.length, inside.length]).toEqual([4, 3])
    expect(
      mails.filter(({ id, result }) => id === 'dkim-signature' && result === 'ok'),
    ).toHaveLength(4)
  })
})
