import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAll } from '../../testing/read-all.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/teams/', import.meta.url))
const file = (name: string) => readFileSync(folder + name)
const read = (name: string, options = {}) => readAll(file(name), { fileName: name, ...options })

describe('Teams', () => {
  it('reads messages of Graph, and marks what they quote', () => {
    const { records, summary } = read('valid/graph.json', { owners: ['Thomas Delmas'] })
    expect(summary).toMatchObject({
      format: 'teams',
      variant: 'graph',
      messages: 4,
      participants: ['0f0e0d0c-0000-4000-8000-000000000001'],
      attachments: 1,
      warnings: ['unreadable-date'],
    })
    expect(records[0]).toMatchObject({
      direction: 'out',
      text: 'OK pour vendredi',
      time: { instant: '2026-04-14T08:30:00.500Z', zone: 'utc', precision: 'ms' },
      author: { name: 'Thomas Delmas', kind: 'account', strength: 'B' },
      edited: 'no',
      deleted: 'no',
    })
    const [, reply] = records
    const [quoted] = reply?.quoted ?? []
    expect(reply?.text.slice(quoted?.start, quoted?.end)).toBe('JulieTu paies à quand\u00A0?\n')
    expect(reply?.text).toContain('Le 30 avril,\npromis Julie\n')
    expect(reply).toMatchObject({
      edited: 'yes',
      attachments: [{ name: 'reçu.pdf', sha256: null, state: 'missing' }],
    })
    expect(records[2]).toMatchObject({
      deleted: 'yes',
      time: { instant: '2026-04-14T08:30:00.000Z', zone: 'offset' },
    })
    expect(records[3]).toMatchObject({
      direction: 'system',
      author: { raw: null, kind: 'none' },
      time: { raw: '2026-02-30T10:30:00Z', instant: null, local: null },
    })
  })

  it('reads the keys of a tenant whatever their case, one message alone too', () => {
    const { records, summary } = read('valid/tenant.json')
    expect(summary).toMatchObject({ variant: 'tenant', messages: 1, warnings: [] })
    expect(records[0]).toMatchObject({ text: 'OK\n', time: { zone: 'utc' } })
    expect(records[0]?.source).toMatchObject({
      offset: 0,
      length: file('valid/tenant.json').length,
    })
  })

  it('reads every list of messages of an archive', () => {
    const zip = zipSync({
      'users/2/messages_2.json': file('valid/tenant.json'),
      'users/1/messages_1.json': file('valid/graph.json'),
      'users/1/users_1.json': file('valid/tenant.json'),
    })
    const { records, summary } = readAll(zip, { fileName: 'tenant.zip' })
    expect(summary?.messages).toBe(5)
    expect(records[0]?.source.path).toBe('tenant.zip#users/1/messages_1.json')
  })

  it('reads a personal account, whose owner the file names', () => {
    const { records, summary } = read('valid/skype.json')
    expect(summary).toMatchObject({
      variant: 'skype',
      messages: 4,
      participants: ['8:live:delmas', '8:live:atelier'],
      warnings: [],
    })
    expect(records.map(({ direction }) => direction)).toEqual(['in', 'out', 'in', 'system'])
    const [answer] = records
    expect(answer).toMatchObject({
      conversation: { nativeId: '8:live:delmas', title: 'Thomas Delmas' },
      author: { raw: '8:live:delmas', name: 'Thomas', kind: 'account', strength: 'C' },
      edited: 'yes',
      deleted: 'no',
    })
    expect(answer?.text.slice(answer.quoted[0]?.end).trim()).toBe('le 30 & promis')
    expect(records[2]).toMatchObject({ deleted: 'yes', attachments: [{ name: 'recu.jpg' }] })
    expect(records[3]?.conversation).toMatchObject({
      nativeId: '19:groupe@thread.skype',
      title: null,
    })
  })

  it('reads a damaged file as far as it goes', () => {
    const { summary } = read('invalid/cut.json')
    expect(summary).toMatchObject({
      messages: 1,
      warnings: ['malformed-record', 'truncated-file'],
    })
  })
})
