import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAll, utf8 } from '../../testing/read-all.ts'

const folder = fileURLToPath(
  new URL('../../../../tests/fixtures/sms-backup-restore/', import.meta.url),
)

function read(name: string, owners: string[] = []) {
  return readAll(readFileSync(folder + name), { fileName: name, owners })
}

describe('SMS Backup & Restore', () => {
  it('reads the conversation of the demonstration', () => {
    const { records, summary } = read('valid/delmas.xml')
    expect(summary).toMatchObject({
      messages: 15,
      participants: ['+33639981407'],
      attachments: 0,
      warnings: [],
    })
    const promise = records[11]
    expect(promise).toMatchObject({
      text: 'OK pour te payer 1 950 € avant le 30/04.',
      direction: 'in',
      author: { raw: '+33639981407', name: 'Thomas Delmas', kind: 'phone', strength: 'C' },
      time: { local: '2026-04-14T10:30:05.507', zone: 'utc' },
      sentByPeerAt: '2026-04-14T08:30:03.000Z',
    })
    expect(records[3]?.text).toContain('😊')
    expect(records[9]?.text).toContain('stp\nOn a')
  })

  it('decodes references and leaves unknown entities as written', () => {
    const { records } = read('valid/single-quotes-and-references.xml')
    expect(records.map(({ text }) => text)).toEqual([
      'Il a dit "oui" ❤ &lt; 😀',
      '&nbsp;ligne 1\nligne 2',
      '',
    ])
    expect(records[0]?.author.name).toBeNull()
  })

  it('reads the old root and an element with an end tag', () => {
    const { records, summary } = read('valid/old-root.xml')
    expect(summary?.warnings).toEqual([])
    expect(records[1]?.author).toEqual({
      raw: '36180',
      name: null,
      kind: 'phone',
      strength: 'C',
    })
  })

  it('tells boxes and network states apart', () => {
    const { records } = read('valid/boxes.xml')
    expect(records.map(({ direction, delivery }) => `${direction} ${delivery}`)).toEqual([
      'in delivered',
      'out delivered',
      'out sent',
      'out failed',
      'out draft',
      'out queued',
      'out failed',
      'out queued',
      'unknown unknown',
    ])
  })

  it('names the owner as the author of what was sent', () => {
    const author = read('valid/boxes.xml', ['+33639981100']).records[1]?.author
    expect(author).toEqual({ raw: '+33639981100', name: null, kind: 'phone', strength: 'C' })
  })

  it('reads the parts, the files and the sender of MMS', () => {
    const { records, summary } = read('valid/mms.xml')
    expect(records[0]).toMatchObject({
      text: 'un\ndeux',
      nativeId: 'a1@exemple.example',
      author: { raw: '+33639981202' },
      conversation: { participants: ['+33639981201', '+33639981202'] },
      sentByPeerAt: '2026-04-21T16:20:09.000Z',
      attachments: [
        {
          name: 'photo.png',
          sha256: '4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6',
          state: 'present',
        },
      ],
    })
    expect(records[1]).toMatchObject({
      author: { raw: null, kind: 'none' },
      attachments: [{ name: 'abîmée.png', sha256: null, state: 'missing' }],
    })
    expect(summary?.warnings).toEqual(['bad-attachment-data', 'duplicate-record'])
  })

  it.each([
    ['truncated.xml', 2, ['count-mismatch', 'truncated-file']],
    ['count-mismatch.xml', 2, ['count-mismatch']],
    ['malformed-elements.xml', 2, ['count-mismatch', 'malformed-record']],
    ['unreadable-date.xml', 3, ['unreadable-date']],
    ['malformed-bomb.xml', 1, ['doctype-ignored']],
  ])('reads %s as far as it goes', (name, messages, warnings) => {
    const { summary } = read(`invalid/${name}`)
    expect(summary).toMatchObject({ messages, warnings })
  })

  it('expands no entity of a DOCTYPE', () => {
    expect(read('invalid/malformed-bomb.xml').records[0]?.text).toBe('&lol9;&file;')
  })

  it.each([
    ['calls', '<calls count="1"></calls>'],
    ['another root', '<html><smses/></html>'],
    ['a comment that quotes the root', '<!-- <smses> --><other/>'],
    ['a tag that is not one', '< smses>'],
    ['nothing', ''],
  ])('does not recognise %s', (_, text) => {
    expect(readAll(utf8(text), { fileName: 'x' }).refusal).toEqual({ kind: 'unknown-format' })
  })

  it('gives no record for an empty backup', () => {
    const { summary } = readAll(utf8('<smses count="0" />'), { fileName: 'x' })
    expect(summary).toMatchObject({ messages: 0, warnings: [] })
  })
})
