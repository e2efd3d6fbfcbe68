// The balances of a journal by the programs of plain text accounting, for `books.ts`.
import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { cents, day } from '@quittance/kernel'
import { hledgerText, type BookEntry, type BookLine } from '@quittance/money-files'
import type { Client } from 'pg'

const PAGE = 20_000

/** What each account holds, in cents; those that hold nothing are left out. */
export type Balances = ReadonlyMap<string, number>

/** Writes the entries of an organisation as the product gives them to an accountant, by pages. */
export async function writeJournal(
  owner: Client,
  organisationId: string,
  path: string,
): Promise<void> {
  const file = createWriteStream(path)
  let last = ''
  for (;;) {
    const { rows } = await owner.query(
      `select entry.id, min(posting.effective_on)::text as on_day,
              json_agg(json_build_array(account, amount_cents) order by line) as lines
         from (select id from ledger_entry
                where organisation_id = $1 and id > $2 order by id limit $3) as entry
         join ledger_posting as posting
           on posting.organisation_id = $1 and posting.entry_id = entry.id
        group by entry.id order by entry.id`,
      [organisationId, last, PAGE],
    )
    if (rows.length === 0) break
    last = rows.at(-1).id
    const of = { title: 'Banc', from: day('2017-01-01'), to: day('2026-12-31') }
    const text = hledgerText({ ...of, opening: [], closing: [], entries: rows.map(entryOf) })
    if (!file.write([...text].join(''))) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

function entryOf(row: { id: string; on_day: string; lines: [string, number][] }): BookEntry {
  const on = day(row.on_day)
  return {
    book: 'O',
    journal: { code: 'OD', label: 'Opérations diverses' },
    number: row.id,
    on,
    validatedOn: on,
    piece: { reference: row.id, on },
    label: 'Banc',
    lines: row.lines.map(([number, amount]): BookLine => ({
      account: { number, label: 'Banc' },
      auxiliary: null,
      amount: cents(amount),
      lettering: null,
    })),
  }
}

/** What a program answers of a journal, and how long it takes; null where it is not installed. */
export function askPeer(program: 'hledger' | 'ledger', path: string) {
  const started = performance.now()
  const { status, stdout, error } = spawnSync(program, ['-f', path, 'balance', '--flat'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  })
  const ms = performance.now() - started
  if (error !== undefined) return null
  if (status !== 0) throw new Error(`${program} refuses the journal`)
  return { ms, balances: balancesIn(stdout) }
}

/** Lines such as `  -12.30 EUR  O:706000 Banc`. */
function balancesIn(text: string): Balances {
  return new Map(
    [...text.matchAll(/^\s*(-?)(\d+)\.(\d{2}) EUR\s+O:(\w+)/gm)].map(
      ([, sign, euros, hundredths, account = '']) => [
        account,
        (sign === '-' ? -1 : 1) * (Number(euros) * 100 + Number(hundredths)),
      ],
    ),
  )
}

/** True when both hold the same, in any order. */
export function areSameBalances(one: Balances, other: Balances): boolean {
  return (
    one.size === other.size && [...one].every(([account, amount]) => other.get(account) === amount)
  )
}
