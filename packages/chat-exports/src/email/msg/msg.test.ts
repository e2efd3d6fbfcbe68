import { describe, expect, it } from 'vitest'
import { compoundFile } from '../../../testing/compound-file-writer.ts'
import { readFixture } from '../../../testing/fixtures.ts'
import { fileTime, outlookMessage, propertiesOf } from '../../../testing/outlook-message.ts'
import { readAll } from '../../../testing/read-all.ts'

const read = (bytes: Uint8Array, decodeCharset = (label: string) => `[${label}]`) =>
  readAll(bytes, { fileName: 'message.msg', decodeCharset })

describe('a message of Outlook', () => {
  it('gives its author by the address of the Internet, its time, its text and its files', () => {
    const { records, summary } = read(readFixture('outlook-msg/valid/delmas.msg'))
    expect(records[0]).toMatchObject({
      author: { raw: 'thomas@cafe-lanterne.example', name: 'Thomas Delmas', strength: 'C' },
      nativeId: 'msg-118@cafe-lanterne.example',
      time: { instant: '2026-04-14T08:30:05Z', local: '2026-04-14T10:30:05', zone: 'utc' },
      attachments: [
        { name: 'reçu.pdf', state: 'present' },
        { name: 'photo.jpg', state: 'present' },
      ],
    })
    expect(records[0]?.text).toContain('je règle 1 950 € avant le 30 avril.\n')
    expect(records[0]?.quoted).toHaveLength(1)
    expect(summary).toMatchObject({ format: 'outlook-msg', variant: 'cfb', warnings: [] })
  })

  it('has no author while it is a draft, and keeps the euro of an older file', () => {
    const { records } = read(readFixture('outlook-msg/valid/ansi-draft.msg'))
    expect(records[0]).toMatchObject({
      author: { raw: null, kind: 'none' },
      text: 'Payé : 650 €\n',
    })
  })

  it('asks the runtime for a code page that we have no table of', () => {
    const bytes = outlookMessage({ '1000': 'x', '3FFD': 1251 }, {}, true)
    expect(read(bytes).records[0]?.text).toBe('[windows-1251]')
  })

  it('takes the address of its own directory as an account, and the page where there is no text', () => {
    const page = new TextEncoder().encode('<p>Je paie.</p>')
    const values = {
      '0C1F': '/O=LANTERNE/CN=TD',
      '1013': page,
      '3FDE': 65_001,
      '0E06': fileTime('2026-04-14T08:30:05Z'),
    }
    expect(read(outlookMessage(values)).records[0]).toMatchObject({
      author: { raw: '/O=LANTERNE/CN=TD', kind: 'account', strength: 'C' },
      text: 'Je paie.\n',
      time: { instant: '2026-04-14T08:30:05Z' },
    })
  })

  it('says that its text is not read where it is only in RTF', () => {
    const [record] = read(outlookMessage({ '0037': 'x', '1009': Uint8Array.of(1, 2) })).records
    expect([record?.text, record?.warnings]).toEqual(['', ['unreadable-date', 'text-not-read']])
  })

  it('counts a message attached to it as a file whose bytes are not there', () => {
    const beside = {
      '__attach_version1.0_#00000000': {
        ...propertiesOf({ '3001': 'relance' }),
        '__substg1.0_3701000D': propertiesOf({ '1000': 'Payez' }),
      },
    }
    const [record] = read(outlookMessage({ '1000': 'Oui' }, beside)).records
    expect(record?.attachments).toEqual([{ name: 'relance', sha256: null, state: 'missing' }])
    expect(record?.warnings).toEqual(['unreadable-date'])
  })

  it('cut, is read as far as it goes, and says so', () => {
    const { summary } = read(readFixture('outlook-msg/invalid/cut.msg'))
    expect(summary?.warnings).toEqual(['truncated-file', 'unreadable-date'])
  })

  it('is not another compound file', () => {
    const { refusal } = read(compoundFile({ WordDocument: new Uint8Array(5000) }))
    expect(refusal).toEqual({ kind: 'unknown-format' })
  })

  it('ends, though a chain of sectors or the tree of its entries loops', () => {
    const whole = outlookMessage({ '0037': 'x', '1000': 'Je paie '.repeat(700) })
    for (let at = 44; at + 4 <= whole.length; at += 36) {
      const bytes = Uint8Array.from(whole)
      new DataView(bytes.buffer).setUint32(at, 1, true)
      expect(read(bytes).records.length).toBeLessThan(2)
    }
  })
})
