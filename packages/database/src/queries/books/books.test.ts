import { cents, day, negateCents, type Cents, type Day } from '@quittance/kernel'
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import { readAccountLines, type AccountLine } from '#queries/books/account-lines.ts'
import { readAccountSums, readPostedSums } from '#queries/books/account-sums.ts'
import { readEntryEvidence } from '#queries/books/entry-evidence.ts'
import { findEntry } from '#queries/books/entry-record.ts'
import { sumWaitingEntries, unequalSums } from '#queries/books/summed.ts'
import { postEntry } from '#queries/ledger.ts'
import { writeOneOfEach, type OneOfEach } from '../../../testing/one-of-each.ts'
import { newId, testDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { NOON } from '../../../testing/test-values.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

type Posted = { readonly on: Day; readonly amount: Cents; readonly account: string }

const post = (organisationId: string, { on, amount, account }: Posted) =>
  inOrganisation(db.app, organisationId, (tx) =>
    postEntry(tx, {
      id: newId(),
      event: 'commission-invoiced',
      book: 'office',
      effectiveOn: on,
      recordedAt: NOON,
      recordedBy: 'user-1',
      label: 'Commission',
      postings: [
        { account, amount },
        { account: '706000', amount: negateCents(amount) },
      ],
    }),
  )

const periods = [
  ['2025-01-01', '2026-12-31'],
  ['2026-01-01', '2026-12-31'],
  ['2026-03-01', '2026-03-31'],
  ['1900-01-01', '9999-12-31'],
] as const

/** The sums of whole months, and those of the postings, which must be the same. */
const bothSums = (organisationId: string) =>
  inOrganisation(db.app, organisationId, async (tx) => {
    const sums: unknown[][] = [[], []]
    for (const [from, to] of periods) {
      const filter = { from: day(from), to: day(to) }
      sums[0]?.push(await readAccountSums(tx, filter))
      sums[1]?.push(await readPostedSums(tx, filter))
    }
    return sums
  })

const unequal = (organisationId: string) => inOrganisation(db.app, organisationId, unequalSums)

describe('the sums of the months', () => {
  it('are those of the postings after any history, summed at any moment, late entries too', async () => {
    const steps = array(
      record({
        dayOfTime: integer({ min: 0, max: 700 }),
        amount: integer({ min: 1, max: 1_000_000 }),
        account: constantFrom('411000', '512000', '445710'),
        sums: constantFrom(true, false, false),
      }),
      { minLength: 1, maxLength: 12 },
    )
    await assert(
      asyncProperty(steps, async (history) => {
        const organisationId = await db.newOrganisation()
        for (const { dayOfTime, amount, account, sums } of history) {
          const on = day('2025-01-15').add({ days: dayOfTime })
          await post(organisationId, { on, amount: cents(amount), account })
          if (sums) await inOrganisation(db.app, organisationId, (tx) => sumWaitingEntries(tx, 1))
        }
        const [summed, posted] = await bothSums(organisationId)
        expect(summed).toEqual(posted)
      }),
      { seed: 20_261_122, numRuns: 12 },
    )
  })

  it('count each entry once while writers post and two sums run at the same time', async () => {
    const organisationId = await db.newOrganisation()
    const on = day('2026-03-10')
    const write = async () => {
      for (let done = 0; done < 10; done += 1) {
        await post(organisationId, { on, amount: cents(100), account: '411000' })
      }
    }
    const sum = async () => {
      for (let done = 0; done < 10; done += 1) {
        await inOrganisation(db.app, organisationId, (tx) => sumWaitingEntries(tx, 1))
      }
    }
    await Promise.all([write(), write(), write(), sum(), sum()])
    const [summed, posted] = await bothSums(organisationId)
    expect(summed).toEqual(posted)
    expect(posted?.[2]).toMatchObject([{ account: '411000', debit: 3000, lines: 30 }, {}])
    expect(await unequal(organisationId)).toEqual([])
  })

  it('wait until enough entries are there', async () => {
    const organisationId = await db.newOrganisation()
    await post(organisationId, { on: day('2026-03-10'), amount: cents(1), account: '411000' })
    const summed = await inOrganisation(db.app, organisationId, (tx) => sumWaitingEntries(tx))
    expect(summed).toBe(0)
  })

  it('are written by nobody but the function, and changed by nobody', async () => {
    const ids = await writeOneOfEach(db)
    const inOne = (statement: string) =>
      inOrganisation(db.app, ids.organisationId, (tx) => sql.raw(statement).execute(tx))
    await expect(inOne('delete from entry_to_sum')).rejects.toThrow('permission denied')
    await expect(inOne('update ledger_sum set lines = 9')).rejects.toThrow('permission denied')
    await expect(inOne('insert into ledger_sum select * from ledger_sum')).rejects.toThrow(
      'permission denied',
    )
    await expect(
      db.asOwner(async (owner) => {
        await owner.query(`select set_config('app.organisation', '${ids.organisationId}', false)`)
        await owner.query('update ledger_sum set lines = 9')
      }),
    ).rejects.toThrow('never changed')
  })
})

describe('the ledger of an account', () => {
  it('runs on from page to page, lines of one day included', async () => {
    const organisationId = await db.newOrganisation()
    for (const [on, amount] of [
      ['2026-03-10', 100],
      ['2026-03-09', 20],
      ['2026-03-10', 3],
      ['2025-12-31', 4000],
    ] as const) {
      await post(organisationId, { on: day(on), amount: cents(amount), account: '411000' })
    }
    const period = { from: day('2026-01-01'), to: day('2026-12-31'), account: '411000', limit: 1 }
    const rows: AccountLine[] = []
    let after: Parameters<typeof readAccountLines>[1]['after']
    for (;;) {
      const page = await inOrganisation(db.app, organisationId, (tx) =>
        readAccountLines(tx, { ...period, after }),
      )
      rows.push(...page.rows)
      if (page.next === null) break
      after = page.next
    }
    expect(rows.map(({ amount, balance }) => [amount, balance])).toEqual([
      [20, 4020],
      [100, 4120],
      [3, 4123],
    ])
  })
})

describe('an entry', () => {
  let ids: OneOfEach

  it('is found with its lines and what proves it, by its own organisation alone', async () => {
    ids = await writeOneOfEach(db)
    const id = `${ids.paymentId}:C`
    const read = (organisationId: string) =>
      inOrganisation(db.app, organisationId, async (tx) => {
        const entry = await findEntry(tx, id)
        const evidence = await readEntryEvidence(tx, { id, convention: null })
        return { entry, evidence }
      })
    const { entry, evidence } = await read(ids.organisationId)
    expect(entry?.lines.map(({ account }) => account)).toEqual(['512100', '467100'])
    expect(evidence.bankLines.map((line) => line.id)).toEqual([ids.bankLineId])
    expect(evidence.payments.map((payment) => payment.id)).toEqual([ids.paymentId])
    expect(evidence.receipts.map((receipt) => receipt.id)).toEqual([ids.receiptId])
    const other = await read(await db.newOrganisation())
    expect(other.entry).toBe(null)
    expect(other.evidence.bankLines).toEqual([])
  })
})
