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

/** A house as it was: an invoice paid in part with interest, one untouched, one paid and then credited. */
async function before(owner: Client): Promise<void> {
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
  for (const [rank, id] of [paid, untouched, credited].entries()) {
    await owner.query(
      `insert into claim_item (organisation_id, id, dossier_id, creditor_id, debtor_id, rank,
         number, label, issued_on, due_on, principal_cents)
       values ($1, $2, $3, $4, $5, $6::integer, 'F-' || $6, 'Devanture', '2026-01-01', '2026-01-31', 100000)`,
      [organisation, id, dossier, creditor, debtor, rank + 1],
    )
  }
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
  of: { id: string; claim: string; served: Record<string, number> },
) {
  const { id, claim, served } = of
  const total = Object.values(served).reduce((sum, amount) => sum + amount, 0)
  const lines = [['D90000', total], ...Object.entries(served).map(([on, by]) => [on, -by])]
  const entry = {
    id,
    event: 'payment-matched',
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

async function upgraded(): Promise<{ owner: Client; database: string }> {
  const database = `quittance_before_${newId().replaceAll('-', '')}`
  await db.asOwner((owner) => owner.query(`create database ${database}`))
  const config = { ...db.config, owner: { ...db.config.owner, database } }
  const files = await readMigrations()
  const at = files.findIndex(({ name }) => name === '0081-owed-in-the-books.sql')
  await migrate(config, files.slice(0, at))
  const owner = new Client(config.owner)
  await owner.connect()
  await before(owner)
  await migrate(config, files)
  return { owner, database }
}

describe('0081-owed-in-the-books.sql', () => {
  it('posts what was owed of the claims there are: none stands below zero any more', async () => {
    const { owner, database } = await upgraded()
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
})
