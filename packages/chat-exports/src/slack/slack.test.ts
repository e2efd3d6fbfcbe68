import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAll } from '../../testing/read-all.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/slack/', import.meta.url))
const file = (name: string) => readFileSync(folder + name)
const json = (value: unknown) => strToU8(JSON.stringify(value))

const lists = {
  'channels.json': json([{ id: 'C07', name: 'chantier', members: ['U07DELMAS', 'U07JULIE0'] }]),
  'users.json': json([
    { id: 'U07DELMAS', name: 'thomas', real_name: 'Thomas Delmas', profile: { display_name: '' } },
    'not a user',
  ]),
}

describe('Slack', () => {
  it('reads a day alone, where times are cut to the millisecond', () => {
    const { records, summary } = readAll(file('valid/2026-04-14.json'), {
      fileName: '2026-04-14.json',
      owners: ['Compta'],
    })
    expect(summary).toMatchObject({
      format: 'slack',
      variant: 'channel-day',
      messages: 6,
      participants: ['U07DELMAS', 'B07COMPTA', 'USLACKBOT', 'incoming'],
      attachments: 2,
      warnings: ['duplicate-record', 'unreadable-date'],
    })
    expect(records.map(({ direction }) => direction)).toEqual([
      'system',
      'in',
      'in',
      'out',
      'in',
      'in',
    ])
    expect(records[1]).toMatchObject({
      nativeId: '1776155400.897649',
      author: { raw: 'U07DELMAS', name: null, kind: 'account', strength: 'B' },
      time: { raw: '1776155400.897649', instant: '2026-04-14T08:30:00.897Z', zone: 'utc' },
      text: 'OK pour 1 950 € avant le 30/04 &amp; désolé\nvraiment',
      edited: 'yes',
    })
    expect(records[4]).toMatchObject({ deleted: 'yes', edited: 'no' })
    expect(records[5]).toMatchObject({ author: { raw: 'incoming' }, time: { instant: null } })
  })

  it('reads an export by path, with the names and the files that it gives', () => {
    const zip = zipSync({
      ...lists,
      'integration_logs.json': json([]),
      'chantier/2026-04-14.json': file('valid/2026-04-14.json'),
      'chantier/2026-04-02.json': json([
        { type: 'message', text: 'avant', ts: '1775111111.000001' },
      ]),
      'chantier/attachments/F07RECU00-reçu.pdf': strToU8('reçu'),
    })
    const { records, summary } = readAll(zip, { fileName: 'export.zip' })
    expect(summary).toMatchObject({ variant: 'export-zip', messages: 7 })
    expect(records[0]).toMatchObject({
      text: 'avant',
      source: { path: 'export.zip#chantier/2026-04-02.json', offset: 1 },
      author: { raw: null, kind: 'none' },
      conversation: { nativeId: 'C07', title: 'chantier' },
    })
    expect(records[2]?.author).toMatchObject({ raw: 'U07DELMAS', name: 'Thomas Delmas' })
    expect(records[3]?.attachments.map(({ state }) => state)).toEqual(['present', 'missing'])
    expect(records[4]?.author).toMatchObject({ raw: 'B07COMPTA', name: 'Compta' })
  })

  it('tells an export that another tool imitates', () => {
    const zip = zipSync({ ...lists, 'chantier/2026-04-14.json': file('valid/imitated.json') })
    const { records, summary } = readAll(zip, { fileName: 'export.zip' })
    expect(summary).toMatchObject({
      variant: 'slackdump-zip',
      warnings: ['third-party-export'],
    })
    expect(records[0]?.author.strength).toBe('C')
  })

  it('reads a damaged day as far as it goes', () => {
    const { records, summary } = readAll(file('invalid/cut.json'), { fileName: 'cut.json' })
    expect(records.map(({ text }) => text)).toEqual(['OK'])
    expect(summary?.warnings).toEqual(['malformed-record', 'truncated-file'])
  })
})
