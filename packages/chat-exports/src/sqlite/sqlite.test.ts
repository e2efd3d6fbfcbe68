import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf } from '#sqlite/columns.ts'
import { openDatabase } from '#sqlite/database.ts'

let folder = ''
let serial = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A file that SQLite itself writes. */
function written(
  make: (database: DatabaseSync) => void,
  { pageSize = 4096, encoding = 'UTF-8' } = {},
): Uint8Array {
  serial += 1
  const path = join(folder, `${serial}.db`)
  const database = new DatabaseSync(path)
  database.exec(
    `pragma page_size = ${pageSize}; pragma encoding = '${encoding}'; pragma synchronous = off; begin`,
  )
  make(database)
  database.exec('commit')
  database.close()
  return readFileSync(path)
}

function rowsOf(bytes: Uint8Array, table: string, columns: readonly string[]) {
  const database = openDatabase(bytes)
  const rows = [...(database?.table(table)?.rows() ?? [])]
  return {
    rows: rows.map(({ rowid, get }) => [rowid, ...columns.map((name) => get(name))]),
    damaged: database?.damaged(),
  }
}

const value = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double({ noNaN: true }).filter((number) => !Object.is(number, -0)),
  fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !text.includes('\0')),
  fc.uint8Array({ minLength: 0, maxLength: 9000 }),
)

/** Whole numbers come back as `number` where they are exact, as ours do. */
function exact(stored: unknown): unknown {
  return typeof stored === 'bigint' && Number.isSafeInteger(Number(stored))
    ? Number(stored)
    : stored
}

describe('openDatabase', () => {
  it('reads every value that SQLite wrote, on pages of any size', () => {
    const sizes = fc.constantFrom(512, 1024, 4096, 65_536)
    const rows = fc.array(fc.tuple(value, value), { maxLength: 60 })
    fc.assert(
      fc.property(sizes, rows, (pageSize, values) => {
        let expected: unknown[] = []
        const bytes = written(
          (database) => {
            database.exec('create table t (id integer primary key, a, "b c" blob)')
            const insert = database.prepare('insert into t (a, "b c") values (?, ?)')
            for (const [a, b] of values) insert.run(a, b)
            const select = database.prepare('select id, a, "b c" from t order by id')
            select.setReadBigInts(true)
            expected = select.all().map((row) => Object.values(row).map(exact))
          },
          { pageSize },
        )
        const read = rowsOf(bytes, 't', ['a', 'b c'])
        expect(read).toEqual({ rows: expected, damaged: false })
      }),
      { seed: 4, numRuns: 40 },
    )
  })

  it('reads ten thousand rows through inner pages, rows deleted left out', () => {
    const bytes = written(
      (database) => {
        database.exec('create table t (id integer primary key, text)')
        const insert = database.prepare('insert into t values (?, ?)')
        for (let id = 1; id <= 10_000; id += 1) insert.run(id, `message ${id}`)
        database.exec('delete from t where id % 3 = 0')
      },
      { pageSize: 512 },
    )
    const { rows, damaged } = rowsOf(bytes, 't', ['id', 'text'])
    expect([rows.length, damaged]).toEqual([6667, false])
    expect(rows.at(-1)).toEqual([10_000, 10_000, 'message 10000'])
  })

  it('reads columns added later, and text in UTF-16', () => {
    const bytes = written(
      (database) => {
        database.exec('create table t (a text)')
        database.exec("insert into t values ('avant'); alter table t add column b text")
        database.exec("insert into t values ('après', 'été')")
      },
      { encoding: 'UTF-16le' },
    )
    expect(rowsOf(bytes, 't', ['a', 'b']).rows).toEqual([
      [1, 'avant', null],
      [2, 'après', 'été'],
    ])
  })

  it('says nothing of a table that is not there, or not stored by row number', () => {
    const bytes = written((database) => {
      database.exec('create table t (a primary key) without rowid')
    })
    const database = openDatabase(bytes)
    expect([database?.table('t'), database?.table('u')]).toEqual([null, null])
  })

  it('enters no page twice: a tree that loops is damage, not an endless reading', () => {
    const bytes = written(
      (database) => {
        database.exec('create table t (id integer primary key, text)')
        const insert = database.prepare('insert into t (text) values (?)')
        for (let id = 0; id < 500; id += 1) insert.run('x'.repeat(100))
      },
      { pageSize: 512 },
    )
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    view.setUint32(512 + 8, 2)
    const { rows, damaged } = rowsOf(bytes, 't', ['text'])
    expect([rows.length < 500, damaged]).toEqual([true, true])
  })

  it('never throws, and never gives more than the file holds, whatever its bytes', () => {
    const whole = written(
      (database) => {
        database.exec('create table t (id integer primary key, text, data)')
        const insert = database.prepare('insert into t (text, data) values (?, ?)')
        for (let id = 0; id < 60; id += 1) insert.run(`texte ${id}`, Buffer.alloc(id * 40, id))
      },
      { pageSize: 512 },
    )
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.nat(whole.length), (changes, length) => {
        const bytes = whole.slice(0, length)
        for (const [at, byte] of changes) bytes[at] = byte
        const { rows } = rowsOf(bytes, 't', ['text', 'data'])
        expect(rows.length).toBeLessThan(bytes.length + 1)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })
})

describe('columnsOf', () => {
  it.each([
    ['create table t (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, Guid TEXT)', ['rowid', 'guid'], 0],
    ['CREATE TABLE "t" ("a(b" text, [c d] int, `e` default (1, 2))', ['a(b', 'c d', 'e'], -1],
    ["create table t (a text default ')', -- note, b\n b /* , c */ int)", ['a', 'b'], -1],
    ['create table t (a int, unique (a), primary key (a), check (a > 0))', ['a'], -1],
    ['create table t (a int primary key, b)', ['a', 'b'], -1],
  ])('%s', (sql, names, rowidAlias) => {
    expect(columnsOf(sql)).toEqual({ names, rowidAlias })
  })
})
