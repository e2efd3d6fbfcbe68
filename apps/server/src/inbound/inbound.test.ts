import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOrganisation, loadDossier } from '@quittance/database'
import { endCheck } from '#inbound/addresses/end-check.ts'
import { openCheck } from '#inbound/addresses/open-check.ts'
import { noteReply } from '#inbound/note-reply.ts'
import { approveLetter } from '#outreach/approve.ts'
import { draftLetter } from '#outreach/compose.ts'
import type { Work } from '#wiring/work.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  actInState,
  approved,
  deposited,
  expectOk,
  readyToAct,
  sent,
  uploaded,
  versionOf,
  type Deposited,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let dossier: Deposited
let firstActId = ''
let deposits = 0

beforeAll(async () => {
  house = await openTestHouse('2026-02-10')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

/** A claim on a debtor of its own, whose first letter left by e-mail sixteen days ago. */
beforeEach(async () => {
  house.clock.set('2026-02-10')
  deposits += 1
  const items = deposit(member.creditorId).items.map((item) => ({
    ...item,
    number: `F-${deposits}`,
  }))
  dossier = await deposited(member, {
    items,
    debtor: debtor({
      name: `Garage ${deposits}`,
      email: mailOf(deposits),
      phone: phoneOf(deposits),
    }),
  })
  firstActId = await sent(member, dossier.id, { letter: 'first-reminder', channel: 'e-mail' })
  house.clock.set('2026-02-26')
})

const mailOf = (number: number) => `garage${number}@exemple.example`
const phoneOf = (number: number) => `06 39 98 00 ${String(number).padStart(2, '0')}`

let mails = 0

/** An e-mail to the house, each unlike the others. */
function mail(
  fields: Readonly<Record<string, string>>,
  text = 'Bonjour, je paierai 500 € le 10 mars.',
): string {
  mails += 1
  const head = {
    From: `Garage <${mailOf(deposits)}>`,
    To: 'contact@cabinet.example',
    Subject: 'Votre lettre',
    Date: 'Wed, 25 Feb 2026 09:12:00 +0100',
    'Message-ID': `<reponse-${mails}@exemple.example>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...fields,
  }
  return [...Object.entries(head).map(([name, value]) => `${name}: ${value}`), '', text, ''].join(
    '\r\n',
  )
}

async function taken(bytes: string, dossierId: string | null = null): Promise<string> {
  const fileId = await uploaded(member, bytes, 'reponse.eml')
  return textAt(expectOk(await member.post('/api/inbound/files', { fileId, dossierId })), 'id')
}

const reply = async (id: string) => expectOk(await member.get(`/api/inbound/${id}`)).body
const candidates = async (id: string) =>
  listAt(await member.get(`/api/inbound/${id}`), 'candidates').map((one) =>
    at(one, 'dossier', 'id'),
  )
const reminder = { letter: 'second-reminder' } as const
const refusedForReply = {
  status: 422,
  body: { code: 'gate-refuses', detail: expect.stringContaining('Une réponse attend') },
}
async function impossibleReminder() {
  const page = expectOk(await member.get(`/api/dossiers/${dossier.id}`))
  return listAt(page, 'impossible').find((one) => at(one, 'act') === 'reminder')
}

/** Approves a letter by post, then does something before it can leave. */
async function approvedThen(then: (work: Work) => Promise<unknown>): Promise<string> {
  const { organisationId, userId } = member
  const caller = { organisationId, userId, name: 'Gestionnaire', role: 'manager' as const }
  const [now, today] = [house.clock.now(), house.clock.today()]
  return await inOrganisation(house.house.database.app, organisationId, async (tx) => {
    const work = { house: house.house, caller, tx, now, today }
    const asked = { ...reminder, id: dossier.id, channel: 'letter' as const, edits: {} }
    const draft = await draftLetter(work, asked)
    const { actId } = await approveLetter(work, {
      ...asked,
      expectedVersion: draft.dossier.version,
      textSha256: draft.sha256,
      personSays: null,
    })
    await then(work)
    return actId
  })
}

/** Why an act of the dossier was held back, as its history tells. */
async function heldBackFor(): Promise<unknown> {
  const told = listAt(await member.get(`/api/dossiers/${dossier.id}/timeline`), 'rows')
  return told.find((row) => at(row, 'verb') === 'act-held-back')
}

describe('a reply by e-mail', () => {
  it('is matched by the message it answers, read, and stops what was to be sent', async () => {
    const id = await taken(
      mail({ From: 'autre@exemple.example', 'In-Reply-To': `<${firstActId}@cabinet.example>` }),
    )
    expect(await reply(id)).toMatchObject({
      channel: 'e-mail',
      way: 'file',
      sure: true,
      proposed: { kind: 'promise' },
      candidates: [
        {
          dossier: { id: dossier.id },
          reasons: [{ fr: 'Répond à un courriel que nous avons envoyé pour ce dossier.' }],
        },
      ],
      placed: null,
      handled: null,
    })
    expect(await approved(member, dossier.id, reminder)).toMatchObject(refusedForReply)
    expect(await impossibleReminder()).toMatchObject({
      because: { fr: expect.stringContaining('réponse du débiteur') },
    })
  })

  it('is kept once, however often the same bytes come', async () => {
    const bytes = mail({})
    const id = await taken(bytes)
    const fileId = await uploaded(member, bytes, 'encore.eml')
    const again = expectOk(await member.post('/api/inbound/files', { fileId }))
    expect(again.body).toEqual({ id, isNew: false })
  })

  it('asks a person where a stranger quotes the reference of a dossier, and stops it meanwhile', async () => {
    const id = await taken(
      mail({ From: 'inconnu@exemple.example' }, `Votre dossier ${dossier.reference} m’étonne.`),
    )
    expect(await reply(id)).toMatchObject({ sure: false, placed: null })
    expect(await candidates(id)).toEqual([dossier.id])
    expect(await approved(member, dossier.id, reminder)).toMatchObject(refusedForReply)
  })

  it('points to no dossier of another organisation, whatever it quotes', async () => {
    const stranger = await readyToAct(house)
    const fileId = await uploaded(
      stranger,
      mail({ 'In-Reply-To': `<${firstActId}@cabinet.example>` }, `Réf. ${dossier.reference}`),
    )
    const id = textAt(expectOk(await stranger.post('/api/inbound/files', { fileId })), 'id')
    expect(expectOk(await stranger.get(`/api/inbound/${id}`)).body).toMatchObject({
      candidates: [],
      sure: false,
    })
    expect((await member.get(`/api/inbound/${id}`)).status).toBe(404)
    expect(expectOk(await stranger.get('/api/day')).body).toMatchObject({
      alarms: [{ kind: 'replies-unmatched', page: 'inbox' }],
    })
  })

  it('lets the sequence go on once a person put it on its dossier and handled it', async () => {
    const id = await taken(mail({}))
    expect(await approved(member, dossier.id, reminder)).toMatchObject(refusedForReply)
    const placed = expectOk(
      await member.post(`/api/inbound/${id}/placing`, { dossierId: dossier.id }),
    )
    const page = expectOk(await member.get(`/api/dossiers/${dossier.id}`))
    expect(listAt(page, 'exhibits').map((one) => at(one, 'id'))).toContain(
      textAt(placed, 'exhibitId'),
    )
    expect(await approved(member, dossier.id, reminder)).toMatchObject(refusedForReply)
    const handled = await member.post(`/api/inbound/${id}/handling`, {
      outcome: 'nothing',
      reason: 'Simple accusé de réception.',
    })
    expect(handled.status).toBe(200)
    expectOk(await approved(member, dossier.id, reminder))
    expect(await member.post(`/api/inbound/${id}/handling`, { outcome: 'note' })).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
  })

  it('takes a promise as its outcome only once one is recorded, and names it', async () => {
    const id = await taken(mail({}), dossier.id)
    const handle = () => member.post(`/api/inbound/${id}/handling`, { outcome: 'promise' })
    expect(await handle()).toMatchObject({ status: 422, body: { path: 'outcome' } })
    expectOk(
      await member.post(`/api/dossiers/${dossier.id}/promises`, {
        expectedVersion: await versionOf(member, dossier.id),
        amountCents: 50_000,
        dueOn: '2026-03-10',
        madeOn: '2026-02-25',
        channel: 'e-mail',
      }),
    )
    expectOk(await handle())
    expect(await reply(id)).toMatchObject({ handled: { outcome: 'promise' } })
  })

  it('holds back a demand that was reserved just before it came', async () => {
    const actId = await approvedThen((work) =>
      noteReply(work, {
        channel: 'phone',
        receivedOn: work.today.toString(),
        sender: '',
        text: 'Conteste la pose.',
        fileId: null,
        dossierId: dossier.id,
        returned: false,
      }),
    )
    await actInState(member, { actId, dossierId: dossier.id, state: 'cancelled' })
    expect(await heldBackFor()).toMatchObject({
      detail: { fr: expect.stringContaining('réponse du débiteur attend') },
    })
  })

  it('holds back a letter whose address is to be checked, or was corrected meanwhile', async () => {
    const checked = (work: Work) =>
      openCheck(
        { ...work, ...work.caller, actor: { kind: 'member', id: work.caller.userId } },
        { dossierId: dossier.id, channel: 'post', because: 'wrong-person', messageId: null },
      )
    const actId = await approvedThen(checked)
    await actInState(member, { actId, dossierId: dossier.id, state: 'cancelled' })
    expect(await heldBackFor()).toMatchObject({
      detail: { fr: expect.stringContaining('Adresse à vérifier') },
    })
    const waiting = expectOk(await member.get(`/api/dossiers/${dossier.id}/inbound`))
    const id = textAt(waiting, 'checks', 0, 'id')
    expectOk(await member.post(`/api/address-checks/${id}/end`, { reason: 'La mairie confirme.' }))
    const corrected = await approvedThen(async (work) => {
      await checked(work)
      const [check] = (await loadDossier(work.tx, dossier.id))?.addressChecks ?? []
      const address = {
        line2: '',
        line3: '',
        street: '2 quai Neuf',
        postCode: '69002',
        town: 'LYON',
      }
      await endCheck(work, { id: check?.id ?? '', reason: 'Déménagé.', email: null, address })
    })
    await actInState(member, { actId: corrected, dossierId: dossier.id, state: 'cancelled' })
    expect(await heldBackFor()).toMatchObject({
      detail: { fr: expect.stringContaining('corrigée depuis') },
    })
  })
})

describe('a notice that ours was not delivered', () => {
  it('opens a check of the address, which stops e-mail until it is put right', async () => {
    const id = await taken(bounceOf(firstActId))
    expect(await reply(id)).toMatchObject({ proposed: { kind: 'bounce' }, sure: true })
    const waiting = expectOk(await member.get(`/api/dossiers/${dossier.id}/inbound`))
    expect(listAt(waiting, 'checks')).toMatchObject([
      { channel: 'e-mail', address: mailOf(deposits) },
    ])
    const checkId = textAt(waiting, 'checks', 0, 'id')
    expectOk(await member.post(`/api/inbound/${id}/placing`, { dossierId: dossier.id }))
    expectOk(
      await member.post(`/api/inbound/${id}/handling`, {
        outcome: 'address',
        channel: 'e-mail',
        because: 'bounced',
      }),
    )
    const byMail = { ...reminder, channel: 'e-mail' } as const
    expect(await approved(member, dossier.id, byMail)).toMatchObject({
      status: 422,
      body: { code: 'gate-refuses', path: 'channel' },
    })
    const ended = await member.post(`/api/address-checks/${checkId}/end`, {
      reason: 'Donné au téléphone.',
      email: `nouveau${deposits}@exemple.example`,
    })
    expect(expectOk(ended).body).toEqual({ outcome: 'corrected' })
    const page = expectOk(await member.get(`/api/dossiers/${dossier.id}`))
    expect(at(page.body, 'debtor', 'email')).toBe(`nouveau${deposits}@exemple.example`)
    const told = listAt(await member.get(`/api/dossiers/${dossier.id}/timeline`), 'rows')
    expect(told.find((row) => at(row, 'verb') === 'address-corrected')).toMatchObject({
      detail: { fr: expect.stringContaining(mailOf(deposits)) },
    })
    expectOk(await approved(member, dossier.id, byMail))
  })

  const bounceOf = (actId: string) =>
    mail(
      {
        From: 'MAILER-DAEMON@exemple.example',
        'Auto-Submitted': 'auto-replied',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b1"',
      },
      [
        '--b1',
        'Content-Type: text/plain',
        '',
        'Undeliverable.',
        '--b1',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.exemple.example',
        '',
        `Final-Recipient: rfc822; ${mailOf(deposits)}`,
        'Action: failed',
        'Status: 5.1.1',
        '--b1',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: <${actId}@cabinet.example>`,
        '--b1--',
      ].join('\r\n'),
    )
})

describe('a reply that a person notes', () => {
  const noted = async (asked: object) =>
    await member.post('/api/inbound/notes', {
      channel: 'phone',
      receivedOn: '2026-02-26',
      text: 'Paiera lundi.',
      ...asked,
    })

  it('is matched by the number that called', async () => {
    const id = textAt(expectOk(await noted({ sender: phoneOf(deposits) })), 'id')
    expect(await candidates(id)).toEqual([dossier.id])
    expect(await reply(id)).toMatchObject({ way: 'noted', sure: true })
  })

  it('becomes an exhibit with its photograph, on the dossier that the person names', async () => {
    const fileId = await uploaded(member, `photo ${deposits}`, 'sms.jpg')
    const id = textAt(
      expectOk(await noted({ channel: 'sms', fileId, dossierId: dossier.id })),
      'id',
    )
    expect(await reply(id)).toMatchObject({
      placed: { dossier: { id: dossier.id }, exhibitId: expect.any(String) },
    })
    expect(await approved(member, dossier.id, reminder)).toMatchObject(refusedForReply)
  })

  it('stops letters by post when it is post that came back, until the address is confirmed', async () => {
    const id = textAt(
      expectOk(await noted({ channel: 'post', returned: true, dossierId: dossier.id })),
      'id',
    )
    expectOk(
      await member.post(`/api/inbound/${id}/handling`, {
        outcome: 'address',
        channel: 'post',
        because: 'returned-mail',
      }),
    )
    expect(await approved(member, dossier.id, reminder)).toMatchObject({
      status: 422,
      body: { code: 'gate-refuses', path: 'channel' },
    })
    const waiting = expectOk(await member.get(`/api/dossiers/${dossier.id}/inbound`))
    expect(listAt(waiting, 'checks')).toHaveLength(1)
    expectOk(
      await member.post(`/api/address-checks/${textAt(waiting, 'checks', 0, 'id')}/end`, {
        reason: 'La mairie confirme.',
      }),
    )
    expectOk(await approved(member, dossier.id, reminder))
  })

  it.each([
    [{ receivedOn: '2026-02-27' }, 'receivedOn'],
    [{ channel: 'post', returned: true }, 'dossierId'],
    [{ text: '' }, 'text'],
  ])('is refused as %j', async (asked, path) => {
    expect(await noted(asked)).toMatchObject({ status: 422, body: { path } })
  })
})

describe('what a person may do of a reply', () => {
  it('is refused without a reason for nothing, and without its dossier for all else', async () => {
    const id = await taken(mail({ From: 'inconnu@exemple.example' }, 'Bonjour.'))
    const handle = (body: object) => member.post(`/api/inbound/${id}/handling`, body)
    expect(await handle({ outcome: 'nothing' })).toMatchObject({
      status: 422,
      body: { path: 'reason' },
    })
    expect(await handle({ outcome: 'note' })).toMatchObject({ status: 422, body: { path: 'id' } })
    expectOk(await handle({ outcome: 'nothing', reason: 'Publicité.' }))
  })

  it('is refused to whoever only reads', async () => {
    const id = await taken(mail({}))
    const auditor = await house.joined(member.organisationId, 'auditor')
    const body = { outcome: 'nothing', reason: 'Rien.' }
    expect((await auditor.post(`/api/inbound/${id}/handling`, body)).status).toBe(403)
    expect((await auditor.get(`/api/inbound/${id}`)).status).toBe(200)
  })

  it('counts what waits, and lists what was handled apart', async () => {
    const before = numberAt(expectOk(await member.get('/api/inbound?limit=200')), 'waiting')
    const id = await taken(mail({}))
    expect(numberAt(await member.get('/api/inbound?limit=200'), 'waiting')).toBe(before + 1)
    house.clock.set('2026-02-27')
    expectOk(
      await member.post(`/api/inbound/${id}/handling`, { outcome: 'nothing', reason: 'Lu.' }),
    )
    const handled = expectOk(await member.get('/api/inbound?state=handled'))
    expect(textAt(handled, 'rows', 0, 'id')).toBe(id)
  })

  it('is refused of a file that is no e-mail', async () => {
    const fileId = await uploaded(member, 'ni expéditeur ni date', 'note.txt')
    expect(await member.post('/api/inbound/files', { fileId })).toMatchObject({
      status: 422,
      body: { path: 'fileId' },
    })
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
