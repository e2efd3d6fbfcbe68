import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { epochMsOf } from '#ios-sms-db/apple-time.ts'
import { readPlist } from '#ios-sms-db/binary-plist.ts'
import { attributedText } from '#ios-sms-db/typed-stream.ts'
import { textBytes } from '#text/charset.ts'
import { readFixture } from '../../testing/fixtures.ts'
import { readAll } from '../../testing/read-all.ts'

const read = (bytes: Uint8Array, owners: readonly string[] = []) =>
  readAll(bytes, { fileName: 'sms.db', owners })

/** A database with this schema and these rows, as SQLite writes it. */
function written(statements: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'sms-db-'))
  const database = new DatabaseSync(join(folder, 'sms.db'))
  database.exec(statements)
  database.close()
  const bytes = readFileSync(join(folder, 'sms.db'))
  rmSync(folder, { recursive: true })
  return bytes
}

describe('the messages of an iPhone', () => {
  const { records, summary } = read(readFixture('ios-sms-db/valid/delmas.db'), ['+33639980100'])
  const byId = (id: string) => records.find(({ nativeId }) => nativeId === id)

  it('are all there but the reactions, each with the whole file as its slice', () => {
    expect(records.map(({ nativeId }) => nativeId)).toEqual([
      'G1',
      'G2',
      'G4',
      'G5',
      'G6',
      'G7',
      'G8',
    ])
    expect(summary).toMatchObject({ messages: 7, attachments: 1, warnings: ['unreadable-date'] })
    expect(new Set(records.map(({ source }) => source.length))).toEqual(new Set([8704]))
  })

  it('have their text in the attributed body, and what it was before an edit', () => {
    expect(byId('G2')).toMatchObject({
      text: 'Je paie 1 950 € le 30/04.',
      edited: 'yes',
      editHistory: [{ at: '2026-04-14T08:05:00.000Z', text: 'Je paie 1 950 € le 30/05.' }],
      time: { instant: '2026-04-14T08:05:00.250Z' },
    })
    expect(byId('G4')?.text).toMatch(/^\ufffcLe premier virement, .{198}$/u)
  })

  it('say who wrote, what was withdrawn, what failed and what the system wrote', () => {
    expect(byId('G1')).toMatchObject({ direction: 'out', author: { raw: '+33639980100' } })
    expect(byId('G4')).toMatchObject({
      author: { raw: 'thomas@cafe-lanterne.example', kind: 'email', strength: 'C' },
      attachments: [{ name: 'virement.png', sha256: null, state: 'missing' }],
    })
    expect(byId('G5')).toMatchObject({ deleted: 'yes', text: '', time: { precision: 's' } })
    expect(byId('G6')).toMatchObject({ direction: 'out', delivery: 'failed' })
    expect(byId('G7')?.direction).toBe('system')
  })

  it('are read from the columns that an older system has', () => {
    const bytes = written(`create table message (ROWID integer primary key, guid text, text text,
      handle_id integer, date integer); insert into message values (1, 'a', 'Oui ' || char(65532), 7, 1)`)
    expect(read(bytes).records[0]).toMatchObject({
      text: 'Oui \ufffc',
      direction: 'unknown',
      author: { raw: null, kind: 'none' },
      time: { instant: '2001-01-01T00:00:01Z' },
      edited: 'unknown',
      deleted: 'unknown',
      attachments: [{ name: null, state: 'missing' }],
    })
  })

  it('may be in the log beside the file, which is not read: a warning says so', () => {
    const bytes = written(`pragma journal_mode = wal; create table message (guid, handle_id, date);
      insert into message values ('a', 1, 1)`)
    expect(read(bytes).summary?.warnings).toContain('log-not-read')
  })

  it('are not those of another application, nor in a file that is cut to nothing', () => {
    const other = written('create table message (_id integer primary key, key_id, text_data)')
    expect(read(other).refusal).toEqual({ kind: 'unknown-format' })
    expect(read(other.subarray(0, 60)).refusal).toEqual({ kind: 'unknown-format' })
  })

  it('of a cut file are read as far as it goes', () => {
    expect(read(readFixture('ios-sms-db/invalid/cut.db')).summary?.warnings).toEqual([
      'truncated-file',
    ])
  })
})

describe('attributedText', () => {
  const body = (after: string) => textBytes(`streamtyped NSString\u0001\u0094\u0084\u0001+${after}`)
  it.each([
    ['\u0003oui\u0086\u0084', 'oui'],
    ['\u0081\u0003\u0000oui\u0086\u0084', 'oui'],
    ['\u0082\u0003\u0000\u0000\u0000oui\u0086\u0084', 'oui'],
    ['\u0081\u00ff\u00ffoui\u0086\u0084iI', 'oui'],
    ['\u007foui', 'oui'],
    ['', ''],
  ])('%j', (after, expected) => {
    expect(attributedText(body(after))).toBe(expected)
  })

  it('is null where there is no string', () => {
    expect(attributedText(textBytes('NSString\u0001\u0094\u0084'))).toBeNull()
  })
})

describe('readPlist', () => {
  it('unfolds no value without end: a list that holds itself, or one value many times', () => {
    const trailer = new Uint8Array(32)
    trailer.set([1, 1], 6)
    trailer[15] = 1
    trailer[31] = 11
    const own = [...textBytes('bplist00'), 0xa2, 0, 0, 8, ...trailer]
    expect(Array.isArray(readPlist(Uint8Array.from(own)))).toBe(true)
    expect(readPlist(textBytes('bplist00'))).toBeNull()
  })
})

describe('epochMsOf', () => {
  it.each([
    [0, null],
    [null, null],
    ['1', null],
    [9_223_372_036_854_775_807n, { ms: 10_201_679_236_854, whole: false }],
    [2 ** 62, { ms: 5_589_993_218_427, whole: false }],
    [99_999_999_999, { ms: 100_978_307_199_000, whole: true }],
  ])('%s', (value, expected) => {
    expect(epochMsOf(value)).toEqual(expected)
  })
})

describe('a database with the log beside it, in an archive', () => {
  const schema = `create table message (rowid integer primary key, guid text, text text,
    handle_id integer, is_from_me integer, date integer, service text);`
  const row = (id: number, text: string) =>
    `insert into message values (${id}, 'G${id}', '${text}', 0, 0, 797846400000000000, 'SMS');`

  /** The files as they stand while the telephone writes: the second message is in the log alone. */
  function beside() {
    const folder = mkdtempSync(join(tmpdir(), 'sms-db-'))
    const path = join(folder, 'sms.db')
    const database = new DatabaseSync(path)
    database.exec(`pragma journal_mode = wal; pragma wal_autocheckpoint = 0; ${schema}
      ${row(1, 'Bonjour')} pragma wal_checkpoint(truncate); ${row(2, 'OK pour te payer 1 950 €.')}`)
    const files = { db: readFileSync(path), wal: readFileSync(`${path}-wal`) }
    database.close()
    rmSync(folder, { recursive: true })
    return files
  }

  const zipped = (members: Zippable) => readAll(zipSync(members), { fileName: 'sms.zip' })

  it('has its newest messages, each with the file that it stands in as its slice', () => {
    const { db, wal } = beside()
    const { records, summary } = zipped({ 'SMS/sms.db': db, 'SMS/sms.db-wal': wal })
    expect(records.map(({ text }) => text)).toEqual(['Bonjour', 'OK pour te payer 1 950 €.'])
    expect(records.at(-1)?.source).toMatchObject({
      path: 'sms.zip#SMS/sms.db-wal',
      offset: 0,
      length: wal.length,
      sliceSha256: createHash('sha256').update(wal).digest('hex'),
    })
    expect(summary?.warnings).not.toContain('log-not-read')
  })

  it('says that the log was not read when it is not there, or is no log of this database', () => {
    const { db, wal } = beside()
    const other = Uint8Array.from(wal, (byte, at) => (at === 3 ? byte ^ 4 : byte))
    for (const members of [{ 'sms.db': db }, { 'sms.db': db, 'sms.db-wal': other }]) {
      const { records, summary } = zipped(members)
      expect(records.map(({ text }) => text)).toEqual(['Bonjour'])
      expect(summary?.warnings).toContain('log-not-read')
    }
  })
})
