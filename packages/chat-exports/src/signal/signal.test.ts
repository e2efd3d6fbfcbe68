import { describe, expect, it } from 'vitest'
import { readFixture } from '../../testing/fixtures.ts'
import { readAll, utf8 } from '../../testing/read-all.ts'

function read(name: string, owners: readonly string[] = []) {
  return readAll(readFixture(`signal/${name}`), { fileName: name, owners })
}

describe('Signal, plaintext', () => {
  const { records, summary } = read('valid/main.jsonl', ['+33 6 39 98 12 01'])

  it('names people by number, else by account', () => {
    expect(summary).toMatchObject({
      format: 'signal',
      variant: 'plaintext',
      messages: 5,
      participants: ['+33 6 39 98 12 01', '+33639981407', 'fffefdfc-fbfa-f9f8-f7f6-f5f4f3f2f1f0'],
      attachments: 3,
      warnings: [],
    })
    expect(records.map(({ author }) => author.name)).toEqual([
      null,
      'Thomas',
      'Inès Martin',
      'Inès Martin',
      null,
    ])
    expect(records[4]?.author).toMatchObject({ raw: null, kind: 'none' })
  })

  it('tells the sides, and a sending that failed', () => {
    expect(records.map(({ direction }) => direction)).toEqual(['out', 'in', 'in', 'system', 'in'])
    expect(records.map(({ delivery }) => delivery).slice(0, 2)).toEqual(['failed', 'unknown'])
  })

  it('keeps the earlier texts, oldest first', () => {
    expect(records[1]).toMatchObject({
      nativeId: '1776155405871',
      text: 'avant le 30/04',
      quoted: [],
      edited: 'yes',
      editHistory: [
        { at: '2026-04-14T08:26:40.000Z', text: 'avant le 30/05' },
        { at: '2026-04-14T08:28:20.000Z', text: 'avant le 30/06' },
      ],
      sentByPeerAt: '2026-04-14T08:30:05.871Z',
      conversation: { nativeId: '5', title: 'Thomas', participants: ['+33639981407'] },
    })
    expect(records.map(({ deleted }) => deleted)).toEqual(['no', 'no', 'yes', 'no', 'no'])
  })

  it('names a group and its members', () => {
    expect(records[2]?.conversation).toEqual({
      nativeId: '6',
      title: 'Chantier',
      participants: [
        '00010203-0405-0607-0809-0a0b0c0d0e0f',
        'fffefdfc-fbfa-f9f8-f7f6-f5f4f3f2f1f0',
      ],
    })
  })

  it('finds the files of its folder', () => {
    const archive = read('valid/archive.zip')
    expect(archive.records[1]?.source.path).toBe('archive.zip#export/main.jsonl')
    expect(archive.records[1]?.attachments.map(({ state }) => state)).toEqual([
      'present',
      'missing',
    ])
  })

  it('reads a damaged file as far as it goes', () => {
    expect(read('invalid/cut.jsonl').summary).toMatchObject({
      messages: 1,
      warnings: ['malformed-record', 'truncated-file'],
    })
  })

  it('reads a backup without messages', () => {
    const text = '{"version":"1","backupTimeMs":"1777878000000"}\n'
    expect(readAll(utf8(text), { fileName: 'main.jsonl' }).summary).toMatchObject({ messages: 0 })
  })
})

describe('signal-export', () => {
  it('reads lines and those that follow them', () => {
    const { records, summary } = read('valid/signal-export.txt', ['Me'])
    expect(summary).toMatchObject({
      variant: 'signal-export',
      participants: ['Me', 'Thomas Delmas'],
      warnings: ['third-party-export', 'unreadable-date', 'zone-unknown'],
    })
    expect(records.map(({ text, direction }) => [direction, text])).toEqual([
      ['out', 'Et les 1 950 € ?'],
      ['in', 'OK : je paie\navant le 30/04\n'],
      ['in', "jour qui n'existe pas"],
    ])
    expect(records[1]?.time).toMatchObject({ raw: '2026-04-14, 10:30', local: '2026-04-14T10:30' })
  })
})
