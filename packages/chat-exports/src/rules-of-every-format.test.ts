import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAll, utf8 } from '../testing/read-all.ts'

const json = (value: unknown) => strToU8(JSON.stringify(value))
const read = (bytes: Uint8Array, fileName = 'export') => readAll(bytes, { fileName })

describe('what holds for every format', () => {
  it.each([
    [
      'telegram',
      json({ messages: [{ id: 1, date_unixtime: '1776155400', from: 'Zoé', text: 'un\r\ndeux' }] }),
    ],
    [
      'messenger',
      json({ participants: [], messages: [{ sender_name: 'Zoé', content: 'un\r\ndeux' }] }),
    ],
    ['sms-ie', json([{ _id: '1', date: '1776155400000', type: '1', body: 'un\r\ndeux' }])],
    [
      'signal',
      utf8(
        `{"version":"1","backupTimeMs":"1"}\n${JSON.stringify({
          chatItem: {
            dateSent: '1',
            incoming: {},
            standardMessage: { text: { body: 'un\r\ndeux' } },
          },
        })}\n`,
      ),
    ],
  ])('reads CR LF inside a text of %s as LF', (format, bytes) => {
    const { records, summary } = read(bytes)
    expect(summary?.format).toBe(format)
    expect(records[0]?.text).toBe('un\ndeux')
  })

  it.each([
    ['sms-ie', json([{ _id: '1', address: '+33639980001', type: '1', body: 'sans date' }])],
    [
      'slack',
      json([
        { type: 'message', text: 'a' },
        { text: 'b', ts: '1776155400.000100' },
      ]),
    ],
    ['teams', json([{ id: '1', messageType: 'message', body: { content: 'sans date' } }])],
    ['telegram', json({ messages: [{ id: 1, type: 'message', from_id: 'user1', text: 'a' }] })],
  ])('recognises %s though its first message has no date', (format, bytes) => {
    const { records, summary } = read(bytes)
    expect(summary).toMatchObject({ format, warnings: ['unreadable-date'] })
    expect(records[0]?.time).toMatchObject({ instant: null, local: null })
  })

  it('finds the files beside a conversation whose archive has a # in its name', () => {
    const result = { messages: [{ id: 1, date_unixtime: '1', from: 'Zoé', photo: 'photos/a.jpg' }] }
    const zip = zipSync({
      'ChatExport/result.json': json(result),
      'ChatExport/photos/a.jpg': utf8('a'),
    })
    const { records } = read(zip, 'lot #2.zip')
    expect(records[0]?.attachments[0]?.state).toBe('present')
    expect(records[0]?.source.path).toBe('lot #2.zip#ChatExport/result.json')
  })
})

describe('the label of an author', () => {
  const columns =
    'Chat Session,Message Date,Delivered Date,Read Date,Service,Type,Sender ID,Sender Name,Status,' +
    'Replying to,Subject,Text,Attachment,Attachment type\r\n'
  it.each([
    [
      'messenger',
      json({ participants: [], messages: [{ sender_name: '\u200EZoé L ', timestamp_ms: 1 }] }),
      'Zoé L',
    ],
    [
      'telegram',
      json({ messages: [{ date_unixtime: '1', from: ' Zoé L\u200F', text: 'a' }] }),
      'Zoé L',
    ],
    [
      'telegram',
      json({ messages: [{ date_unixtime: '1', from_id: ' user1', text: 'a' }] }),
      'user1',
    ],
    [
      'sms-backup-restore',
      utf8(
        '<smses><sms date="1" type="1" address=" \u202A+33 6 39 98 00 01\u202C " body="a"/></smses>',
      ),
      '+33 6 39 98 00 01',
    ],
    [
      'sms-ie',
      json([{ _id: '1', date: '1', type: '1', address: '\u2066+33639980001\u2069' }]),
      '+33639980001',
    ],
    [
      'imazing',
      utf8(`${columns}Z,2026-04-14 10:12:00,,,SMS,Incoming,\u202A+33639980001\u202C ,Z,,,,a,,\r\n`),
      '+33639980001',
    ],
    ['slack', json([{ user: ' U1 ', text: 'a', ts: '1776155400.000100' }]), 'U1'],
  ])('of %s has no mark and no white space around it', (format, bytes, raw) => {
    const { records, summary } = read(bytes)
    expect(summary).toMatchObject({ format, participants: [raw] })
    expect(records[0]?.author.kind).not.toBe('none')
  })
})

describe('duplicate-record', () => {
  const message = { type: 'message', user: 'U1', text: 'oui', ts: '1776155400.000100' }

  it('is said of one conversation only', () => {
    const twice = { 'a/2026-04-14.json': json([message]), 'b/2026-04-14.json': json([message]) }
    expect(read(zipSync({ 'users.json': json([]), ...twice })).summary?.warnings).toEqual([])
    const same = { 'a/2026-04-14.json': json([message]), 'a/2026-04-15.json': json([message]) }
    expect(read(zipSync({ 'users.json': json([]), ...same })).summary?.warnings).toEqual([
      'duplicate-record',
    ])
  })

  it('is said of a mailbox whatever else the two messages say', () => {
    const mail = (to: string) =>
      `From - Tue Apr 14 10:30:05 2026\nFrom: z@example.org\nTo: ${to}\nMessage-ID: <1@example.org>\n` +
      'Date: Tue, 14 Apr 2026 10:30:05 +0200\nSubject: S\n\nOui\n\n'
    const { summary } = read(utf8(mail('a@example.org') + mail('b@example.org')))
    expect(summary).toMatchObject({ messages: 2, warnings: ['duplicate-record'] })
  })
})

describe('parts of an MMS', () => {
  const part = (attributes: string) => `<part seq="0" ${attributes}/>`
  const mms = (parts: string) =>
    utf8(
      `<smses count="1"><mms date="1776155400000" msg_box="1" address="+33639980001"><parts>${parts}` +
        '</parts></mms></smses>',
    )

  it('give no line where they have no text', () => {
    const parts = ['text="null"', 'text="un"', ''].map((text) => part(`ct="text/plain" ${text}`))
    expect(read(mms(parts.join(''))).records[0]?.text).toBe('un')
  })

  it('are told by their media type, case and parameters aside', () => {
    const parts = part('ct="Text/Plain; charset=utf-8" text="un"') + part('ct="Application/SMIL"')
    expect(read(mms(parts)).records[0]).toMatchObject({ text: 'un', attachments: [] })
  })
})

describe('the count that a backup of texts declares', () => {
  const sms = '<sms address="+33639980001" date="1776155400000" type="1" body="Oui"/>'

  it.each([
    [1, ['malformed-record']],
    [2, ['count-mismatch', 'malformed-record']],
  ])('is compared with the records: %d', (count, warnings) => {
    const { summary } = read(utf8(`<smses count="${count}">${sms}<sms read="1"/></smses>`))
    expect(summary).toMatchObject({ messages: 1, warnings })
  })
})

describe('the character set of a backup of texts', () => {
  it.each(['ISO-8859-1', 'windows-1252'])('is the one that it declares: %s', (label) => {
    const text =
      `<?xml version='1.0' encoding='${label}' standalone='yes' ?><smses count="1">` +
      '<sms address="+33639980001" date="1776155400000" type="1" body="pay\u00e9"/></smses>'
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    expect(read(bytes).records[0]?.text).toBe('payé')
  })
})

describe('a WhatsApp archive', () => {
  const chat = utf8('14/03/2026 08:00 - Bob: notes.txt (fichier joint)\n')

  it('is read though a text file was sent in the discussion', () => {
    const zip = zipSync({ 'Discussion WhatsApp avec Bob.txt': chat, 'notes.txt': utf8('rien') })
    expect(read(zip).records[0]?.attachments).toMatchObject([
      { name: 'notes.txt', state: 'present' },
    ])
  })

  it('is read from the folder that was zipped with its name', () => {
    const ios = utf8('[14/03/2026, 08:00:01] Bob: \u200E<pièce jointe : a.jpg>\n')
    const zip = zipSync({ 'Bob/_chat.txt': ios, 'Bob/a.jpg': utf8('a'), '__MACOSX/x': utf8('') })
    const { records, summary } = read(zip, 'Bob.zip')
    expect(summary).toMatchObject({ format: 'whatsapp', variant: 'ios' })
    expect(records[0]?.attachments).toMatchObject([{ name: 'a.jpg', state: 'present' }])
  })
})

describe('other forms of known files', () => {
  it('reads iMazing columns by their names, whichever are left out', () => {
    const header =
      'Chat Session,Message ID,Message Date,Delivered Date,Read Date,Service,Type,Sender ID,' +
      'Sender Name,Status,Replying to,Subject,Text,Attachment,Attachment type'
    const row = 'Zoé,A-1,2026-04-14 10:12:00,,,SMS,Incoming,+33639980001,Zoé,Read,,,Oui,,'
    const { records, summary } = read(utf8(`${header}\r\n${row}\r\n`))
    expect(summary?.variant).toBe('messages-15')
    expect(records[0]).toMatchObject({ nativeId: 'A-1', text: 'Oui', edited: 'unknown' })
  })

  it('reads a page of Meta that names no participants, by its classes or its place', () => {
    const block =
      '<div class="_3-95 _a6-g"><h2 class="_2pim _a6-h">Zoé</h2><div class="_a6-p"><div>Oui</div></div>' +
      '<footer class="_a6-o"><div>13 sept. 2020, 12:26</div></footer></div>'
    const page = utf8(`<html><body><div role="main">${block}</div></body></html>`)
    expect(read(page).records[0]).toMatchObject({
      text: 'Oui',
      time: { local: '2020-09-13T12:26' },
    })
    const bare = utf8(new TextDecoder().decode(page).replaceAll(/ class="[^"]*"/g, ''))
    expect(read(bare).refusal?.kind).toBe('unknown-format')
    const path = 'your_facebook_activity/messages/inbox/zoe_1/message_1.html'
    expect(read(zipSync({ [path]: bare })).records[0]?.text).toBe('Oui')
  })

  it('ends a body in base64 at the next property of the message', () => {
    const lines = [
      'BEGIN:VMSG',
      'X-MESSAGE-TYPE:DELIVER',
      'BEGIN:VCARD',
      'TEL:+33639980001',
      'END:VCARD',
      'BEGIN:VBODY',
      'X-BODY-CONTENTS;CHARSET=UTF-8;ENCODING=BASE64:Y2Fm',
      'w6k=',
      'X-SS-DT:20130102T030405Z',
      'END:VBODY',
      'END:VMSG',
    ]
    const { records } = read(utf8(`${lines.join('\r\n')}\r\n`))
    expect(records[0]).toMatchObject({ text: 'café', time: { instant: '2013-01-02T03:04:05Z' } })
  })

  it('gives to somebody else what a message of Teams forwards', () => {
    const content = '<blockquote itemtype="http://schema.skype.com/Forward">je paie</blockquote>vu'
    const body = { contentType: 'html', content }
    const { records } = read(json([{ id: '1', createdDateTime: '2026-04-14T08:30:00Z', body }]))
    expect(records[0]).toMatchObject({ text: 'je paie\nvu', quoted: [{ start: 0, end: 7 }] })
  })
})

describe('the parts of a message', () => {
  const head = 'From: z@example.org\nDate: Tue, 14 Apr 2026 10:30:05 +0200\nContent-Type: '
  const multipart = (kind: string, boundary: string, ...parts: readonly string[]) =>
    `multipart/${kind}; boundary=${boundary}\n\n` +
    `${parts.map((part) => `--${boundary}\nContent-Type: ${part}\n`).join('')}--${boundary}--\n`
  const attachmentsOf = (body: string) => read(utf8(head + body)).records[0]?.attachments.length

  it('are attachments, but the page that says what a plain part beside it says', () => {
    const [plain, page] = ['text/plain\n\nOui', 'text/html\n\n<p>Oui</p>']
    expect(attachmentsOf(multipart('alternative', 'A', plain, page))).toBe(0)
    expect(attachmentsOf(multipart('alternative', 'A', plain, page, 'text/calendar\n\nx'))).toBe(1)
    const lone = multipart('alternative', 'B', page)
    expect(attachmentsOf(multipart('mixed', 'A', lone, plain))).toBe(1)
  })
})

describe('a line without author', () => {
  it('is not cut at the port of an address', () => {
    const line = 'http://exemple.example:8080/facture'
    const { records } = read(utf8(`14/03/2026 08:00 - ${line}\n`))
    expect(records[0]).toMatchObject({ direction: 'system', text: line })
  })
})

describe('what an application alone writes', () => {
  it.each([
    ['Ce message a été supprimé.', 'yes', 'unknown'],
    ['ce message a été supprimé', 'unknown', 'unknown'],
    ['Oui \u200E<Ce message a été modifié>', 'unknown', 'yes'],
    ['Oui <ce message a été modifié>', 'unknown', 'unknown'],
  ])('is known letter for letter in %j', (text, deleted, edited) => {
    const { records } = read(utf8(`14/03/2026 08:00 - Bob: ${text}\n`))
    expect(records[0]).toMatchObject({ text, deleted, edited })
  })
})

describe('a file that is cut', () => {
  it.each([30, 60, 90])('is said to be cut, and nothing else, %d bytes before its end', (left) => {
    const thread = {
      participants: [{ name: 'Zoé' }],
      messages: [{ sender_name: 'Zoé', timestamp_ms: 1776155400000, content: 'Oui' }],
      title: 'Conversation avec Zoé',
      is_still_participant: true,
      thread_path: 'inbox/zoe_1',
    }
    const bytes = utf8(JSON.stringify(thread))
    const { summary } = read(bytes.subarray(0, bytes.length - left))
    expect(summary).toMatchObject({ messages: 1, warnings: ['truncated-file'] })
  })

  it('is said to be cut where it begins to open one more message of a phone', () => {
    const box = 'BEGIN:VMSG\nBEGIN:VBODY\nX-BOX:INBOX\nSubject:Oui\nEND:VBODY\nEND:VMSG\n'
    const { summary } = read(utf8(`${box}BEGIN:V`))
    expect(summary).toMatchObject({ messages: 1 })
    expect(summary?.warnings).toEqual(['truncated-file', 'unreadable-date', 'zone-unknown'])
  })

  it('may begin with empty lines before the first message of a mailbox', () => {
    const mail = 'From z Tue\nFrom: z@example.org\nDate: Tue, 14 Apr 2026 10:30:05 +0200\n\nOui\n'
    const { records, summary } = read(utf8(`\n${mail}`))
    expect(summary?.format).toBe('mbox')
    expect(records[0]?.source.offset).toBe(1)
  })
})
