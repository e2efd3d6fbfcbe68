import { cents, day, subtractCents, zeroCents } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import {
  postEntry,
  readBalance,
  readBalances,
  readTrialBalance,
  type EntryToPost,
  type PostingRow,
} from '#queries/ledger.ts'
import { writeOneOfEach, type OneOfEach } from '../../testing/one-of-each.ts'
import { newId, testDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { NOON } from '../../testing/test-values.ts'

let db: TestDatabase
let ids: OneOfEach
/** The fixture holds one receipt of 500,00 € for its creditor, on 20 November 2026. */
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

async function fresh(): Promise<void> {
  ids = await writeOneOfEach(db)
}

function entry(postings: readonly PostingRow[], over: Partial<EntryToPost> = {}): EntryToPost {
  return {
    id: newId(),
    event: 'commission-retained',
    book: 'client-money',
    effectiveOn: day('2026-11-21'),
    recordedAt: NOON,
    recordedBy: 'user-1',
    label: 'Commission',
    postings,
    ...over,
  }
}

const post = (one: EntryToPost) =>
  inOrganisation(db.app, ids.organisationId, (tx) => postEntry(tx, one))

const owed = () => ({ creditor: ids.creditorId, case: ids.dossierId })

const retained = (amount: number): readonly PostingRow[] => [
  { account: '467100', amount: cents(amount), ...owed() },
  { account: '467800', amount: cents(-amount) },
]

const balance = (account: string) =>
  inOrganisation(db.app, ids.organisationId, (tx) =>
    readBalance(tx, { organisationId: ids.organisationId, account }),
  )

describe('postEntry', () => {
  it('posts once what is sent twice, and refuses the same id with another content', async () => {
    await fresh()
    const one = entry(retained(5000))
    expect(await post(one)).toBe('posted')
    expect(await post({ ...one, recordedAt: NOON.add({ seconds: 5 }) })).toBe('already-posted')
    expect(await post({ ...one, postings: retained(5001) })).toBe('exists-with-other-content')
    expect(await balance('467800')).toBe(-5000)
  })

  it('posts once what is sent twice at the same time', async () => {
    await fresh()
    const one = entry(retained(5000))
    const answers = await Promise.all([post(one), post(one), post(one)])
    expect(answers.toSorted()).toEqual(['already-posted', 'already-posted', 'posted'])
    expect(await balance('467800')).toBe(-5000)
  })

  it.each([
    ['does not sum to zero', [4999, -5000]],
    ['has one line', [5000]],
    ['has no line', []],
  ])('throws on an entry that %s', async (_, amounts) => {
    await fresh()
    const postings = amounts.map((amount) => ({ account: '467850', amount: cents(amount) }))
    await expect(post(entry(postings))).rejects.toMatchObject({
      constraint: 'an_entry_sums_to_zero',
    })
  })

  it('throws on an entry that touches two books', async () => {
    await fresh()
    const across = [
      { account: '467800', amount: cents(100) },
      { account: '706000', amount: cents(-100) },
    ]
    await expect(post(entry(across))).rejects.toMatchObject({
      constraint: 'an_entry_touches_one_book',
    })
  })

  it('moves the bank account on a line of the bank only', async () => {
    await fresh()
    const byHand = [
      { account: '467100', amount: cents(100), ...owed() },
      { account: '512100', amount: cents(-100) },
    ]
    await expect(post(entry(byHand))).rejects.toMatchObject({
      constraint: 'the_bank_account_moves_on_a_line_of_the_bank',
    })
  })

  it('refuses to spend for a dossier more than was received for it, and writes nothing', async () => {
    await fresh()
    expect(await post(entry(retained(50_001)))).toBe('account-would-be-overdrawn')
    expect(await post(entry(retained(50_000)))).toBe('posted')
    expect(await post(entry(retained(1)))).toBe('account-would-be-overdrawn')
    expect(await balance('467100')).toBe(0)
  })

  it('lets one of two payouts that race on one balance through', async () => {
    await fresh()
    const answers = await Promise.all([
      post(entry(retained(30_000))),
      post(entry(retained(30_000))),
    ])
    expect(answers.toSorted()).toEqual(['account-would-be-overdrawn', 'posted'])
    expect(await balance('467100')).toBe(-20_000)
  })

  it('reverses an entry once', async () => {
    await fresh()
    const one = entry(retained(5000))
    await post(one)
    const back = retained(5000).map((line) => ({
      ...line,
      amount: subtractCents(zeroCents, line.amount),
    }))
    expect(await post(entry(back, { reverses: one.id }))).toBe('posted')
    await expect(post(entry(back, { reverses: one.id }))).rejects.toMatchObject({
      constraint: 'an_entry_is_reversed_once',
    })
  })

  it('cannot be passed by: the application writes no line by itself', async () => {
    await fresh()
    const direct = inOrganisation(db.app, ids.organisationId, (tx) =>
      tx
        .insertInto('ledger_posting')
        .values({
          organisation_id: ids.organisationId,
          entry_id: `${ids.paymentId}:C`,
          line: 3,
          account: '467850',
          amount_cents: 1,
          effective_on: day('2026-11-20'),
        })
        .execute(),
    )
    await expect(direct).rejects.toMatchObject({ code: '42501' })
  })

  it('is checked at commit as well, should the owner write a line', async () => {
    await fresh()
    const attempt = db.asOwner(async (owner) => {
      await owner.query('begin')
      await owner.query(`select set_config('app.organisation', $1, true)`, [ids.organisationId])
      await owner.query(
        `insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
           effective_on) values ($1, $2, 3, '467850', 1, '2026-11-20')`,
        [ids.organisationId, `${ids.paymentId}:C`],
      )
      await owner.query('commit')
    })
    await expect(attempt).rejects.toMatchObject({ constraint: 'an_entry_sums_to_zero' })
  })
})

describe('balances', () => {
  it('are read per account, per dimension and on a day', async () => {
    await fresh()
    const { organisationId } = ids
    await post(entry(retained(5000)))
    await inOrganisation(db.app, organisationId, async (tx) => {
      const bank = { organisationId, account: '512100' }
      expect(await readBalance(tx, bank)).toBe(50_000)
      expect(await readBalance(tx, { ...bank, asOf: day('2026-11-19') })).toBe(0)
      expect(await readBalance(tx, { organisationId, account: '467100', ...owed() })).toBe(-45_000)
      expect(await readBalances(tx, { organisationId, accounts: ['467100', '467200'] })).toEqual([
        {
          account: '467100',
          creditor: ids.creditorId,
          debtor: null,
          case: ids.dossierId,
          receipt: null,
          amount: -45_000,
        },
        {
          account: '467200',
          creditor: null,
          debtor: ids.debtorId,
          case: ids.dossierId,
          receipt: null,
          amount: -100,
        },
      ])
    })
  })

  it('make a trial balance that sums to zero', async () => {
    await fresh()
    const { organisationId } = ids
    await post(entry(retained(5000)))
    const lines = await inOrganisation(db.app, organisationId, (tx) =>
      readTrialBalance(tx, {
        organisationId,
        book: 'client-money',
        from: day('2026-11-21'),
        to: day('2026-12-31'),
      }),
    )
    expect(lines).toEqual([
      { account: '467100', opening: -50_000, debit: 5000, credit: 0, closing: -45_000 },
      { account: '467200', opening: -100, debit: 0, credit: 0, closing: -100 },
      { account: '467800', opening: 0, debit: 0, credit: 5000, closing: -5000 },
      { account: '467900', opening: 100, debit: 0, credit: 0, closing: 100 },
      { account: '512100', opening: 50_000, debit: 0, credit: 0, closing: 50_000 },
    ])
    expect(lines.reduce((sum, { closing }) => sum + closing, 0)).toBe(0)
  })
})
