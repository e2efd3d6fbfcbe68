import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#sqlite/database.ts'

let folder = ''
let serial = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-log-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A database and its log as SQLite left them, and the rows that SQLite reads in them. */
type Left = {
  readonly bytes: Uint8Array
  readonly log: Uint8Array
  readonly rows: readonly (readonly unknown[])[]
}

/** What stands on the disk while the program that writes is at work: nothing is put back. */
function left(make: (database: DatabaseSync) => void, pageSize = 1024): Left {
  serial += 1
  const path = join(folder, `${serial}.db`)
  const database = new DatabaseSync(path)
  database.exec(`pragma page_size = ${pageSize}; pragma journal_mode = wal;
    pragma wal_autocheckpoint = 0; pragma synchronous = off;
    create table t (id integer primary key, body text); insert into t values (1, 'avant');
    pragma wal_checkpoint(truncate)`)
  make(database)
  const reader = new DatabaseSync(path, { readOnly: true })
  const rows = reader.prepare('select id, body from t order by id').all()
  const result = {
    bytes: readFileSync(path),
    log: readFileSync(`${path}-wal`),
    rows: rows.map(({ id, body }) => [id, body]),
  }
  reader.close()
  database.close()
  return result
}

function rowsOf(bytes: Uint8Array, log?: Uint8Array) {
  const database = openDatabase(bytes, log)
  const rows = [...(database?.table('t')?.rows() ?? [])]
  return rows.map(({ rowid, get }) => [rowid, get('body')])
}

describe('the log beside a database', () => {
  it('gives the rows that the database alone has not, and which of them it gave', () => {
    const { bytes, log, rows } = left((database) => {
      database.exec(
        `insert into t values (2, 'OK pour te payer'); update t set body = 'changé' where id = 1`,
      )
    })
    expect(rowsOf(bytes)).toEqual([[1, 'avant']])
    expect(rowsOf(bytes, log)).toEqual(rows)
    expect(rows).toEqual([
      [1, 'changé'],
      [2, 'OK pour te payer'],
    ])
    expect(openDatabase(bytes)?.lacksLog).toBe(true)
    const database = openDatabase(bytes, log)
    expect([database?.lacksLog, database?.truncated]).toEqual([false, false])
    expect([...(database?.table('t')?.rows() ?? [])].map(({ inLog }) => inLog)).toEqual([
      true,
      true,
    ])
  })

  it('changes nothing when it is empty, or was put back whole', () => {
    const { bytes, log } = left((database) => {
      database.exec(`insert into t values (2, 'b'); pragma wal_checkpoint(truncate)`)
    })
    expect(log).toHaveLength(0)
    const database = openDatabase(bytes, log)
    expect(database?.lacksLog).toBe(false)
    expect(rowsOf(bytes, log)).toEqual(rowsOf(bytes))
  })

  it('leaves out a transaction that did not end, and what an earlier use of the log left', () => {
    const { bytes, log, rows } = left((database) => {
      for (let id = 2; id < 60; id += 1)
        database.exec(`insert into t values (${id}, '${'x'.repeat(300)}')`)
      database.exec('pragma wal_checkpoint(restart)')
      database.exec(`insert into t values (60, 'nouveau'); pragma cache_size = 1; begin`)
      for (let id = 61; id < 200; id += 1)
        database.exec(`insert into t values (${id}, '${'y'.repeat(300)}')`)
    })
    expect(rows).toHaveLength(60)
    expect(rowsOf(bytes, log)).toEqual(rows)
  })

  it('is no log when its header is not sound, or is of other pages', () => {
    const { bytes, log } = left((database) => database.exec(`insert into t values (2, 'b')`))
    for (const at of [0, 3, 9, 17, 25]) {
      const damaged = Uint8Array.from(log)
      damaged[at] = (damaged[at] ?? 0) ^ 4
      expect(rowsOf(bytes, damaged)).toEqual([[1, 'avant']])
      expect(openDatabase(bytes, damaged)?.lacksLog).toBe(true)
    }
  })

  it('is read up to its first frame that is not whole, wherever it is cut or changed', () => {
    const states: (readonly unknown[])[] = [[]]
    const { bytes, log } = left((database) => {
      for (let id = 2; id < 9; id += 1) database.exec(`insert into t values (${id}, 'n°${id}')`)
    })
    for (let id = 1; id < 9; id += 1) states.push(rowsOf(bytes, log).slice(0, id))
    const known = new Set(states.map((rows) => JSON.stringify(rows)))
    fc.assert(
      fc.property(fc.nat(log.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Uint8Array.from(log)
        altered[at] = (altered[at] ?? 0) ^ change
        expect(known).toContain(JSON.stringify(rowsOf(bytes, altered)))
        expect(known).toContain(JSON.stringify(rowsOf(bytes, log.subarray(0, at))))
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  it('agrees with SQLite whatever was written, changed and taken out', () => {
    const act = fc.oneof(
      fc.tuple(fc.constant('insert'), fc.string({ maxLength: 3000 })),
      fc.tuple(fc.constant('update'), fc.string({ maxLength: 3000 })),
      fc.tuple(fc.constant('delete'), fc.constant('')),
      fc.tuple(fc.constant('checkpoint'), fc.constant('')),
    )
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 30 }), (acts) => {
        const { bytes, log, rows } = left((database) => {
          const bodies = acts.map(([, body]) => body.replaceAll('\0', ' ').toWellFormed())
          for (const [index, [kind]] of acts.entries()) {
            const body = bodies[index] ?? ''
            const id = (index * 7) % 11
            if (kind === 'insert') database.prepare('insert into t (body) values (?)').run(body)
            if (kind === 'update')
              database.prepare('update t set body = ? where id = ?').run(body, id)
            if (kind === 'delete') database.prepare('delete from t where id = ?').run(id)
            if (kind === 'checkpoint') database.exec('pragma wal_checkpoint(passive)')
          }
        }, 512)
        expect(rowsOf(bytes, log)).toEqual(rows)
      }),
      { seed: 20_261_122, numRuns: 40 },
    )
  })
})
