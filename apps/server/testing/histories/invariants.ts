import { inOrganisation, loadDossier, type OrganisationTransaction } from '@quittance/database'
import { sql } from 'kysely'
import { totalOwed } from '#assessment/items-owed.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { checkBooks } from '#integrity/books.ts'
import { checkReceipts } from '#integrity/receipts.ts'
import type { Work } from '#wiring/work.ts'
import type { Stage } from './stage.ts'

/** The payments that the bank took back, and those that a person undid. */
const ended = sql`(select payment_id from payment_return union select payment_id from undone_match)`

/** What must never be found, as SQL that tells each fault in words; `false` for what is sound. */
const forbidden = [
  sql<Told>`select 'purse in debit: ' || concat_ws(' ', account, creditor_id, debtor_id, dossier_id,
        payment_id, sum(amount_cents)) as fault
      from ledger_posting join ledger_account on ledger_account.number = account
     where guarded group by account, creditor_id, debtor_id, dossier_id, payment_id
    having sum(amount_cents) > 0`,
  sql<Told>`select 'client account in debit: ' || concat_ws(' ', account, creditor_id, dossier_id,
        sum(amount_cents)) as fault
      from ledger_posting where account in ('467100', '467200', '471100', '467800', '467850')
     group by account, creditor_id, dossier_id having sum(amount_cents) > 0`,
  sql<Told>`select concat_ws(' ', 'component of a claim below zero:', account, claim_item_id,
        sum(amount_cents)) as fault
      from ledger_posting where account in ('D10000', 'D20000', 'D30000', 'D40000')
     group by account, claim_item_id having sum(amount_cents) < 0`,
  sql<Told>`select concat_ws(' ', 'interest or indemnity charged and not served:', account,
        claim_item_id, sum(amount_cents)) as fault
      from ledger_posting where account in ('D20000', 'D30000')
     group by account, claim_item_id having sum(amount_cents) <> 0`,
  sql<Told>`select 'line of the bank posted ' || count(posting.account) || ' times: ' || line.id as fault
      from bank_line as line left join ledger_posting as posting
        on posting.bank_line_id = line.id and posting.account = '512100'
     group by line.id, line.amount_cents
    having count(posting.account) <> 1 or sum(posting.amount_cents) <> line.amount_cents`,
  sql<Told>`select 'reserved beyond what is held: ' || concat_ws(' ', creditor_id, dossier_id) as fault
      from (select distinct creditor_id, dossier_id from transfer_part) as part
     where reserved_to_pay_over(creditor_id, dossier_id) > (
       select coalesce(-sum(amount_cents), 0) from ledger_posting as posting
        where account = '467100' and posting.creditor_id = part.creditor_id
          and posting.dossier_id = part.dossier_id)`,
  sql<Told>`select concat_ws(' ', 'owed to a creditor:', held.amount, 'and to be paid over:',
        coalesce(due.amount, 0), held.creditor_id, held.dossier_id) as fault
      from (select creditor_id, dossier_id, -sum(amount_cents) as amount from ledger_posting
             where account = '467100' group by creditor_id, dossier_id) as held
      left join (select creditor_id, dossier_id, sum(amount_cents) as amount from pay_over
             where state in ('pending', 'ordered') group by creditor_id, dossier_id) as due
        using (creditor_id, dossier_id)
     where held.amount <> coalesce(due.amount, 0)`,
  sql<Told>`select concat_ws(' ', 'paid over', count(*), 'times:', part.pay_over_id) as fault
      from transfer_part as part join transfer on transfer.id = part.transfer_id
     where transfer.state in ('held', 'booked') group by part.pay_over_id having count(*) > 1`,
  sql<Told>`select 'receipts of payment ' || payment.id || ': ' || count(receipt.id) as fault
      from payment left join receipt on receipt.payment_id = payment.id and receipt.kind = 'receipt'
      left join ${ended} as taken on taken.payment_id = payment.id
     group by payment.id, payment.method, taken.payment_id
    having count(receipt.id) > 1 or (payment.method = 'to-creditor' and count(receipt.id) > 0)
        or (payment.method <> 'to-creditor' and taken.payment_id is null and count(receipt.id) = 0)`,
  sql<Told>`select 'receipt of a payment taken back or undone stands: ' || receipt.reference as fault
      from receipt join ${ended} as taken on taken.payment_id = receipt.payment_id
     where receipt.kind = 'receipt' and not exists (
       select from receipt as annulment where annulment.annuls_receipt_id = receipt.id)`,
  sql<Told>`select concat_ws(' ', 'collection', debit.end_to_end_id, debit.state, 'its payment:',
        case when taken.payment_id is null then 'stands' else 'ended' end) as fault
      from direct_debit as debit left join ${ended} as taken on taken.payment_id = debit.payment_id
     where (debit.state = 'booked') <> (debit.payment_id is not null and taken.payment_id is null)
        or (debit.state = 'returned' and debit.payment_id is null)`,
  sql<Told>`select concat_ws(' ', 'collected beyond what is owed:', dossier_id) as fault
      from direct_debit where state in ('planned', 'ordered')
     group by dossier_id having sum(amount_cents) > max(owed_cents)`,
  sql<Told>`select concat_ws(' ', 'cover and its entry do not go together:', cover.reference) as fault
      from expected_cover as cover left join ledger_entry as entry
        on entry.id like cover.bank_line_id || ':cover%'
     where (cover.state = 'received') <> (entry.id is not null)`,
  sql<Told>`select concat_ws(' ', 'statement left aside:', reason, 'expected', expected_cents, 'found',
        found_cents, 'from', from_on) as fault
      from bank_statement_aside as aside join bank_statement as statement
        on statement.id = aside.statement_id where taken_at is null`,
] as const

type Told = { readonly fault: string }

/** What does not hold of the client money of a history, in words; nothing where all is well. */
export async function faultsOf(stage: Stage): Promise<readonly string[]> {
  const { house, organisationId } = stage
  const reads = async <Result>(read: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(house.house.database.app, organisationId, read)
  const faults = await reads(async (tx) => {
    const told: string[] = []
    for (const one of forbidden) {
      const { rows } = await one.execute(tx)
      told.push(...rows.map(({ fault }) => fault))
    }
    return [...told, ...(await bankFaults(tx, stage))]
  })
  const matter = { reads, organisationId, files: house.house.files, log: noLog }
  for (const check of [checkBooks, checkReceipts]) {
    faults.push(...(await check(matter)).faults.map(({ sentence }) => sentence))
  }
  return [...faults, ...(await replayFaults(stage)), ...house.failures]
}

const noLog = { publicKey: null, witnessed: [] }

async function bankFaults(tx: OrganisationTransaction, { bank }: Stage): Promise<string[]> {
  const { rows } = await sql<{ account: string; cents: number }>`
    select account, sum(amount_cents)::bigint as cents from ledger_posting
     where account in ('512100', '471100') group by account`.execute(tx)
  const { rows: waiting } = await sql<{ cents: number }>`
    select coalesce(sum(amount_cents), 0)::bigint as cents from bank_line
     where state = 'to-match' and amount_cents > 0`.execute(tx)
  const balance = (account: string) => rows.find((row) => row.account === account)?.cents ?? 0
  const unowned = waiting[0]?.cents ?? 0
  return [
    ...(balance('512100') === bank.balance()
      ? []
      : [`the bank holds ${bank.balance()}, 512100 says ${balance('512100')}`]),
    ...(-balance('471100') === unowned
      ? []
      : [`lines without owner make ${unowned}, 471100 says ${balance('471100')}`]),
  ]
}

/** The same debt served twice, or interest that an earlier payment stopped, leaves less than nothing. */
async function owedFaults({ tx, today }: Work, id: string): Promise<readonly string[]> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) return [`dossier ${id} is gone`]
  const owed = totalOwed(dossier, today)
  return owed < 0 ? [`dossier ${id} owes ${owed}: more is served than was due`] : []
}

class Undone extends Error {}

/** Replays each dossier anew, and gives those that a replay changes; all of it is rolled back. */
async function replayFaults({ house, organisationId, people, cases }: Stage): Promise<string[]> {
  const { house: of } = house
  const [member] = people
  const caller: Work['caller'] = {
    organisationId,
    userId: member?.userId ?? '',
    name: 'Histoire',
    role: 'manager',
  }
  const faults: string[] = []
  for (const { id } of cases) {
    try {
      await inOrganisation(of.database.app, organisationId, async (tx) => {
        const work = { house: of, caller, tx, now: of.clock.now(), today: of.clock.today() }
        const changed = await replayDossier(work, id)
        if (changed > 0) faults.push(`a replay changes ${changed} payments of dossier ${id}`)
        faults.push(...(await owedFaults(work, id)))
        throw new Undone()
      })
    } catch (cause) {
      if (!(cause instanceof Undone)) throw cause
    }
  }
  return faults
}
