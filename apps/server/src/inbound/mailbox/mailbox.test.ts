import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitMailbox } from '#inbound/mailbox/visit-mailbox.ts'
import { imapMailboxes } from '#ports/mailboxes/mailboxes.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import {
  MAILBOX_PASSWORD,
  MAILBOX_USER,
  openMailbox,
  openSmtp,
  type OwnMailbox,
  type TakenMail,
} from '#testing/mail-servers.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, numberAt } from '#testing/read.ts'
import { approved, deposited, expectOk, readyToAct, sent, type Ready } from '#testing/steps.ts'

let smtp: TakenMail
let imap: OwnMailbox
let house: TestHouse
let member: Ready
let dossierId = ''

beforeAll(async () => {
  smtp = await openSmtp()
  imap = await openMailbox(42)
  house = await openTestHouse('2026-02-10', { passwords: quickPasswords, mailUrl: smtp.url })
  member = await readyToAct(house)
  const email = 'garage@exemple.example'
  dossierId = (await deposited(member, { debtor: debtor({ email }) })).id
  await sent(member, dossierId, { letter: 'first-reminder', channel: 'e-mail' })
  house.clock.set('2026-02-26')
})
afterAll(async () => {
  await house.stop()
  await Promise.all([smtp.stop(), imap.stop()])
})

const settings = (port: number, changes: object = {}) => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  userName: MAILBOX_USER,
  folder: 'INBOX',
  marksSeen: false,
  ...changes,
})

const visit = () => visitMailbox(house.house, member.organisationId)
const inbox = async () => expectOk(await member.get('/api/inbound?limit=200'))

/** A reply to a message that left, from an address that nobody knows. */
function replyTo(messageId: string, text: string): string {
  return [
    'From: Autre adresse <autre@exemple.example>',
    'To: contact@cabinet.example',
    'Subject: =?utf-8?Q?R=C3=A9_:_votre_lettre?=',
    `In-Reply-To: ${messageId}`,
    `Message-ID: <${crypto.randomUUID()}@exemple.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')
}

function sentMessageId(): string {
  const [message = ''] = smtp.messages
  return /^Message-ID: (<.+>)/im.exec(message)?.[1] ?? ''
}

describe('a mailbox by IMAP', () => {
  it('is not set towards another machine without encryption, nor by who may not', async () => {
    const clear = settings(143, { host: 'imap.cabinet.example' })
    expect(await member.post('/api/mailbox', clear)).toMatchObject({
      status: 422,
      body: { path: 'security' },
    })
    const officer = await house.joined(member.organisationId, 'officer')
    expect((await officer.post('/api/mailbox', settings(imap.port))).status).toBe(403)
    expect((await officer.post('/api/mailbox/password', { password: 'x' })).status).toBe(403)
  })

  it('says that its password is missing, and then that it is wrong', async () => {
    expectOk(await member.post('/api/mailbox', settings(imap.port)))
    await visit()
    expect(expectOk(await member.get('/api/mailbox')).body).toMatchObject({
      hasPassword: false,
      failure: 'no-password',
    })
    expectOk(await member.post('/api/mailbox/password', { password: 'mauvais' }))
    await visit()
    const told = expectOk(await member.get('/api/mailbox'))
    expect(told.body).toMatchObject({ hasPassword: true, failure: expect.any(String) })
    expect(JSON.stringify(told.body)).not.toContain('mauvais')
  })

  it('gives what answers a letter that left by SMTP, which stops what was to be sent', async () => {
    expectOk(await member.post('/api/mailbox/password', { password: MAILBOX_PASSWORD }))
    expect(sentMessageId()).not.toBe('')
    imap.bring(replyTo(sentMessageId(), 'Bonjour, je règle 200 € le 6 mars, c’est promis.'))
    await visit()
    const read = await inbox()
    expect(listAt(read, 'rows')).toMatchObject([
      {
        way: 'mailbox',
        channel: 'e-mail',
        subject: 'Ré : votre lettre',
        body: expect.stringContaining('c’est promis'),
        sure: true,
        simulated: false,
        recordedByName: null,
        proposed: { kind: 'promise' },
        candidates: [{ dossier: { id: dossierId } }],
      },
    ])
    expect(expectOk(await member.get('/api/mailbox')).body).toMatchObject({ failure: null })
    expect(await approved(member, dossierId, { letter: 'second-reminder' })).toMatchObject({
      status: 422,
      body: { code: 'gate-refuses' },
    })
  })

  it('is left as it is, and gives nothing twice', async () => {
    expect([...imap.flags().values()]).toEqual([[]])
    await visit()
    await visit()
    expect(numberAt(await inbox(), 'waiting')).toBe(1)
  })

  it('gives again what a visit that broke off did not take, and nothing else', async () => {
    imap.bring(replyTo(sentMessageId(), 'Première.'))
    imap.bring(replyTo(sentMessageId(), 'Deuxième.'))
    const taken: number[] = []
    const door = { ...settings(imap.port), security: 'none', password: MAILBOX_PASSWORD } as const
    const port = imapMailboxes({ privateNetwork: true })
    const broken = port.visit(door, { uidValidity: 42, lastUid: 1 }, async ({ uid }) => {
      if (uid === 3) throw new Error('stopped')
      taken.push(uid)
    })
    await expect(broken).rejects.toThrow('stopped')
    expect(taken).toEqual([2])
    await visit()
    expect(numberAt(await inbox(), 'waiting')).toBe(3)
  })

  it('is taken again where its numbering begins anew, each message kept once', async () => {
    const other = await openMailbox(43)
    const bodies = listAt(await inbox(), 'rows').map((row) => String(at(row, 'body')))
    other.bring(replyTo(sentMessageId(), 'Troisième, sous une autre numérotation.'))
    expectOk(await member.post('/api/mailbox', settings(other.port, { marksSeen: true })))
    await visit()
    await visit()
    expect(listAt(await inbox(), 'rows')).toHaveLength(bodies.length + 1)
    expect([...other.flags().values()]).toEqual([['\\Seen']])
    await other.stop()
  })

  it('is refused where its certificate is nobody’s, and nothing is taken', async () => {
    const secure = await openMailbox(44, { secureConnection: true })
    secure.bring(replyTo(sentMessageId(), 'Jamais lue.'))
    const before = numberAt(await inbox(), 'waiting')
    expectOk(await member.post('/api/mailbox', settings(secure.port, { security: 'tls' })))
    await visit()
    expect(expectOk(await member.get('/api/mailbox')).body).toMatchObject({
      failure: expect.stringMatching(/certificate|expired|signed|key/i),
    })
    expect(numberAt(await inbox(), 'waiting')).toBe(before)
    await secure.stop()
  })

  it('is not reached on a private network by a server that is published', async () => {
    const door = { ...settings(imap.port), security: 'none', password: 'x' } as const
    const port = imapMailboxes({ privateNetwork: false })
    const visiting = port.visit(door, { uidValidity: null, lastUid: 0 }, async () => undefined)
    await expect(visiting).rejects.toThrow('private network')
  })

  it('is fetched no more once it is removed, its password forgotten', async () => {
    const removed = expectOk(await member.post('/api/mailbox/removal', {}))
    expect(removed.body).toMatchObject({ own: null, hasPassword: false })
    expect((await member.post('/api/mailbox/visits', {})).status).toBe(409)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
