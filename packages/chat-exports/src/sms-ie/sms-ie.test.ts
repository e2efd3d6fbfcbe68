import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAll, utf8 } from '../../testing/read-all.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/sms-ie/', import.meta.url))
const thread = readFileSync(`${folder}valid/thread.ndjson`)

describe('SMS Import / Export', () => {
  it('reads SMS in milliseconds and MMS in seconds', () => {
    const { records, summary } = readAll(thread, { fileName: 'thread.ndjson' })
    expect(summary).toMatchObject({
      format: 'sms-ie',
      variant: 'v2-ndjson',
      messages: 3,
      participants: ['+33639981407'],
      attachments: 1,
      warnings: [],
    })
    expect(records[0]).toMatchObject({
      text: 'OK pour te payer 1 950 € avant le 30/04.',
      time: { instant: '2026-04-14T08:30:05.507Z', precision: 'ms' },
      author: { raw: '+33639981407', name: 'Thomas Delmas', kind: 'phone', strength: 'C' },
    })
    expect(records[1]).toMatchObject({
      text: 'Voilà la preuve',
      time: { instant: '2026-04-21T16:20:15Z', local: '2026-04-21T18:20:15', precision: 's' },
      sentByPeerAt: '2026-04-21T16:20:09.000Z',
      attachments: [{ name: 'PART_1.jpg', sha256: null, state: 'missing' }],
    })
    expect(records[2]).toMatchObject({ direction: 'out', delivery: 'failed' })
  })

  it('reads the array of the first version', () => {
    const rows = new TextDecoder().decode(thread).trimEnd().split('\n').join(',\n')
    const { records, summary } = readAll(utf8(`[${rows}]\n`), { fileName: 'messages.json' })
    const expected = readAll(thread, { fileName: 'thread.ndjson' }).records
    expect(summary).toMatchObject({ variant: 'v1-json', messages: 3, warnings: [] })
    expect(records.map(({ text }) => text)).toEqual(expected.map(({ text }) => text))
    expect(records.map(({ source }) => source.sliceSha256)).toEqual(
      expected.map(({ source }) => source.sliceSha256),
    )
  })

  it('finds the files of the archive', () => {
    const zip = zipSync({ 'messages.ndjson': thread, 'data/PART_1.jpg': strToU8('image') })
    const { records } = readAll(zip, { fileName: 'sms.zip' })
    expect(records[1]?.source.path).toBe('sms.zip#messages.ndjson')
    expect(records[1]?.attachments[0]?.state).toBe('present')
  })

  it('reads a damaged file as far as it goes', () => {
    const bytes = readFileSync(`${folder}invalid/broken.ndjson`)
    const { summary } = readAll(bytes, { fileName: 'broken.ndjson' })
    expect(summary).toMatchObject({
      messages: 1,
      warnings: ['malformed-record', 'truncated-file'],
    })
  })

  it.each(['{"_id":"1"}', '{"version":"1"}', '{', '{"date":"1","_id":"2"}', '[{"_id":"1"}]', '[]'])(
    'does not recognise %s',
    (text) => {
      expect(readAll(utf8(text), { fileName: 'x' }).refusal).toEqual({ kind: 'unknown-format' })
    },
  )
})
