import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { day, dayText } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import { toldOf } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'
import { readExhibit } from '#evidence/reading/read-exhibit.ts'

const fixtures = new URL('../../../../tests/fixtures/', import.meta.url)
const fixture = (name: string) => readFile(new URL(name, fixtures))
const SMS = 'sms-backup-restore/valid/delmas.xml'
const WHATSAPP = 'whatsapp/valid/delmas.txt'
const PROMISE = 'OK pour te payer 1 950 € avant le 30/04.'

let house: TestHouse
let member: Member
let stranger: Member
let creditorId: string
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await house.founded()
  stranger = await house.founded({ name: 'Une autre maison' })
  await member.put('/api/organisation/standing', standing())
  const made = await member.post('/api/creditors', creditor({ name: 'Atelier Verrières' }))
  creditorId = textAt(made, 'id')
  await member.post(`/api/creditors/${creditorId}/conventions`, convention())
})
afterAll(async () => {
  await house.stop()
})

/** A dossier of Atelier Verrières against Thomas Delmas: 1 950,00 € due on 15 January 2026. */
async function newDossier(): Promise<string> {
  const answer = await member.post(
    '/api/dossiers',
    deposit(creditorId, {
      debtor: debtor({ name: 'Thomas Delmas', tradeName: 'Café Lanterne' }),
      items: [
        {
          number: `2025-118-${crypto.randomUUID().slice(0, 8)}`,
          label: 'Quatre tables et une banquette',
          issuedOn: '2025-12-11',
          dueOn: '2026-01-15',
          amountCents: 195_000,
        },
      ],
    }),
  )
  return textAt(answer, 'id')
}

async function send(bytes: Uint8Array, name: string, as = member): Promise<Answer> {
  return await as.post('/api/files', undefined, { raw: bytes, headers: { 'x-file-name': name } })
}

type Attaching = { readonly version?: number; readonly kind?: string; readonly owners?: string[] }

async function attached(dossierId: string, bytes: Uint8Array, more: Attaching = {}) {
  const file = await send(bytes, 'export')
  const { version: expectedVersion = 1, kind = 'message-export', owners = [] } = more
  return await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion,
    fileId: textAt(file, 'id'),
    kind,
    owners,
    deviceSha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

/** The page of an exhibit once its reading has ended. */
async function settled(exhibitId: string): Promise<Answer> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = await member.get(`/api/exhibits/${exhibitId}`)
    if (at(page.body, 'state') !== 'reading') return page
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  throw new Error('the reading does not end')
}

async function readWhole(dossierId: string, bytes: Uint8Array, more: Attaching = {}) {
  const exhibitId = textAt(await attached(dossierId, bytes, more), 'exhibitId')
  return { exhibitId, page: await settled(exhibitId) }
}

const messagesOf = async (exhibitId: string, query = '?limit=200') =>
  await member.get(`/api/exhibits/${exhibitId}/messages${query}`)

const findingsIn = (messages: Answer) =>
  listAt(messages, 'rows').flatMap((row) => {
    const findings = at(row, 'findings')
    return Array.isArray(findings) ? findings.map((finding: unknown) => ({ row, finding })) : []
  })

/** The finding of the promise, in a dossier where the conversation was just read. */
async function promiseIn(dossierId: string) {
  const { exhibitId } = await readWhole(dossierId, await fixture(SMS))
  const found = findingsIn(await messagesOf(exhibitId))
  const promise = found.find(({ finding }) => at(finding, 'kind') === 'promise')
  return { exhibitId, findingId: String(at(promise?.finding, 'id')) }
}

const decideOn = async (findingId: string, decision: object, as = member) =>
  await as.post(`/api/findings/${findingId}/decision`, {
    expectedVersion: 2,
    decision: 'kept',
    amountCents: null,
    dueOn: null,
    reason: null,
    ...decision,
  })

describe('reading an exhibit', () => {
  it('accounts for every message of an SMS backup and finds the promise', async () => {
    const dossierId = await newDossier()
    const bytes = await fixture(SMS)
    const { exhibitId, page } = await readWhole(dossierId, bytes)
    expect(page.body).toMatchObject({
      number: 1,
      state: 'read',
      format: 'sms-backup-restore',
      messages: 15,
      findingsProposed: 2,
      warnings: ['dated-after-arrival'],
    })
    const messages = await messagesOf(exhibitId)
    expect(listAt(messages, 'rows')).toHaveLength(15)
    const found = findingsIn(messages)
    expect(found.map(({ finding }) => at(finding, 'kind'))).toEqual(['request_for_time', 'promise'])
    const promise = found[1]
    expect(promise?.finding).toMatchObject({
      amountCents: 195_000,
      dueOn: '2026-04-30',
      state: 'proposed',
      acknowledges: 'unequivocal',
      spans: [
        { start: 0, end: 16 },
        { start: 17, end: 24 },
        { start: 25, end: 39 },
      ],
    })
    expect(at(promise?.finding, 'ambiguity', 'fr')).toContain('avant le 30/04')
    expect(at(promise?.finding, 'ambiguity', 'en')).toContain('“avant le 30/04” reads in two ways')
    expect(at(promise?.row, 'text')).toBe(PROMISE)
    expect(at(promise?.row, 'direction')).toBe('in')
  })

  it('gives for each message the place of its bytes in the file', async () => {
    const bytes = await fixture(SMS)
    const { exhibitId } = await readWhole(await newDossier(), bytes)
    for (const row of listAt(await messagesOf(exhibitId), 'rows')) {
      const [offset, length] = [Number(at(row, 'offset')), Number(at(row, 'length'))]
      const slice = bytes.subarray(offset, offset + length)
      expect(createHash('sha256').update(slice).digest('hex')).toBe(at(row, 'sliceSha256'))
    }
  })

  it.each([
    ['when the owner is named', ['Atelier Verrières']],
    ['when the creditor of the dossier is among the authors', []],
  ])('reads a WhatsApp export %s', async (_, owners) => {
    const { exhibitId, page } = await readWhole(await newDossier(), await fixture(WHATSAPP), {
      owners,
    })
    expect(page.body).toMatchObject({ state: 'read', format: 'whatsapp', messages: 17 })
    const found = findingsIn(await messagesOf(exhibitId))
    expect(found.map(({ finding }) => [at(finding, 'kind'), at(finding, 'dueOn')])).toEqual([
      ['request_for_time', '2026-04-16'],
      ['promise', '2026-04-30'],
    ])
  })

  it('says that the only other person bears another name than the debtor', async () => {
    const text = (await fixture(WHATSAPP)).toString().replaceAll('Thomas Delmas', 'Tom')
    const { page } = await readWhole(await newDossier(), Buffer.from(text))
    expect(listAt(page, 'warnings')).toContain('other-name')
  })

  it('looks for nothing where no author can be the debtor', async () => {
    const text = (await fixture(WHATSAPP)).toString().replaceAll('Thomas Delmas', 'Inconnu')
    const other = text.replaceAll('Atelier Verrières', 'Marie')
    const { page } = await readWhole(await newDossier(), Buffer.from(other))
    expect(page.body).toMatchObject({ messages: 17, findingsProposed: 0 })
    expect(listAt(page, 'warnings')).toContain('debtor-not-recognised')
  })

  it('takes the words of the debtor alone in the backup of a whole phone', async () => {
    const lines = [
      sms({
        address: '+33639981407',
        type: 1,
        date: 1776155405507,
        body: PROMISE,
        name: 'Thomas Delmas',
      }),
      sms({
        address: '+33639989999',
        type: 1,
        date: 1776155405508,
        body: PROMISE,
        name: 'Une autre',
      }),
      sms({
        address: '+33639981407',
        type: 3,
        date: 1776155405509,
        body: PROMISE,
        name: 'Thomas Delmas',
      }),
    ]
    const { exhibitId, page } = await readWhole(await newDossier(), backup(lines))
    expect(listAt(page, 'warnings')).toEqual(['other-authors'])
    const found = findingsIn(await messagesOf(exhibitId))
    expect(found.map(({ row }) => at(row, 'authorName'))).toEqual(['Thomas Delmas'])
  })

  it('pages through the messages in the order of the file', async () => {
    const { exhibitId } = await readWhole(await newDossier(), await fixture(SMS))
    const first = await messagesOf(exhibitId, '?limit=10')
    const second = await messagesOf(exhibitId, `?limit=10&cursor=${textAt(first, 'nextCursor')}`)
    expect([listAt(first, 'rows').length, listAt(second, 'rows').length]).toEqual([10, 5])
    expect(at(second.body, 'nextCursor')).toBeNull()
  })

  it('changes nothing when its job comes twice', async () => {
    const dossierId = await newDossier()
    const { exhibitId } = await readWhole(dossierId, await fixture(SMS))
    const pageNow = async () => (await member.get(`/api/exhibits/${exhibitId}`)).body
    await expect
      .poll(async () => at(await pageNow(), 'reception', 'stamp'), { timeout: 20_000 })
      .toMatchObject({ stampedAt: expect.any(String) })
    const page = await pageNow()
    const before = await member.get(`/api/dossiers/${dossierId}/timeline`)
    const job = { organisationId: member.organisationId, id: exhibitId }
    await Promise.all([readExhibit(house.house, job), readExhibit(house.house, job)])
    expect(await pageNow()).toEqual(page)
    expect((await member.get(`/api/dossiers/${dossierId}/timeline`)).body).toEqual(before.body)
  })
})

type Sms = { address: string; type: number; date: number | string; body: string; name: string }

const sms = ({ address, type, date, body, name }: Sms) =>
  `<sms address="${address}" date="${date}" type="${type}" body="${body}" contact_name="${name}" />`

const backup = (lines: readonly string[]) =>
  Buffer.from(`<?xml version="1.0"?><smses count="${lines.length}">${lines.join('\n')}</smses>`)

describe('what is no conversation, or a hostile one', () => {
  it('keeps a document that is no conversation as a numbered exhibit', async () => {
    const dossierId = await newDossier()
    const binary = Buffer.from(Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256))
    const { page } = await readWhole(dossierId, binary, { kind: 'invoice' })
    expect(page.body).toMatchObject({ state: 'not-a-conversation', messages: 0, format: null })
    const next = await attached(dossierId, Buffer.from('autre'), { version: 2, kind: 'order' })
    expect([numberAt(next, 'number'), numberAt(next, 'version')]).toEqual([2, 3])
  })

  it('expands no entity of a bomb, and says so', async () => {
    const bomb = await fixture('sms-backup-restore/invalid/malformed-bomb.xml')
    const { exhibitId, page } = await readWhole(await newDossier(), bomb)
    expect(listAt(page, 'warnings')).toContain('doctype-ignored')
    expect(textAt(await messagesOf(exhibitId), 'rows', 0, 'text')).toBe('&lol9;&file;')
  })

  it('keeps messages whose signs or dates no column can hold', async () => {
    const lines = [
      sms({ address: '1', type: 1, date: '8640000000000', body: 'a&#0;b&#55357;c', name: '?' }),
      sms({ address: '1', type: 1, date: '-62198755200000', body: PROMISE, name: '?' }),
      sms({ address: '1', type: 1, date: '253402300800000', body: PROMISE, name: '?' }),
      sms({ address: '1', type: 2, date: '1776155405507', body: 'Bien', name: '?' }),
    ]
    const dossierId = await newDossier()
    const { exhibitId, page } = await readWhole(dossierId, backup(lines))
    expect(page.body).toMatchObject({ state: 'read', messages: 4 })
    expect(listAt(page, 'warnings')).toContain('character-replaced')
    const messages = await messagesOf(exhibitId)
    expect(textAt(messages, 'rows', 0, 'text')).toContain('b\uFFFDc')
    expect((await member.get(`/api/dossiers/${dossierId}`)).status).toBe(200)
  })

  it('shows the beginning of a message of many megabytes', async () => {
    const body = 'ah '.repeat(1_500_000)
    const line = sms({ address: '+33639981407', type: 1, date: 1776155405507, body, name: 'x' })
    const { exhibitId, page } = await readWhole(await newDossier(), backup([line]))
    expect(page.body).toMatchObject({ state: 'read', messages: 1 })
    expect(textAt(await messagesOf(exhibitId), 'rows', 0, 'text')).toHaveLength(20_000)
  })
})

describe('attaching', () => {
  it('refuses bytes that changed on the way', async () => {
    const dossierId = await newDossier()
    const file = await send(Buffer.from('facture'), 'facture.pdf')
    const answer = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
      expectedVersion: 1,
      fileId: textAt(file, 'id'),
      kind: 'invoice',
      owners: [],
      deviceSha256: 'ab'.repeat(32),
    })
    expect(answer.body).toMatchObject({ code: 'invalid-input', path: 'deviceSha256' })
    expect(textAt(answer, 'detail')).toContain('changé en route')
    expect(textAt(answer, 'inEnglish', 'detail')).toContain('This file changed on its way')
  })

  it('refuses the same exhibit twice, but not for other owners', async () => {
    const dossierId = await newDossier()
    const bytes = await fixture(WHATSAPP)
    await readWhole(dossierId, bytes)
    const again = await attached(dossierId, bytes, { version: 2 })
    expect(again.body).toMatchObject({ code: 'already-done' })
    const others = await attached(dossierId, bytes, { version: 2, owners: ['Atelier Verrières'] })
    expect(numberAt(others, 'number')).toBe(2)
  })

  it('refuses what belongs to another organisation, as if it were not there', async () => {
    const dossierId = await newDossier()
    const theirs = await send(Buffer.from('secret'), 'x', stranger)
    const stolen = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
      expectedVersion: 1,
      fileId: textAt(theirs, 'id'),
      kind: 'other',
      owners: [],
      deviceSha256: null,
    })
    expect(stolen.body).toMatchObject({ code: 'not-found', path: 'fileId' })
    const { exhibitId, findingId } = await promiseIn(dossierId)
    for (const answer of [
      await stranger.get(`/api/exhibits/${exhibitId}`),
      await stranger.get(`/api/exhibits/${exhibitId}/messages`),
      await decideOn(findingId, {}, stranger),
    ]) {
      expect(answer.body).toMatchObject({ code: 'not-found' })
    }
  })

  it('refuses a version that moved', async () => {
    const answer = await attached(await newDossier(), Buffer.from('x'), { version: 9 })
    expect(answer.body).toMatchObject({ code: 'dossier-moved' })
  })
})

describe('deciding of a finding', () => {
  const lastDay = async (dossierId: string) => {
    const dossier = await member.get(`/api/dossiers/${dossierId}`)
    return at(dossier.body, 'assessment', 'limitation', 'value', 'lastDay')
  }

  it('notes the promise kept, and what it admits may interrupt the limitation', async () => {
    const dossierId = await newDossier()
    const { exhibitId, findingId } = await promiseIn(dossierId)
    expect(await lastDay(dossierId)).toBe('2031-01-15')
    const preview = findingsIn(await messagesOf(exhibitId))[1]?.finding
    const answer = await decideOn(findingId, {})
    expect(answer.body).toMatchObject({ version: 3 })
    expect(at(answer.body, 'consequence')).toEqual(at(preview, 'ifKept'))
    const consequence = textAt(answer, 'consequence', 'fr')
    expect(consequence).toContain(dayText(day('2026-04-30')))
    expect(consequence).toContain('2240')
    expect(textAt(answer, 'consequence', 'en')).toBe(
      'Reminders wait until 30 April 2026; this acknowledgment may interrupt limitation (C. civ., art. 2240, arguable), whose last day would go from 15 January 2031 to 14 April 2031.',
    )
    const dossier = await member.get(`/api/dossiers/${dossierId}`)
    expect(at(dossier.body, 'promise')).toMatchObject({
      amountCents: 195_000,
      dueOn: '2026-04-30',
      madeOn: '2026-04-14',
    })
    expect(at(dossier.body, 'findingsToReview')).toBe(1)
    expect(await lastDay(dossierId)).toBe('2031-04-14')
    expect(at(dossier.body, 'assessment', 'limitation', 'certainty')).toBe('arguable')
    const told = (await toldOf(member, dossierId)).map((row) => at(row, 'verb'))
    expect(told.slice(0, 3)).toEqual(['finding-decided', 'exhibit-read', 'exhibit-attached'])
  })

  it('refuses the same decision twice', async () => {
    const { findingId } = await promiseIn(await newDossier())
    await decideOn(findingId, {})
    const again = await decideOn(findingId, { expectedVersion: 3 })
    expect(again.body).toMatchObject({ code: 'already-done' })
  })

  it('puts the correction of a person in the place of the reading', async () => {
    const dossierId = await newDossier()
    const { findingId } = await promiseIn(dossierId)
    const correction = { decision: 'corrected', amountCents: 100_000, dueOn: '2026-05-15' }
    const silent = await decideOn(findingId, correction)
    expect(silent.body).toMatchObject({ code: 'invalid-input', path: 'reason' })
    const early = await decideOn(findingId, { ...correction, dueOn: '2026-04-01', reason: 'r' })
    expect(early.body).toMatchObject({ code: 'invalid-input', path: 'dueOn' })
    await decideOn(findingId, { ...correction, reason: 'Il l’a redit au téléphone.' })
    const dossier = await member.get(`/api/dossiers/${dossierId}`)
    expect(at(dossier.body, 'promise')).toMatchObject({ amountCents: 100_000, dueOn: '2026-05-15' })
  })

  it('refuses to keep other values than those read', async () => {
    const { findingId } = await promiseIn(await newDossier())
    const answer = await decideOn(findingId, { amountCents: 100_000 })
    expect(answer.body).toMatchObject({ code: 'invalid-input', path: 'amountCents' })
  })

  it('withdraws the promise and its effect when the finding is set aside after all', async () => {
    const dossierId = await newDossier()
    const { findingId } = await promiseIn(dossierId)
    await decideOn(findingId, {})
    const aside = { decision: 'set-aside', reason: 'Ce n’est pas lui.', expectedVersion: 3 }
    expect((await decideOn(findingId, aside)).status).toBe(200)
    const dossier = await member.get(`/api/dossiers/${dossierId}`)
    expect(at(dossier.body, 'promise')).toBeNull()
    expect(await lastDay(dossierId)).toBe('2031-01-15')
  })

  it('asks an auditor to leave decisions to others', async () => {
    const { findingId } = await promiseIn(await newDossier())
    const auditor = await house.joined(member.organisationId, 'auditor')
    expect((await decideOn(findingId, {}, auditor)).body).toMatchObject({ code: 'not-permitted' })
  })
})

describe('the house', () => {
  it('has logged no failure of all this', () => {
    expect(house.failures).toEqual([])
  })
})
