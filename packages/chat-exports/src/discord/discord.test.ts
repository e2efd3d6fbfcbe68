import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { differsFromSnowflake, snowflakeMs } from '#discord/snowflake.ts'
import { readAll } from '../../testing/read-all.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/discord/', import.meta.url))
const file = (name: string) => readFileSync(folder + name)
const read = (name: string, options = {}) => readAll(file(name), { fileName: name, ...options })

describe('Discord', () => {
  it('reads the JSON of the exporter, and compares each identifier with its time', () => {
    const { records, summary } = read('valid/exporter.json', { owners: ['atelier'] })
    expect(summary).toMatchObject({
      format: 'discord',
      variant: 'chat-exporter',
      messages: 3,
      participants: ['112233445566778899', '112233445566778900'],
      attachments: 2,
      warnings: ['count-mismatch', 'snowflake-mismatch', 'third-party-export'],
    })
    expect(records[0]).toMatchObject({
      conversation: { nativeId: '998877665544332211', title: 'thomas' },
      direction: 'in',
      author: { raw: '112233445566778899', name: 'Thomas', kind: 'account', strength: 'C' },
      time: { instant: '2026-04-14T08:30:00.250Z', zone: 'offset' },
      edited: 'yes',
      warnings: [],
    })
    expect(records[0]?.attachments.map(({ name }) => name)).toEqual(['recu.pdf', 'Merci'])
    expect(records[1]).toMatchObject({ direction: 'out', edited: 'no', time: { zone: 'utc' } })
    expect(records[2]).toMatchObject({ direction: 'system', warnings: ['snowflake-mismatch'] })
  })

  it('keeps every digit of the identifiers that the package writes as numbers', () => {
    const { records, summary } = read('valid/package.json', { owners: ['Atelier Verrières'] })
    expect(summary).toMatchObject({ variant: 'package-json', messages: 2, warnings: [] })
    expect(records[0]?.nativeId).toBe(idIn('package.json'))
    expect(BigInt(records[0]?.nativeId ?? 0) > 2n ** 53n).toBe(true)
    expect(records[0]).toMatchObject({
      direction: 'out',
      author: { raw: 'Atelier Verrières' },
      text: 'Bonjour,\nla facture ?',
      time: { raw: '2026-04-14 08:30:00', instant: '2026-04-14T08:30:00.000Z', zone: 'utc' },
      attachments: [{ name: 'facture.pdf' }, { name: 'bon.pdf' }],
    })
  })

  it('reads the tables of the package and of the exporter', () => {
    const table = read('valid/package.csv')
    expect(table.summary).toMatchObject({
      variant: 'package-csv',
      messages: 2,
      warnings: ['snowflake-mismatch'],
    })
    expect(table.records[0]).toMatchObject({ text: 'Bonjour,\nla facture ?', warnings: [] })
    const exported = read('valid/exporter.csv')
    expect(exported.summary).toMatchObject({
      messages: 2,
      attachments: 2,
      warnings: ['third-party-export', 'unreadable-date'],
    })
    expect(exported.records[0]).toMatchObject({
      text: 'OK pour "vendredi"',
      author: { raw: '112233445566778899', name: 'thomas_d' },
      time: { instant: '2026-04-14T08:30:00.250Z' },
    })
  })

  it('reads every conversation of a package', () => {
    const zip = zipSync({
      'README.txt': strToU8('Discord'),
      'account/user.json': strToU8('{"id":"1"}'),
      'Messages/index.json': strToU8('{"1":"x"}'),
      'Messages/c11/channel.json': strToU8('{"id":"11","name":"chantier","recipients":["5"]}'),
      'Messages/c11/messages.json': file('valid/package.json'),
      'Messages/c12/messages.json': strToU8('[]'),
      'Messages/c13/messages.csv': file('valid/package.csv'),
    })
    const { records, summary } = readAll(zip, { fileName: 'package.zip' })
    expect(summary).toMatchObject({ variant: 'package-json', messages: 4 })
    expect(records[0]?.conversation).toEqual({
      nativeId: '11',
      title: 'chantier',
      participants: ['5'],
    })
    expect(records[2]?.source.path).toBe('package.zip#Messages/c13/messages.csv')
  })

  it('reads damaged files as far as they go', () => {
    expect(read('invalid/cut.json').summary).toMatchObject({
      messages: 1,
      warnings: ['malformed-record', 'third-party-export', 'truncated-file'],
    })
    expect(read('invalid/cut.csv').summary).toMatchObject({
      messages: 1,
      warnings: ['malformed-record', 'snowflake-mismatch', 'truncated-file'],
    })
  })
})

function idIn(name: string): string {
  return /"ID": (\d+)/.exec(file(`valid/${name}`).toString())?.[1] ?? ''
}

describe('snowflakeMs', () => {
  it('gives the millisecond of an identifier', () => {
    expect(snowflakeMs('175928847299117063')).toBe(1_462_015_105_796)
    expect(snowflakeMs('12x')).toBeNull()
  })

  it('lets a second go', () => {
    expect(differsFromSnowflake('175928847299117063', 1_462_015_106_796)).toBe(false)
    expect(differsFromSnowflake('175928847299117063', 1_462_015_106_797)).toBe(true)
    expect(differsFromSnowflake(null, 0)).toBe(false)
  })
})
