import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAll } from '../../testing/read-all.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/vmg/', import.meta.url))
const read = (file: string, options = {}) =>
  readAll(readFileSync(folder + file), { fileName: file, ...options })

describe('VMG', () => {
  it('reads cards, nested envelopes and the character set of the text', () => {
    const { records, summary } = read('valid/irmc.vmg')
    expect(summary).toMatchObject({
      format: 'vmg',
      variant: 'irmc',
      messages: 2,
      participants: ['+33639981407'],
      warnings: ['zone-unknown'],
    })
    expect(records[0]).toMatchObject({
      direction: 'in',
      delivery: 'delivered',
      author: { raw: '+33639981407', name: 'Thomas Delmas', kind: 'phone', strength: 'C' },
      time: {
        raw: '2011.7.25.17.44.26Z',
        instant: '2011-07-25T17:44:26Z',
        local: '2011-07-25T19:44:26',
        zone: 'utc',
        precision: 's',
      },
      text: 'Reçu 50 €, le reste le 5.\nMerci',
      edited: 'no',
      deleted: 'unknown',
    })
    expect(records[1]).toMatchObject({
      direction: 'out',
      delivery: 'draft',
      author: { raw: null, kind: 'none' },
      time: { local: '2011-07-26T08:05:09', zone: 'device-unknown' },
      text: 'Bonjour Thomas,\nDate: pas encore',
    })
  })

  it('reads UTF-16, where offsets still count bytes', () => {
    const bytes = readFileSync(`${folder}valid/nokia-utf16.vmg`)
    const { records } = read('valid/nokia-utf16.vmg')
    expect(records[0]?.source).toMatchObject({ offset: 2, length: bytes.length - 6 })
    expect(records[0]).toMatchObject({
      text: 'Je te dois toujours 300 €\nSolde : fin mars',
      time: { instant: '2008-03-05T09:15:00Z', local: '2008-03-05T10:15:00' },
    })
  })

  it('reads base64 over folded lines', () => {
    const { records, summary } = read('valid/tizen.vmg')
    expect(summary).toMatchObject({ variant: 'tizen', warnings: [] })
    expect(records[0]).toMatchObject({
      author: { raw: '0639981407' },
      text: 'Je paie 50 € le 10',
      time: { instant: '2013-01-02T03:04:05Z' },
    })
  })

  it('reads a damaged file as far as it goes', () => {
    const { records, summary } = read('invalid/cut.vmg')
    expect(records[0]).toMatchObject({
      text: 'Ok',
      time: { raw: '2016/02/31 09:13:21', local: null },
    })
    expect(summary).toMatchObject({
      variant: 'box',
      messages: 1,
      warnings: ['malformed-record', 'truncated-file', 'unreadable-date', 'zone-unknown'],
    })
  })
})
