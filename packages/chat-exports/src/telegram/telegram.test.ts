import { describe, expect, it } from 'vitest'
import { readFixture } from '../../testing/fixtures.ts'
import { readAll, utf8 } from '../../testing/read-all.ts'

function read(name: string, owners: readonly string[] = []) {
  return readAll(readFixture(`telegram/${name}`), { fileName: name, owners })
}

describe('Telegram', () => {
  const { records, summary } = read('valid/result.json', ['user777'])

  it('counts, and warns of the escape that JSON does not allow', () => {
    expect(summary).toMatchObject({
      format: 'telegram',
      variant: 'chat',
      messages: 4,
      participants: ['user123456789', 'user777'],
      attachments: 1,
      warnings: ['invalid-escape', 'zone-unknown'],
    })
    expect(records[0]?.conversation).toEqual({
      nativeId: '4611686018427387905',
      title: 'Thomas Delmas',
      participants: ['user777', 'user123456789'],
    })
  })

  it('tells the sides, and what the service says', () => {
    expect(records.map(({ direction }) => direction)).toEqual(['system', 'in', 'unknown', 'out'])
  })

  it('joins the parts of a text, and keeps half marks whole', () => {
    expect(records[1]).toMatchObject({
      nativeId: '2',
      text: 'OK pour te payer 1 950 € avant le 30/04 🙏',
      author: { raw: 'user123456789', name: 'Thomas Delmas', kind: 'account', strength: 'C' },
      time: { raw: '1776155405', instant: '2026-04-14T08:30:05Z', precision: 's', zone: 'utc' },
      edited: 'yes',
    })
  })

  it('gives a forwarded text to somebody else, and nobody to a deleted account', () => {
    expect(records[2]).toMatchObject({
      text: 'il ne paiera\u000bjamais',
      quoted: [{ start: 0, end: 19 }],
      author: { raw: null, kind: 'none' },
      edited: 'no',
    })
  })

  it('keeps a local hour local, and an export’s word on a file', () => {
    expect(records[3]).toMatchObject({
      time: { local: '2026-04-14T10:33:00', instant: null, zone: 'device-unknown' },
      attachments: [{ name: null, sha256: null, state: 'omitted' }],
      edited: 'no',
    })
  })

  it('reads the chats of an account, left ones too', () => {
    const account = read('valid/account.json')
    expect(account.summary).toMatchObject({ variant: 'account', messages: 2, warnings: [] })
    expect(account.records.map(({ text, conversation }) => [text, conversation.nativeId])).toEqual([
      ['un', '12345678901234567890'],
      ['deux', '2'],
    ])
  })

  it('finds the files beside `result.json`', () => {
    const archive = read('valid/archive.zip')
    expect(archive.records.map(({ attachments }) => attachments[0])).toMatchObject([
      { name: 'photo_1.jpg', state: 'present' },
      { name: 'devis.pdf', state: 'missing' },
    ])
  })

  it.each([
    ['cut.json', 3, ['invalid-escape', 'truncated-file']],
    ['damaged.json', 2, ['malformed-record', 'unreadable-date', 'zone-unknown']],
  ])('reads %s as far as it goes', (name, messages, warnings) => {
    expect(read(`invalid/${name}`).summary).toMatchObject({ messages, warnings })
  })

  it.each(['{"messages":[{"type":"message"}]}', '{"type":"personal_chat","messages":[]}', '[]'])(
    'does not recognise %s',
    (text) => {
      expect(readAll(utf8(text), { fileName: 'x' }).refusal).toEqual({ kind: 'unknown-format' })
    },
  )
})
