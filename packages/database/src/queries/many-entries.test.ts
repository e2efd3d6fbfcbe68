import { cents, day, invariant } from '@quittance/kernel'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import { checkLedger } from '#queries/integrity.ts'
import { postEntry, readBalances, type EntryToPost, type PostingRow } from '#queries/ledger.ts'
import { postEntries } from '#queries/many-entries.ts'
import { writeOneOfEach, type OneOfEach } from '../../testing/one-of-each.ts'
import { newId, testDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { NOON } from '../../testing/test-values.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

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

/** Moves money of the receipt of the fixture, 500,00 €, to the firm; back, below zero. */
function retained(ids: OneOfEach, amount: number): readonly PostingRow[] {
  const owed = { creditor: ids.creditorId, case: ids.dossierId }
  return [
    { account: '467100', amount: cents(amount), ...owed },
    { account: '467800', amount: cents(-amount) },
  ]
}

/** Moves money from one payment not identified to another: an account kept apart by payment. */
function moved(from: string, to: string, amount: number): readonly PostingRow[] {
  return [
    { account: '471100', amount: cents(amount), receipt: from },
    { account: '471100', amount: cents(-amount), receipt: to },
  ]
}

const postAll = (ids: OneOfEach, entries: readonly EntryToPost[]) =>
  inOrganisation(db.app, ids.organisationId, (tx) => postEntries(tx, entries))

const postEach = (ids: OneOfEach, entries: readonly EntryToPost[]) =>
  inOrganisation(db.app, ids.organisationId, async (tx) => {
    const outcomes = []
    for (const one of entries) outcomes.push(await postEntry(tx, one))
    return outcomes
  })

/** What the books hold, the organisation and the identifiers of its own left out. */
async function held(ids: OneOfEach): Promise<unknown> {
  return await inOrganisation(db.app, ids.organisationId, async (tx) => ({
    balances: (
      await readBalances(tx, {
        organisationId: ids.organisationId,
        accounts: ['467100', '467800', '471100', '512100'],
      })
    ).map(({ account, amount, receipt }) => ({ account, amount, receipt })),
    entries: await tx
      .selectFrom('ledger_entry')
      .select(['id', 'content_sha256'])
      .where('organisation_id', '=', ids.organisationId)
      .where('id', 'like', 'b%')
      .orderBy('position')
      .execute(),
    waiting: (await tx.selectFrom('entry_to_sum').select('entry_id').execute()).length,
  }))
}

type Move = {
  readonly id: number
  readonly kind: 'retain' | 'give-back' | 'move'
  readonly amount: number
  readonly from: number
  readonly to: number
}

const PURSES = [newId(), newId(), newId()] as const

function entryOf(ids: OneOfEach, { id, kind, amount, from, to }: Move): EntryToPost {
  const purses = [PURSES[from], PURSES[to]] as const
  invariant(purses[0] !== undefined && purses[1] !== undefined, 'a purse is one of three')
  const postings =
    kind === 'move'
      ? moved(purses[0], purses[1], amount)
      : retained(ids, kind === 'retain' ? amount : -amount)
  return entry(postings, { id: `b${id}`, event: kind })
}

/** The parties of two organisations differ, and so do the fingerprints of what names them. */
function hashless(state: unknown): unknown {
  return JSON.parse(
    JSON.stringify(state, (key, value: unknown) => (key === 'content_sha256' ? null : value)),
  )
}

describe('postEntries', () => {
  it('answers and writes as postEntry one after the other, whatever the batch', async () => {
    const move = fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      kind: fc.constantFrom('retain' as const, 'give-back' as const, 'move' as const),
      amount: fc.constantFrom(1, 10_000, 30_000, 50_000),
      from: fc.integer({ min: 0, max: 2 }),
      to: fc.integer({ min: 0, max: 2 }),
    })
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(move, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
        async (batches) => {
          const [one, other] = [await writeOneOfEach(db), await writeOneOfEach(db)]
          for (const batch of batches) {
            const outcomes = await postAll(
              one,
              batch.map((of) => entryOf(one, of)),
            )
            for (const outcome of outcomes) seen.add(outcome)
            expect(outcomes).toEqual(
              await postEach(
                other,
                batch.map((of) => entryOf(other, of)),
              ),
            )
          }
          expect(hashless(await held(one))).toEqual(hashless(await held(other)))
        },
      ),
      { seed: 48, numRuns: 40 },
    )
    expect([...seen].toSorted()).toEqual([
      'account-would-be-overdrawn',
      'already-posted',
      'exists-with-other-content',
      'posted',
    ])
    // Each run writes two whole stores: a busy machine takes several times as long.
  }, 600_000)

  it('gives the same fingerprint as postEntry: each knows what the other posted', async () => {
    const ids = await writeOneOfEach(db)
    const [first, second] = [entry(retained(ids, 100)), entry(retained(ids, 200))]
    expect(await postEach(ids, [first])).toEqual(['posted'])
    expect(await postAll(ids, [first, second])).toEqual(['already-posted', 'posted'])
    expect(await postEach(ids, [second])).toEqual(['already-posted'])
  })

  it('knows an entry posted when what it lacks was written as null', async () => {
    const ids = await writeOneOfEach(db)
    const one = entry(retained(ids, 100))
    const lacking = { debtor_id: null, payment_id: null, claim_item_id: null, bank_line_id: null }
    const owed = { creditor_id: ids.creditorId, dossier_id: ids.dossierId }
    const written = {
      id: one.id,
      event: one.event,
      book: one.book,
      label: one.label,
      effective_on: '2026-11-21',
      recorded_at: NOON.toString(),
      recorded_by: 'user-1',
      reverses: null,
      convention: null,
      postings: [
        { line: 1, account: '467100', amount_cents: 100, ...owed, ...lacking },
        {
          line: 2,
          account: '467800',
          amount_cents: -100,
          creditor_id: null,
          dossier_id: null,
          ...lacking,
        },
      ],
    }
    await inOrganisation(db.app, ids.organisationId, (tx) =>
      sql`select post_entry(${JSON.stringify(written)}::jsonb)`.execute(tx),
    )
    expect(await postEach(ids, [one])).toEqual(['already-posted'])
    expect(await postAll(ids, [one])).toEqual(['already-posted'])
    const other = { ...one, postings: retained(ids, 101) }
    expect(await postAll(ids, [other])).toEqual(['exists-with-other-content'])
  })

  it('knows an entry that comes twice in a batch, and another content under its id', async () => {
    const ids = await writeOneOfEach(db)
    const one = entry(retained(ids, 100))
    const later = { ...one, recordedAt: NOON.add({ seconds: 5 }) }
    const other = { ...one, postings: retained(ids, 101) }
    expect(await postAll(ids, [one, later, other])).toEqual([
      'posted',
      'already-posted',
      'exists-with-other-content',
    ])
  })

  it('refuses the entry that spends what nobody has, and posts those around it', async () => {
    const ids = await writeOneOfEach(db)
    const amounts = [30_000, 30_000, 20_000, 1, -1, 1]
    const outcomes = await postAll(
      ids,
      amounts.map((amount) => entry(retained(ids, amount))),
    )
    expect(outcomes).toEqual([
      'posted',
      'account-would-be-overdrawn',
      'posted',
      'account-would-be-overdrawn',
      'posted',
      'posted',
    ])
  })

  it('refuses to spend before it is given back, though the batch ends at zero', async () => {
    const ids = await writeOneOfEach(db)
    const batch = [30_000, 30_000, -10_000].map((amount) => entry(retained(ids, amount)))
    expect(await postAll(ids, batch)).toEqual(['posted', 'account-would-be-overdrawn', 'posted'])
  })

  it('locks no balance that it spends out of what it brings to it, and each that it draws on', async () => {
    const ids = await writeOneOfEach(db)
    const [own, other] = [newId(), newId()]
    const brought = entry([
      { account: '467850', amount: cents(-1) },
      { account: '467900', amount: cents(101) },
      { account: '471100', amount: cents(-100), receipt: own },
    ])
    const locksOf = (batch: readonly EntryToPost[]) =>
      inOrganisation(db.app, ids.organisationId, async (tx) => {
        const outcomes = await postEntries(tx, batch)
        const { rows } = await sql<{ held: number }>`
          select count(*)::integer as held from pg_locks
           where locktype = 'advisory' and pid = pg_backend_pid()`.execute(tx)
        return { outcomes, held: rows[0]?.held }
      })
    expect(await locksOf([brought, entry(moved(own, other, 100))])).toEqual({
      outcomes: ['posted', 'posted'],
      held: 0,
    })
    expect(await locksOf([entry(retained(ids, 100))])).toEqual({ outcomes: ['posted'], held: 1 })
    const twice = [entry(moved(other, own, 60)), entry(moved(other, own, 60))]
    const { outcomes } = await locksOf(twice)
    expect(outcomes).toEqual(['posted', 'account-would-be-overdrawn'])
  })

  it('answers nothing to nothing', async () => {
    expect(await postAll(await writeOneOfEach(db), [])).toEqual([])
  })

  it.each([
    ['does not sum to zero', 'an_entry_sums_to_zero', [4999, -5000]],
    ['has one line', 'an_entry_sums_to_zero', [5000]],
    ['has no line', 'an_entry_sums_to_zero', []],
  ])('writes nothing of a batch where an entry %s', async (_, constraint, amounts) => {
    const ids = await writeOneOfEach(db)
    const postings = amounts.map((amount) => ({ account: '467850', amount: cents(amount) }))
    const sound = entry(retained(ids, 100))
    await expect(postAll(ids, [sound, entry(postings)])).rejects.toMatchObject({ constraint })
    expect(await postAll(ids, [sound])).toEqual(['posted'])
  })

  it('throws on an entry that touches two books, and on the bank account moved by hand', async () => {
    const ids = await writeOneOfEach(db)
    const across = [
      { account: '467800', amount: cents(100) },
      { account: '706000', amount: cents(-100) },
    ]
    await expect(postAll(ids, [entry(across)])).rejects.toMatchObject({
      constraint: 'an_entry_touches_one_book',
    })
    const byHand = [{ account: '512100', amount: cents(-100) }, ...retained(ids, 100).slice(0, 1)]
    await expect(postAll(ids, [entry(byHand)])).rejects.toMatchObject({
      constraint: 'the_bank_account_moves_on_a_line_of_the_bank',
    })
  })

  it('lets two batches that race on one balance spend it once', async () => {
    const ids = await writeOneOfEach(db)
    const batch = () => [10_000, 20_000].map((amount) => entry(retained(ids, amount)))
    const answers = await Promise.all([postAll(ids, batch()), postAll(ids, batch())])
    const counted = Object.groupBy(answers.flat(), (outcome) => outcome)
    expect(counted.posted).toHaveLength(3)
    expect(counted['account-would-be-overdrawn']).toHaveLength(1)
  })

  it('posts once the batches of two connections that hold the same entries in another order', async () => {
    const ids = await writeOneOfEach(db)
    const batch = Array.from({ length: 60 }, () => entry(retained(ids, 1)))
    const answers = await Promise.all([
      postAll(ids, batch),
      postAll(ids, batch.toReversed()),
      postAll(ids, batch),
    ])
    const counted = Object.groupBy(answers.flat(), (outcome) => outcome)
    expect(counted.posted).toHaveLength(60)
    expect(counted['already-posted']).toHaveLength(120)
  })

  it('gives an entry the fingerprint that it has posted by itself, whatever its words', async () => {
    const ids = await writeOneOfEach(db)
    const reversed = entry(retained(ids, 7), { label: 'Frais « à 50 % » \\ "dus"\n\t\u0001 €' })
    const known = [
      reversed,
      entry(retained(ids, -7), { reverses: reversed.id, convention: 'Convention n° 4, "bis"' }),
      entry([
        { account: '512100', amount: cents(900), bankEntry: ids.bankLineId },
        { account: '471100', amount: cents(-900), receipt: newId() },
      ]),
    ]
    await expect(postAll(ids, known)).resolves.toEqual(['posted', 'posted', 'posted'])
    await expect(postEach(ids, known)).resolves.toEqual(known.map(() => 'already-posted'))
    const alone = entry(retained(ids, 3), { label: 'L’un, {l’autre}' })
    await expect(postEach(ids, [alone])).resolves.toEqual(['posted'])
    await expect(postAll(ids, [alone, entry(retained(ids, 1))])).resolves.toEqual([
      'already-posted',
      'posted',
    ])
    const { altered } = await inOrganisation(db.app, ids.organisationId, checkLedger)
    expect(altered.filter((id) => [...known, alone].some((one) => one.id === id))).toEqual([])
  })

  it('belongs to an organisation, and is the only door to its parts', async () => {
    await expect(
      db.app.transaction().execute((tx) => postEntries(tx, [entry([])])),
    ).rejects.toThrow(/belongs to an organisation/)
    const { rows } = await db.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select proname as name from pg_proc
          where pronamespace = 'public'::regnamespace and proname in ('post_entries', 'post_new_entries',
            'write_new_entries', 'write_new_postings', 'refuse_new_money_overspent',
            'write_entries', 'write_postings', 'refuse_money_overspent', 'lock_purses_spent',
            'postings_of_entries', 'purses_drawn_on', 'lock_purses_drawn_on', 'entry_fingerprint',
            'is_content_of', 'is_overdrawn_by', 'outcome_of_known', 'write_entry',
            'refuse_unsound_entry')
            and has_function_privilege('quittance_app', oid, 'execute')
          order by proname`,
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(['post_entries', 'post_new_entries'])
  })
})
