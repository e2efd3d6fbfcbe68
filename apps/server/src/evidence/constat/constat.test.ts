import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writtenAt } from '#evidence/constat/kit-facts.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { pdfText, readsPdf } from '#testing/pdf-text.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

const fixtures = new URL('../../../../../tests/fixtures/', import.meta.url)
const whatsapp = () => readFile(new URL('whatsapp/valid/delmas.txt', fixtures))
const sms = () => readFile(new URL('sms-backup-restore/valid/delmas.xml', fixtures))
const plain = (text: unknown) => String(text).replaceAll(/[\u00A0\u202F]/gu, ' ')

let house: TestHouse
let member: Ready
let dossierId: string
let reference: string
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  ;({ id: dossierId, reference } = await newDossier())
})
afterAll(async () => {
  await house.stop()
})

async function newDossier() {
  const name = 'Thomas Delmas'
  const made = await deposited(member, {
    debtor: debtor({ name, civility: 'M.', phone: '06 39 98 14 07' }),
    items: [
      {
        number: `F-${crypto.randomUUID().slice(0, 8)}`,
        label: 'Quatre tables',
        issuedOn: '2025-12-11',
        dueOn: '2026-01-15',
        amountCents: 195_000,
      },
    ],
  })
  return made
}

const constat = async () => expectOk(await member.get(`/api/dossiers/${dossierId}/constat`))

async function step(tail: string, body: object) {
  return await member.post(`/api/dossiers/${dossierId}/constat${tail}`, {
    expectedVersion: await versionOf(member, dossierId),
    ...body,
  })
}

async function attach(bytes: Uint8Array | string, kind: string, from?: object): Promise<string> {
  const answer = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion: await versionOf(member, dossierId),
    fileId: await uploaded(member, bytes, `${kind}.bin`),
    kind,
    deviceSha256: createHash('sha256').update(bytes).digest('hex'),
    owners: kind === 'message-export' ? ['Atelier Verrières'] : [],
    ...(from === undefined ? {} : { from }),
  })
  const exhibitId = textAt(expectOk(answer), 'exhibitId')
  const state = async () => textAt(await member.get(`/api/exhibits/${exhibitId}`), 'state')
  await expect.poll(state, { timeout: 20_000 }).not.toBe('reading')
  return exhibitId
}

async function keepPromise(exhibitId: string): Promise<void> {
  const messages = listAt(await member.get(`/api/exhibits/${exhibitId}/messages?limit=200`), 'rows')
  const promised = messages.find((one) => String(at(one, 'text')).startsWith('OK pour te payer'))
  const answer = await member.post(
    `/api/findings/${String(at(promised, 'findings', 0, 'id'))}/decision`,
    {
      expectedVersion: await versionOf(member, dossierId),
      decision: 'kept',
      amountCents: null,
      dueOn: null,
      reason: null,
    },
  )
  expectOk(answer)
}

const office = {
  name: 'Maître Hélène Fictive',
  street: '7 rue Imaginaire',
  postCode: '69001',
  town: 'Lyon',
}

async function asked(change: object = {}) {
  const messageIds = listAt(await constat(), 'toChoose').map((row) => at(row, 'id'))
  return {
    office,
    presentedBy: 'Marie Verrières',
    seenAt: '12 quai Perrache, 69002 Lyon',
    decidedBy: 'creditor',
    messageIds,
    ...change,
  }
}

const admission = async () => {
  const facts = listAt(expectOk(await member.get(`/api/dossiers/${dossierId}`)), 'proof', 'facts')
  const box = facts.find((fact) => at(fact, 'label', 'fr') === 'Aveu du débiteur')
  return [at(box, 'strength'), at(box, 'detail', 'fr')]
}

describe('before anything is kept', () => {
  it('a constat cannot be asked for, and says what comes first', async () => {
    const { body } = await constat()
    expect(body).toMatchObject({ state: 'none', request: null, earlier: 0 })
    expect(plain(at(body, 'steps', 'ask', 'refused', 'fr'))).toBe(
      'Impossible : aucun message n’est retenu. Relisez une conversation et retenez ceux qui comptent.',
    )
    expect(plain(at(body, 'steps', 'draw-up', 'refused', 'fr'))).toBe(
      'Impossible : aucun constat n’est demandé.',
    )
    const refused = await step('/appointment', { on: '2026-05-12', hour: '10:30', place: null })
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    const letter = await member.get(`/api/dossiers/${dossierId}/constat/letter.pdf`)
    expect(letter).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await admission()).toEqual([0, ''])
  })
})

describe('a constat', () => {
  it('is prepared from what a person kept: the thread around, and what the export said', async () => {
    const exhibitId = await attach(await whatsapp(), 'message-export', {
      device: 'Exemple X1',
      app: 'WhatsApp',
      appVersion: '2.26.9',
      exportedOn: '2026-05-02',
      exportedBy: 'Marie Verrières',
      zone: 'Europe/Paris',
    })
    await keepPromise(exhibitId)
    expect(await admission()).toEqual([0.5, 'message'])
    const { body } = await constat()
    const thread = at(body, 'kit', 'threads', 0)
    expect(thread).toMatchObject({ exhibit: 1, exhibitId, messages: 17 })
    const rows = listAt(await constat(), 'kit', 'threads', 0, 'rows')
    expect(rows).toHaveLength(7)
    expect(rows[3]).toMatchObject({
      isKey: true,
      writtenAt: { fr: '14/04/2026 10:30', en: '14/04/2026 10:30' },
      author: 'Thomas Delmas',
      text: 'OK pour te payer 1 950 € avant le 30/04.',
    })
    const model = listAt(await constat(), 'kit', 'lists', 0, 'points')[0]
    expect(plain(at(model, 'known', 0, 'fr'))).toBe('Pièce 1, Exemple X1')
  })

  it.skipIf(!readsPdf)('has a form to fill on the spot (needs poppler)', async () => {
    const form = await member.get(`/api/dossiers/${dossierId}/constat/form.pdf`)
    const words = pdfText(form.bytes).replaceAll(/\s+/g, ' ')
    expect(words).toContain('Numéro de série ou IMEI')
    expect(words).toContain('Exemple X1')
    expect(words).not.toContain('Adresse IP')
  })

  it('is asked for once, of kept messages only, in a letter that shows them in full', async () => {
    const wrong = { messageIds: [house.house.chance.id()] }
    expect((await step('', await asked(wrong))).body).toMatchObject({
      code: 'invalid-input',
      path: 'messageIds',
    })
    expectOk(await step('', await asked()))
    expect(listAt(await constat(), 'toChoose')).toEqual([])
    const again = { messageIds: [house.house.chance.id()] }
    expect((await step('', await asked(again))).body).toMatchObject({ code: 'already-done' })
    const { body } = await constat()
    expect(body).toMatchObject({
      state: 'asked',
      request: {
        reference: `${reference}-C1`,
        office,
        keyMessages: 1,
        appointment: null,
        estimatedCents: null,
      },
    })
    const letter = await member.get(`/api/dossiers/${dossierId}/constat/letter.pdf`)
    const twice = await member.get(`/api/dossiers/${dossierId}/constat/letter.pdf`)
    expect(twice.bytes.equals(letter.bytes)).toBe(true)
    expect(letter.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it.skipIf(!readsPdf)('has a letter that shows the messages (needs poppler)', async () => {
    const letter = await member.get(`/api/dossiers/${dossierId}/constat/letter.pdf`)
    const words = pdfText(letter.bytes).replaceAll(/\s+/g, ' ')
    expect(words).toContain('Maître Hélène Fictive')
    expect(words).toContain('OK pour te payer 1 950 € avant le 30/04.')
    expect(words).toContain('messages échangés avec M. Thomas Delmas')
    expect(words).toContain('Marie Verrières vous présentera l’appareil')
  })

  it('has no appointment before the day it was asked', async () => {
    const before = await step('/appointment', { on: '2026-05-03', hour: '10:30', place: null })
    expect(before).toMatchObject({ status: 422, body: { code: 'invalid-input', path: 'on' } })
    expect(plain(at(before.body, 'detail'))).toBe(
      'Le constat a été demandé le 4 mai 2026 : le rendez-vous ne peut pas être avant.',
    )
    expect(at(before.body, 'inEnglish', 'detail')).toBe(
      'The record was asked for on 4 May 2026: the appointment cannot be earlier.',
    )
  })

  it('follows its appointment, moved once, and its cost, estimated then real', async () => {
    expectOk(await step('/appointment', { on: '2026-05-12', hour: '10:30', place: null }))
    const moved = { on: '2026-05-13', hour: '09:00', place: '12 quai Perrache' }
    expectOk(await step('/appointment', moved))
    expectOk(await step('/cost', { estimatedCents: 32_040, actualCents: null }))
    expect((await step('/cost', { estimatedCents: null, actualCents: null })).body).toMatchObject({
      code: 'invalid-input',
    })
    expectOk(await step('/cost', { estimatedCents: null, actualCents: 35_100 }))
    expect((await constat()).body).toMatchObject({
      state: 'appointed',
      request: {
        appointment: { at: '2026-05-13T07:00:00Z', place: '12 quai Perrache' },
        estimatedCents: 32_040,
        actualCents: 35_100,
      },
    })
  })

  it('is drawn up by a report attached as a constat, and raises the gauge', async () => {
    const other = await attach('bon signé', 'delivery-note')
    const day = '2026-05-04'
    const refused = await step('/report', { exhibitId: other, drawnUpOn: day })
    expect(refused.body).toMatchObject({ code: 'invalid-input', path: 'exhibitId' })
    const report = await attach('%PDF-1.7 procès-verbal', 'constat')
    const early = await step('/report', { exhibitId: report, drawnUpOn: '2026-05-05' })
    expect(early.body).toMatchObject({ code: 'invalid-input', path: 'drawnUpOn' })
    const before = await step('/report', { exhibitId: report, drawnUpOn: '2026-05-03' })
    expect(before.body).toMatchObject({ code: 'invalid-input', path: 'drawnUpOn' })
    expect(plain(at(before.body, 'detail'))).toBe(
      'Le constat a été demandé le 4 mai 2026 : le procès-verbal ne peut pas dater d’avant.',
    )
    expect(at(before.body, 'inEnglish', 'detail')).toBe(
      'The record was asked for on 4 May 2026: its report cannot be earlier.',
    )
    expect((await constat()).body).toMatchObject({ reportsToLink: [{ id: report, number: 3 }] })
    expectOk(await step('/report', { exhibitId: report, drawnUpOn: day }))
    expect((await constat()).body).toMatchObject({
      state: 'drawn-up',
      reportsToLink: [],
      request: { report: { exhibitId: report, number: 3, drawnUpOn: day } },
    })
    expect(await admission()).toEqual([1, 'message, constat des messages'])
    const { body } = expectOk(await member.get(`/api/dossiers/${dossierId}`))
    expect(at(body, 'proof', 'strengthen')).toEqual([])
    const law = await member.get(`/api/dossiers/${dossierId}/law?asOf=2026-05-04`)
    const weighed = listAt(law, 'writing', 'document', 'exhibits')
    expect(weighed.find((exhibit) => at(exhibit, 'id') === 'P3')).toEqual({
      id: 'P3',
      kind: 'bailiff-report',
      from: 'third-party',
      states: 'debt-and-amount',
    })
  })

  it.skipIf(!readsPdf)(
    'is told in the report of a bundle sealed since (needs poppler)',
    async () => {
      expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
      const rows = async () => await member.get(`/api/dossiers/${dossierId}/bundles`)
      await expect
        .poll(async () => textAt(await rows(), 'rows', 0, 'state'), { timeout: 20_000 })
        .toBe('sealed')
      const fileId = textAt(await rows(), 'rows', 0, 'sealed', 'fileId')
      const archive = join(mkdtempSync(join(tmpdir(), 'quittance-constat-')), 'd.zip')
      writeFileSync(archive, expectOk(await member.get(`/api/files/${fileId}`)).bytes)
      const report = execFileSync('unzip', ['-p', archive, '*/data/rapport.pdf'])
      const words = pdfText(report).replaceAll(/\s+/g, ' ')
      expect(words).toMatch(
        /Un procès-verbal de constat, dressé le 4 mai 2026, est joint : pièce n° 3 du dossier \(000\d du paquet scellé\)/,
      )
      expect(words).not.toContain('Un commissaire de justice peut constater')
    },
  )

  it('is told step by step in the history of the dossier', async () => {
    const rows = listAt(await member.get(`/api/dossiers/${dossierId}/timeline`), 'rows')
    const told = rows
      .filter((row) => String(at(row, 'verb')).startsWith('constat-'))
      .map((row) => `${plain(at(row, 'title', 'fr'))} | ${plain(at(row, 'detail', 'fr'))}`)
    expect(told).toEqual([
      'Constat dressé | Procès-verbal du 4 mai 2026, pièce 3.',
      'Coût du constat | Coût réel de 351,00 €.',
      'Coût du constat | Estimé à 320,40 €.',
      'Rendez-vous du constat | Le 13 mai 2026 à 9 h 00. 12 quai Perrache',
      'Rendez-vous du constat | Le 12 mai 2026 à 10 h 30.',
      'Constat demandé | À Maître Hélène Fictive. Un message à relever.',
    ])
  })

  it('may be asked for again, and given up with a reason', async () => {
    const ended = { code: 'already-done' }
    expect((await step('/giving-up', { reason: 'Payé.' })).body).toMatchObject(ended)
    expectOk(await step('', await asked()))
    expectOk(await step('/giving-up', { reason: 'Le débiteur a payé.' }))
    expect((await constat()).body).toMatchObject({
      state: 'given-up',
      earlier: 1,
      request: { reference: `${reference}-C2`, givenUpBecause: 'Le débiteur a payé.' },
    })
    expect((await step('/cost', { estimatedCents: 1, actualCents: null })).status).toBe(200)
    expect(await admission()).toEqual([1, 'message, constat des messages'])
  })
})

describe('the hour of a message', () => {
  const of = { timeRaw: null, sentAt: null, sentLocal: null, zone: 'device-unknown' }

  it('is the one the file writes, or the reading of a count of seconds', () => {
    expect(writtenAt({ ...of, timeRaw: '14/04/2026 10:30' })).toEqual({
      fr: '14/04/2026 10:30',
      en: '14/04/2026 10:30',
    })
    const sentAt = Temporal.Instant.from('2026-04-14T08:30:05.507Z')
    const counted = { timeRaw: '1776155405507', sentAt, sentLocal: '2026-04-14T10:30:05.507' }
    const read = writtenAt({ ...counted, zone: 'utc' })
    expect(plain(read?.fr)).toBe(
      '14 avril 2026 à 10 h 30, heure de Paris (8 h 30 en temps universel)',
    )
    expect(read?.en).toBe('14 April 2026 at 10:30, Paris time (8:30 universal time)')
    const paris = { ...of, sentLocal: '2026-04-14T10:30:05' }
    expect(plain(writtenAt(paris)?.fr)).toBe('14 avril 2026 à 10 h 30')
    const days = writtenAt({ ...paris, sentLocal: '2026-04-14' })
    expect([plain(days?.fr), days?.en]).toEqual(['14 avril 2026', '14 April 2026'])
    expect(writtenAt(of)).toBeNull()
  })

  it('is that of Paris where the file counts seconds, as in the conversation', async () => {
    ;({ id: dossierId } = await newDossier())
    await keepPromise(await attach(await sms(), 'message-export'))
    const [kept] = listAt(await constat(), 'toChoose')
    expect(at(kept, 'writtenAt', 'en')).toBe(
      '14 April 2026 at 10:30, Paris time (8:30 universal time)',
    )
    expect(plain(at(kept, 'writtenAt', 'fr'))).toBe(
      '14 avril 2026 à 10 h 30, heure de Paris (8 h 30 en temps universel)',
    )
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
