import {
  asOwner,
  inOrganisation,
  runningEmbedded,
  type OrganisationTransaction,
} from '@quittance/database'
import { sql } from 'kysely'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import {
  bankShows,
  memoBook,
  noted,
  remissionIds,
  served,
  statement,
  undone,
  withDossier,
  type OneDossier,
} from '#testing/remission-steps.ts'
import { expectOk } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

/** 100,00 € come by the bank on 12 May, with the reference of the dossier. */
async function paid({ member, reference }: OneDossier): Promise<void> {
  const line = { on: '2026-05-12', amount: 10_000, remittance: reference }
  expect(await bankShows(member, 0, line)).toMatchObject({ posted: 1 })
}

/** An entry of the books, its lines as account and cents. */
async function entry({ member }: OneDossier, id: string) {
  const read = expectOk(await member.get(`/api/books/entry?id=${encodeURIComponent(id)}`))
  const lines = listAt(read, 'lines')
  return {
    ...Object.fromEntries(
      ['book', 'event', 'label', 'on', 'reverses'].map((key) => [key, at(read.body, key)]),
    ),
    lines: lines.map((line) => `${String(at(line, 'account'))} ${String(at(line, 'amountCents'))}`),
  }
}

describe('50,00 € of interest given up on 4 May', () => {
  let of: OneDossier
  let before: unknown

  beforeAll(async () => {
    of = await withDossier(house)
    before = await statement(of)
    expectOk(await noted(of, { interestCents: 5000 }))
  })

  it('is taken off the interest alone, which runs on: 22,57 € of it is left on 20 May', async () => {
    expect(before).toMatchObject({ interestCents: 7257, remittedCents: 0, totalCents: 211_257 })
    expect(await statement(of)).toMatchObject({
      principalCents: 200_000,
      interestCents: 7257,
      indemnityCents: 4000,
      remittedCents: 5000,
      paidCents: 0,
      totalCents: 206_257,
    })
    expect(await statement(of, '2026-05-03')).toMatchObject({ remittedCents: 0 })
  })

  it('leaves 11,92 € of the interest of that day to give up, and no more', async () => {
    const over = await noted(of, { interestCents: 1193 })
    expect(over.status).toBe(422)
    expect(over.bytes.toString().replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain('11,92 €')
  })

  it('is written off by one entry of the memo book, which names the decision', async () => {
    const [id = ''] = await remissionIds(of)
    expect(await entry(of, `${id}:remission:D`)).toEqual({
      book: 'debtors',
      event: 'claim-written-off',
      label: 'Abandon du créancier, décision Courriel du 4 mai',
      on: '2026-05-04',
      reverses: null,
      lines: ['D20000 -5000', 'D80000 5000'],
    })
  })

  it('lets a payment of 100,00 € serve 17,25 € of interest, the indemnity, 42,75 €', async () => {
    await paid(of)
    expect(await served(of)).toEqual([[1725, 4000, 4275]])
    // Each period is rounded: 61,92 € to 4 May, 5,33 € to 12 May, then 5,21 € on 1 957,25 €.
    expect(await statement(of)).toMatchObject({
      interestCents: 6192 + 533 + 521,
      remittedCents: 5000,
      paidCents: 10_000,
      totalCents: 196_246,
    })
    expect(await memoBook(of)).toEqual([
      '467100 -10000',
      'D40000 195725',
      'D80000 -205725',
      'D90000 10000',
    ])
  })

  it('is undone by the opposite entry: the payment serves all 67,24 € of interest first', async () => {
    const [id = ''] = await remissionIds(of)
    expectOk(await undone(of, id, 'Le créancier parlait d’un autre dossier.'))
    expect(await served(of)).toEqual([[6724, 3276, 0]])
    expect(await statement(of)).toMatchObject({
      interestCents: 7257,
      remittedCents: 0,
      paidCents: 10_000,
      totalCents: 201_257,
    })
    expect(await entry(of, `${id}:remission-undone:D`)).toMatchObject({
      event: 'reversal',
      reverses: `${id}:remission:D`,
      lines: ['D20000 5000', 'D80000 -5000'],
    })
    expect(await memoBook(of)).toEqual([
      '467100 -10000',
      'D40000 200000',
      'D80000 -210000',
      'D90000 10000',
    ])
  })
})

describe('the indemnity of 40,00 € given up on 4 May', () => {
  let of: OneDossier

  beforeAll(async () => {
    of = await withDossier(house)
    expectOk(await noted(of, { indemnityCents: 4000 }))
  })

  it('is owed no more, and interest runs as it did', async () => {
    expect(await statement(of)).toMatchObject({
      interestCents: 7257,
      indemnityCents: 4000,
      remittedCents: 4000,
      totalCents: 207_257,
    })
    expect(await memoBook(of)).toEqual(['D40000 200000', 'D80000 -200000'])
    expect((await noted(of, { indemnityCents: 1 })).status).toBe(422)
  })

  it('lets a payment of 100,00 € serve 67,24 € of interest, then 32,76 € of principal', async () => {
    await paid(of)
    expect(await served(of)).toEqual([[6724, 0, 3276]])
    // 8 days on 1 967,24 €: 5,24 €.
    expect(await statement(of)).toMatchObject({
      interestCents: 6724 + 524,
      remittedCents: 4000,
      paidCents: 10_000,
      totalCents: 197_248,
    })
  })

  it('is owed again once undone: the payment serves 32,76 € of it and no principal', async () => {
    const [id = ''] = await remissionIds(of)
    expectOk(await undone(of, id, 'Notée par erreur.'))
    expect(await served(of)).toEqual([[6724, 3276, 0]])
    expect(await statement(of)).toMatchObject({ remittedCents: 0, totalCents: 201_257 })
    expect(await entry(of, `${id}:remission-undone:D`)).toMatchObject({
      lines: ['D30000 4000', 'D80000 -4000'],
    })
  })
})

describe('interest and 15,00 € of the indemnity given up together', () => {
  it('are one entry of two parts, and a payment serves what is left of each', async () => {
    const of = await withDossier(house)
    expectOk(await noted(of, { interestCents: 6192, indemnityCents: 1500 }))
    expect(await statement(of)).toMatchObject({ remittedCents: 7692, totalCents: 203_565 })
    const [id = ''] = await remissionIds(of)
    expect(await entry(of, `${id}:remission:D`)).toMatchObject({
      lines: ['D20000 -6192', 'D30000 -1500', 'D80000 7692'],
    })
    await paid(of)
    // Interest of 5 to 12 May is 5,33 €; 25,00 € of the indemnity was left.
    expect(await served(of)).toEqual([[533, 2500, 6967]])
  })
})

describe('a remission and its entry', () => {
  type Change = (tx: OrganisationTransaction) => Promise<unknown>

  /** What somebody does who owns the database, its guards put aside. */
  async function asIntruder(of: OneDossier, change: Change): Promise<void> {
    const config = await runningEmbedded(join(house.folder, 'postgres'))
    if (config === null) throw new Error('the database runs')
    const guarded = ['remission', 'remission_undone', 'ledger_entry', 'ledger_posting']
    await asOwner(config, (db) =>
      inOrganisation(db, of.member.organisationId, async (tx) => {
        for (const name of guarded) {
          await sql`alter table ${sql.table(name)} disable trigger user`.execute(tx)
        }
        await change(tx)
        for (const name of guarded) {
          await sql`alter table ${sql.table(name)} enable trigger user`.execute(tx)
        }
      }),
    )
  }

  async function faults(): Promise<readonly string[]> {
    const { database, files } = house.house
    const { checks } = await checkStore({ database, files })
    const told = checks.find(({ id }) => id === 'ledger')?.faults ?? []
    return told.map(({ code, subject }) => `${code} ${subject}`)
  }

  async function given(): Promise<{ readonly of: OneDossier; readonly id: string }> {
    const of = await withDossier(house)
    expectOk(await noted(of, { interestCents: 1000, principalCents: 2000 }))
    const [id = ''] = await remissionIds(of)
    return { of, id }
  }

  it('agree in all that was noted and undone through the product', async () => {
    const { of, id } = await given()
    expectOk(await undone(of, id, 'Notée par erreur.'))
    expect(await faults()).toEqual([])
  })

  it('are told apart by the check where the parts, the day or the item were changed', async () => {
    const cases = [
      sql`to_interest_cents = to_interest_cents + 500`,
      sql`to_interest_cents = 0, to_indemnity_cents = to_interest_cents`,
      sql`takes_effect_on = takes_effect_on + 1`,
    ]
    for (const change of cases) {
      const { of, id } = await given()
      await asIntruder(of, (tx) => sql`update remission set ${change} where id = ${id}`.execute(tx))
      expect(await faults()).toContain(`remission-differs-from-entry remission/${id}`)
    }
  })

  it('are told apart where the undoing was taken away, or the remission itself', async () => {
    const first = await given()
    expectOk(await undone(first.of, first.id, 'Notée par erreur.'))
    await asIntruder(first.of, (tx) =>
      sql`delete from remission_undone where remission_id = ${first.id}`.execute(tx),
    )
    const second = await given()
    await asIntruder(second.of, (tx) =>
      sql`delete from remission where id = ${second.id}`.execute(tx),
    )
    expect(await faults()).toEqual(
      expect.arrayContaining([
        `write-off-without-remission ledger-entry/${first.id}:remission-undone:D`,
        `write-off-without-remission ledger-entry/${second.id}:remission:D`,
      ]),
    )
  })

  it('cannot be parted: an entry that is not in the books is refused, even to the owner', async () => {
    const { of, id } = await given()
    const apart = asIntruder(of, (tx) =>
      sql`update remission set entry_id = 'no-entry' where id = ${id}`.execute(tx),
    )
    await expect(apart).rejects.toThrow('remission_organisation_id_entry_id_fkey')
    const shared = asIntruder(of, (tx) =>
      sql`insert into remission select (jsonb_populate_record(one, jsonb_build_object(
        'id', gen_random_uuid()))).* from remission as one where id = ${id}`.execute(tx),
    )
    await expect(shared).rejects.toThrow('an_entry_writes_off_one_remission')
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
