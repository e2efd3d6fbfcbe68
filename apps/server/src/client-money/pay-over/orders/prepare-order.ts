import type { TransferOrderView } from '@quittance/contract'
import {
  creditorsOfPayOvers,
  getOrganisation,
  insertTransferOrder,
  lockMoneyOf,
  openFreezes,
  payoutAccountsOf,
  payOversToDo,
  takeNumber,
  type NewTransfer,
  type PayOverToDo,
  type PayoutAccount,
} from '@quittance/database'
import { addCents, cents, day, earlierDay, invariant, isBefore, said } from '@quittance/kernel'
import { orderReversement } from '@quittance/ledger'
import { blocksOf, countingAccount } from '#client-money/pay-over/blocks.ts'
import { readTransferOrder } from '#client-money/pay-over/orders/order-view.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Prepares an order of transfer (ordre de virement) for the receipts chosen, one transfer a creditor:
 * all of it is reserved, or nothing is.
 *
 * It moves no money and gives no file: another person approves it first.
 *
 * @throws Refused `funds-not-available` with the first reason met; `already-done` where another
 * order holds one of them; `not-found`; `invalid-input` for a day that is past.
 */
export async function prepareTransferOrder(
  work: Work,
  input: { readonly payOverIds: readonly string[]; readonly executeOn: string | null },
): Promise<TransferOrderView> {
  const executeOn = input.executeOn === null ? work.today : day(input.executeOn)
  if (isBefore(executeOn, work.today)) {
    throw new Refused(
      'invalid-input',
      said('Un virement ne s’exécute pas hier.', 'No transfer is executed in the past.'),
      { path: 'executeOn' },
    )
  }
  const account = await requireAccount(work)
  const ids = [...new Set(input.payOverIds)]
  const creditorIds = await creditorsOfPayOvers(work.tx, ids)
  await lockMoneyOf(work.tx, creditorIds)
  const { rows, accounts } = await rowsToPay(work, { ids, creditorIds })
  const { year } = work.today
  const number = await takeNumber(work.tx, { series: 'transfer-order', year })
  const reference = `V-${year}-${String(number).padStart(4, '0')}`
  const transfers = transfersFor(work, { rows, accounts, reference })
  const id = work.house.chance.id()
  const amountCents = addCents(...transfers.map((one) => one.amountCents))
  const reserved = await insertTransferOrder(work.tx, {
    id,
    reference,
    account,
    executeOn,
    prepared: { at: work.now, by: work.caller.userId },
    amountCents,
    transfers,
  })
  if (reserved === 'in-another-order') throw inAnotherOrder()
  if (reserved !== 'reserved') throw notAvailable()
  await record(work, {
    verb: 'transfer-order-prepared',
    subject: { kind: 'transfer-order', id },
    facts: {
      reference,
      amountCents,
      executeOn: executeOn.toString(),
      transfers: transfers.map((one) => ({
        endToEndId: one.endToEndId,
        creditorId: one.creditorId,
        accountId: one.accountId,
        amountCents: one.amountCents,
        payOverIds: one.parts.map(({ payOverId }) => payOverId),
      })),
    },
  })
  return await readTransferOrder(work, id)
}

async function requireAccount({ tx }: Work) {
  const { account } = await getOrganisation(tx)
  if (account !== null) return account
  throw new Refused(
    'law-refuses',
    said(
      'Un reversement part du compte séparé : indiquez-le dans les réglages.',
      'Money is paid over from the separate account: enter it in the settings.',
    ),
    { citation: { code: 'CPCE', article: 'R124-2', kind: 'regulation' } },
  )
}

const MOST_READ = 100_000

/** The receipts chosen, all of which may leave. The others of their dossiers count before them. */
async function rowsToPay(
  { tx, today }: Work,
  of: { readonly ids: readonly string[]; readonly creditorIds: readonly string[] },
) {
  const { ids, creditorIds } = of
  const rows = await payOversToDo(tx, { creditorIds, limit: MOST_READ })
  const chosen = rows.filter(({ id }) => ids.includes(id))
  if (chosen.length < ids.length) throw notThere()
  if (chosen.some(({ state }) => state === 'ordered')) throw inAnotherOrder()
  const accounts = await payoutAccountsOf(tx, creditorIds)
  const blocks = blocksOf(rows, { accounts, freezes: await openFreezes(tx), today })
  for (const row of chosen) {
    const blocked = blocks.get(row.id)
    if (blocked === null || blocked === undefined) continue
    throw new Refused(
      'funds-not-available',
      said(
        `${row.dossierReference}, ${row.creditorName} : ${blocked.said.fr}`,
        `${row.dossierReference}, ${row.creditorName}: ${blocked.said.en}`,
      ),
      { path: row.id },
    )
  }
  return { rows: chosen, accounts }
}

function transfersFor(
  { house }: Work,
  of: {
    readonly rows: readonly PayOverToDo[]
    readonly accounts: readonly PayoutAccount[]
    readonly reference: string
  },
): readonly NewTransfer[] {
  const byCreditor = Map.groupBy(of.rows, ({ creditorId }) => creditorId)
  return [...byCreditor].map(([creditorId, rows], index) => {
    const account = countingAccount(of.accounts.filter((one) => one.creditorId === creditorId))
    invariant(account !== null, 'a receipt that may leave has an account to go to')
    return {
      id: house.chance.id(),
      endToEndId: `${of.reference}-${index + 1}`,
      creditorId,
      accountId: account.id,
      amountCents: amountOrdered(creditorId, rows),
      parts: rows.map(({ id, dossierId, amountCents }) => ({
        payOverId: id,
        dossierId,
        amountCents,
      })),
    }
  })
}

/** What the ledger lets a creditor be paid, dossier by dossier. */
function amountOrdered(creditorId: string, rows: readonly PayOverToDo[]) {
  const byDossier = Map.groupBy(rows, ({ dossierId }) => dossierId)
  const decided = orderReversement(
    creditorId,
    [...byDossier].map(([dossierId, of]) => ({
      case: dossierId,
      amount: addCents(...of.map((row) => row.amountCents)),
      available: cents(Math.min(...of.map((row) => row.heldCents))),
      dueBy: of.map((row) => row.dueOn).reduce(earlierDay),
    })),
  )
  if (decided.kind === 'refused') throw notAvailable()
  return decided.order.amount
}

function notThere(): Refused {
  return new Refused(
    'not-found',
    said(
      'Une de ces sommes n’est plus à reverser : relisez la liste.',
      'One of these sums is no longer to be paid over: read the list again.',
    ),
  )
}

function inAnotherOrder(): Refused {
  return new Refused(
    'already-done',
    said(
      'Une de ces sommes est déjà dans un autre ordre de virement : rien n’a été réservé.',
      'One of these sums is already in another transfer order: nothing was reserved.',
    ),
  )
}

function notAvailable(): Refused {
  return new Refused(
    'funds-not-available',
    said(
      'Ces fonds ne sont plus disponibles : un autre ordre les a réservés, ou ils sont bloqués.',
      'These funds are no longer available: another order reserved them, or they are frozen.',
    ),
  )
}
