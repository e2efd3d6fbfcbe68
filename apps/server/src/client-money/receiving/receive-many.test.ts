import { inOrganisation, type OrganisationTransaction } from '@quittance/database'
import {
  array,
  boolean,
  constantFrom,
  nat,
  option,
  record,
  sample,
  type Arbitrary,
} from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement } from '#testing/bank.ts'
import { convention } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const DOSSIERS = 3

/** A history: what was noted by hand, then the lines of a statement. */
type History = {
  readonly retains: boolean
  /** Noted by hand on the last dossier before the statement comes, as its bank then shows. */
  readonly noted: number | null
  readonly lines: readonly {
    readonly dossier: number
    readonly day: number
    readonly amount: number
  }[]
}

const amounts = constantFrom(1, 5_000, 150_000, 150_000, 230_000)

const histories: Arbitrary<History> = record({
  retains: boolean(),
  noted: option(constantFrom(5_000, 150_000)),
  lines: array(
    record({
      dossier: nat(DOSSIERS - 1),
      // Most come in the order of the days, as banks write them.
      day: constantFrom(4, 4, 4, 5, 3),
      amount: amounts,
    }),
    { minLength: 2, maxLength: 9 },
  ),
})

const aDay = (day: number) => `2026-05-0${day}`

async function agency({ retains, noted }: History) {
  const member = await readyToAct(house)
  const mandate = convention({ signedOn: '2026-01-11', retentionAllowed: retains })
  expectOk(await member.post(`/api/creditors/${member.creditorId}/conventions`, mandate))
  const dossiers = []
  for (let rank = 0; rank < DOSSIERS; rank += 1) {
    const { id } = await deposited(member, {
      items: [invoice(`F-${rank}-1`), invoice(`F-${rank}-2`)],
    })
    const reference = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
    dossiers.push({ id, reference })
  }
  const last = dossiers.at(-1)
  if (noted !== null && last !== undefined) {
    expectOk(
      await member.post(`/api/dossiers/${last.id}/payments`, {
        expectedVersion: await versionOf(member, last.id),
        amountCents: noted,
        receivedOn: '2026-05-04',
        method: 'transfer',
      }),
    )
  }
  return { member, dossiers }
}

function invoice(number: string) {
  const days = { issuedOn: '2025-12-31', dueOn: '2026-01-31' }
  return { number, label: 'Prestations', ...days, amountCents: 90_000 }
}

async function take(member: Ready, lines: Parameters<typeof bankStatement>[0]['lines']) {
  const [from, to] = [aDay(3), aDay(5)]
  const text = bankStatement({ id: 'R-1', from, to, opening: 0, lines })
  const fileId = await uploaded(member, text, 'releve.xml')
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

/** The statement names the dossiers: its lines are matched together. */
async function together(history: History) {
  const { member, dossiers } = await agency(history)
  const taken = await take(
    member,
    history.lines.map(({ dossier, day, amount }) => ({
      on: aDay(day),
      amount,
      remittance: dossiers[dossier]?.reference ?? '',
    })),
  )
  expect(taken).toMatchObject({ posted: history.lines.length, toMatch: 0 })
  return await told(member)
}

/** The statement names nothing: a person matches its lines, one after the other. */
async function oneByOne(history: History) {
  const { member, dossiers } = await agency(history)
  const taken = await take(
    member,
    history.lines.map(({ day, amount }, rank) => ({ on: aDay(day), amount, payer: `P ${rank}` })),
  )
  expect(taken).toMatchObject({ posted: 0, toMatch: history.lines.length })
  const rows = listAt(await member.get('/api/bank-lines?state=to-match&limit=100'), 'rows')
  for (const [rank, { dossier }] of history.lines.entries()) {
    const line = rows.find((row) => at(row, 'counterparty') === `P ${rank}`)
    const dossierId = dossiers[dossier]?.id
    expectOk(await member.post(`/api/bank-lines/${String(at(line, 'id'))}/match`, { dossierId }))
  }
  return await told(member)
}

/** All that the payments left, under names that do not depend on the identifiers. */
async function told({ organisationId }: Ready): Promise<unknown> {
  const read = async (tx: OrganisationTransaction) => {
    const books = await sql`
      select entry.book, entry.event, entry.label, entry.effective_on::text, posting.account, posting.amount_cents,
             dossier.reference as dossier, item.number as item, line.rank as line,
             waiting.rank as receipt, entry.convention is not null as by_convention
        from ledger_posting as posting
        join ledger_entry as entry on entry.id = posting.entry_id
        left join dossier on dossier.id = posting.dossier_id
        left join claim_item as item on item.id = posting.claim_item_id
        left join bank_line as line on line.id = posting.bank_line_id
        left join bank_line as waiting on waiting.id = posting.payment_id
       order by 1, 2, 4, 5, 6, 7, 8, 9, 10`.execute(tx)
    const payments = await sql`
      select dossier.reference as dossier, dossier.version, received_on::text, payment.amount_cents,
             payment.details, payment.final, line.rank, line.state,
             (select jsonb_agg(jsonb_build_object('line', allocation.line, 'item', item.number,
                 'parts', array[to_costs_cents, to_interest_cents, to_indemnity_cents,
                   to_principal_cents], 'because', because) order by allocation.line)
                from allocation join claim_item as item on item.id = allocation.claim_item_id
               where allocation.payment_id = payment.id) as allocations,
             (select jsonb_agg(jsonb_build_object('amount', pay_over.amount_cents, 'due', due_on,
                 'state', pay_over.state) order by pay_over.amount_cents)
                from pay_over where pay_over.payment_id = payment.id) as pay_overs,
             (select jsonb_build_object('taken', taken, 'base', base_cents, 'gross', gross_cents,
                 'because', commission.because)
                from commission where commission.payment_id = payment.id) as commission,
             (select jsonb_agg(jsonb_build_array(receipt.amount_cents, under_reserve))
                from receipt where receipt.payment_id = payment.id) as receipts
        from payment join dossier on dossier.id = payment.dossier_id
        left join payment_confirmation as shown on shown.payment_id = payment.id
        left join bank_line as line on line.id in (payment.bank_line_id, shown.bank_line_id)
       order by 1, 7`.execute(tx)
    const journal = await sql`
      select dossier.reference as dossier, verb, count(*)::integer as times
        from journal_entry left join dossier on dossier.id = journal_entry.dossier_id
       where verb in ('payment-recorded', 'payment-confirmed', 'commission-earned',
         'payments-replayed', 'receipt-issued')
       group by 1, 2 order by 1, 2`.execute(tx)
    const receipts = await sql`select number from receipt order by number`.execute(tx)
    const [state] = (
      await sql`select bool_and(state = 'matched') as matched from bank_line`.execute(tx)
    ).rows
    return { books, payments, journal, receipts, state }
  }
  const { books, payments, journal, receipts, state } = await inOrganisation(
    house.house.database.app,
    organisationId,
    read,
  )
  return {
    books: books.rows,
    payments: payments.rows,
    journal: journal.rows,
    receipts: receipts.rows,
    state,
  }
}

describe('the lines of a statement that name each a dossier', () => {
  it.each(sample(histories, { seed: 20_260_522, numRuns: 8 }))(
    'give what matching them one by one gives: %j',
    async (history) => {
      expect(await together(history)).toEqual(await oneByOne(history))
    },
  )

  it('are two payments where they are equal, and an overpayment where nothing is owed', async () => {
    const line = { dossier: 0, day: 4, amount: 150_000 }
    const history = { retains: true, noted: null, lines: [line, line, line] }
    const all = await together(history)
    expect(all).toEqual(await oneByOne(history))
    const overpaid = listOf(all, 'books').filter(
      (row) => at(row, 'account') === '467200' && Number(at(row, 'amount_cents')) < 0,
    )
    expect(overpaid.length).toBeGreaterThan(0)
    expect(listOf(all, 'receipts')).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  it('leave no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = at(value, name)
  return Array.isArray(list) ? list : []
}
