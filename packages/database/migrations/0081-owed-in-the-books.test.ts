import {
  inOrganisation,
  itemsUnlikeBooks,
  openDatabase,
  reducedPrincipals,
} from '@quittance/database'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '#migrate.ts'
import { newId, testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const [organisation, creditor, debtor, dossier] = [newId(), newId(), newId(), newId()]
const [paid, untouched, credited] = [newId(), newId(), newId()]
const notes = [newId(), newId()]

/** An agency with one dossier of these items, each of 1 000,00 €. */
async function founded(owner: Client, items: readonly string[]): Promise<void> {
  await owner.query(`select set_config('app.organisation', $1, false)`, [organisation])
  await owner.query(
    `insert into organisation (id, kind, name, street, town)
     values ($1, 'agency', 'Cabinet Exemple', '1 rue des Lilas', 'LYON')`,
    [organisation],
  )
  await owner.query(
    `insert into creditor
       (organisation_id, id, kind, acts_as, name, street, post_code, town, created_at)
     values ($1, $2, 'company', 'professional', 'Atelier', '2 rue', '69002', 'LYON', now())`,
    [organisation, creditor],
  )
  await owner.query(
    `insert into debtor
       (organisation_id, id, creditor_id, identity_key, kind, name, street, post_code, town,
        created_at)
     values ($1, $2, $3, 'nom', 'professional', 'Nom', '3 rue', '69003', 'LYON', now())`,
    [organisation, debtor, creditor],
  )
  await owner.query(
    `insert into dossier (organisation_id, id, reference, rf_reference, creditor_id, debtor_id,
       nature, title, limitation_starts_on, opened_on, created_at)
     values ($1, $2, '2026-0001', 'RF21D20260001', $3, $4, 'invoice', 'le prix', '2026-02-01',
       '2026-05-04', now())`,
    [organisation, dossier, creditor, debtor],
  )
  for (const [rank, id] of items.entries()) {
    await owner.query(
      `insert into claim_item (organisation_id, id, dossier_id, creditor_id, debtor_id, rank,
         number, label, issued_on, due_on, principal_cents)
       values ($1, $2, $3, $4, $5, $6::integer, 'F-' || $6, 'Devanture', '2026-01-01', '2026-01-31', 100000)`,
      [organisation, id, dossier, creditor, debtor, rank + 1],
    )
  }
}

/** A house as it was: an invoice paid in part with interest, one untouched, one paid and then credited. */
async function before(owner: Client): Promise<void> {
  await founded(owner, [paid, untouched, credited])
  for (const [rank, amount] of [20_000, 5_000].entries()) {
    await owner.query(
      `insert into credit_note (organisation_id, id, claim_item_id, number, dated_on, amount_cents)
       values ($1, $2, $3, $4, $5, $6)`,
      [organisation, notes[rank], credited, `A-${rank}`, `2026-02-0${rank + 2}`, amount],
    )
  }
  await post(owner, {
    id: 'p1:D',
    claim: paid,
    served: { D20000: 1250, D30000: 4000, D40000: 30_000 },
  })
  await post(owner, { id: 'p2:D', claim: credited, served: { D40000: 90_000 } })
}

async function post(
  owner: Client,
  of: {
    id: string
    claim: string
    served: Record<string, number>
    event?: string
    against?: string
    reverses?: string
  },
) {
  const { id, claim, served, event = 'payment-matched', against = 'D90000', reverses } = of
  const total = Object.values(served).reduce((sum, amount) => sum + amount, 0)
  const lines = [[against, total], ...Object.entries(served).map(([on, by]) => [on, -by])]
  const entry = {
    id,
    event,
    ...(reverses === undefined ? {} : { reverses }),
    book: 'debtors',
    label: 'Paiement du débiteur',
    effective_on: '2026-05-12',
    recorded_at: '2026-05-12T08:00:00Z',
    recorded_by: 'user-1',
    postings: lines.map(([account, amount_cents], index) => ({
      line: index + 1,
      account,
      amount_cents,
      dossier_id: dossier,
      claim_item_id: claim,
    })),
  }
  await owner.query('select post_entry($1::jsonb)', [JSON.stringify(entry)])
}

async function upgraded(house: (owner: Client) => Promise<void>) {
  const database = `quittance_before_${newId().replaceAll('-', '')}`
  await db.asOwner((owner) => owner.query(`create database ${database}`))
  const config = { ...db.config, owner: { ...db.config.owner, database } }
  const files = await readMigrations()
  const at = files.findIndex(({ name }) => name === '0081-owed-in-the-books.sql')
  await migrate(config, files.slice(0, at))
  const owner = new Client(config.owner)
  await owner.connect()
  await house(owner)
  await migrate(config, files)
  return { owner, database, config }
}

describe('0081-owed-in-the-books.sql', () => {
  it('posts what was owed of the claims there are: none stands below zero any more', async () => {
    const { owner, database } = await upgraded(before)
    const held = await owner.query(
      `select claim_item_id as claim, account, sum(amount_cents)::integer as cents
         from ledger_posting where account <> 'D80000' and account <> 'D90000'
        group by 1, 2 having sum(amount_cents) <> 0`,
    )
    const added = await owner.query(
      `select id, event, effective_on::text as on from ledger_entry
        where recorded_by = 'rule:deposit' order by position`,
    )
    const books = await owner.query(
      'select sum(amount_cents)::integer as cents from ledger_posting',
    )
    await owner.query('select charge_principals(array(select id from claim_item), now())')
    await owner.query('select charge_missing_parts(array(select id from claim_item), now())')
    const again = await owner.query('select count(*)::integer as many from ledger_entry')
    await owner.end()
    await db.asOwner((other) => other.query(`drop database ${database} with (force)`))

    expect(
      new Map(held.rows.map(({ claim, account, cents }) => [claim, [account, cents]])),
    ).toEqual(
      new Map([
        [paid, ['D40000', 70_000]],
        [untouched, ['D40000', 100_000]],
      ]),
    )
    expect(added.rows).toEqual([
      { id: `${paid}:principal:D`, event: 'claim-charged', on: '2026-01-01' },
      { id: `${untouched}:principal:D`, event: 'claim-charged', on: '2026-01-01' },
      { id: `${credited}:principal:D`, event: 'claim-charged', on: '2026-01-01' },
      { id: `${paid}:charged:D`, event: 'claim-charged', on: '2026-05-12' },
      // Of 250,00 € of credit notes, the 100,00 € that the payment had left.
      { id: `${notes[0]}:credited:D`, event: 'claim-reduced', on: '2026-02-02' },
    ])
    expect(books.rows).toEqual([{ cents: 0 }])
    expect(again.rows).toEqual([{ many: 7 }])
  })
  it('leaves owed what an undone payment had served of a claim given up before, and nothing more', async () => {
    const { owner, database, config } = await upgraded(givenUp)
    const opened = openDatabase(config, { connections: 2 })
    const read = async () =>
      await inOrganisation(opened.app, organisation, async (tx) => ({
        principals: await reducedPrincipals(tx, [dossier]),
        unlike: await itemsUnlikeBooks(tx),
      }))
    const { principals, unlike } = await read()
    await undo(owner)
    const after = await read()
    const held = await owner.query(heldOfComponents)
    await owner.end()
    await opened.close()
    await db.asOwner((other) => other.query(`drop database ${database} with (force)`))

    expect(unlike).toEqual([])
    expect(new Map(principals.map(({ claim, ...of }) => [claim, of]))).toEqual(
      new Map([
        [rest, { owed: 100_000, charged: 100_000, standing: 0 }],
        // The payment of an earlier day served what was given up already: it was charged once more.
        [all, { owed: 100_000, charged: 130_000, standing: 0 }],
      ]),
    )
    expect(after.unlike).toEqual([])
    expect(held.rows).toEqual([{ claim: rest, account: 'D40000', cents: 30_000 }])
  })
})

const [rest, all] = [newId(), newId()]
const [payments, remissions] = [
  [newId(), newId()],
  [newId(), newId()],
]

const heldOfComponents = `select claim_item_id as claim, account, sum(amount_cents)::integer as cents
  from ledger_posting where account in ('D20000', 'D30000', 'D40000')
 group by 1, 2 having sum(amount_cents) <> 0`

/**
 * A house as it was: of one claim the rest is given up after a payment; of the other, all is given up,
 * and a payment of an earlier day comes afterwards.
 */
async function givenUp(owner: Client): Promise<void> {
  await founded(owner, [rest, all])
  const served = { D20000: 1250, D30000: 4000, D40000: 30_000 }
  await pay(owner, 0, { claim: rest, served })
  await giveUp(owner, 0, { claim: rest, cents: 70_000 })
  await giveUp(owner, 1, { claim: all, cents: 100_000 })
  await pay(owner, 1, { claim: all, served })
}

type Paid = {
  readonly claim: string
  readonly served: Record<'D20000' | 'D30000' | 'D40000', number>
}

async function pay(owner: Client, rank: number, { claim, served }: Paid): Promise<void> {
  const id = payments[rank]
  await owner.query(
    `insert into payment (organisation_id, id, dossier_id, creditor_id, debtor_id, received_on,
       available_on, method, amount_cents, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, '2026-05-02', '2026-05-02', 'to-creditor', 35250, now(), 'user-1')`,
    [organisation, id, dossier, creditor, debtor],
  )
  await allocate(owner, { id, claim, line: 1, served, sign: 1 })
  await post(owner, { id: `${id}:D`, claim, served })
}

async function allocate(
  owner: Client,
  of: Paid & { readonly id: string | undefined; readonly line: number; readonly sign: 1 | -1 },
): Promise<void> {
  const { id, claim, line, served, sign } = of
  const sums = [served.D20000, served.D30000, served.D40000].map((sum) => sum * sign)
  await owner.query(
    `insert into allocation (organisation_id, payment_id, line, claim_item_id, to_interest_cents,
       to_indemnity_cents, to_principal_cents, because, undoes_line, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, '{}', $8, now())`,
    [organisation, id, line, claim, ...sums, sign === 1 ? null : 1],
  )
}

async function giveUp(owner: Client, rank: number, of: { claim: string; cents: number }) {
  const id = remissions[rank]
  const { claim, cents } = of
  const event = 'claim-written-off'
  await post(owner, { id: `${id}:D`, claim, served: { D40000: cents }, event, against: 'D80000' })
  await owner.query(
    `insert into remission (organisation_id, id, dossier_id, claim_item_id, takes_effect_on,
       to_costs_cents, to_interest_cents, to_indemnity_cents, to_principal_cents, reference,
       decided_by, decided_on, entry_id, recorded_at, recorded_by)
     values ($1, $2, $3, $4, '2026-05-04', 0, 0, 0, $5, 'Courriel', 'Atelier', '2026-05-04', $6,
       now(), 'user-1')`,
    [organisation, id, dossier, claim, cents, `${id}:D`],
  )
}

/** Both payments undone, as the ledger posts it: what they had served, then what was charged for it. */
async function undo(owner: Client): Promise<void> {
  for (const [rank, claim] of [rest, all].entries()) {
    const id = payments[rank]
    const served = { D20000: 1250, D30000: 4000, D40000: 30_000 }
    await allocate(owner, { id, claim, line: 2, served, sign: -1 })
    const back = { D20000: -1250, D30000: -4000, D40000: -30_000 }
    const undone = `${id}:undone:D`
    await owner.query('begin')
    await post(owner, { id: undone, claim, served: back, event: 'reversal', reverses: `${id}:D` })
    // Of what is given up altogether, the principal is charged no longer either.
    const principal = claim === all ? { D40000: 30_000 } : {}
    await post(owner, {
      id: `${undone}:reduced`,
      claim,
      served: { D20000: 1250, D30000: 4000, ...principal },
      event: 'claim-reduced',
      against: 'D80000',
    })
    await owner.query('commit')
  }
}
